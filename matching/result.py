"""What the match answers: holds with their evidence, links with their quantities, a decision and its reasons."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from models.vocabulary import STOPPING, MatchDecision, Outcome, Owner, Release, Severity


@dataclass(frozen=True, slots=True)
class Hold:
    """One reason that stops, delays or warns; `line` is the invoice line counted from 1, None for the whole paper.

    `fingerprint` changes with every fact an override accepts: the billed lines, the order's revision, the receipts,
    the account to be paid, the rules and this hold's own evidence.
    """

    code: str
    line: int | None
    severity: Severity
    owner: Owner
    release: Release
    message: str
    evidence: tuple[tuple[str, str], ...] = ()
    fingerprint: str = ""

    @property
    def stops(self) -> bool:
        """Whether the invoice may not be approved while this hold is open."""
        return self.severity in STOPPING

    def as_json(self) -> dict[str, Any]:
        """The hold as `triplicate match` prints it."""
        return {
            "code": self.code,
            "line": self.line,
            "severity": self.severity.value,
            "owner": self.owner.value,
            "release": self.release.value,
            "message": self.message,
            "evidence": dict(self.evidence),
            "fingerprint": self.fingerprint,
        }


@dataclass(frozen=True, slots=True)
class Link:
    """So much of an invoice line is billed on an order line, delivered by a receipt; quantity in the order's unit."""

    invoice_line: int
    po_number: str
    po_line: int
    receipt: str | None
    quantity: Decimal
    uom: str

    def as_json(self) -> dict[str, Any]:
        """The link as `triplicate match` prints it."""
        return {
            "invoice_line": self.invoice_line,
            "po_number": self.po_number,
            "po_line": self.po_line,
            "receipt": self.receipt,
            "quantity": format(self.quantity, "f"),
            "uom": self.uom,
        }


@dataclass(frozen=True, slots=True)
class MatchResult:
    """The answer for one invoice."""

    decision: MatchDecision
    outcome: Outcome
    holds: tuple[Hold, ...]
    links: tuple[Link, ...]
    explanation: tuple[str, ...]

    def as_json(self, invoice_number: str | None) -> dict[str, Any]:
        """The answer as `triplicate match` prints it, under the invoice's own number."""
        return {
            "invoice_number": invoice_number,
            "decision": self.decision.value,
            "outcome": self.outcome.value,
            "holds": [hold.as_json() for hold in self.holds],
            "links": [link.as_json() for link in self.links],
            "explanation": list(self.explanation),
        }
