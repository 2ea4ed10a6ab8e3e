"""Rows of text between items: to which of them each belongs."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from extractors.tables.cells import TableCell
from extractors.tables.codes import codes_in
from extractors.tables.items import Item
from extractors.tables.labels import Label, label_of
from extractors.tables.table import Table, assign, ends_items
from extractors.tables.text_columns import text_role
from extractors.tables.words import Role


def shared_out(table: Table, items: Sequence[Item]) -> list[list[tuple[int, TableCell]]]:
    """The text rows between the items, given to the item above or below."""
    shares: list[list[tuple[int, TableCell]]] = [[] for _ in items]
    used = {index for item in items for index in item.rows}
    stops = sorted({*table.starts})
    above_style = _texts_come_first(table, items)
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
            if index in table.body and index not in used and not ends_items(table.rows[index])
        ]
        if not between:
            continue
        cut = _cut_between(table, items, place, between, texts_first=above_style)
        for index in between:
            owner = place - 1 if index < cut else place
            if 0 <= owner < len(items):
                shares[owner] += [(index, cell) for cell in assign(table, index).texts]
    return shares


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


def _texts_come_first(table: Table, items: Sequence[Item]) -> bool:
    """Whether the text of an item stands on rows above its figures: so with the first, and no text on its own row."""
    bare = [
        not any(text_role(table, cell) is Role.DESCRIPTION and not codes_in(cell.text) for cell in item.texts)
        for item in items
    ]
    if not bare or sum(bare) * 2 < len(bare):
        return False
    first = items[0].index - 1
    return (
        first in table.body
        and table.rows[first].page == table.rows[items[0].index].page
        and not table.rows[first].numbers
    )


def _cut_between(table: Table, items: Sequence[Item], place: int, between: list[int], *, texts_first: bool) -> int:
    """The index from which text rows belong to the item below: at a rule, else at the widest gap, else all above."""
    if place == 0:
        return _close_above(table, items[0].index, between)
    if place == len(items):
        return between[-1] + 1
    if texts_first:
        return between[0]
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
