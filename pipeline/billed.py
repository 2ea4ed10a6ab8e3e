"""Invoices that came before one, with what became of them: what is billed already, and what may be the same paper."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any, Final

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session, selectinload

from matching import lines
from matching.result import Link
from models.document import Document
from models.invoice import Invoice
from models.match import Allocation, Match
from models.purchase_order import OrderLine
from models.vocabulary import DocumentStatus, MatchDecision

#: How far back papers of the same supplier are compared; the longest window of the duplicate checks is 300 days.
_DAYS: Final = 400

_DECIDED: Final = {
    DocumentStatus.APPROVED: MatchDecision.APPROVE,
    DocumentStatus.POSTED: MatchDecision.APPROVE,
    DocumentStatus.REJECTED: MatchDecision.REJECT,
    DocumentStatus.WAITING: MatchDecision.WAIT,
}

#: Statuses in which a later paper counts too: it has been decided on.
_BILLED: Final = (DocumentStatus.APPROVED, DocumentStatus.POSTED)


def billed_before(
    session: Session,
    invoice: Invoice,
    order_ids: list[int],
    value_of: Callable[[Session, Invoice], lines.Invoice],
) -> tuple[lines.BilledInvoice, ...]:
    """Papers that came before this one, and later ones that are approved already, in order of arrival.

    Looked at are those of the supplier in the last 400 days, those of the same number, and those on the same orders.
    """
    this = session.get_one(Document, invoice.document_id)
    on_orders = (
        select(Match.document_id)
        .join(Allocation, Allocation.match_id == Match.id)
        .join(OrderLine, OrderLine.id == Allocation.order_line_id)
        .where(OrderLine.order_id.in_(order_ids))
    )
    recent = and_(
        Invoice.supplier_id == invoice.supplier_id,
        Invoice.supplier_id.is_not(None),
        Document.received_at > this.received_at - dt.timedelta(days=_DAYS),
    )
    same_number = and_(Invoice.normal_number == invoice.normal_number, Invoice.normal_number.is_not(None))
    query = (
        select(Invoice, Document)
        .join(Document, Document.id == Invoice.document_id)
        .where(
            Invoice.id != invoice.id,
            or_(recent, same_number, Document.id.in_(on_orders)),
            or_(Document.id < this.id, Document.status.in_(_BILLED)),
        )
        .options(selectinload(Invoice.lines))
        .order_by(Document.id)
    )
    found = session.execute(query).tuples().all()
    links = _links(session, [document.id for _, document in found])
    return tuple(
        lines.BilledInvoice(
            value_of(session, other),
            links.get(document.id, ()),
            _DECIDED.get(document.status, MatchDecision.HOLD),
        )
        for other, document in found
    )


def _links(session: Session, document_ids: list[int]) -> dict[int, tuple[Link, ...]]:
    """The links of each document's latest match."""
    rows = session.execute(
        select(Match.document_id, Match.result)
        .where(Match.document_id.in_(document_ids))
        .order_by(Match.document_id, Match.serial)
    ).tuples()
    latest: dict[int, dict[str, Any]] = dict(rows.all())
    return {document_id: tuple(map(_link, result["links"])) for document_id, result in latest.items()}


def _link(data: dict[str, Any]) -> Link:
    return Link(
        data["invoice_line"],
        data["po_number"],
        data["po_line"],
        data["receipt"],
        Decimal(data["quantity"]),
        data["uom"],
    )
