"""Whether the texts of a table stand above the figures of their items or below, judged by all its items together."""

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
from extractors.tables.table import FIGURES, Table
from extractors.tables.text_columns import text_role
from extractors.tables.words import Role, header_roles
from extractors.tables.wrapping import is_detail

#: Fewer words than these are no sentence.
_SENTENCE: Final = 5


class Style(Enum):
    """Where the text of items stands."""

    #: On rows of its own above the figures.
    ABOVE = auto()
    #: On rows of its own below the figures.
    BELOW = auto()
    #: Above the figures, its last line beside them.
    ENDING = auto()


def style_of(table: Table, items: Sequence[Item]) -> Style | None:
    """Where the texts of the whole table stand; None where each begins beside its figures.

    Judged by which row a text stands closer to, where the rules run, whether a text stands over the first item or
    under the last, and which line of the header names the description.
    """
    if not items:
        return None
    left = description_left(table, items)
    over = _texts_over(table, items[0].index, left)
    under = _texts_under(table, items, left)
    if not over and not under:
        return None
    leanings = [_leaning(table, upper.rows[-1], lower.index) for upper, lower in itertools.pairwise(items)]
    bare = [is_bare(table, item) for item in items]
    if sum(bare) * 2 < len(bare):
        told = [leaning for leaning in leanings if leaning is not None]
        ending = over and not under and told and len(told) * 2 >= len(leanings) and min(told) >= 0
        runs_on = any(_runs_on(table, item.rows[-1]) for item in items[:-1])
        return Style.ENDING if ending and not runs_on else None
    votes = (1.0 if over else -1.0) - (1.0 if under else -1.0) + _header_order(table)
    votes += sum(leaning for leaning in leanings if leaning is not None)
    return Style.ABOVE if votes > 0 else Style.BELOW


def is_bare(table: Table, item: Item) -> bool:
    """Whether an item has no words of a description beside its figures."""
    return not any(_plain(table, cell) for cell in item.texts)


def _runs_on(table: Table, index: int) -> bool:
    """Whether the row below goes on with the words beside the figures, as in a cell set around its middle."""
    below = table.rows[index + 1]
    return any(_plain(table, cell) and cell.text[:1].islower() for cell in below.cells)


def _plain(table: Table, cell: TableCell) -> bool:
    return text_role(table, cell) is Role.DESCRIPTION and not codes_in(cell.text) and not is_detail([cell])


def last_row(table: Table, items: Sequence[Item]) -> int:
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


def _texts_over(table: Table, index: int, left: float | None) -> bool:
    """Whether words of a description run on into a row from above."""
    rows = table.rows
    near = index - 1
    while (
        near in table.body
        and rows[near].page == rows[index].page
        and not rows[near].numbers
        and rows[near + 1].box.y0 - rows[near].box.y1 < rows[near].height
    ):
        if _tells(table, near, left):
            return True
        near -= 1
    return False


def _texts_under(table: Table, items: Sequence[Item], left: float | None) -> bool:
    last = items[-1].rows[-1]
    return any(_tells(table, index, left) for index in range(last + 1, last_row(table, items)))


def _tells(table: Table, index: int, left: float | None) -> bool:
    """Whether a row holds words of a description."""
    return not is_note(table, index, left, bare=True) and any(_plain(table, cell) for cell in table.rows[index].cells)


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


def _leaning(table: Table, upper: int, lower: int) -> float | None:
    """Whether the texts between two items stand with the lower one (1), the upper one (-1), or neither (0).

    None where no text stands between them.
    """
    rows = table.rows
    between = range(upper + 1, lower)
    if not between or rows[upper].page != rows[lower].page or any(rows[index].numbers for index in between):
        return None
    first, last = rows[between[0]], rows[between[-1]]
    if first.ruled != rows[lower].ruled:
        return 1.0 if first.ruled else -1.0
    off = (first.box.y0 - rows[upper].box.y1) - (rows[lower].box.y0 - last.box.y1)
    return 0.0 if abs(off) < 0.15 * first.height else 1.0 if off > 0 else -1.0


def description_left(table: Table, items: Sequence[Item]) -> float | None:
    """Where descriptions begin: as on the items' own rows, else under the heading."""
    own = [cell.box.x0 for item in items for cell in item.texts if text_role(table, cell) is Role.DESCRIPTION]
    named = [heading.box.x0 for heading in table.headings if heading.role is Role.DESCRIPTION]
    return min(own, default=min(named, default=None))


def is_note(table: Table, index: int, left: float | None, *, bare: bool) -> bool:
    """Whether a row is a sentence across the table, which belongs to no item."""
    row = table.rows[index]
    if not row.cells:
        return True
    cell = max(row.cells, key=lambda entry: entry.box.width)
    if len(cell.words) < _SENTENCE or codes_in(cell.text):
        return False
    if left is not None and cell.box.x0 < left - 1.2 * row.height and cell.box.x1 > left + 8 * row.height:
        return True
    columns = [table.columns[role].box.centre for role in FIGURES if role in table.columns]
    return not bare and sum(cell.box.x0 < centre < cell.box.x1 for centre in columns) > 1
