"""Are the units of invoice and order the same, or the conversion between them proved."""

from __future__ import annotations

from collections.abc import Iterator

from matching.align import Allocation
from matching.conversion import How
from matching.facts import Facts
from matching.figures import count, decimal
from matching.holds import hold
from matching.result import Hold


def check(facts: Facts) -> Iterator[Hold]:
    """The conversion of every allocated line."""
    for number, parts in facts.by_line.items():
        yield from _conversion(facts, number, parts[0])


def _conversion(facts: Facts, number: int, allocation: Allocation) -> Iterator[Hold]:
    conversion, ordered = allocation.pair.conversion, allocation.standing.line
    billed = facts.line(number).uom or ordered.uom
    factor = count(conversion.factor)
    if conversion.how is How.UNPROVED:
        proposal = f" One {billed} may be {factor} {ordered.uom}; confirm it." if conversion.factor != 1 else ""
        yield hold(
            "UOM-DIFF",
            number,
            f"billed in {billed}, ordered in {ordered.uom}, and quantity and price prove no conversion.{proposal}",
            billed=billed,
            ordered=ordered.uom,
            proposed=decimal(conversion.factor),
        )
    elif conversion.how is How.PROVED:
        yield hold(
            "UOM-PROVED",
            number,
            f"one {billed} is {factor} {ordered.uom}: quantity and price agree.",
            billed=billed,
            ordered=ordered.uom,
            factor=decimal(conversion.factor),
        )
    elif conversion.how is How.CONFLICT and conversion.proposed is not None:
        yield hold(
            "UOM-CONFLICT",
            number,
            f"one {billed} is {factor} {ordered.uom} by one account and {count(conversion.proposed)} by another: what "
            "our records or the words say does not agree with quantity and price.",
            used=decimal(conversion.factor),
            other=decimal(conversion.proposed),
        )
