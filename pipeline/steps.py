"""The walk of a document from the door to its decision: the steps in order, and the runner that commits each."""

from __future__ import annotations

from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.document import Document
from models.errors import DocumentProblem
from models.vocabulary import TRANSITIONS, DocumentStatus, Owner
from pipeline import match, read, resolve, route, tasks, transitions
from pipeline.context import Context
from pipeline.errors import UnknownDocument
from pipeline.step import Move, Step

#: What happens to a document, in order.
STEPS: Final = (read.STEP, resolve.STEP, match.STEP, route.STEP)
_BY_STATUS: Final = {step.begins: step for step in STEPS}
#: Statuses from which the program goes on by itself.
UNDER_WAY: Final = tuple(_BY_STATUS)


def run(context: Context, document_id: int) -> DocumentStatus:
    """Walk a document as far as it goes by itself, and every paper found beside it in the same file.

    Each step commits with its change of status and its line of audit, so that a crash repeats one step at most. Safe
    to call twice and from two processes: whoever finds that the document has moved on meanwhile keeps nothing.
    """
    status = _walk(context, document_id)
    for sibling in _siblings(context, document_id):
        _walk(context, sibling)
    return status


def open_file(context: Context, document_id: int) -> DocumentStatus:
    """The first step alone. Reading is slow and each file stands alone, so that many can be read at a time.

    What follows belongs in order of arrival: of two papers that claim the same, the later one is the duplicate.
    """
    document = _load(context, document_id)
    if document.status == STEPS[0].begins:
        advance(context, document, STEPS[0])
    return _load(context, document_id).status


def _walk(context: Context, document_id: int) -> DocumentStatus:
    document = _load(context, document_id)
    while step := _BY_STATUS.get(document.status):
        advance(context, document, step)
        before, document = document, _load(context, document_id)
        if (document.status, document.version) == (before.status, before.version):
            break
    return document.status


def advance(context: Context, document: Document, step: Step) -> None:
    """One step of one document, as it was seen; nothing is kept if it has changed since."""
    looked = None
    try:
        if step.look is not None:
            looked = step.look(context, document)
        _write(context, document, step, looked)
    except DocumentProblem as problem:
        _stop(context, document, step, problem)


def _write(context: Context, seen: Document, step: Step, looked: object) -> None:
    with context.database.writing() as session:
        document = _locked(session, seen)
        if document is not None:
            wanted = step.act(session, context, document, looked)
            _move(session, context, document, wanted)


def _stop(context: Context, seen: Document, step: Step, problem: DocumentProblem) -> None:
    """A person must look: quarantine where the walk has just begun, a task where the document already has values."""
    with context.database.writing() as session:
        document = _locked(session, seen)
        if document is None:
            return
        if DocumentStatus.QUARANTINED not in TRANSITIONS[step.begins]:
            raise problem
        tasks.ask_to_look(session, document, Owner.AP, problem.message, context.now())
        _move(session, context, document, Move(DocumentStatus.QUARANTINED, problem.message))


def _move(session: Session, context: Context, document: Document, wanted: Move) -> None:
    transitions.move(session, document, wanted.to, wanted.by, wanted.why, context.now())
    if document.status not in UNDER_WAY:
        document.claimed_until = None


def _locked(session: Session, seen: Document) -> Document | None:
    """The document's row, locked until the end of the transaction; None when it has moved on since it was seen."""
    query = select(Document).where(Document.id == seen.id).with_for_update(key_share=True)
    document = session.scalars(query).one()
    return document if (document.status, document.version) == (seen.status, seen.version) else None


def _load(context: Context, document_id: int) -> Document:
    with context.database.reading() as session:
        document = session.get(Document, document_id)
    if document is None:
        raise UnknownDocument(str(document_id))
    return document


def _siblings(context: Context, document_id: int) -> list[int]:
    """The other papers of the same file that wait for their next step."""
    with context.database.reading() as session:
        address = select(Document.sha256).where(Document.id == document_id).scalar_subquery()
        query = select(Document.id).where(
            Document.sha256 == address, Document.id != document_id, Document.status.in_(UNDER_WAY)
        )
        return list(session.scalars(query.order_by(Document.ordinal)))
