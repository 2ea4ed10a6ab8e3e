"""The supplier's claim as typed values: what matching was told, one invoice or credit note per document."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base, words
from models.vocabulary import DocumentKind


class Invoice(Base):
    """An invoice or credit note; made anew from readings and corrections whenever one of them changes.

    `normal_number` is the number by which duplicates are known: upper case, only letters and digits, no leading zeros.
    """

    __tablename__ = "invoices"
    __table_args__ = (
        UniqueConstraint("document_id"),
        Index("ix_invoices_supplier_number", "supplier_id", "normal_number"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"))
    supplier_id: Mapped[int | None] = mapped_column(ForeignKey("suppliers.id"))
    supplier_name: Mapped[str | None] = mapped_column(Text)
    buyer_name: Mapped[str | None] = mapped_column(Text)
    kind: Mapped[DocumentKind] = mapped_column(words(DocumentKind))
    number: Mapped[str | None] = mapped_column(String(80))
    normal_number: Mapped[str | None] = mapped_column(String(80), index=True)
    date: Mapped[dt.date | None]
    due_date: Mapped[dt.date | None]
    currency: Mapped[str | None] = mapped_column(String(3))
    subtotal: Mapped[Decimal | None]
    discount: Mapped[Decimal | None]
    shipping: Mapped[Decimal | None]
    tax: Mapped[Decimal | None]
    total: Mapped[Decimal | None]
    amount_due: Mapped[Decimal | None]
    order_numbers: Mapped[list[str]] = mapped_column(default=list)
    slip_numbers: Mapped[list[str]] = mapped_column(default=list)
    credits: Mapped[str | None] = mapped_column(String(80))
    iban: Mapped[str | None] = mapped_column(String(40))
    routing_number: Mapped[str | None] = mapped_column(String(20))
    account_number: Mapped[str | None] = mapped_column(String(40))
    payment_terms: Mapped[str | None] = mapped_column(Text)
    remit_to: Mapped[str | None] = mapped_column(Text)
    ship_to: Mapped[str | None] = mapped_column(Text)

    lines: Mapped[list[InvoiceLine]] = relationship(
        lazy="raise", order_by="InvoiceLine.line_no", cascade="all, delete-orphan"
    )


class InvoiceLine(Base):
    """One printed line, known by its place counted from 1; None is a cell that the paper does not show."""

    __tablename__ = "invoice_lines"
    __table_args__ = (UniqueConstraint("invoice_id", "line_no"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    invoice_id: Mapped[int] = mapped_column(ForeignKey("invoices.id"))
    line_no: Mapped[int]
    description: Mapped[str] = mapped_column(Text, default="")
    sku: Mapped[str | None] = mapped_column(String(80))
    gtin: Mapped[str | None] = mapped_column(String(20))
    quantity: Mapped[Decimal | None]
    uom: Mapped[str | None] = mapped_column(String(20))
    unit_price: Mapped[Decimal | None]
    price_basis_quantity: Mapped[Decimal] = mapped_column(default=Decimal(1))
    discount_percent: Mapped[Decimal] = mapped_column(default=Decimal(0))
    amount: Mapped[Decimal | None]
    tax_rate: Mapped[Decimal | None]
    po_number: Mapped[str | None] = mapped_column(String(60))
    po_line: Mapped[int | None]
    quantity_backordered: Mapped[Decimal] = mapped_column(default=Decimal(0))
    is_charge: Mapped[bool | None]
