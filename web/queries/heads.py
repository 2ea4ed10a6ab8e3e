"""The head of a document as lists show it: what it is, from whom, its number, amount and dates."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import Select, and_, or_, select
from sqlalchemy.orm import Session

from models.approval import Task
from models.document import Correction, Document, FieldReading
from models.invoice import Invoice
from models.match import Allocation, Match
from models.purchase_order import OrderLine, PurchaseOrder
from models.supplier import Supplier
from models.vocabulary import DocumentKind, DocumentStatus
from web.people import Person

#: The fields that number a paper which is no invoice, by what they say first.
_NUMBERS = ("invoice_number", "delivery_note_number", "po_number", "document_number")


@dataclass(frozen=True, slots=True)
class Head:
    """One document; `number`, `supplier`, `total` and dates are None where nothing was read yet."""

    id: int
    kind: DocumentKind | None
    status: DocumentStatus
    name: str
    supplier: str | None
    number: str | None
    date: dt.date | None
    due: dt.date | None
    total: Decimal | None
    currency: str | None
    received_at: dt.datetime
    orders: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """Supplier and number, or the file's name while neither is known."""
        return " · ".join(part for part in (self.supplier, self.number) if part) or self.name


def heads(session: Session, ids: Iterable[int]) -> dict[int, Head]:
    """The heads of these documents, by id."""
    wanted = list(ids)
    rows = session.execute(
        select(Document, Invoice, Supplier)
        .outerjoin(Invoice, Invoice.document_id == Document.id)
        .outerjoin(Supplier, Supplier.id == Document.supplier_id)
        .where(Document.id.in_(wanted))
    ).all()
    plain = [document.id for document, invoice, _ in rows if invoice is None]
    read = _read_values(session, plain)
    return {
        document.id: _head(document, invoice, supplier, read.get(document.id, {}))
        for document, invoice, supplier in rows
    }


def visible(person: Person) -> Select[tuple[int]]:
    """The ids of the documents that this person may see; every page and picture asks this."""
    ids = select(Document.id)
    if person.sees_all:
        return ids
    asked = select(Task.document_id).where(Task.assignee_id == person.id)
    ordered = (
        select(Match.document_id)
        .join(Allocation, Allocation.match_id == Match.id)
        .join(OrderLine, OrderLine.id == Allocation.order_line_id)
        .join(PurchaseOrder, PurchaseOrder.id == OrderLine.order_id)
        .where(or_(PurchaseOrder.requester == person.name, PurchaseOrder.buyer == person.name))
    )
    return ids.where(or_(Document.id.in_(asked), Document.id.in_(ordered)))


def _head(document: Document, invoice: Invoice | None, supplier: Supplier | None, read: dict[str, str]) -> Head:
    if invoice is not None:
        return Head(
            document.id, document.kind, document.status, document.name,
            supplier.name if supplier else invoice.supplier_name, invoice.number, invoice.date, invoice.due_date,
            invoice.total, invoice.currency, document.received_at, tuple(invoice.order_numbers),
        )  # fmt: skip
    number = next((read[name] for name in _NUMBERS if name in read), None)
    return Head(
        document.id, document.kind, document.status, document.name,
        supplier.name if supplier else read.get("supplier_name"), number, None, None, None, None, document.received_at,
        (read["po_number"],) if "po_number" in read else (),
    )  # fmt: skip


def _read_values(session: Session, ids: list[int]) -> dict[int, dict[str, str]]:
    names = (*_NUMBERS, "supplier_name")
    found: dict[int, dict[str, str]] = {id: {} for id in ids}
    readings = select(FieldReading.document_id, FieldReading.name, FieldReading.value).where(
        and_(FieldReading.document_id.in_(ids), FieldReading.line.is_(None), FieldReading.name.in_(names))
    )
    for id, name, value in session.execute(readings):
        found[id][name] = value
    corrections = (
        select(Correction.document_id, Correction.name, Correction.new_value)
        .where(and_(Correction.document_id.in_(ids), Correction.line.is_(None), Correction.name.in_(names)))
        .order_by(Correction.id)
    )
    for id, name, new in session.execute(corrections):
        if new is None:
            found[id].pop(name, None)
        else:
            found[id][name] = new
    return found
