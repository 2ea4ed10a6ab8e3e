"""The door: the original is kept first, then one transaction notes the message, its parts and a document for each."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from extractors.containers.unpacked import Part as FoundPart
from extractors.containers.unpacked import Unpacked
from extractors.findings import Finding
from extractors.media_type import sniff
from models.document import Document
from models.errors import DocumentProblem, TryLater
from models.message import Arrival, Message, Original, Part
from models.vocabulary import DocumentStatus, Owner
from pipeline import sandbox, tasks, transitions
from pipeline.blobs import sha256
from pipeline.connectors.source import Offer, Source
from pipeline.context import Context
from pipeline.sift import sift
from pipeline.storable import storable

#: Where a part lies that is the message as a whole.
WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class Received:
    """What came of one arrival: the message, and its documents (also those that had come before)."""

    message_id: int
    document_ids: tuple[int, ...]
    is_new: bool


@dataclass(frozen=True, slots=True)
class _Opened:
    """What arrived, kept and opened, ready to be noted."""

    data: bytes
    address: str
    offer: Offer
    source: str
    unpacked: Unpacked
    problem: str | None


def receive(context: Context, source: Source, offer: Offer) -> Received:
    """Take one offer in; safe to call again, from several processes, and after a crash at any point."""
    return receive_bytes(context, source.fetch(offer), source.name, offer)


def receive_bytes(context: Context, data: bytes, source: str, offer: Offer) -> Received:
    """Take some bytes in as what lay at this place of this source."""
    address = context.blobs.put(data)
    known = _repeated(context, address, source, offer)
    if known:
        return known
    opened = _open(data, address, source, offer)
    for part in opened.unpacked.parts:
        context.blobs.put(part.data)
    for attempt in (1, 2):
        try:
            return _repeated(context, address, source, offer) or _note(context, opened)
        except IntegrityError:
            # Somebody else noted the same bytes at the same moment; then they are known now.
            if attempt == 2:
                raise
    raise AssertionError


def receive_all(context: Context, sources: tuple[Source, ...]) -> tuple[tuple[Received, ...], tuple[str, ...]]:
    """Take in everything new that lies at the sources; a source or an offer that fails does not stop the others.

    Gives what came in, and a sentence for each that could not be had now and is tried again at the next round.
    """
    received: list[Received] = []
    failed: list[str] = []
    for source in sources:
        try:
            offers = tuple(source.offers())
        except TryLater as later:
            failed.append(f"{source.name}: {later}")
            continue
        for offer in _unknown(context, source.name, offers):
            try:
                received.append(receive(context, source, offer))
            except TryLater as later:
                failed.append(f"{source.name}, {offer.location}: {later}")
    return tuple(received), tuple(failed)


def _unknown(context: Context, source: str, offers: tuple[Offer, ...]) -> list[Offer]:
    with context.database.reading() as session:
        seen = session.execute(select(Arrival.location, Arrival.version).where(Arrival.source == source))
        known = set(seen.tuples())
    return [offer for offer in offers if (offer.location, offer.version) not in known]


def _open(data: bytes, address: str, source: str, offer: Offer) -> _Opened:
    problem = None
    try:
        unpacked = Unpacked.from_json(sandbox.run("extractors.containers.unpack:unpack", data, offer.name))
    except DocumentProblem as error:
        unpacked, problem = Unpacked(), error.message
    return _Opened(data, address, offer, source, unpacked, problem)


def _repeated(context: Context, address: str, source: str, offer: Offer) -> Received | None:
    """The same bytes have come before: note that they came again, and nothing else."""
    with context.database.writing() as session:
        message = session.scalars(select(Message).where(Message.sha256 == address)).one_or_none()
        if message is None:
            return None
        _arrive(session, context, message, source, offer)
        ids = session.scalars(
            select(Document.id)
            .where(Document.sha256.in_(select(Part.sha256).where(Part.message_id == message.id)))
            .order_by(Document.id)
        )
        return Received(message.id, tuple(ids), is_new=False)


def _arrive(session: Session, context: Context, message: Message, source: str, offer: Offer) -> None:
    place = (Arrival.source == source, Arrival.location == offer.location, Arrival.version == offer.version)
    if session.scalars(select(Arrival.id).where(*place)).first() is None:
        session.add(
            Arrival(
                message_id=message.id,
                source=source,
                location=offer.location,
                version=offer.version,
                arrived_at=context.now(),
            )
        )


def _note(context: Context, opened: _Opened) -> Received:
    unpacked = opened.unpacked
    sifted = sift(unpacked)
    with context.database.writing() as session:
        message = _message(session, context, opened)
        _arrive(session, context, message, opened.source, opened.offer)
        parts = {part.origin: _part(session, context, message, part) for part in unpacked.parts}
        ids = [
            _document(session, context, parts[part.origin], finding.message if finding else None)
            for part, finding in sifted.documents
        ]
        alarm = opened.problem or _joined(sifted.whole) or (None if ids else "There is no document in it.")
        if alarm:
            ids.append(_document(session, context, _whole(session, message, opened), alarm))
        return Received(message.id, tuple(dict.fromkeys(ids)), is_new=True)


def _joined(findings: tuple[Finding, ...]) -> str:
    return " ".join(dict.fromkeys(finding.message for finding in findings))


def _message(session: Session, context: Context, opened: _Opened) -> Message:
    mails = opened.unpacked.mails
    _original(session, context, opened.data, _media_type(opened))
    message = Message(
        sha256=opened.address,
        name=storable(opened.offer.name),
        is_mail=bool(mails),
        sender=storable(mails[0].sender) if mails else "",
        sender_name=storable(mails[0].sender_name) if mails else "",
        subject=storable(mails[0].subject) if mails else "",
        sent=mails[0].date if mails else None,
        mails=[storable(mail.as_json()) for mail in mails],
        findings=[storable(finding.as_json()) for finding in opened.unpacked.findings],
        received_at=context.now(),
    )
    session.add(message)
    session.flush()
    return message


def _media_type(opened: _Opened) -> str:
    return "message/rfc822" if opened.unpacked.mails else sniff(opened.data, opened.offer.name)


def _original(session: Session, context: Context, data: bytes, media_type: str) -> str:
    address = sha256(data)
    if session.get(Original, address) is None:
        session.add(Original(sha256=address, size=len(data), media_type=media_type, kept_at=context.now()))
        session.flush()
    return address


def _part(session: Session, context: Context, message: Message, found: FoundPart) -> Part:
    part = Part(
        message_id=message.id,
        sha256=_original(session, context, found.data, found.media_type),
        name=storable(found.name),
        media_type=found.media_type,
        origin=found.origin,
        ignored_reason=found.ignored_reason,
    )
    session.add(part)
    session.flush()
    return part


def _whole(session: Session, message: Message, opened: _Opened) -> Part:
    part = Part(
        message_id=message.id,
        sha256=opened.address,
        name=storable(opened.offer.name),
        media_type=_media_type(opened),
        origin=WHOLE,
        ignored_reason=None,
    )
    session.add(part)
    session.flush()
    return part


def _document(session: Session, context: Context, part: Part, alarm: str | None) -> int:
    """The document of these bytes; the same file attached to another message is the same document."""
    known = session.scalars(select(Document).where(Document.sha256 == part.sha256, Document.ordinal == 1)).first()
    if known is not None:
        return known.id
    now = context.now()
    document = Document(
        sha256=part.sha256, part_id=part.id, name=part.name, media_type=part.media_type, received_at=now
    )
    transitions.begin(session, document, transitions.PROGRAM, "It arrived.", now)
    if alarm:
        transitions.move(session, document, DocumentStatus.QUARANTINED, transitions.PROGRAM, alarm, now)
        tasks.ask_to_look(session, document, Owner.AP, alarm, now)
    return document.id
