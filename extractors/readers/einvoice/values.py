"""Strict readings of the numbers and dates of e-invoices: what is not plainly one is none."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Final

_DECIMAL: Final = re.compile(r"-?(?:[0-9]{1,15}(?:\.[0-9]{0,12})?|\.[0-9]{1,12})", re.ASCII)
_ISO_DATE: Final = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:T[0-9:.]*)?(?:Z|[+-][0-9]{2}:[0-9]{2})?", re.ASCII)
_BARE_DATE: Final = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})(?:[0-9]{4}|[0-9]{6})?", re.ASCII)


def decimal(text: str) -> Decimal | None:
    """A number in ASCII digits; no sign but minus, no exponent, no grouping, no infinity, no minus zero."""
    if not _DECIMAL.fullmatch(text):
        return None
    number = Decimal(text)
    return None if number.is_zero() and text.startswith("-") else number


def places(number: Decimal) -> int:
    """How many digits after the point carry a value."""
    exponent = number.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def iso_date(text: str) -> str | None:
    """An ISO date from `2026-03-14`, with or without a time and zone, or from `20260314`; None for anything else."""
    if found := _ISO_DATE.fullmatch(text):
        written = found.group(1)
    elif found := _BARE_DATE.fullmatch(text):
        written = "-".join(found.groups()[:3])
    else:
        return None
    try:
        return date.fromisoformat(written).isoformat()
    except ValueError:
        return None
