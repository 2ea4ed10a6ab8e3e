"""The approved entry and its way into the accounting system, each exactly once."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, words
from models.vocabulary import DocumentKind, PostingState


class Voucher(Base):
    """An approved invoice as an entry; one per document, and one per claim of a supplier.

    `claim_key` is the hash of supplier, normalised number, kind, currency and total: a second approval of one claim
    fails in the database. `lines` are `{line, description, account, cost_centre, amount}`, amounts without tax.
    """

    __tablename__ = "vouchers"
    __table_args__ = (UniqueConstraint("document_id"), UniqueConstraint("claim_key"), UniqueConstraint("number"))

    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[str] = mapped_column(String(40))
    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"))
    supplier_id: Mapped[int] = mapped_column(ForeignKey("suppliers.id"))
    claim_key: Mapped[str] = mapped_column(String(64))
    kind: Mapped[DocumentKind] = mapped_column(words(DocumentKind))
    invoice_number: Mapped[str] = mapped_column(String(80))
    invoice_date: Mapped[dt.date]
    due_date: Mapped[dt.date | None]
    currency: Mapped[str] = mapped_column(String(3))
    net: Mapped[Decimal]
    tax: Mapped[Decimal]
    total: Mapped[Decimal]
    lines: Mapped[list[dict[str, Any]]]
    approved_by: Mapped[str] = mapped_column(Text)
    approved_at: Mapped[dt.datetime]


class Posting(Base):
    """A voucher in the outbox of one connector; the idempotency key goes with every attempt and never changes."""

    __tablename__ = "postings"
    __table_args__ = (UniqueConstraint("idempotency_key"), UniqueConstraint("voucher_id", "connector"))

    id: Mapped[int] = mapped_column(primary_key=True)
    voucher_id: Mapped[int] = mapped_column(ForeignKey("vouchers.id"))
    connector: Mapped[str] = mapped_column(String(40))
    idempotency_key: Mapped[str] = mapped_column(String(64))
    state: Mapped[PostingState] = mapped_column(words(PostingState), index=True)
    attempts: Mapped[int] = mapped_column(default=0)
    reference: Mapped[str | None] = mapped_column(Text)
    problem: Mapped[str | None] = mapped_column(Text)
    created_at: Mapped[dt.datetime]
    posted_at: Mapped[dt.datetime | None]
