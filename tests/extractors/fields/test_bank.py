from __future__ import annotations

from collections.abc import Callable

from extractors.fields.bank import find_bank
from extractors.reach import Labelled
from models.vocabulary import Proof

Draw = Callable[..., Labelled]


def test_an_iban_in_groups_is_read_and_proven_by_its_check_digits(labelled_of: Draw) -> None:
    found = find_bank((labelled_of("IBAN DE89 3704 0044 0532 0130 00   BIC HAUSDE33XXX"),))
    assert found["iban"].value == "DE89370400440532013000"
    assert found["iban"].proof is Proof.CHECKSUM
    assert found["bic"].value == "HAUSDE33XXX"


def test_an_iban_ends_where_the_next_number_begins(labelled_of: Draw) -> None:
    found = find_bank((labelled_of("NL91ABNA0417164300 NL12 345"),))
    assert found["iban"].value == "NL91ABNA0417164300"


def test_an_iban_with_wrong_check_digits_is_doubtful_and_unproven(labelled_of: Draw) -> None:
    reading = find_bank((labelled_of("IBAN: DE88 3704 0044 0532 0130 00"),))["iban"]
    assert reading.proof is None
    assert reading.confidence < 0.7


def test_a_routing_number_is_proven_by_its_check_digit(labelled_of: Draw) -> None:
    found = find_bank((labelled_of("Bank: Larch Savings\nRouting: 021000021\nAccount number: 1234567890"),))
    assert (found["routing_number"].value, found["routing_number"].proof) == ("021000021", Proof.CHECKSUM)
    assert found["account_number"].value == "1234567890"


def test_a_customers_account_with_the_supplier_is_no_bank_account(labelled_of: Draw) -> None:
    assert find_bank((labelled_of("Account number: 1234567890\nYour order"),)) == {}


def test_the_account_money_is_drawn_from_is_not_the_one_to_pay_to(labelled_of: Draw) -> None:
    drawing = "Lastschrift von IBAN DE89370400440532013000\n\nIBAN: DE02120300000000202051"
    assert find_bank((labelled_of(drawing),))["iban"].value == "DE02120300000000202051"
