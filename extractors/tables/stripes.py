"""Bars of colour that a program prints behind every second or third line, which part no items."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace
from statistics import median
from typing import Final

from extractors.tables.cells import TableRow

#: Fewer edges of bars than these show no rhythm.
_FEWEST: Final = 6
#: Shares of the rows of figures that begin at an edge, between which the edges keep no pace with the items.
_RARELY: Final = 0.15
_MOSTLY: Final = 0.85
#: The share of distances that are alike.
_REGULAR: Final = 0.8
#: A row with as many figures is one of an item.
_FIGURES: Final = 2


def without_stripes(rows: Sequence[TableRow], body: Sequence[int]) -> Sequence[TableRow]:
    """The rows, those of the body not ruled where the rules are edges of bars that run regardless of the items."""
    ruled = [index for index in body if rows[index].ruled]
    items = [index for index in body if len(rows[index].numbers) >= _FIGURES]
    share = sum(rows[index].ruled for index in items) / max(len(items), 1)
    if len(ruled) < _FEWEST or not _RARELY < share < _MOSTLY:
        return rows
    between = [sum(upper < index <= lower for index in ruled) for upper, lower in itertools.pairwise(items)]
    if sum(count != 1 for count in between) <= _RARELY * len(between) or not _regular([rows[index] for index in ruled]):
        return rows
    inside = set(ruled)
    return [replace(row, ruled=False) if index in inside else row for index, row in enumerate(rows)]


def _regular(ruled: Sequence[TableRow]) -> bool:
    """Whether rules follow one another at two distances at most: a line apart, or a bar."""
    steps = [
        after.box.middle - before.box.middle for before, after in itertools.pairwise(ruled) if before.page == after.page
    ]
    near, far = min(steps, default=0.0), median(steps) if steps else 0.0
    alike = sum(min(abs(step - far), abs(step - near)) < 0.1 * far for step in steps)
    return near > 0 and alike >= _REGULAR * len(steps)
