"""What people correct: both values are kept, and this document alone goes on from there."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select

from models.document import Correction, FieldReading
from models.match import Match
from models.user import User
from models.vocabulary import DocumentKind, DocumentStatus, Role, TaskKind
from pipeline import decide, review
from pipeline.errors import BadValue, ChangedMeanwhile, NotOpen, NotYours, UnknownField
from pipeline.orders import import_orders
from pipeline.review import Change

pytestmark = pytest.mark.usefixtures("received")


@pytest.fixture
def misread(papers: Any, take_in: Any) -> int:
    """An invoice whose total was misread: it does not add up."""
    return take_in(papers.file(papers.paper(total="263.00")))


def test_a_corrected_total_lets_it_pass_up_the_chain(misread: int, ask: Any, context: Any) -> None:
    assert ask.task(misread) == ("Ada", TaskKind.SETTLE)
    change = Change("total", "253.00")
    review.correct(context, misread, "Ada", decide.token(context, misread), (change,))
    assert [hold for hold in ask.holds(misread) if hold.startswith("CAP")] == []
    (correction,) = ask.rows(Correction)
    assert (correction.old_value, correction.new_value) == ("263.00", "253.00")
    assert [row.value for row in ask.rows(FieldReading) if row.name == "total"] == ["263.00"]
    assert ask.status(misread) is DocumentStatus.APPROVED


def test_only_this_document_is_matched_again(misread: int, papers: Any, take_in: Any, ask: Any, context: Any) -> None:
    other = take_in(papers.file(papers.paper(invoice_number="INV-9", total="999.00"), salt="other"))
    matches = len([row for row in ask.rows(Match) if row.document_id == other])
    review.correct(context, misread, "Ada", decide.token(context, misread), (Change("total", "253.00"),))
    assert len([row for row in ask.rows(Match) if row.document_id == other]) == matches


def test_a_line_is_corrected_by_its_number(papers: Any, take_in: Any, ask: Any, context: Any) -> None:
    bolts = {"sku": "HB-840", "description": "Hex bolt M8x40 zinc plated", "quantity": "100", "unit": "EA",
             "unit_price": "1.80", "amount": "150.00"}  # fmt: skip
    paper = papers.paper(lines=(bolts,), subtotal="150.00", tax_total="15.00", total="165.00")
    document = take_in(papers.file(paper))
    assert ask.status(document) is DocumentStatus.IN_APPROVAL
    change = Change("unit_price", "1.50", line=1)
    review.correct(context, document, "Ada", decide.token(context, document), (change,))
    assert ask.status(document) is DocumentStatus.APPROVED


def test_a_confirmed_doubt_is_a_doubt_no_more(papers: Any, take_in: Any, ask: Any, context: Any) -> None:
    document = take_in(papers.file(papers.paper(confidence=0.8, total="263.00")))
    assert ask.hold(document, "CAP-CONF").evidence["field"] in ("invoice_number", "total", "tax_total")
    doubted = ask.holds(document).count("CAP-CONF")
    same = (Change("invoice_number", "INV-1"),)
    review.correct(context, document, "Ada", decide.token(context, document), same)
    assert ask.holds(document).count("CAP-CONF") == doubted - 1
    review.correct(context, document, "Ada", decide.token(context, document), same)
    assert len(ask.rows(Correction)) == 1


def test_a_removed_value_is_absent(papers: Any, take_in: Any, ask: Any, context: Any) -> None:
    document = take_in(papers.file(papers.paper(iban="DE02120300000000202051")))
    assert "BNK-DIFF" in ask.holds(document)
    review.correct(context, document, "Ada", decide.token(context, document), (Change("iban", None),))
    assert "BNK-DIFF" not in ask.holds(document)


def test_a_paper_taken_for_something_else_can_be_made_an_invoice(
    papers: Any, take_in: Any, ask: Any, context: Any
) -> None:
    document = take_in(papers.file(papers.paper(kind=DocumentKind.OTHER)))
    assert ask.status(document) is DocumentStatus.FILED
    review.correct(context, document, "Ada", decide.token(context, document), (), DocumentKind.INVOICE)
    assert ask.status(document) is DocumentStatus.APPROVED


def test_who_corrected_it_does_not_approve_it(papers: Any, take_in: Any, ask: Any, context: Any) -> None:
    large = (
        b"po_number,supplier,currency,buyer,requester,receipt_required,line_no,description,quantity,unit_price\n"
        b"PO-2,Acme,USD,Ben,Rita,no,1,Assembly of the mixing line,1,9000.00\n"
    )
    import_orders(context, large, "orders.csv")
    with context.database.writing() as session:
        fay = session.scalars(select(User).where(User.name == "Fay")).one()
        fay.roles = [Role.FINANCE_MANAGER.value, Role.AP.value]
    line = {"description": "Assembly of the mixing line", "quantity": "1", "unit_price": "9000.00", "amount": "9000.00"}
    sums = {"subtotal": "9000.00", "tax_total": "900.00"}
    document = take_in(papers.file(papers.paper(lines=(line,), po_number="PO-2", total="9990.00", **sums)))
    review.correct(context, document, "Fay", decide.token(context, document), (Change("total", "9900.00"),))
    assert ask.task(document) == ("Cora", TaskKind.APPROVE)


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (Change("total", "two hundred"), BadValue),
        (Change("total", "1,5"), BadValue),
        (Change("invoice_date", "31.02.2026"), BadValue),
        (Change("currency", "DOL"), BadValue),
        (Change("quantity", "NaN", line=1), BadValue),
        (Change("po_line", "first", line=1), BadValue),
        (Change("colour", "red"), UnknownField),
        (Change("total", "1.00", line=1), UnknownField),
    ],
)
def test_a_value_that_cannot_be_is_refused(
    misread: int, ask: Any, context: Any, change: Change, problem: type[Exception]
) -> None:
    with pytest.raises(problem):
        review.correct(context, misread, "Ada", decide.token(context, misread), (change,))
    assert ask.rows(Correction) == []


def test_a_receiver_corrects_nothing_that_is_not_theirs(misread: int, context: Any) -> None:
    with pytest.raises(NotYours):
        review.correct(context, misread, "Dev", decide.token(context, misread), (Change("total", "253.00"),))


def test_a_correction_of_what_has_changed_is_refused(misread: int, context: Any) -> None:
    seen = decide.token(context, misread)
    review.correct(context, misread, "Ada", seen, (Change("total", "254.00"),))
    with pytest.raises(ChangedMeanwhile):
        review.correct(context, misread, "Ada", seen, (Change("total", "253.00"),))


def test_what_is_approved_is_not_corrected_any_more(papers: Any, take_in: Any, context: Any) -> None:
    document = take_in(papers.file(papers.paper()))
    with pytest.raises(NotOpen):
        review.correct(context, document, "Ada", decide.token(context, document), (Change("total", "1.00"),))


def test_a_quarantined_file_can_be_read_again(papers: Any, take_in: Any, ask: Any, context: Any) -> None:
    document = take_in(papers.file())
    assert ask.status(document) is DocumentStatus.QUARANTINED
    assert review.retry(context, document, "Ada", decide.token(context, document)) is DocumentStatus.QUARANTINED
    statuses = [status for status, _ in ask.history(document)]
    assert statuses.count(DocumentStatus.RECEIVED) == 2
    with pytest.raises(NotYours):
        review.retry(context, document, "Dev", decide.token(context, document))
