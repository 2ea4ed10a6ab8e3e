"""Whatever the bytes are, the answer is an extraction."""

from __future__ import annotations

import hashlib
import io

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from extractors.result import Extraction
from extractors.whole_file import extract_file
from models.vocabulary import DocumentKind

INVOICE = (
    '<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"><ID>AX-77</ID>'
    "<IssueDate>2026-03-14</IssueDate><DocumentCurrencyCode>USD</DocumentCurrencyCode></Invoice>"
)


def _pdf(text: str) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(612, 792))
    for row in range(8):
        canvas.drawString(72, 700 - 20 * row, text)
    canvas.save()
    return buffer.getvalue()


def test_an_e_invoice_is_a_document_without_pages() -> None:
    found = extract_file(INVOICE.encode(), "bill.xml")
    assert (found.media_type, found.sha256) == ("application/xml", hashlib.sha256(INVOICE.encode()).hexdigest())
    assert found.documents[0].kind is DocumentKind.INVOICE
    assert found.problems == ()


def test_a_pdf_with_an_e_invoice_is_one_document() -> None:
    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(_pdf("Invoice AX-77 of 2026-03-14"))) as pdf:
        pdf.attachments["factur-x.xml"] = pikepdf.AttachedFileSpec(pdf, INVOICE.encode(), filename="factur-x.xml")
        pdf.save(buffer)
    (document,) = extract_file(buffer.getvalue(), "bill.pdf").documents
    assert document.fields["invoice_number"].value == "AX-77"
    assert document.pages == (1,)


def test_a_file_without_words_is_not_passed_over_in_silence() -> None:
    buffer = io.BytesIO()
    pdf = pikepdf.new()
    pdf.add_blank_page()
    pdf.save(buffer)
    found = extract_file(buffer.getvalue(), "empty.pdf")
    assert found.documents == ()
    assert [problem.code for problem in found.problems] == ["DOC-UNREAD"]


@pytest.mark.parametrize("data", [b"", b"\x00", b"%PDF-1.4", b"\x89PNG\r\n\x1a\n", b"II*\x00", b"<a", b"From: x\n\n"])
def test_a_file_that_cannot_be_read_says_why(data: bytes) -> None:
    found = extract_file(data, "thing")
    assert found.documents == ()
    assert found.problems[0].message


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 2000), st.binary(min_size=1, max_size=12))
def test_a_damaged_pdf_never_raises(where: int, junk: bytes) -> None:
    data = bytearray(_pdf("Invoice 12"))
    data[where % len(data) : where % len(data) + len(junk)] = junk
    assert isinstance(extract_file(bytes(data), "damaged.pdf"), Extraction)
