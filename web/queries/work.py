"""What waits for people: one row per document with an open task, with its reason and its kinds of hold."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.approval import Task
from models.document import Document
from models.event import StatusChange
from models.match import Hold
from models.user import User
from models.vocabulary import STOPPING, DocumentStatus, TaskKind
from web.people import Person
from web.queries.heads import Head, heads, visible
from web.words import family


@dataclass(frozen=True, slots=True)
class Row:
    """One document with its open tasks, mine first; `families` are the words of its open holds, the pressing first."""

    head: Head
    task_kind: TaskKind
    sentence: str
    since: dt.datetime
    with_whom: str
    mine: bool
    families: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Work:
    """The rows chosen, and the counts over all rows that this person may see."""

    rows: tuple[Row, ...]
    mine: int
    everybody: int
    kinds: tuple[tuple[str, int], ...]
    held: dict[str, Decimal]
    waiting: int
    passed_today: int


def _by_due(row: Row) -> tuple[bool, dt.date, dt.datetime]:
    return row.head.due is None, row.head.due or dt.date.max, row.since


def _by_amount(row: Row) -> tuple[bool, Decimal]:
    return row.head.total is None, -(row.head.total or Decimal(0))


#: What the rows may be sorted by, under the name in the address.
SORTS: Final[dict[str, Callable[[Row], Any]]] = {
    "due": _by_due,
    "amount": _by_amount,
    "supplier": lambda row: (row.head.supplier is None, (row.head.supplier or "").casefold(), row.since),
    "since": lambda row: (row.since,),
}


def work(session: Session, person: Person, *, mine: bool, kind: str, sort: str, today: dt.date) -> Work:
    """The open tasks, mine or everybody's, of one kind of hold where `kind` names one."""
    everything = _rows(session, person)
    scope = [row for row in everything if row.mine or not mine]
    kinds = Counter(name for row in scope for name in set(row.families))
    chosen = [row for row in scope if not kind or kind in row.families]
    return Work(
        rows=tuple(sorted(chosen, key=SORTS.get(sort, _by_due))),
        mine=sum(row.mine for row in everything),
        everybody=len(everything),
        kinds=tuple(sorted(kinds.items(), key=lambda item: (-item[1], item[0]))),
        held=_held(scope),
        waiting=_count(session, person, DocumentStatus.WAITING),
        passed_today=_passed(session, person, today),
    )


def _rows(session: Session, person: Person) -> list[Row]:
    tasks = session.execute(
        select(Task, User.name)
        .join(User, User.id == Task.assignee_id)
        .where(Task.closed_at.is_(None), Task.document_id.in_(visible(person)))
    ).all()
    by_document: dict[int, list[tuple[Task, str]]] = {}
    for task, name in sorted(tasks, key=lambda pair: (pair[0].assignee_id != person.id, pair[0].id)):
        by_document.setdefault(task.document_id, []).append((task, name))
    known, families = heads(session, by_document), _families(session, by_document)
    return [
        Row(
            known[id], shared[0][0].kind, shared[0][0].sentence, min(task.opened_at for task, _ in shared),
            ", ".join(name for _, name in shared), shared[0][0].assignee_id == person.id, families.get(id, ()),
        )
        for id, shared in by_document.items()
    ]  # fmt: skip


def _families(session: Session, ids: Iterable[int]) -> dict[int, tuple[str, ...]]:
    holds = session.execute(
        select(Hold.document_id, Hold.code, Hold.severity).where(
            Hold.document_id.in_(list(ids)), Hold.released_at.is_(None)
        )
    ).all()
    pressing = sorted(holds, key=lambda hold: hold.severity not in STOPPING)
    found: dict[int, dict[str, None]] = {}
    for id, code, _ in pressing:
        found.setdefault(id, {})[family(code)] = None
    return {id: tuple(words) for id, words in found.items()}


def _held(rows: list[Row]) -> dict[str, Decimal]:
    sums: dict[str, Decimal] = {}
    for head in (row.head for row in rows):
        if head.total is not None and head.currency:
            sums[head.currency] = sums.get(head.currency, Decimal(0)) + head.total
    return sums


def _count(session: Session, person: Person, status: DocumentStatus) -> int:
    counted = select(func.count()).where(Document.status == status, Document.id.in_(visible(person)))
    return session.execute(counted).scalar_one()


def _passed(session: Session, person: Person, today: dt.date) -> int:
    midnight = dt.datetime.combine(today, dt.time(), dt.UTC)
    counted = select(func.count(StatusChange.id)).where(
        StatusChange.to_status == DocumentStatus.APPROVED,
        StatusChange.changed_at >= midnight,
        StatusChange.document_id.in_(visible(person)),
    )
    return session.execute(counted).scalar_one()
