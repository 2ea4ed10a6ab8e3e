"""Which readings of extracted papers are right: each with its field, its source, its layout and its confidence."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any, Final

import numpy as np
from rapidfuzz import fuzz
from scipy.optimize import linear_sum_assignment

from extractors.result import DATE_FIELDS, LINE_FIGURES, MONEY_FIELDS, ExtractedDocument, Line, Reading

#: How alike two names or texts must be, in percent, to be the same one.
_NAME_ALIKE: Final = 90
_TEXT_ALIKE: Final = 80
_NUMBERS: Final = MONEY_FIELDS | LINE_FIGURES | {"tax", "tax_rate", "quantity_ordered", "quantity_backordered"}
_TEXTS: Final = frozenset({"description", "payment_terms", "ship_to", "remit_to"})
_CELLS: Final = ("description", "sku", "quantity", "unit_price", "amount")


@dataclass(frozen=True, slots=True)
class Judged:
    """One reading: the confidence it was given, and whether it is right by the truth of its paper."""

    field: str
    via: str
    layout: str
    confidence: float
    proven: bool
    right: bool


def judged(document: ExtractedDocument, truth: Mapping[str, Any]) -> Iterator[Judged]:
    """Every reading the truth says something about. A field that is null there is absent, a missing one unknown."""
    layout = str(truth.get("template") or truth.get("id"))
    for name, reading in document.fields.items():
        if name in truth["fields"]:
            yield _one(name, reading, truth["fields"][name], layout)
    lines: Sequence[Mapping[str, Any]] = truth.get("lines") or ()
    for stated, line in _pairs(lines, document.lines):
        for name in _CELLS:
            if name in line and name in stated:
                yield _one(name, line[name], stated[name], layout)


def _one(name: str, reading: Reading, stated: Any, layout: str) -> Judged:
    right = stated is not None and same(name, str(stated), reading.value)
    return Judged(name, reading.via.value, layout, reading.confidence, reading.proof is not None, right)


def same(name: str, stated: str, found: str) -> bool:
    """Whether two values of a field are the same: numbers by value, numbers of things by letters and digits."""
    if name in _NUMBERS:
        try:
            return Decimal(stated) == Decimal(found)
        except InvalidOperation:
            return False
    if name in DATE_FIELDS:
        return stated == found
    if name.endswith("_name"):
        return fuzz.token_set_ratio(_folded(stated), _folded(found)) >= _NAME_ALIKE
    if name in _TEXTS:
        return fuzz.ratio(_folded(stated), _folded(found)) >= _TEXT_ALIKE
    return _letters(stated) == _letters(found)


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def _letters(text: str) -> str:
    return "".join(sign for sign in _folded(text) if sign.isalnum())


def _pairs(stated: Sequence[Mapping[str, Any]], found: Sequence[Line]) -> Iterator[tuple[Mapping[str, Any], Line]]:
    """The lines of the truth with those found, so that most cells agree; the order of the page breaks ties."""
    if not stated or not found:
        return
    alike = np.array(
        [[_alike(one, other) - 0.01 * abs(i - j) for j, other in enumerate(found)] for i, one in enumerate(stated)]
    )
    for i, j in zip(*linear_sum_assignment(-alike), strict=True):
        yield stated[int(i)], found[int(j)]


def _alike(stated: Mapping[str, Any], found: Line) -> float:
    return float(sum(
        name in found and stated.get(name) is not None and same(name, str(stated[name]), found[name].value)
        for name in _CELLS
    ))  # fmt: skip
