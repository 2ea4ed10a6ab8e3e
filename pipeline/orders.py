"""The order book as a table: one line per order line; what changed since makes a new revision."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from matching.lines import OrderKind, OrderStatus
from matching.numbers import order_number
from models.purchase_order import OrderLine, PurchaseOrder
from models.supplier import Supplier
from pipeline import recheck
from pipeline.context import Context
from pipeline.suppliers import supplier_named
from pipeline.tables import Imported, Line, Progress, grouped, put, read_table, same_everywhere

NEEDED: Final = ("po_number", "supplier", "currency", "line_no", "description", "quantity", "unit_price")
KNOWN: Final = (
    "order_date", "buyer", "requester", "receipt_required", "status", "kind", "payment_terms", "planned_freight",
    "ship_to", "sku", "supplier_sku", "gtin", "uom", "price_basis_quantity", "pack_size", "discount_percent",
    "over_delivery_percent", "quantity_cancelled", "tax_rate", "due", "account", "cost_centre",
)  # fmt: skip
_OF_THE_ORDER: Final = (
    "supplier", "currency", "order_date", "buyer", "requester", "receipt_required", "status", "kind", "payment_terms",
    "planned_freight", "ship_to",
)  # fmt: skip
ZERO: Final = Decimal(0)


def import_orders(context: Context, data: bytes, name: str, progress: Progress | None = None) -> Imported:
    """Take a table of orders over, all of it or nothing; then hold open invoices against what changed.

    An order's lines in the table are all its lines: one that was there before and is missing now is cancelled.
    """
    orders = grouped(read_table(data, name, NEEDED, KNOWN), "po_number")
    new = changed = 0
    known: dict[str, Supplier] = {}
    with context.database.writing() as session:
        for done, lines in enumerate(orders, start=1):
            was_there, differs = _put(session, context, lines, _supplier(session, lines[0], known))
            new += not was_there
            changed += was_there and differs
            if progress:
                progress(done, len(orders))
    if new or changed:
        recheck.recheck(context)
    return Imported(new, changed, len(orders) - new - changed)


def _supplier(session: Session, line: Line, known: dict[str, Supplier]) -> Supplier:
    name = line.required("supplier")
    if name not in known:
        supplier = supplier_named(session, name)
        if supplier is None:
            raise line.fault("supplier", f"{name!r} is not among the suppliers; import it there first")
        known[name] = supplier
    return known[name]


def _put(session: Session, context: Context, lines: list[Line], supplier: Supplier) -> tuple[bool, bool]:
    same_everywhere(lines, _OF_THE_ORDER)
    first = lines[0]
    number = first.required("po_number", 60)
    query = select(PurchaseOrder).where(PurchaseOrder.number == number).options(selectinload(PurchaseOrder.lines))
    order = session.scalars(query).one_or_none()
    was_there = order is not None
    if order is None:
        order = PurchaseOrder(
            number=number,
            normal_number=order_number(number),
            supplier_id=supplier.id,
            currency="",
            revision=0,
            changed_at=context.now(),
            lines=[],
        )
        session.add(order)
    differs = put(order, _order_values(first, supplier))
    session.flush()
    differs |= _put_lines(session, order, lines)
    if differs:
        order.revision += 1
        order.changed_at = context.now()
    session.flush()
    return was_there, differs


def _order_values(line: Line, supplier: Supplier) -> dict[str, object]:
    status, kind = line.text("status") or "open", line.text("kind") or "standard"
    if status not in set(OrderStatus):
        raise line.fault("status", f"{status!r} is none of {', '.join(OrderStatus)}")
    if kind not in set(OrderKind):
        raise line.fault("kind", f"{kind!r} is none of {', '.join(OrderKind)}")
    return {
        "supplier_id": supplier.id,
        "currency": line.currency("currency"),
        "date": line.date("order_date"),
        "buyer": line.text("buyer"),
        "requester": line.text("requester"),
        "receipt_required": line.truth("receipt_required", default=True),
        "status": status,
        "order_kind": kind,
        "payment_terms": line.text("payment_terms"),
        "planned_freight": line.decimal("planned_freight"),
        "ship_to": line.text("ship_to"),
    }


def _put_lines(session: Session, order: PurchaseOrder, lines: list[Line]) -> bool:
    known = {line.line_no: line for line in order.lines}
    differs, seen = False, set()
    for line in lines:
        line_no = line.whole("line_no")
        if line_no is None:
            raise line.fault("line_no", "must not be empty")
        if line_no in seen:
            raise line.fault("line_no", f"line {line_no} of order {order.number} comes twice")
        seen.add(line_no)
        row = known.get(line_no)
        if row is None:
            row = OrderLine(order_id=order.id, line_no=line_no)
            session.add(row)
        differs |= put(row, _line_values(line))
    for line_no, row in known.items():
        if line_no not in seen:
            differs |= put(row, {"quantity_cancelled": row.quantity or ZERO})
    return differs


def _line_values(line: Line) -> dict[str, object]:
    basis = line.decimal("price_basis_quantity")
    if basis is not None and basis <= 0:
        raise line.fault("price_basis_quantity", "must be above zero")
    return {
        "sku": line.text("sku"),
        "supplier_sku": line.text("supplier_sku"),
        "gtin": line.text("gtin"),
        "description": line.required("description", 2000),
        "quantity": line.decimal("quantity"),
        "uom": line.text("uom") or "EA",
        "unit_price": line.required_decimal("unit_price"),
        "price_basis_quantity": basis or Decimal(1),
        "pack_size": line.decimal("pack_size"),
        "discount_percent": line.decimal("discount_percent") or ZERO,
        "over_delivery_percent": line.decimal("over_delivery_percent") or ZERO,
        "quantity_cancelled": line.decimal("quantity_cancelled") or ZERO,
        "tax_rate": line.decimal("tax_rate"),
        "due": line.date("due"),
        "account": line.text("account"),
        "cost_centre": line.text("cost_centre"),
    }
