"""The same bill again: by number, by look, by supplier, by delivery."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from matching.lines import BilledInvoice, Recurring
from models.vocabulary import DocumentKind, MatchDecision

DAY = dt.date(2026, 6, 10)


def service(desk: Any, **changes: Any) -> dict[str, Any]:
    return {"orders": (desk.order(receipt_required=False, **changes),), "receipts": ()}


def ten(desk: Any, number: str, day: dt.date = DAY, **changes: Any) -> Any:
    return desk.invoice(desk.bill_line(quantity="10"), invoice_number=number, date=day, **changes)


def test_the_copy_of_an_approved_paper_is_rejected_and_linked_to_nothing(desk: Any, codes: Any) -> None:
    result = desk.match(billed=(desk.billed(desk.invoice()),))

    assert result.decision is MatchDecision.REJECT
    assert "DUP-EXACT" in codes(result)
    assert result.links == ()


def test_the_copy_of_a_held_paper_is_held(desk: Any, codes: Any) -> None:
    held = BilledInvoice(desk.invoice(), (), MatchDecision.HOLD)
    result = desk.match(billed=(held,))

    assert "DUP-EXACT" in codes(result)
    assert result.decision is MatchDecision.HOLD


def test_a_rejected_paper_may_come_again(desk: Any) -> None:
    rejected = BilledInvoice(desk.invoice(), (), MatchDecision.REJECT)

    assert desk.match(billed=(rejected,)).decision is MatchDecision.APPROVE


@pytest.mark.parametrize(("days", "holds"), [(300, True), (301, False)])
def test_a_number_is_remembered_for_three_hundred_days(desk: Any, codes: Any, days: int, holds: bool) -> None:
    first = desk.billed(ten(desk, "77", DAY - dt.timedelta(days=days)), **service(desk))

    assert ("DUP-EXACT" in codes(desk.match(ten(desk, "77"), **service(desk), billed=(first,)))) is holds


@pytest.mark.parametrize("number", ["R-1001", "INV 1001", "1001-A", "01001", "1OO1"])
def test_another_spelling_is_the_same_number(desk: Any, codes: Any, number: str) -> None:
    first = desk.billed(ten(desk, "1001"), **service(desk))

    assert "DUP-EXACT" in codes(desk.match(ten(desk, number), **service(desk), billed=(first,)))


def test_one_number_with_two_amounts_is_a_doubt(desk: Any, codes: Any) -> None:
    first = desk.billed(ten(desk, "1001"), **service(desk))
    other = desk.invoice(desk.bill_line(quantity="12"), invoice_number="1001")

    assert "DUP-NUM" in codes(desk.match(other, **service(desk), billed=(first,)))


def test_a_credit_note_with_the_number_of_its_invoice_is_no_copy(desk: Any, codes: Any) -> None:
    first = desk.billed(ten(desk, "1001"), **service(desk))
    credit = desk.invoice(
        desk.bill_line(quantity="-10"), invoice_number="1001", doc_type=DocumentKind.CREDIT_NOTE, credits="1001"
    )

    assert codes(desk.match(credit, **service(desk), billed=(first,))) == set()


@pytest.mark.parametrize(("number", "holds"), [("H-1243", True), ("H-124", True), ("H-1235", False), ("H-9999", False)])
def test_a_slip_of_the_pen_is_nearly_the_same_paper_and_a_running_number_is_not(
    desk: Any, codes: Any, number: str, holds: bool
) -> None:
    first = desk.billed(ten(desk, "H-1234"), **service(desk))

    assert ("DUP-FUZZY" in codes(desk.match(ten(desk, number), **service(desk), billed=(first,)))) is holds


def test_goods_that_arrived_twice_may_be_billed_twice(desk: Any) -> None:
    papers = {"receipts": (desk.receipt(desk.receipt_line(quantity="50")),)}
    papers["receipts"] += (desk.receipt(desk.receipt_line(quantity="50"), slip_number="DN-2"),)
    first = desk.billed(desk.invoice(desk.bill_line(quantity="50"), invoice_number="H-1234"), **papers)
    second = desk.invoice(desk.bill_line(quantity="50"), invoice_number="H-1243")

    assert desk.match(second, **papers, billed=(first,)).decision is MatchDecision.APPROVE


def stranger(desk: Any, **changes: Any) -> BilledInvoice:
    invoice = ten(desk, "5521", DAY - dt.timedelta(days=60), supplier="Quite Other Ltd", **changes)
    return BilledInvoice(invoice, (), MatchDecision.APPROVE)


def test_another_supplier_with_the_same_account_number_and_amount_is_held(desk: Any, codes: Any) -> None:
    account = {"routing_number": "021000021", "account_number": "555"}
    found = codes(desk.match(ten(desk, "5521", **account), **service(desk), billed=(stranger(desk, **account),)))

    assert {"DUP-XSUP", "BNK-SHARED"} <= found
    assert "DUP-XSUP" not in codes(desk.match(ten(desk, "5521"), **service(desk), billed=(stranger(desk),)))
    later = replace(stranger(desk, **account).invoice, date=DAY - dt.timedelta(days=61))
    aged = (BilledInvoice(later, (), MatchDecision.APPROVE),)
    assert "DUP-XSUP" not in codes(desk.match(ten(desk, "5521", **account), **service(desk), billed=aged))


def test_one_slip_is_billed_once(desk: Any, codes: Any) -> None:
    receipts = tuple(desk.receipt(desk.receipt_line(quantity="50"), slip_number=slip) for slip in ("DN-1", "DN-2"))
    first = desk.billed(
        desk.invoice(desk.bill_line(quantity="50"), slip_numbers=("DN-1",), invoice_number="A-1"), receipts=receipts
    )

    def again(slip: str) -> Any:
        bill = desk.invoice(desk.bill_line(quantity="50"), slip_numbers=(slip,), invoice_number="A-77")
        return desk.match(bill, receipts=receipts, billed=(first,))

    assert "DUP-LINE" in codes(again("DN-1"))
    assert again("DN-1").links == ()
    assert again("DN-2").decision is MatchDecision.APPROVE


def test_a_slip_may_be_billed_in_two_halves(desk: Any) -> None:
    half = desk.invoice(desk.bill_line(quantity="50"), slip_numbers=("DN-1",), invoice_number="A-1")

    result = desk.match(replace(half, invoice_number="A-2"), billed=(desk.billed(half),))

    assert result.decision is MatchDecision.APPROVE


@pytest.mark.parametrize(("period", "holds"), [("2026-05", True), ("2026-06", False)])
def test_a_period_of_a_contract_is_billed_once(desk: Any, codes: Any, period: str, holds: bool) -> None:
    papers = service(desk, recurring=Recurring("month", Decimal(100)))
    may = desk.invoice(desk.bill_line(quantity="1", service_period="2026-05"), invoice_number="C-5")
    other = desk.invoice(desk.bill_line(quantity="1", service_period=period), invoice_number="C-60")

    assert ("DUP-LINE" in codes(desk.match(other, **papers, billed=(desk.billed(may, **papers),)))) is holds


@pytest.mark.parametrize(("days", "holds"), [(14, True), (15, False)])
def test_two_bills_without_a_period_lie_half_an_interval_apart(desk: Any, codes: Any, days: int, holds: bool) -> None:
    papers = service(desk, recurring=Recurring("monthly", Decimal(100)))
    first = desk.invoice(desk.bill_line(quantity="1"), invoice_number="C-5", date=DAY - dt.timedelta(days=days))
    second = desk.invoice(desk.bill_line(quantity="1"), invoice_number="C-60")

    assert ("DUP-LINE" in codes(desk.match(second, **papers, billed=(desk.billed(first, **papers),)))) is holds


def test_one_day_of_service_is_billed_once(desk: Any, codes: Any) -> None:
    line = desk.bill_line(quantity="8", service_date=dt.date(2026, 6, 1))
    first = desk.billed(desk.invoice(line, invoice_number="C-5"), **service(desk))

    assert "DUP-LINE" in codes(desk.match(desk.invoice(line, invoice_number="C-60"), **service(desk), billed=(first,)))
