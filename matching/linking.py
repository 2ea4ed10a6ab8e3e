"""From allocations to links: each quantity on the receipts that brought it, quoted slips first, then the oldest."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from decimal import ROUND_DOWN, Decimal
from fractions import Fraction
from typing import Final

from matching.align import Allocation
from matching.facts import Facts
from matching.figures import written
from matching.numbers import plain
from matching.receiving import Key
from matching.result import Link
from matching.standing import Standing

_NONE: Final = Fraction(0)
_PLACES: Final = Decimal("0.000000000001")


def links(facts: Facts) -> tuple[Link, ...]:
    """The links of an invoice, by line and order line; what no receipt brought has none."""
    left: dict[Key, dict[str, Fraction]] = {}
    found: list[Link] = []
    for allocation in facts.alignment.allocations:
        room = left.setdefault(allocation.key, _unbilled(allocation.standing))
        for receipt, quantity in _by_receipt(facts, allocation, room):
            line = allocation.standing.line
            found.append(Link(allocation.line, *allocation.key, receipt, _written(quantity), line.uom))
    return tuple(found)


def _written(quantity: Fraction) -> Decimal:
    """A quantity as a decimal; what has no last place is cut, so that parts never add up to more than the whole."""
    return written(quantity, _PLACES, ROUND_DOWN)


def _unbilled(standing: Standing) -> dict[str, Fraction]:
    """What each receipt brought of an order line and no earlier invoice billed."""
    room: dict[str, Fraction] = defaultdict(Fraction)
    for delivery in sorted(standing.delivered, key=lambda d: (d.date or dt.date.min, d.slip_number)):
        room[delivery.slip_number] += delivery.quantity
    for bill in standing.bills:
        if bill.receipt in room:
            room[bill.receipt] -= bill.quantity
    return room


def _by_receipt(
    facts: Facts, allocation: Allocation, room: dict[str, Fraction]
) -> Iterator[tuple[str | None, Fraction]]:
    if allocation.quantity <= 0:
        yield None, allocation.quantity
        return
    quoted = {plain(slip) for slip in facts.invoice.slip_numbers}
    wanted = allocation.quantity
    for slip in sorted(room, key=lambda s: plain(s) not in quoted):
        taken = min(room[slip], wanted)
        if taken > 0:
            room[slip] -= taken
            wanted -= taken
            yield slip, taken
    if wanted > 0:
        yield None, wanted
