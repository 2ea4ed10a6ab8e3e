"""The tolerances and limits in force for one match, with the defaults of the catalogue of exceptions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from matching.tolerance import Mode, Side, Tolerance


def _value(pct: str = "0", floor: str = "0", cap: str | None = None, side: Side = Side.OVER) -> Tolerance:
    return Tolerance(Mode.VALUE, Decimal(pct), Decimal(floor), Decimal(cap) if cap is not None else None, side)


#: The default tolerance of every code that has one; amounts in the currency of the invoice.
DEFAULTS: Final[Mapping[str, Tolerance]] = MappingProxyType(
    {
        "CAP-TOTAL": _value(floor="0.01", side=Side.BOTH),
        "QTY-ORD": Tolerance(),
        "QTY-REC": Tolerance(),
        "RCV-OVER": Tolerance(),
        "SLP-RCV": Tolerance(side=Side.BOTH),
        "PRC-OVER": _value("2", "1", "100"),
        "PRC-UNDER": _value("10", "0", "500", Side.UNDER),
        "PRC-CUM": _value("2", "1", "250"),
        "PRC-EST": _value("10", "0", "250"),
        "PRC-TIER": _value("0.5"),
        "AMT-TOTAL": _value("1", "1", "100"),
        "CHG-UNPLAN": _value("5", "0", "75"),
        "CHG-PLAN": _value("10", "5", "50"),
        "CHG-PREPAID": Tolerance(),
        "TAX-OVER": _value("0.5", "0.05", "5"),
        "TAX-UNDER": _value("0.5", "0.05", "5", Side.UNDER),
        "FX-RATE": _value("2", side=Side.BOTH),
        "FX-AMT": _value("2", "0", "250", Side.BOTH),
        "BLK-VALUE": Tolerance(),
        "PRE-OVER": _value("1"),
        "PRE-OPEN": _value("1", side=Side.UNDER),
        "CRN-OVER": Tolerance(),
    }
)

#: The same for goods that are weighed or measured, in the order's unit; pieces tolerate nothing unless set.
BULK: Final[Mapping[str, Tolerance]] = MappingProxyType(
    {
        "QTY-ORD": _value("2"),
        "QTY-REC": _value("2"),
        "RCV-OVER": _value("5"),
        "SLP-RCV": _value("2", side=Side.BOTH),
    }
)


@dataclass(frozen=True, slots=True)
class Override:
    """A tolerance of a narrower scope; a field that is None holds for every value.

    `place` orders scopes that fit at once: the first of the highest place wins (order line, supplier with item, item,
    supplier with charge, supplier, company).
    """

    code: str
    tolerance: Tolerance
    supplier: str | None = None
    item: str | None = None
    charge: str | None = None
    po_number: str | None = None
    po_line: int | None = None

    @property
    def place(self) -> int:
        """How narrow the scope is; larger is narrower."""
        return (
            16 * (self.po_line is not None)
            + 8 * (self.item is not None)
            + 4 * (self.supplier is not None)
            + 2 * (self.charge is not None)
            + (self.po_number is not None)
        )


@dataclass(frozen=True, slots=True)
class Scope:
    """What a tolerance is looked up for."""

    supplier: str | None = None
    item: str | None = None
    charge: str | None = None
    po_number: str | None = None
    po_line: int | None = None


#: Nothing narrower than the company.
COMPANY: Final = Scope()


@dataclass(frozen=True, slots=True)
class Rules:
    """Tolerances by code and the plain limits; `version` names the set, so that an override knows what it accepted.

    Percents are in percent, days in calendar days unless the name says business days, money in the invoice's currency.
    """

    version: str = "defaults"
    tolerances: Mapping[str, Tolerance] = field(default_factory=lambda: DEFAULTS)
    overrides: tuple[Override, ...] = ()
    po_required_over: Decimal = Decimal(500)
    line_limit: Decimal = Decimal(10_000)
    duplicate_days: int = 300
    duplicate_score: Decimal = Decimal("0.85")
    shared_number_days: int = 60
    bulk_value_cap: Decimal = Decimal(100)
    pair_score: Decimal = Decimal("0.60")
    margin: Decimal = Decimal("0.05")
    description_score: Decimal = Decimal("0.40")
    supplier_score: Decimal = Decimal("0.90")
    substitute_price_percent: Decimal = Decimal(10)
    conversion_percent: Decimal = Decimal("0.5")
    rounding_per_line: Decimal = Decimal("0.005")
    rounding_cap: Decimal = Decimal("0.50")
    tax_floor_per_line: Decimal = Decimal("0.05")
    receipt_business_days: int = 5
    stale_days: int = 90
    oldest_days: int = 365
    late_days: int = 3
    blanket_days: int = 5
    blanket_warns_percent: Decimal = Decimal(80)
    early_days: int = 5
    early_money_days: Decimal = Decimal(50_000)
    split_days: int = 7
    credit_due_days: int = 14

    def tolerance(self, code: str, scope: Scope = COMPANY) -> Tolerance:
        """The narrowest tolerance of a code that fits the scope; a code without any tolerates nothing."""
        fitting = [o for o in self.overrides if o.code == code and _fits(o, scope)]
        if fitting:
            return max(fitting, key=lambda o: o.place).tolerance
        return self.tolerances.get(code, Tolerance())

    def has_own(self, code: str, scope: Scope = COMPANY) -> bool:
        """Whether somebody set this code's tolerance, so that the default by kind of unit steps back."""
        return self.tolerances.get(code) != DEFAULTS.get(code) or any(
            o.code == code and _fits(o, scope) for o in self.overrides
        )


def _fits(override: Override, scope: Scope) -> bool:
    return all(
        wanted is None or wanted == given
        for wanted, given in (
            (override.supplier, scope.supplier),
            (override.item, scope.item),
            (override.charge, scope.charge),
            (override.po_number, scope.po_number),
            (override.po_line, scope.po_line),
        )
    )
