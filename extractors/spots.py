"""Where words or values stand on a sheet: the places of a supplier's label, and of a value somebody typed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Final

from rapidfuzz import fuzz

from extractors.fields.amounts import parse_number
from extractors.fields.dates import find_dates
from extractors.fields.numbers import read_number
from extractors.page import Box, Word, joined
from extractors.result import DATE_FIELDS, LINE_FIGURES, MONEY_FIELDS, NUMBER_FIELDS
from extractors.sheet import Sheet
from extractors.wording import fold, keys
from models.vocabulary import Via

#: How like (0 to 100) an optically read word must be to a word of a label.
_LIKENESS: Final = 84.0
_SHORTEST_MENDED: Final = 5
AMOUNTS: Final = MONEY_FIELDS | LINE_FIGURES | {
    "quantity_ordered", "quantity_backordered", "price_basis_quantity", "discount", "tax", "tax_rate",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Spot:
    """Words of one cell of a sheet; `first` and `last` index the cell's words (inclusive)."""

    row: int
    cell: int
    first: int
    last: int
    words: tuple[Word, ...]

    @property
    def box(self) -> Box:
        return joined(self.words)

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)


def share(box: Box, sheet: Sheet) -> tuple[float, float]:
    """Where a box begins, as shares of the page's width and height."""
    return round(box.x0 / sheet.page.width, 3), round(box.y0 / sheet.page.height, 3)


def spots_of_label(sheet: Sheet, label: str) -> Iterator[Spot]:
    """Every place where the words of a label stand together in a cell; case, accents and points do not count."""
    wanted = tuple(key for word in label.split() for key in keys(word))
    if not wanted:
        return
    for row_number, row in enumerate(sheet.rows):
        for place, cell in enumerate(row.cells):
            spelled = cell.keyed
            for start in range(len(spelled) - len(wanted) + 1):
                run = spelled[start : start + len(wanted)]
                if all(_alike(key, want, cell.via) for (key, _), want in zip(run, wanted, strict=True)):
                    first, last = run[0][1], run[-1][1]
                    yield Spot(row_number, place, first, last, cell.words[first : last + 1])


def _alike(key: str, wanted: str, via: Via) -> bool:
    if key == wanted:
        return True
    long_enough = min(len(key), len(wanted)) >= _SHORTEST_MENDED
    return via is Via.OCR and long_enough and fuzz.ratio(key, wanted) >= _LIKENESS


def nearest(sheet: Sheet, label: str, at: tuple[float, float], reach: float) -> Spot | None:
    """The place of a label nearest to where it once stood, sideways no farther than `reach` of the page's width.

    How far down a label stands depends on how much is printed above it; so height counts for little.
    """

    def away(spot: Spot) -> float:
        x, y = share(spot.box, sheet)
        return abs(x - at[0]) + 0.3 * abs(y - at[1])

    near = [spot for spot in spots_of_label(sheet, label) if abs(share(spot.box, sheet)[0] - at[0]) <= reach]
    return min(near, key=away) if near else None


def spots_of_value(sheet: Sheet, field: str, value: str) -> Iterator[Spot]:
    """Every place where a value is printed, in whatever form the field's values are printed in."""
    for row_number, row in enumerate(sheet.rows):
        for place, cell in enumerate(row.cells):
            for start in range(len(cell.words)):
                end = _stated(cell.words[start:], field, value)
                if end:
                    yield Spot(row_number, place, start, start + end - 1, cell.words[start : start + end])


def _stated(words: tuple[Word, ...], field: str, value: str) -> int:
    """How many of the first words state the value; 0 if they do not."""
    if field in DATE_FIELDS:
        seen = next((seen for seen in find_dates(words, compact=True)[:1] if seen.start == 0), None)
        days = {day.isoformat() for day in (seen.day_first, seen.month_first) if day} if seen else set()
        return seen.end if seen and value in days else 0
    if field in NUMBER_FIELDS and (number := read_number(words)) and number.start == 0:
        if alike(field, number.text, value):
            return number.end
    elif field in AMOUNTS:
        return 1 if alike_amount(words[0].text, value) else 0
    text = ""
    wanted = _bare(value)
    for count, word in enumerate(words, start=1):
        text += _bare(word.text)
        if text == wanted and text:
            return count
        if not wanted.startswith(text):
            return 0
    return 0


def alike_amount(printed: str, value: str) -> bool:
    """Whether a printed word states an amount under either decimal mark."""
    try:
        wanted = Decimal(value)
    except InvalidOperation:
        return False
    found = (parse_number(printed, mark) for mark in ".,")
    return any(number is not None and abs(number.value) == abs(wanted) for number in found)


def alike(field: str, one: str | None, other: str | None) -> bool:
    """Whether two values of a field say the same: amounts by value, texts by letters and digits."""
    if one is None or other is None:
        return one is other
    if field in AMOUNTS:
        try:
            return Decimal(one) == Decimal(other)
        except InvalidOperation:
            return one == other
    return _bare(one) == _bare(other)


def _bare(text: str) -> str:
    return "".join(sign for sign in fold(text) if sign.isalnum())


def the_day(words: tuple[Word, ...]) -> dt.date | None:
    """The date with which words begin, where its form leaves no choice."""
    seen = next((seen for seen in find_dates(words, compact=True)[:1] if seen.start == 0), None)
    return None if seen is None or seen.open else seen.day_first or seen.month_first
