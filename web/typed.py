"""What a person typed into a box, turned into the normal form that values are kept in."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from decimal import Decimal, InvalidOperation
from typing import Final

from models.errors import DocumentProblem
from models.money import CURRENCIES
from web.queries.values import DATES, FIGURES

_LONGEST: Final = 500
_GROUPED: Final = re.compile(r"[+-]?([1-9]\d{0,2}(,\d{3})+(\.\d+)?|\d+(\.\d+)?|\.\d+)")
_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        ("jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july", "aug august",
         "sep sept september", "oct october", "nov november", "dec december"), start=1,
    )
    for name in names.split()
}  # fmt: skip


class NoNumber(DocumentProblem):
    """What you typed is no number."""

    code = "CAP-MISS"
    remedy = "Type it with a point for decimals, for example 1,242.48 or 1242.48."


class NoDate(DocumentProblem):
    """What you typed is no date that can be read in only one way."""

    code = "CAP-MISS"
    remedy = "Type it as 2026-11-02 or 2 Nov 2026."


class NoCurrency(DocumentProblem):
    """What you typed is no currency."""

    code = "CAP-MISS"
    remedy = "Type the three letters, for example USD or EUR."


class TooLong(DocumentProblem):
    """What you typed is longer than any value on a paper."""

    code = "CAP-MISS"
    remedy = "Type only the value itself."


def normal(name: str, typed: str) -> str | None:
    """The normal form of what was typed for a field: ISO date, plain decimal, trimmed text; None for an empty box."""
    text = " ".join(unicodedata.normalize("NFC", typed).split())
    if len(text) > _LONGEST:
        raise TooLong(text[:40])
    if not text:
        return None
    if name in FIGURES:
        return _number(text)
    if name in DATES:
        return _date(text)
    if name == "currency":
        return _currency(text)
    return text


def _number(text: str) -> str:
    plain = text.replace("\N{MINUS SIGN}", "-").replace("\N{NO-BREAK SPACE}", "").replace(" ", "")
    if not plain.isascii() or not _GROUPED.fullmatch(plain):
        raise NoNumber(text)
    try:
        return format(Decimal(plain.replace(",", "")), "f")
    except InvalidOperation as error:
        raise NoNumber(text) from error


def _date(text: str) -> str:
    try:
        return dt.date.fromisoformat(text).isoformat()
    except ValueError:
        pass
    words = text.replace(",", " ").replace(".", " ").casefold().split()
    if len(words) == 3:
        day, month, year = (words[1], words[0], words[2]) if words[0] in _MONTHS else words
        if month in _MONTHS and day.isdecimal() and year.isdecimal() and len(year) == 4:
            try:
                return dt.date(int(year), _MONTHS[month], int(day)).isoformat()
            except ValueError as error:
                raise NoDate(text) from error
    raise NoDate(text)


def _currency(text: str) -> str:
    if text.upper() not in CURRENCIES:
        raise NoCurrency(text)
    return text.upper()
