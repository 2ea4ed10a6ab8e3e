"""The hints of suppliers: which act, where each came from, how often it was used; and the writer of their status."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from extractors import hints as values
from extractors.hints import Hint as HintValue
from extractors.hints import ItemHint, PartyHint
from models.document import FieldReading
from models.hint import Hint, HintChange
from models.supplier import Supplier
from models.user import User
from models.vocabulary import HintKind, HintStatus
from pipeline.context import Context
from pipeline.reread import Teaching
from pipeline.storable import storable

#: Hints that act on reading.
READING: Final = (HintKind.LABEL, HintKind.COLUMN, HintKind.TEXT, HintKind.CODE)


@dataclass(frozen=True, slots=True)
class HintRow:
    """A hint with all that is known of it. `used` counts the documents with a value that is owed to it.

    `why` is the reason of its latest change of status, `by` and `changed_at` who made it and when.
    """

    id: int
    supplier_id: int
    supplier: str
    says: str
    status: HintStatus
    learnt_from: int
    learnt_by: str
    learnt_at: dt.datetime
    trials: tuple[dict[str, Any], ...]
    used: int
    by: str
    why: str
    changed_at: dt.datetime


def digest(text: str) -> str:
    """A text of any length as 64 hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()


def teachings(session: Session, supplier_id: int | None) -> tuple[Teaching, ...]:
    """The hints that act on the reading of a supplier's papers, oldest first."""
    return tuple(Teaching(row.id, row.body) for row in active(session, supplier_id) if row.kind in READING)


def active(session: Session, supplier_id: int | None) -> list[Hint]:
    """All hints of a supplier that act, oldest first; none where the supplier is not known."""
    if supplier_id is None:
        return []
    query = select(Hint).where(Hint.supplier_id == supplier_id, Hint.status == HintStatus.ACTIVE)
    return list(session.scalars(query.order_by(Hint.id)))


@dataclass(frozen=True, slots=True)
class Known:
    """A name or number by which a supplier's papers are known, or an item code of theirs; with the hint's number."""

    id: int
    supplier_id: int
    hint: PartyHint | ItemHint


def looked_up(session: Session, kind: HintKind, supplier_id: int | None = None) -> tuple[Known, ...]:
    """The hints of a kind that act on what is looked up, a supplier's or all, oldest first."""
    query = select(Hint).where(Hint.kind == kind, Hint.status == HintStatus.ACTIVE)
    if supplier_id is not None:
        query = query.where(Hint.supplier_id == supplier_id)
    found = ((row, values.from_json(row.body)) for row in session.scalars(query.order_by(Hint.id)))
    return tuple(Known(row.id, row.supplier_id, hint) for row, hint in found if isinstance(hint, PartyHint | ItemHint))


def note(session: Session, hint: Hint, to: HintStatus, by: str, why: str, now: dt.datetime) -> None:
    """Change a hint's status and leave the row that says by whom and why; the only writer of it."""
    before = hint.status if hint.id is not None else None
    hint.status = to
    session.add(hint)
    session.flush()
    session.add(HintChange(hint_id=hint.id, from_status=before, to_status=to, by=by, why=why, changed_at=now))


def listed(context: Context, supplier_id: int | None = None, learnt_from: int | None = None) -> tuple[HintRow, ...]:
    """Hints with all that is known of them, a supplier's or a document's or all; the newest first."""
    with context.database.reading() as session:
        return rows(session, supplier_id, learnt_from)


def rows(session: Session, supplier_id: int | None = None, learnt_from: int | None = None) -> tuple[HintRow, ...]:
    """As `listed`, in a session."""
    query = select(Hint, Supplier.name, User.name).join(Supplier, Supplier.id == Hint.supplier_id)
    query = query.join(User, User.id == Hint.user_id).order_by(Supplier.name, Hint.id.desc())
    if supplier_id is not None:
        query = query.where(Hint.supplier_id == supplier_id)
    if learnt_from is not None:
        query = query.where(Hint.learnt_from_id == learnt_from)
    found = session.execute(query).tuples().all()
    ids = [hint.id for hint, _, _ in found]
    used = dict(
        session.execute(
            select(FieldReading.hint_id, func.count(func.distinct(FieldReading.document_id)))
            .where(FieldReading.hint_id.in_(ids))
            .group_by(FieldReading.hint_id)
        )
        .tuples()
        .all()
    )
    changes = session.scalars(select(HintChange).where(HintChange.hint_id.in_(ids)).order_by(HintChange.id))
    latest = {change.hint_id: change for change in changes}
    return tuple(
        HintRow(
            hint.id, hint.supplier_id, supplier, values.said(values.from_json(hint.body)), hint.status,
            hint.learnt_from_id, person, hint.learnt_at, tuple(hint.trials), used.get(hint.id, 0),
            latest[hint.id].by, latest[hint.id].why, latest[hint.id].changed_at,
        )
        for hint, supplier, person in found
    )  # fmt: skip


def new_row(supplier_id: int, hint: HintValue, document_id: int, user_id: int, now: dt.datetime) -> Hint:
    """A row for a hint that was just learned; it has no status yet."""
    return Hint(
        supplier_id=supplier_id,
        kind=values.kind_of(hint),
        field=values.field_of(hint),
        body=storable(values.as_json(hint)),
        identity=digest(values.identity(hint)),
        topic=digest(values.topic(hint)),
        learnt_from_id=document_id,
        user_id=user_id,
        learnt_at=now,
        trials=[],
    )


def give_way(session: Session, hint: Hint, why: str, by: str, now: dt.datetime) -> None:
    """Revoke the hints that act and say something else about the same as this one."""
    query = select(Hint).where(
        Hint.supplier_id == hint.supplier_id, Hint.topic == hint.topic, Hint.status == HintStatus.ACTIVE
    )
    for other in session.scalars(query):
        if other.identity != hint.identity:
            note(session, other, HintStatus.REVOKED, by, why, now)
