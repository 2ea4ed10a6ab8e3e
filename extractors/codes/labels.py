"""Reads the codes of labels and slips: GS1 element strings, and the data identifiers of ANSI MH10.8.2."""

from __future__ import annotations

import re
from typing import Final

_ELEMENT: Final = re.compile(r"\((\d{2,4})\)")
#: GS1 application identifiers and data identifiers of what a paper states, by field or cell name.
_GS1: Final = {"01": "gtin", "02": "gtin", "10": "lot", "21": "serial", "400": "po_number"}
_ANSI: Final = {
    "11K": "delivery_note_number", "2S": "delivery_note_number", "4K": "po_line", "1T": "lot", "1P": "sku",
    "K": "po_number", "T": "lot", "S": "serial", "P": "sku",
}  # fmt: skip
_PLAIN: Final = re.compile(r"[^0-9A-Z]")


def elements(text: str) -> dict[str, str]:
    """What a GS1 code written with brackets states, by field name: GTIN, lot, serial number, customer's order."""
    parts = _ELEMENT.split(text)
    pairs = zip(parts[1::2], parts[2::2], strict=False)
    return {_GS1[identifier]: value.strip() for identifier, value in pairs if identifier in _GS1 and value.strip()}


def plain(text: str) -> str:
    """Letters and digits of a number, capitals: how numbers are compared, however they are set."""
    return _PLAIN.sub("", text.upper())


def says(code: str, name: str, value: str) -> bool:
    """Whether a code that carries one number says the value of a field, with or without a data identifier before it."""
    said, wanted = plain(code), plain(value)
    return said == wanted or any(
        said == identifier + wanted for identifier, meant in _ANSI.items() if meant == name or name == "document_number"
    )
