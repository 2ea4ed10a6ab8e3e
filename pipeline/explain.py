"""Everything about one document in sentences: where it came from, what was read, what was found, who decided."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.approval import Decision, Task
from models.document import Correction, Document, FieldReading
from models.event import StatusChange
from models.match import Hold
from models.message import Arrival, Message, Part
from models.user import User
from models.voucher import Posting, Voucher
from pipeline.context import Context
from pipeline.errors import UnknownDocument
from pipeline.hints import rows
from pipeline.match import latest_match
from pipeline.values import current_values


@dataclass(frozen=True, slots=True)
class Chapter:
    """A heading with its sentences, in order."""

    heading: str
    sentences: tuple[str, ...]


def explain(context: Context, document_id: int) -> tuple[Chapter, ...]:
    """The document's story; chapters that have nothing to say are left out."""
    with context.database.reading() as session:
        document = session.get(Document, document_id)
        if document is None:
            raise UnknownDocument(str(document_id))
        names = dict(session.execute(select(User.id, User.name)).tuples().all())
        chapters = (
            Chapter("Where it came from", tuple(_origin(session, document))),
            Chapter("What was read", tuple(_readings(session, document))),
            Chapter("What people corrected", tuple(_corrections(session, document, names))),
            Chapter("What was known about its supplier", tuple(_hints(session, document))),
            Chapter("What it was held against", tuple(_match(session, document))),
            Chapter("Holds", tuple(_holds(session, document, names))),
            Chapter("Tasks and decisions", tuple(_decisions(session, document, names))),
            Chapter("Posting", tuple(_postings(session, document))),
            Chapter("What happened", tuple(_history(session, document))),
        )
        return tuple(chapter for chapter in chapters if chapter.sentences)


def _origin(session: Session, document: Document) -> Iterator[str]:
    query = select(Part, Message).join(Message, Message.id == Part.message_id).where(Part.sha256 == document.sha256)
    for part, message in session.execute(query.order_by(Part.id)).tuples():
        sender = f", a mail from {message.sender or 'nobody named'}" if message.is_mail else ""
        yield f"{part.name} in {message.name}{sender}."
        arrivals = session.scalars(select(Arrival).where(Arrival.message_id == message.id).order_by(Arrival.id))
        for arrival in arrivals:
            yield f"It arrived by {arrival.source} ({arrival.location}) on {_moment(arrival.arrived_at)}."
    yield f"The original is kept under {document.sha256}."


def _readings(session: Session, document: Document) -> Iterator[str]:
    if document.kind is None:
        return
    pages = ", ".join(map(str, document.pages)) or "1"
    proven = ", every value proven" if document.proven else ""
    kind = document.kind.value.replace("_", " ")
    yield f"{'An' if kind[0] in 'aeiou' else 'A'} {kind} on page {pages}{proven}."
    values = current_values(session, document)
    for name, value in values.head.items():
        proof = f"proven by {value.proof.value}" if value.proof else f"confidence {value.confidence:.2f}"
        hint = f", by hint {value.hint}" if value.hint else ""
        yield f"{name.replace('_', ' ')}: {value.text} ({'corrected' if value.corrected_by else proof + hint})"
    for number, cells in values.lines.items():
        yield f"line {number}: " + ", ".join(
            f"{name.replace('_', ' ')} {value.text}{f' (by hint {value.hint})' if value.hint else ''}"
            for name, value in cells.items()
        )
    if document.supplier_found_by:
        yield f"Supplier: {document.supplier_found_by}."


def _corrections(session: Session, document: Document, names: dict[int, str]) -> Iterator[str]:
    query = select(Correction).where(Correction.document_id == document.id).order_by(Correction.id)
    for row in session.scalars(query):
        place = f"line {row.line}, " if row.line else ""
        change = f"{row.old_value or 'nothing'} became {row.new_value or 'nothing'}"
        yield f"{place}{row.name.replace('_', ' ')}: {change} ({names[row.user_id]}, {_moment(row.corrected_at)})."


def _hints(session: Session, document: Document) -> Iterator[str]:
    """The hints that brought a value, or that came from this paper, each with its origin."""
    query = select(FieldReading.hint_id).where(FieldReading.document_id == document.id)
    used = {hint_id for hint_id in session.scalars(query) if hint_id is not None}
    for row in rows(session, document.supplier_id) if document.supplier_id else ():
        if row.id in used or row.learnt_from == document.id:
            role = "brought a value" if row.id in used else f"was learned here and is {row.status.value}"
            yield (
                f"Hint {row.id} {role}: {row.says} (from document {row.learnt_from}, by {row.learnt_by}, "
                f"{_moment(row.learnt_at)}). {row.why}"
            )


def _match(session: Session, document: Document) -> Iterator[str]:
    match = latest_match(session, document.id)
    if match is None:
        return
    outcome = match.outcome.value.replace("_", " ")
    yield f"Matched on {_moment(match.matched_at)} under {match.rules_version}: {outcome}."
    yield from match.result["explanation"]
    for link in match.result["links"]:
        receipt = f", received with {link['receipt']}" if link["receipt"] else ""
        yield (
            f"Line {link['invoice_line']}: {link['quantity']} {link['uom']} on order {link['po_number']} "
            f"line {link['po_line']}{receipt}."
        )


def _holds(session: Session, document: Document, names: dict[int, str]) -> Iterator[str]:
    for hold in session.scalars(select(Hold).where(Hold.document_id == document.id).order_by(Hold.id)):
        if hold.released_at is None:
            end = f"open, for {hold.owner.value.replace('_', ' ')}"
        else:
            by = f" by {names[hold.released_by_id]}" if hold.released_by_id else ""
            end = f"ended {_moment(hold.released_at)}{by}: {hold.release_reason}"
        yield f"{hold.code}: {hold.message} ({end})"


def _decisions(session: Session, document: Document, names: dict[int, str]) -> Iterator[str]:
    for task in session.scalars(select(Task).where(Task.document_id == document.id).order_by(Task.id)):
        end = f"closed: {task.closed_because}" if task.closed_at else "open"
        yield f"{names[task.assignee_id]} was asked to {task.kind.value}: {task.sentence} ({end})"
    for row in session.scalars(select(Decision).where(Decision.document_id == document.id).order_by(Decision.id)):
        by = names[row.user_id] if row.user_id else f"policy {row.policy}"
        yield f"{by} decided to {row.choice.value} on {_moment(row.decided_at)}: {row.reason}"


def _postings(session: Session, document: Document) -> Iterator[str]:
    query = select(Voucher, Posting).join(Posting, Posting.voucher_id == Voucher.id)
    for voucher, posting in session.execute(query.where(Voucher.document_id == document.id)).tuples():
        where = f" as {posting.reference} on {_moment(posting.posted_at)}" if posting.posted_at else ""
        problem = f" {posting.problem}" if posting.problem else ""
        total = f"{voucher.currency} {voucher.total}"
        yield f"Voucher {voucher.number} over {total}: {posting.state.value}{where}.{problem}"


def _history(session: Session, document: Document) -> Iterator[str]:
    query = select(StatusChange).where(StatusChange.document_id == document.id).order_by(StatusChange.id)
    for row in session.scalars(query):
        yield f"{_moment(row.changed_at)} {row.to_status.value.replace('_', ' ')} ({row.by}): {row.why}"


def _moment(moment: dt.datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M} UTC"
