"""Reads a field from where a hint points: beside its label, or wherever its text is printed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from extractors.fields.amounts import decimal_marks, parse_number
from extractors.fields.numbers import read_number, trimmed
from extractors.hints import LabelHint, Side, TextHint
from extractors.layout import Cell
from extractors.page import Box, Word, joined
from extractors.result import DATE_FIELDS, MONEY_FIELDS, NUMBER_FIELDS, Reading
from extractors.sheet import Sheet
from extractors.spots import Spot, nearest, spots_of_value, the_day
from models.vocabulary import Proof

#: How sure a value is that stands where a person said that such values stand.
_SURE: Final = 0.9
#: How many label heights a value above or below its label may be away, and how far sideways one on its line.
_REACH: Final = 8.0
_LABEL_REACH: Final = 0.25
_TELLING: Final = 4


def pointed(sheets: tuple[Sheet, ...], hint: LabelHint) -> Reading | None:
    """The value on the hint's side of its label, on the first page that has both."""
    for sheet in sheets:
        spot = nearest(sheet, hint.label, hint.at, _LABEL_REACH)
        if spot is None:
            continue
        for words in beside(sheet, spot, hint.side):
            found = _reading(words, hint.field, sheets, sheet.number)
            if found is not None:
                return found
    return None


def printed_text(sheets: tuple[Sheet, ...], hint: TextHint) -> Reading | None:
    """The hint's text where it is printed first."""
    for sheet in sheets:
        for spot in spots_of_value(sheet, hint.field, hint.text):
            sure = min(word.confidence for word in spot.words)
            return Reading(hint.text, 0.95 * (0.6 + 0.4 * sure), sheet.number, spot.box, spot.words[0].via)
    return None


def beside(sheet: Sheet, spot: Spot, side: Side) -> Iterator[tuple[Word, ...]]:
    """The words that stand on one side of a label, the nearest cell first."""
    own = sheet.rows[spot.row].cells[spot.cell]
    if side is Side.BEHIND:
        if own.words[spot.last + 1 :]:
            yield own.words[spot.last + 1 :]
        return
    near = [(gap, cell.words) for cell in _cells(sheet, spot) if (gap := _gap(spot.box, cell.box, side)) is not None]
    yield from (words for _, words in sorted(near, key=lambda one: one[0]))


def _cells(sheet: Sheet, spot: Spot) -> Iterator[Cell]:
    own = sheet.rows[spot.row].cells[spot.cell]
    return (cell for row in sheet.rows for cell in row.cells if cell is not own)


def _gap(label: Box, cell: Box, side: Side) -> float | None:
    """How far a cell lies from the label on a side, in label heights; None if it lies elsewhere or too far."""
    height = max(label.height, 1.0)
    if side is Side.RIGHT:
        shared = min(label.y1, cell.y1) - max(label.y0, cell.y0)
        away = (cell.x0 - label.x1) / height
        return away if shared >= 0.45 * min(height, cell.height) and away > -0.2 else None
    overlap = min(label.x1, cell.x1) - max(label.x0, cell.x0)
    away = (cell.y0 - label.y1 if side is Side.BELOW else label.y0 - cell.y1) / height
    return away if overlap > -height and -0.4 < away < _REACH else None


def _reading(words: tuple[Word, ...], field: str, sheets: tuple[Sheet, ...], page: int) -> Reading | None:
    read = _value(words, field, sheets)
    if read is None:
        return None
    value, used = read
    sure = min(word.confidence for word in used)
    proof = Proof.REPEAT if field in NUMBER_FIELDS and _repeats(value, sheets) else None
    return Reading(value, _SURE * (0.6 + 0.4 * sure), page, joined(used), used[0].via, proof)


def _value(words: tuple[Word, ...], field: str, sheets: tuple[Sheet, ...]) -> tuple[str, tuple[Word, ...]] | None:
    """The value that some words state in the field's form, and the words that state it."""
    if field in DATE_FIELDS:
        day = the_day(words)
        return (day.isoformat(), words) if day else None
    if field in NUMBER_FIELDS:
        number = read_number(words)
        return (number.text, words[number.start : number.end]) if number else None
    if field in MONEY_FIELDS:
        return _amount(words, sheets)
    text = " ".join(word.text for word in words).strip(" :")
    return (text, words) if any(sign.isalnum() for sign in text) else None


def _amount(words: tuple[Word, ...], sheets: tuple[Sheet, ...]) -> tuple[str, tuple[Word, ...]] | None:
    votes = decimal_marks(word.text for sheet in sheets for word in sheet.page.words)
    mark = "," if votes[","] > votes["."] else "."
    for word in words:
        number = parse_number(word.text, mark)
        if number is not None and not number.percent and number.places in (0, 2, 3):
            return _plain(number.value), (word,)
    return None


def _plain(value: Decimal) -> str:
    return format(value, "f")


def _repeats(text: str, sheets: tuple[Sheet, ...]) -> bool:
    """Whether the number stands at a second place of the paper; a short one does by chance."""
    printed = Counter(trimmed(word.text).upper() for sheet in sheets for word in sheet.page.words)
    return len(text) >= _TELLING and printed[text.upper()] > 1
