"""Open invoices held again against orders and receipts that changed; what waited for goods goes on by itself."""

from __future__ import annotations

from typing import Final

from sqlalchemy import select

from models.document import Document
from models.vocabulary import PAYABLE_KINDS, DocumentStatus
from pipeline import route, transitions
from pipeline.content import content_hash
from pipeline.context import Context
from pipeline.match import latest_match, refresh

#: Statuses in which new facts may change the answer.
OPEN: Final = (DocumentStatus.WAITING, DocumentStatus.IN_APPROVAL)


def recheck(context: Context) -> tuple[int, ...]:
    """Match every open invoice again whose facts changed, and route those whose answer did; their ids.

    Each in its own transaction, in order of arrival, so that the first to come takes what arrived first.
    """
    with context.database.reading() as session:
        query = select(Document.id).where(Document.status.in_(OPEN), Document.kind.in_(PAYABLE_KINDS))
        ids = session.scalars(query.order_by(Document.id)).all()
    return tuple(document_id for document_id in ids if recheck_one(context, document_id))


def recheck_one(context: Context, document_id: int) -> bool:
    """Whether the document went on: its holds, links or outcome are others than before."""
    with context.database.writing() as session:
        query = select(Document).where(Document.id == document_id).with_for_update(key_share=True)
        document = session.scalars(query).one()
        if document.status not in OPEN:
            return False
        old = latest_match(session, document_id)
        before = (old.decision if old else None, content_hash(session, document_id))
        new = refresh(session, context, document)
        if (new.decision, content_hash(session, document_id)) == before:
            return False
        why = "Orders or receipts changed; it was matched again."
        transitions.move(session, document, DocumentStatus.MATCHED, transitions.PROGRAM, why, context.now())
        session.flush()
        wanted = route.act(session, context, document, None)
        transitions.move(session, document, wanted.to, wanted.by, wanted.why, context.now())
        return True
