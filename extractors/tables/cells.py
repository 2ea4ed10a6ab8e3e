"""A page's rows as cells that know whether they are a number, cut where a table rule or a drawn bar passes."""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from statistics import median
from typing import NamedTuple

from extractors.fields.amounts import Number, parse_number
from extractors.fields.currency import currency_of
from extractors.fields.units import unit_of
from extractors.layout import rows as layout_rows
from extractors.page import Box, Page, Word, joined
from extractors.tables.borders import without_borders
from extractors.tables.words import fold
from models.vocabulary import Via

#: Short words behind a number that make it an address, a date or a condition, not a quantity.
_NO_UNITS = frozenset({
    "of", "von", "de", "di", "van", "st", "rd", "ave", "road", "due", "net", "netto", "x", "to", "bis", "jan",
    "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "am", "pm", "th", "nd",
    "tva", "vat", "tax", "gst", "mwst", "ust", "btw", "iva", "ht", "ttc", "incl", "inkl", "excl", "exkl", "total",
})  # fmt: skip
#: From how many words on a page are taken to run upwards; a single one may be a badly read letter.
_FEWEST_UPRIGHT = 2
#: Signs of currency that are printed at the left edge of a column of figures.
_SIGNS = frozenset({"$", "€", "£", "¥", "₹", "US$", "C$", "A$"})


@dataclass(frozen=True, slots=True)
class TableCell:
    """Words that stand together; `number` is set when they state one and nothing else but unit, sign or currency."""

    words: tuple[Word, ...]
    page: int
    number: Number | None = None
    text: str = field(init=False, repr=False, compare=False)
    box: Box = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # Asked again and again, so made once.
        object.__setattr__(self, "text", " ".join([word.text for word in self.words]).strip("| "))
        object.__setattr__(self, "box", joined(self.words))

    @property
    def loose(self) -> bool:
        """Whether it is a number only if the word behind it is a unit, which no list knows."""
        return (
            self.number is not None
            and self.number.unit is not None
            and len(self.words) > 1
            and unit_of(self.number.unit) is None
        )

    @property
    def via(self) -> Via:
        return self.words[0].via

    @property
    def confidence(self) -> float:
        return min(word.confidence for word in self.words)


@dataclass(frozen=True, slots=True)
class TableRow:
    """Cells on one line of a page, from left to right; `ruled` when a horizontal rule runs just above.

    `decimal_mark` is the one its numbers were read under.
    """

    cells: tuple[TableCell, ...]
    page: int
    box: Box
    height: float
    ruled: bool = False
    decimal_mark: str = "."

    @property
    def text(self) -> str:
        return " ".join(cell.text for cell in self.cells)

    @property
    def numbers(self) -> tuple[TableCell, ...]:
        return tuple(cell for cell in self.cells if cell.number is not None)


def table_rows(page: Page, decimal_mark: str) -> list[TableRow]:
    """The page's rows from top to bottom, numbers read under the given decimal mark."""
    verticals = sorted(
        (rule.box.centre, rule.box.y0, rule.box.y1)
        for rule in page.rules
        if rule.box.height > 4 and rule.box.height > 3 * rule.box.width
    )
    levels = sorted(
        (rule.box.middle, rule.box.x0, rule.box.x1)
        for rule in page.rules
        if rule.box.width > 20 and rule.box.width > 3 * rule.box.height
    )
    made: list[TableRow] = []
    bottom, dashed = 0.0, False
    for row in layout_rows(_without_margins(page)):
        cells: list[TableCell] = []
        for cell in row.cells:
            for group in _cut(cell.words, verticals):
                cells += read_cells(group, page.number, decimal_mark)
        cells = _signs_joined(cells)
        if not cells:
            dashed = True
            continue
        box = row.box
        height = median(word.box.height for word in row.words)
        low, high = bisect_left(levels, (bottom - 1,)), bisect_right(levels, (box.middle,))
        ruled = dashed or any(
            x0 < box.x1 and x1 > box.x0 and x1 - x0 > 0.25 * (box.x1 - box.x0) for _, x0, x1 in levels[low:high]
        )
        made.append(TableRow(tuple(cells), page.number, box, height, ruled, decimal_mark))
        bottom, dashed = box.middle, False
    return made


def _without_margins(page: Page) -> Page:
    """The page without text that runs upwards along a margin, whose words stand one over another like no line does."""
    upright = [
        word.box
        for word in page.words
        if sum(sign.isalpha() for sign in word.text) > 3 and word.box.height > 1.3 * word.box.width
    ]
    if len(upright) < _FEWEST_UPRIGHT:
        return page
    bands = {(round(box.x0), round(box.x1)) for box in upright}
    kept = tuple(
        word
        for word in page.words
        if not any(left - 1 <= word.box.x0 and word.box.x1 <= right + 1 for left, right in bands)
        or word.box.width > 1.3 * word.box.height
    )
    return replace(page, words=kept)


def _signs_joined(cells: Sequence[TableCell]) -> list[TableCell]:
    """The cells with a sign of currency that stands off its figure, at the left of a column, taken to the figure."""
    made: list[TableCell] = []
    for cell in cells:
        before = made[-1] if made else None
        sign = before.words[-1].text if before is not None and before.number is None else ""
        if before is not None and cell.number is not None and cell.number.currency is None and sign in _SIGNS:
            made.pop()
            if len(before.words) > 1:
                made.append(replace(before, words=before.words[:-1]))
            cell = replace(cell, number=replace(cell.number, currency=currency_of(sign)))
        made.append(cell)
    return made


def _cut(words: Sequence[Word], verticals: Sequence[tuple[float, float, float]]) -> list[list[Word]]:
    """The words in groups, cut at bars and where a vertical rule passes between two of them."""
    groups: list[list[Word]] = [[]]
    for word in without_borders(words):
        if word.text.strip("|¦[]_ ") == "" or (len(word.text) > 3 and not word.text.strip("-=_.*~—")):
            groups.append([])
            continue
        if word.text[0] in "|¦" and groups[-1]:
            groups.append([])
        if groups[-1] and _ruled_off(groups[-1][-1].box, word.box, verticals):
            groups.append([])
        if groups[-1] and _touching(groups[-1][-1], word):
            last = groups[-1].pop()
            word = replace(
                last,
                text=last.text + word.text,
                box=last.box.union(word.box),
                confidence=min(last.confidence, word.confidence),
            )
        groups[-1].append(_bare(word))
        if word.text[-1] in "|¦":
            groups.append([])
    return [group for group in groups if group]


def _touching(left: Word, right: Word) -> bool:
    """Whether two pieces of a number stand so close that they are one: a text layer split it, not the printer."""
    near = right.box.x0 - left.box.x1 <= 0.08 * right.box.height
    return (
        near
        and left.text[-1:].isdigit()
        and right.text[:1] in "0123456789.,"
        and any(s.isdigit() for s in right.text)
        and any(s in ".,$" for s in left.text + right.text)
    )


def _bare(word: Word) -> Word:
    text = word.text.strip("|¦")
    return replace(word, text=text) if text != word.text else word


def _ruled_off(left: Box, right: Box, verticals: Sequence[tuple[float, float, float]]) -> bool:
    low, high = min(left.x1, right.x0) - 1, max(left.x1, right.x0) + 1
    middle = left.middle
    return any(
        low <= x <= high and y0 <= middle <= y1 and left.centre < x < right.centre
        for x, y0, y1 in verticals[bisect_left(verticals, (low,)) : bisect_right(verticals, (high + 1,))]
    )


def read_cells(words: Sequence[Word], page: int, decimal_mark: str) -> list[TableCell]:
    """One cell as it stands, or several where a run of words is several numbers, or a number times a number."""
    if not any(any(map(str.isdigit, word.text)) for word in words) and words[0].via is not Via.OCR:
        return [TableCell(tuple(words), page)]
    whole = _number_of(words, decimal_mark)
    if whole is not None:
        return [TableCell(tuple(words), page, whole)]
    parts = _runs(words, decimal_mark)
    if parts is None:
        return _money_first(words, page, decimal_mark)
    return [TableCell(tuple(part), page, number) for part, number in parts]


def _money_first(words: Sequence[Word], page: int, decimal_mark: str) -> list[TableCell]:
    """A run of text, cut after the sum of money it begins with ("500,00 VAT 20%")."""
    for end in range(min(len(words) - 1, 4), 0, -1):
        number = _number_of(words[:end], decimal_mark)
        if number is not None and number.places == 2 and not number.percent and not number.unit:
            return [TableCell(tuple(words[:end]), page, number), *read_cells(words[end:], page, decimal_mark)]
    return [TableCell(tuple(words), page)]


def _runs(words: Sequence[Word], decimal_mark: str) -> list[tuple[Sequence[Word], Number]] | None:
    """The words as a sequence of two or more numbers, with "x" or "@" between them dropped; None if they are not."""
    parts: list[tuple[Sequence[Word], Number]] = []
    start = 0
    while start < len(words):
        if parts and words[start].text in {"x", "X", "@", "×", "*", "à", "="}:
            start += 1
            continue
        for end in range(min(len(words), start + 4), start, -1):
            number = _number_of(words[start:end], decimal_mark)
            if number is not None:
                parts.append((words[start:end], number))
                start = end
                break
        else:
            return None
    return parts if len(parts) > 1 else None


def _number_of(words: Sequence[Word], decimal_mark: str) -> Number | None:
    """The number these words state together: sign or currency, digits in groups, percent, unit or currency."""
    if len(words) > 5 or not any(any(map(str.isdigit, word.text)) for word in words):
        return None
    optical = words[0].via is Via.OCR
    body, before = _without_lead(list(words))
    body, after = _without_tail(body, optical=optical)
    unit = after.unit
    if 2 <= len(body) <= 4 and after == _NOTHING and before is None and _unit_like(body[-1].text):
        if any(sign.isalpha() for word in body[:-1] for sign in word.text):
            return None
        unit, body = body[-1].text.strip(".,"), body[:-1]
    text = _grouped_text(body, wide=decimal_mark == ",")
    number = parse_number(text, decimal_mark, optical=optical) if text is not None else None
    if number is None:
        return None
    return replace(
        number,
        currency=number.currency or before or after.currency or None,
        percent=number.percent or after.percent,
        unit=number.unit or unit,
    )


class _Tail(NamedTuple):
    """What stood behind the digits."""

    currency: str | None = None
    unit: str | None = None
    percent: bool = False


_NOTHING = _Tail()


def _without_lead(body: list[Word]) -> tuple[list[Word], str | None]:
    """The words without a currency before the digits, a sign joined to them; and the currency."""
    currency: str | None = None
    if len(body) > 1 and body[0].text[0] in "-−–(" and currency_of(body[0].text[1:]):
        currency = currency_of(body[0].text[1:])  # "-USD 15.70", "(USD 15.70)"
        body = [_glued(body[0].text[0], body[0], body[1]), *body[2:]]
    while len(body) > 1 and (body[0].text in {"-", "+", "−", "–", "("} or currency_of(body[0].text) is not None):
        sign = currency_of(body[0].text)
        if sign is None:  # a minus that stands off its digits
            body[1] = _glued(body[0].text, body[0], body[1])
        currency = currency or sign
        body = body[1:]
    return body, currency


def _signed(word: Word) -> Word:
    return replace(word, text=word.text + "-")


def _glued(sign: str, first: Word, second: Word) -> Word:
    return replace(second, text=sign + second.text, box=first.box.union(second.box))


def _without_tail(body: list[Word], *, optical: bool) -> tuple[list[Word], _Tail]:
    """The words without percent, currency and unit behind the digits; and those."""
    tail = _NOTHING
    while len(body) > 1:
        word = body[-1].text
        if word in {"%", "%)"}:
            tail = tail._replace(percent=True)
        elif currency_of(word) is not None:
            tail = tail._replace(currency=tail.currency or currency_of(word))
        elif word[-1] in "-−–" and currency_of(word[:-1]) is not None:  # "86,28 €-"
            tail = tail._replace(currency=tail.currency or currency_of(word[:-1]))
            body = [*body[:-2], _signed(body[-2]), body[-1]]
        elif unit_of(word) is not None and tail.unit is None:
            tail = tail._replace(unit=unit_of(word))
        elif word in {")", "-", "CR", "Cr", "CR."} and len(body) == 2:
            return [replace(body[0], text=body[0].text + word)], tail
        elif not (optical and word in {"S", "§"} and any(sign.isdigit() for sign in body[0].text)):
            return body, tail  # a misread sign of currency, or a tax code, is no part of the number
        body = body[:-1]
    return body, tail


def _unit_like(text: str) -> bool:
    """Whether a word behind a number may be a unit that is in no list: short, and letters only."""
    word = text.strip(".,/")
    return 1 <= len(word) <= 6 and word.replace("/", "").isalpha() and fold(word) not in _NO_UNITS


def _grouped_text(body: Sequence[Word], *, wide: bool) -> str | None:
    """The digits of some words as one text: groups of three after a narrow space, or a mark split off by the reader."""
    text = body[0].text
    for before, word in itertools.pairwise(body):
        gap = word.box.x0 - before.box.x1
        height = word.box.height
        digits = word.text.split(",")[0].split(".")[0]
        reach = 0.95 if wide or len(word.text) > 4 else 0.5
        if (
            text[-1:].isdigit()
            and digits[:3].isdigit()
            and len(digits) == 3
            and gap <= reach * height
            and _groupable(text)
        ):
            text += " " + word.text
        elif gap <= 0.35 * height and (
            (text[-1:] in ".," and word.text[:1].isdigit()) or (word.text[:1] in ".," and text[-1:].isdigit())
        ):
            text += word.text
        else:
            return None
    return text


def _groupable(text: str) -> bool:
    groups = text.lstrip("$€£+-(").split(" ")
    return (
        1 <= len(groups[0]) <= 3
        and groups[0].isdigit()
        and groups[0] != "0"
        and all(len(group) == 3 for group in groups[1:])
    )


def without_cells(cells: Iterable[TableCell], dropped: Iterable[TableCell]) -> list[TableCell]:
    """The cells that are not among the dropped ones, by identity."""
    gone = {id(cell) for cell in dropped}
    return [cell for cell in cells if id(cell) not in gone]
