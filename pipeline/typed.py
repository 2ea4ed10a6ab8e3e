"""From text to exact values, strictly: what does not fit its type is absent, never guessed."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from typing import Final

from extractors.result import DATE_FIELDS, LINE_NAMES, MONEY_FIELDS
from models.money import CURRENCIES
from pipeline.errors import BadValue

_DECIMAL: Final = re.compile(r"-?[0-9]{1,18}(\.[0-9]{1,9})?")
_SEPARATORS: Final = re.compile(r"\s*[,;|]\s*|\s{2,}")
#: Cells of a line that are figures.
_FIGURES: Final = frozenset(
    {"quantity", "quantity_ordered", "quantity_backordered", "unit_price", "price_basis_quantity", "discount", "amount",
     "tax", "tax_rate"}
)  # fmt: skip


def decimal(text: str | None) -> Decimal | None:
    """A plain decimal such as "1234.50"; None for everything else, also for "1,5", "1e3" and "NaN"."""
    return Decimal(text) if text and _DECIMAL.fullmatch(text.strip()) else None


def date(text: str | None) -> dt.date | None:
    """An ISO date."""
    try:
        return dt.date.fromisoformat(text.strip()) if text else None
    except ValueError:
        return None


def currency(text: str | None) -> str | None:
    """An ISO 4217 code in use."""
    code = text.strip().upper() if text else ""
    return code if code in CURRENCIES else None


def whole_number(text: str | None) -> int | None:
    """A number of a line, 1 to 6 digits."""
    return int(text) if text and re.fullmatch(r"[0-9]{1,6}", text.strip()) else None


def several(text: str | None) -> list[str]:
    """Numbers that stand in one field, separated by commas, semicolons, bars or wide gaps; each once, in order."""
    return list(dict.fromkeys(piece for piece in _SEPARATORS.split(text.strip()) if piece)) if text else []


def check(name: str, text: str, *, in_line: bool) -> None:
    """Refuse a value that its field could not hold."""
    figures = _FIGURES if in_line else MONEY_FIELDS | {"tax_rate"}
    if name in figures and decimal(text) is None:
        raise BadValue(f"{name}: {text!r} is not a plain number")
    if name in DATE_FIELDS and not in_line and date(text) is None:
        raise BadValue(f"{name}: {text!r} is not a date")
    if name == "currency" and currency(text) is None:
        raise BadValue(f"{text!r} is no currency in use")
    if in_line and name == "po_line" and whole_number(text) is None:
        raise BadValue(f"{text!r} is not a line number")


def is_field(name: str, *, in_line: bool, head_names: tuple[str, ...]) -> bool:
    """Whether the field exists."""
    return name in (LINE_NAMES if in_line else head_names)
