"""The words of a file are kept when it is read, and read once more only where they were not kept."""

from __future__ import annotations

import io
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import pytest
from reportlab.pdfgen.canvas import Canvas
from sqlalchemy import delete

from extractors.kept import unpack
from models.document import Document, FieldReading, KeptPages
from models.vocabulary import DocumentKind
from pipeline import sandbox
from pipeline.context import Context
from pipeline.kept_pages import pages_of
from pipeline.reread import can_be_read_again, reread
from pipeline.sandbox_problems import ReaderCrashed

TakeIn = Callable[..., int]
Rows = Callable[[type[Any]], list[Any]]


def bill() -> bytes:
    """An invoice of Acme's that names two companies without saying which is which."""
    buffer = io.BytesIO()
    page = Canvas(buffer, pagesize=(595, 842), invariant=1)
    for x, y, text in (
        (50, 50, "Acme Fasteners Ltd"), (50, 110, "INVOICE"), (50, 170, "Harrow Lake Pump Works, Inc."),
        (350, 120, "Invoice No.:"), (450, 120, "INV-901"), (400, 300, "Total USD"), (480, 300, "253.00"),
    ):  # fmt: skip
        page.drawString(x, 842 - y, text)
    page.showPage()
    page.save()
    return buffer.getvalue()


@pytest.fixture
def document(take_in: TakeIn, ask: Any) -> Document:
    id = take_in(bill(), "bill.pdf")
    found: Document = ask.document(id)
    return found


def test_the_words_are_kept_with_the_names_of_the_file(context: Context, document: Document) -> None:
    packed, states_itself = pages_of(context, document)
    kept = unpack(packed)
    assert not states_itself
    assert "Acme" in [word.text for word in kept.pages[0].words]
    assert kept.names[0] == "bill"


def test_a_file_whose_words_were_not_kept_is_read_once_more_and_only_once(
    context: Context, document: Document, ask: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, _ = pages_of(context, document)
    with context.database.writing() as session:
        session.execute(delete(KeptPages))
    jobs: list[str] = []
    run = sandbox.run
    monkeypatch.setattr(sandbox, "run", lambda job, *rest, **more: jobs.append(job) or run(job, *rest, **more))
    with ThreadPoolExecutor(2) as threads:
        answers = list(threads.map(lambda _: pages_of(context, document), range(2)))
    assert answers == [(before, False)] * 2
    assert len(ask.rows(KeptPages)) == 1
    read = len(jobs)
    pages_of(context, document)
    assert len(jobs) == read


def test_a_paper_is_read_again_as_another_kind(context: Context, document: Document) -> None:
    found = reread(context, document, kind=DocumentKind.PURCHASE_ORDER).document
    assert found.kind is DocumentKind.PURCHASE_ORDER
    assert "invoice_number" not in found.fields


def test_our_own_names_reach_the_reader(context: Context, take_in: TakeIn, document: Document, ask: Any) -> None:
    ours = "Harrow Lake Pump Works, Inc."
    named = replace(context, settings=context.settings.model_copy(update={"own_names": (ours,)}))
    assert reread(named, document).document.fields["buyer_name"].value == ours
    assert [row.value for row in ask.rows(FieldReading) if row.name == "supplier_name"] == ["Acme Fasteners Ltd"]


def test_an_answer_that_no_reader_gives_is_a_crash_of_the_reader(
    context: Context, document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sandbox, "run", lambda *_, **__: [{"document": {}, "came_by": []}])
    with pytest.raises(ReaderCrashed):
        reread(context, document)


def test_a_paper_without_pages_cannot_be_read_again(context: Context, document: Document) -> None:
    document.pages = []
    assert not can_be_read_again(context, document)
