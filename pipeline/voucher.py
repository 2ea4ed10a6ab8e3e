"""The approved invoice as an entry, put into the outbox in the same transaction as its approval."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.document import Document
from models.invoice import Invoice
from models.match import Allocation, Match
from models.purchase_order import OrderLine, PurchaseOrder
from models.supplier import Supplier
from models.vocabulary import PostingState
from models.voucher import Posting, Voucher
from pipeline.context import Context
from pipeline.errors import AlreadyClaimed, NotPayable
from pipeline.evidence import digest, plain

#: Connectors that every voucher goes to.
CONNECTORS: Final = ("files",)


def make(session: Session, context: Context, document: Document, invoice: Invoice, match: Match, by: str) -> Voucher:
    """The voucher of an invoice and its outbox rows; `NotPayable` or `AlreadyClaimed` where there must be none."""
    supplier_id, number, date, currency, total = (
        invoice.supplier_id, invoice.number, invoice.date, invoice.currency, invoice.total,
    )  # fmt: skip
    if supplier_id is None or not number or date is None or currency is None or total is None:
        raise NotPayable(_missing(invoice))
    key = claim_key(session, invoice)
    twin = session.scalars(select(Voucher).where(Voucher.claim_key == key)).one_or_none()
    if twin is not None:
        raise AlreadyClaimed(f"voucher {twin.number}, document {twin.document_id}")
    tax = invoice.tax or Decimal(0)
    voucher = Voucher(
        number=f"V-{document.id:06d}",
        document_id=document.id,
        supplier_id=supplier_id,
        claim_key=key,
        kind=invoice.kind,
        invoice_number=number,
        invoice_date=date,
        due_date=invoice.due_date,
        currency=currency,
        net=total - tax,
        tax=tax,
        total=total,
        lines=_lines(session, invoice, match),
        approved_by=by,
        approved_at=context.now(),
    )
    session.add(voucher)
    session.flush()
    for connector in CONNECTORS:
        session.add(
            Posting(
                voucher_id=voucher.id,
                connector=connector,
                idempotency_key=digest([connector, key]),
                state=PostingState.WAITING,
                created_at=context.now(),
            )
        )
    session.flush()
    return voucher


def claim_key(session: Session, invoice: Invoice) -> str:
    """What makes two papers the same claim: supplier, number without decoration, kind, currency and total."""
    supplier = session.get_one(Supplier, invoice.supplier_id)
    total = invoice.total.normalize() if invoice.total is not None else None
    return digest([supplier.number, invoice.normal_number, invoice.kind.value, invoice.currency, plain(total)])


def _missing(invoice: Invoice) -> str:
    names = {
        "supplier": invoice.supplier_id,
        "number": invoice.number,
        "date": invoice.date,
        "currency": invoice.currency,
        "total": invoice.total,
    }
    return ", ".join(name for name, value in names.items() if value is None or value == "")


def _lines(session: Session, invoice: Invoice, match: Match) -> list[dict[str, Any]]:
    """The entry's lines, each coded as the order line that it is allocated to."""
    rows = session.execute(
        select(Allocation.invoice_line, OrderLine, PurchaseOrder.number)
        .join(OrderLine, OrderLine.id == Allocation.order_line_id)
        .join(PurchaseOrder, PurchaseOrder.id == OrderLine.order_id)
        .where(Allocation.match_id == match.id)
        .order_by(Allocation.id)
    ).tuples()
    coded: dict[int, tuple[OrderLine, str]] = {}
    for number, order_line, order in rows:
        coded.setdefault(number, (order_line, order))
    entries = []
    for line in invoice.lines:
        found = coded.get(line.line_no)
        entries.append(
            {
                "line": line.line_no,
                "description": line.description,
                "quantity": plain(line.quantity),
                "amount": plain(line.amount),
                "order": found[1] if found else None,
                "order_line": found[0].line_no if found else None,
                "account": found[0].account if found else None,
                "cost_centre": found[0].cost_centre if found else None,
            }
        )
    return entries
