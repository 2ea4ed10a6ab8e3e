"""Takes back what was made of a paper that is read otherwise now: its invoice, its receipt, its holds, its lines."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from models.document import Correction, Document
from models.invoice import Invoice, InvoiceLine
from models.match import Hold
from models.receipt import GoodsReceipt, ReceiptLine
from models.vocabulary import PAYABLE_KINDS, DocumentKind
from pipeline.values import corrections_of


def take_back(session: Session, document: Document, why: str, now: dt.datetime) -> None:
    """Remove what is made anew from readings, and end the holds; matches and decisions are never removed."""
    invoices = select(Invoice.id).where(Invoice.document_id == document.id)
    session.execute(delete(InvoiceLine).where(InvoiceLine.invoice_id.in_(invoices)))
    session.execute(delete(Invoice).where(Invoice.document_id == document.id))
    _forget_receipt(session, document)
    for hold in session.scalars(select(Hold).where(Hold.document_id == document.id, Hold.released_at.is_(None))):
        hold.released_at, hold.release_reason = now, why
    session.flush()


def take_back_if_other(
    session: Session, document: Document, was: DocumentKind | None, why: str, now: dt.datetime
) -> None:
    """As `take_back`, where a paper is no longer of a kind that such rows are made of."""
    kind = document.kind or DocumentKind.OTHER
    if (was in PAYABLE_KINDS) and kind not in PAYABLE_KINDS:
        take_back(session, document, why, now)
    elif was is DocumentKind.PACKING_SLIP and kind is not was:
        _forget_receipt(session, document)


def lines_read_anew(session: Session, document: Document, now: dt.datetime) -> None:
    """Let corrections of lines count no more, since the lines are others now; those of the head are said again."""
    standing = {(row.line, row.name): row for row in corrections_of(session, document)}
    if not any(line is not None for line, _ in standing):
        return
    latest = select(func.max(Correction.id)).where(Correction.document_id == document.id)
    document.corrected_from = session.scalars(latest).one() or 0
    session.add_all(
        Correction(
            document_id=document.id, line=None, name=row.name, old_value=row.old_value, new_value=row.new_value,
            user_id=row.user_id, corrected_at=now,
        )
        for (line, _), row in standing.items()
        if line is None
    )  # fmt: skip
    session.flush()


def _forget_receipt(session: Session, document: Document) -> None:
    receipts = select(GoodsReceipt.id).where(GoodsReceipt.document_id == document.id)
    session.execute(delete(ReceiptLine).where(ReceiptLine.receipt_id.in_(receipts)))
    session.execute(delete(GoodsReceipt).where(GoodsReceipt.document_id == document.id))
