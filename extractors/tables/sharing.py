"""Rows of text between items: to which of them each belongs."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from extractors.tables.cells import TableCell
from extractors.tables.extent import ends_items
from extractors.tables.items import Item
from extractors.tables.style import Style, description_left, is_bare, is_note, last_row
from extractors.tables.table import Table, assign
from extractors.tables.words import Role


def shared_out(
    table: Table, items: Sequence[Item], style: Style | None, bands: Sequence[range] | None
) -> list[list[tuple[int, TableCell]]]:
    """The text rows between the items, given to the item in whose band they stand, else to the one above or below."""
    shares: list[list[tuple[int, TableCell]]] = [[] for _ in items]
    used = {index for item in items for index in item.rows}
    stops = sorted({*table.starts})
    left = description_left(table, items)
    for place in range(len(items) + 1):
        start = (
            items[place - 1].rows[-1] + 1
            if place
            else max((s for s in stops if items and s <= items[0].index), default=0)
        )
        stop = items[place].index if place < len(items) else last_row(table, items)
        between = [
            index
            for index in range(start, stop)
            if index in table.body
            and index not in used
            and not ends_items(table.rows[index])
            and not is_note(table, index, left, bare=style is not None)
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


def _cut_between(table: Table, items: Sequence[Item], place: int, between: list[int], style: Style | None) -> int:
    """The index from which text rows belong to the item below: at a rule, else at the widest gap, else all above."""
    if style is Style.BELOW:
        return between[-1] + 1
    if style in (Style.ABOVE, Style.ENDING):
        return between[0] if place else _close_above(table, items[0].index, between)
    if place == 0:
        return _close_above(table, items[0].index, between)
    if place == len(items):
        return between[-1] + 1
    if is_bare(table, items[place]) and not is_bare(table, items[place - 1]):
        return between[0]  # the words of an item that has none beside its figures
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
