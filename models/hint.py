"""What corrections taught about a supplier's papers: each hint with its origin and trial, and every change of it."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, words
from models.vocabulary import HintKind, HintStatus


class Hint(Base):
    """One thing learned; `body` is the hint as `extractors.hints` writes it.

    `identity` is the same for the same hint, so that a supplier has it once; of hints with one `topic` one can act.
    `trials` are the supplier's earlier documents on which it was tried, as `{document, values, before, after}`: how
    many of the accepted values were read right without it and with it.
    """

    __tablename__ = "hints"
    __table_args__ = (UniqueConstraint("supplier_id", "identity"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    supplier_id: Mapped[int] = mapped_column(ForeignKey("suppliers.id"), index=True)
    kind: Mapped[HintKind] = mapped_column(words(HintKind))
    field: Mapped[str] = mapped_column(String(40))
    body: Mapped[dict[str, Any]]
    identity: Mapped[str] = mapped_column(String(64))
    topic: Mapped[str] = mapped_column(String(64), index=True)
    status: Mapped[HintStatus] = mapped_column(words(HintStatus))
    learnt_from_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), index=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    learnt_at: Mapped[dt.datetime]
    trials: Mapped[list[dict[str, Any]]] = mapped_column(default=list)


class HintChange(Base):
    """One change of a hint's status, as `StatusChange` is of a document's; rows are only ever added."""

    __tablename__ = "hint_changes"

    id: Mapped[int] = mapped_column(primary_key=True)
    hint_id: Mapped[int] = mapped_column(ForeignKey("hints.id"), index=True)
    from_status: Mapped[HintStatus | None] = mapped_column(words(HintStatus))
    to_status: Mapped[HintStatus] = mapped_column(words(HintStatus))
    by: Mapped[str] = mapped_column(String(100))
    why: Mapped[str] = mapped_column(Text)
    changed_at: Mapped[dt.datetime]
