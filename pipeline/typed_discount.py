"""Tells what the discount printed on a line means: a percentage, a sum, or nothing more to take off."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

_ZERO: Final = Decimal(0)
_HUNDRED: Final = Decimal(100)
_HALF_CENT: Final = Decimal("0.005")


def discount_percent(
    quantity: Decimal | None, price: Decimal | None, basis: Decimal, printed: Decimal | None, amount: Decimal | None
) -> Decimal:
    """The discount in percent of quantity x price / basis (EN 16931 BT-136 and BT-138 give it as a sum or a share).

    What the line's amount bears out is meant, in this order: the price is net already (0), a percentage, a sum off the
    line, a sum off each piece. Where the amount bears out none, the figure is left as a percentage, so that the check
    of the line's product shows the difference to a person.
    """
    if not printed:
        return _ZERO
    off = abs(printed)
    as_percent = off if off < _HUNDRED else _ZERO
    if quantity is None or price is None or amount is None or not quantity * price:
        return as_percent
    gross = abs(quantity * price / basis)
    slack = _HALF_CENT + abs(quantity / basis) * _half_of_last_place(price)

    def fits(less: Decimal) -> bool:
        return abs(gross - less - abs(amount)) <= slack

    if fits(_ZERO):
        return _ZERO
    if as_percent and fits(gross * as_percent / _HUNDRED):
        return as_percent
    for less in (off, off * abs(quantity) / basis):
        if less < gross and fits(less):
            return less * _HUNDRED / gross
    return as_percent


def _half_of_last_place(price: Decimal) -> Decimal:
    """What rounding may hide behind a price's last printed place."""
    exponent = price.as_tuple().exponent
    return Decimal(1).scaleb(min(exponent, 0)) / 2 if isinstance(exponent, int) else _ZERO
