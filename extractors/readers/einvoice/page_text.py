"""Where and whether a value of an e-invoice stands on the pages, in whatever form it is printed there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal, InvalidOperation
from itertools import pairwise
from typing import Final

from extractors.fields.dates import find_dates
from extractors.layout import rows
from extractors.page import Page
from extractors.result import DATE_FIELDS, LINE_FIGURES, MONEY_FIELDS

_NOT_IN_NUMBERS: Final = re.compile(r"[^0-9A-Z]")
_FIGURE: Final = re.compile(r"-?\d[\d.,'’\u00a0\u202f ]*-?")
#: A shorter number stands on a page by chance.
_TELLING: Final = 4


class PageText:
    """The numbers, dates and letters of some pages."""

    def __init__(self, pages: tuple[Page, ...]) -> None:
        lines = [row.words for page in pages for row in rows(page)]
        self._letters = bare(" ".join(word.text for line in lines for word in line))
        self._figures = {figure for line in lines for figure in _figures([word.text for word in line])}
        seen = (day for line in lines for day in find_dates(line, compact=True))
        self._dates = {day for one in seen for day in (one.day_first, one.month_first) if day is not None}

    def shows(self, name: str, value: str) -> bool:
        """Whether a field's or cell's value stands anywhere on the pages; a sum also without its sign."""
        if name in MONEY_FIELDS or name in LINE_FIGURES:
            figure = number(value)
            return figure in self._figures or (figure is not None and -figure in self._figures)
        if name in DATE_FIELDS:
            return date.fromisoformat(value) in self._dates
        key = bare(value)
        return len(key) >= _TELLING and key in self._letters


def bare(text: str) -> str:
    """Capitals and digits of a text: how numbers and names are compared."""
    return _NOT_IN_NUMBERS.sub("", text.upper())


def number(text: str) -> Decimal | None:
    try:
        return Decimal(text)
    except InvalidOperation:
        return None


def same(name: str, one: str, other: str) -> bool:
    """Whether two readings of a field or cell say the same: numbers by value, everything else by letters and digits."""
    if name in MONEY_FIELDS or name in LINE_FIGURES:
        return number(one) is not None and number(one) == number(other)
    return bare(one) == bare(other)


def _figures(texts: list[str]) -> Iterator[Decimal]:
    """Every number in the words of one row; digits in groups of three parted by blanks are one number, too."""
    for text in texts:
        for found in _FIGURE.findall(text):
            yield from _printings(found)
    for one, other in pairwise(texts):
        if re.fullmatch(r"-?\d{1,3}", one) and re.match(r"\d{3}(?!\d)", other):
            yield from _printings(one + other)


def _printings(text: str) -> Iterator[Decimal]:
    """What a printed number may mean: its last mark may be the decimal mark, or all its marks part thousands."""
    digits = re.sub(r"[^\d.,-]", "", text)
    sign = "-" if digits.startswith("-") or digits.endswith("-") else ""
    digits = digits.strip("-").rstrip(".,")
    readings = [re.sub("[.,]", "", digits)]
    if found := re.fullmatch(r"(.*)[.,](\d+)", digits):
        readings.append(f"{re.sub('[.,]', '', found.group(1))}.{found.group(2)}")
    for reading in readings:
        figure = number(sign + reading)
        if figure is not None:
            yield figure
