"""Finds dates in words: every printed form in six languages, with the readings its form allows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from extractors.page import Box, Word, joined
from extractors.wording import fold
from models.vocabulary import Via

_MONTHS: Final = {
    1: ("january jan januar jänner jän janvier janv enero ene januari gennaio gen"),
    2: ("february feb februar février févr fév febrero februari febbraio febr"),
    3: ("march mar märz mär mrz mars marzo maart mrt maerz"),
    4: ("april apr avril avr abril abr aprile"),
    5: ("may mai mayo mei maggio mag"),
    6: ("june jun juni juin junio giugno giu"),
    7: ("july jul juli juillet juil julio luglio lug"),
    8: ("august aug août aou agosto ago augustus"),
    9: ("september sep sept septembre septiembre set settembre"),
    10: ("october oct oktober okt octobre octubre ottobre ott"),
    11: ("november nov novembre noviembre"),
    12: ("december dec dezember dez décembre déc diciembre dic dicembre"),
}
MONTH_NUMBERS: Final = {fold(name): number for number, names in _MONTHS.items() for name in names.split()}
_MONTH: Final = "|".join(sorted(MONTH_NUMBERS, key=len, reverse=True))
_SEP: Final = r"\s?[./\-]\s?"
_YEAR: Final = r"(?P<y>(?:19|20)\d\d|\d\d)"
_LONG_YEAR: Final = r"(?P<y>(?:19|20)\d\d)"
_NAMED: Final = rf"(?P<m>{_MONTH})(?![^\W\d_])\.?"
_NO_MORE: Final = r"(?![\d/]|[.,\-]\d)"
_FORMS: Final = (
    ("ymd", re.compile(rf"(?<![\d./\-]){_LONG_YEAR}{_SEP}(?P<a>\d{{1,2}}){_SEP}(?P<b>\d{{1,2}})(?![\d/]|[.\-]\d)")),
    (
        "num",
        re.compile(
            rf"(?<![\d/\-])(?<!\d\.)(?P<a>\d{{1,2}})\s?(?P<s>[./\-])\s?(?P<b>\d{{1,2}})\s?(?P=s)\s?{_YEAR}{_NO_MORE}"
        ),
    ),
    ("num", re.compile(rf"(?<![\d/\-.])(?P<a>\d{{1,2}}) (?P<s>)(?P<b>\d{{1,2}}) {_LONG_YEAR}{_NO_MORE}")),
    (
        "dm",
        re.compile(
            r"(?<!\d)(?P<d>\d{1,2})(?:st|nd|rd|th|er|ro|[ºª°])?[\s.,\-/]*(?:de |of |d')?"
            rf"{_NAMED}[\s.,\-/']*(?:de |del )?{_YEAR}(?!\d)"
        ),
    ),
    (
        "dm",
        re.compile(rf"(?<![^\W_]){_NAMED}[\s\-/]*(?P<d>\d{{1,2}})(?:st|nd|rd|th)?[\s,.\-/]+'?{_YEAR}(?![\d:])"),
    ),
    ("dm", re.compile(rf"(?<!\d){_LONG_YEAR}[\s.,\-/]+{_NAMED}[\s.,\-/]*(?P<d>\d{{1,2}})(?!\d)")),
)
_COMPACT: Final = re.compile(r"(?<!\d)(?P<y>20\d\d)(?P<a>[01]\d)(?P<b>[0-3]\d)(?!\d)")
_OPTICAL: Final = str.maketrans({"O": "0", "o": "0", "I": "1", "l": "1", "|": "1", "S": "5"})
_LOOKS_NUMERIC: Final = re.compile(r"^[\dOoIl|S]{1,4}[./\-][\dOoIl|S]{1,4}[./\-][\dOoIl|S]{1,4}[.,;)]?$")
#: What a date has at least: a digit, also a raised or circled one, or letters misread for digits about a mark.
_MAY_BE_DATED: Final = re.compile(r"[\d²³¹⁰-₉①-⓿]|[OoIl|S][./\-][OoIl|S]")


class DayOrder(StrEnum):
    """Which of day and month is printed first in a numeric date."""

    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"


@dataclass(frozen=True, slots=True)
class DateSeen:
    """A printed date. `day_first` and `month_first` are its two readings; equal when its form leaves no choice.

    A reading that is no day of the calendar is None. `start` and `end` index the words it was found in (end exclusive).
    `separator` is the mark between the parts of a numeric date, empty for one that leaves no choice.
    """

    text: str
    day_first: date | None
    month_first: date | None
    start: int
    end: int
    box: Box
    separator: str = ""

    @property
    def open(self) -> bool:
        """Whether both orders give a day, and not the same one."""
        return self.day_first is not None and self.month_first is not None and self.day_first != self.month_first

    def under(self, order: DayOrder) -> date | None:
        """The day under an order; a date that allows one reading only has that one under both."""
        wanted, other = (
            (self.day_first, self.month_first) if order is DayOrder.DAY_FIRST else (self.month_first, self.day_first)
        )
        return wanted or other


def find_dates(words: tuple[Word, ...], *, compact: bool = False) -> tuple[DateSeen, ...]:
    """Dates in words of one cell or row, in order, not overlapping; `compact` allows eight digits (20240131)."""
    if not _MAY_BE_DATED.search(" ".join([word.text for word in words])):
        return ()
    texts = [_cleaned(word.text) for word in words]
    if any(word.via is Via.OCR for word in words):
        texts = _months_mended(texts)
    text = " ".join(texts)
    starts: list[int] = []
    position = 0
    for piece in texts:
        starts.append(position)
        position += len(piece) + 1
    taken: list[tuple[int, int]] = []
    found: list[DateSeen] = []
    for span, days, separator in _matches(text, compact=compact):
        if any(span[0] < end and begin < span[1] for begin, end in taken) or days == (None, None):
            continue
        taken.append(span)
        first = max(i for i, start in enumerate(starts) if start <= span[0])
        last = max(i for i, start in enumerate(starts) if start < span[1])
        box = joined(words[first : last + 1])
        found.append(DateSeen(text[span[0] : span[1]], days[0], days[1], first, last + 1, box, separator))
    return tuple(sorted(found, key=lambda seen: seen.start))


def _cleaned(text: str) -> str:
    """A word folded without changing what a date needs; misread digits of an all-but-numeric word put right."""
    if _LOOKS_NUMERIC.match(text):
        text = text.translate(_OPTICAL)
    return fold(text) or "_"


def _months_mended(texts: list[str]) -> list[str]:
    """The words with a misread month name put right where a day and a year stand beside it ("aod 03, 2015")."""
    made = list(texts)
    for index, text in enumerate(texts):
        around = [texts[i] for i in (index - 1, index + 1, index + 2) if 0 <= i < len(texts)]
        bare = text.strip(".,")
        if len(bare) < 3 or not bare.isalpha() or bare in MONTH_NUMBERS or not _day_and_year(around):
            continue
        near = process.extract(
            bare, [name for name in MONTH_NUMBERS if abs(len(name) - len(bare)) <= 1], scorer=Levenshtein.distance,
            score_cutoff=1 if len(bare) < 6 else 2, limit=12,
        )  # fmt: skip
        if len({MONTH_NUMBERS[name] for name, distance, _ in near if distance == near[0][1]}) == 1:
            made[index] = text.replace(bare, near[0][0])
    return made


def _day_and_year(around: list[str]) -> bool:
    """Whether a day of the month and a year of four digits are among some words."""
    bare = [text.strip(".,") for text in around]
    return any(re.fullmatch(r"(?:19|20)\d\d", text) for text in bare) and any(
        re.fullmatch(r"[0-3]?\d", text) for text in bare
    )


_Match = tuple[tuple[int, int], tuple[date | None, date | None], str]


@lru_cache(maxsize=10_000)
def _matches(text: str, *, compact: bool) -> tuple[_Match, ...]:
    """The dates spelled in a text: their places, their two readings, and the mark between their parts."""
    return tuple(_spelled(text, compact=compact)) if any(map(str.isdigit, text)) else ()


def _spelled(text: str, *, compact: bool) -> Iterator[_Match]:
    for kind, form in _FORMS:
        for match in form.finditer(text):
            yield match.span(), _days(kind, match), match["s"] if kind == "num" else ""
    if compact:
        for match in _COMPACT.finditer(text):
            yield match.span(), _days("ymd", match), ""


def _days(kind: str, match: re.Match[str]) -> tuple[date | None, date | None]:
    year = _year(match["y"])
    if kind == "dm":
        day = _day(year, MONTH_NUMBERS[match["m"]], int(match["d"]))
        return day, day
    a, b = int(match["a"]), int(match["b"])
    if kind == "ymd":
        day = _day(year, a, b) or _day(year, b, a)
        return day, day
    day_first, month_first = _day(year, b, a), _day(year, a, b)
    return day_first, month_first


def _year(text: str) -> int:
    """Four digits as they stand; two digits as 20yy, or 19yy from 70 on."""
    year = int(text)
    if len(text) == 4:
        return year
    return 2000 + year if year < 70 else 1900 + year


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
