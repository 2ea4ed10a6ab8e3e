"""The closed word lists of the trade: kinds, statuses and their allowed moves, severities, owners, outcomes."""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class DocumentKind(StrEnum):
    """What a paper is."""

    INVOICE = "invoice"
    CREDIT_NOTE = "credit_note"
    PACKING_SLIP = "packing_slip"
    GOODS_RECEIPT = "goods_receipt"
    PURCHASE_ORDER = "purchase_order"
    PURCHASE_ORDER_CHANGE = "purchase_order_change"
    ORDER_RESPONSE = "order_response"
    STATEMENT = "statement"
    RECEIPT = "receipt"
    OTHER = "other"


#: Kinds that ask for money or give it back: matched, routed and posted.
PAYABLE_KINDS: Final = frozenset({DocumentKind.INVOICE, DocumentKind.CREDIT_NOTE})


class Via(StrEnum):
    """How a value was read."""

    TEXT = "text"
    OCR = "ocr"
    XML = "xml"
    BARCODE = "barcode"


class Proof(StrEnum):
    """What confirms a value, other than the reader's confidence."""

    SUM = "sum"
    CHECKSUM = "checksum"
    MASTER = "master"
    REPEAT = "repeat"


class Severity(StrEnum):
    """What a hold stops."""

    BLOCKS_PAYMENT = "BP"
    BLOCKS_EXPORT = "BX"
    WARNS = "W"
    INFORMS = "I"
    WAITS = "WAIT"


#: Severities that keep an invoice from being approved.
STOPPING: Final = frozenset({Severity.BLOCKS_PAYMENT, Severity.BLOCKS_EXPORT, Severity.WAITS})


class Owner(StrEnum):
    """Who settles a hold."""

    AP = "ap"
    BUYER = "buyer"
    RECEIVER = "receiver"
    QUALITY = "quality"
    REQUESTER = "requester"
    CONTROLLER = "controller"
    VENDOR_MASTER = "vendor_master"
    TREASURY = "treasury"
    OWNER = "owner"
    SYSTEM = "system"


class Release(StrEnum):
    """How a hold ends."""

    CURED = "auto"
    OVERRIDE = "ovr"
    NEVER = "never"


class Outcome(StrEnum):
    """What the match found."""

    MATCHED = "matched"
    WITHIN_TOLERANCE = "within_tolerance"
    WAITING = "waiting"
    EXCEPTION = "exception"


class MatchDecision(StrEnum):
    """What the match says should happen to the invoice."""

    APPROVE = "approve"
    HOLD = "hold"
    WAIT = "wait"
    REJECT = "reject"


class DocumentStatus(StrEnum):
    """Where a document stands on its walk from the door to the books."""

    RECEIVED = "received"
    READ = "read"
    EXTRACTED = "extracted"
    MATCHED = "matched"
    WAITING = "waiting"
    IN_APPROVAL = "in_approval"
    APPROVED = "approved"
    REJECTED = "rejected"
    POSTED = "posted"
    QUARANTINED = "quarantined"
    FILED = "filed"


#: Every allowed change of a document's status; `pipeline.transitions.move` refuses all others.
TRANSITIONS: Final[dict[DocumentStatus, frozenset[DocumentStatus]]] = {
    DocumentStatus.RECEIVED: frozenset({DocumentStatus.READ, DocumentStatus.QUARANTINED, DocumentStatus.FILED}),
    DocumentStatus.READ: frozenset({DocumentStatus.EXTRACTED, DocumentStatus.QUARANTINED, DocumentStatus.FILED}),
    DocumentStatus.EXTRACTED: frozenset(
        {DocumentStatus.MATCHED, DocumentStatus.FILED, DocumentStatus.QUARANTINED, DocumentStatus.REJECTED}
    ),
    DocumentStatus.MATCHED: frozenset(
        {
            DocumentStatus.MATCHED,
            DocumentStatus.WAITING,
            DocumentStatus.IN_APPROVAL,
            DocumentStatus.APPROVED,
            DocumentStatus.REJECTED,
        }
    ),
    DocumentStatus.WAITING: frozenset({DocumentStatus.MATCHED, DocumentStatus.REJECTED}),
    DocumentStatus.IN_APPROVAL: frozenset({DocumentStatus.MATCHED, DocumentStatus.APPROVED, DocumentStatus.REJECTED}),
    DocumentStatus.APPROVED: frozenset({DocumentStatus.POSTED, DocumentStatus.MATCHED}),
    DocumentStatus.REJECTED: frozenset({DocumentStatus.MATCHED}),
    DocumentStatus.POSTED: frozenset(),
    DocumentStatus.QUARANTINED: frozenset({DocumentStatus.RECEIVED, DocumentStatus.REJECTED}),
    DocumentStatus.FILED: frozenset({DocumentStatus.EXTRACTED}),
}
