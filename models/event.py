"""The audit trail: every change of a document's status, by whom, why and when; rows are only ever added."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, words
from models.vocabulary import DocumentStatus


class StatusChange(Base):
    """One change of status; `by` is a person's name, a policy with its version, or "Triplicate" for the program."""

    __tablename__ = "status_changes"

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), index=True)
    from_status: Mapped[DocumentStatus | None] = mapped_column(words(DocumentStatus))
    to_status: Mapped[DocumentStatus] = mapped_column(words(DocumentStatus))
    by: Mapped[str] = mapped_column(String(100))
    why: Mapped[str] = mapped_column(Text)
    changed_at: Mapped[dt.datetime]
