"""An e-invoice inside a PDF: its values with the page's places, and every contradiction named."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from extractors.page import Box, Page, Word
from extractors.readers.einvoice.attached import attached_documents
from extractors.readers.einvoice.beside_page import merged
from extractors.readers.einvoice.reader import read_xml
from extractors.result import ExtractedDocument, Problem, Reading
from models.vocabulary import DocumentKind, Proof, Via

BOX = Box(1, 2, 3, 4)


def _page(*texts: str) -> Page:
    return Page(1, 600, 800, tuple(Word(text, BOX) for text in texts))


def _seen(fields: dict[str, str], kind: DocumentKind = DocumentKind.INVOICE) -> ExtractedDocument:
    readings = {name: Reading(value, 0.9, 1, BOX) for name, value in fields.items()}
    return ExtractedDocument(kind, (1,), "en", readings, (), (Problem("CAP-SUM", "lines do not add up"),))


@pytest.fixture
def stated(ubl_invoice: str) -> ExtractedDocument:
    return read_xml(ubl_invoice.encode())


def test_a_value_both_state_gets_the_place_and_is_proven(stated: ExtractedDocument) -> None:
    (made,) = merged(stated, (_seen({"invoice_date": "2026-03-14", "total": "119.0"}),), (_page("119,00"),))
    date, total = made.fields["invoice_date"], made.fields["total"]
    assert (date.page, date.box, date.via, date.proof) == (1, BOX, Via.XML, Proof.REPEAT)
    assert (total.value, total.page, total.proof) == ("119.00", 1, Proof.SUM)
    assert (made.pages, made.language, made.problems) == ((1,), "en", ())


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("invoice_number", "AX-9999"),
        ("invoice_date", "2026-03-15"),
        ("total", "919.00"),
        ("iban", "GB82WEST12345698765432"),
    ],
)
def test_a_value_the_page_states_otherwise_is_a_conflict(stated: ExtractedDocument, name: str, other: str) -> None:
    (made,) = merged(stated, (_seen({name: other}),), (_page(other),))
    (problem,) = made.problems
    assert problem.code == "CAP-CONFLICT"
    assert other in problem.message
    assert made.fields[name].value == stated.fields[name].value


def test_a_page_misread_beside_the_right_value_is_no_conflict(stated: ExtractedDocument) -> None:
    (made,) = merged(stated, (_seen({"total": "100.00"}),), (_page("100.00", "EUR", "119,00"),))
    assert made.problems == ()


def test_a_date_printed_in_any_form_is_no_conflict_and_is_proven(stated: ExtractedDocument) -> None:
    (made,) = merged(stated, (_seen({"invoice_date": "2026-03-15"}),), (_page("14.03.2026"),))
    assert made.problems == ()
    assert made.fields["invoice_date"].proof is Proof.REPEAT


def _with_line(**cells: str) -> ExtractedDocument:
    line = {name: Reading(value, 0.95, 1, BOX, proof=Proof.SUM) for name, value in cells.items()}
    return replace(_seen({"invoice_number": "AX-7701"}), lines=(line,))


def test_a_line_that_says_otherwise_is_a_conflict_that_names_both_and_the_page(stated: ExtractedDocument) -> None:
    (made,) = merged(stated, (_with_line(quantity="300", unit_price="50", amount="150.00"),), (_page("300", "150,00"),))
    told = [problem.message for problem in made.problems]
    assert told == [
        "Line 1: the e-invoice's quantity is 200, the page's (page 1) is 300.",
        "Line 1: the e-invoice's amount is 100.00, the page's (page 1) is 150.00.",
    ]
    assert made.lines[0]["quantity"].value == "200"


def test_a_price_before_the_lines_discount_is_no_conflict(stated: ExtractedDocument) -> None:
    (made,) = merged(stated, (_with_line(quantity="200", unit_price="55", amount="100.00"),), (_page("55", "100,00"),))
    assert made.problems == ()


@pytest.mark.parametrize("kind", [DocumentKind.CREDIT_NOTE, DocumentKind.OTHER, DocumentKind.ORDER_RESPONSE])
def test_a_page_of_another_kind_is_a_conflict_and_the_e_invoice_keeps_its_kind(
    stated: ExtractedDocument, kind: DocumentKind
) -> None:
    (made,) = merged(stated, (_seen({"invoice_number": "AX-7701"}, kind),), (_page("AX-7701"),))
    assert [problem.code for problem in made.problems] == ["CAP-CONFLICT"]
    assert made.kind is DocumentKind.INVOICE


def test_a_credit_note_on_paper_over_an_invoice_of_less_than_nothing_is_none(stated: ExtractedDocument) -> None:
    less = replace(stated, fields=stated.fields | {"total": Reading("-119.00")})
    (made,) = merged(less, (_seen({"total": "119.00"}, DocumentKind.CREDIT_NOTE),), (_page("119,00"),))
    assert made.problems == ()


def test_a_code_that_contradicts_the_print_stays_told(stated: ExtractedDocument) -> None:
    twin = replace(_seen({"invoice_number": "AX-7701"}), problems=(Problem("CAP-CONFLICT", "the QR code differs"),))
    (made,) = merged(stated, (twin,), (_page("AX-7701"),))
    assert [problem.message for problem in made.problems] == ["the QR code differs"]


def test_what_only_the_page_states_is_added(stated: ExtractedDocument) -> None:
    (made,) = merged(stated, (_seen({"ship_to": "Dock 4", "invoice_number": "AX-7701"}),), (_page("Dock"),))
    assert made.fields["ship_to"].via is Via.TEXT


def test_other_papers_in_the_file_stay(stated: ExtractedDocument) -> None:
    slip = _seen({"delivery_note_number": "DN-5"}, DocumentKind.PACKING_SLIP)
    made = merged(stated, (_seen({"invoice_number": "AX-7701"}), slip), (_page("AX-7701"),))
    assert [document.kind for document in made] == [DocumentKind.INVOICE, DocumentKind.PACKING_SLIP]


def _with_attachments(pdf: bytes, *contents: bytes) -> bytes:
    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        for number, content in enumerate(contents):
            opened.attachments[f"{number}.xml"] = pikepdf.AttachedFileSpec(opened, content, filename=f"{number}.xml")
        opened.save(buffer)
    return buffer.getvalue()


@pytest.fixture
def pdf(drawn_pdf: Callable[..., bytes], letter_page: Callable[[Canvas], None]) -> bytes:
    return drawn_pdf(letter_page)


def test_an_attached_e_invoice_is_found_among_others(pdf: bytes, ubl_invoice: str) -> None:
    documents, problems = attached_documents(_with_attachments(pdf, b"<note/>", ubl_invoice.encode(), b"plain text"))
    assert [document.fields["invoice_number"].value for document in documents] == ["AX-7701"]
    assert problems == ()


def test_two_attached_e_invoices_are_a_conflict(pdf: bytes, ubl_invoice: str) -> None:
    both = _with_attachments(pdf, ubl_invoice.encode(), ubl_invoice.replace("119", "919").encode())
    documents, problems = attached_documents(both)
    assert len(documents) == 2
    assert [problem.code for problem in problems] == ["CAP-CONFLICT"]


def test_an_attachment_that_could_do_harm_is_named(pdf: bytes) -> None:
    documents, problems = attached_documents(_with_attachments(pdf, b"<?xml version='1.0'?><!DOCTYPE a []><a/>"))
    assert documents == ()
    assert [problem.code for problem in problems] == ["DOC-UNREAD"]


def test_a_pdf_without_attachments_states_nothing(pdf: bytes) -> None:
    assert attached_documents(pdf) == ((), ())
