from __future__ import annotations

from collections.abc import Callable

from extractors.documents.forms import form_of
from extractors.extract import extract_pages
from extractors.page import Page
from extractors.result import FIELD_NAMES
from models.vocabulary import DocumentKind, Proof, Via

Draw = Callable[..., Page]

INVOICE = """
Larch Foods, Inc.                                   INVOICE
1 Mill Lane                          Invoice No.   A-100482
Dover, NH 03820                      Invoice Date  03/04/2025
                                     Due Date      04/03/2025
BILL TO                              Terms         Net 30
Brook Bakery                         PO Number     45000123
9 Quay Street
Salem, OR 97301

Item      Description          Qty    Unit Price    Amount
HB-1      Rye flour 25 kg       10         14.50    145.00

                                        Subtotal    145.00
                                        Total       145.00
Quote A-100482 when you pay.
"""


def test_a_file_without_words_holds_no_document() -> None:
    assert extract_pages(()) == ()
    assert extract_pages((Page(1, 595, 842, ()),)) == ()


def test_every_reading_has_its_place_and_a_published_name(page_of: Draw) -> None:
    (document,) = extract_pages((page_of(INVOICE),))
    assert document.kind is DocumentKind.INVOICE
    assert document.language == "en"
    assert set(document.fields) <= set(FIELD_NAMES)
    for name, reading in document.fields.items():
        if name == "currency":
            continue  # may be concluded from many places
        assert reading.page == 1
        assert reading.box is not None
        assert 0 < reading.confidence <= 1


def test_what_the_paper_itself_confirms_is_marked(page_of: Draw) -> None:
    (document,) = extract_pages((page_of(INVOICE),))
    assert document.fields["invoice_number"].proof is Proof.REPEAT
    assert document.fields["due_date"].proof is Proof.REPEAT
    assert document.fields["due_date"].value == "2025-04-03"
    assert document.fields["po_number"].proof is None
    assert not document.proven


def test_a_reading_says_that_it_was_read_by_the_optical_reader(page_of: Draw) -> None:
    (document,) = extract_pages((page_of(INVOICE, via=Via.OCR, confidence=0.9),))
    assert {document.fields[name].via for name in ("invoice_number", "invoice_date", "supplier_name")} == {Via.OCR}


def test_a_doubtful_kind_is_put_to_a_person(page_of: Draw) -> None:
    (document,) = extract_pages((page_of("Larch Foods\nDue Date: 3 May 2025\nThank you"),))
    assert "DOC-TYPE" in {problem.code for problem in document.problems}


def test_a_letter_has_no_figures(page_of: Draw) -> None:
    (document,) = extract_pages(
        (page_of("Dear Ann,\nwe moved to a new hall. The rent is 1,200.00 a month.\nKind regards"),)
    )
    assert document.kind is DocumentKind.OTHER
    assert document.lines == ()
    assert "total" not in document.fields


def test_every_kind_has_one_form() -> None:
    for kind in DocumentKind:
        assert kind in form_of(kind).kinds
