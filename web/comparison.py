"""Lays one billed line beside what was ordered and received of it: what differs, by how much, and a sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from models.invoice import InvoiceLine
from models.match import Hold
from models.vocabulary import STOPPING, Severity
from web import format
from web.words import Mark, family

AGREES: Final = Mark("agrees", "tick", "ok")
ALLOWED: Final = Mark("within tolerance", "wave", "ok")
RELEASED: Final = Mark("released", "lock-open", "ok")
NOT_ORDERED: Final = Mark("not ordered", "plus", "doubt")
CHARGE: Final = Mark("charge", "tag", "plainly")
#: How codes begin that speak of what arrived, and the words of those that speak of the price.
_RECEIVED: Final = ("QTY-NORCPT", "QTY-REC", "QTY-ACC", "RCV-", "SLP-")
_PRICE: Final = frozenset({"price", "order limit", "amount"})


@dataclass(frozen=True, slots=True)
class Ordered:
    """The part of a billed line that is billed on one order line, and what was received of that.

    `slip` is what packing slips say was shipped, None without one; `receipts` are their numbers and documents.
    """

    order: str
    line: int
    description: str
    sku: str | None
    quantity: Decimal | None
    unit: str
    price: Decimal
    per: Decimal
    linked: Decimal
    received: Decimal
    slip: Decimal | None
    receipts: tuple[tuple[str, int | None], ...]
    needs_receipt: bool

    @property
    def expected(self) -> Decimal:
        """What the linked quantity costs at the order's price."""
        return self.linked * self.price / self.per


@dataclass(frozen=True, slots=True)
class Row:
    """One billed line with its counterparts. `price_off` and `quantity_off` are '', 'allowed' or 'differs'."""

    line: int
    description: str
    sku: str | None
    quantity: Decimal | None
    unit: str | None
    price: Decimal | None
    amount: Decimal | None
    parts: tuple[Ordered, ...]
    mark: Mark
    off_by: Decimal | None
    price_off: str
    quantity_off: str
    received_off: str
    sentences: tuple[str, ...]


def compared(
    line: InvoiceLine,
    parts: tuple[Ordered, ...],
    holds: Sequence[Hold],
    currency: str | None,
    released: Sequence[tuple[Hold, str]] = (),
) -> Row:
    """The row of one billed line; `holds` are its open ones, `released` those that a person released, with the name."""
    codes = {hold.code for hold in holds if hold.severity is not Severity.INFORMS}
    expected = sum((part.expected for part in parts), Decimal(0))
    off_by = line.amount - expected if parts and line.amount is not None else None
    linked = sum((part.linked for part in parts), Decimal(0))
    received = sum({(part.order, part.line): part.received for part in parts}.values(), Decimal(0))
    same_unit = line.uom is None or all(part.unit.casefold() == line.uom.casefold() for part in parts)
    return Row(
        line.line_no, line.description, line.sku, line.quantity, line.uom, line.unit_price, line.amount, parts,
        _mark(line, parts, holds, off_by, was_released=bool(released)), off_by or None,
        price_off=_off(any(family(code) in _PRICE for code in codes), bool(off_by)) if parts else "",
        quantity_off=_off("QTY-ORD" in codes, same_unit and line.quantity not in (None, linked)) if parts else "",
        received_off=_received_off(codes, parts, linked, received),
        sentences=tuple(hold.message for hold in holds) + tuple(_released(hold, name) for hold, name in released)
        or _plainly(line, parts, off_by, currency),
    )  # fmt: skip


def _off(held: bool, differs: bool) -> str:
    if held:
        return "differs"
    return "allowed" if differs else ""


def _received_off(codes: set[str], parts: tuple[Ordered, ...], linked: Decimal, received: Decimal) -> str:
    if not parts or not any(part.needs_receipt for part in parts):
        return ""
    return _off(any(code.startswith(_RECEIVED) for code in codes), received < linked)


def _released(hold: Hold, name: str) -> str:
    return f"{hold.message} Released by {name}: {hold.release_reason}"


def _mark(
    line: InvoiceLine, parts: tuple[Ordered, ...], holds: Sequence[Hold], off_by: Decimal | None, *, was_released: bool
) -> Mark:
    for hold in sorted(holds, key=lambda hold: hold.severity not in STOPPING):
        if hold.severity is Severity.WAITS:
            return Mark("not received" if hold.code.startswith("QTY") else family(hold.code), "clock", "wait")
        if hold.severity in STOPPING:
            return Mark(_over(hold), "bang", "wrong")
        if hold.severity is Severity.WARNS:
            return Mark(family(hold.code), "query", "doubt")
    if was_released:
        return RELEASED
    if not parts:
        return CHARGE if line.is_charge else NOT_ORDERED
    return ALLOWED if off_by else AGREES


def _over(hold: Hold) -> str:
    words: Mapping[str, str] = {
        "PRC-OVER": "price over",
        "PRC-UNDER": "price under",
        "QTY-ORD": "billed over ordered",
        "QTY-REC": "billed over received",
        "QTY-NORCPT": "not received",
        "LIN-NOMATCH": "not ordered",
        "LIN-EXTRA": "not ordered",
        "LIN-SUBST": "substitute?",
        "DUP-LINE": "billed before",
    }
    return words.get(hold.code, family(hold.code))


def _plainly(
    line: InvoiceLine, parts: tuple[Ordered, ...], off_by: Decimal | None, currency: str | None
) -> tuple[str, ...]:
    if not parts:
        return ("A charge; no order line speaks of it.",) if line.is_charge else ("No order line was found for it.",)
    where = " and ".join(f"{part.order} line {part.line}" for part in parts)
    if not off_by:
        return (f"Quantity and price agree with {where}.",)
    direction = "more" if off_by > 0 else "less"
    return (f"{format.money(abs(off_by), currency)} {direction} than {where} says; the tolerance allows it.",)
