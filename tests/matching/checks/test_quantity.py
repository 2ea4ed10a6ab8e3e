"""Quantities at the edge: ordered, received, accepted, refused, and what slips claim."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from matching.checks.quantity import business_days
from matching.rules import Rules
from matching.tolerance import Mode, Tolerance
from models.vocabulary import MatchDecision, Severity

PLENTY = "1000"


def plenty(desk: Any, **line: Any) -> dict[str, Any]:
    return {
        "orders": (desk.order(desk.order_line(**line)),),
        "receipts": (desk.receipt(desk.receipt_line(quantity=PLENTY, uom=line.get("uom", "EA"))),),
    }


@pytest.mark.parametrize(("quantity", "holds"), [("100", False), ("100.0001", True), ("101", True)])
def test_pieces_tolerate_nothing_above_the_order(desk: Any, codes: Any, quantity: str, holds: bool) -> None:
    result = desk.match(desk.invoice(desk.bill_line(quantity=quantity)), **plenty(desk))

    assert ("QTY-ORD" in codes(result)) is holds


@pytest.mark.parametrize(("quantity", "holds"), [("102", False), ("102.001", True)])
def test_weighed_goods_tolerate_two_percent(desk: Any, codes: Any, quantity: str, holds: bool) -> None:
    line = desk.bill_line(quantity=quantity, uom="KG")

    assert ("QTY-ORD" in codes(desk.match(desk.invoice(line), **plenty(desk, uom="KG")))) is holds


@pytest.mark.parametrize(("quantity", "holds"), [("101", False), ("101.001", True)])
def test_weighed_goods_tolerate_no_more_than_a_hundred_is_worth(
    desk: Any, codes: Any, quantity: str, holds: bool
) -> None:
    line = desk.bill_line(quantity=quantity, price="100.00", uom="KG")
    papers = plenty(desk, uom="KG", unit_price=Decimal(100))

    assert ("QTY-ORD" in codes(desk.match(desk.invoice(line), **papers))) is holds


@pytest.mark.parametrize(("quantity", "holds"), [("110", False), ("111", True)])
def test_agreed_over_delivery_may_be_billed(desk: Any, codes: Any, quantity: str, holds: bool) -> None:
    result = desk.match(
        desk.invoice(desk.bill_line(quantity=quantity)), **plenty(desk, over_delivery_percent=Decimal(10))
    )

    assert ("QTY-ORD" in codes(result)) is holds


@pytest.mark.parametrize(
    ("line", "quantity", "holds"),
    [
        ({"quantity_cancelled": Decimal(20)}, "80", False),
        ({"quantity_cancelled": Decimal(20)}, "81", True),
        ({"quantity_billed": Decimal(20)}, "80", False),
        ({"quantity_billed": Decimal(20)}, "81", True),
        ({"quantity": None}, "900", False),
    ],
)
def test_cancelled_and_billed_quantities_are_gone(
    desk: Any, codes: Any, line: dict[str, Any], quantity: str, holds: bool
) -> None:
    result = desk.match(desk.invoice(desk.bill_line(quantity=quantity)), **plenty(desk, **line))

    assert ("QTY-ORD" in codes(result)) is holds


def test_a_tolerance_that_somebody_set_counts_for_pieces_too(desk: Any, codes: Any) -> None:
    rules = Rules(tolerances={**Rules().tolerances, "QTY-ORD": Tolerance(Mode.VALUE, Decimal(5))})

    assert "QTY-ORD" not in codes(desk.match(desk.invoice(desk.bill_line(quantity="105")), rules, **plenty(desk)))
    assert "QTY-ORD" in codes(desk.match(desk.invoice(desk.bill_line(quantity="106")), rules, **plenty(desk)))


@pytest.mark.parametrize(("received", "holds"), [("100", False), ("99", True)])
def test_no_more_is_paid_than_arrived(desk: Any, codes: Any, received: str, holds: bool) -> None:
    result = desk.match(receipts=(desk.receipt(desk.receipt_line(quantity=received)),))

    assert ("QTY-REC" in codes(result)) is holds


def test_a_shortage_waits_only_while_more_is_known_to_come(desk: Any, hold_of: Any) -> None:
    short = desk.receipt_line(quantity="80")
    announced = replace(short, quantity_backordered=Decimal(20))

    assert hold_of(desk.match(receipts=(desk.receipt(short),)), "QTY-REC").severity is Severity.BLOCKS_PAYMENT
    assert hold_of(desk.match(receipts=(desk.receipt(announced),)), "QTY-REC").severity is Severity.WAITS


@pytest.mark.parametrize(
    ("received", "decision"), [("2026-06-05", MatchDecision.WAIT), ("2026-06-04", MatchDecision.HOLD)]
)
def test_nothing_received_waits_five_business_days(desk: Any, received: str, decision: MatchDecision) -> None:
    invoice = desk.invoice(date=dt.date(2026, 6, 4), received=dt.date.fromisoformat(received))

    assert desk.match(invoice, receipts=()).decision is decision


def test_business_days_leave_out_the_weekend() -> None:
    assert business_days(dt.date(2026, 6, 5), dt.date(2026, 6, 8)) == 1
    assert business_days(dt.date(2026, 6, 8), dt.date(2026, 6, 5)) == 0


def test_a_service_needs_no_receipt(desk: Any) -> None:
    assert desk.match(orders=(desk.order(receipt_required=False),), receipts=()).decision is MatchDecision.APPROVE


def test_a_milestone_that_nobody_accepted_is_held(desk: Any, codes: Any) -> None:
    order = desk.order(desk.order_line(awaits_acceptance=True), receipt_required=False)

    assert "QTY-ACC" in codes(desk.match(orders=(order,), receipts=()))


@pytest.mark.parametrize(("quantity", "holds"), [("95", False), ("96", True)])
def test_refused_goods_are_not_paid(desk: Any, codes: Any, quantity: str, holds: bool) -> None:
    receipt = desk.receipt(desk.receipt_line(quantity_rejected=Decimal(5)))
    result = desk.match(desk.invoice(desk.bill_line(quantity=quantity)), receipts=(receipt,))

    assert ("RCV-REJ" in codes(result)) is holds


def test_refused_goods_that_were_replaced_are_paid(desk: Any, codes: Any) -> None:
    first = desk.receipt(desk.receipt_line(quantity_rejected=Decimal(5)))
    second = desk.receipt(desk.receipt_line(quantity="5"), slip_number="DN-2")

    assert codes(desk.match(receipts=(first, second))) == set()


@pytest.mark.parametrize(("received", "warns"), [("100", False), ("101", True)])
def test_more_than_ordered_arriving_warns(desk: Any, codes: Any, received: str, warns: bool) -> None:
    result = desk.match(receipts=(desk.receipt(desk.receipt_line(quantity=received)),))

    assert ("RCV-OVER" in codes(result)) is warns
    assert result.decision is MatchDecision.APPROVE


@pytest.mark.parametrize(("now", "warns"), [("2026-06-19", False), ("2026-06-20", True)])
def test_a_return_without_its_credit_note_warns_after_two_weeks(desk: Any, codes: Any, now: str, warns: bool) -> None:
    order = desk.order(desk.order_line(quantity=Decimal(200)))
    returned = desk.receipt(desk.receipt_line(quantity="-10"), slip_number="RT-1")
    first = (desk.billed(desk.invoice(), orders=(order,)),)
    more = desk.receipt(desk.receipt_line(quantity="5"), slip_number="DN-2")
    bill = desk.invoice(desk.bill_line(quantity="5"), invoice_number="INV-30")
    result = desk.match(
        bill, now=dt.date.fromisoformat(now), orders=(order,), receipts=(desk.receipt(), returned, more), billed=first
    )

    assert ("RCV-RETURN" in codes(result)) is warns


def test_a_slip_that_claims_more_than_came_stops_what_was_not_counted(desk: Any, hold_of: Any) -> None:
    receipt = desk.receipt(desk.receipt_line(quantity="96", slip_quantity=Decimal(100)))
    full, counted = desk.invoice(), desk.invoice(desk.bill_line(quantity="96"))

    assert hold_of(desk.match(full, receipts=(receipt,)), "SLP-RCV").severity is Severity.BLOCKS_PAYMENT
    assert hold_of(desk.match(counted, receipts=(receipt,)), "SLP-RCV").severity is Severity.WARNS


def test_a_bill_that_differs_from_its_own_slip_warns(desk: Any, codes: Any) -> None:
    receipts = (
        desk.receipt(desk.receipt_line(quantity="60")),
        desk.receipt(desk.receipt_line(quantity="40"), slip_number="DN-2"),
    )
    quoted = desk.invoice(desk.bill_line(quantity="70"), slip_numbers=("DN-1",))

    assert "SLP-INV" in codes(desk.match(quoted, receipts=receipts))
    assert "SLP-INV" not in codes(desk.match(replace(quoted, slip_numbers=()), receipts=receipts))
    exact = desk.invoice(desk.bill_line(quantity="60"), slip_numbers=("DN 1",))
    assert "SLP-INV" not in codes(desk.match(exact, receipts=receipts))


def test_goods_that_left_after_the_bill_warn(desk: Any, codes: Any) -> None:
    late = desk.receipt(date=dt.date(2026, 6, 11))

    assert "SLP-LATE" in codes(desk.match(receipts=(late,)))
    assert "SLP-LATE" not in codes(desk.match(receipts=(desk.receipt(date=dt.date(2026, 6, 10)),)))
