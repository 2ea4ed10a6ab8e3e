"""What became of messages that came in: their parts, the documents made of them, and where those stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.document import Document
from models.event import StatusChange
from models.message import Arrival, Message, Part
from models.vocabulary import DocumentStatus
from web.people import Person
from web.queries.heads import Head, heads, visible

#: The source that arrivals by this application name.
UPLOAD: Final = "upload"

#: Statuses in which a document walks on by itself in a moment.
UNDER_WAY: Final = frozenset(
    {DocumentStatus.RECEIVED, DocumentStatus.READ, DocumentStatus.RESOLVED, DocumentStatus.MATCHED}
)


@dataclass(frozen=True, slots=True)
class Became:
    """A document and the last thing that was said of it."""

    head: Head
    why: str


@dataclass(frozen=True, slots=True)
class Came:
    """One file or mail; `ignored` are parts that are no documents, each with the reason."""

    name: str
    before: bool
    documents: tuple[Became, ...]
    hidden: int
    ignored: tuple[tuple[str, str], ...]

    @property
    def under_way(self) -> bool:
        return any(became.head.status in UNDER_WAY for became in self.documents)


def arrived(session: Session, person: Person, message_ids: Sequence[int]) -> list[Came]:
    """The messages in the order asked for; documents this person may not see are only counted.

    Whoever does not see all documents sees only messages that they uploaded themselves.
    """
    wanted = select(Message).where(Message.id.in_(message_ids))
    if not person.sees_all:
        own = Arrival.location.startswith(uploaded_by(person.name), autoescape=True)
        wanted = wanted.where(Message.id.in_(select(Arrival.message_id).where(Arrival.source == UPLOAD, own)))
    messages = {message.id: message for message in session.scalars(wanted)}
    return [_came(session, person, messages[id]) for id in message_ids if id in messages]


def uploaded_by(name: str) -> str:
    """How the location of a file begins that this person uploaded."""
    return f"{name}: "


def _came(session: Session, person: Person, message: Message) -> Came:
    parts = session.scalars(select(Part).where(Part.message_id == message.id).order_by(Part.id)).all()
    of_message = Document.sha256.in_({part.sha256 for part in parts})
    ids = session.scalars(select(Document.id).where(of_message).order_by(Document.id)).all()
    seen = session.scalars(select(Document.id).where(of_message, Document.id.in_(visible(person)))).all()
    known = heads(session, seen)
    times = session.scalars(select(Arrival.id).where(Arrival.message_id == message.id)).all()
    return Came(
        message.name,
        len(times) > 1,
        tuple(Became(known[id], _last_word(session, id)) for id in ids if id in known),
        len(ids) - len(seen),
        tuple((part.name, part.ignored_reason) for part in parts if part.ignored_reason),
    )


def _last_word(session: Session, id: int) -> str:
    latest = select(StatusChange.why).where(StatusChange.document_id == id).order_by(StatusChange.id.desc()).limit(1)
    return session.scalar(latest) or ""
