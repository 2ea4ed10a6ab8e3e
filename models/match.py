"""What the match found: the immutable answer with its inputs, the holds it raised, the quantities it allocated."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, words
from models.vocabulary import MatchDecision, Outcome, Owner, Release, Severity


class Match(Base):
    """One run of the match for one document, never changed (the database refuses it); the highest serial counts.

    `inputs` is everything the decision saw, `inputs_hash` its SHA-256; `result` the answer as `triplicate match`
    prints it; `rules_version` names the tolerances in force.
    """

    __tablename__ = "matches"
    __table_args__ = (UniqueConstraint("document_id", "serial"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"))
    serial: Mapped[int]
    decision: Mapped[MatchDecision] = mapped_column(words(MatchDecision))
    outcome: Mapped[Outcome] = mapped_column(words(Outcome))
    inputs: Mapped[dict[str, Any]]
    inputs_hash: Mapped[str] = mapped_column(String(64))
    result: Mapped[dict[str, Any]]
    rules_version: Mapped[str] = mapped_column(String(60))
    matched_at: Mapped[dt.datetime]


class Hold(Base):
    """One reason that stops, delays or warns; open until it is released.

    `match_id` is the match that raised it, `fingerprint` the facts of which an override would speak. A hold released
    by nobody (`released_by_id` None) was cured. `line` counts the invoice's lines from 1, None for the whole paper.
    """

    __tablename__ = "holds"
    __table_args__ = (Index("ix_holds_document_id", "document_id", "released_at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"))
    match_id: Mapped[int] = mapped_column(ForeignKey("matches.id"))
    code: Mapped[str] = mapped_column(String(40))
    line: Mapped[int | None]
    severity: Mapped[Severity] = mapped_column(words(Severity))
    owner: Mapped[Owner] = mapped_column(words(Owner))
    release: Mapped[Release] = mapped_column(words(Release))
    message: Mapped[str] = mapped_column(Text)
    evidence: Mapped[dict[str, Any]] = mapped_column(default=dict)
    fingerprint: Mapped[str] = mapped_column(String(120))
    raised_at: Mapped[dt.datetime]
    released_at: Mapped[dt.datetime | None]
    released_by_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"))
    release_reason: Mapped[str | None] = mapped_column(Text)


class Allocation(Base):
    """So much of an invoice line is billed on an order line, delivered by a receipt; in the order line's unit."""

    __tablename__ = "allocations"

    id: Mapped[int] = mapped_column(primary_key=True)
    match_id: Mapped[int] = mapped_column(ForeignKey("matches.id"), index=True)
    invoice_line: Mapped[int]
    order_line_id: Mapped[int] = mapped_column(ForeignKey("order_lines.id"), index=True)
    receipt: Mapped[str | None] = mapped_column(String(120))
    quantity: Mapped[Decimal]
    uom: Mapped[str] = mapped_column(String(20))
