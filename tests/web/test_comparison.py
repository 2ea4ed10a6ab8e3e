"""One billed line beside what was ordered and received."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from models.invoice import InvoiceLine
from models.match import Hold
from models.vocabulary import Owner, Release, Severity
from web.comparison import Ordered, compared


def line(quantity: str = "60", price: str = "7.40", *, charge: bool = False, unit: str | None = None) -> InvoiceLine:
    count, each = Decimal(quantity), Decimal(price)
    return InvoiceLine(
        line_no=4,
        description="Bearing",
        quantity=count,
        unit_price=each,
        amount=count * each,
        uom=unit,
        is_charge=charge,
    )


def ordered(price: str = "7.40", linked: str = "60", received: str = "60", **says: Any) -> Ordered:
    facts: dict[str, Any] = {
        "order": "PO-1", "line": 4, "description": "Bearing", "sku": None, "quantity": Decimal(60), "unit": "EA",
        "price": Decimal(price), "per": Decimal(1), "linked": Decimal(linked), "received": Decimal(received),
        "slip": None, "receipts": (), "needs_receipt": True,
    }  # fmt: skip
    return Ordered(**(facts | says))


def hold(code: str, severity: Severity = Severity.BLOCKS_PAYMENT) -> Hold:
    return Hold(
        code=code, line=4, severity=severity, owner=Owner.BUYER, release=Release.OVERRIDE, message=f"{code} speaks."
    )


def test_a_line_that_agrees_says_with_what() -> None:
    row = compared(line(), (ordered(),), [], "USD")
    assert (row.mark.word, row.off_by, row.price_off, row.quantity_off, row.received_off) == (
        "agrees",
        None,
        "",
        "",
        "",
    )
    assert row.sentences == ("Quantity and price agree with PO-1 line 4.",)


def test_a_price_over_marks_both_prices_and_says_by_how_much() -> None:
    row = compared(line(), (ordered("6.90"),), [hold("PRC-OVER")], "USD")
    assert (row.mark.word, row.off_by, row.price_off) == ("price over", Decimal("30.00"), "differs")
    assert row.sentences == ("PRC-OVER speaks.",)


def test_a_difference_that_nothing_holds_is_within_tolerance() -> None:
    row = compared(line(), (ordered("7.39"),), [], "USD")
    assert (row.mark.word, row.off_by, row.price_off) == ("within tolerance", Decimal("0.60"), "allowed")
    assert row.sentences == ("0.60 USD more than PO-1 line 4 says; the tolerance allows it.",)


@pytest.mark.parametrize("code", ["QTY-NORCPT", "QTY-REC", "SLP-RCV", "RCV-REJ"])
def test_a_hold_about_what_arrived_marks_the_received_quantity(code: str) -> None:
    row = compared(line(), (ordered(received="0"),), [hold(code, Severity.WAITS)], "USD")
    assert (row.received_off, row.quantity_off, row.price_off) == ("differs", "", "")
    assert row.mark.sign == "clock"


def test_billed_over_ordered_marks_the_quantities() -> None:
    row = compared(line("70"), (ordered(linked="70"),), [hold("QTY-ORD")], "USD")
    assert (row.mark.word, row.quantity_off, row.received_off) == ("billed over ordered", "differs", "allowed")


def test_the_stopping_hold_names_the_line_before_the_warning() -> None:
    row = compared(line(), (ordered("6.90"),), [hold("LIN-DESC", Severity.WARNS), hold("PRC-OVER")], "USD")
    assert row.mark.word == "price over"


def test_a_hold_for_information_marks_nothing() -> None:
    row = compared(line(), (ordered(),), [hold("PRC-UNDER", Severity.INFORMS)], "USD")
    assert (row.mark.word, row.price_off) == ("agrees", "")


def test_a_line_on_two_orders_is_held_against_both() -> None:
    parts = (ordered(linked="40", received="40"), ordered(linked="20", received="20", order="PO-2", line=1))
    row = compared(line(), parts, [], "USD")
    assert (row.mark.word, row.quantity_off, row.received_off) == ("agrees", "", "")
    assert row.sentences == ("Quantity and price agree with PO-1 line 4 and PO-2 line 1.",)


def test_another_unit_is_not_called_another_quantity() -> None:
    row = compared(line("5", "88.80", unit="BX"), (ordered("7.40", linked="60"),), [], "USD")
    assert (row.quantity_off, row.off_by) == ("", None)


def test_a_charge_without_an_order_line_is_a_charge_and_anything_else_is_not_ordered() -> None:
    assert compared(line(charge=True), (), [], "USD").mark.word == "charge"
    assert compared(line(), (), [], "USD").mark.word == "not ordered"


def test_what_needs_no_receipt_is_not_missed() -> None:
    assert compared(line(), (ordered(received="0", needs_receipt=False),), [], "USD").received_off == ""


def test_a_line_whose_hold_was_released_says_by_whom_and_why() -> None:
    over = hold("PRC-OVER")
    over.release_reason = "Agreed on 3 Nov."
    row = compared(line(), (ordered("6.90"),), [], "USD", [(over, "Ben")])
    assert (row.mark.word, row.price_off) == ("released", "allowed")
    assert row.sentences == ("PRC-OVER speaks. Released by Ben: Agreed on 3 Nov.",)
