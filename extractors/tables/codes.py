"""Codes that stand in a line of text of their own: article codes, lots, serial and order numbers, with their labels."""

from __future__ import annotations

import re
from typing import Final

from extractors.tables.words import Role

CODES: Final[tuple[tuple[Role, re.Pattern[str]], ...]] = (
    (
        Role.SERIAL,
        re.compile(
            r"(?i)^(?:s/?n(?![-\w])|serial(?: ?(?:no|number|nr|#))?|serien(?:nummer|-?nr)|"
            r"serienummer|n[°º]? de s[ée]rie|matricola)\b\.?\s?[:#]?\s*(\S+)"
        ),
    ),
    (
        Role.LOT,
        re.compile(
            r"(?i)^(?:lot|batch|charge|chargen(?:nummer|-?nr)|lote|lotto|partij)(?: ?(?:no|number|nr|"
            r"#))?\b\.?\s?[:#]?\s*(\S*\d\S*)"
        ),
    ),
    (Role.GTIN, re.compile(r"(?i)^(?:gtin|ean|upc)\b\.?\s?[:#]?\s*(\d{8,14})\b|^(\d{13})$")),
    (
        Role.SKU,
        re.compile(
            r"(?i)^(?:sku|item(?: ?(?:no|number|code|#|id))|part(?: ?(?:no|number|#))|p/n|"
            r"(?:stock|catalog|cat)\.? ?(?:no|number|code|#)|art(?:ikel|icle)?[ .-]{0,2}(?:nr|no|nummer|code)|"
            r"product (?:code|no|id|number)|code article|"
            r"c[oó]d(?:igo|ice)?|asin|isbn|mpn|model(?: ?no)?)(?:(?<=#)|(?!\w))"
            r"\.?\s?[:#]?\s*(\S*\d\S*|(?-i:[A-Z]+-[A-Z-]+))|"
            r"^(?:artikel|article|articolo|art[ií]culo|item|part|r[ée]f(?:[ée]ren[ck][ei]a?|\.)?|referencia|rif\.?):\s*(\S*\d\S*|(?-i:[A-Z]+-[A-Z-]+))$"
        ),
    ),
    (
        Role.PO_NUMBER,
        re.compile(r"(?i)^(?:p\.?o\.?|purchase order|customer po)(?: ?(?:no|number|#))?\.?\s?[:#]\s*(\S*\d\S*)"),
    ),
)


def codes_in(text: str) -> bool:
    """Whether a text begins as a labelled code does."""
    return any(pattern.match(text) for _, pattern in CODES)
