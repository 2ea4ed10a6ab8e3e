"""Tables of items: their segments over the pages, their columns, and the rows that carry figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from statistics import median
from typing import Final

from extractors.fields.amounts import parse_number
from extractors.page import Box, Word
from extractors.tables.arrangement import Typing, decide
from extractors.tables.cells import TableCell, TableRow
from extractors.tables.columns import Column, figure_columns, give_headings
from extractors.tables.cutting import cut_under
from extractors.tables.extent import extent_of
from extractors.tables.glued import cut_glued
from extractors.tables.header import Header, HeaderCell, split_cells
from extractors.tables.stripes import without_stripes
from extractors.tables.words import FIGURE_ROLES, Role

#: Headings at the same places by which a header on another page is known as the same.
_FEWEST_SHARED: Final = 3
_COUNTS: Final = frozenset({Role.QUANTITY, Role.ORDERED, Role.BACKORDERED})
FIGURES: Final = FIGURE_ROLES


@dataclass(frozen=True, slots=True)
class Table:
    """Some segments of rows under headers of one kind, with the columns they share."""

    rows: Sequence[TableRow]
    body: tuple[int, ...]
    headings: tuple[HeaderCell, ...]
    typing: Typing
    #: Index of the first row of each segment, after its header.
    starts: tuple[int, ...]
    end: int
    #: Rows whose amounts are known to make up a printed sum.
    members: frozenset[int] = frozenset()

    @property
    def columns(self) -> dict[Role, Column]:
        return self.typing.columns


@dataclass(slots=True)
class Assigned:
    """A row's figures by role, and the cells that are left as text."""

    index: int
    figures: dict[Role, TableCell]
    texts: list[TableCell] = field(default_factory=list)


def same_kind(one: Header, other: Header) -> bool:
    """Whether a header repeats another: the same headings at the same places."""
    texts = [cell.text for cell in one.cells]
    if texts == [cell.text for cell in other.cells]:
        return True
    known = [(cell.role, cell.box.centre) for cell in one.cells if cell.role]
    others = [(cell.role, cell.box.centre) for cell in other.cells if cell.role]
    near = sum(any(role is r and abs(x - y) < 12 for r, y in others) for role, x in known)
    if near >= 0.75 * max(len(known), len(others)):
        return True
    # A header repeated on another page may have lost some headings to the optical reader.
    return one.page != other.page and near >= 0.75 * min(len(known), len(others)) and near >= _FEWEST_SHARED


def build_table(rows: Sequence[TableRow], segments: Sequence[tuple[int, int]], header: Header | None) -> Table:
    """The table of these segments (first row, row after the last), its columns typed."""
    body = tuple(index for start, stop in segments for index in range(start, stop))
    rows = without_stripes(rows, body)
    extent = extent_of(rows, body)
    sample = [(index, rows[index]) for index in body if index < extent.end]
    if len(sample) < 1:
        sample = [(index, rows[index]) for index in body]
    if header is not None:
        rows = cut_under(rows, body, header)
        sample = [(index, rows[index]) for index, _ in sample]
    columns = figure_columns(sample)
    headings = split_cells(header, [column.box for column in columns], _text_edges(sample)) if header else ()
    give_headings(columns, headings)
    over = [column.heading for column in columns if column.heading is not None]
    if (cut := cut_glued(rows, [index for index, _ in sample], headings, over)) is not None:
        rows = cut
        sample = [(index, rows[index]) for index, _ in sample]
        columns = figure_columns(sample)
        give_headings(columns, headings)
    columns = [column for column in columns if not _only_words(column)]
    typing = decide(columns, sample)
    starts = tuple(start for start, _ in segments)
    return Table(rows, body, headings, typing, starts, extent.end, extent.members)


def _text_edges(sample: Sequence[tuple[int, TableRow]]) -> list[float]:
    """Where cells of text begin behind another cell, in rows with figures, if most such rows have one there."""
    lefts = [[cell.box.x0 for cell in row.cells[1:] if cell.number is None] for _, row in sample if row.numbers]
    return [
        left
        for row in lefts
        for left in row
        if sum(any(abs(left - x) < 4 for x in other) for other in lefts) * 2 > len(lefts)
    ]


def _only_words(column: Column) -> bool:
    """Whether a column is no column of figures but words behind numbers, under a heading for other things."""
    role = column.heading.role if column.heading else None
    return role not in (Role.QUANTITY, Role.ORDERED, Role.UNIT, Role.BACKORDERED) and all(
        cell.loose for cell in column.cells
    )


def assign(table: Table, index: int) -> Assigned:
    """The row's figures by the columns they stand in, one per role; all other cells are text."""
    row = table.rows[index]
    figures: dict[Role, TableCell] = {}
    texts: list[TableCell] = []
    for cell in _split_mixed(table, row):
        role = _role_of(table, cell, row.height, figures) if cell.number is not None else None
        if role is None:
            texts.append(cell)
        else:
            figures[role] = cell
    return Assigned(index, figures, texts)


def _role_of(table: Table, cell: TableCell, height: float, taken: dict[Role, TableCell]) -> Role | None:
    best: tuple[float, Role] | None = None
    for role, column in table.columns.items():
        if role in taken or (cell.loose and role not in _COUNTS):
            continue
        share = _standing(column, cell.box, height)
        if share > 0 and (best is None or share > best[0]):
            best = (share, role)
    return best[1] if best else None


def _standing(column: Column, box: Box, height: float) -> float:
    """How well a box stands in a column: 0 not at all, up to 2 when inside and aligned."""
    whole = column.box
    overlap = min(whole.x1, box.x1) - max(whole.x0, box.x0)
    if overlap <= 0:
        return 0.0
    share = overlap / max(box.width, 1.0)
    aligned = column.aligned(box, 0.8 * height)
    if not aligned and share < 0.6:
        return 0.0
    return share + (1.0 if aligned else 0.0)


def _split_mixed(table: Table, row: TableRow) -> list[TableCell]:
    """The row's cells, numbers cut off a run of text where they stand in a column of figures."""
    made: list[TableCell] = []
    for cell in row.cells:
        if cell.number is not None or len(cell.words) < 2:
            made.append(cell)
            continue
        made += _cut_figures(table, cell, row)
    return made


def _cut_figures(table: Table, cell: TableCell, row: TableRow) -> list[TableCell]:
    words = list(cell.words)
    head: list[TableCell] = []
    tail: list[TableCell] = []
    while len(words) > 1:
        cut = _figure_in_column(table, words[-1:], cell.page, row)
        if cut is None:
            break
        tail.insert(0, cut)
        words.pop()
    while len(words) > 1:
        cut = _figure_in_column(table, words[:1], cell.page, row)
        if cut is None:
            break
        head.append(cut)
        words.pop(0)
    return [*head, replace(cell, words=tuple(words)), *tail]


def _figure_in_column(table: Table, words: Sequence[Word], page: int, row: TableRow) -> TableCell | None:
    number = parse_number(words[0].text, row.decimal_mark)
    if number is None:
        return None
    box = words[0].box
    for role in FIGURES:
        column = table.columns.get(role)
        if column is None or len(column.cells) < 2:
            continue
        left, right, middle = column.edges
        slack = 0.35 * row.height
        if abs(box.x1 - right) <= slack or abs(box.x0 - left) <= slack or abs(box.centre - middle) <= 0.5 * slack:
            others = [cell for cell in row.numbers if _standing(column, cell.box, row.height) > 0]
            if not others:
                return TableCell(tuple(words), page, number)
    return None


def typical_places(table: Table, role: Role) -> int:
    """The decimal places most figures of a column are printed with."""
    column = table.columns.get(role)
    if column is None:
        return 0
    return int(median(cell.number.places for cell in column.cells if cell.number))
