"""A table set in two columns of the page, its header printed twice in one line: the left half goes before the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from extractors.tables.cells import TableRow
from extractors.tables.header import Header

#: Fewer headings than these in a half may repeat by chance.
_FEWEST: Final = 2


def halves(header: Header) -> tuple[Header, Header] | None:
    """The two headers that stand side by side in one, if its second half repeats its first."""
    middle = len(header.cells) // 2
    left, right = header.cells[:middle], header.cells[middle:]
    if middle < _FEWEST or [cell.text for cell in left] != [cell.text for cell in right]:
        return None
    return replace(header, cells=left), replace(header, cells=right)


def half_rows(rows: Sequence[TableRow], sides: tuple[Header, Header], *, right: bool) -> list[TableRow]:
    """The rows with only the cells of one half, at the same indexes; a row without any is left empty."""
    border = (sides[0].cells[-1].box.x1 + sides[1].cells[0].box.x0) / 2
    return [
        replace(row, cells=tuple(cell for cell in row.cells if (cell.box.centre > border) is right)) for row in rows
    ]
