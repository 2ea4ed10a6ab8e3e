"""Quantities: a number, with its unit in the same cell or beside it."""

from __future__ import annotations

import itertools
from decimal import Decimal


def plain(value: Decimal) -> str:
    """The value as a plain decimal string without exponent, as printed places allow: 1E+2 becomes 100."""
    return f"{value:f}"


def looks_like_positions(values: list[Decimal]) -> bool:
    """Whether the values count upwards in equal steps (1, 2, 3 or 10, 20, 30): line numbers, not quantities."""
    if len(values) < 2:
        return False
    steps = {after - before for before, after in itertools.pairwise(values)}
    return len(steps) == 1 and values[0] in steps and values[0] in {Decimal(1), Decimal(10), Decimal(100)}
