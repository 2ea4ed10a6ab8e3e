"""From read values to known things: typed invoice, its supplier, or a packing slip beside its order."""

from __future__ import annotations

from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from matching.numbers import order_number
from models.document import Document
from models.invoice import Invoice, InvoiceLine
from models.purchase_order import PurchaseOrder
from models.supplier import Supplier
from models.vocabulary import PAYABLE_KINDS, DocumentKind, DocumentStatus, Owner
from pipeline import slips, tasks
from pipeline.context import Context
from pipeline.origin import message_of, sender_domains
from pipeline.step import Move, Step
from pipeline.supplier_search import Candidate, Clues, Found, find_supplier, normal_id
from pipeline.typed import several
from pipeline.typed_invoice import typed_head, typed_lines
from pipeline.values import Values, current_values

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


def act(session: Session, context: Context, document: Document, _looked: None) -> Move:
    """Look up who sent it and what it is about; what is payable becomes an invoice, the rest is filed."""
    values = current_values(session, document)
    orders = quoted_orders(session, values)
    found = find_supplier(_clues(session, document, values, orders), candidates(session))
    document.supplier_id, document.supplier_found_by = found.supplier_id, found.how
    kind = document.kind or DocumentKind.OTHER
    if kind in PAYABLE_KINDS:
        _keep_invoice(session, document, values, kind, found)
        return Move(DocumentStatus.RESOLVED, f"Supplier: {found.how}.")
    if kind is DocumentKind.PACKING_SLIP:
        kept = slips.keep(session, context, document, values, orders)
        if kept.question:
            tasks.ask_to_look(session, document, Owner.RECEIVER, kept.question, context.now())
        return Move(DocumentStatus.FILED, kept.sentence)
    return Move(DocumentStatus.FILED, _FILED[kind])


STEP: Final = Step("resolve", DocumentStatus.READ, act)


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
    """All suppliers with the names, numbers and accounts by which they can be known."""
    query = select(Supplier).options(selectinload(Supplier.aliases), selectinload(Supplier.accounts))
    return tuple(
        Candidate(
            supplier.id,
            (supplier.name, *(alias.name for alias in supplier.aliases)),
            supplier.vat_id,
            supplier.tax_id,
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
