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


class Role(StrEnum):
    """What a person may settle; a person may have several."""

    AP = "ap"
    BUYER = "buyer"
    RECEIVER = "receiver"
    QUALITY = "quality"
    REQUESTER = "requester"
    CONTROLLER = "controller"
    VENDOR_MASTER = "vendor_master"
    TREASURY = "treasury"
    FINANCE_MANAGER = "finance_manager"
    OWNER = "owner"
    ADMINISTRATOR = "administrator"


class TaskKind(StrEnum):
    """What a task asks of its person."""

    APPROVE = "approve"
    SETTLE = "settle"
    LOOK = "look"


class Choice(StrEnum):
    """What a person or a policy decided."""

    APPROVE = "approve"
    REJECT = "reject"


class ReceiptSource(StrEnum):
    """Who says that goods arrived: our own count, or only the supplier's packing slip."""

    COUNT = "count"
    SLIP = "slip"


class PostingState(StrEnum):
    """Where a voucher stands on its way into the accounting system."""

    WAITING = "waiting"
    POSTED = "posted"
    REFUSED = "refused"


class HintKind(StrEnum):
    """What a correction taught about a supplier's papers.

    Label, column, text and code act on reading; party (a name of theirs) and item (a code of ours) on what comes after.
    """

    LABEL = "label"
    COLUMN = "column"
    TEXT = "text"
    CODE = "code"
    PARTY = "party"
    ITEM = "item"


class HintStatus(StrEnum):
    """Whether a hint acts on the supplier's next papers. Proposed: it did not pass its trial, and does not act."""

    PROPOSED = "proposed"
    ACTIVE = "active"
    REVOKED = "revoked"


class DocumentStatus(StrEnum):
    """Where a document stands on its walk from the door to the books.

    Received: the original is kept. Read: fields are kept with their places. Resolved: values are typed, supplier and
    orders looked up. Matched: held against orders and receipts, not routed yet. Filed: kept, asks for no money.
    Joined: its pages were given to the paper before it.
    """

    RECEIVED = "received"
    READ = "read"
    RESOLVED = "resolved"
    MATCHED = "matched"
    WAITING = "waiting"
    IN_APPROVAL = "in_approval"
    APPROVED = "approved"
    REJECTED = "rejected"
    POSTED = "posted"
    QUARANTINED = "quarantined"
    FILED = "filed"
    JOINED = "joined"


#: Every allowed change of a document's status; `pipeline.transitions.move` refuses all others.
TRANSITIONS: Final[dict[DocumentStatus, frozenset[DocumentStatus]]] = {
    DocumentStatus.RECEIVED: frozenset({DocumentStatus.READ, DocumentStatus.QUARANTINED}),
    DocumentStatus.READ: frozenset({DocumentStatus.RESOLVED, DocumentStatus.QUARANTINED, DocumentStatus.FILED}),
    DocumentStatus.RESOLVED: frozenset({DocumentStatus.MATCHED}),
    DocumentStatus.MATCHED: frozenset(
        {DocumentStatus.WAITING, DocumentStatus.IN_APPROVAL, DocumentStatus.APPROVED, DocumentStatus.REJECTED}
    ),
    DocumentStatus.WAITING: frozenset(
        {DocumentStatus.READ, DocumentStatus.MATCHED, DocumentStatus.REJECTED, DocumentStatus.JOINED}
    ),
    DocumentStatus.IN_APPROVAL: frozenset(
        {
            DocumentStatus.READ,
            DocumentStatus.MATCHED,
            DocumentStatus.APPROVED,
            DocumentStatus.REJECTED,
            DocumentStatus.JOINED,
        }
    ),
    DocumentStatus.APPROVED: frozenset({DocumentStatus.POSTED}),
    DocumentStatus.REJECTED: frozenset({DocumentStatus.MATCHED}),
    DocumentStatus.POSTED: frozenset(),
    DocumentStatus.QUARANTINED: frozenset({DocumentStatus.RECEIVED, DocumentStatus.REJECTED}),
    DocumentStatus.FILED: frozenset({DocumentStatus.READ, DocumentStatus.JOINED}),
    DocumentStatus.JOINED: frozenset({DocumentStatus.READ}),
}
