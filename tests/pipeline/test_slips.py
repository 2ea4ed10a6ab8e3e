"""A packing slip is evidence beside our own count, and counts by itself only where a rule says so."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from models.approval import RulesVersion
from models.receipt import GoodsReceipt
from models.vocabulary import DocumentKind, DocumentStatus, ReceiptSource, TaskKind
from pipeline import decide, review
from pipeline.errors import NotOpen, NotYours, ReasonMissing
from pipeline.receipts import import_receipts
from pipeline.review import Change

COUNT = b"receipt_number,slip_number,po_number,line_no,po_line,quantity\n"


@pytest.fixture
def slip(papers: Any) -> Any:
    """Makes a slip for all of PO-1001, changed as the test says."""

    def made(**changes: str) -> bytes:
        lines = (
            {"sku": "HB-840", "description": "Hex bolt M8x40 zinc plated", "quantity": "100", "unit": "EA"},
            {"sku": "GL-10", "description": "Work gloves size 10 box", "quantity": "10", "unit": "BX"},
        )
        head = {"supplier_name": "Acme Fasteners Ltd", "delivery_note_number": "DN-501", "delivery_date": "2026-02-20",
                "po_number": "PO-1001"}  # fmt: skip
        return papers.file(papers.paper(kind=DocumentKind.PACKING_SLIP, lines=lines, head=head, **changes))

    return made


def use_rules(context: Any, body: dict[str, Any]) -> None:
    with context.database.writing() as session:
        session.add(RulesVersion(name="Ours", version=2, valid_from=dt.date(2026, 1, 1), body=body))


def test_it_is_kept_beside_its_order(slip: Any, take_in: Any, ask: Any) -> None:
    document = take_in(slip())
    assert ask.status(document) is DocumentStatus.FILED
    (receipt,) = ask.rows(GoodsReceipt)
    assert (receipt.source, receipt.slip_number, receipt.document_id) == (ReceiptSource.SLIP, "DN-501", document)
    assert ask.task(document) is None


def test_it_does_not_count_as_received(slip: Any, papers: Any, take_in: Any, ask: Any) -> None:
    take_in(slip())
    assert ask.status(take_in(papers.file(papers.paper()))) is DocumentStatus.WAITING


def test_it_counts_where_the_rules_say_so_and_nothing_was_counted(
    slip: Any, papers: Any, take_in: Any, ask: Any, context: Any
) -> None:
    use_rules(context, {"slips_count": True, "tolerances": {}})
    take_in(slip())
    assert ask.status(take_in(papers.file(papers.paper()))) is DocumentStatus.APPROVED


def test_even_then_a_count_of_ours_comes_first(slip: Any, papers: Any, take_in: Any, ask: Any, context: Any) -> None:
    use_rules(context, {"slips_count": True, "tolerances": {}})
    take_in(slip())
    import_receipts(context, COUNT + b"GR-1,DN-400,PO-1001,1,1,100\n", "receipts.csv")
    assert ask.status(take_in(papers.file(papers.paper()))) is not DocumentStatus.APPROVED


def test_a_count_that_differs_from_the_slip_is_seen(
    slip: Any, papers: Any, take_in: Any, ask: Any, context: Any
) -> None:
    take_in(slip())
    import_receipts(context, COUNT + b"GR-1,DN-501,PO-1001,1,1,90\nGR-1,DN-501,PO-1001,2,2,10\n", "receipts.csv")
    document = take_in(papers.file(papers.paper()))
    assert {"SLP-RCV", "QTY-REC"} & set(ask.holds(document))
    assert ask.task(document) in (("Dev", TaskKind.SETTLE), None)


@pytest.mark.parametrize("order", ["", "PO-7777"])
def test_a_slip_without_a_known_order_is_asked_about(slip: Any, take_in: Any, ask: Any, order: str) -> None:
    document = take_in(slip(po_number=order))
    assert ask.status(document) is DocumentStatus.FILED
    assert ask.task(document) == ("Dev", TaskKind.LOOK)
    assert ask.rows(GoodsReceipt) == []


def test_a_slip_with_something_else_in_it_is_asked_about(papers: Any, take_in: Any, ask: Any) -> None:
    line = {"sku": "PX-1", "description": "Paint, blue, 5 l", "quantity": "3", "unit": "EA"}
    head = {"delivery_note_number": "DN-9", "po_number": "PO-1001"}
    document = take_in(papers.file(papers.paper(kind=DocumentKind.PACKING_SLIP, lines=(line,), head=head)))
    assert ask.task(document) == ("Dev", TaskKind.LOOK)


def test_who_was_asked_may_say_that_nothing_is_to_be_done(slip: Any, take_in: Any, ask: Any, context: Any) -> None:
    document = take_in(slip(po_number=""))
    with pytest.raises(NotYours):
        decide.put_aside(context, document, "Ben", decide.token(context, document), "Not mine.")
    with pytest.raises(ReasonMissing):
        decide.put_aside(context, document, "Dev", decide.token(context, document), "")
    decide.put_aside(context, document, "Dev", decide.token(context, document), "A gift, nobody ordered it.")
    assert ask.task(document) is None
    assert ask.history(document)[-1] == (DocumentStatus.FILED, "Dev")
    with pytest.raises(NotOpen):
        decide.put_aside(context, document, "Dev", decide.token(context, document), "Again.")


def test_a_corrected_order_number_makes_the_slip_evidence(slip: Any, take_in: Any, ask: Any, context: Any) -> None:
    document = take_in(slip(po_number="PO-7777"))
    review.correct(context, document, "Dev", decide.token(context, document), (Change("po_number", "PO-1001"),))
    assert ask.task(document) is None
    assert [row.document_id for row in ask.rows(GoodsReceipt)] == [document]
