from __future__ import annotations

from collections.abc import Callable

from extractors.fields.bank import find_bank
from extractors.fields.misread import mended
from extractors.fields.parties import find_parties
from extractors.fields.tax_ids import find_tax_ids, valid_vat
from extractors.reach import Labelled
from models.vocabulary import Proof, Via

Draw = Callable[..., Labelled]


def test_look_alikes_are_put_right_until_the_check_digits_hold() -> None:
    assert mended("1T00743110157", valid_vat) == "IT00743110157"
    assert mended("DEB11907980", valid_vat) == "DE811907980"


def test_what_no_reading_confirms_is_not_mended() -> None:
    assert mended("DE811907981", valid_vat) is None


def test_an_optically_read_vat_number_is_mended_and_proven(labelled_of: Draw) -> None:
    pages = (labelled_of("Officine Larice S.r.l.\nP.IVA 1T00743110157", via=Via.OCR, confidence=0.7),)
    found = find_tax_ids(pages, find_parties(pages, from_supplier=True), from_supplier=True)
    assert found["supplier_vat_id"].value == "IT00743110157"
    assert found["supplier_vat_id"].proof is Proof.CHECKSUM


def test_an_optically_read_iban_is_mended_a_printed_one_is_not(labelled_of: Draw) -> None:
    drawing = "IBAN DEB9 3704 0044 O532 0130 00"
    assert find_bank((labelled_of(drawing, via=Via.OCR, confidence=0.7),))["iban"].value == "DE89370400440532013000"
    assert find_bank((labelled_of(drawing),)).get("iban") is None
