"""Payment codes of invoices as their issuers write them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from extractors.codes.billing import billed
from extractors.codes.payments import payment

SWISS = [
    "SPC", "0200", "1", "CH5604835012345678009", "S", "Larch AG", "Weg", "1", "8000", "Zürich", "CH", *[""] * 7,
    "199.95", "CHF", "S", "Buyer", "", "", "9000", "St. Gallen", "CH", "SCOR", "RF18539007547034", "", "EPD",
    "//S1/10/RE-2044/11/260314/30/106017086",
]  # fmt: skip
EUROPEAN = [
    "BCD",
    "002",
    "1",
    "SCT",
    "BHBLDEHHXXX",
    "Larch GmbH",
    "DE89370400440532013000",
    "EUR119.00",
    "",
    "",
    "RE-1",
]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_swiss_code_states_account_amount_reference_and_invoice(end: str) -> None:
    found = payment(end.join(SWISS))
    assert found is not None
    assert (found.iban, found.creditor, found.amount) == ("CH5604835012345678009", "Larch AG", Decimal("199.95"))
    assert (found.currency, found.reference) == ("CHF", "RF18539007547034")
    assert found.fields == {
        "invoice_number": "RE-2044",
        "invoice_date": "2026-03-14",
        "supplier_vat_id": "CHE-106.017.086",
    }


def test_a_swiss_code_may_leave_the_amount_to_the_payer() -> None:
    found = payment("\n".join([*SWISS[:18], "", *SWISS[19:]]))
    assert found is not None
    assert found.amount is None


def test_a_reference_whose_check_digit_fails_is_none() -> None:
    found = payment("\n".join([*SWISS[:28], "RF19539007547034", *SWISS[29:]]))
    assert found is not None
    assert found.reference == ""


def test_a_european_code_states_bank_account_and_amount() -> None:
    found = payment("\n".join(EUROPEAN))
    assert found is not None
    assert (found.bic, found.iban, found.amount) == ("BHBLDEHHXXX", "DE89370400440532013000", Decimal("119.00"))


@pytest.mark.parametrize(
    "text",
    [
        "https://larch.example/pay",
        "BCD\n002",
        "\n".join([*EUROPEAN[:6], "DE88370400440532013000", *EUROPEAN[7:]]),
        "\n".join([*SWISS[:3], "DE89370400440532013000", *SWISS[4:]]),
    ],
    ids=["a link", "cut short", "check digits fail", "no Swiss account"],
)
def test_anything_else_asks_for_no_payment(text: str) -> None:
    assert payment(text) is None


def test_a_masked_slash_belongs_to_the_number() -> None:
    assert billed(r"//S1/10/X\/66711\\8824/11/200712") == {
        "invoice_number": r"X/66711\8824",
        "invoice_date": "2020-07-12",
    }


def test_a_day_that_is_none_and_another_syntax_are_left_out() -> None:
    assert billed("//S1/11/261345") == {}
    assert billed("//XX/10/RE-1") == {}
