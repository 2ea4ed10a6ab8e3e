"""Quantities that run into the description for want of a gap, told by the heading that has no figures of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from extractors.fields.amounts import parse_number
from extractors.page import Word
from extractors.tables.cells import TableCell, TableRow
from extractors.tables.header import HeaderCell
from extractors.tables.words import Role

_LEADING: Final = re.compile(r"^(\d{1,6}(?:[.,]\d{1,3})?)([^\W\d_].*)$")
#: The share of rows with figures that must begin with a number for it to be their quantity.
_MOST: Final = 0.8


def cut_glued(
    rows: Sequence[TableRow], indexes: Sequence[int], headings: Sequence[HeaderCell], taken: Sequence[HeaderCell]
) -> list[TableRow] | None:
    """The rows with a quantity cut off the head of each description; None where nothing speaks for it.

    `headings` from left to right, `taken` those that stand over columns of figures.
    """
    roles = [heading.role for heading in headings]
    if Role.QUANTITY not in roles or Role.DESCRIPTION not in roles:
        return None
    place = roles.index(Role.QUANTITY)
    if headings[place] in taken or place + 1 != roles.index(Role.DESCRIPTION):
        return None
    carrying = [index for index in indexes if rows[index].numbers]
    cut = {index: made for index in carrying if (made := _cut(rows[index])) is not None}
    if not cut or len(cut) < _MOST * len(carrying):
        return None
    return [cut.get(index, row) for index, row in enumerate(rows)]


def _cut(row: TableRow) -> TableRow | None:
    first = row.cells[0]
    if first.number is not None:
        return None
    word, rest = first.words[0], first.words[1:]
    number = parse_number(word.text, row.decimal_mark)
    if number is None:
        found = _LEADING.match(word.text)
        number = parse_number(found[1], row.decimal_mark) if found else None
        if found is None or number is None:
            return None
        word, tail = _split(word, len(found[1]))
        rest = (tail, *rest)
    if not rest or number.percent or number.currency:
        return None
    return replace(row, cells=(TableCell((word,), first.page, number), replace(first, words=rest), *row.cells[1:]))


def _split(word: Word, place: int) -> tuple[Word, Word]:
    box = word.box
    middle = box.x0 + box.width * place / len(word.text)
    return (
        replace(word, text=word.text[:place], box=box._replace(x1=middle)),
        replace(word, text=word.text[place:], box=box._replace(x0=middle)),
    )
