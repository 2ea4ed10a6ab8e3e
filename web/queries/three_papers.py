"""Invoice, order and receipt side by side: one row per billed line, with what the match linked to it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from matching.numbers import order_number
from models.invoice import Invoice
from models.match import Allocation, Hold, Match
from models.purchase_order import OrderLine, PurchaseOrder
from models.receipt import GoodsReceipt, ReceiptLine
from models.vocabulary import ReceiptSource
from web.comparison import AGREES, ALLOWED, RELEASED, Ordered, Row, compared

_Came = Sequence[tuple[GoodsReceipt, ReceiptLine]]


@dataclass(frozen=True, slots=True)
class NotBilled:
    """A line of a linked order that this invoice says nothing about."""

    order: str
    line: int
    description: str
    quantity: Decimal | None
    unit: str
    price: Decimal
    received: Decimal


@dataclass(frozen=True, slots=True)
class ThreePapers:
    """The table, the numbers of orders and the documents of slips, and the sums."""

    rows: tuple[Row, ...]
    not_billed: tuple[NotBilled, ...]
    orders: tuple[str, ...]
    slip_documents: tuple[tuple[str, int], ...]
    billed: Decimal
    agreed: Decimal
    off: Decimal


def three_papers(
    session: Session,
    invoice: Invoice,
    match: Match | None,
    holds: Sequence[Hold],
    released: Sequence[tuple[Hold, str]] = (),
) -> ThreePapers:
    """The three papers of an invoice whose lines are loaded; `holds` as `compared` takes them, of all lines."""
    allocations = _allocations(session, match)
    orders = _orders(session, invoice, allocations)
    receipts = _receipts(session, orders)
    lines = {line.id: (order, line) for order in orders for line in order.lines}
    by_line: dict[int, list[Ordered]] = {}
    for (billed, order_line), quantity in _quantities(allocations).items():
        order, line = lines[order_line]
        by_line.setdefault(billed, []).append(_ordered(order, line, quantity, receipts))
    rows = tuple(
        compared(
            line,
            tuple(by_line.get(line.line_no, ())),
            [hold for hold in holds if hold.line == line.line_no],
            invoice.currency,
            [(hold, name) for hold, name in released if hold.line == line.line_no],
        )
        for line in invoice.lines
    )
    linked = {allocation.order_line_id for allocation in allocations}
    amounts = [row.amount or Decimal(0) for row in rows]
    fine = [row.amount or Decimal(0) for row in rows if row.mark in (AGREES, ALLOWED, RELEASED)]
    return ThreePapers(
        rows=rows,
        not_billed=tuple(_not_billed(order, line, receipts) for id, (order, line) in lines.items() if id not in linked),
        orders=tuple(order.number for order in orders),
        slip_documents=_slips(receipts),
        billed=sum(amounts, Decimal(0)),
        agreed=sum(fine, Decimal(0)),
        off=sum((row.off_by or Decimal(0) for row in rows), Decimal(0)),
    )


def invoice_of(session: Session, document_id: int) -> Invoice | None:
    """The typed invoice of a document, with its lines."""
    return session.scalar(
        select(Invoice).where(Invoice.document_id == document_id).options(selectinload(Invoice.lines))
    )


def _allocations(session: Session, match: Match | None) -> Sequence[Allocation]:
    if match is None:
        return ()
    return session.scalars(select(Allocation).where(Allocation.match_id == match.id).order_by(Allocation.id)).all()


def _quantities(allocations: Iterable[Allocation]) -> dict[tuple[int, int], Decimal]:
    """The quantity of each pair of billed line and order line, whichever receipts it is spread over."""
    found: dict[tuple[int, int], Decimal] = {}
    for allocation in allocations:
        pair = (allocation.invoice_line, allocation.order_line_id)
        found[pair] = found.get(pair, Decimal(0)) + allocation.quantity
    return found


def _orders(session: Session, invoice: Invoice, allocations: Iterable[Allocation]) -> Sequence[PurchaseOrder]:
    linked = select(OrderLine.order_id).where(
        OrderLine.id.in_({allocation.order_line_id for allocation in allocations})
    )
    named = {order_number(number) for number in invoice.order_numbers}
    return session.scalars(
        select(PurchaseOrder)
        .where(PurchaseOrder.id.in_(linked) | PurchaseOrder.normal_number.in_(named))
        .options(selectinload(PurchaseOrder.lines))
        .order_by(PurchaseOrder.number)
    ).all()


def _receipts(session: Session, orders: Sequence[PurchaseOrder]) -> Sequence[GoodsReceipt]:
    return session.scalars(
        select(GoodsReceipt)
        .where(GoodsReceipt.order_id.in_([order.id for order in orders]))
        .options(selectinload(GoodsReceipt.lines))
        .order_by(GoodsReceipt.id)
    ).all()


def _came(order: PurchaseOrder, line: OrderLine, receipts: Sequence[GoodsReceipt]) -> _Came:
    return [
        (receipt, received)
        for receipt in receipts
        if receipt.order_id == order.id
        for received in receipt.lines
        if received.po_line == line.line_no or (received.po_line is None and _same_item(received, line))
    ]


def _arrived(order: PurchaseOrder, came: _Came, receipts: Sequence[GoodsReceipt]) -> Decimal:
    """What came of an order line: our own counts, or the slips' word where nothing of the order was counted."""
    counted = any(receipt.order_id == order.id and receipt.source is ReceiptSource.COUNT for receipt in receipts)
    return sum(
        (
            received.quantity - received.quantity_rejected
            for receipt, received in came
            if not counted or receipt.source is ReceiptSource.COUNT
        ),
        Decimal(0),
    )


def _shipped(came: _Came) -> Decimal | None:
    shipped = [received.quantity for receipt, received in came if receipt.source is ReceiptSource.SLIP]
    return sum(shipped, Decimal(0)) if shipped else None


def _papers_of(came: _Came) -> tuple[tuple[str, int | None], ...]:
    """The numbers of slips and receipts, each once, with the document where one of them came as a paper."""
    found: dict[str, int | None] = {}
    for receipt, _ in came:
        number = receipt.slip_number or receipt.number
        found[number] = found.get(number) or receipt.document_id
    return tuple(found.items())


def _same_item(received: ReceiptLine, line: OrderLine) -> bool:
    return bool(received.sku) and received.sku in (line.sku, line.supplier_sku)


def _ordered(order: PurchaseOrder, line: OrderLine, linked: Decimal, receipts: Sequence[GoodsReceipt]) -> Ordered:
    came = _came(order, line, receipts)
    return Ordered(
        order.number, line.line_no, line.description, line.sku, line.quantity, line.uom,
        line.unit_price * (1 - line.discount_percent / 100), line.price_basis_quantity, linked,
        _arrived(order, came, receipts), _shipped(came), _papers_of(came),
        order.receipt_required,
    )  # fmt: skip


def _not_billed(order: PurchaseOrder, line: OrderLine, receipts: Sequence[GoodsReceipt]) -> NotBilled:
    arrived = _arrived(order, _came(order, line, receipts), receipts)
    return NotBilled(order.number, line.line_no, line.description, line.quantity, line.uom, line.unit_price, arrived)


def _slips(receipts: Iterable[GoodsReceipt]) -> tuple[tuple[str, int], ...]:
    return tuple(
        (receipt.slip_number or receipt.number, receipt.document_id)
        for receipt in receipts
        if receipt.document_id is not None
    )
