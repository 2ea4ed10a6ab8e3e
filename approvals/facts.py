"""What an approval may depend on: typed, listed, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from models.vocabulary import STOPPING, DocumentKind, MatchDecision, Outcome, Owner, Severity


@dataclass(frozen=True, slots=True)
class OpenHold:
    """A hold that is still open."""

    code: str
    severity: Severity
    owner: Owner
    message: str
    line: int | None = None

    @property
    def stops(self) -> bool:
        """Whether nothing may be approved while it is open."""
        return self.severity in STOPPING

    @property
    def waits_for_goods(self) -> bool:
        """Whether it ends by itself when goods are counted; other waits need somebody to act."""
        return self.severity is Severity.WAITS and self.owner is Owner.RECEIVER


#: Families of holds, root first: what stands earlier explains what stands later.
FAMILIES: Final = (
    "DOC",
    "CAP",
    "SUP",
    "SND",
    "BNK",
    "DUP",
    "PO",
    "UOM",
    "LIN",
    "QTY",
    "RCV",
    "SLP",
    "PRC",
    "CHG",
    "TAX",
)
_WEIGHT: Final = {
    Severity.BLOCKS_EXPORT: 0,
    Severity.BLOCKS_PAYMENT: 1,
    Severity.WAITS: 2,
    Severity.WARNS: 3,
    Severity.INFORMS: 4,
}


def root(holds: tuple[OpenHold, ...]) -> OpenHold:
    """The most severe hold, of several the one nearest to the root; there must be at least one."""

    def place(hold: OpenHold) -> tuple[int, int, int]:
        family = hold.code.partition("-")[0]
        nearness = FAMILIES.index(family) if family in FAMILIES else len(FAMILIES)
        return _WEIGHT[hold.severity], nearness, hold.line or 0

    return min(holds, key=place)


@dataclass(frozen=True, slots=True)
class Facts:
    """One invoice before its approval.

    `amount` is without tax, in the home currency, positive for a credit note too; None when a rate or a figure is
    missing. `goods` says that the order asks for receipts. `requester` and `buyer` are names on the order.
    `entered_by` are people who corrected its values, `approved_by` those who approved it as it now stands.
    `supplier_age_days` is None where nobody wrote down since when we buy there. `reopened` says that a person took a
    rejection back; no policy rejects it again.
    """

    kind: DocumentKind
    title: str
    amount: Decimal | None
    amount_shown: str
    decision: MatchDecision
    outcome: Outcome
    holds: tuple[OpenHold, ...]
    has_order: bool
    goods: bool
    requester: str | None = None
    buyer: str | None = None
    receiver: str | None = None
    entered_by: frozenset[str] = frozenset()
    approved_by: tuple[str, ...] = ()
    supplier_age_days: int | None = None
    proven: bool = False
    reopened: bool = False

    @property
    def barred(self) -> frozenset[str]:
        """Who may not approve this paper: whoever asked for it, ordered it, or typed its values."""
        return self.entered_by | {name for name in (self.requester, self.buyer) if name}
