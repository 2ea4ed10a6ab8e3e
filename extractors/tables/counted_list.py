"""Lists of a web shop: a thing with its price and amount, and below it on a line of its own how many."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from extractors.arithmetic import Fit, line_fit
from extractors.fields.amounts import parse_number
from extractors.tables.cells import TableCell, TableRow
from extractors.tables.codes import CODES
from extractors.tables.items import Item
from extractors.tables.wording import Wording
from extractors.tables.words import Role
from extractors.tables.wrapping import is_detail, wraps

_COUNT: Final = re.compile(
    r"(?i)^(?:(?:qty|quantity|menge|anzahl|quantit[ée]|qt[ée]|cantidad|cant|quantit[àa]|aantal)\.?\s?[:#]?\s*(\d[\d.,]*)"
    r"|(\d[\d.,]*)\s?[x×])$"
)
#: How many lines below its thing a count may stand.
_REACH: Final = 6


def counted_list(rows: Sequence[TableRow]) -> tuple[list[Item], list[Wording]]:
    """The things whose price times the count below them gives their amount, with their words and codes."""
    items: list[Item] = []
    wordings: list[Wording] = []
    for index, row in enumerate(rows):
        texts = [cell for cell in row.cells if cell.number is None]
        if len(row.numbers) != 2 or len(texts) != 1 or row.cells[0].number is not None:
            continue
        found = _count_below(rows, index)
        if found is not None:
            items.append(found)
            wordings.append(_wording(rows, found, texts[0]))
    return items, wordings


def _count_below(rows: Sequence[TableRow], index: int) -> Item | None:
    price, amount = rows[index].numbers
    for below in range(index + 1, min(index + _REACH, len(rows))):
        if rows[below].page != rows[index].page or len(rows[below].numbers) > 1:
            return None
        count = _count(rows[below])
        if count is None or count.number is None or price.number is None or amount.number is None:
            continue
        fit: Fit | None = line_fit(count.number, price.number, amount.number)
        figures = {Role.QUANTITY: count, Role.UNIT_PRICE: price, Role.AMOUNT: amount}
        return Item(index, figures, [rows[index].cells[0]], [index, below], fit) if fit is not None else None
    return None


def _count(row: TableRow) -> TableCell | None:
    found = _COUNT.match(" ".join(cell.text for cell in row.cells))
    number = parse_number(found[1] or found[2], row.decimal_mark) if found else None
    if number is None:
        return None
    words = [word for cell in row.cells for word in cell.words if any(sign.isdigit() for sign in word.text)]
    return TableCell(tuple(words[:1]), row.page, number)


def _wording(rows: Sequence[TableRow], item: Item, first: TableCell) -> Wording:
    """The first line and those it wraps into; codes with a label on the lines down to the count."""
    cells = [first]
    wording = Wording({Role.DESCRIPTION: cells})
    edge = rows[item.index].numbers[0].box.x0
    for row in rows[item.index + 1 : item.rows[-1]]:
        line = row.cells[0]
        for role, pattern in CODES:
            code = pattern.match(line.text)
            if code:
                wording.codes.setdefault(role, (next(group for group in code.groups() if group), line))
        if not wording.codes and not is_detail(row.cells) and wraps(cells[-1], line, edge):
            cells.append(line)
    return wording
