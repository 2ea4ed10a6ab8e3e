"""Lists of words and sums without a header, told by a printed total that some of them make up."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from extractors.tables.cells import TableCell, TableRow
from extractors.tables.extent import amount_cell, ends_items, labels_in
from extractors.tables.items import Item
from extractors.tables.labels import Label
from extractors.tables.wording import Wording
from extractors.tables.words import Role

_TOTALS: Final = frozenset({Label.SUBTOTAL, Label.NET, Label.TOTAL, Label.DUE, Label.LINES})
_NEVER: Final = _TOTALS | {Label.TAX, Label.PAID, Label.PRIOR, Label.CARRIED, Label.ROUNDING, Label.RATE}
_FEWEST: Final = 2
#: Sums of more rows than this are not tried.
_MOST: Final = 120
_CLOSE: Final = 3.0
#: How many rows below a list its total may stand.
_NEAR: Final = 5


def plain_list(rows: Sequence[TableRow]) -> tuple[list[Item], list[Wording]]:
    """The longest run of rows of words and one sum, alike in their places, that adds up to a printed total."""
    totals = {
        cell.number.value
        for row in rows
        if labels_in(row) & _TOTALS and (cell := amount_cell(row)) is not None and cell.number
    } - {Decimal(0)}
    best: list[int] = []
    for run in _columns(rows):
        for found in _runs(rows, run, totals):
            if len(found) > len(best):
                best = found
    items = [_item(index, rows[index]) for index in best]
    return items, [_wording(rows, item, best) for item in items]


def _columns(rows: Sequence[TableRow]) -> list[list[int]]:
    """Rows of words and one sum, those together whose words begin and whose sums end at the same places."""
    made: list[list[int]] = []
    for index, row in enumerate(rows[:_MOST]):
        if not _lists(row):
            continue
        home = next((run for run in made if _alike(rows[run[0]], row)), None)
        if home is None:
            made.append([index])
        else:
            home.append(index)
    return made


def _lists(row: TableRow) -> bool:
    texts = [cell for cell in row.cells if cell.number is None]
    amount = amount_cell(row)
    if amount is None or len(row.numbers) != 1 or len(texts) != 1 or texts[0].box.x0 > amount.box.x0:
        return False
    return sum(sign.isalpha() for sign in texts[0].text) > _CLOSE and not texts[0].text.endswith(":")


def _alike(one: TableRow, other: TableRow) -> bool:
    return (
        one.page == other.page
        and abs(one.cells[0].box.x0 - other.cells[0].box.x0) < _CLOSE
        and abs(one.cells[-1].box.x1 - other.cells[-1].box.x1) < _CLOSE
    )


def _runs(rows: Sequence[TableRow], run: Sequence[int], totals: set[Decimal]) -> list[list[int]]:
    """The stretches of a column of sums that make up a total, none of them a total or a tax itself."""
    found: list[list[int]] = []
    for start in range(len(run)):
        due = Decimal(0)
        said: set[str] = set()
        for stop in range(start, len(run)):
            row = rows[run[stop]]
            amount = amount_cell(row)
            if amount is None or amount.number is None or (labels_in(row) & _NEVER and ends_items(row)):
                break
            words = row.cells[0].text
            if words in said:
                break  # "Charges" under each of several headings is no list of things
            said.add(words)
            due += amount.number.value
            if stop - start + 1 >= _FEWEST and (due in totals or due == _next_sum(rows, run[stop])):
                found.append(list(run[start : stop + 1]))
    return found


def _next_sum(rows: Sequence[TableRow], index: int) -> Decimal | None:
    """The next sum below a row, which may be the total of those above whatever it is called."""
    below = next((cell for row in rows[index + 1 : index + _NEAR] if (cell := amount_cell(row)) is not None), None)
    return below.number.value if below is not None and below.number and below.number.value else None


def _item(index: int, row: TableRow) -> Item:
    amount = amount_cell(row)
    texts = [cell for cell in row.cells if cell.number is None]
    # A lump sum is its own price.
    figures = {Role.UNIT_PRICE: amount, Role.AMOUNT: amount} if amount is not None else {}
    return Item(index, figures, texts, [index])


def _wording(rows: Sequence[TableRow], item: Item, taken: Sequence[int]) -> Wording:
    """The words of a row, and of those right below that go on with them."""
    cells: list[TableCell] = list(item.texts)
    index = item.index + 1
    while index < len(rows) and index not in taken and _goes_on(rows[index - 1], rows[index], cells[-1]):
        cells.append(rows[index].cells[0])
        index += 1
    return Wording({Role.DESCRIPTION: cells})


def _goes_on(above: TableRow, row: TableRow, last: TableCell) -> bool:
    return (
        row.page == above.page
        and len(row.cells) == 1
        and not row.numbers
        and not row.ruled
        and row.box.y0 - above.box.y1 < 0.5 * row.height
        and abs(row.cells[0].box.x0 - last.box.x0) < _CLOSE
    )
