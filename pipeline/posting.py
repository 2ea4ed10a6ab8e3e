"""The outbox: every approved voucher goes to the accounting system exactly once, under its own key."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.document import Document
from models.supplier import Supplier
from models.vocabulary import DocumentStatus, PostingState
from models.voucher import Posting, Voucher
from pipeline import transitions
from pipeline.connectors.files import DifferentEntry, Files
from pipeline.context import Context
from pipeline.evidence import plain


def post_all(context: Context) -> tuple[str, ...]:
    """Post everything that waits in the outbox; the references of what was posted now, in order.

    Running it again, or twice at once, posts nothing again.
    """
    with context.database.reading() as session:
        query = select(Posting.id).where(Posting.state == PostingState.WAITING).order_by(Posting.id)
        waiting = session.scalars(query).all()
    references = [post_one(context, posting_id) for posting_id in waiting]
    return tuple(reference for reference in references if reference is not None)


def post_one(context: Context, posting_id: int) -> str | None:
    """Post one row of the outbox; None where it is not waiting (any more) or somebody else is at it.

    The entry is written before the commit. If the program dies between the two, the next run finds the entry under its
    key and only notes it.
    """
    with context.database.writing() as session:
        query = (
            select(Posting)
            .where(Posting.id == posting_id, Posting.state == PostingState.WAITING)
            .with_for_update(skip_locked=True)
        )
        posting = session.scalars(query).one_or_none()
        if posting is None:
            return None
        posting.attempts += 1
        voucher = session.get_one(Voucher, posting.voucher_id)
        try:
            reference = Files(context.settings.posted_folder).post(posting.idempotency_key, entry_of(session, voucher))
        except DifferentEntry as problem:
            posting.state = PostingState.REFUSED
            posting.problem = f"Another entry lies under {problem}; it was not overwritten. Compare the two by hand."
            return None
        posting.state, posting.reference, posting.posted_at = PostingState.POSTED, reference, context.now()
        document = session.scalars(
            select(Document).where(Document.id == voucher.document_id).with_for_update(key_share=True)
        ).one()
        why = f"Voucher {voucher.number} was posted as {reference}."
        transitions.move(session, document, DocumentStatus.POSTED, transitions.PROGRAM, why, context.now())
        return reference


def entry_of(session: Session, voucher: Voucher) -> dict[str, Any]:
    """The entry as a connector gets it; amounts as decimal text, dates ISO."""
    supplier = session.get_one(Supplier, voucher.supplier_id)
    return {
        "voucher": voucher.number,
        "kind": voucher.kind.value,
        "supplier": supplier.name,
        "supplier_number": supplier.number,
        "invoice_number": voucher.invoice_number,
        "invoice_date": plain(voucher.invoice_date),
        "due_date": plain(voucher.due_date),
        "currency": voucher.currency,
        "net": plain(voucher.net),
        "tax": plain(voucher.tax),
        "total": plain(voucher.total),
        "lines": voucher.lines,
        "approved_by": voucher.approved_by,
        "approved_at": voucher.approved_at.isoformat(),
    }
