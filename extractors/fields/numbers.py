"""Reads a document number at the beginning of some words: its form, and what it must not be."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from extractors.fields.dates import find_dates
from extractors.lexicon.roles import Role
from extractors.page import Box, Word, joined
from extractors.wording import keys
from models.vocabulary import Via

_EDGES: Final = ",;:()[]{}'\"*|“”„«»=<>"
_NUMBER: Final = re.compile(r"^[A-Za-zÀ-ÿ0-9][A-Za-zÀ-ÿ0-9\-–/._\\+&#*:]*$")
_AMOUNT: Final = re.compile(r"^[€$£]?-?\d{1,3}(?:[.,' ]\d{3})*[.,]\d{2}$|^\d+[.,]\d{2}$")
_PERCENT: Final = re.compile(r"%$")
_LINK: Final = re.compile(r"@|://|^www\.", re.IGNORECASE)
_TIME: Final = re.compile(r"^\d{1,2}[:.]\d{2}(?::\d{2})?(?:[ap]m)?$|^\d{1,2}[ap]m$", re.IGNORECASE)
_PREFIX: Final = re.compile(r"^[A-Z]{1,6}[-/.]?$|^[A-Z]{2,5}\d{0,4}[-/]$")
_SCALE: Final = re.compile(r"^\d+(?:[.,]\d+)?(?:kg|g|cm|mm|m|pcs|pc|st|x|l|ml|km|hrs?|days?|%)$", re.IGNORECASE)
_O_AMONG_DIGITS: Final = re.compile(r"(?<=\d)[Oo](?=\d|$)|(?<=[-/.])O(?=\d)")
_ONE_AMONG_DIGITS: Final = re.compile(r"(?<=\d)[lI|](?=\d)")
#: An O between a prefix of two letters or more and its digits; "PO123" keeps its O.
_O_AFTER_PREFIX: Final = re.compile(r"(?<=^[A-Z]{2})[OQ](?=\d)|(?<=^[A-Z]{3})[OQ](?=\d)")
#: The revision of an order behind its number: "33524 R1".
_REVISION: Final = re.compile(r"^(?:R|REV|Rev)\d{1,2}[.,;)]?$")
#: Words that may stand between a label and its number.
_SKIPPED: Final = frozenset({"no", "is", "nos", "nr"})
_LONGEST: Final = 40
#: Letters with which houses begin their numbers, by what they number.
_PREFIXES: Final = {
    Role.ORDER_NUMBER: ("PO", "BC"),
    Role.INVOICE_NUMBER: ("INV", "FA", "FAC", "FACT", "RE", "RG", "FV"),
    Role.SALES_ORDER_NUMBER: ("SO", "SORD"),
    Role.SLIP_NUMBER: ("DN", "LS", "BL", "PS", "DDT", "ALB", "SLIP"),
    Role.CREDIT_NUMBER: ("CN", "CM", "CRN", "AV", "GS"),
}  # fmt: skip
_TOLD: Final = {prefix: role for role, prefixes in _PREFIXES.items() for prefix in prefixes}
_TELLING: Final = re.compile(r"^([A-Z]{2,4})[-/.# ]?\d[\dA-Z]*(?:[-/.]?\d[\dA-Z]*)*$")
_FEWEST_TELLING: Final = 3


@dataclass(frozen=True, slots=True)
class NumberSeen:
    """A document number as printed, and which words (end exclusive) it was made of."""

    text: str
    start: int
    end: int
    box: Box
    confidence: float


def read_number(words: tuple[Word, ...]) -> NumberSeen | None:
    """The number with which the words begin, marks and a repeated "No." skipped; None if they begin otherwise."""
    start = 0
    while start < len(words) and start < 5 and (_skipped(words[start]) or _aside(words, start)):
        start += 1
    if start >= len(words):
        return None
    dates = find_dates(words[start : start + 5])
    if dates and dates[0].start == 0:
        return None
    end = start + 1
    text = trimmed(words[start].text)
    following = trimmed(words[end].text) if end < len(words) else ""
    prefixed = _PREFIX.match(text) and following and _has_digit(following) and _near(words[start], words[end])
    if prefixed and not find_dates(words[end : end + 1]):
        text, end = f"{text} {following}" if text[-1].isalnum() else text + following, end + 1
    while end < len(words) and _continues(text, words[end - 1], words[end]):
        text, end = text + _seam(words[end - 1], words[end]) + trimmed(words[end].text), end + 1
    if end < len(words) and _REVISION.match(words[end].text) and text.isalnum() and _near(words[end - 1], words[end]):
        text, end = f"{text} {trimmed(words[end].text)}", end + 1
    if any(word.via is Via.OCR for word in words[start:end]):
        text = mended_digits(text)
    if not is_number(text):
        return None
    box = joined(words[start:end])
    return NumberSeen(text, start, end, box, min(word.confidence for word in words[start:end]))


def trimmed(text: str) -> str:
    """A word without the marks around it; a leading number sign goes too."""
    text = text.strip(_EDGES).rstrip(".-–/_").lstrip("#.-–_")
    return text.strip(_EDGES)


def is_number(text: str) -> bool:
    """Whether a text has the form of a document number: a digit in it, and no amount, percentage, time or link."""
    joined_text = text.replace(" ", "")
    return (
        _has_digit(text)
        and len(joined_text) <= _LONGEST
        and bool(_NUMBER.match(joined_text))
        and not any(form.search(joined_text) for form in (_PERCENT, _LINK))
        and not any(form.match(joined_text) for form in (_AMOUNT, _TIME, _SCALE))
    )


def mended_digits(text: str) -> str:
    """An optically read number with letters that stand for digits put right: "FAO7/2O15" gives "FA07/2015"."""
    text = _O_AMONG_DIGITS.sub("0", text)
    text = _ONE_AMONG_DIGITS.sub("1", text)
    return _O_AFTER_PREFIX.sub("0", text)


def told_by_form(text: str) -> Role | None:
    """What a number is by the letters it begins with ("PO-4711" is an order's); None if they tell nothing."""
    found = _TELLING.match(text.upper())
    enough = sum(char.isdigit() for char in text) >= _FEWEST_TELLING
    return _TOLD.get(found[1]) if found and enough else None


def _has_digit(text: str) -> bool:
    return any(char.isdigit() for char in text)


def _skipped(word: Word) -> bool:
    if not any(char.isalnum() for char in word.text):
        return True
    spelled = keys(word.text)
    return bool(spelled) and all(key in _SKIPPED for key in spelled) and not _has_digit(word.text)


def _aside(words: tuple[Word, ...], at: int) -> bool:
    """Whether a word in brackets stands before a "No." and its number: "Invoice (380) No. 4711"."""
    text = words[at].text
    return text.startswith("(") and text.endswith(")") and at + 2 < len(words) and _skipped(words[at + 1])


def _near(left: Word, right: Word) -> bool:
    return right.box.x0 - left.box.x1 < 0.8 * left.box.height


def _seam(left: Word, right: Word) -> str:
    """The dash or stroke between two words of one number."""
    for mark in (left.text[-1:], right.text[:1]):
        if mark in "-/–_":
            return mark
    return ""


def _continues(text: str, left: Word, right: Word) -> bool:
    """Whether a number goes on in the next word: a dash or stroke stands at the seam."""
    following = right.text.strip(_EDGES)
    seam = left.text.endswith(("-", "/", "–", "_")) or following.startswith(("-", "/", "–", "_"))
    return seam and _has_digit(following) and _near(left, right) and bool(_NUMBER.match(following.lstrip("-–/_")))
