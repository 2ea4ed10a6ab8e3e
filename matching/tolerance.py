"""How far a paper may stray from what was agreed: off, zero, or the larger of a floor and a capped percentage."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final

HUNDRED: Final = Decimal(100)


class Mode(StrEnum):
    """Whether a deviation is tested at all, never tolerated, or tolerated up to a value."""

    OFF = "off"
    ZERO = "zero"
    VALUE = "value"


class Side(StrEnum):
    """Which deviations are tested: what is above the agreement, below it, or both."""

    OVER = "over"
    UNDER = "under"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Tolerance:
    """An allowed deviation in the unit of what is compared; `pct` is in percent, no `cap` means no upper end."""

    mode: Mode = Mode.ZERO
    pct: Decimal = Decimal(0)
    floor: Decimal = Decimal(0)
    cap: Decimal | None = None
    side: Side = Side.OVER

    def allow(self, base: Decimal) -> Decimal:
        """The allowed deviation on a base amount: `max(floor, min(pct * |base|, cap))`."""
        if self.mode is not Mode.VALUE:
            return Decimal(0)
        share = abs(base) * self.pct / HUNDRED
        if self.cap is not None:
            share = min(share, self.cap)
        return max(self.floor, share)

    def exceeded(self, deviation: Decimal, base: Decimal) -> bool:
        """Whether a signed deviation is too large; exactly the allowed deviation passes."""
        if self.mode is Mode.OFF:
            return False
        if self.side is Side.OVER:
            size = deviation
        elif self.side is Side.UNDER:
            size = -deviation
        else:
            size = abs(deviation)
        return size > self.allow(base)

    def words(self, base: Decimal) -> str:
        """What is allowed, as a clerk says it: "2 % (3.00)"."""
        allowed = f"{self.allow(base):,.2f}"
        if self.mode is not Mode.VALUE:
            return "nothing"
        share = abs(base) * self.pct / HUNDRED
        if self.pct and self.floor < share and (self.cap is None or share <= self.cap):
            return f"{self.pct.normalize():f} % ({allowed})"
        if self.cap is not None and self.pct and share > self.cap and self.cap >= self.floor:
            return f"{allowed} (the most for any amount)"
        return f"{allowed} (the least for any amount)"
