"""Printed numbers: decimal marks, grouping, signs, currency and unit glued to the digits, one format per document."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Final

from extractors.fields.currency import currency_of
from extractors.fields.units import unit_of

#: Longest run of digits that is still taken for a number; longer ones are article, account or tax numbers.
MAX_DIGITS: Final = 13

#: Longest run of digits without any mark.
MOST_PLAIN: Final = 9

_DASHES: Final = str.maketrans(
    dict.fromkeys("−–—‐‑﹣－", "-") | dict.fromkeys("’‘`´′", "'") | dict.fromkeys("\u00a0\u202f\u2009\u2007", " ")
)
_BODY: Final = r"\d+(?:[.,' ]\d+)*(?:[.,](?=\D|$)(?:-{1,2})?)?|[.,]\d+"
_WHOLE: Final = re.compile(
    rf"^(?P<open>\()?(?P<sign1>[-+])?(?P<before>(?:[^\d\s().,+-]{{1,4}}\.?)?)\s?(?P<sign2>[-+])?(?P<body>{_BODY})(?P<sign3>-(?!-))?"
    r"\s?(?P<percent>%)?(?P<after>[^\d\s()%+-]{0,12}[²³23]?)(?P<sign4>-)?(?P<close>\))?(?P<stop>[;:*]{0,2})$"
)
_DATE: Final = re.compile(r"^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$|^\d{4}[./-]\d{1,2}[./-]\d{1,2}$")
#: Letters that optical readers give for digits.
_LOOKS: Final = str.maketrans("OoQDlI|iZzSsBgqGbT", "000011112255899667")
_CREDIT: Final = frozenset({"cr", "cr."})


@dataclass(frozen=True, slots=True)
class Number:
    """A printed number: its value, the decimal places it was printed with, and what was glued to it.

    `ambiguous` marks a lone mark before three digits (1,234), which the document's format decides; `doubtful` marks a
    number that had letters among its digits, or marks that no format has; `mended` one that was put right by a sum.
    """

    value: Decimal
    places: int
    currency: str | None = None
    percent: bool = False
    unit: str | None = None
    ambiguous: bool = False
    doubtful: bool = False
    mended: bool = False

    @property
    def step(self) -> Decimal:
        """The value of the last printed place."""
        return Decimal(1).scaleb(-self.places)


@lru_cache(maxsize=10_000)
def parse_number(text: str, decimal_mark: str = ".", *, optical: bool = False) -> Number | None:
    """The number a printed word states, or None if it states none.

    `decimal_mark` ("." or ",") decides only what the word itself leaves open. With `optical`, letters that look like
    digits are read as digits, and the number is marked doubtful.
    """
    text = text.translate(_DASHES).strip().rstrip(";").replace("-(", "(")
    if not any(sign.isdigit() for sign in text) or _DATE.match(text):
        return None
    found = _WHOLE.match(text)
    parsed = _assemble(found, decimal_mark) if found else None
    if parsed is None and optical:
        mended = mend_letters(text)
        found = _WHOLE.match(mended) if mended != text else None
        parsed = _assemble(found, decimal_mark, doubtful=True) if found else None
    return parsed


def mend_letters(text: str) -> str:
    """The word with letters that look like digits replaced, if digits and marks still make up most of it."""
    core = text.strip("()$€£+- ")
    looks = sum(sign.isdigit() or sign in ".,'" for sign in core)
    if not core or looks * 2 < len(core):
        return text
    return text.replace(core, core.translate(_LOOKS))


def _assemble(found: re.Match[str], decimal_mark: str, *, doubtful: bool = False) -> Number | None:
    before, after = found["before"] or "", found["after"] or ""
    currency = currency_of(before) if before else None
    if before and currency is None and before not in {"#", "~", "@", "=", "x", "X", "*", "|"}:
        return None
    unit = None
    if after and after.lower() not in _CREDIT:
        tail = after.strip(".,/|*:")
        trailing = currency_of(tail) if tail else None
        unit = unit_of(tail) if tail and trailing is None else None
        if tail and trailing is None and unit is None:
            return None
        currency = currency or trailing
    if (
        before
        and before[0].isalpha()
        and (
            unit
            or (
                before.isalpha()
                and not re.search(r"[.,]\d", found["body"])
                and (len(before) < 3 or len(found["body"]) > 6)
            )
        )
    ):
        return None
    if bool(found["open"]) != bool(found["close"]) and (unit or found["percent"]):
        return None
    read = _digits(found["body"], decimal_mark)
    if read is None:
        return None
    value, places, ambiguous, odd = read
    minus = "-" in (found["sign1"], found["sign2"], found["sign3"], found["sign4"]) or bool(
        found["open"] and found["close"]
    )
    if after.lower() in _CREDIT:
        minus = True
    return Number(
        -value if minus and value else value, places, currency, bool(found["percent"]), unit, ambiguous, doubtful or odd
    )


def _digits(body: str, decimal_mark: str) -> tuple[Decimal, int, bool, bool] | None:
    """Value, decimal places, whether the mark was ambiguous, whether the marks fit no format."""
    body = body.strip().rstrip("-")
    trailing = body[-1:] in ".,"
    body = body.rstrip(".,")
    if sum(sign.isdigit() for sign in body) > MAX_DIGITS:
        return None
    marks = [sign for sign in body if not sign.isdigit()]
    if not marks:
        return (Decimal(body), 0, False, False) if len(body) <= MOST_PLAIN else None
    last = marks[-1]
    head, tail = body.rsplit(last, 1)
    if last in "' ":
        if len(tail) != 3:
            return None
        whole = re.sub(r"\D", "", body)
        return Decimal(whole), 0, False, not _grouped(body, last)
    other = "," if last == "." else "."
    if marks.count(last) > 1 and other not in marks[:-1]:
        if len(tail) == 3:  # 1.234.567
            return Decimal(re.sub(r"\D", "", body)), 0, False, not _grouped(body, last)
        if len(tail) == 2:  # 1.234.50: one mark misread
            whole = re.sub(r"\D", "", head)
            return Decimal(f"{whole}.{tail}"), 2, False, True
        return None
    lone = len(marks) == 1
    if lone and len(tail) == 3 and 1 <= len(head) <= 3 and head.strip("0") and not trailing:
        if last == decimal_mark:
            return Decimal(f"{head}.{tail}"), 3, True, False
        return Decimal(head + tail), 0, True, False
    whole = re.sub(r"\D", "", head) or "0"
    odd = not lone and not _grouped(head, marks[0])
    return Decimal(f"{whole}.{tail}"), len(tail), False, odd


def _grouped(head: str, mark: str) -> bool:
    """Whether the digits before the decimal mark stand in groups of three, or of two and three as in India."""
    groups = head.split(mark)
    if any(not group.isdigit() for group in groups):
        return False
    return len(groups[-1]) == 3 and 1 <= len(groups[0]) <= 3 and all(len(group) in (2, 3) for group in groups[1:-1])


def decimal_marks(texts: Iterable[str]) -> Counter[str]:
    """How often each mark stands where only a decimal mark can stand; the larger count tells the document's mark."""
    votes: Counter[str] = Counter()
    lone: dict[str, list[bool]] = {".": [], ",": []}
    for text in texts:
        text = text.translate(_DASHES).strip()
        body = re.search(r"\d[\d.,' ]*\d|[.,]\d+", text)
        if (
            body is None
            or _DATE.match(text)
            or (
                re.search(r"\d[.,]\d+[.,]\d{1,2}[.,]?\d*$", body[0]) is not None
                and len(set(re.findall(r"[.,]", body[0]))) == 1
            )
        ):
            continue
        last = re.search(r"[.,](?=\d+$)", body[0])
        if last is None:
            continue
        tail = len(body[0]) - last.end()
        marks = re.findall(r"[.,']", body[0])
        if len(set(marks)) > 1 or tail == 2 or (len(marks) == 1 and tail in (1, 4)):
            votes[last[0]] += 2 if tail == 2 or len(set(marks)) > 1 else 1
        elif len(marks) > 1:
            votes["," if last[0] == "." else "."] += 2
        elif tail == 3 and body[0].startswith("0"):
            votes[last[0]] += 2
        elif tail == 3 and len(marks) == 1:
            lone[last[0]].append(body[0].endswith("000"))
    for mark, zeros in lone.items():
        if len(zeros) > 2 and all(zeros):  # 12,000 75,000 144,000: quantities with three decimals
            votes[mark] += 1
    return votes
