"""What beside titles and labels tells a paper's kind: set phrases, printed type codes, signs, a till slip's look."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median
from typing import Final

from extractors.lexicon.kind_signs import CHANGED, CODE, COUNTS, GOES_TO, SELF_BILLED, WORDINGS
from extractors.sheet import Sheet
from extractors.type_codes import kind_of
from extractors.wording import fold
from models.vocabulary import DocumentKind

_MOST_TEXT: Final = 20_000
_PRINTED: Final = 1.2
#: How much of a page, from its top, may hold a printed type code.
_HEAD_ROWS: Final = 12
_AMOUNT: Final = re.compile(
    r"(?P<open>\()?(?P<minus>[-−–])?\s?(?:[$€£]|[A-Z]{3}\s)?\s?(?P<after>[-−–])?"
    r"\d[\d.,'’ ]*[.,]\d{2}(?!\d)(?P<behind>\s?(?:[-−–]|CR\b)|\))?"
)
_TILL: Final = re.compile(
    r"\b(?:cash(?:ier)?|change(?: due)?|tendered|rounding|round(?:ed)? adj\w*|thank you.{0,20}(?:come|visit|shop)|"
    r"please come again|trans(?:action)?(?: ?#?\d+)?|reg(?:ister)? ?#?\d+|store ?#?\d+|clerk|operator|tender|"
    r"items? sold|\d+ ?[x@] ?\d+\.\d{2}|net total|"
    r"goods sold|exchange only|member card|gst summary|tax summary|credit card sale|approval code|approved|visa|"
    r"mastercard|debit card|"
    r"table|server|guests?|dine[- ]?in|take[- ]?away|till|terminal|total qty|item count|rm\b|sdn bhd|kassenbon|"
    r"bar(?:zahlung)?|gegeben|"
    r"r[üu]ckgeld|rendu|especes|esp[èe]ces|contant|wisselgeld|resto|contante|efectivo|cambio)\b",
    re.IGNORECASE,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sign:
    """Something that speaks for a kind by `weight` (about 0 to 1; against it below zero), and why."""

    kind: DocumentKind
    weight: float
    reason: str


def signs(sheet: Sheet, titled: frozenset[int]) -> Iterator[Sign]:
    """The set phrases of a document's first page, each counted once, and the type code printed on it.

    `titled` are the numbers of the rows that hold title words: only behind those are three digits in brackets a code.
    """
    text = fold(sheet.text[:_MOST_TEXT])
    for wording in WORDINGS:
        if wording.pattern.search(text):
            yield Sign(wording.kind, wording.weight, wording.says)
    if SELF_BILLED.search(text):
        yield Sign(DocumentKind.INVOICE, 1.6, "the buyer writes it in the supplier's name")
        yield Sign(DocumentKind.CREDIT_NOTE, -1.0, "the buyer writes it in the supplier's name")
    if not _AMOUNT.search(text):
        yield Sign(DocumentKind.INVOICE, -0.5, "it names no amount")
        if GOES_TO.search(text) and COUNTS.search(text):
            yield Sign(DocumentKind.PACKING_SLIP, 0.4, "it counts goods for an address and prices none")
    for number, row in enumerate(sheet.rows[:_HEAD_ROWS]):
        found = CODE.search(fold(row.text))
        kind = kind_of(found["code"]) if found else None
        if found and kind is not None and (number in titled or not found.group().startswith("(")):
            yield Sign(kind, _PRINTED, f"it bears the type code {found['code']}")


def changes_an_order(sheet: Sheet) -> bool:
    """Whether a first page says that it replaces or alters an order."""
    return CHANGED.search(fold(sheet.text[:_MOST_TEXT])) is not None


def gives_back(sheets: tuple[Sheet, ...]) -> bool:
    """Whether most of the larger half of a document's amounts are negative, however that is printed."""
    amounts = []
    for found in (match for sheet in sheets for row in sheet.rows for match in _AMOUNT.finditer(row.text)):
        minus = found["minus"] or found["after"] or (found["behind"] and (found["behind"] != ")" or found["open"]))
        amounts.append((int(re.sub(r"\D", "", found.group())), bool(minus)))
    larger = [minus for size, minus in sorted(amounts, reverse=True)[: (len(amounts) + 1) // 2] if size]
    return bool(larger) and sum(larger) > len(larger) / 2


def till_likeness(sheets: tuple[Sheet, ...]) -> float:
    """How much one narrow page with the words of a till looks like a till slip (0 to about 3)."""
    sheet = sheets[0]
    if len(sheets) > 1 or not sheet.rows:
        return 0.0
    found = {match.group().casefold() for match in _TILL.finditer(sheet.text)}
    widest = sorted(len(row.text) for row in sheet.rows)[int(0.93 * len(sheet.rows))]
    left = min(row.box.x0 for row in sheet.rows)
    right = max(row.box.x1 for row in sheet.rows)
    printed = (right - left) / max(1.0, sheet.rows[-1].box.y1 - sheet.rows[0].box.y0)
    narrow = printed < 0.75 or widest <= 40
    heights = median(word.box.height for word in sheet.page.words) / max(1.0, right - left)
    large = heights > 0.022
    if not (narrow and large and widest <= 52):
        return 0.15 * len(found) if len(found) >= 3 and narrow else 0.0
    return 0.8 + 0.35 * min(6, len(found)) if len(found) > 1 else 0.0
