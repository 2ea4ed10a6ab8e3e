"""Finding orders and placing receipts: numbers, look-alikes, contents, and slips that name little."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from matching.find_order import Found, find_orders
from matching.receiving import receive
from models.vocabulary import MatchDecision


@pytest.mark.parametrize(
    "printed", ["PO-1001", "po 1001", "1001", "Order No. 001001", "P0-1OO1", "lOO1", "Your 1001 of May"]
)
def test_it_reads_an_order_number_however_it_is_written(desk: Any, printed: str) -> None:
    ledger = desk.ledger(orders=(desk.order(po_number="PO-1001"), desk.order(po_number="PO-2002")))
    finding = find_orders(desk.invoice(po_numbers=(printed,)), ledger)

    assert finding.how is Found.BY_NUMBER
    assert [order.po_number for order in finding.orders] == ["PO-1001"]


@pytest.mark.parametrize("printed", ["PO-1007", "PO-100?", "PO-10011", "see mail"])
def test_another_number_is_no_number_of_ours(desk: Any, printed: str) -> None:
    finding = find_orders(desk.invoice(po_numbers=(printed,)), desk.ledger(orders=(desk.order(po_number="PO-1001"),)))

    assert finding.how is Found.BY_CONTENT
    assert finding.unknown == (printed,)


def test_look_alikes_count_only_where_supplier_and_goods_agree(desk: Any) -> None:
    ledger = desk.ledger(orders=(desk.order(po_number="PO-1001"),))
    stranger = desk.invoice(po_numbers=("PO-1OO1",), supplier="Ridgeway Metals Inc")
    other_goods = desk.invoice(desk.bill_line(sku=None, description="Ladder"), po_numbers=("PO-1OO1",))

    assert find_orders(stranger, ledger).how is Found.NOT
    assert find_orders(other_goods, ledger).how is Found.NOT


def test_an_exact_number_beats_its_look_alike(desk: Any) -> None:
    ledger = desk.ledger(orders=(desk.order(po_number="PO-1OO1"), desk.order(po_number="PO-1001")))

    assert find_orders(desk.invoice(po_numbers=("PO-1001",)), ledger).orders[0].po_number == "PO-1001"


def test_a_half_read_number_narrows_what_is_offered(desk: Any) -> None:
    orders = tuple(desk.order(po_number=number) for number in ("PO-1001", "PO-1007", "PO-2001"))
    finding = find_orders(desk.invoice(po_numbers=("PO-100?",)), desk.ledger(orders=orders))

    assert [order.po_number for order in finding.orders] == ["PO-1001", "PO-1007"]


def test_numbers_on_lines_count_too(desk: Any) -> None:
    orders = (desk.order(), desk.order(po_number="PO-2"))
    bill = desk.invoice(
        desk.bill_line(quantity="50", po_number="PO-2"), desk.bill_line(quantity="50", po_number="PO-1")
    )
    receipts = (desk.receipt(), desk.receipt(po_number="PO-2", slip_number="DN-2"))
    result = desk.match(bill, orders=orders, receipts=receipts)

    assert [(link.invoice_line, link.po_number) for link in result.links] == [(1, "PO-2"), (2, "PO-1")]
    assert result.decision is MatchDecision.APPROVE


def place(desk: Any, *lines: Any, orders: Any = None, **receipt: Any) -> Any:
    orders = orders or (desk.order(),)
    return receive(orders, orders, (desk.receipt(*lines, **receipt),), (), ())


def quantities(receiving: Any) -> dict[int, Decimal]:
    return {key[1]: sum(d.quantity for d in parts) for key, parts in receiving.delivered.items()}


def test_a_slip_without_codes_is_placed_by_size_and_quantity(desk: Any) -> None:
    order = desk.order(
        desk.order_line(1, description="Hex bolt M8x40"),
        desk.order_line(2, description="Hex bolt M8x60", quantity=Decimal(80)),
    )
    long = desk.receipt_line(quantity="80", po_line=None, sku=None, description="Bolts M8 x 60")
    short = desk.receipt_line(quantity="100", po_line=None, sku=None, description="Bolts M8 x 40")

    assert quantities(place(desk, long, short, orders=(order,))) == {1: 100, 2: 80}


def test_a_code_beats_the_slips_own_line_number(desk: Any) -> None:
    order = desk.order(desk.order_line(1), desk.order_line(2, description="Hinge"))
    swapped = desk.receipt_line(1, sku="AB-2", description="Hinge")

    assert quantities(place(desk, swapped, orders=(order,))) == {2: 100}


def test_something_else_in_the_box_is_a_stray(desk: Any) -> None:
    receiving = place(desk, desk.receipt_line(sku="XX-9", description="Angle bracket 80 mm"))

    assert quantities(receiving) == {}
    assert [stray.line.sku for stray in receiving.strays] == ["XX-9"]


def test_equal_lines_are_filled_in_the_order_they_are_due(desk: Any) -> None:
    order = desk.order(
        desk.order_line(1, due=dt.date(2026, 7, 1)), desk.order_line(2, sku="AB-1", due=dt.date(2026, 6, 1))
    )
    loose = desk.receipt_line(quantity="130", po_line=None)

    assert quantities(place(desk, loose, orders=(order,))) == {2: 100, 1: 30}


def test_what_is_sent_back_comes_off_its_line(desk: Any) -> None:
    back = desk.receipt_line(quantity="-10", po_line=None)

    assert quantities(place(desk, desk.receipt_line(), back)) == {1: 90}


@pytest.mark.parametrize(
    ("uom", "quantity", "line", "expected"),
    [
        ("DZ", "5", {}, 60),
        ("CS", "5", {"description": "Angle bracket 60 mm, 20/case"}, 100),
        ("CS", "4", {}, 100),
        ("KG", "33", {"pieces": Decimal(98)}, 98),
        ("CS", "7", {}, None),
    ],
)
def test_a_count_in_another_unit_is_converted_where_something_says_how(
    desk: Any, uom: str, quantity: str, line: dict[str, Any], expected: int | None
) -> None:
    found = quantities(place(desk, desk.receipt_line(quantity=quantity, uom=uom, **line)))

    assert found == ({1: expected} if expected is not None else {})


def test_a_slip_without_an_order_goes_to_the_order_that_quotes_it(desk: Any) -> None:
    orders = (desk.order(), desk.order(po_number="PO-2"))
    receipts = (desk.receipt(po_number=None),)
    second = desk.invoice(po_numbers=("PO-2",), slip_numbers=("DN-1",))

    assert desk.match(second, orders=orders, receipts=receipts).decision is MatchDecision.APPROVE
