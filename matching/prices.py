"""Net unit prices: after discounts, per one unit, at the tier a quantity reaches."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Final

from matching.lines import InvoiceLine, Order, OrderLine

_HUNDRED: Final = 100
_NONE: Final = Fraction(0)
_HALF_CENT: Final = Fraction(1, 200)


def _kept(percent: Decimal) -> Fraction:
    return 1 - Fraction(percent) / _HUNDRED if percent else Fraction(1)


def agreed_price(order: Order, line: OrderLine, reached: Fraction | None = None) -> Fraction:
    """What one unit of an order line costs net, in the order's currency.

    `reached` is the quantity that chooses among quantity breaks; without it the order line's own price holds.
    """
    price = line.unit_price
    if reached is not None:
        tiers = [tier for tier in line.price_tiers if tier.min_quantity <= reached]
        if tiers:
            price = max(tiers, key=lambda tier: tier.min_quantity).unit_price
    return (
        Fraction(price)
        / Fraction(line.price_basis_quantity)
        * _kept(line.discount_percent)
        * _kept(order.discount_percent)
    )


def printed_amount(line: InvoiceLine) -> Fraction:
    """Quantity by price less discount as the line prints them, unrounded; zero where either is missing."""
    if line.quantity is None or line.unit_price is None:
        return _NONE
    basis = Fraction(line.price_basis_quantity)
    return Fraction(line.quantity) * Fraction(line.unit_price) / basis * _kept(line.discount_percent)


def asked_amount(line: InvoiceLine) -> Fraction:
    """What a line really asks for, before a discount on the whole paper.

    The printed amount, unless quantity by price explains it to half a cent: then the unrounded product.
    """
    product = printed_amount(line)
    if line.amount is None:
        return product
    amount = Fraction(line.amount)
    exact = line.quantity is not None and line.unit_price is not None and abs(product - amount) <= _HALF_CENT
    return product if exact else amount


def asked_price(line: InvoiceLine, kept: Fraction = Fraction(1)) -> Fraction | None:
    """What one billed unit really costs net; `kept` is the share left by a discount on the whole paper."""
    if not line.quantity:
        return None
    return asked_amount(line) * kept / Fraction(line.quantity)
