"""What a person decides on, as one digest: it goes with the page, and comes back with the decision."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.document import Document
from models.invoice import Invoice
from models.supplier import Supplier
from pipeline.evidence import digest, plain
from pipeline.holds import open_holds
from pipeline.ledger import invoice_value
from pipeline.match import invoice_of, latest_match


def content_hash(session: Session, document_id: int) -> str:
    """SHA-256 of the invoice's values, the links of its match, and the holds that are open."""
    invoice = invoice_of(session, document_id)
    match = latest_match(session, document_id)
    return digest(
        {
            "invoice": plain(invoice_value(session, invoice)),
            "supplier": invoice.supplier_id,
            "links": match.result["links"] if match else [],
            "holds": sorted(f"{hold.code} {hold.line} {hold.fingerprint}" for hold in open_holds(session, document_id)),
        }
    )


def shown(session: Session, document: Document) -> str:
    """The token that a page or a command shows with a document; acting on it needs the same token again.

    It changes with the content and with every step the document takes.
    """
    content = content_hash(session, document.id) if invoice_exists(session, document.id) else "no invoice"
    return f"{document.version}-{content[:32]}"


def invoice_exists(session: Session, document_id: int) -> bool:
    """Whether the document is payable and has been resolved."""
    return session.scalars(select(Invoice.id).where(Invoice.document_id == document_id)).first() is not None


def title(session: Session, document_id: int) -> str:
    """The invoice in words: "Invoice INV-1 of Acme"."""
    invoice = invoice_of(session, document_id)
    supplier = session.get(Supplier, invoice.supplier_id) if invoice.supplier_id else None
    kind = invoice.kind.value.replace("_", " ").capitalize()
    name = supplier.name if supplier else invoice.supplier_name or "an unknown supplier"
    return f"{kind} {invoice.number or 'without number'} of {name}"
