"""Cells cut where they run on under several headings: a number at the edge of a text, figures a blank apart."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from extractors.fields.amounts import parse_number
from extractors.page import Box, Word
from extractors.tables.cells import TableCell, TableRow, read_cells
from extractors.tables.header import Header, HeaderCell, parts_of
from extractors.tables.words import HEADERS, Role, fold

#: How close, in points, a word begins to the left edge of the heading it stands under.
_ALIGNED: Final = 2.5
#: Columns of text, whose cells begin where their headings do.
_TEXTS: Final = frozenset({Role.DESCRIPTION, Role.SKU, Role.GTIN, Role.UNIT, Role.LOT, Role.SERIAL, Role.OTHER})


def cut_under(rows: Sequence[TableRow], body: Sequence[int], header: Header) -> list[TableRow]:
    """The rows, those of the body with their cells cut where the header says that several columns run together."""
    inside = set(body)
    headings = [box for cell in header.cells for box in _pieces(cell)]
    begins = [box.x0 for box, role in headings if role in _TEXTS]
    boxes = [box for box, _ in headings]
    return [_cut_row(row, header, boxes, begins) if index in inside else row for index, row in enumerate(rows)]


def _pieces(cell: HeaderCell) -> list[tuple[Box, Role | None]]:
    """The boxes and meanings of the headings that run together in one cell; of the cell itself if it is one."""
    parts = parts_of(cell) if fold(cell.text) not in HEADERS else []
    return [(part.box, part.role) for part in parts or [cell]]


def _cut_row(row: TableRow, header: Header, headings: Sequence[Box], begins: Sequence[float]) -> TableRow:
    made: list[TableCell] = []
    if row.cells and not row.numbers and parse_number(row.cells[0].words[0].text, row.decimal_mark) is None:
        begins = ()  # a line of text without figures may begin a word anywhere
    for cell in row.cells:
        if len(cell.words) < 2:
            made.append(cell)
        elif cell.number is not None and not cell.loose:
            made += _cut_figures(cell, headings, row.decimal_mark)
        else:
            parts = _cut_text(cell, begins, row.decimal_mark)
            made += parts if len(parts) > 1 else _cut_number(cell, header, row.decimal_mark)
    return replace(row, cells=tuple(made)) if len(made) != len(row.cells) else row


def _cut_figures(cell: TableCell, headings: Sequence[Box], decimal_mark: str) -> list[TableCell]:
    """Figures that were taken for one number with a blank in it ("19 891,00"), if they stand under two headings."""
    for place in range(1, len(cell.words)):
        if not all(any(map(str.isdigit, word.text)) for word in cell.words[place - 1 : place + 1]):
            continue
        left, right = cell.words[place - 1].box, cell.words[place].box
        under = _under(left, headings), _under(right, headings)
        if None not in under and under[0] != under[1]:
            first = read_cells(cell.words[:place], cell.page, decimal_mark)
            return [*first, *read_cells(cell.words[place:], cell.page, decimal_mark)]
    return [cell]


def _under(box: Box, headings: Sequence[Box]) -> int | None:
    """The heading a figure shares most ground with."""
    shares = [min(box.x1, heading.x1) - max(box.x0, heading.x0) for heading in headings]
    best = max(range(len(shares)), key=lambda place: shares[place], default=None)
    return best if best is not None and shares[best] > 0 else None


def _cut_text(cell: TableCell, begins: Sequence[float], decimal_mark: str) -> list[TableCell]:
    """A run of words cut before each word that begins where the heading of a further column of text does."""
    lefts = [left for left in begins if left > cell.box.x0 + _ALIGNED]
    cuts = [
        place
        for place, (before, word) in enumerate(itertools.pairwise(cell.words), 1)
        if any(abs(word.box.x0 - left) < _ALIGNED for left in lefts)
        and word.box.x0 - before.box.x1 > 0.2 * word.box.height
    ]
    if not cuts:
        return [cell]
    edges = [0, *cuts, len(cell.words)]
    return [
        part
        for start, end in itertools.pairwise(edges)
        for part in read_cells(cell.words[start:end], cell.page, decimal_mark)
    ]


def _cut_number(cell: TableCell, header: Header, decimal_mark: str) -> list[TableCell]:
    """A leading or trailing number cut off a run of text where it stands under a heading of its own."""
    first, last = cell.words[0], cell.words[-1]
    for word, rest, leads in ((first, cell.words[1:], True), (last, cell.words[:-1], False)):
        number = parse_number(word.text, decimal_mark, optical=False)
        if number is None or number.unit:
            continue
        if _has_own(word, rest[0].box.x0 if leads else rest[-1].box.x1, header):
            own, other = TableCell((word,), cell.page, number), TableCell(tuple(rest), cell.page)
            return [own, other] if leads else [other, own]
    return [cell]


def _has_own(word: Word, beside: float, header: Header) -> bool:
    """Whether a word stands under a heading that is none of descriptions, and that the text beside it is not under."""
    return any(
        heading.role is not Role.DESCRIPTION and not heading.box.x0 < beside < heading.box.x1
        for heading in header.cells
        if heading.box.x0 - 2 < word.box.centre < heading.box.x1 + 2
    )
