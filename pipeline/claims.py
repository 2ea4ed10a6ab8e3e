"""Which documents wait for their next step, and who works on them now: a lease on the row, nothing else."""

from __future__ import annotations

import datetime as dt
from typing import Final

from sqlalchemy import ColumnElement, or_, select

from models.document import Document
from pipeline.context import Context
from pipeline.steps import UNDER_WAY

#: Longer than the slowest document may take; after a crash its documents are free again then.
LEASE: Final = dt.timedelta(minutes=15)


def pending(context: Context, limit: int | None = None) -> tuple[int, ...]:
    """Documents that wait for their next step and that nobody works on, in order of arrival."""
    with context.database.reading() as session:
        query = select(Document.id).where(Document.status.in_(UNDER_WAY), _free(context)).order_by(Document.id)
        return tuple(session.scalars(query.limit(limit)))


def claim(context: Context, limit: int) -> tuple[int, ...]:
    """Take a lease on up to `limit` waiting documents; no two callers get the same one while the lease lasts.

    A lease only spares double work: that nothing happens twice is ensured by the steps themselves.
    """
    with context.database.writing() as session:
        query = (
            select(Document)
            .where(Document.status.in_(UNDER_WAY), _free(context))
            .order_by(Document.id)
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
        documents = session.scalars(query).all()
        for document in documents:
            document.claimed_until = context.now() + LEASE
        return tuple(document.id for document in documents)


def names(context: Context, document_ids: tuple[int, ...]) -> dict[int, str]:
    """The documents' file names, for whoever watches a run."""
    with context.database.reading() as session:
        query = select(Document.id, Document.name).where(Document.id.in_(document_ids))
        return dict(session.execute(query).tuples().all())


def release(context: Context, document_ids: tuple[int, ...]) -> None:
    """Give leases back, for example when a run is stopped."""
    with context.database.writing() as session:
        for document in session.scalars(select(Document).where(Document.id.in_(document_ids))):
            document.claimed_until = None


def _free(context: Context) -> ColumnElement[bool]:
    return or_(Document.claimed_until.is_(None), Document.claimed_until < context.now())
