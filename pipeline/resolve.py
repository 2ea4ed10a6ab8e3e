"""From read values to known things: typed invoice, its supplier, or a packing slip beside its order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from extractors.hints import PartyHint
from matching.numbers import order_number
from models.document import Document, FieldReading
from models.errors import DocumentProblem
from models.invoice import Invoice, InvoiceLine
from models.purchase_order import PurchaseOrder
from models.supplier import Supplier
from models.vocabulary import PAYABLE_KINDS, DocumentKind, DocumentStatus, HintKind, Owner
from pipeline import hints, slips, tasks
from pipeline.context import Context
from pipeline.hints_owed import understood
from pipeline.origin import message_of, sender_domains
from pipeline.readings import keep_readings
from pipeline.reread import Reread, attempts, can_be_read_again
from pipeline.step import Move, Step
from pipeline.supplier_search import Candidate, Clues, Found, find_supplier, normal_id
from pipeline.typed import several
from pipeline.typed_invoice import typed_head, typed_lines
from pipeline.values import Values, corrections_of, current_values, values_read

#: What reading a file notices that reading its words again does not.
_OF_THE_FILE: Final = ("DOC-SPLIT", "DOC-TYPE", "CAP-CONF", "CAP-CONFLICT")
#: Why a paper that asks for no money is filed, by what it is.
_FILED: Final = {
    DocumentKind.STATEMENT: "A statement lists open items and is never paid; it is kept for reference.",
    DocumentKind.RECEIPT: "A receipt is for something already paid; it is kept for reference.",
    DocumentKind.GOODS_RECEIPT: "Kept for reference: what arrived is counted in our own receipts.",
    DocumentKind.PURCHASE_ORDER: "Kept for reference: our orders are those of the order book.",
    DocumentKind.PURCHASE_ORDER_CHANGE: "Kept for reference: our orders are those of the order book.",
    DocumentKind.ORDER_RESPONSE: "Kept for reference: our orders are those of the order book.",
    DocumentKind.OTHER: "It asks for no money and names no goods; it is kept for reference.",
}


@dataclass(frozen=True, slots=True)
class Retaught:
    """A paper read again with what is known about its supplier."""

    supplier_id: int | None
    plainly: Reread
    taught: Reread


def look(context: Context, document: Document) -> Retaught | None:
    """The paper read again, if there are hints about its supplier, or were when it was last read.

    A paper that somebody corrected is left as it is: its lines must stay those that were corrected. If it cannot be
    read again, it stays as it was read: a hint is a help and never in the way.
    """
    with context.database.reading() as session:
        if corrections_of(session, document):
            return None
        supplier_id = who_sent(session, document, current_values(session, document)).supplier_id
        teachings = hints.teachings(session, supplier_id)
        owing = select(FieldReading.id).where(
            FieldReading.document_id == document.id, FieldReading.hint_id.is_not(None)
        )
        if not teachings and session.scalars(owing).first() is None:
            return None
    try:
        if not can_be_read_again(context, document):
            return None
        plainly, taught = attempts(context, document, ((), teachings), kind=document.kind)
        return Retaught(supplier_id, plainly, taught)
    except DocumentProblem:
        return None


def act(session: Session, context: Context, document: Document, looked: Retaught | None) -> Move:
    """Look up who sent it and what it is about; what is payable becomes an invoice, the rest is filed."""
    helped = _take(session, document, looked) if looked is not None else ""
    values = current_values(session, document)
    orders = quoted_orders(session, values)
    found = who_sent(session, document, values)
    values = understood(session, document, values, found.supplier_id)
    document.supplier_id, document.supplier_found_by = found.supplier_id, found.how
    kind = document.kind or DocumentKind.OTHER
    if kind in PAYABLE_KINDS:
        _keep_invoice(session, document, values, kind, found)
        return Move(DocumentStatus.RESOLVED, f"Supplier: {found.how}.{helped}")
    if kind is DocumentKind.PACKING_SLIP:
        kept = slips.keep(session, context, document, values, orders)
        if kept.question:
            tasks.ask_to_look(session, document, Owner.RECEIVER, kept.question, context.now())
        return Move(DocumentStatus.FILED, kept.sentence)
    return Move(DocumentStatus.FILED, _FILED[kind])


STEP: Final = Step("resolve", DocumentStatus.READ, act, look)


def _take(session: Session, document: Document, looked: Retaught) -> str:
    """Keep what was read again, and say so.

    If the paper would then be another supplier's, the hints are not for it, and it stays as it was read.
    """
    read = looked.taught.document
    if who_sent(session, document, values_read(read)).supplier_id != looked.supplier_id:
        return ""
    again = [problem.as_json() for problem in looked.plainly.document.problems]
    of_the_file = [one for one in document.problems if one["code"] in _OF_THE_FILE and one not in again]
    keep_readings(session, document, read, looked.taught.hints)
    document.problems = [*of_the_file, *(one for one in document.problems if one not in of_the_file)]
    used = sorted(set(looked.taught.hints.values()))
    return f" Read with what was learned about it (hint {', '.join(map(str, used))})." if used else ""


def who_sent(session: Session, document: Document, values: Values) -> Found:
    """The supplier a paper is from, and how that is known."""
    return find_supplier(_clues(session, document, values, quoted_orders(session, values)), candidates(session))


def quoted_orders(session: Session, values: Values) -> list[PurchaseOrder]:
    """The orders whose numbers the paper prints; prefixes, punctuation and leading zeros do not count."""
    printed = several(values.text("po_number"))
    printed += [cells["po_number"].text for cells in values.lines.values() if "po_number" in cells]
    wanted = {order_number(number) for number in printed}
    if not wanted:
        return []
    query = select(PurchaseOrder).where(PurchaseOrder.normal_number.in_(wanted))
    query = query.options(selectinload(PurchaseOrder.lines))
    return list(session.scalars(query.order_by(PurchaseOrder.number)))


def candidates(session: Session) -> tuple[Candidate, ...]:
    """All suppliers with the names, numbers and accounts by which they can be known, also those that were learned."""
    learnt = hints.looked_up(session, HintKind.PARTY)
    query = select(Supplier).options(selectinload(Supplier.aliases), selectinload(Supplier.accounts))
    return tuple(
        Candidate(
            supplier.id,
            (
                supplier.name,
                *(alias.name for alias in supplier.aliases),
                *_learnt(learnt, supplier.id, "supplier_name"),
            ),
            supplier.vat_id or next(iter(_learnt(learnt, supplier.id, "supplier_vat_id")), None),
            supplier.tax_id or next(iter(_learnt(learnt, supplier.id, "supplier_tax_id")), None),
            frozenset(
                key
                for account in supplier.accounts
                for key in (normal_id(account.iban), normal_id(account.account_number))
                if key
            ),
            supplier.email_domain,
        )
        for supplier in session.scalars(query.order_by(Supplier.id))
    )


def _learnt(learnt: tuple[hints.Known, ...], supplier_id: int, field: str) -> tuple[str, ...]:
    own = (one.hint for one in learnt if one.supplier_id == supplier_id)
    return tuple(hint.text for hint in own if isinstance(hint, PartyHint) and hint.field == field)


def _clues(session: Session, document: Document, values: Values, orders: list[PurchaseOrder]) -> Clues:
    return Clues(
        values.text("supplier_name"),
        values.text("supplier_vat_id"),
        values.text("supplier_tax_id"),
        values.text("iban"),
        values.text("account_number"),
        sender_domains(message_of(session, document)),
        frozenset(order.supplier_id for order in orders),
    )


def _keep_invoice(session: Session, document: Document, values: Values, kind: DocumentKind, found: Found) -> None:
    head = typed_head(values, kind)
    query = select(Invoice).where(Invoice.document_id == document.id).options(selectinload(Invoice.lines))
    invoice = session.scalars(query).one_or_none()
    if invoice is None:
        invoice = Invoice(document_id=document.id, lines=[])
        session.add(invoice)
    invoice.supplier_id = found.supplier_id
    for name, value in head.items():
        setattr(invoice, name, value)
    invoice.lines.clear()
    # The old lines must be gone before new ones take their numbers.
    session.flush()
    invoice.lines.extend(InvoiceLine(**line) for line in typed_lines(values, head))
    session.flush()
