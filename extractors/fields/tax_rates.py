"""Reads the rate of tax where one rate is printed beside a word for tax."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from extractors.item_rows import item_rows
from extractors.page import Box, joined
from extractors.reach import Labelled
from extractors.result import Reading
from models.vocabulary import Via

_TAX: Final = re.compile(
    r"(?<![^\W\d_])(?:vat|(?:sales )?tax(?:es)?|gst|hst|pst|mwst|ust|mehrwertsteuer|umsatzsteuer|tva|iva|igic|btw)"
    r"(?![^\W\d_])",
    re.IGNORECASE,
)
_RATE: Final = re.compile(r"(?<![\d.,])(\d{1,2}(?:[.,]\d{1,4})?)\s?%")


def find_tax_rate(pages: tuple[Labelled, ...]) -> dict[str, Reading]:
    """`tax_rate` (plain decimal, percent) and `tax_rate_text` (as printed) if the lines of tax name one rate only."""
    seen = [found for page in pages for found in _rates(page)]
    if len({rate for rate, *_ in seen}) != 1:
        return {}
    rate, text, page, box, via = seen[0]
    return {
        "tax_rate": Reading(f"{rate:f}", 0.85, page, box, via),
        "tax_rate_text": Reading(text, 0.85, page, box, via),
    }


def _rates(page: Labelled) -> Iterator[tuple[Decimal, str, int, Box, Via]]:
    items = item_rows(page.sheet)
    for number, row in enumerate(page.sheet.rows):
        if number in items or not _TAX.search(row.text):
            continue
        for cell in row.cells:
            for match in _RATE.finditer(cell.text):
                rate = Decimal(match[1].replace(",", "."))
                yield rate.normalize() + 0, match[0].replace(" ", ""), cell.page, joined(cell.words), cell.via
