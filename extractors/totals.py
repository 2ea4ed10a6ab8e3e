"""Amounts with a label: every figure outside the items, and what the words beside, before or above it say it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from extractors.fields.amounts import Number
from extractors.fields.currency import currency_of
from extractors.fields.dates import MONTH_NUMBERS
from extractors.tables.cells import TableCell, TableRow, read_cells
from extractors.tables.labels import Label, label_of
from extractors.tables.table import Table
from extractors.tables.words import Role

_DAY_AND_YEAR: Final = re.compile(r"^\d{1,2},? ?(?:19|20)\d\d\b")
#: Most that is added to the lines, as a share of them, for it to be taken for a tax without any label.
MOST_ADDED: Final = Decimal("0.3")
#: How many rows up a heading is looked for over a figure.
REACH: Final = 6


@dataclass(frozen=True, slots=True)
class Labelled:
    """A figure and what its label says; `weight` is lower the farther the label stands from it."""

    label: Label
    cell: TableCell
    number: Number
    row: int
    weight: float
    text: str

    @property
    def heading(self) -> bool:
        """Whether the label stands above the figure, not before it."""
        return self.weight < 0.75


def labelled_amounts(
    rows: Sequence[TableRow], items: frozenset[int], decimal_mark: str, table: Table | None = None
) -> list[Labelled]:
    """The labelled figures in rows that are no items, from top to bottom.

    In a row of totals under the columns of the table, the column says what a figure is the total of.
    """
    found: list[Labelled] = []
    split = [_split_labels(row, decimal_mark) for row in rows]
    for index, row in enumerate(split):
        if index in items:
            continue
        for place, cell in enumerate(row):
            number = cell.number
            if number is None or number.percent or number.unit or _is_no_money(row, place):
                continue
            label = _before(row, place, rows[index].height)
            money = sum(
                1
                for other in row
                if other.number and not other.number.percent and (other.number.places or other.number.currency)
            )
            beside = label
            if label is None or money > 1:
                above = _above(split, rows, index, cell, items, grid=label is not None)
                last = not any(other.number and not other.number.percent for other in row[place + 1 :])
                if above is None and label is not None and not last:
                    label = (label[0], label[1] - 0.4, label[2])  # "VAT 19 %  100.00  19.00": the tax stands last
                label = above or label
            if label is not None:
                kind, weight, text = label
                if table is not None and money > 1 and beside is not None and kind in (Label.TOTAL, Label.SUBTOTAL):
                    kind = _of_column(table, cell, kind)
                found.append(Labelled(kind, cell, number, index, weight, text))
    return found


def _is_no_money(row: Sequence[TableCell], place: int) -> bool:
    """Whether a number is a rate whose sign stands apart ("6.875 | %"), or day and year behind a month's name."""
    behind = row[place + 1].text.strip() if place + 1 < len(row) else ""
    before = row[place - 1].words[-1].text.strip(".,").casefold() if place else ""
    return behind == "%" or (before in MONTH_NUMBERS and _DAY_AND_YEAR.match(row[place].text) is not None)


def by_sums(rows: Sequence[TableRow], after: int, lines: Decimal) -> list[Labelled]:
    """Figures under the items that say by their sums alone what they are: the lines' sum, something more, and both.

    They get a low weight: enough to be read where labels are missing or misread, too little to be proven.
    """
    money = [
        (index, cell, cell.number)
        for index in range(after + 1, min(len(rows), after + 40))
        for cell in rows[index].numbers
        if cell.number and cell.number.value and (cell.number.places == 2 or cell.number.currency)
    ]
    first = next((place for place, (_, _, number) in enumerate(money) if number.value == lines), None)
    if first is None:
        return []
    for place in range(first + 1, len(money)):
        added = money[place][2].value
        if not 0 < abs(added) <= MOST_ADDED * abs(lines):
            continue
        last = next((at for at in range(place + 1, len(money)) if money[at][2].value == lines + added), None)
        if last is not None:
            kinds = ((first, Label.SUBTOTAL), (place, Label.TAX), (last, Label.TOTAL))
            return [Labelled(kind, money[at][1], money[at][2], money[at][0], 0.5, "") for at, kind in kinds]
    return []


def _of_column(table: Table, cell: TableCell, kind: Label) -> Label:
    """What the total of a column of the table is: its net amounts, its taxes, or the total with tax."""
    taxed = Role.GROSS in table.columns
    meanings = {
        Role.AMOUNT: Label.NET if taxed else kind,
        Role.TAX: Label.TAX,
        Role.GROSS: Label.TOTAL,
        Role.QUANTITY: Label.IGNORED,
        Role.DISCOUNT: Label.IGNORED,
    }
    for role, column in table.columns.items():
        if role in meanings and column.aligned(cell.box, 5.0):
            return meanings[role]
    return kind


def _split_labels(row: TableRow, decimal_mark: str) -> list[TableCell]:
    """The row's cells, with "Total: 45.00" cut into its label and its figure."""
    made: list[TableCell] = []
    for cell in row.cells:
        divisible = cell.number is None and len(cell.words) > 1 and any(map(str.isdigit, cell.text))
        cut = _cut(cell, decimal_mark) if divisible else None
        made += cut or [cell]
    return made


def _cut(cell: TableCell, decimal_mark: str) -> list[TableCell] | None:
    words = cell.words
    if words[-1].text.upper().strip(".") == "CR" and len(words) > 2:
        cut = _cut(replace(cell, words=words[:-1]), decimal_mark)  # "Discount 12.50 USD CR"
        return cut and [cut[0], *map(_credited, cut[1:])]
    for start in range(1, len(words)):
        parts = read_cells(words[start:], cell.page, decimal_mark)
        if parts and all(part.number is not None and not part.number.percent for part in parts):
            head = replace(cell, words=words[:start])
            return [head, *parts] if label_of(head.text) is not None else None
    for stop in range(len(words) - 1, 1, -1):
        # "Total 45.00 (5%)": a note behind the figure does not change it.
        rest = " ".join(word.text for word in words[stop:])
        if rest.startswith("(") and rest.endswith(")"):
            inner = _cut(replace(cell, words=words[:stop]), decimal_mark)
            if inner:
                return inner
    return None


def _credited(cell: TableCell) -> TableCell:
    number = cell.number
    return cell if number is None else replace(cell, number=replace(number, value=-abs(number.value)))


def _before(row: Sequence[TableCell], place: int, height: float) -> tuple[Label, float, str] | None:
    """The label to the left on the same row; figures, rates and signs between are passed over."""
    texts: list[str] = []
    edge = row[place].box.x0
    passed = 0
    for cell in reversed(row[:place]):
        if cell.number is not None:
            if not cell.number.percent and (cell.number.places or cell.number.currency) and not texts:
                passed += 1
            continue
        if not any(sign.isalpha() for sign in cell.text) or (not texts and currency_of(cell.text) is not None):
            continue
        gap = edge - cell.box.x1
        if texts and gap > 3 * height:
            break
        texts.insert(0, cell.text)
        edge = cell.box.x0
        kind = label_of(cell.text) if len(texts) == 1 else label_of(" ".join(texts))
        if kind is not None:
            return kind, 1.0 - 0.1 * passed - 0.05 * (len(texts) - 1), " ".join(texts)
        if len(texts) > 2:
            break
    return None


def _paired(
    labels: Sequence[TableCell], figures: Sequence[TableCell], cell: TableCell
) -> tuple[Label, float, str] | None:
    """The label of a figure in a row of figures under a row of labels: by order, or by whose stretch it stands in."""
    numbers = [other for other in figures if other.number is not None]
    kinds = [label_of(label.text) for label in labels]
    if (
        any(label.number is not None for label in labels)
        or sum(kind is not None for kind in kinds) < 2
        or len(numbers) < len(figures)
    ):
        return None
    if len(labels) != len(numbers) and any(
        min(label.box.x1, cell.box.x1) > max(label.box.x0, cell.box.x0) for label in labels
    ):
        return None
    if len(labels) == len(numbers):
        place = next(at for at, other in enumerate(numbers) if other is cell)
    else:
        place = max((at for at, label in enumerate(labels) if label.box.x0 <= cell.box.centre), default=0)
    kind = kinds[place]
    return (kind, 0.9, labels[place].text) if kind is not None else None


def _above(
    split: Sequence[Sequence[TableCell]],
    rows: Sequence[TableRow],
    index: int,
    cell: TableCell,
    items: frozenset[int],
    *,
    grid: bool,
) -> tuple[Label, float, str] | None:
    """The heading over a figure: the nearest text above that overlaps it, past figures of the same column."""
    box = cell.box
    for up in range(index - 1, max(-1, index - 1 - REACH), -1):
        if rows[up].page != rows[index].page or up in items or box.y0 - rows[up].box.y1 > 60:
            return None
        if up == index - 1 and (paired := _paired(split[up], split[index], cell)) is not None:
            return paired
        over = [other for other in split[up] if min(other.box.x1, box.x1) - max(other.box.x0, box.x0) > 0]
        for other in over:
            if other.number is not None:
                continue
            kind = label_of(other.text)
            if kind is None or len(other.words) > 5:
                return None
            if grid and sum(o.number is None and label_of(o.text) is not None for o in split[up]) < 2:
                return None
            return kind, 0.7 - 0.02 * (index - up), other.text
    return None
