"""Rows that state a rate, what it is taken of and what it comes to: the product tells the base from the tax."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from itertools import groupby, pairwise
from typing import Final

from extractors.tables.cells import TableRow
from extractors.tables.labels import Label
from extractors.totals import Labelled

_RATE: Final = re.compile(r"(\d{1,2}(?:[.,]\d{1,3})?) ?%")
_CENT: Final = Decimal("0.01")
_OF_TAXES: Final = frozenset({Label.NET, Label.TAX, Label.LINES, Label.SUBTOTAL})
#: A base found by its product counts less than one with a label of its own, a tax almost as much.
_BASE_WEIGHT: Final = 0.66
_TAX_WEIGHT: Final = 0.9


def parted_by_rates(found: Sequence[Labelled], rows: Sequence[TableRow]) -> list[Labelled]:
    """The labelled figures, base and tax of each row with a rate told apart ("VAT 7 %   275.00   19.25")."""
    made: list[Labelled] = []
    for index, group in groupby(found, key=lambda entry: entry.row):
        entries = list(group)
        rates = _rates(rows[index]) if len(entries) > 1 and {entry.label for entry in entries} <= _OF_TAXES else ()
        for place, (base, tax) in enumerate(pairwise(entries)):
            if any(_is_tax_of(base, tax, rate) for rate in rates):
                entries[place] = replace(base, label=Label.NET, weight=min(base.weight, _BASE_WEIGHT))
                entries[place + 1] = replace(tax, label=Label.TAX, weight=_TAX_WEIGHT)
                break
        made += entries
    return made


def _rates(row: TableRow) -> tuple[Decimal, ...]:
    return tuple(Decimal(found.replace(",", ".")) for found in _RATE.findall(row.text))


def _is_tax_of(base: Labelled, tax: Labelled, rate: Decimal) -> bool:
    due = (base.number.value * rate / 100).quantize(_CENT, ROUND_HALF_UP)
    return rate > 0 and due != 0 and abs(abs(due) - abs(tax.number.value)) <= _CENT
