"""All documents that a person may see, searched and by status, a page at a time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from sqlalchemy import ColumnElement, Text, cast, func, or_, select
from sqlalchemy.orm import Session

from models.document import Document, FieldReading
from models.invoice import Invoice
from models.supplier import Supplier
from models.vocabulary import DocumentStatus
from web.people import Person
from web.queries.heads import Head, heads, visible

PER_PAGE: Final = 50


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of documents, newest first; `counts` by status over everything found by the words."""

    rows: tuple[Head, ...]
    counts: Mapping[DocumentStatus, int]
    found: int
    page: int
    pages: int


def listing(session: Session, person: Person, *, words: str, status: DocumentStatus | None, page: int) -> Listing:
    """The documents in which every word is found in number, supplier, order, file name or a read number."""
    wanted = [Document.id.in_(visible(person)), *(_found(word) for word in words.split())]
    counted = select(Document.status, func.count()).where(*wanted).group_by(Document.status)
    counts = dict(session.execute(counted).tuples().all())
    if status is not None:
        wanted.append(Document.status == status)
    found = sum(counts.values()) if status is None else counts.get(status, 0)
    pages = max(1, -(-found // PER_PAGE))
    page = min(max(page, 1), pages)
    ids = session.scalars(
        select(Document.id).where(*wanted).order_by(Document.id.desc()).limit(PER_PAGE).offset((page - 1) * PER_PAGE)
    ).all()
    known_heads = heads(session, ids)
    return Listing(tuple(known_heads[id] for id in ids), counts, found, page, pages)


def _found(word: str) -> ColumnElement[bool]:
    invoices = select(Invoice.document_id).where(
        or_(
            Invoice.number.icontains(word, autoescape=True),
            Invoice.supplier_name.icontains(word, autoescape=True),
            cast(Invoice.order_numbers, Text).icontains(word, autoescape=True),
        )
    )
    suppliers = select(Supplier.id).where(Supplier.name.icontains(word, autoescape=True))
    readings = select(FieldReading.document_id).where(
        FieldReading.line.is_(None),
        FieldReading.name.in_(
            ("invoice_number", "po_number", "delivery_note_number", "document_number", "supplier_name")
        ),
        FieldReading.value.icontains(word, autoescape=True),
    )
    return or_(
        Document.name.icontains(word, autoescape=True),
        Document.id.in_(invoices),
        Document.supplier_id.in_(suppliers),
        Document.id.in_(readings),
    )
