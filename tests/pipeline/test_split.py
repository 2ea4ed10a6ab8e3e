"""The pages of a file can be parted otherwise than the program did, and back, as long as nothing is decided."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any, Protocol

import pytest
from reportlab.pdfgen.canvas import Canvas

from models.base import Base
from models.document import Document, FieldReading
from models.event import StatusChange
from models.invoice import Invoice
from models.vocabulary import DocumentKind, DocumentStatus
from pipeline import decide
from pipeline.context import Context
from pipeline.errors import CannotPart, ChangedMeanwhile, NotOpen, NotYours
from pipeline.review import Change, correct
from pipeline.split import join_next, split_at


class Ask(Protocol):
    context: Context

    def document(self, document_id: int) -> Document: ...
    def status(self, document_id: int) -> DocumentStatus: ...
    def holds(self, document_id: int) -> list[str]: ...
    def rows(self, table: type[Base]) -> list[Any]: ...


def pages(*numbers: str, title: str = "INVOICE") -> bytes:
    """A file with an invoice of Acme's on each page; a number of None leaves a page that only goes on."""
    buffer = io.BytesIO()
    page = Canvas(buffer, pagesize=(595, 842), invariant=1)
    for number in numbers:
        page.setFont("Helvetica", 10)
        texts = [(50, 50, "Acme Fasteners Ltd"), (50, 64, "VAT ID: DE136695976")]
        if number:
            texts += [(350, 120, "Invoice No.:"), (450, 120, number), (350, 134, "Invoice Date:"),
                      (450, 134, "25 Feb 2026"), (350, 148, "PO Number:"), (450, 148, "PO-1001")]  # fmt: skip
        for x, text in zip(
            (50, 120, 330, 400, 480), ("Item", "Description", "Qty", "Unit Price", "Amount"), strict=True
        ):
            texts.append((x, 220, text))
        for x, text in zip(
            (50, 120, 330, 400, 480), ("HB-840", "Hex bolt M8x40", "100", "1.50", "150.00"), strict=True
        ):
            texts.append((x, 240, text))
        if number:
            texts += [(400, 300, "Subtotal"), (480, 300, "150.00"), (400, 314, "VAT 10 %"), (480, 314, "15.00"),
                      (400, 328, "Total USD"), (480, 328, "165.00")]  # fmt: skip
        for x, y, text in texts:
            page.drawString(x, 842 - y, text)
        if number:
            page.setFont("Helvetica-Bold", 16)
            page.drawString(50, 842 - 120, title)
        page.showPage()
    page.save()
    return buffer.getvalue()


TakeIn = Callable[..., int]


def seen(context: Context, document_id: int) -> str:
    return decide.token(context, document_id)


def join(context: Context, document_id: int, person: str = "Ada") -> int:
    return join_next(context, document_id, person, seen(context, document_id))


def split(context: Context, document_id: int, page: int, person: str = "Ada") -> int:
    return split_at(context, document_id, page, person, seen(context, document_id))


@pytest.fixture
def two(take_in: TakeIn, ask: Ask) -> tuple[int, int]:
    """A file that the program parted into two invoices."""
    first = take_in(pages("INV-901", "INV-902"), "two.pdf")
    second = next(one.id for one in ask.rows(Document) if one.id != first)
    assert [one.pages for one in ask.rows(Document)] == [[1], [2]]
    return first, second


def value(ask: Ask, document_id: int, name: str) -> str | None:
    found = [row.value for row in ask.rows(FieldReading) if (row.document_id, row.name) == (document_id, name)]
    return found[0] if found else None


def test_two_papers_are_joined_and_read_as_one(context: Context, two: tuple[int, int], ask: Ask) -> None:
    first, second = two
    assert join(context, first) == second
    assert ask.document(first).pages == [1, 2]
    assert value(ask, first, "invoice_number") == "INV-901"
    assert ask.status(second) is DocumentStatus.JOINED
    assert [row.document_id for row in ask.rows(Invoice)] == [first]
    assert ask.holds(second) == []


def test_a_join_is_undone_by_a_split_and_the_same_paper_is_taken_up(
    context: Context, two: tuple[int, int], ask: Ask
) -> None:
    first, second = two
    join(context, first)
    assert split(context, first, 2) == second
    assert [ask.document(one).pages for one in two] == [[1], [2]]
    assert [value(ask, one, "invoice_number") for one in two] == ["INV-901", "INV-902"]
    assert sorted(row.document_id for row in ask.rows(Invoice)) == [first, second]
    assert len(ask.rows(Document)) == 2


def test_a_split_is_undone_by_a_join(context: Context, take_in: TakeIn, ask: Ask) -> None:
    whole = take_in(pages("INV-901", ""), "one.pdf")
    assert [one.pages for one in ask.rows(Document)] == [[1, 2]]
    part = split(context, whole, 2)
    assert (ask.document(whole).pages, ask.document(part).pages) == ([1], [2])
    assert ask.status(part) not in (DocumentStatus.RECEIVED, DocumentStatus.READ)
    join(context, whole)
    assert ask.document(whole).pages == [1, 2]
    assert ask.status(part) is DocumentStatus.JOINED


def test_every_change_of_the_pages_says_by_whom_and_why(context: Context, two: tuple[int, int], ask: Ask) -> None:
    first, second = two
    join(context, first)
    split(context, first, 2)
    said = [(row.document_id, row.by, row.why) for row in ask.rows(StatusChange) if row.by == "Ada"]
    assert said == [
        (first, "Ada", f"Ada joined it with document {second}, which followed it."),
        (second, "Ada", f"Ada joined its pages with document {first}."),
        (first, "Ada", f"Ada split it before page 2; what follows is document {second}."),
        (second, "Ada", f"Ada split it off document {first}."),
    ]


def test_what_is_decided_keeps_its_pages(context: Context, two: tuple[int, int]) -> None:
    first, second = two
    decide.reject(context, second, "Ada", seen(context, second), "Not ours.")
    with pytest.raises(NotOpen, match="rejected"):
        join(context, first)
    decide.reject(context, first, "Ada", seen(context, first), "Not ours.")
    with pytest.raises(NotOpen, match="rejected"):
        join(context, first)


def test_only_a_clerk_or_who_has_the_task_moves_pages(context: Context, two: tuple[int, int], ask: Ask) -> None:
    with pytest.raises(NotYours):
        join(context, two[0], "Dev")
    assert [ask.document(one).pages for one in two] == [[1], [2]]


def test_a_page_that_begins_nothing_cannot_be_a_seam(context: Context, two: tuple[int, int]) -> None:
    for page in (0, 1, 2, 7):
        with pytest.raises(CannotPart, match=f"page {page} "):
            split(context, two[0], page)


def test_the_last_paper_of_a_file_has_nothing_to_be_joined_with(context: Context, two: tuple[int, int]) -> None:
    with pytest.raises(CannotPart, match="no paper follows"):
        join(context, two[1])


def test_of_two_who_move_the_same_pages_the_later_is_told(context: Context, two: tuple[int, int]) -> None:
    token = seen(context, two[0])
    join_next(context, two[0], "Ada", token)
    with pytest.raises(ChangedMeanwhile):
        split_at(context, two[0], 2, "Ada", token)


def test_a_correction_of_the_head_outlives_a_join_and_one_of_a_line_does_not(
    context: Context, two: tuple[int, int], ask: Ask
) -> None:
    first, _ = two
    changes = (Change("buyer_name", "Harrow Lake"), Change("quantity", "90", 1))
    correct(context, first, "Ada", seen(context, first), changes)
    join(context, first)
    (invoice,) = ask.rows(Invoice)
    assert invoice.buyer_name == "Harrow Lake"
    assert value(ask, first, "quantity") == "100"
    assert "CAP-LINE" not in ask.holds(first)


def test_data_beside_pages_cannot_be_parted(context: Context, take_in: TakeIn, papers: Any) -> None:
    first = take_in(papers.file(papers.paper(), papers.paper(pages=(2,), invoice_number="INV-2")))
    with pytest.raises(CannotPart, match="not read from its pages"):
        join(context, first)


def test_a_paper_of_another_kind_is_read_as_that_kind(context: Context, two: tuple[int, int], ask: Ask) -> None:
    first, _ = two
    correct(context, first, "Ada", seen(context, first), (), DocumentKind.CREDIT_NOTE)
    assert ask.document(first).kind is DocumentKind.CREDIT_NOTE
    assert value(ask, first, "invoice_number") == "INV-901"
    correct(context, first, "Ada", seen(context, first), (), DocumentKind.PURCHASE_ORDER)
    assert ask.status(first) is DocumentStatus.FILED
    assert value(ask, first, "invoice_number") is None
    assert value(ask, first, "po_number") == "PO-1001"
    assert first not in [row.document_id for row in ask.rows(Invoice)]
    assert ask.holds(first) == []
