"""The figures of the overview: what came, where it stands, what is held and why, and with whom it lies."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.approval import Decision, Task
from models.document import Document
from models.invoice import Invoice
from models.match import Hold, Match
from models.user import User
from models.vocabulary import STOPPING, Choice, DocumentStatus, Outcome
from web.people import Person
from web.queries.heads import visible
from web.words import family


@dataclass(frozen=True, slots=True)
class Bar:
    """One row of a chart: its word, its length against the longest (0 to 1), its figure and the sums below it."""

    word: str
    share: float
    figure: str
    tone: str = ""
    sums: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts and sums over the documents that the person may see; sums by currency, never mixed."""

    documents: int
    statuses: Mapping[DocumentStatus, int]
    outcomes: Mapping[Outcome, int]
    outcome_sums: Mapping[Outcome, Mapping[str, Decimal]]
    held: Mapping[str, int]
    held_sums: Mapping[str, Mapping[str, Decimal]]
    untouched: int
    decided: int
    people: tuple[tuple[str, int, dt.datetime], ...]


def figures(session: Session, person: Person) -> Figures:
    """All figures as they are now."""
    ids = visible(person)
    counted = select(Document.status, func.count()).where(Document.id.in_(ids)).group_by(Document.status)
    statuses = dict(session.execute(counted).tuples().all())
    outcomes, outcome_sums = _outcomes(session, person)
    held, held_sums = _held(session, person)
    untouched, decided = _decided(session, person)
    return Figures(
        sum(statuses.values()), statuses, outcomes, outcome_sums, held, held_sums, untouched, decided,
        _people(session, person),
    )  # fmt: skip


def _outcomes(
    session: Session, person: Person
) -> tuple[Mapping[Outcome, int], Mapping[Outcome, Mapping[str, Decimal]]]:
    last = select(func.max(Match.id)).group_by(Match.document_id)
    rows = session.execute(
        select(Match.outcome, Invoice.total, Invoice.currency)
        .join(Invoice, Invoice.document_id == Match.document_id)
        .where(Match.id.in_(last), Match.document_id.in_(visible(person)))
    ).all()
    sums: dict[Outcome, dict[str, Decimal]] = defaultdict(lambda: defaultdict(Decimal))
    for outcome, total, currency in rows:
        if total is not None and currency:
            sums[outcome][currency] += total
    return Counter(outcome for outcome, _, _ in rows), sums


def _held(session: Session, person: Person) -> tuple[Mapping[str, int], Mapping[str, Mapping[str, Decimal]]]:
    rows = session.execute(
        select(Hold.document_id, Hold.code, Invoice.total, Invoice.currency)
        .join(Invoice, Invoice.document_id == Hold.document_id)
        .where(Hold.released_at.is_(None), Hold.severity.in_(STOPPING), Hold.document_id.in_(visible(person)))
    ).all()
    by_family = {(family(code), id): (total, currency) for id, code, total, currency in rows}
    sums: dict[str, dict[str, Decimal]] = defaultdict(lambda: defaultdict(Decimal))
    for (word, _), (total, currency) in by_family.items():
        if total is not None and currency:
            sums[word][currency] += total
    return Counter(word for word, _ in by_family), sums


def _decided(session: Session, person: Person) -> tuple[int, int]:
    rows = session.execute(
        select(Decision.document_id, Decision.user_id).where(
            Decision.choice == Choice.APPROVE, Decision.document_id.in_(visible(person))
        )
    ).all()
    touched = {id for id, user_id in rows if user_id is not None}
    released = session.scalars(select(Hold.document_id).where(Hold.released_by_id.is_not(None))).all()
    decided = {id for id, _ in rows}
    return len(decided - touched - set(released)), len(decided)


def _people(session: Session, person: Person) -> tuple[tuple[str, int, dt.datetime], ...]:
    rows = session.execute(
        select(User.name, func.count(Task.id), func.min(Task.opened_at))
        .join(User, User.id == Task.assignee_id)
        .where(Task.closed_at.is_(None), Task.document_id.in_(visible(person)))
        .group_by(User.name)
        .order_by(func.count(Task.id).desc(), User.name)
    ).all()
    return tuple((name, count, oldest) for name, count, oldest in rows)
