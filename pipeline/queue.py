"""Who has what to do: open tasks as rows to show."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import select

from models.approval import Task
from models.document import Document
from models.user import User
from models.vocabulary import DocumentKind, TaskKind
from pipeline.context import Context


@dataclass(frozen=True, slots=True)
class QueueRow:
    """One open task."""

    task_id: int
    document_id: int
    document: str
    kind: DocumentKind | None
    person: str
    task: TaskKind
    sentence: str
    opened_at: dt.datetime


def open_queue(context: Context, person: str | None = None) -> tuple[QueueRow, ...]:
    """Open tasks, oldest first; those of one person where a name is given."""
    query = (
        select(Task, Document, User.name)
        .join(Document, Document.id == Task.document_id)
        .join(User, User.id == Task.assignee_id)
        .where(Task.closed_at.is_(None))
        .order_by(Task.opened_at, Task.id)
    )
    if person is not None:
        query = query.where(User.name == person)
    with context.database.reading() as session:
        return tuple(
            QueueRow(task.id, document.id, document.name, document.kind, name, task.kind, task.sentence, task.opened_at)
            for task, document, name in session.execute(query).tuples()
        )
