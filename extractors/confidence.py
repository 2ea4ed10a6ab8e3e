"""Turns what the readers make of their own sureness into how often such readings are right, by field and source."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import numpy as np

from extractors.result import DATE_FIELDS, LINE_FIGURES, MONEY_FIELDS, ExtractedDocument, Line, Reading
from models.vocabulary import Via

#: Made by `python benchmarks/calibration.py --fit`.
CURVES: Final = Path(__file__).with_name("confidence.json")

_GROUPS: Final[tuple[tuple[str, frozenset[str]], ...]] = (
    ("money", MONEY_FIELDS),
    ("line figures", LINE_FIGURES | {"quantity_ordered", "quantity_backordered", "tax", "discount", "tax_rate"}),
    ("dates", DATE_FIELDS),
    ("accounts", frozenset({"iban", "bic", "routing_number", "account_number"})),
    ("tax numbers", frozenset({"supplier_vat_id", "supplier_tax_id", "buyer_vat_id", "buyer_tax_id"})),
    ("names", frozenset({"supplier_name", "buyer_name"})),
    ("texts", frozenset({"description", "payment_terms", "ship_to", "remit_to", "unit"})),
    ("codes", frozenset({"sku", "gtin", "lot", "serial", "po_line"})),
)
_OTHERS: Final = "numbers"


def group_of(field: str) -> str:
    """The fields that are told alike, whose readings stand in for those of a field with too few of its own."""
    return next((name for name, fields in _GROUPS if field in fields), _OTHERS)


@dataclass(frozen=True, slots=True)
class Curve:
    """A rising line through knots: `reader` is what the reader says (0 to 1), `right` how often it is right then."""

    reader: tuple[float, ...]
    right: tuple[float, ...]

    def __call__(self, confidence: float) -> float:
        return float(np.interp(confidence, self.reader, self.right))

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Curve:
        return cls(tuple(map(float, data["reader"])), tuple(map(float, data["right"])))


@dataclass(frozen=True, slots=True)
class Curves:
    """The curves by source and field or group, and by source how often a proven reading is right."""

    unproven: Mapping[tuple[Via, str], Curve]
    proven: Mapping[Via, float]

    def said(self, via: Via, name: str, confidence: float, *, proven: bool) -> float:
        """The probability (0 to 1) that a reading is right; what no curve covers keeps what its reader said."""
        if proven and via in self.proven:
            return self.proven[via]
        curve = self.unproven.get((via, name)) or self.unproven.get((via, group_of(name)))
        return curve(confidence) if curve else confidence


def calibrated(document: ExtractedDocument, curves: Curves | None = None) -> ExtractedDocument:
    """The document with the confidence of every reading that was read from a page turned into a probability."""
    by = curves or known_curves()
    fields = {name: _with(name, reading, by) for name, reading in document.fields.items()}
    lines: tuple[Line, ...] = tuple(
        {name: _with(name, reading, by) for name, reading in line.items()} for line in document.lines
    )
    return replace(document, fields=fields, lines=lines)


def _with(name: str, reading: Reading, curves: Curves) -> Reading:
    said = curves.said(reading.via, name, reading.confidence, proven=reading.proof is not None)
    return replace(reading, confidence=said)


@lru_cache(maxsize=1)
def known_curves() -> Curves:
    """The curves that come with the program."""
    data = json.loads(CURVES.read_text(encoding="utf-8"))
    return Curves(
        {
            (Via(via), name): Curve.from_json(curve)
            for via, named in data["unproven"].items()
            for name, curve in named.items()
        },
        {Via(via): float(right) for via, right in data["proven"].items()},
    )
