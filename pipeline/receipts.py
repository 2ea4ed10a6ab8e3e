"""Our own goods receipts as a table: one line per counted line; what arrives lets waiting invoices go on."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from matching.numbers import order_number
from models.purchase_order import PurchaseOrder
from models.receipt import GoodsReceipt, ReceiptLine
from models.vocabulary import ReceiptSource
from pipeline import recheck
from pipeline.context import Context
from pipeline.suppliers import supplier_named
from pipeline.tables import Imported, Line, Progress, grouped, put, read_table, same_everywhere

NEEDED: Final = ("receipt_number", "po_number", "line_no", "quantity")
KNOWN: Final = (
    "slip_number", "supplier", "date", "received_by", "po_line", "sku", "gtin", "description", "uom",
    "quantity_rejected",
)  # fmt: skip
_OF_THE_RECEIPT: Final = ("po_number", "supplier", "slip_number", "date", "received_by")
ZERO: Final = Decimal(0)


def import_receipts(context: Context, data: bytes, name: str, progress: Progress | None = None) -> Imported:
    """Take a table of goods receipts over, all of it or nothing; then hold waiting invoices against them."""
    receipts = grouped(read_table(data, name, NEEDED, KNOWN), "receipt_number")
    new = changed = 0
    with context.database.writing() as session:
        for done, lines in enumerate(receipts, start=1):
            was_there, differs = _put(session, context, lines)
            new += not was_there
            changed += was_there and differs
            if progress:
                progress(done, len(receipts))
    if new or changed:
        recheck.recheck(context)
    return Imported(new, changed, len(receipts) - new - changed)


def _put(session: Session, context: Context, lines: list[Line]) -> tuple[bool, bool]:
    same_everywhere(lines, _OF_THE_RECEIPT)
    first = lines[0]
    order = _order(session, first)
    name = first.text("supplier")
    supplier = supplier_named(session, name) if name else None
    if name and (supplier is None or supplier.id != order.supplier_id):
        raise first.fault("supplier", f"order {order.number} is not one of {name!r}")
    number = first.required("receipt_number", 60)
    query = select(GoodsReceipt).where(GoodsReceipt.number == number).options(selectinload(GoodsReceipt.lines))
    receipt = session.scalars(query).one_or_none()
    was_there = receipt is not None
    if receipt is None:
        receipt = GoodsReceipt(number=number, source=ReceiptSource.COUNT, created_at=context.now(), lines=[])
        session.add(receipt)
    differs = put(
        receipt,
        {
            "slip_number": first.text("slip_number"),
            "order_id": order.id,
            "supplier_id": order.supplier_id,
            "date": first.date("date"),
            "received_by": first.text("received_by"),
        },
    )
    session.flush()
    return was_there, differs | _put_lines(session, receipt, order, lines)


def _order(session: Session, line: Line) -> PurchaseOrder:
    number = line.required("po_number", 60)
    query = select(PurchaseOrder).options(selectinload(PurchaseOrder.lines))
    order = session.scalars(query.where(PurchaseOrder.number == number)).one_or_none()
    if order is None:
        same = session.scalars(query.where(PurchaseOrder.normal_number == order_number(number))).all()
        if len(same) != 1:
            raise line.fault("po_number", f"{number!r} is not one of our orders; import the order first")
        order = same[0]
    return order


def _put_lines(session: Session, receipt: GoodsReceipt, order: PurchaseOrder, lines: list[Line]) -> bool:
    known = {line.line_no: line for line in receipt.lines}
    differs, seen = False, set()
    for line in lines:
        line_no = line.whole("line_no")
        if line_no is None:
            raise line.fault("line_no", "must not be empty")
        if line_no in seen:
            raise line.fault("line_no", f"line {line_no} of receipt {receipt.number} comes twice")
        seen.add(line_no)
        row = known.get(line_no)
        if row is None:
            row = ReceiptLine(receipt_id=receipt.id, line_no=line_no)
            session.add(row)
        differs |= put(row, _line_values(line, order))
    for line_no, row in known.items():
        if line_no not in seen:
            session.delete(row)
            differs = True
    session.flush()
    return differs


def _line_values(line: Line, order: PurchaseOrder) -> dict[str, object]:
    po_line = line.whole("po_line")
    ordered = next((other for other in order.lines if other.line_no == po_line), None)
    if po_line is not None and ordered is None:
        raise line.fault("po_line", f"order {order.number} has no line {po_line}")
    return {
        "po_line": po_line,
        "sku": line.text("sku"),
        "gtin": line.text("gtin"),
        "description": line.text("description") or (ordered.description if ordered else ""),
        "quantity": line.required_decimal("quantity"),
        "uom": line.text("uom") or (ordered.uom if ordered else "EA"),
        "quantity_rejected": line.decimal("quantity_rejected") or ZERO,
    }
