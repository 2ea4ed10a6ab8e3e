"""What people correct: the old value stays, the new one counts, and this document alone is matched anew."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from extractors.result import FIELD_NAMES
from models.document import Correction, Document
from models.user import User
from models.vocabulary import DocumentKind, DocumentStatus
from pipeline import rights, steps, tasks, transitions
from pipeline.content import shown
from pipeline.context import Context
from pipeline.errors import ChangedMeanwhile, UnknownDocument, UnknownField
from pipeline.hints import teachings
from pipeline.learn import learn_quietly
from pipeline.readings import keep_readings
from pipeline.reread import Reread, can_be_read_again, reread
from pipeline.storable import storable
from pipeline.typed import check, is_field
from pipeline.undone import lines_read_anew, take_back_if_other
from pipeline.values import current_values


@dataclass(frozen=True, slots=True)
class Change:
    """A field's new text, None to remove it; `line` counts the document's lines from 1, None for its head."""

    name: str
    value: str | None
    line: int | None = None


def correct(
    context: Context,
    document_id: int,
    person: str,
    seen: str,
    changes: tuple[Change, ...],
    kind: DocumentKind | None = None,
) -> DocumentStatus:
    """Correct fields, and the document's kind where it was taken for something else; then walk on from there.

    An AP clerk, or whoever has the task, may. Raises `UnknownField`, `BadValue`, `ChangedMeanwhile`, `NotOpen` or
    `NotYours`; then nothing was changed.
    """
    for change in changes:
        if not is_field(change.name, in_line=change.line is not None, head_names=FIELD_NAMES):
            raise UnknownField(change.name)
        if change.value is not None:
            check(change.name, change.value, in_line=change.line is not None)
    as_that_kind = _read_as(context, document_id, kind) if kind is not None else None
    with context.database.writing() as session:
        query = select(Document).where(Document.id == document_id).with_for_update(key_share=True)
        document = session.scalars(query).one_or_none()
        if document is None:
            raise UnknownDocument(str(document_id))
        user = tasks.user_named(session, person)
        if shown(session, document) != seen:
            raise ChangedMeanwhile(f"document {document_id}")
        refusal = rights.against_correcting(session, document, user)
        if refusal is not None:
            raise refusal
        was = document.kind
        if as_that_kind is not None:
            keep_readings(session, document, as_that_kind.document, as_that_kind.hints)
            lines_read_anew(session, document, context.now())
        _keep(session, context, document, user, changes)
        what = [change.name.replace("_", " ") for change in changes]
        if kind is not None:
            # Whoever names the kind has settled the reader's doubt about it.
            document.problems = [problem for problem in document.problems if problem["code"] != "DOC-TYPE"]
            document.kind = kind
            take_back_if_other(session, document, was, f"{user.name} said that it is another kind.", context.now())
            what.append(f"kind: {kind.value.replace('_', ' ')}")
        why = f"{user.name} corrected {', '.join(dict.fromkeys(what))}."
        tasks.close(session, document, why, context.now())
        transitions.move(session, document, DocumentStatus.READ, user.name, why, context.now())
    status = steps.run(context, document_id)
    learn_quietly(context, document_id)
    return status


def _read_as(context: Context, document_id: int, kind: DocumentKind) -> Reread | None:
    """The paper read as another kind, which has other fields; None where its values are not read from its pages."""
    with context.database.reading() as session:
        document = session.get(Document, document_id)
        if document is None:
            raise UnknownDocument(str(document_id))
        refusal = rights.against_moving(document)
        if refusal is not None:
            raise refusal
        known = teachings(session, document.supplier_id)
    if document.kind is kind or not can_be_read_again(context, document):
        return None
    return reread(context, document, known, kind=kind)


def retry(context: Context, document_id: int, person: str, seen: str) -> DocumentStatus:
    """Read a quarantined document again, for example after the reader has learned its format."""
    with context.database.writing() as session:
        query = select(Document).where(Document.id == document_id).with_for_update(key_share=True)
        document = session.scalars(query).one_or_none()
        if document is None:
            raise UnknownDocument(str(document_id))
        user = tasks.user_named(session, person)
        if shown(session, document) != seen:
            raise ChangedMeanwhile(f"document {document_id}")
        refusal = rights.against_rereading(session, document, user)
        if refusal is not None:
            raise refusal
        why = f"{user.name} had it read again."
        tasks.close(session, document, why, context.now())
        transitions.move(session, document, DocumentStatus.RECEIVED, user.name, why, context.now())
    return steps.run(context, document_id)


def _keep(session: Session, context: Context, document: Document, user: User, changes: tuple[Change, ...]) -> None:
    values = current_values(session, document)
    for change in changes:
        cells = values.head if change.line is None else values.lines.get(change.line, {})
        old = cells[change.name].text if change.name in cells else None
        new = storable(change.value.strip()) if change.value is not None else None
        # The same value again is a confirmation, which is kept once.
        confirmed = old == new and (old is None or cells[change.name].corrected_by is not None)
        if not confirmed:
            session.add(
                Correction(
                    document_id=document.id,
                    line=change.line,
                    name=change.name,
                    old_value=old,
                    new_value=new or None,
                    user_id=user.id,
                    corrected_at=context.now(),
                )
            )
    session.flush()
