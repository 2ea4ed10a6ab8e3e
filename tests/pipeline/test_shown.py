"""What is shown: the queue, the overview, and the whole story of one document in sentences."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from models.vocabulary import DocumentKind, DocumentStatus, TaskKind
from pipeline import decide, review
from pipeline.errors import UnknownDocument
from pipeline.explain import explain
from pipeline.overview import overview
from pipeline.posting import post_all
from pipeline.queue import open_queue
from pipeline.review import Change


def test_the_queue_says_who_has_what_and_why(papers: Any, take_in: Any, context: Any) -> None:
    document = take_in(papers.file(papers.paper(total="263.00")))
    (row,) = open_queue(context)
    assert (row.document_id, row.person, row.task) == (document, "Ada", TaskKind.SETTLE)
    assert row.sentence
    assert open_queue(context, "Ada") == (row,)
    assert open_queue(context, "Ben") == ()


def test_the_overview_has_a_row_for_every_document(received: None, papers: Any, take_in: Any, context: Any) -> None:
    take_in(papers.file(papers.paper()), "clean.pdf")
    take_in(papers.file(papers.paper(total="263.00", invoice_number="INV-2")), "wrong.pdf")
    take_in(papers.file(papers.paper(kind=DocumentKind.STATEMENT)), "statement.pdf")
    take_in(papers.file(), "empty.pdf")
    clean, wrong, statement, empty = overview(context)
    assert (clean.status, clean.supplier, clean.number, clean.orders, clean.total, clean.currency, clean.person) == (
        DocumentStatus.APPROVED, "Acme Fasteners Ltd", "INV-1", ("PO-1001",), Decimal("253.00"), "USD", None,
    )  # fmt: skip
    assert (wrong.status, wrong.person) == (DocumentStatus.IN_APPROVAL, "Ada")
    assert "CAP-TOTAL" in wrong.holds
    assert statement.status is DocumentStatus.FILED
    assert "never paid" in statement.reason
    assert (empty.status, empty.person, empty.kind) == (DocumentStatus.QUARANTINED, "Ada", None)


def test_a_document_tells_its_whole_story(received: None, papers: Any, take_in: Any, context: Any) -> None:
    document = take_in(papers.file(papers.paper(total="263.00")), "invoice.pdf")
    review.correct(context, document, "Ada", decide.token(context, document), (Change("total", "253.00"),))
    post_all(context)
    story = {chapter.heading: " ".join(chapter.sentences) for chapter in explain(context, document)}
    assert "arrived by test (invoice.pdf)" in story["Where it came from"]
    assert "An invoice on page 1" in story["What was read"]
    assert "total: 253.00 (corrected)" in story["What was read"]
    assert "263.00 became 253.00 (Ada" in story["What people corrected"]
    assert "on order PO-1001 line 1, received with DN-501" in story["What it was held against"]
    assert "CAP-TOTAL" in story["Holds"]
    assert "Ada was asked to settle" in story["Tasks and decisions"]
    assert "policy Standard invoices v1 decided to approve" in story["Tasks and decisions"]
    assert "posted as V-" in story["Posting"]
    assert story["What happened"].count("matched") >= 2


def test_chapters_without_anything_to_say_are_left_out(papers: Any, take_in: Any, context: Any) -> None:
    document = take_in(papers.file())
    headings = [chapter.heading for chapter in explain(context, document)]
    assert "Posting" not in headings
    assert "What it was held against" not in headings


def test_there_is_no_story_of_an_unknown_document(context: Any) -> None:
    with pytest.raises(UnknownDocument):
        explain(context, 999)
