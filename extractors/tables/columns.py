"""Columns of figures that stand under one another, and the headings over them."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median
from typing import Final

from extractors.page import Box
from extractors.tables.cells import TableCell, TableRow
from extractors.tables.header import HeaderCell
from extractors.tables.words import Role

#: Rows of a table that are looked at to decide what its columns hold.
SAMPLE: Final = 60
#: How far right of its heading, in heights of it, a column of figures may stand.
_FAR: Final = 5.0


@dataclass(slots=True)
class Column:
    """Figures that stand under one another, and the heading over them if there is one."""

    cells: list[TableCell] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)
    heading: HeaderCell | None = None

    @property
    def box(self) -> Box:
        x0, y0, x1, y1 = zip(*[cell.box for cell in self.cells], strict=True)
        return Box(min(x0), min(y0), max(x1), max(y1))

    @property
    def edges(self) -> tuple[float, float, float]:
        """Left, right and middle of its typical cell."""
        return (
            median(cell.box.x0 for cell in self.cells),
            median(cell.box.x1 for cell in self.cells),
            median(cell.box.centre for cell in self.cells),
        )

    def prior(self, role: Role) -> float:
        return self.heading.roles.get(role, 0.0) if self.heading else 0.0

    def aligned(self, box: Box, slack: float) -> bool:
        """Whether a box stands in this column: it overlaps, and shares an edge or the middle with the typical cell."""
        whole = self.box
        if min(whole.x1, box.x1) - max(whole.x0, box.x0) <= 0:
            return False
        left, right, middle = self.edges
        return abs(box.x1 - right) <= slack or abs(box.x0 - left) <= slack or abs(box.centre - middle) <= slack


def figure_columns(rows: Sequence[tuple[int, TableRow]]) -> list[Column]:
    """The figures of the rows in columns from left to right."""
    columns: list[Column] = []
    for index, row in rows[:SAMPLE]:
        for cell in row.numbers:
            slack = 0.7 * row.height
            home = next(
                (column for column in columns if index not in column.rows and column.aligned(cell.box, slack)), None
            )
            if home is None:
                columns.append(Column([cell], [index]))
            else:
                home.cells.append(cell)
                home.rows.append(index)
    return sorted(_merged(columns), key=lambda column: column.box.centre)


def _merged(columns: list[Column]) -> list[Column]:
    """Columns that overlap for the most part and never stand in one row are one."""
    made: list[Column] = []
    for column in sorted(columns, key=lambda c: -len(c.cells)):
        box = column.box
        for other in made:
            whole = other.box
            overlap = min(box.x1, whole.x1) - max(box.x0, whole.x0)
            if overlap > 0.5 * min(box.width, whole.width) and not set(column.rows) & set(other.rows):
                other.cells += column.cells
                other.rows += column.rows
                break
        else:
            made.append(column)
    return made


def give_headings(columns: Sequence[Column], headings: Sequence[HeaderCell]) -> None:
    """Pair columns with headings in order, so that what overlaps most or lies nearest comes together."""
    count, width = len(columns), len(headings)
    zones = _zones(headings)
    affinity = [[_affinity(column.box, headings[j].box, zones[j]) for j in range(width)] for column in columns]
    best = [[0.0] * (width + 1) for _ in range(count + 1)]
    for i in range(count - 1, -1, -1):
        for j in range(width - 1, -1, -1):
            best[i][j] = max(best[i + 1][j], best[i][j + 1], affinity[i][j] + best[i + 1][j + 1])
    i = j = 0
    while i < count and j < width:
        if affinity[i][j] > 0 and best[i][j] == affinity[i][j] + best[i + 1][j + 1]:
            columns[i].heading = headings[j]
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1


def _zones(headings: Sequence[HeaderCell]) -> list[tuple[float, float]]:
    """The ground between each heading's left edge and the next heading, where figures set to the right may stand."""
    lefts = [heading.box.x0 for heading in headings]
    return list(itertools.pairwise([*lefts, float("inf")]))


def _affinity(column: Box, heading: Box, zone: tuple[float, float]) -> float:
    overlap = min(column.x1, heading.x1) - max(column.x0, heading.x0)
    if overlap > 0:
        return 1.0 + overlap / min(column.width, heading.width)
    reach = 1.5 * heading.height
    near = max(0.0, 0.5 * (1 + overlap / reach))
    inside = zone[0] - 1 <= column.x0 and column.x1 <= zone[1] + 1 and -overlap < _FAR * heading.height
    return max(near, 0.55) if inside else near
