"""Where the items of a table end: at the row that sums up those above it, else at the first label of the totals."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from extractors.fields.amounts import parse_number
from extractors.tables.cells import TableCell, TableRow
from extractors.tables.labels import Label, label_of

#: Labels that end a table of items when they stand before an amount.
ENDING: Final = frozenset({Label.SUBTOTAL, Label.NET, Label.TOTAL, Label.DUE, Label.LINES, Label.TAX, Label.PAID})
_SUMS: Final = frozenset({Label.SUBTOTAL, Label.NET, Label.TOTAL, Label.DUE, Label.LINES})
#: Fewer rows than these add up to anything by chance.
_FEWEST: Final = 2
_CENTS: Final = 2
#: Cells of a row beyond its words and its amount.
_LED: Final = 2
#: Figures of a row that is no line of totals.
_FULL: Final = 3
_TOTAL: Final = re.compile(r"(?i)total (?:charges|fees|expenses|services)\b")


@dataclass(frozen=True, slots=True)
class Extent:
    """One past the last row of items, and the rows whose amounts make up a printed sum, whatever their words say."""

    end: int
    members: frozenset[int] = frozenset()


def extent_of(rows: Sequence[TableRow], body: Sequence[int]) -> Extent:
    """How far the items reach in these rows."""
    reach = _last_alike(rows, body)
    after = body[-1] + 1 if body else 0
    labelled = next((index for index in body if index > reach and ends_items(rows[index])), after)
    members, end = _summed(rows, body)
    return Extent(end if members else labelled, frozenset(members))


def _last_alike(rows: Sequence[TableRow], body: Sequence[int]) -> int:
    """The last row above any sum whose figures stand under those of the first row of items.

    No word in between, such as a tax contained in a price, ends the table.
    """
    first = next((index for index in body if len(rows[index].numbers) >= _FULL or ends_items(rows[index])), None)
    if first is None or ends_items(rows[first]):
        return -1
    edges = [cell.box.x1 for cell in rows[first].numbers]
    slack = 0.5 * rows[first].height

    def alike(row: TableRow) -> bool:
        return sum(any(abs(cell.box.x1 - edge) < slack for edge in edges) for cell in row.numbers) >= _FULL

    last = first
    for index in body:
        if index > first and ends_items(rows[index]) and labels_in(rows[index]) & _SUMS:
            break
        if index > first and alike(rows[index]):
            last = index
    return last


def _summed(rows: Sequence[TableRow], body: Sequence[int]) -> tuple[list[int], int]:
    """The rows whose last figures make up the first printed sum below them, up to the last that is no label itself;
    and one past the last row that stands close under them, before the labels there.
    """
    taken: list[int] = []
    total, run = Decimal(0), Decimal(0)
    edge: TableCell | None = None
    for index in body:
        last = amount_cell(rows[index])
        if last is None or last.number is None:
            continue
        if edge is not None and not _under(edge, last, rows[index].height):
            continue
        value, labels = last.number.value, labels_in(rows[index])
        if Label.CARRIED in labels and value in (total, run):
            continue
        if (ends_items(rows[index]) or Label.LINES in labels) and labels & _SUMS:
            if value == total:
                kept = _without_labels(rows, taken)
                return kept, _end_of(rows, kept, next((entry for entry in taken if entry not in kept), index))
            if value != run:
                return [], 0
            run = Decimal(0)  # a section's own sum
        elif value and any(sign.isalpha() for cell in rows[index].cells if cell.number is None for sign in cell.text):
            taken.append(index)
            total, run = total + value, run + value
            edge = edge or last
    return [], 0


def _end_of(rows: Sequence[TableRow], kept: Sequence[int], labels: int) -> int:
    if not kept:
        return 0
    end = kept[-1] + 1
    while end < labels and rows[end].page == rows[end - 1].page:
        if rows[end].box.y0 - rows[end - 1].box.y1 > rows[end].height:
            break
        end += 1
    return end


def _dressed(row: TableRow, first: TableRow) -> bool:
    """Whether a row has a date or a code before its words where the first item has one: it is an item, not a total."""
    lead, model = row.cells[0], first.cells[0]
    return (
        len(row.cells) > _LED
        and len(first.cells) > _LED
        and any(sign.isdigit() for sign in lead.text)
        and any(sign.isdigit() for sign in model.text)
        and abs(lead.box.x0 - model.box.x0) < row.height
    )


def _under(edge: TableCell, last: TableCell, height: float) -> bool:
    return min(abs(last.box.x1 - edge.box.x1), abs(last.box.x0 - edge.box.x0)) <= 1.5 * height


def _without_labels(rows: Sequence[TableRow], taken: Sequence[int]) -> list[int]:
    """The rows that make up a sum, without the labels at their end; none where too few are left to tell."""
    kept = list(taken)
    while kept and ends_items(rows[kept[-1]]) and not _dressed(rows[kept[-1]], rows[kept[0]]):
        kept.pop()
    return kept if len(kept) >= _FEWEST else []


def amount_cell(row: TableRow) -> TableCell | None:
    """The last figure of a row, if it is printed like money, with its decimals or its currency.

    Also where it stands so close behind its label that both are one cell.
    """
    numbers = [cell for cell in row.numbers if cell.number and not cell.number.percent]
    last = numbers[-1] if numbers else _trailing(row.cells[-1], row.decimal_mark) if row.cells else None
    if last is None or last.number is None:
        return None
    money = last.number.places == _CENTS or (last.number.currency is not None and last.number.places < _CENTS)
    return last if money else None


def _trailing(cell: TableCell, decimal_mark: str) -> TableCell | None:
    """The number at the end of a totals label."""
    if len(cell.words) < 2 or label_of(cell.text) not in ENDING:
        return None
    number = parse_number(cell.words[-1].text, decimal_mark)
    return TableCell(cell.words[-1:], cell.page, number) if number is not None else None


def labels_in(row: TableRow) -> set[Label]:
    """What the words of a row say; a total of whatever it may be is a sum."""
    texts = [cell.text for cell in row.cells if cell.number is None]
    labels = {label for text in texts if (label := label_of(text)) is not None}
    return labels | ({Label.LINES} if any(_TOTAL.match(text) for text in texts) else set())


def ends_items(row: TableRow) -> bool:
    """Whether a row belongs to the totals: a totals label before one amount or two, and no more figures."""
    numbers = [cell for cell in row.numbers if cell.number and not cell.number.percent]
    if len(numbers) > 2:
        return False
    if not numbers and sum(label_of(cell.text) is not None for cell in row.cells if len(cell.words) < 4) >= 3:
        return True
    for cell in row.cells:
        if cell.number is not None or not cell.text[:2].strip("*(").isalpha():
            continue
        label = label_of(cell.text)
        if label in ENDING and any(number.box.x0 >= cell.box.x0 for number in numbers):
            return True
        if label in ENDING and not numbers and cell.text[0] != "(" and _trailing_number(cell, row.decimal_mark):
            return True
    return False


def _trailing_number(cell: TableCell, decimal_mark: str) -> bool:
    numbers = [parse_number(word.text, decimal_mark) for word in cell.words[-2:]]
    return any(number is not None and number.places for number in numbers)
