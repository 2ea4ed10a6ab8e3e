"""Parts the pages of a file otherwise than the program did: a paper is split at a page, or joined with the next one."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.document import Document
from models.message import Original
from models.user import User
from models.vocabulary import DocumentStatus
from pipeline import rights, steps, tasks, transitions
from pipeline.content import shown
from pipeline.context import Context
from pipeline.errors import CannotPart, ChangedMeanwhile, UnknownDocument
from pipeline.hints import teachings
from pipeline.readings import keep_readings
from pipeline.reread import Reread, Teaching, can_be_read_again, reread
from pipeline.undone import lines_read_anew, take_back, take_back_if_other


def split_at(context: Context, document_id: int, page: int, person: str, seen: str) -> int:
    """Make the pages from `page` on a paper of their own, and read both anew; the id of the second.

    Undoes a join: the paper that began at the page before it was joined is taken up again. `seen` is the document's
    token. Raises `CannotPart`, `ChangedMeanwhile`, `NotOpen` or `NotYours`; then nothing was changed.
    """
    document, known = _readable(context, document_id)
    kept = [number for number in document.pages if number < page]
    parted = [number for number in document.pages if number >= page]
    if not kept or page not in document.pages:
        raise CannotPart(f"page {page} is not a later page of document {document_id}")
    first, second = (reread(context, document, known, pages=numbers) for numbers in (kept, parted))
    with context.database.writing() as session:
        document = _locked(session, document_id, seen)
        user = _person(session, document, person)
        other = _taken_up(session, context, document, parted, user)
        why = f"{user.name} split it before page {page}; what follows is document {other.id}."
        _put(session, context, document, first, user, why)
        _put(session, context, other, second, user, f"{user.name} split it off document {document.id}.")
        other_id = other.id
    steps.run(context, document_id)
    return other_id


def join_next(context: Context, document_id: int, person: str, seen: str) -> int:
    """Give the pages of the next paper of the file to this one, and read it anew; the id of the next.

    Undoes a split. The next paper stays in the books, with its history, as joined. `seen` is the document's token.
    Raises `CannotPart`, `ChangedMeanwhile`, `NotOpen` or `NotYours`; then nothing was changed.
    """
    document, known = _readable(context, document_id)
    with context.database.reading() as session:
        other = next_of(session, document)
    if other is None:
        raise CannotPart(f"no paper follows document {document_id} in its file")
    whole = reread(context, document, known, pages=sorted({*document.pages, *other.pages}))
    with context.database.writing() as session:
        document = _locked(session, document_id, seen)
        user = _person(session, document, person)
        following = next_of(session, document)
        if following is None or (following.id, following.version) != (other.id, other.version):
            raise ChangedMeanwhile(f"document {other.id}")
        _person(session, following, person)
        why = f"{user.name} joined it with document {following.id}, which followed it."
        _put(session, context, document, whole, user, why)
        _give_up(session, context, following, document, user)
        other_id = following.id
    steps.run(context, document_id)
    return other_id


def next_of(session: Session, document: Document) -> Document | None:
    """The paper whose pages follow a document's in the same file; None at the end, or where pages were not read."""
    if not document.pages:
        return None
    beside = session.scalars(
        select(Document).where(
            Document.sha256 == document.sha256,
            Document.id != document.id,
            Document.status != DocumentStatus.JOINED,
        )
    )
    later = [one for one in beside if one.pages and min(one.pages) > max(document.pages)]
    return min(later, key=lambda one: min(one.pages), default=None)


def _readable(context: Context, document_id: int) -> tuple[Document, tuple[Teaching, ...]]:
    """The document, if its pages can be arranged otherwise, and what is known about its supplier."""
    with context.database.reading() as session:
        document = session.get(Document, document_id)
        if document is None:
            raise UnknownDocument(str(document_id))
        refusal = rights.against_moving(document)
        if refusal is not None:
            raise refusal
        known = teachings(session, document.supplier_id)
    if not can_be_read_again(context, document):
        raise CannotPart(f"the values of document {document_id} are not read from its pages")
    return document, known


def _locked(session: Session, document_id: int, seen: str) -> Document:
    """The document as it was seen; the file's papers are arranged by one person at a time."""
    address = select(Document.sha256).where(Document.id == document_id).scalar_subquery()
    session.execute(select(Original.sha256).where(Original.sha256 == address).with_for_update(key_share=True))
    query = select(Document).where(Document.id == document_id).with_for_update(key_share=True)
    document = session.scalars(query).one()
    if shown(session, document) != seen:
        raise ChangedMeanwhile(f"document {document_id}")
    return document


def _person(session: Session, document: Document, person: str) -> User:
    user = tasks.user_named(session, person)
    refusal = rights.against_correcting(session, document, user)
    if refusal is not None:
        raise refusal
    return user


def _put(session: Session, context: Context, document: Document, found: Reread, user: User, why: str) -> None:
    """Put a new reading in the place of the old one, and let the walk begin again behind it."""
    was, now = document.kind, context.now()
    keep_readings(session, document, found.document, found.hints)
    lines_read_anew(session, document, now)
    take_back_if_other(session, document, was, why, now)
    tasks.close(session, document, why, now)
    transitions.move(session, document, DocumentStatus.READ, user.name, why, now)


def _taken_up(session: Session, context: Context, document: Document, pages: list[int], user: User) -> Document:
    """The row for pages that become a paper: one that was joined and began there, else a new one."""
    family = list(session.scalars(select(Document).where(Document.sha256 == document.sha256).order_by(Document.id)))
    joined = [one for one in family if one.status is DocumentStatus.JOINED and one.pages and one.pages[0] == pages[0]]
    if joined:
        return joined[-1]
    last = session.scalars(select(func.max(Document.ordinal)).where(Document.sha256 == document.sha256)).one()
    made = Document(
        sha256=document.sha256,
        ordinal=(last or 0) + 1,
        part_id=document.part_id,
        name=document.name,
        media_type=document.media_type,
        received_at=document.received_at,
    )
    why = f"It was split off document {document.id}, whose file it came in."
    transitions.begin(session, made, user.name, why, context.now())
    return made


def _give_up(session: Session, context: Context, document: Document, to: Document, user: User) -> None:
    why = f"{user.name} joined its pages with document {to.id}."
    take_back(session, document, why, context.now())
    tasks.close(session, document, why, context.now())
    transitions.move(session, document, DocumentStatus.JOINED, user.name, why, context.now())
