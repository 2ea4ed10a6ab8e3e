"""The table of a slip whose header cannot be read: things with counts under one another at their right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from extractors.fields.quantities import looks_like_positions
from extractors.tables.arrangement import Typing
from extractors.tables.cells import TableCell, TableRow
from extractors.tables.columns import Column, figure_columns
from extractors.tables.extent import ends_items
from extractors.tables.table import Table
from extractors.tables.words import Role

_FEWEST: Final = 2
#: The share of the rows in which a column of counts has a figure.
_MOST: Final = 0.7
#: Letters that make up words of a description.
_WORDY: Final = 6
_THREE: Final = 3


def bare_slip(rows: Sequence[TableRow]) -> Table | None:
    """The table of the rows of words and counts; None where fewer than two rows are alike."""
    counted = [(index, row) for index, row in enumerate(rows) if _counts(row)]
    columns = [column for column in figure_columns(counted) if _is_count(column)]
    usual = max((len(column.cells) for column in columns), default=0)
    columns = [column for column in columns if len(column.cells) >= _MOST * usual]
    if usual < _FEWEST or not 0 < len(columns) <= _THREE:
        return None
    carrying = sorted({index for column in columns for index in column.rows})
    body = tuple(range(carrying[0], carrying[-1] + 2))
    body = tuple(index for index in body if index < len(rows))
    return Table(rows, body, (), Typing(_roles(columns), 0.0, 0, 0.0), (carrying[0],), body[-1] + 1)


def _counts(row: TableRow) -> bool:
    """Whether a row is words with counts behind them."""
    words = [cell for cell in row.cells if cell.number is None and _letters(cell) >= _WORDY]
    behind = [cell for cell in row.numbers if words and cell.box.x0 > words[0].box.x1]
    return bool(behind) and not ends_items(row) and not any(cell.text.endswith(":") for cell in words)


def _letters(cell: TableCell) -> int:
    return sum(sign.isalpha() for sign in cell.text)


def _is_count(column: Column) -> bool:
    numbers = [cell.number for cell in column.cells if cell.number]
    plain = all(not number.currency and not number.percent and number.value >= 0 for number in numbers)
    return plain and not looks_like_positions([number.value for number in numbers])


def _roles(columns: Sequence[Column]) -> dict[Role, Column]:
    """One count is the quantity; of two the first was ordered; of three the last is still to come if it adds up."""
    if len(columns) == 1:
        return {Role.QUANTITY: columns[0]}
    if len(columns) < _THREE:
        return {Role.ORDERED: columns[0], Role.QUANTITY: columns[1]}
    return {Role.ORDERED: columns[0], Role.QUANTITY: columns[1], Role.BACKORDERED: columns[2]}
