"""A table set in two columns of the page, its header printed twice in one line: the left half goes before the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from extractors.tables.cells import TableRow
from extractors.tables.header import Header
from extractors.tables.words import Role

#: Fewer headings than these in a half may repeat by chance.
_FEWEST: Final = 2
_FIRST: Final = frozenset({Role.QUANTITY, Role.SKU, Role.DESCRIPTION, Role.POSITION})
_SUMS: Final = frozenset({Role.AMOUNT, Role.UNIT_PRICE})


def halves(header: Header) -> tuple[Header, Header] | None:
    """The two headers that stand side by side in one, if its first heading comes again and each half names a sum."""
    first = header.cells[0]
    if first.role not in _FIRST:
        return None
    for place in range(_FEWEST, len(header.cells) - 1):
        left, right = header.cells[:place], header.cells[place:]
        if right[0].text == first.text and all(any(cell.role in _SUMS for cell in half) for half in (left, right)):
            return replace(header, cells=left), replace(header, cells=right)
    return None


def half_rows(rows: Sequence[TableRow], sides: tuple[Header, Header], *, right: bool) -> list[TableRow]:
    """The rows with only the cells of one half, at the same indexes; a row without any is left empty."""
    border = (sides[0].cells[-1].box.x1 + sides[1].cells[0].box.x0) / 2
    return [
        replace(row, cells=tuple(cell for cell in row.cells if (cell.box.centre > border) is right)) for row in rows
    ]
