"""The order behind a bill: present, open, unchanged, ours, and in the same money."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from matching.lines import ExchangeRate, OrderStatus, RevisedLine, Revision, Supplier
from models.vocabulary import MatchDecision


@pytest.mark.parametrize(("total", "holds"), [("500.00", False), ("500.01", True)])
def test_above_five_hundred_an_order_is_required(desk: Any, codes: Any, total: str, holds: bool) -> None:
    line = desk.bill_line(quantity="1", price=total, sku=None, description="Window repair")
    result = desk.match(desk.invoice(line, po_numbers=()), orders=(), receipts=())

    assert ("PO-NONE" in codes(result)) is holds


def test_an_order_found_by_its_contents_is_only_offered(desk: Any, hold_of: Any) -> None:
    small = desk.invoice(desk.bill_line(quantity="1"), po_numbers=())
    result = desk.match(small)

    assert "PO-1" in hold_of(result, "PO-NONE").message
    assert [link.po_number for link in result.links] == ["PO-1"]
    assert result.decision is MatchDecision.HOLD


def test_two_orders_that_fit_equally_are_both_offered_and_none_is_chosen(desk: Any, codes: Any, hold_of: Any) -> None:
    orders = (desk.order(), desk.order(po_number="PO-2"))
    result = desk.match(desk.invoice(po_numbers=()), orders=orders)

    assert dict(hold_of(desk.match(desk.invoice(po_numbers=()), orders=orders), "PO-NONE").evidence)["candidates"]
    assert result.links == () or {link.po_number for link in result.links} == {"PO-1"}
    receipts = (desk.receipt(), desk.receipt(po_number="PO-2", slip_number="DN-2"))
    assert desk.match(desk.invoice(po_numbers=()), orders=orders, receipts=receipts).links == ()


def test_an_unknown_number_waits_with_an_offer(desk: Any, hold_of: Any) -> None:
    result = desk.match(desk.invoice(po_numbers=("PO-77",)))

    assert hold_of(result, "PO-NOTFOUND").message == (
        "We have no order PO-77. By its contents it could be for PO-1; confirm one."
    )
    assert result.decision is MatchDecision.WAIT


def test_an_unknown_second_number_stops_only_where_a_line_is_left(desk: Any, codes: Any) -> None:
    both = desk.invoice(po_numbers=("PO-1", "PO-77"))
    extra = desk.invoice(desk.bill_line(), desk.bill_line(9, description="Ladder"), po_numbers=("PO-1", "PO-77"))

    assert codes(desk.match(both)) == set()
    assert "PO-NOTFOUND" in codes(desk.match(extra))


@pytest.mark.parametrize("status", [OrderStatus.CLOSED, OrderStatus.CANCELLED, OrderStatus.DRAFT])
def test_only_an_open_order_may_be_billed(desk: Any, codes: Any, status: OrderStatus) -> None:
    assert "PO-STATE" in codes(desk.match(orders=(desk.order(status=status),)))


def test_a_line_cancelled_in_full_is_no_longer_ordered(desk: Any, codes: Any) -> None:
    order = desk.order(desk.order_line(quantity_cancelled=Decimal(100)))

    assert "PO-STATE" in codes(desk.match(orders=(order,)))


def revised(desk: Any, old_price: str, old_quantity: str, day: dt.date) -> Any:
    revisions = (
        Revision("1", dt.date(2026, 5, 1), (RevisedLine(1, Decimal(old_quantity), Decimal(old_price)),)),
        Revision("2", day, (RevisedLine(1, Decimal(100), Decimal(10)),)),
    )
    return desk.order(revision="2", revisions=revisions, date=dt.date(2026, 5, 1))


@pytest.mark.parametrize(
    ("price", "quantity", "day", "holds"),
    [
        ("9.00", "100", 12, True),
        ("9.00", "100", 11, False),
        ("10.00", "80", 12, True),
        ("11.00", "120", 12, False),
    ],
)
def test_an_order_raised_after_the_bill_came_needs_another_yes(
    desk: Any, codes: Any, price: str, quantity: str, day: int, holds: bool
) -> None:
    order = revised(desk, price, quantity, dt.date(2026, 6, day))
    result = desk.match(desk.invoice(received=dt.date(2026, 6, 11)), orders=(order,))

    assert ("PO-REV" in codes(result)) is holds


def test_a_raise_that_the_bill_does_not_need_is_no_reason(desk: Any, codes: Any) -> None:
    order = revised(desk, "10.00", "80", dt.date(2026, 6, 12))
    bill = desk.invoice(desk.bill_line(quantity="80"), received=dt.date(2026, 6, 11))

    assert "PO-REV" not in codes(desk.match(bill, orders=(order,)))


@pytest.mark.parametrize(("day", "warns"), [(10, False), (11, True)])
def test_an_order_made_after_the_bill_warns(desk: Any, codes: Any, day: int, warns: bool) -> None:
    assert ("PO-AFTER" in codes(desk.match(orders=(desk.order(date=dt.date(2026, 6, day)),)))) is warns


def test_another_of_our_companies_is_held_and_a_department_is_not(desk: Any, codes: Any) -> None:
    assert "PO-ENTITY" in codes(desk.match(desk.invoice(buyer="Alder Logistics Inc")))
    assert "PO-ENTITY" not in codes(desk.match(desk.invoice(buyer="Alder Works Inc, Accounts Payable")))


def test_another_place_warns_and_another_spelling_does_not(desk: Any, codes: Any) -> None:
    order = desk.order(ship_to="Alder Works, 12 Mill Lane, Dover DE 19901")

    def shipped(place: str) -> set[str]:
        return set(codes(desk.match(desk.invoice(ship_to=place), orders=(order,))))

    assert "PO-SHIPTO" in shipped("Alder Works, 400 Harbor Street, Erie PA 16501")
    assert "PO-SHIPTO" not in shipped("ALDER WORKS INC. / 12 Mill Ln / Dover, Delaware 19901")


def test_another_currency_is_held_and_prices_are_not_compared(desk: Any, codes: Any) -> None:
    bill = desk.invoice(desk.bill_line(price="99.00"), currency="EUR")

    assert codes(desk.match(bill)) == {"PO-CCY"}


@pytest.mark.parametrize(("rate", "warns"), [("1.122", False), ("1.1221", True), ("1.078", False), ("1.0779", True)])
def test_a_printed_rate_may_be_two_percent_off_ours(desk: Any, codes: Any, rate: str, warns: bool) -> None:
    rates = (
        ExchangeRate("EUR", "USD", Decimal("1.10"), dt.date(2026, 6, 9)),
        ExchangeRate("EUR", "USD", Decimal("2.00"), dt.date(2026, 1, 1)),
    )
    bill = desk.invoice(currency="EUR", exchange_rate=Decimal(rate))
    result = desk.match(bill, orders=(desk.order(currency="EUR"),), exchange_rates=rates)

    assert ("FX-RATE" in codes(result)) is warns
    assert result.decision is MatchDecision.APPROVE


def test_a_rate_within_two_percent_may_still_be_much_money(desk: Any, codes: Any) -> None:
    rates = (ExchangeRate("USD", "EUR", Decimal("0.80"), None),)
    order = desk.order(desk.order_line(unit_price=Decimal(1000)), currency="EUR")
    bill = desk.invoice(desk.bill_line(price="1000.00"), currency="EUR", exchange_rate=Decimal("1.2530"))
    found = codes(desk.match(bill, orders=(order,), exchange_rates=rates))

    assert "FX-AMT" in found
    assert "FX-RATE" not in found


def test_the_order_of_another_supplier_is_held(desk: Any, codes: Any) -> None:
    assert "SUP-PO" in codes(desk.match(desk.invoice(supplier="Ridgeway Metals Inc")))
    master = (Supplier("Lindqvist Hardware AB", aliases=("Lindqvist Direct",)),)
    assert codes(desk.match(desk.invoice(supplier="Lindqvist Direct"), suppliers=master)) == set()


def test_a_supplier_that_nobody_knows_or_that_is_blocked_is_held(desk: Any, codes: Any) -> None:
    stranger = desk.invoice(supplier="Ridgeway Metals Inc", po_numbers=())

    assert "SUP-UNKNOWN" in codes(desk.match(stranger, suppliers=(Supplier("Lindqvist Hardware AB"),)))
    assert "SUP-UNKNOWN" not in codes(desk.match(stranger))
    assert "SUP-BLOCKED" in codes(desk.match(suppliers=(replace(Supplier("Lindqvist Hardware AB"), blocked=True),)))
