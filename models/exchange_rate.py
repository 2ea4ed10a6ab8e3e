"""Our own exchange rates, by day."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from sqlalchemy import String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base


class ExchangeRate(Base):
    """From its day on, one unit of `source` is `rate` units of `target`."""

    __tablename__ = "exchange_rates"
    __table_args__ = (UniqueConstraint("source", "target", "date"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    source: Mapped[str] = mapped_column(String(3))
    target: Mapped[str] = mapped_column(String(3))
    rate: Mapped[Decimal]
    date: Mapped[dt.date]
