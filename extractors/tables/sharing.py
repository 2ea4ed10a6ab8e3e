"""Rows of text between items: to which of them each belongs."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from enum import Enum, auto
from typing import Final

from extractors.tables.cells import TableCell
from extractors.tables.codes import codes_in
from extractors.tables.extent import ends_items
from extractors.tables.items import Item
from extractors.tables.labels import Label, label_of
from extractors.tables.table import FIGURES, Table, assign
from extractors.tables.text_columns import text_role
from extractors.tables.words import Role, header_roles

#: Fewer words than these are no sentence.
_SENTENCE: Final = 5


class Style(Enum):
    """Where the text of items stands that have none on the rows of their figures."""

    ABOVE = auto()
    BELOW = auto()


def shared_out(
    table: Table, items: Sequence[Item], bands: Sequence[range] | None = None
) -> list[list[tuple[int, TableCell]]]:
    """The text rows between the items, given to the item in whose band they stand, else to the one above or below."""
    shares: list[list[tuple[int, TableCell]]] = [[] for _ in items]
    used = {index for item in items for index in item.rows}
    stops = sorted({*table.starts})
    style = _style(table, items)
    left = _description_left(table, items)
    for place in range(len(items) + 1):
        start = (
            items[place - 1].rows[-1] + 1
            if place
            else max((s for s in stops if items and s <= items[0].index), default=0)
        )
        stop = items[place].index if place < len(items) else _last_row(table, items)
        between = [
            index
            for index in range(start, stop)
            if index in table.body
            and index not in used
            and not ends_items(table.rows[index])
            and not _is_note(table, index, left, bare=style is not None)
        ]
        if not between:
            continue
        cut = _cut_between(table, items, place, between, style)
        for index in between:
            owner = place - 1 if index < cut else place
            if bands is not None:
                owner = place if place < len(items) and index in bands[place] else place - 1
            if 0 <= owner < len(items):
                shares[owner] += [(index, cell) for cell in _texts(table, index)]
    return shares


def _texts(table: Table, index: int) -> list[TableCell]:
    """The text of a row without figures of an item; a plain number under a heading for codes is a code.

    A row with a quantity of its own is a part of a set, which no item has in its words.
    """
    assigned = assign(table, index)
    if Role.QUANTITY in assigned.figures and len(table.rows[index].cells) > 1:
        return []
    return [*assigned.texts, *(cell for role, cell in assigned.figures.items() if role in (Role.SKU, Role.GTIN))]


def _last_row(table: Table, items: Sequence[Item]) -> int:
    """One past the last text row that still stands close under the last item."""
    last = items[-1].rows[-1]
    stop = last + 1
    while stop < len(table.rows) and stop in table.body and stop - last <= 6:
        row, before = table.rows[stop], table.rows[stop - 1]
        if (
            row.page != before.page
            or row.ruled
            or row.box.y0 - before.box.y1 > 0.9 * row.height
            or ends_items(row)
            or row.numbers
        ):
            break
        if any(
            label_of(cell.text) in (Label.SUBTOTAL, Label.TOTAL, Label.TAX, Label.NET)
            for cell in row.cells
            if len(cell.words) < 4
        ):
            break
        stop += 1
    return stop


def _style(table: Table, items: Sequence[Item]) -> Style | None:
    """Where the texts of the whole table stand, if most of its items have no text on their own rows; else None.

    Judged by all gaps together: which row a text stands closer to, where the rules run, whether a text stands over the
    first item or under the last, and which line of the header names the description.
    """
    bare = [
        not any(text_role(table, cell) is Role.DESCRIPTION and not codes_in(cell.text) for cell in item.texts)
        for item in items
    ]
    if not bare or sum(bare) * 2 < len(bare):
        return None
    left = _description_left(table, items)
    over = _texts_over(table, items[0].index, left)
    under = _texts_under(table, items, left)
    if not over and not under:
        return None
    votes = (1.0 if over else -1.0) - (1.0 if under else -1.0) + _header_order(table)
    for upper, lower in itertools.pairwise(items):
        votes += _leaning(table, upper.rows[-1], lower.index)
    return Style.ABOVE if votes > 0 else Style.BELOW


def _texts_over(table: Table, index: int, left: float | None) -> bool:
    near = index - 1
    return (
        near in table.body
        and table.rows[near].page == table.rows[index].page
        and not table.rows[near].numbers
        and not _is_note(table, near, left, bare=True)
    )


def _texts_under(table: Table, items: Sequence[Item], left: float | None) -> bool:
    last = items[-1].rows[-1]
    return any(not _is_note(table, index, left, bare=True) for index in range(last + 1, _last_row(table, items)))


def _header_order(table: Table) -> float:
    """Above 0 where the heading of the description stands higher than those of the figures, below where lower."""
    named = [heading for heading in table.headings if Role.DESCRIPTION in heading.roles]
    figures = [column.heading.box.middle for column in table.columns.values() if column.heading]
    if not named or not figures:
        return 0.0
    # Of a heading stacked from several lines, the last or first line may be the one that names the description.
    words = [word for word in named[0].words if header_roles(word.text).get(Role.DESCRIPTION)]
    middle = words[0].box.middle if words else named[0].box.middle
    height = named[0].words[0].box.height
    off = sum(figures) / len(figures) - middle
    return 0.0 if abs(off) < 0.6 * height else 1.5 if off > 0 else -1.5


def _leaning(table: Table, upper: int, lower: int) -> float:
    """Whether the texts between two items stand with the lower one (1), with the upper one (-1), or neither (0)."""
    rows = table.rows
    between = range(upper + 1, lower)
    if not between or rows[upper].page != rows[lower].page or any(rows[index].numbers for index in between):
        return 0.0
    first, last = rows[between[0]], rows[between[-1]]
    if first.ruled != rows[lower].ruled:
        return 1.0 if first.ruled else -1.0
    off = (first.box.y0 - rows[upper].box.y1) - (rows[lower].box.y0 - last.box.y1)
    return 0.0 if abs(off) < 0.15 * first.height else 1.0 if off > 0 else -1.0


def _description_left(table: Table, items: Sequence[Item]) -> float | None:
    """Where descriptions begin: as on the items' own rows, else under the heading."""
    own = [cell.box.x0 for item in items for cell in item.texts if text_role(table, cell) is Role.DESCRIPTION]
    named = [heading.box.x0 for heading in table.headings if heading.role is Role.DESCRIPTION]
    return min(own, default=min(named, default=None))


def _is_note(table: Table, index: int, left: float | None, *, bare: bool) -> bool:
    """Whether a row is a sentence across the table, which belongs to no item."""
    row = table.rows[index]
    cell = max(row.cells, key=lambda entry: entry.box.width)
    if len(cell.words) < _SENTENCE or codes_in(cell.text):
        return False
    if left is not None and cell.box.x0 < left - 1.2 * row.height and cell.box.x1 > left + 8 * row.height:
        return True
    columns = [table.columns[role].box.centre for role in FIGURES if role in table.columns]
    return not bare and sum(cell.box.x0 < centre < cell.box.x1 for centre in columns) > 1


def _cut_between(table: Table, items: Sequence[Item], place: int, between: list[int], style: Style | None) -> int:
    """The index from which text rows belong to the item below: at a rule, else at the widest gap, else all above."""
    if style is Style.BELOW:
        return between[-1] + 1
    if style is Style.ABOVE:
        return between[0] if place else _close_above(table, items[0].index, between)
    if place == 0:
        return _close_above(table, items[0].index, between)
    if place == len(items):
        return between[-1] + 1
    chain = [items[place - 1].rows[-1], *between, items[place].index]
    if table.rows[chain[0]].page != table.rows[chain[-1]].page:
        turn = next(
            (index for index in between if table.rows[index].page != table.rows[chain[0]].page), between[-1] + 1
        )
        return min(turn, _close_above(table, items[place].index, between)) if turn <= between[-1] else turn
    if not all(table.rows[index].ruled for index in chain[1:]):
        for index in between:
            if table.rows[index].ruled:
                return index
        if table.rows[items[place].index].ruled:
            return between[-1] + 1
    gaps = [table.rows[after].box.y0 - table.rows[before].box.y1 for before, after in itertools.pairwise(chain)]
    widest = max(range(len(gaps)), key=lambda step: gaps[step])
    others = [gap for step, gap in enumerate(gaps) if step != widest]
    clear = gaps[widest] - max(others, default=0.0) > 0.25 * table.rows[chain[0]].height
    return chain[widest + 1] if clear and widest < len(gaps) - 1 else between[-1] + 1


def _close_above(table: Table, index: int, between: Sequence[int]) -> int:
    """The first of the text rows that run on without a gap into the item's row."""
    cut = index
    for near in reversed(between):
        row, below = table.rows[near], table.rows[cut]
        if row.page != below.page or below.ruled or below.box.y0 - row.box.y1 > 0.6 * row.height or row.numbers:
            break
        cut = near
    return cut if cut != index else between[-1] + 1
