"""Reads what a Swiss QR-bill says of its invoice: the Swico syntax S1."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Final

_PART: Final = re.compile(r"/(\d{2})/((?:\\.|[^/\\])*)")
_NAMES: Final = {"10": "invoice_number", "11": "invoice_date", "30": "supplier_vat_id", "31": "delivery_date"}


def billed(information: str) -> dict[str, str]:
    """Number, date, supplier's VAT number and day of delivery by field name; nothing for another syntax.

    Swico: `//S1/10/number/11/YYMMDD/20/customer's reference/30/VAT number/31/YYMMDD/...`; `\\` masks `/` and itself.
    """
    if not information.startswith("//S1/"):
        return {}
    found = {}
    for tag, raw in _PART.findall(information[4:]):
        name, text = _NAMES.get(tag), re.sub(r"\\(.)", r"\1", raw).strip()
        value = _day(text) if name and name.endswith("_date") else _vat(text) if tag == "30" else text
        if name and value:
            found[name] = value
    return found


def _day(text: str) -> str | None:
    try:
        return datetime.strptime(text, "%y%m%d").date().isoformat()
    except ValueError:
        return None


def _vat(text: str) -> str | None:
    digits = re.sub(r"\D", "", text)
    return f"CHE-{digits[:3]}.{digits[3:6]}.{digits[6:]}" if len(digits) == 9 else None
