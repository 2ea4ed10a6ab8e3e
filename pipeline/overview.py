"""Every document with what became of it, one row each: the table at the end of a run."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.approval import Task
from models.document import Document
from models.event import StatusChange
from models.invoice import Invoice
from models.match import Hold
from models.receipt import GoodsReceipt
from models.supplier import Supplier
from models.user import User
from models.vocabulary import DocumentKind, DocumentStatus
from pipeline.context import Context


@dataclass(frozen=True, slots=True)
class OverviewRow:
    """One document; `reason` says in one sentence why it stands where it stands.

    `person` is who has it (if anybody), `by` who or what brought it there: a person, a policy, the program.
    """

    document_id: int
    name: str
    pages: tuple[int, ...]
    kind: DocumentKind | None
    supplier: str | None
    number: str | None
    orders: tuple[str, ...]
    total: Decimal | None
    currency: str | None
    status: DocumentStatus
    reason: str
    person: str | None
    by: str
    holds: tuple[str, ...]


def overview(context: Context, of: tuple[int, ...] | None = None) -> tuple[OverviewRow, ...]:
    """All documents in order of arrival, or those of the files that the documents `of` came in."""
    query = select(Document).order_by(Document.id)
    if of is not None:
        query = query.where(Document.sha256.in_(select(Document.sha256).where(Document.id.in_(of))))
    with context.database.reading() as session:
        documents = session.scalars(query).all()
        invoices = {row.document_id: row for row in session.scalars(select(Invoice))}
        slips = {row.document_id: row for row in session.scalars(select(GoodsReceipt)) if row.document_id}
        suppliers = dict(session.execute(select(Supplier.id, Supplier.name)).tuples().all())
        people, reasons, holds = _people(session), _reasons(session), _holds(session)
        return tuple(
            _row(
                document,
                invoices.get(document.id),
                slips.get(document.id),
                suppliers,
                reasons[document.id],
                people.get(document.id),
                holds.get(document.id, ()),
            )
            for document in documents
        )


def _row(
    document: Document,
    invoice: Invoice | None,
    slip: GoodsReceipt | None,
    suppliers: dict[int, str],
    latest: tuple[str, str],
    task: tuple[str, str] | None,
    holds: tuple[str, ...],
) -> OverviewRow:
    known = suppliers.get(document.supplier_id) if document.supplier_id else None
    return OverviewRow(
        document_id=document.id,
        name=document.name,
        pages=tuple(document.pages),
        kind=document.kind,
        supplier=known or (invoice.supplier_name if invoice else None),
        number=invoice.number if invoice else (slip.slip_number if slip else None),
        orders=tuple(invoice.order_numbers) if invoice else (),
        total=invoice.total if invoice else None,
        currency=invoice.currency if invoice else None,
        status=document.status,
        reason=task[1] if task else latest[1],
        person=task[0] if task else None,
        by=latest[0],
        holds=holds,
    )


def _people(session: Session) -> dict[int, tuple[str, str]]:
    query = select(Task.document_id, User.name, Task.sentence).join(User, User.id == Task.assignee_id)
    rows = session.execute(query.where(Task.closed_at.is_(None)).order_by(Task.id.desc())).tuples()
    return {document_id: (name, sentence) for document_id, name, sentence in rows}


def _reasons(session: Session) -> dict[int, tuple[str, str]]:
    """By whom and why each document stands where it stands; of a posted one, why it was approved."""
    latest = (
        select(func.max(StatusChange.id))
        .where(StatusChange.to_status != DocumentStatus.POSTED)
        .group_by(StatusChange.document_id)
    )
    query = select(StatusChange.document_id, StatusChange.by, StatusChange.why).where(StatusChange.id.in_(latest))
    return {document_id: (by, why) for document_id, by, why in session.execute(query).tuples()}


def _holds(session: Session) -> dict[int, tuple[str, ...]]:
    found: dict[int, tuple[str, ...]] = {}
    query = select(Hold.document_id, Hold.code).where(Hold.released_at.is_(None)).order_by(Hold.id)
    for document_id, code in session.execute(query).tuples():
        if code not in found.get(document_id, ()):
            found[document_id] = (*found.get(document_id, ()), code)
    return found
