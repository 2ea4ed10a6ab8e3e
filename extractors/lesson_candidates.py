"""The hints that could have given a value: every label and heading beside the places where it is printed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from extractors.hints import CodeHint, ColumnHint, LabelHint, ReadingHint, Side, TextHint
from extractors.lexicon.roles import DATE_ROLES, NUMBER_ROLES, PARTY_ROLES, Role
from extractors.page import Box, Word, joined
from extractors.phrases import roles_of
from extractors.result import DATE_FIELDS, NUMBER_FIELDS, ExtractedDocument, Reading
from extractors.sheet import Sheet
from extractors.spots import Spot, share, spots_of_value
from models.vocabulary import DocumentKind

#: Fields that stay the same on all papers of a supplier: their text itself is the hint.
_CONSTANT: Final = frozenset({"supplier_name", "supplier_vat_id", "supplier_tax_id", "buyer_vat_id", "buyer_tax_id"})
#: Fields that mostly do, where no label gives them.
_MOSTLY_CONSTANT: Final = frozenset({"buyer_name", "payment_terms"})
_LINK: Final = re.compile(r"@|://|^www\.|\w\.\w{2,}$", re.IGNORECASE)
#: Fields by the sort of label that gives them.
_FIELDS: Final = (
    (NUMBER_FIELDS, NUMBER_ROLES),
    (DATE_FIELDS, DATE_ROLES),
    (frozenset({"supplier_name", "buyer_name"}), PARTY_ROLES),
    (frozenset({"payment_terms"}), frozenset({Role.TERMS})),
)
_PLACES: Final = 3
_LONGEST_LABEL: Final = 5
#: How many rows above a value its label or heading is looked for.
_ROWS_UP: Final = 14
_HEADINGS: Final = 4
#: How many codes a hint shows as examples.
_EXAMPLES: Final = 3


def candidates_for_field(
    sheets: Sequence[Sheet], read: ExtractedDocument, kind: DocumentKind, field: str, value: str | None
) -> Iterator[ReadingHint]:
    """Hints for a field of the head, the likeliest first; for a value that should not be there, hints against it."""
    if value is None:
        reading = read.fields.get(field)
        sheet = next((sheet for sheet in sheets if reading and sheet.number == reading.page), None)
        if reading is not None and reading.box is not None and sheet is not None:
            yield from _against(sheet, kind, field, reading.box)
        return
    places = list(_places(sheets, field, value))
    if field in _CONSTANT and places:
        yield TextHint(kind, field, value)
    for side in Side:
        for sheet, spot in places:
            for words in _labels(sheet, spot.box, spot, side):
                if _may_give(_text(words), field):
                    yield LabelHint(kind, field, _text(words), side, share(joined(words), sheet))
    if field in _MOSTLY_CONSTANT and places:
        yield TextHint(kind, field, value)


def _may_give(label: str, field: str) -> bool:
    """Whether words may be the label of a field: a label of dates gives no number, and a name's says who it names.

    A number or a date says by its form what it is; a name is any words, which may stand under any others by chance.
    """
    own = next((sort for names, sort in _FIELDS if field in names), None)
    roles = roles_of(label)
    if own is None:
        return True
    if own is PARTY_ROLES and not roles:
        return label.endswith(":")
    return not roles or any(role in own for role in roles)


def _places(sheets: Sequence[Sheet], field: str, value: str) -> Iterator[tuple[Sheet, Spot]]:
    return islice(((sheet, spot) for sheet in sheets for spot in spots_of_value(sheet, field, value)), _PLACES)


def _against(sheet: Sheet, kind: DocumentKind, field: str, box: Box) -> Iterator[ReadingHint]:
    spot = _spot_at(sheet, box)
    for side in (Side.BEHIND, Side.RIGHT, Side.BELOW):
        if side is Side.BEHIND and spot is None:
            continue
        for words in _labels(sheet, box, spot, side):
            yield LabelHint(kind, field, _text(words), side, share(joined(words), sheet), gives=False)


def _spot_at(sheet: Sheet, box: Box) -> Spot | None:
    """The cell and words that a box covers."""
    for row_number, row in enumerate(sheet.rows):
        for place, cell in enumerate(row.cells):
            covered = [i for i, word in enumerate(cell.words) if _covers(box, word.box)]
            if covered:
                return Spot(row_number, place, covered[0], covered[-1], cell.words[covered[0] : covered[-1] + 1])
    return None


def _covers(box: Box, word: Box) -> bool:
    return box.x0 - 0.5 <= word.centre <= box.x1 + 0.5 and box.y0 - 0.5 <= word.middle <= box.y1 + 0.5


def _labels(sheet: Sheet, value: Box, spot: Spot | None, side: Side) -> Iterator[tuple[Word, ...]]:
    """Words that may be the label of a value which stands on `side` of them; the nearest first."""
    if side is Side.BEHIND:
        if spot is not None:
            cell = sheet.rows[spot.row].cells[spot.cell]
            yield from _runs(cell.words[: spot.first])
        return
    near: list[tuple[float, tuple[Word, ...]]] = []
    for row in sheet.rows:
        for cell in row.cells:
            if side is Side.RIGHT:
                shared = min(value.y1, cell.box.y1) - max(value.y0, cell.box.y0)
                gap = value.x0 - cell.box.x1
                fits = shared >= 0.45 * min(value.height, cell.box.height) and gap > -1
            else:
                overlap = min(value.x1, cell.box.x1) - max(value.x0, cell.box.x0)
                gap = value.y0 - cell.box.y1 if side is Side.BELOW else cell.box.y0 - value.y1
                fits = overlap > -value.height and -0.4 * value.height < gap < 8 * value.height
            if fits:
                near.append((gap, cell.words))
    for _, words in sorted(near, key=lambda one: one[0])[:2]:
        yield from islice(_runs(words), 1)


def _runs(words: tuple[Word, ...]) -> Iterator[tuple[Word, ...]]:
    """The words without figures with which a cell, or the part before a value, ends; then shorter ends of them."""
    ends = len(words)
    while ends and not any(sign.isalnum() for sign in words[ends - 1].text):
        ends -= 1
    start = ends
    while start and ends - start < _LONGEST_LABEL and not any(sign.isdigit() for sign in words[start - 1].text):
        start -= 1
    for first in range(start, ends):
        run = words[first:ends]
        if sum(sign.isalpha() for word in run for sign in word.text) > 1 and not any(_LINK.search(w.text) for w in run):
            yield words[first:ends]


def _text(words: tuple[Word, ...]) -> str:
    return " ".join(word.text for word in words)


# ------------------------------------------------------------------ columns


def candidates_for_cells(
    sheets: Sequence[Sheet],
    read: ExtractedDocument,
    kind: DocumentKind,
    name: str,
    cells: Sequence[tuple[int, str | None]],
) -> Iterator[tuple[ReadingHint, ...]]:
    """Hints for a cell of the lines: the headings over the right values, alone and with what stood over the wrong."""
    wrong = list(_wrong_headings(sheets, read, kind, name, cells))
    if all(value is None for _, value in cells):
        yield from ((hint,) for hint in wrong)
        return
    right = list(_right_headings(sheets, read, kind, name, cells))
    yield from ((hint,) for hint in right)
    yield from ((one, other) for one in right for other in wrong[:1] if one.heading != other.heading)
    if name == "sku":
        codes = tuple(dict.fromkeys(value for _, value in cells if value))[:_EXAMPLES]
        yield from ((CodeHint(kind, codes, strips),) for strips in (True, False))


def _right_headings(
    sheets: Sequence[Sheet],
    read: ExtractedDocument,
    kind: DocumentKind,
    name: str,
    cells: Sequence[tuple[int, str | None]],
) -> Iterator[ColumnHint]:
    seen: set[str] = set()
    for line, value in cells[:_PLACES]:
        band = _band(read, line)
        if value is None or band is None:
            continue
        page, top, bottom = band
        for sheet in sheets:
            if sheet.number != page:
                continue
            for spot in spots_of_value(sheet, name, value):
                if top - 1 <= spot.box.middle <= bottom + 1:
                    yield from _headings(sheet, spot.box, kind, name, seen)


def _wrong_headings(
    sheets: Sequence[Sheet],
    read: ExtractedDocument,
    kind: DocumentKind,
    name: str,
    cells: Sequence[tuple[int, str | None]],
) -> Iterator[ColumnHint]:
    """The headings over what was read as the cell: their columns hold nothing of ours."""
    seen: set[str] = set()
    for line, _ in cells[:_PLACES]:
        reading = read.lines[line - 1].get(name) if 0 < line <= len(read.lines) else None
        for sheet in sheets:
            if reading is not None and reading.box is not None and sheet.number == reading.page:
                yield from islice(_headings(sheet, reading.box, kind, None, seen), 2)


def _band(read: ExtractedDocument, line: int) -> tuple[int, float, float] | None:
    """The page and height between which a line of the reading stands."""
    if not 0 < line <= len(read.lines):
        return None
    placed: list[tuple[int, Box]] = [_where(reading) for reading in read.lines[line - 1].values() if reading.box]
    if not placed:
        return None
    page = placed[0][0]
    boxes = [box for number, box in placed if number == page]
    return page, min(box.y0 for box in boxes), max(box.y1 for box in boxes)


def _where(reading: Reading) -> tuple[int, Box]:
    assert reading.box is not None
    return reading.page or 1, reading.box


def _headings(
    sheet: Sheet, value: Box, kind: DocumentKind, meaning: str | None, seen: set[str]
) -> Iterator[ColumnHint]:
    """What stands above a value without figures in it, the nearest first; a wide cell is cut to what is over it."""
    found = 0
    for row in reversed([row for row in sheet.rows if row.box.y1 <= value.y0 + 1][-_ROWS_UP:]):
        for cell in row.cells:
            if min(value.x1, cell.box.x1) - max(value.x0, cell.box.x0) <= -0.5 * value.height:
                continue
            if any(sign.isdigit() for sign in cell.text) or not any(sign.isalpha() for sign in cell.text):
                continue
            over = tuple(w for w in cell.words if min(value.x1, w.box.x1) - max(value.x0, w.box.x0) > 0)
            for words in (cell.words, over):
                text = _text(words)
                if text and text not in seen and len(words) <= _LONGEST_LABEL and found < _HEADINGS:
                    seen.add(text)
                    found += 1
                    yield ColumnHint(kind, text, meaning, share(joined(words), sheet))
