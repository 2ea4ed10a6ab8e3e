"""A packing slip as evidence of a shipment: kept beside its order, for the match to hold against our own count."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from matching.descriptions import likeness
from matching.numbers import Sameness, plain, same_code
from models.document import Document
from models.purchase_order import OrderLine, PurchaseOrder
from models.receipt import GoodsReceipt, ReceiptLine
from models.vocabulary import ReceiptSource
from pipeline.context import Context
from pipeline.typed import date, decimal, whole_number
from pipeline.values import Value, Values

#: Words this like are the ordered article where no code decides.
_ALIKE = 0.6


@dataclass(frozen=True, slots=True)
class Kept:
    """Why the slip is filed, and what a person is asked, if anything."""

    sentence: str
    question: str | None = None


def keep(session: Session, context: Context, document: Document, values: Values, orders: list[PurchaseOrder]) -> Kept:
    """A slip that names one order of ours, and only lines of it, becomes evidence; any other raises a question."""
    number = values.text("delivery_note_number")
    if len(orders) != 1:
        printed = values.text("po_number") or "no order"
        return Kept(
            "A packing slip without a known order; it is kept for reference.",
            f"This packing slip names {printed}, which is not one order of ours. Say which order it belongs to.",
        )
    order = orders[0]
    placed = [(cells, place(cells, order)) for cells in values.lines.values() if _quantity(cells) is not None]
    strange = [cells for cells, line in placed if line is None]
    if not placed or strange:
        what = f"{_word(strange[0])}, which is not on it" if strange else "no line that could be read"
        return Kept(
            f"A packing slip for order {order.number}; it is kept for reference.",
            f"The packing slip {number or document.name} names order {order.number}, but has {what}.",
        )
    _keep_receipt(session, context, document, values, order, placed)
    return Kept(f"The packing slip {number or document.name} is kept as evidence for order {order.number}.")


def place(cells: dict[str, Value], order: PurchaseOrder) -> OrderLine | None:
    """The order line that a slip's line is: by code, by printed line number, else by its words."""
    code = _text(cells, "sku")
    by_code = [line for line in order.lines if max(same_code(code, line.sku), same_code(code, line.supplier_sku))]
    if by_code:
        exact = [
            line for line in by_code if Sameness.SAME in (same_code(code, line.sku), same_code(code, line.supplier_sku))
        ]
        return (exact or by_code)[0]
    numbered = whole_number(_text(cells, "po_line"))
    words = _text(cells, "description") or ""
    likely = [(likeness(words, line.description), line) for line in order.lines]
    for score, line in likely:
        if line.line_no == numbered and score >= _ALIKE / 2:
            return line
    best = max(likely, key=lambda pair: pair[0], default=None)
    return best[1] if best and best[0] >= _ALIKE else None


def _keep_receipt(
    session: Session,
    context: Context,
    document: Document,
    values: Values,
    order: PurchaseOrder,
    placed: list[tuple[dict[str, Value], OrderLine | None]],
) -> None:
    """One row per slip; a slip that is read again after a correction replaces what it said before."""
    number = values.text("delivery_note_number")
    receipt = session.scalars(select(GoodsReceipt).where(GoodsReceipt.document_id == document.id)).one_or_none()
    if receipt is None:
        receipt = GoodsReceipt(
            number=f"slip {(number or document.name)[:80]} ({document.id})",
            source=ReceiptSource.SLIP,
            document_id=document.id,
            created_at=context.now(),
        )
        session.add(receipt)
    else:
        for line in session.scalars(select(ReceiptLine).where(ReceiptLine.receipt_id == receipt.id)):
            session.delete(line)
    receipt.slip_number = number[:80] if number else None
    receipt.order_id, receipt.supplier_id = order.id, order.supplier_id
    receipt.date = date(values.text("delivery_date"))
    session.flush()
    session.add_all(
        ReceiptLine(
            receipt_id=receipt.id,
            line_no=position,
            po_line=line.line_no if line else None,
            sku=_text(cells, "sku", 80),
            gtin=_text(cells, "gtin", 20),
            description=_text(cells, "description") or "",
            quantity=_quantity(cells),
            uom=_text(cells, "unit", 20) or (line.uom if line else "EA"),
            quantity_backordered=decimal(_text(cells, "quantity_backordered")) or Decimal(0),
        )
        for position, (cells, line) in enumerate(placed, start=1)
    )


def same_slip(one: str | None, other: str | None) -> bool:
    """Whether two slip numbers are one; an unknown number is nobody's."""
    return bool(one and other) and plain(one or "") == plain(other or "")


def _quantity(cells: dict[str, Value]) -> Decimal | None:
    return decimal(_text(cells, "quantity"))


def _text(cells: dict[str, Value], name: str, longest: int | None = None) -> str | None:
    value = cells.get(name)
    return value.text.strip()[:longest] or None if value else None


def _word(cells: dict[str, Value]) -> str:
    return " ".join(filter(None, (_text(cells, "sku"), _text(cells, "description")))) or "a line"
