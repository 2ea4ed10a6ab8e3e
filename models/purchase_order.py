"""What was agreed: the purchase order in force and its lines."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base


class PurchaseOrder(Base):
    """An order in force; `normal_number` is its number without prefix, punctuation and leading zeros.

    Prices are without tax. `buyer` and `requester` are names of users or of people we know.

    `revision` grows whenever an import changes an agreed figure; `status` and `order_kind` are words of
    `matching.lines.OrderStatus` and `OrderKind`.
    """

    __tablename__ = "purchase_orders"
    __table_args__ = (UniqueConstraint("number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[str] = mapped_column(String(60))
    normal_number: Mapped[str] = mapped_column(String(60), index=True)
    supplier_id: Mapped[int] = mapped_column(ForeignKey("suppliers.id"), index=True)
    currency: Mapped[str] = mapped_column(String(3))
    date: Mapped[dt.date | None]
    status: Mapped[str] = mapped_column(String(20), default="open")
    order_kind: Mapped[str] = mapped_column(String(20), default="standard")
    revision: Mapped[int] = mapped_column(default=1)
    receipt_required: Mapped[bool] = mapped_column(default=True)
    buyer: Mapped[str | None] = mapped_column(String(100))
    requester: Mapped[str | None] = mapped_column(String(100))
    payment_terms: Mapped[str | None] = mapped_column(Text)
    planned_freight: Mapped[Decimal | None]
    ship_to: Mapped[str | None] = mapped_column(Text)
    changed_at: Mapped[dt.datetime]

    lines: Mapped[list[OrderLine]] = relationship(lazy="raise", order_by="OrderLine.line_no")


class OrderLine(Base):
    """One line of an order; `unit_price` is for `price_basis_quantity` units."""

    __tablename__ = "order_lines"
    __table_args__ = (UniqueConstraint("order_id", "line_no"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    order_id: Mapped[int] = mapped_column(ForeignKey("purchase_orders.id"))
    line_no: Mapped[int]
    sku: Mapped[str | None] = mapped_column(String(80))
    supplier_sku: Mapped[str | None] = mapped_column(String(80))
    gtin: Mapped[str | None] = mapped_column(String(20))
    description: Mapped[str] = mapped_column(Text)
    quantity: Mapped[Decimal | None]
    uom: Mapped[str] = mapped_column(String(20), default="EA")
    unit_price: Mapped[Decimal]
    price_basis_quantity: Mapped[Decimal] = mapped_column(default=Decimal(1))
    pack_size: Mapped[Decimal | None]
    discount_percent: Mapped[Decimal] = mapped_column(default=Decimal(0))
    over_delivery_percent: Mapped[Decimal] = mapped_column(default=Decimal(0))
    quantity_cancelled: Mapped[Decimal] = mapped_column(default=Decimal(0))
    tax_rate: Mapped[Decimal | None]
    due: Mapped[dt.date | None]
    account: Mapped[str | None] = mapped_column(String(40))
    cost_centre: Mapped[str | None] = mapped_column(String(40))
