"""One document with everything that is known of it: values, holds, tasks, where it came from, what happened."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.approval import Decision, Task
from models.document import Correction, Document
from models.event import StatusChange
from models.match import Hold, Match
from models.message import Arrival, Message, Original, Part
from models.voucher import Posting, Voucher
from web.people import Person, names
from web.queries.heads import Head, heads, visible
from web.queries.values import DOUBT, Values, shown_text, values_of
from web.words import CHOICE, POSTING, STATUS, field

#: No row's number is larger in any of our databases; a larger one would be refused by the driver.
LARGEST_ID: Final = (1 << 31) - 1


class NoSuchDocument(Exception):
    """There is no such document, or it is not yours to see."""

    remedy = "Go back to the list. If somebody sent you this address, ask them to ask you through Triplicate."


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a document came from; `others` are the further papers of its file."""

    is_mail: bool
    sender: str
    subject: str
    file: str
    media_type: str
    size: int
    source: str
    times: int
    received_at: dt.datetime
    others: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened to a document."""

    at: dt.datetime
    what: str
    by: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class Paper:
    """A document on its bench. `tasks` are open ones with their persons' names, `my_task` mine among them."""

    document: Document
    head: Head
    values: Values
    match: Match | None
    holds: tuple[Hold, ...]
    released: tuple[Hold, ...]
    tasks: tuple[tuple[Task, str], ...]
    my_task: Task | None
    origin: Origin
    history: tuple[Event, ...]
    names: Mapping[int, str]

    @property
    def doubts(self) -> list[Hold]:
        """The open holds of which each says that one value was read with doubt."""
        return [hold for hold in self.holds if _names_a_value(hold)]

    @property
    def overrides(self) -> list[tuple[Hold, str]]:
        """The holds that a person released and that were not raised again, with the person's name."""
        again = {(hold.code, hold.line) for hold in self.holds}
        return [
            (hold, self.names[hold.released_by_id])
            for hold in self.released
            if hold.released_by_id is not None and (hold.code, hold.line) not in again
        ]

    @property
    def other_holds(self) -> list[Hold]:
        """The open holds of every other kind."""
        return [hold for hold in self.holds if not _names_a_value(hold)]


def _names_a_value(hold: Hold) -> bool:
    return hold.code == DOUBT and "field" in hold.evidence


def document_seen(session: Session, person: Person, id: int) -> Document:
    """The document, if this person may see it; else the same answer as for one that does not exist."""
    if id > LARGEST_ID:
        raise NoSuchDocument
    found = session.scalar(select(Document).where(Document.id == id, Document.id.in_(visible(person))))
    if found is None:
        raise NoSuchDocument
    return found


def paper(session: Session, person: Person, id: int) -> Paper:
    """Everything about one document."""
    document = document_seen(session, person, id)
    known = names(session)
    holds = session.scalars(select(Hold).where(Hold.document_id == id).order_by(Hold.line, Hold.id)).all()
    tasks = [
        (task, known[task.assignee_id])
        for task in session.scalars(
            select(Task).where(Task.document_id == id, Task.closed_at.is_(None)).order_by(Task.id)
        )
    ]
    return Paper(
        document=document,
        head=heads(session, [id])[id],
        values=values_of(session, document, known),
        match=latest_match(session, id),
        holds=tuple(hold for hold in holds if hold.released_at is None),
        released=tuple(hold for hold in holds if hold.released_at is not None),
        tasks=tuple(tasks),
        my_task=next((task for task, _ in tasks if task.assignee_id == person.id), None),
        origin=_origin(session, person, document),
        history=_history(session, document, holds, known),
        names=known,
    )


def latest_match(session: Session, id: int) -> Match | None:
    """The match that counts for a document."""
    return session.scalar(select(Match).where(Match.document_id == id).order_by(Match.serial.desc()).limit(1))


def _origin(session: Session, person: Person, document: Document) -> Origin:
    part = session.get_one(Part, document.part_id)
    message = session.get_one(Message, part.message_id)
    original = session.get_one(Original, document.sha256)
    arrivals = session.scalars(select(Arrival).where(Arrival.message_id == message.id).order_by(Arrival.id)).all()
    beside = select(Document.id).where(Document.sha256 == document.sha256, Document.id != document.id)
    siblings = session.scalars(beside.where(Document.id.in_(visible(person))).order_by(Document.ordinal)).all()
    sender = f"{message.sender_name} <{message.sender}>" if message.sender_name else message.sender
    return Origin(
        message.is_mail, sender, message.subject, part.name, part.media_type, original.size,
        arrivals[0].source if arrivals else "", len(arrivals), message.received_at, tuple(siblings),
    )  # fmt: skip


def _history(
    session: Session, document: Document, holds: Sequence[Hold], known: Mapping[int, str]
) -> tuple[Event, ...]:
    events = [
        *_status_events(session, document.id),
        *_correction_events(session, document.id, known),
        *_decision_events(session, document.id, known),
        *_posting_events(session, document.id),
        *(_release_event(hold, known) for hold in holds if hold.released_at is not None and hold.released_by_id),
    ]
    return tuple(sorted(events, key=lambda event: event.at))


def _status_events(session: Session, id: int) -> list[Event]:
    changes = session.scalars(select(StatusChange).where(StatusChange.document_id == id).order_by(StatusChange.id))
    return [Event(change.changed_at, STATUS[change.to_status].word, change.by, change.why) for change in changes]


def _correction_events(session: Session, id: int, known: Mapping[int, str]) -> list[Event]:
    corrections = session.scalars(select(Correction).where(Correction.document_id == id).order_by(Correction.id))
    return [
        Event(
            correction.corrected_at,
            f"{field(correction.name)}{f' of line {correction.line}' if correction.line else ''} corrected",
            known[correction.user_id],
            f"{_said(correction.name, correction.old_value)} became {_said(correction.name, correction.new_value)}",
        )
        for correction in corrections
    ]


def _said(name: str, value: str | None) -> str:
    return "nothing" if value is None else shown_text(name, value, None)


def _decision_events(session: Session, id: int, known: Mapping[int, str]) -> list[Event]:
    """What people decided; a policy's decision is told by the change of status that it made."""
    decisions = session.scalars(select(Decision).where(Decision.document_id == id).order_by(Decision.id))
    return [
        Event(
            decision.decided_at,
            f"decision: {CHOICE[decision.choice].word}",
            known[decision.user_id],
            decision.reason,
        )
        for decision in decisions
        if decision.user_id is not None
    ]


def _posting_events(session: Session, id: int) -> list[Event]:
    rows = session.execute(
        select(Voucher, Posting).join(Posting, Posting.voucher_id == Voucher.id).where(Voucher.document_id == id)
    ).all()
    return [
        Event(
            posting.posted_at or posting.created_at,
            f"voucher {voucher.number} {POSTING[posting.state].word}",
            posting.connector,
            posting.problem or posting.reference or "",
        )
        for voucher, posting in rows
    ]


def _release_event(hold: Hold, known: Mapping[int, str]) -> Event:
    assert hold.released_at is not None and hold.released_by_id is not None
    return Event(hold.released_at, f"hold released: {hold.code}", known[hold.released_by_id], hold.release_reason or "")
