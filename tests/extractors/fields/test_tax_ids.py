from __future__ import annotations

from collections.abc import Callable

from extractors.fields.parties import Parties, find_parties
from extractors.fields.tax_ids import find_tax_ids, valid_vat
from extractors.reach import Labelled
from extractors.result import Reading
from models.vocabulary import Proof, Via

Draw = Callable[..., Labelled]


def _found(labelled: Labelled) -> dict[str, Reading]:
    pages = (labelled,)
    return find_tax_ids(pages, find_parties(pages, from_supplier=True), from_supplier=True)


def test_a_vat_number_with_good_check_digits_is_proven(labelled_of: Draw) -> None:
    found = _found(labelled_of("Elbe Pumpen GmbH\nWeg 4\n70565 Stuttgart\nUSt-IdNr. DE811907980"))
    assert found["supplier_vat_id"].value == "DE811907980"
    assert found["supplier_vat_id"].proof is Proof.CHECKSUM


def test_a_vat_number_in_groups_is_joined(labelled_of: Draw) -> None:
    found = _found(labelled_of("Larch Valves Ltd\nVAT Reg No: GB 980 7806 84"))
    assert found["supplier_vat_id"].value == "GB980780684"


def test_a_number_in_the_buyers_block_is_the_buyers(labelled_of: Draw) -> None:
    found = _found(
        labelled_of(
            """
Elbe Pumpen GmbH
70565 Stuttgart
USt-IdNr. DE811907980

Bill to
Verne Laiterie SAS
71200 Le Creusot
TVA FR83404833048
"""
        )
    )
    assert found["supplier_vat_id"].value == "DE811907980"
    assert found["buyer_vat_id"].value == "FR83404833048"


def test_a_label_that_says_your_makes_it_the_buyers(labelled_of: Draw) -> None:
    found = _found(labelled_of("Elbe Pumpen GmbH\n70565 Stuttgart\nIhre USt-IdNr.:  DE811907980"))
    assert "supplier_vat_id" not in found
    assert found["buyer_vat_id"].value == "DE811907980"


def test_national_tax_numbers_are_kept_apart_from_vat_numbers(labelled_of: Draw) -> None:
    found = _found(labelled_of("Elbe Pumpen GmbH\n70565 Stuttgart\nSteuernummer: 201/113/40209"))
    assert found["supplier_tax_id"].value == "201/113/40209"


def test_check_digits_of_vat_numbers_are_checked() -> None:
    assert valid_vat("DE811907980")
    assert not valid_vat("DE811907981")


def test_the_b_of_a_dutch_number_is_seen_through_a_misread_figure(labelled_of: Draw) -> None:
    labelled = labelled_of("VAT No: NL123456789801", via=Via.OCR, confidence=0.8)
    found = find_tax_ids((labelled,), Parties(None, None, None, None), from_supplier=True)
    assert found["supplier_vat_id"].value == "NL123456789B01"


def test_a_number_above_the_label_of_the_buyer_is_the_issuers(labelled_of: Draw) -> None:
    drawing = """
Yarrow Manufacturing Inc.
6418 Foundry Lane
Bayou Verde, TX 77546
billing@yarrow.example
www.yarrow.example
FEIN 80-6943501

BILL TO: Fallow Mechanical Contractors Inc.
"""
    labelled = labelled_of(drawing)
    parties = find_parties((labelled,), from_supplier=True)
    found = find_tax_ids((labelled,), parties, from_supplier=True)
    assert found["supplier_tax_id"].value == "80-6943501"
    assert "buyer_tax_id" not in found


def test_no_before_a_number_with_its_countrys_letters_is_a_label_and_not_norway(labelled_of: Draw) -> None:
    assert _found(labelled_of("Larch Valves Ltd\nVAT Reg No GB980780684"))["supplier_vat_id"].value == "GB980780684"
    assert _found(labelled_of("Larch Valves AS\nVAT Reg: NO 974760673"))["supplier_vat_id"].value.startswith("NO")
