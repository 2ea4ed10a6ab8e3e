"""Sums that do not add up, to the cent."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from matching.lines import TaxShare
from models.vocabulary import MatchDecision


@pytest.mark.parametrize(("total", "holds"), [("1000.01", False), ("999.99", False), ("1000.02", True)])
def test_the_total_may_be_a_cent_off(desk: Any, codes: Any, total: str, holds: bool) -> None:
    assert ("CAP-TOTAL" in codes(desk.match(desk.invoice(total=Decimal(total))))) is holds


def test_rounding_and_advances_are_part_of_the_sum(desk: Any, codes: Any) -> None:
    invoice = desk.invoice(rounding=Decimal("0.02"), prepaid=Decimal(100), amount_due=Decimal("900.02"))

    assert "CAP-TOTAL" not in codes(desk.match(invoice))
    assert "CAP-TOTAL" in codes(desk.match(replace(invoice, amount_due=Decimal("900.04"))))


def test_taxes_by_rate_add_up_to_the_tax(desk: Any, codes: Any) -> None:
    shares = (TaxShare(Decimal(8), Decimal(1000), Decimal(80)),)

    assert "CAP-TOTAL" not in codes(desk.match(desk.invoice(tax="80.00", tax_breakdown=shares)))
    assert "CAP-TOTAL" in codes(desk.match(desk.invoice(tax="80.02", tax_breakdown=shares)))


@pytest.mark.parametrize(("subtotal", "holds"), [("1000.01", False), ("999.99", False), ("1000.011", True)])
def test_the_subtotal_may_be_off_by_half_a_cent_a_line(desk: Any, codes: Any, subtotal: str, holds: bool) -> None:
    assert ("CAP-SUM" in codes(desk.match(desk.invoice(subtotal=Decimal(subtotal))))) is holds


@pytest.mark.parametrize(("amount", "holds"), [("1000.505", False), ("1000.506", True), ("999.494", True)])
def test_a_line_may_hide_half_the_last_place_of_its_price(desk: Any, codes: Any, amount: str, holds: bool) -> None:
    line = replace(desk.bill_line(), amount=Decimal(amount))

    assert ("CAP-LINE" in codes(desk.match(desk.invoice(line)))) is holds


@pytest.mark.parametrize(("price", "warns"), [("10000.00", False), ("10000.01", True)])
def test_a_large_line_is_looked_at_though_it_matches(desk: Any, codes: Any, price: str, warns: bool) -> None:
    order = desk.order(desk.order_line(unit_price=Decimal(price), quantity=Decimal(1)))
    result = desk.match(
        desk.invoice(desk.bill_line(quantity="1", price=price)),
        orders=(order,),
        receipts=(desk.receipt(desk.receipt_line(quantity="1")),),
    )

    assert ("AMT-ITEM" in codes(result)) is warns
    assert result.decision is MatchDecision.APPROVE


def many(desk: Any, count: int, price: str) -> Any:
    """So many lines of one piece at 2.00, billed at `price`."""
    numbers = range(1, count + 1)
    order = desk.order(
        *(desk.order_line(n, quantity=Decimal(1), unit_price=Decimal(2), description=f"Part no. {n}") for n in numbers)
    )
    receipt = desk.receipt(*(desk.receipt_line(n, quantity="1", description=f"Part no. {n}") for n in numbers))
    bill = desk.invoice(*(desk.bill_line(n, quantity="1", price=price, description=f"Part no. {n}") for n in numbers))
    return desk.match(bill, orders=(order,), receipts=(receipt,))


@pytest.mark.parametrize(("price", "holds"), [("2.10", False), ("2.11", True)])
def test_many_spared_cents_are_a_sum(desk: Any, codes: Any, price: str, holds: bool) -> None:
    assert codes(many(desk, 10, price)) == ({"AMT-TOTAL"} if holds else set())
