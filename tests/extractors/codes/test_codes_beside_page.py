"""What codes say beside what is printed: confirmed, filled in, contradicted."""

from __future__ import annotations

import pytest

from extractors.codes.beside_page import laid_beside
from extractors.page import Box, Code, Page
from extractors.result import ExtractedDocument, Line, Reading
from models.vocabulary import DocumentKind, Proof, Via

PLACE, CODED = Box(10, 20, 30, 40), Box(50, 60, 90, 100)
IBAN = "DE89370400440532013000"
PAY = f"BCD\n002\n1\nSCT\nBHBLDEHHXXX\nLarch GmbH\n{IBAN}\nEUR119.00"


def _laid(
    codes: list[Code],
    fields: dict[str, str],
    kind: DocumentKind = DocumentKind.INVOICE,
    via: Via = Via.TEXT,
    lines: tuple[Line, ...] = (),
) -> ExtractedDocument:
    readings = {name: Reading(value, 0.9, 1, PLACE, via) for name, value in fields.items()}
    document = ExtractedDocument(kind, (1,), "en", readings, lines)
    return laid_beside(document, [Page(1, 600, 800, (), codes=tuple(codes)), Page(2, 600, 800, ())])


def _qr(text: str = PAY) -> Code:
    return Code(text, "QRCode", CODED)


def test_what_only_the_code_states_is_taken_from_it() -> None:
    made = _laid([_qr()], {"total": "119.00"})
    account = made.fields["iban"]
    assert (account.value, account.via, account.page, account.box) == (IBAN, Via.BARCODE, 1, CODED)
    assert account.proof is Proof.CHECKSUM
    assert made.fields["bic"].proof is None


def test_what_both_state_is_proven_by_repetition() -> None:
    made = _laid([_qr()], {"total": "119.00", "iban": "DE89 3704 0044 0532 0130 00"})
    assert made.problems == ()
    assert made.fields["total"].proof is Proof.REPEAT
    assert (made.fields["iban"].value, made.fields["iban"].proof) == ("DE89 3704 0044 0532 0130 00", Proof.REPEAT)


@pytest.mark.parametrize(
    ("name", "printed"), [("iban", "GB82WEST12345698765432"), ("total", "191.00"), ("currency", "USD")]
)
def test_what_differs_is_a_conflict_that_names_both_and_the_print_stays(name: str, printed: str) -> None:
    made = _laid([_qr()], {"total": "119.00"} | {name: printed})
    (problem,) = made.problems
    assert problem.code == "CAP-CONFLICT"
    assert printed in problem.message
    assert made.fields[name].value == printed


def test_a_letter_misread_by_the_optical_reader_is_mended_from_the_code() -> None:
    made = _laid([_qr()], {"iban": "DE89370400440532O13000"}, via=Via.OCR)
    assert (made.fields["iban"].value, made.fields["iban"].via, made.problems) == (IBAN, Via.BARCODE, ())


@pytest.mark.parametrize(
    ("read", "value", "problems"), [("19.00", "119.00", 0), ("719.00", "119.00", 0), ("250.00", "250.00", 1)]
)
def test_an_amount_read_optically_and_in_part_is_the_codes(read: str, value: str, problems: int) -> None:
    made = _laid([_qr()], {"total": read, "currency": "EUR"}, via=Via.OCR)
    assert (made.fields["total"].value, len(made.problems)) == (value, problems)
    assert made.fields["total"].proof is None


def test_instalments_that_add_up_to_the_total_are_no_conflict() -> None:
    made = _laid([_qr(), _qr(PAY.replace("119.00", "81.00"))], {"total": "200.00"})
    assert made.problems == ()


def test_a_slip_takes_no_account_but_the_order_number_of_its_label() -> None:
    label = Code("(400)PO-4471(00)340123450000000014", "Code128", CODED, gs1=True)
    made = _laid([_qr(), label], {}, DocumentKind.PACKING_SLIP)
    assert {name: reading.value for name, reading in made.fields.items()} == {"po_number": "PO-4471"}


def test_a_barcode_confirms_or_mends_the_number_printed_beside_it() -> None:
    bars = Code("INV-20441", "Code128", CODED)
    assert _laid([bars], {"invoice_number": "INV 20441"}).fields["invoice_number"].proof is Proof.REPEAT
    mended = _laid([bars], {"invoice_number": "INV-2O441"}, via=Via.OCR).fields["invoice_number"]
    assert (mended.value, mended.via) == ("INV-20441", Via.BARCODE)
    assert _laid([bars], {"invoice_number": "INV-20442"}).fields["invoice_number"].proof is None


def test_codes_confirm_items_and_lots_of_lines() -> None:
    line = {"gtin": Reading("4006381333931"), "lot": Reading("A7731"), "sku": Reading("HB-8")}
    label = Code("(01)04006381333931(10)A7731", "Code128", CODED, gs1=True)
    (made,) = _laid([label], {}, lines=(line,)).lines
    assert (made["gtin"].proof, made["lot"].proof, made["sku"].proof) == (Proof.REPEAT, Proof.REPEAT, None)


def test_a_document_without_codes_stays_as_it_is() -> None:
    document = ExtractedDocument(DocumentKind.INVOICE, (2,), "en", {})
    assert laid_beside(document, [Page(1, 600, 800, (), codes=(_qr(),))]) is document
