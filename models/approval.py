"""Who decides: versions of policies and tolerances, tasks of named people, and the decisions taken."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, words
from models.vocabulary import Choice, TaskKind


class PolicyVersion(Base):
    """One version of an approval policy with its first and last day; `body` as `approvals.policy` reads it."""

    __tablename__ = "policy_versions"
    __table_args__ = (UniqueConstraint("name", "version"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(60))
    version: Mapped[int]
    valid_from: Mapped[dt.date]
    valid_to: Mapped[dt.date | None]
    body: Mapped[dict[str, Any]]


class RulesVersion(Base):
    """One version of the tolerances and of the way receipts are counted; `body` as `pipeline.rules` reads it."""

    __tablename__ = "rules_versions"
    __table_args__ = (UniqueConstraint("name", "version"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(60))
    version: Mapped[int]
    valid_from: Mapped[dt.date]
    valid_to: Mapped[dt.date | None]
    body: Mapped[dict[str, Any]]


class Task(Base):
    """One document in the queue of one person, with the sentence that says why; nobody has it twice at a time."""

    __tablename__ = "tasks"
    __table_args__ = (
        Index(
            "uq_tasks_open",
            "document_id",
            "assignee_id",
            unique=True,
            sqlite_where=text("closed_at IS NULL"),
            postgresql_where=text("closed_at IS NULL"),
        ),
        Index("ix_tasks_assignee_id", "assignee_id", "closed_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), index=True)
    assignee_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    kind: Mapped[TaskKind] = mapped_column(words(TaskKind))
    sentence: Mapped[str] = mapped_column(Text)
    policy: Mapped[str | None] = mapped_column(String(80))
    opened_at: Mapped[dt.datetime]
    closed_at: Mapped[dt.datetime | None]
    closed_because: Mapped[str | None] = mapped_column(Text)


class Decision(Base):
    """Approval or rejection, by a person or by a version of a policy (never both); never changed.

    `content_hash` is of what was shown and decided on: `pipeline.content.content_hash`.
    """

    __tablename__ = "decisions"

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), index=True)
    task_id: Mapped[int | None] = mapped_column(ForeignKey("tasks.id"))
    user_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"))
    policy: Mapped[str | None] = mapped_column(String(80))
    choice: Mapped[Choice] = mapped_column(words(Choice))
    reason: Mapped[str] = mapped_column(Text)
    content_hash: Mapped[str] = mapped_column(String(64))
    decided_at: Mapped[dt.datetime]
