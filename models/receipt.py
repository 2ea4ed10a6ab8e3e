"""What arrived: goods receipts by our own count, and packing slips as the supplier's claim of a shipment."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base, words
from models.vocabulary import ReceiptSource


class GoodsReceipt(Base):
    """One delivery; a receipt that comes from a packing slip points to the slip's document.

    `number` is our own for a count; for a slip it is made of the supplier's slip number and the document.
    """

    __tablename__ = "goods_receipts"
    __table_args__ = (UniqueConstraint("number"), UniqueConstraint("document_id"))

    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[str] = mapped_column(String(120))
    slip_number: Mapped[str | None] = mapped_column(String(80), index=True)
    source: Mapped[ReceiptSource] = mapped_column(words(ReceiptSource))
    order_id: Mapped[int | None] = mapped_column(ForeignKey("purchase_orders.id"), index=True)
    supplier_id: Mapped[int | None] = mapped_column(ForeignKey("suppliers.id"), index=True)
    document_id: Mapped[int | None] = mapped_column(ForeignKey("documents.id"))
    date: Mapped[dt.date | None]
    received_by: Mapped[str | None] = mapped_column(String(100))
    created_at: Mapped[dt.datetime]

    lines: Mapped[list[ReceiptLine]] = relationship(lazy="raise", order_by="ReceiptLine.line_no")


class ReceiptLine(Base):
    """So much of one item; negative when it was sent back. `po_line` is the order's line number, where known."""

    __tablename__ = "receipt_lines"
    __table_args__ = (UniqueConstraint("receipt_id", "line_no"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    receipt_id: Mapped[int] = mapped_column(ForeignKey("goods_receipts.id"))
    line_no: Mapped[int]
    po_line: Mapped[int | None]
    sku: Mapped[str | None] = mapped_column(String(80))
    gtin: Mapped[str | None] = mapped_column(String(20))
    description: Mapped[str] = mapped_column(Text)
    quantity: Mapped[Decimal]
    uom: Mapped[str] = mapped_column(String(20), default="EA")
    quantity_rejected: Mapped[Decimal] = mapped_column(default=Decimal(0))
    quantity_backordered: Mapped[Decimal] = mapped_column(default=Decimal(0))
