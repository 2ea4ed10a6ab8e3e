"""Rows that state a rate, what it is taken of and what it comes to: the product tells the base from the tax."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from itertools import groupby
from typing import Final

from extractors.fields.amounts import Number
from extractors.tables.cells import TableRow
from extractors.tables.labels import Label
from extractors.totals import Labelled

_RATE: Final = re.compile(r"(\d{1,2}(?:[.,]\d{1,3})?) ?%")
_CENT: Final = Decimal("0.01")
_OF_TAXES: Final = frozenset({Label.NET, Label.TAX, Label.LINES, Label.SUBTOTAL, Label.TOTAL})
#: A base found by its product counts less than one with a label of its own, a tax almost as much.
_BASE_WEIGHT: Final = 0.66
_TAX_WEIGHT: Final = 0.9


def parted_by_rates(found: Sequence[Labelled], rows: Sequence[TableRow]) -> list[Labelled]:
    """The labelled figures, base and tax of each row with a rate told apart ("VAT 7 %   275.00   19.25").

    A tax that stands beside its base under a heading nobody knows is added.
    """
    made: list[Labelled] = []
    for index, group in groupby(found, key=lambda entry: entry.row):
        entries = list(group)
        rates = _rates(rows[index]) if {entry.label for entry in entries} <= _OF_TAXES else ()
        made += _parted(entries, rows[index], rates) if rates else entries
    return made


def _parted(entries: list[Labelled], row: TableRow, rates: Sequence[Decimal]) -> list[Labelled]:
    labelled = {id(entry.cell): place for place, entry in enumerate(entries)}
    for place, base in enumerate(entries):
        if base.label is Label.TOTAL:
            continue
        for cell in row.numbers:
            right = cell.box.x0 > base.cell.box.x1 and cell.number is not None and not cell.number.percent
            if (
                not right
                or cell.number is None
                or not any(_is_tax_of(base.number, cell.number, rate) for rate in rates)
            ):
                continue
            entries[place] = replace(base, label=Label.NET, weight=min(base.weight, _BASE_WEIGHT))
            tax = Labelled(Label.TAX, cell, cell.number, base.row, _TAX_WEIGHT, base.text)
            if id(cell) in labelled:
                entries[labelled[id(cell)]] = tax
            else:
                entries.insert(place + 1, tax)
            return entries
    return entries


def _rates(row: TableRow) -> tuple[Decimal, ...]:
    return tuple(Decimal(found.replace(",", ".")) for found in _RATE.findall(row.text))


def _is_tax_of(base: Number, tax: Number, rate: Decimal) -> bool:
    due = (base.value * rate / 100).quantize(_CENT, ROUND_HALF_UP)
    return rate > 0 and due != 0 and abs(abs(due) - abs(tax.value)) <= _CENT
