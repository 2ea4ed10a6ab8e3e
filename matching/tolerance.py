"""How far a paper may stray from what was agreed: off, zero, or the larger of a floor and a capped percentage."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from matching.figures import count, money

#: What may be tested: amounts as printed and amounts as computed, both exact.
Number = Decimal | Fraction


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

    @property
    def tested(self) -> bool:
        """Whether deviations are tested at all."""
        return self.mode is not Mode.OFF

    def share(self, base: Number) -> Fraction:
        """The allowed percentage of a base amount, up to the cap and without the floor."""
        if self.mode is not Mode.VALUE:
            return Fraction(0)
        share = abs(Fraction(base)) * Fraction(self.pct) / 100
        return share if self.cap is None else min(share, Fraction(self.cap))

    def allow(self, base: Number) -> Fraction:
        """The allowed deviation on a base amount: `max(floor, min(pct * |base|, cap))`."""
        return max(Fraction(self.floor), self.share(base)) if self.mode is Mode.VALUE else Fraction(0)

    def exceeded(self, deviation: Number, base: Number) -> bool:
        """Whether a signed deviation is too large; exactly the allowed deviation passes."""
        if self.mode is Mode.OFF:
            return False
        size = Fraction(deviation)
        if self.side is Side.UNDER:
            size = -size
        elif self.side is Side.BOTH:
            size = abs(size)
        return size > self.allow(base)

    def words(self, base: Number) -> str:
        """What is allowed, as a clerk says it: "2 % (3.00)"."""
        if self.mode is not Mode.VALUE or not self.allow(base):
            return "nothing"
        allowed = money(self.allow(base))
        share = abs(Fraction(base)) * Fraction(self.pct) / 100
        if self.pct and share >= self.floor and (self.cap is None or share <= self.cap):
            return f"{count(self.pct)} % ({allowed})"
        if self.pct and share > self.floor:
            return f"{allowed} (the most, however large the amount)"
        return f"{allowed} (however small the amount)" if self.pct else allowed
