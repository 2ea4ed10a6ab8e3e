"""Who we buy from: the supplier, the names it goes by, and the accounts we may pay."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base


class Supplier(Base):
    """A supplier of the master, known by our number for it (its name where we have none).

    `since` is the day we began to buy there, None where nobody wrote it down; `email_domain` as in "acme.example".
    """

    __tablename__ = "suppliers"
    __table_args__ = (UniqueConstraint("number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[str] = mapped_column(String(200))
    name: Mapped[str] = mapped_column(String(200), index=True)
    vat_id: Mapped[str | None] = mapped_column(String(40), index=True)
    tax_id: Mapped[str | None] = mapped_column(String(40), index=True)
    email_domain: Mapped[str | None] = mapped_column(String(200))
    address: Mapped[str | None] = mapped_column(Text)
    country: Mapped[str | None] = mapped_column(String(2))
    payment_terms: Mapped[str | None] = mapped_column(Text)
    blocked: Mapped[bool] = mapped_column(default=False)
    since: Mapped[dt.date | None]
    created_at: Mapped[dt.datetime]

    aliases: Mapped[list[SupplierAlias]] = relationship(lazy="raise", order_by="SupplierAlias.name")
    accounts: Mapped[list[BankAccount]] = relationship(lazy="raise", order_by="BankAccount.id")


class SupplierAlias(Base):
    """Another name that a supplier prints on its papers."""

    __tablename__ = "supplier_aliases"
    __table_args__ = (UniqueConstraint("supplier_id", "name"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    supplier_id: Mapped[int] = mapped_column(ForeignKey("suppliers.id"))
    name: Mapped[str] = mapped_column(String(200))


class BankAccount(Base):
    """An account of a supplier; only one that was verified by call-back may be paid. `key` is its normal form."""

    __tablename__ = "bank_accounts"
    __table_args__ = (UniqueConstraint("supplier_id", "key"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    supplier_id: Mapped[int] = mapped_column(ForeignKey("suppliers.id"))
    key: Mapped[str] = mapped_column(String(80), index=True)
    iban: Mapped[str | None] = mapped_column(String(40))
    bic: Mapped[str | None] = mapped_column(String(11))
    routing_number: Mapped[str | None] = mapped_column(String(20))
    account_number: Mapped[str | None] = mapped_column(String(40))
    verified: Mapped[bool] = mapped_column(default=False)
    changed_at: Mapped[dt.datetime]
