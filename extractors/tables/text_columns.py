"""Columns of text: which heading a text cell of a table stands under."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from extractors.fields.units import unit_of
from extractors.page import Box
from extractors.tables.cells import TableCell
from extractors.tables.header import HeaderCell
from extractors.tables.table import FIGURES, Table
from extractors.tables.words import Role

#: Columns whose cells are kept as text.
TEXTUAL: Final = (Role.DESCRIPTION, Role.SKU, Role.GTIN, Role.UNIT, Role.LOT, Role.SERIAL, Role.PO_NUMBER, Role.PO_LINE,
                   Role.POSITION, Role.OTHER, Role.TAX_RATE)  # fmt: skip
#: More headings than one may stand over columns of one kind.
_SEVERAL: Final = 2


def text_role(table: Table, cell: TableCell) -> Role | None:
    """Which column a text cell stands in; None for words in a column of figures."""
    named = [heading for heading in table.headings if heading.role is not None]
    stray = cell.number is not None and not cell.loose and not any(over(heading.box, cell) for heading in named)
    if stray or (named and cell.box.x1 < min(left_edges(table)) - 2):
        return None
    counts = [heading for heading in named if heading.role in (Role.QUANTITY, Role.ORDERED, Role.UNIT)]
    if cell.number is not None and not cell.loose and _is_count(cell, named):
        return None  # pieces of what is priced by weight
    alone = len(cell.words) == 1 and unit_of(cell.text.strip(".")) is not None
    if alone and (not named or any(over(heading.box, cell) for heading in counts)):
        return Role.UNIT
    figures = [table.columns[role].box for role in (*FIGURES, Role.DISCOUNT, Role.TAX) if role in table.columns]
    box = cell.box
    inside = any(min(box.x1, f.x1) - max(box.x0, f.x0) > 0.7 * box.width for f in figures)
    textual = _text_headings(table, named)
    if not any(heading.role in (Role.DESCRIPTION, Role.SKU) for heading in textual):
        if inside:
            return None
        left = min((f.x0 for f in figures), default=box.x1)
        return Role.DESCRIPTION if box.x0 < left or not named else None
    best = max(textual, key=lambda heading: min(box.x1, heading.box.x1) - max(box.x0, heading.box.x0))
    overlap = min(box.x1, best.box.x1) - max(box.x0, best.box.x0)
    unnamed = [heading for heading in table.headings if heading.role is None and heading not in textual]
    if any(min(box.x1, h.box.x1) - max(box.x0, h.box.x0) > max(overlap, 0.5 * box.width) for h in unnamed):
        return None
    if overlap > 0 and not (inside and overlap < 0.3 * box.width):
        return _by_spread(cell, textual, best)
    if inside:
        return None
    if not any(heading.role is Role.DESCRIPTION for heading in textual) and cell.number is None and _wordy(cell):
        return Role.DESCRIPTION
    nearest = min(textual, key=lambda heading: max(heading.box.x0 - box.x1, box.x0 - heading.box.x1))
    between = [f for f in figures if min(nearest.box.x1, box.x1) < f.centre < max(nearest.box.x0, box.x0)]
    return None if between else nearest.role


def _is_count(cell: TableCell, named: Sequence[HeaderCell]) -> bool:
    """Whether a number stands under a heading for quantities and under no other."""
    heads = [heading.role for heading in named if over(heading.box, cell)]
    return bool(heads) and all(role in (Role.QUANTITY, Role.ORDERED) for role in heads)


def place_of(table: Table, cell: TableCell, role: Role) -> int:
    """Under which of several headings of one role a cell stands, as its place among all; -1 if there is only one."""
    places = [place for place, heading in enumerate(table.headings) if heading.role is role]
    if len(places) < _SEVERAL:
        return -1

    def shared(place: int) -> float:
        box = table.headings[place].box
        return min(cell.box.x1, box.x1) - max(cell.box.x0, box.x0)

    return max(places, key=shared)


def _text_headings(table: Table, named: Sequence[HeaderCell]) -> list[HeaderCell]:
    """The headings of columns of text; without a known description, unknown headings may stand over one."""
    textual = [heading for heading in named if heading.role in TEXTUAL]
    if any(heading.role is Role.DESCRIPTION for heading in textual):
        return textual
    taken = {id(column.heading) for column in table.columns.values()}
    unknown = [heading for heading in table.headings if heading.role is None and id(heading) not in taken]
    return textual + [HeaderCell(heading.words, {Role.DESCRIPTION: 0.3}) for heading in unknown]


def _by_spread(cell: TableCell, textual: Sequence[HeaderCell], best: HeaderCell) -> Role | None:
    """Where a text overlaps several headings, the one it begins under; a wide description may reach under the next."""
    left = cell.box.x0
    begins = [head for head in textual if over(head.box, cell) and head.box.x0 - 3 <= left <= head.box.x1]
    chosen = begins[0] if begins else best
    if {Role.SKU, Role.DESCRIPTION} <= set(chosen.roles):
        return Role.SKU if code_like(cell) else Role.DESCRIPTION
    return chosen.role


def left_edges(table: Table) -> list[float]:
    """Where the table may begin: its headings and its columns of figures."""
    return [heading.box.x0 for heading in table.headings] + [column.box.x0 for column in table.columns.values()]


def over(heading: Box, cell: TableCell) -> bool:
    return min(heading.x1, cell.box.x1) - max(heading.x0, cell.box.x0) > 0


def split_columns(table: Table, cell: TableCell) -> list[TableCell]:
    """A run of text cut where a word begins exactly under the heading of a further text column."""
    if cell.number is not None or len(cell.words) < 2:
        return [cell]
    for heading in table.headings:
        left = heading.box.x0
        if heading.role not in TEXTUAL or not cell.box.x0 + 5 < left < cell.box.x1:
            continue
        for place, word in enumerate(cell.words[1:], 1):
            gap = word.box.x0 - cell.words[place - 1].box.x1
            if (
                abs(word.box.x0 - left) <= 2
                and gap > 0.3 * word.box.height
                and any(over(h.box, cell) and h.box.x1 < left for h in table.headings)
            ):
                return [
                    TableCell(cell.words[:place], cell.page),
                    *split_columns(table, TableCell(cell.words[place:], cell.page)),
                ]
    return [cell]


def _wordy(cell: TableCell) -> bool:
    """Whether a text is words, not a code or a unit."""
    return sum(sign.isalpha() for sign in cell.text) >= 6 and not code_like(cell)


def code_like(cell: TableCell) -> bool:
    return len(cell.words) == 1 and any(sign.isdigit() for sign in cell.text)
