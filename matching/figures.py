"""Figures as a clerk reads them in a sentence: money, prices, quantities, percents and days."""

from __future__ import annotations

import datetime as dt
from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction
from typing import Final

#: Wide enough for the product of any two numbers that a paper may carry.
_WIDE: Final = Context(prec=200)
_CENT: Final = Decimal("0.01")
_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_PLACES: Final = Decimal("0.000001")


def decimal(value: Fraction | Decimal) -> Decimal:
    """A fraction as a decimal of at most six places, without trailing zeros; a decimal as it is."""
    if isinstance(value, Decimal):
        return value
    return written(value, _PLACES, ROUND_HALF_UP)


def written(value: Fraction, places: Decimal, rounding: str) -> Decimal:
    """A fraction as a decimal of at most so many places, without trailing zeros."""
    quotient = _WIDE.divide(Decimal(value.numerator), Decimal(value.denominator))
    return Decimal(f"{quotient.quantize(places, rounding, _WIDE).normalize(_WIDE):f}")


def money(value: Fraction | Decimal) -> str:
    """An amount with two places: "1,234.50"."""
    return f"{decimal(value).quantize(_CENT, ROUND_HALF_UP, _WIDE):,.2f}"


def price(value: Fraction | Decimal) -> str:
    """A unit price with at least two places: "1.50", "0.64008"."""
    number = decimal(value)
    exponent = number.normalize(_WIDE).as_tuple().exponent
    places = max(2, -exponent if isinstance(exponent, int) else 2)
    return f"{number:,.{places}f}"


def count(value: Fraction | Decimal) -> str:
    """A quantity without trailing zeros: "1,000", "0.5"."""
    return f"{decimal(value).normalize(_WIDE):,f}"


def day(value: dt.date) -> str:
    """A day: "10 March 2026"."""
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"
