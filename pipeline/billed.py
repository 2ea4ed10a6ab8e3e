"""Invoices that came before one, with what became of them: what is billed already, and what may be the same paper."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any, Final

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import Session, selectinload

from matching import lines
from matching.numbers import Sameness, order_number, same_invoice_number
from matching.result import Link
from models.document import Document
from models.invoice import Invoice
from models.match import Allocation, Match
from models.purchase_order import OrderLine
from models.vocabulary import DocumentKind, DocumentStatus, MatchDecision

#: How far back papers of the same supplier are compared; the longest window of the duplicate checks is 300 days.
_DAYS: Final = 400

#: Papers this near to each other may be one purchase in parts.
_NEAR_DAYS: Final = 7

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

    Looked at are those on the same orders, those of the same number or account whoever sent them, and of the supplier's
    in the last 400 days all that a check could mean: `_may_matter`.
    """
    this = session.get_one(Document, invoice.document_id)
    came_before = or_(Document.id < this.id, Document.status.in_(_BILLED))
    on_orders = (
        select(Match.document_id)
        .join(Allocation, Allocation.match_id == Match.id)
        .join(OrderLine, OrderLine.id == Allocation.order_line_id)
        .where(OrderLine.order_id.in_(order_ids))
    )
    same_number = and_(Invoice.normal_number == invoice.normal_number, Invoice.normal_number.is_not(None))
    same_account = or_(
        and_(Invoice.iban == invoice.iban, Invoice.iban.is_not(None)),
        and_(Invoice.account_number == invoice.account_number, Invoice.account_number.is_not(None)),
    )
    alike = _alike(session, invoice, this, came_before)
    query = (
        select(Invoice, Document)
        .join(Document, Document.id == Invoice.document_id)
        .where(
            Invoice.id != invoice.id,
            or_(Invoice.id.in_(alike), same_number, same_account, Document.id.in_(on_orders)),
            came_before,
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


def _alike(session: Session, invoice: Invoice, this: Document, came_before: ColumnElement[bool]) -> list[int]:
    """Papers of the same supplier that could be this one again, or a part of one order with it; told by their heads."""
    if invoice.supplier_id is None:
        return []
    heads = session.scalars(
        select(Invoice)
        .join(Document, Document.id == Invoice.document_id)
        .where(
            Invoice.supplier_id == invoice.supplier_id,
            Invoice.id != invoice.id,
            Document.received_at > this.received_at - dt.timedelta(days=_DAYS),
            came_before,
        )
    )
    return [other.id for other in heads if _may_matter(invoice, other)]


def _may_matter(invoice: Invoice, other: Invoice) -> bool:
    """Whether two papers of one supplier can have to do with each other, by their heads.

    Credit notes always; else the same total, a like number, an order in common, or dates within a week.
    """
    if other.kind is DocumentKind.CREDIT_NOTE or other.total == invoice.total:
        return True
    if other.date is not None and invoice.date is not None and abs((other.date - invoice.date).days) <= _NEAR_DAYS:
        return True
    if {order_number(n) for n in other.order_numbers} & {order_number(n) for n in invoice.order_numbers}:
        return True
    return same_invoice_number(other.number or "", invoice.number or "") is not Sameness.DIFFERENT


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
