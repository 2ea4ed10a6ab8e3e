"""The facts on which an approval may depend, gathered from rows."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from approvals.facts import Facts, OpenHold
from models.approval import Decision
from models.document import Correction, Document
from models.event import StatusChange
from models.exchange_rate import ExchangeRate
from models.invoice import Invoice
from models.match import Match
from models.money import Money
from models.purchase_order import PurchaseOrder
from models.receipt import GoodsReceipt
from models.supplier import Supplier
from models.user import User
from models.vocabulary import Choice, DocumentStatus
from pipeline.content import content_hash, title
from pipeline.context import Context
from pipeline.holds import open_holds
from pipeline.match import invoice_of


def facts_for(session: Session, context: Context, document: Document, match: Match) -> Facts:
    """One invoice as approval sees it now."""
    invoice = invoice_of(session, document.id)
    numbers = {link["po_number"] for link in match.result["links"]}
    orders = session.scalars(
        select(PurchaseOrder).where(PurchaseOrder.number.in_(numbers)).order_by(PurchaseOrder.number)
    ).all()
    net = _net(invoice)
    return Facts(
        kind=invoice.kind,
        title=title(session, document.id),
        amount=_at_home(session, context, net, invoice.currency),
        amount_shown=_shown(net, invoice.currency),
        decision=match.decision,
        outcome=match.outcome,
        holds=tuple(
            OpenHold(hold.code, hold.severity, hold.owner, hold.message, hold.line)
            for hold in open_holds(session, document.id)
        ),
        has_order=bool(orders),
        goods=any(order.receipt_required for order in orders),
        requester=next((order.requester for order in orders if order.requester), None),
        buyer=next((order.buyer for order in orders if order.buyer), None),
        receiver=_receiver(session, [order.id for order in orders]),
        entered_by=_entered_by(session, document),
        approved_by=_approved_by(session, document),
        supplier_age_days=_age(session, invoice, context.now().date()),
        proven=document.proven,
        reopened=_reopened(session, document),
    )


def _net(invoice: Invoice) -> Decimal | None:
    return None if invoice.total is None else invoice.total - (invoice.tax or Decimal(0))


def _shown(net: Decimal | None, currency: str | None) -> str:
    if net is None or currency is None:
        return "an amount that could not be read"
    return f"{Money(net, currency)} without tax"


def _at_home(session: Session, context: Context, net: Decimal | None, currency: str | None) -> Decimal | None:
    """The amount in the home currency, without its sign; None where a figure or our rate is missing."""
    home = context.settings.home_currency
    if net is None or currency is None:
        return None
    if currency == home:
        return abs(net)
    day = context.now().date()
    for source, target in ((currency, home), (home, currency)):
        rate = session.scalars(
            select(ExchangeRate.rate)
            .where(ExchangeRate.source == source, ExchangeRate.target == target, ExchangeRate.date <= day)
            .order_by(ExchangeRate.date.desc())
        ).first()
        if rate:
            exact = net * rate if source == currency else net / rate
            return Money(abs(exact), home).rounded().amount
    return None


def _receiver(session: Session, order_ids: list[int]) -> str | None:
    return session.scalars(
        select(GoodsReceipt.received_by)
        .where(GoodsReceipt.order_id.in_(order_ids), GoodsReceipt.received_by.is_not(None))
        .order_by(GoodsReceipt.id.desc())
    ).first()


def _entered_by(session: Session, document: Document) -> frozenset[str]:
    query = select(User.name).join(Correction, Correction.user_id == User.id)
    return frozenset(session.scalars(query.where(Correction.document_id == document.id)))


def _approved_by(session: Session, document: Document) -> tuple[str, ...]:
    """Who approved the content as it stands; an approval of other content does not count any more."""
    query = select(User.name).join(Decision, Decision.user_id == User.id)
    current = content_hash(session, document.id)
    return tuple(
        session.scalars(
            query.where(
                Decision.document_id == document.id,
                Decision.choice == Choice.APPROVE,
                Decision.content_hash == current,
            ).order_by(Decision.id)
        )
    )


def _reopened(session: Session, document: Document) -> bool:
    query = select(StatusChange.id).where(
        StatusChange.document_id == document.id, StatusChange.from_status == DocumentStatus.REJECTED
    )
    return session.scalars(query).first() is not None


def _age(session: Session, invoice: Invoice, today: dt.date) -> int | None:
    supplier = session.get(Supplier, invoice.supplier_id) if invoice.supplier_id else None
    return (today - supplier.since).days if supplier and supplier.since else None
