"""The cells of a column of codes that belong to one item: whose code each is, and which run on over two lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from extractors.tables.cells import TableCell
from extractors.tables.words import fold

_NUMBER: Final = r"(?:nr|no|num|number|nummer|code|id|#)"
_THING: Final = r"(?:art|artikel|article|item|part|product|material|mat|sku|ref|cod|codigo|codice)"
#: A label before a code, with or without the code on the same line.
_LABEL: Final = re.compile(
    rf"^(?P<label>(?:(?:our|your|supplier|vendor|customer|cust|mfg|mfr|unsere|ihre|votre|notre)\s)?{_THING}"
    rf"[ ./-]{{0,2}}{_NUMBER}?"
    rf"(?:[ ./-]{{0,2}}(?:kunde|kd|lieferant|lief|customer|supplier|client|fournisseur))?|gtin|ean|upc)"
    r"\s?[.:#]{1,2}\s*(?P<code>.*)$",
    re.IGNORECASE,
)
_BUYER: Final = re.compile(r"\b(?:your|customer|cust|kunde|kd|ihre|votre|client|buyer)\b")
_GTIN: Final = re.compile(r"^\(?(?:gtin|ean|upc)\)?$|\((?:gtin|ean|upc)\)$", re.IGNORECASE)
_TRADE: Final = re.compile(r"^\d{8}$|^\d{12,14}$")


class Owner(Enum):
    """Whose code it is."""

    SUPPLIER = auto()
    BUYER = auto()
    TRADE = auto()


@dataclass(frozen=True, slots=True)
class ItemCodes:
    """The supplier's article code and the trade item number of one item, with the first cell of each."""

    sku: tuple[str, TableCell] | None = None
    gtin: tuple[str, TableCell] | None = None


def is_code_label(text: str) -> bool:
    """Whether a text begins as the label of a code does, or only says what number the one before it is."""
    return bool(_LABEL.match(text) or _GTIN.search(text))


def owner_of(heading: str) -> Owner:
    """Whose codes stand under a heading."""
    folded = fold(heading)
    if _BUYER.search(folded) and not re.search(r"\b(?:lief|lieferant|supplier|vendor|our|unsere)\b", folded):
        return Owner.BUYER
    return Owner.TRADE if re.search(r"\b(?:gtin|ean|upc)\b", folded) else Owner.SUPPLIER


def item_codes(cells: Sequence[tuple[TableCell, Owner]]) -> ItemCodes:
    """The codes in these cells, given in reading order with the owner their heading names."""
    found: dict[Owner, list[tuple[str, TableCell]]] = {}
    labelled: Owner | None = None
    for cell, heading in cells:
        text = cell.text.strip()
        if _GTIN.search(text):
            _to_trade(found, _GTIN.sub("", text).strip(), cell)
            continue
        label = _LABEL.match(text)
        if label:
            labelled = owner_of(label["label"])
            text = label["code"].strip()
        if not text:
            continue
        owner = labelled or heading
        if _TRADE.match(text) and (owner is Owner.TRADE or found.get(owner)):
            owner = Owner.TRADE
        codes = found.setdefault(owner, [])
        if not codes or _goes_on(codes[-1][0], text):
            codes.append((text, cell))
    sku = found.get(Owner.SUPPLIER) or found.get(Owner.BUYER)
    return ItemCodes(_joined(sku), _joined(found.get(Owner.TRADE)))


def _to_trade(found: dict[Owner, list[tuple[str, TableCell]]], text: str, cell: TableCell) -> None:
    """A cell that says GTIN makes its own number, or the last one before it, the trade item number."""
    if text:
        found[Owner.TRADE] = [(text, cell)]
        return
    for codes in found.values():
        if codes and _TRADE.match(codes[-1][0]):
            found[Owner.TRADE] = [codes.pop()]
            return


def _goes_on(before: str, text: str) -> bool:
    """Whether a code goes on with a further piece: it broke at a mark, or the piece is too short to be a code."""
    return before[-1:] in "-/._" or text[:1] in "-/._" or len(text) < _SHORT


_SHORT: Final = 4


def _joined(codes: Sequence[tuple[str, TableCell]] | None) -> tuple[str, TableCell] | None:
    if not codes:
        return None
    return "".join(text for text, _ in codes), codes[0][1]
