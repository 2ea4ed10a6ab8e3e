"""How values look on a screen: amounts, quantities, dates and ages, and file names without tricks."""

from __future__ import annotations

import datetime as dt
import unicodedata
from decimal import Decimal
from typing import Final

from models.money import MINOR_UNITS

#: What is shown where there is nothing; a dash is read out as nothing, so tables say it in words where it matters.
NOTHING: Final = "—"
MINUS: Final = "\N{MINUS SIGN}"
_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def amount(value: Decimal | None, currency: str | None = None) -> str:
    """`1,242.48` with the decimals of the currency, never fewer than the value has; a true minus sign."""
    if value is None:
        return NOTHING
    least = MINOR_UNITS.get(currency or "", 2)
    return _grouped(value, least)


def money(value: Decimal | None, currency: str | None) -> str:
    """`1,242.48 USD`; without a currency it says so, for an amount of no currency is no amount."""
    if value is None:
        return NOTHING
    return f"{amount(value, currency)} {currency or '(no currency)'}"


def off(value: Decimal | None, currency: str | None = None) -> str:
    """A signed difference: `+30.00`, `−4.10`; nothing for zero or none."""
    if value is None or not value:
        return NOTHING
    return ("+" if value > 0 else "") + amount(value, currency)


def quantity(value: Decimal | None) -> str:
    """`400`, `2.5`, `1,200`: without trailing zeros, for a count has no cents."""
    if value is None:
        return NOTHING
    plain = value.normalize()
    return _grouped(plain, 0)


def price(value: Decimal | None, currency: str | None = None) -> str:
    """A unit price: at least the currency's decimals, up to as many as printed without trailing zeros beyond them."""
    if value is None:
        return NOTHING
    least = MINOR_UNITS.get(currency or "", 2)
    return _grouped(value.normalize(), least)


def date(value: dt.date | None) -> str:
    """`2 Nov 2026`: no order of day and month to be mistaken."""
    if value is None:
        return NOTHING
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"


def moment(value: dt.datetime | None) -> str:
    """`2 Nov 2026, 14:05` in the time that the value carries."""
    if value is None:
        return NOTHING
    return f"{date(value.date())}, {value:%H:%M}"


def ago(value: dt.datetime | None, now: dt.datetime) -> str:
    """How long ago in one unit: `just now`, `12 min`, `5 h`, `3 d`; both times aware or both naive."""
    if value is None:
        return NOTHING
    minutes = int((now - value).total_seconds() // 60)
    if minutes < 1:
        return "just now"
    if minutes < 60:
        return f"{minutes} min"
    if minutes < 48 * 60:
        return f"{minutes // 60} h"
    return f"{minutes // (24 * 60)} d"


def due(value: dt.date | None, today: dt.date) -> str:
    """How far a due date is: `in 3 d`, `today`, `5 d late`; empty without a date."""
    if value is None:
        return ""
    days = (value - today).days
    if days == 0:
        return "today"
    return f"in {days} d" if days > 0 else f"{-days} d late"


def safe_name(name: str) -> str:
    """A name or a sentence in which control and direction-changing characters are made visible as `�`."""
    return "".join("\ufffd" if unicodedata.category(sign) in ("Cc", "Cf", "Zl", "Zp") else sign for sign in name)


def _grouped(value: Decimal, least: int) -> str:
    exponent = value.as_tuple().exponent
    places = max(least, -exponent) if isinstance(exponent, int) else least
    text = f"{abs(value):,.{places}f}"
    return (MINUS if value < 0 else "") + text
