"""Net prices: basis, discounts, tiers, and the half cent between price and amount."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

from matching.complete import complete
from matching.lines import PriceTier
from matching.prices import agreed_price, asked_amount, asked_price, printed_amount


def test_the_agreed_price_is_net_of_both_discounts_and_for_one_unit(desk: Any) -> None:
    line = desk.order_line(unit_price=Decimal(50), price_basis_quantity=Decimal(100), discount_percent=Decimal(10))

    assert agreed_price(desk.order(line, discount_percent=Decimal(20)), line) == Fraction(36, 100)


def test_the_highest_tier_reached_applies(desk: Any) -> None:
    tiers = (PriceTier(Decimal(100), Decimal(9)), PriceTier(Decimal(500), Decimal(8)))
    line = desk.order_line(price_tiers=tiers)
    prices = [
        agreed_price(desk.order(line), line, reached) for reached in (None, Fraction(99), Fraction(100), Fraction(700))
    ]

    assert prices == [10, 10, 9, 8]


def test_an_amount_within_half_a_cent_is_the_product_and_beyond_it_is_itself(desk: Any) -> None:
    exact = desk.bill_line(quantity="3", price="1.115", amount=Decimal("3.35"))
    dearer = replace(exact, amount=Decimal("3.36"))

    assert asked_amount(exact) == Fraction("3.345") == printed_amount(exact)
    assert asked_amount(dearer) == Fraction("3.36")
    assert asked_price(dearer) == Fraction("1.12")
    assert asked_price(replace(exact, quantity=Decimal(0))) is None


def test_a_line_gets_the_third_of_quantity_price_and_amount(desk: Any) -> None:
    def done(**changes: Any) -> tuple[Decimal | None, Decimal | None]:
        line = complete(desk.invoice(desk.bill_line(**changes))).lines[0]
        return line.quantity, line.amount

    assert done(amount=None) == (100, 1000)
    assert done(quantity="5", price="2.00") == (5, 10)
    without = replace(desk.bill_line(), quantity=None)
    assert complete(desk.invoice(without)).lines[0].quantity == 100
    assert complete(desk.invoice(replace(without, unit_price=None))).lines[0].quantity == 1
