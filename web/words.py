"""The words, signs and tones in which the screens say what a code means; a colour never stands alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from models.vocabulary import (
    Choice,
    DocumentKind,
    DocumentStatus,
    HintStatus,
    MatchDecision,
    Outcome,
    Owner,
    PostingState,
    Role,
    Severity,
    TaskKind,
)


@dataclass(frozen=True, slots=True)
class Mark:
    """A word with its sign (a name in `icons.html`) and its tone (a class of the stylesheet)."""

    word: str
    sign: str
    tone: str


#: The part of a hold's code before the dash, in the word that the queue is counted by.
FAMILIES: Final[dict[str, str]] = {
    "DOC": "reading", "CAP": "reading", "SUP": "supplier", "SND": "sender", "BNK": "bank", "TRM": "terms",
    "DUP": "duplicate?", "LIN": "lines", "QTY": "quantity", "RCV": "delivery", "SLP": "packing slip", "PRC": "price",
    "AMT": "amount", "TOL": "amount", "CHG": "charges", "TAX": "tax", "UOM": "unit", "DAT": "dates",
    "BLK": "order limit", "PRE": "prepayment", "CRN": "credit", "FRD": "fraud check", "SOD": "duties",
    "PO": "order", "FX": "exchange rate", "APR": "approval", "BUD": "budget", "CSH": "cash", "INT": "posting",
}  # fmt: skip

STATUS: Final[dict[DocumentStatus, Mark]] = {
    DocumentStatus.RECEIVED: Mark("received", "clock", "plainly"),
    DocumentStatus.READ: Mark("read", "clock", "plainly"),
    DocumentStatus.RESOLVED: Mark("being matched", "clock", "plainly"),
    DocumentStatus.MATCHED: Mark("matched", "clock", "plainly"),
    DocumentStatus.WAITING: Mark("waiting for goods", "clock", "wait"),
    DocumentStatus.IN_APPROVAL: Mark("with a person", "person", "doubt"),
    DocumentStatus.APPROVED: Mark("approved", "tick", "ok"),
    DocumentStatus.REJECTED: Mark("rejected", "cross", "wrong"),
    DocumentStatus.POSTED: Mark("posted", "tick", "ok"),
    DocumentStatus.QUARANTINED: Mark("quarantined", "bang", "wrong"),
    DocumentStatus.FILED: Mark("filed", "tick", "plainly"),
    DocumentStatus.JOINED: Mark("joined with another", "papers", "plainly"),
}

KIND: Final[dict[DocumentKind, str]] = {
    DocumentKind.INVOICE: "invoice",
    DocumentKind.CREDIT_NOTE: "credit note",
    DocumentKind.PACKING_SLIP: "packing slip",
    DocumentKind.GOODS_RECEIPT: "goods receipt",
    DocumentKind.PURCHASE_ORDER: "purchase order",
    DocumentKind.PURCHASE_ORDER_CHANGE: "change of order",
    DocumentKind.ORDER_RESPONSE: "order response",
    DocumentKind.STATEMENT: "statement",
    DocumentKind.RECEIPT: "receipt",
    DocumentKind.OTHER: "other paper",
}

SEVERITY: Final[dict[Severity, Mark]] = {
    Severity.BLOCKS_PAYMENT: Mark("stops payment", "bang", "wrong"),
    Severity.BLOCKS_EXPORT: Mark("stops payment and posting", "bang", "wrong"),
    Severity.WARNS: Mark("warning", "query", "doubt"),
    Severity.INFORMS: Mark("for information", "note", "plainly"),
    Severity.WAITS: Mark("waiting", "clock", "wait"),
}

OWNER: Final[dict[Owner, str]] = {
    Owner.AP: "accounts payable",
    Owner.BUYER: "the buyer",
    Owner.RECEIVER: "the receiver",
    Owner.QUALITY: "quality",
    Owner.REQUESTER: "the requester",
    Owner.CONTROLLER: "the controller",
    Owner.VENDOR_MASTER: "supplier records",
    Owner.TREASURY: "treasury",
    Owner.OWNER: "the owner",
    Owner.SYSTEM: "Triplicate itself",
}

ROLE: Final[dict[Role, str]] = {
    Role.AP: "accounts payable",
    Role.BUYER: "buyer",
    Role.RECEIVER: "receiver",
    Role.QUALITY: "quality",
    Role.REQUESTER: "requester",
    Role.CONTROLLER: "controller",
    Role.VENDOR_MASTER: "supplier records",
    Role.TREASURY: "treasury",
    Role.FINANCE_MANAGER: "finance manager",
    Role.OWNER: "owner",
    Role.ADMINISTRATOR: "administrator",
}

OUTCOME: Final[dict[Outcome, Mark]] = {
    Outcome.MATCHED: Mark("agrees", "tick", "ok"),
    Outcome.WITHIN_TOLERANCE: Mark("within tolerance", "wave", "ok"),
    Outcome.WAITING: Mark("waiting for goods", "clock", "wait"),
    Outcome.EXCEPTION: Mark("needs a person", "bang", "wrong"),
}

DECISION: Final[dict[MatchDecision, str]] = {
    MatchDecision.APPROVE: "may be paid",
    MatchDecision.HOLD: "held",
    MatchDecision.WAIT: "waits",
    MatchDecision.REJECT: "to be rejected",
}

CHOICE: Final[dict[Choice, Mark]] = {
    Choice.APPROVE: Mark("approved", "tick", "ok"),
    Choice.REJECT: Mark("rejected", "cross", "wrong"),
}

HINT: Final[dict[HintStatus, Mark]] = {
    HintStatus.ACTIVE: Mark("acts", "tick", "ok"),
    HintStatus.PROPOSED: Mark("proposed", "query", "doubt"),
    HintStatus.REVOKED: Mark("revoked", "cross", "plainly"),
}

TASK: Final[dict[TaskKind, Mark]] = {
    TaskKind.APPROVE: Mark("approve", "person", "plainly"),
    TaskKind.SETTLE: Mark("settle", "bang", "wrong"),
    TaskKind.LOOK: Mark("look at", "query", "doubt"),
}

POSTING: Final[dict[PostingState, Mark]] = {
    PostingState.WAITING: Mark("waiting to be posted", "clock", "wait"),
    PostingState.POSTED: Mark("posted", "tick", "ok"),
    PostingState.REFUSED: Mark("refused by accounting", "bang", "wrong"),
}

#: Names of fields and cells as a clerk says them.
FIELD: Final[dict[str, str]] = {
    "supplier_name": "Supplier", "supplier_vat_id": "Supplier's VAT no.", "supplier_tax_id": "Supplier's tax no.",
    "buyer_name": "Billed to", "buyer_vat_id": "Our VAT no.", "buyer_tax_id": "Our tax no.",
    "invoice_number": "Invoice no.", "document_number": "Document no.", "po_number": "Order no.",
    "sales_order_number": "Supplier's order no.", "delivery_note_number": "Packing slip no.",
    "invoice_date": "Invoice date", "due_date": "Due date", "order_date": "Order date",
    "delivery_date": "Delivery date", "currency": "Currency", "subtotal": "Goods", "discount": "Discount",
    "shipping": "Freight", "tax_total": "Tax", "tax_rate": "Tax rate", "total": "Total", "amount_due": "Amount due",
    "iban": "IBAN", "bic": "BIC", "routing_number": "Routing no.", "account_number": "Account no.",
    "payment_terms": "Terms", "ship_to": "Shipped to", "remit_to": "Pay to",
    "description": "Description", "sku": "Item", "gtin": "GTIN", "quantity": "Qty",
    "quantity_ordered": "Ordered", "quantity_backordered": "Back order", "unit": "Unit", "unit_price": "Price",
    "price_basis_quantity": "Price per", "amount": "Amount", "tax": "Tax", "lot": "Lot", "serial": "Serial no.",
    "po_line": "Order line", "is_charge": "Charge",
}  # fmt: skip


def family(code: str) -> str:
    """The word that a hold's code is counted under; a code of no known family is counted as itself."""
    return FAMILIES.get(code.partition("-")[0], code)


def field(name: str) -> str:
    """The name of a field or cell on the screen."""
    return FIELD.get(name, name.replace("_", " ").capitalize())
