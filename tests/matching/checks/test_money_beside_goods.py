"""Charges, taxes, advances, credits, frames, terms and dates at their edges."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from matching.checks.terms import read_terms
from matching.lines import PlannedCharge, Prepayment
from models.vocabulary import DocumentKind, MatchDecision, Severity


@pytest.mark.parametrize(("freight", "holds"), [("50.00", False), ("50.01", True)])
def test_unplanned_charges_may_be_five_percent_of_the_goods(desk: Any, codes: Any, freight: str, holds: bool) -> None:
    result = desk.match(desk.invoice(desk.bill_line(), desk.charge(freight)))

    assert ("CHG-UNPLAN" in codes(result)) is holds
    assert {link.invoice_line for link in result.links} == {1}


@pytest.mark.parametrize(("freight", "holds"), [("75.00", False), ("75.01", True)])
def test_unplanned_charges_may_be_seventy_five_at_most(desk: Any, codes: Any, freight: str, holds: bool) -> None:
    order = desk.order(desk.order_line(unit_price=Decimal(90)))
    bill = desk.invoice(desk.bill_line(price="90.00"), desk.charge(freight))

    assert ("CHG-UNPLAN" in codes(desk.match(bill, orders=(order,)))) is holds


@pytest.mark.parametrize(("freight", "holds"), [("66.00", False), ("66.01", True)])
def test_planned_freight_may_be_ten_percent_over(desk: Any, codes: Any, freight: str, holds: bool) -> None:
    order = desk.order(planned_freight=Decimal(60))

    assert (
        "CHG-PLAN" in codes(desk.match(desk.invoice(desk.bill_line(), desk.charge(freight)), orders=(order,)))
    ) is holds


def test_planned_freight_is_due_with_the_goods_it_belongs_to(desk: Any, codes: Any) -> None:
    order = desk.order(planned_freight=Decimal(60))
    half = desk.invoice(desk.bill_line(quantity="50"), desk.charge("30.00"))
    rest = replace(half, invoice_number="INV-50")
    whole = desk.invoice(desk.bill_line(quantity="50"), desk.charge("60.00"), invoice_number="INV-50")
    first = (desk.billed(half, orders=(order,)),)

    assert first[0].decision is MatchDecision.APPROVE
    assert "CHG-PLAN" not in codes(desk.match(rest, orders=(order,), billed=first))
    assert "CHG-PLAN" in codes(desk.match(whole, orders=(order,), billed=first))


def test_another_kind_of_charge_is_not_the_planned_one(desk: Any, codes: Any) -> None:
    order = desk.order(planned_charges=(PlannedCharge("packaging", "Pallet charge", Decimal(80)),))
    pallets = desk.invoice(desk.bill_line(), desk.charge("80.00", "Pallets"))
    rush = desk.invoice(desk.bill_line(), desk.charge("80.00", "Rush order fee"))

    assert codes(desk.match(pallets, orders=(order,))) == set()
    assert "CHG-UNPLAN" in codes(desk.match(rush, orders=(order,)))


def test_freight_on_a_delivered_price_is_refused(desk: Any, codes: Any) -> None:
    order = desk.order(freight_terms="prepaid")

    assert "CHG-PREPAID" in codes(desk.match(desk.invoice(desk.bill_line(), desk.charge("0.01")), orders=(order,)))


@pytest.mark.parametrize(
    ("tax", "code"), [("80.40", None), ("80.41", "TAX-OVER"), ("79.60", None), ("79.59", "TAX-UNDER")]
)
def test_tax_may_be_half_a_percent_off(desk: Any, codes: Any, tax: str, code: str | None) -> None:
    order = desk.order(desk.order_line(tax_rate=Decimal(8)))
    found = codes(desk.match(desk.invoice(tax=tax), orders=(order,)))

    assert found == ({code} if code else set())


def test_an_unknown_rate_is_not_questioned(desk: Any, codes: Any) -> None:
    assert codes(desk.match(desk.invoice(tax="333.33"))) == set()


def test_tax_on_exempt_goods_is_held(desk: Any, codes: Any) -> None:
    order = desk.order(desk.order_line(tax_exempt=True, tax_rate=Decimal(0)))
    printed = desk.invoice(desk.bill_line(tax_rate=Decimal(8)), tax="80.00")

    assert "TAX-EXEMPT" in codes(desk.match(printed, orders=(order,)))
    assert "TAX-EXEMPT" in codes(desk.match(desk.invoice(tax="0.06"), orders=(order,)))
    assert codes(desk.match(desk.invoice(tax="0.00"), orders=(order,))) == set()


def test_another_rate_than_the_orders_warns(desk: Any, codes: Any) -> None:
    order = desk.order(desk.order_line(tax_rate=Decimal(8)))
    found = codes(desk.match(desk.invoice(desk.bill_line(tax_rate=Decimal(10)), tax="100.00"), orders=(order,)))

    assert found == {"TAX-RATE", "TAX-OVER"}


def advanced(desk: Any, deducted: str = "0") -> dict[str, Any]:
    return {"orders": (desk.order(prepayments=(Prepayment("ADV-1", Decimal(300), Decimal(deducted)),)),)}


@pytest.mark.parametrize(
    ("prepaid", "code"),
    [("300", None), ("297", None), ("296.99", "PRE-OPEN"), ("0", "PRE-OPEN"), ("303.01", "PRE-OVER")],
)
def test_an_open_advance_is_taken_off(desk: Any, codes: Any, prepaid: str, code: str | None) -> None:
    found = codes(desk.match(desk.invoice(prepaid=Decimal(prepaid)), **advanced(desk)))

    assert found == ({code} if code else set())


@pytest.mark.parametrize(("prepaid", "code"), [("150", None), ("100", "PRE-OPEN"), ("200", "PRE-OVER")])
def test_an_advance_is_taken_off_with_what_is_billed(desk: Any, codes: Any, prepaid: str, code: str | None) -> None:
    half = desk.invoice(desk.bill_line(quantity="50"), prepaid=Decimal(prepaid))

    assert codes(desk.match(half, **advanced(desk))) == ({code} if code else set())


def test_an_advance_that_is_used_up_is_not_taken_off_again(desk: Any, codes: Any) -> None:
    assert codes(desk.match(**advanced(desk, "300"))) == set()
    assert codes(desk.match(desk.invoice(prepaid=Decimal(300)), **advanced(desk, "300"))) == {"PRE-OVER"}


def credit(desk: Any, quantity: str, price: str = "10.00", **changes: Any) -> Any:
    changes = {"credits": "INV-1", "invoice_number": "CN-1"} | changes
    return desk.invoice(desk.bill_line(quantity=quantity, price=price), doc_type=DocumentKind.CREDIT_NOTE, **changes)


@pytest.mark.parametrize(("quantity", "holds"), [("-100", False), ("-101", True)])
def test_no_more_is_credited_than_was_billed(desk: Any, codes: Any, quantity: str, holds: bool) -> None:
    result = desk.match(credit(desk, quantity), billed=(desk.billed(desk.invoice()),))

    assert ("CRN-OVER" in codes(result)) is holds


def test_all_credits_for_an_invoice_are_at_most_that_invoice(desk: Any, codes: Any) -> None:
    order = desk.order(desk.order_line(quantity=Decimal(500)))
    papers = {"orders": (order,), "receipts": (desk.receipt(desk.receipt_line(quantity="500")),)}
    billed = [desk.billed(desk.invoice(), **papers)]
    billed.append(desk.billed(desk.invoice(invoice_number="INV-70"), **papers, billed=tuple(billed)))
    billed.append(desk.billed(credit(desk, "-60"), **papers, billed=tuple(billed)))

    second = credit(desk, "-60", invoice_number="CN-20", date=dt.date(2026, 6, 11))
    assert "CRN-OVER" in codes(desk.match(second, **papers, billed=tuple(billed)))
    assert codes(desk.match(replace(second, credits="INV-70"), **papers, billed=tuple(billed))) == set()


def test_a_credit_without_any_reference_waits(desk: Any, codes: Any) -> None:
    loose = replace(credit(desk, "-1"), credits=None, po_numbers=())

    assert "CRN-NOREF" in codes(desk.match(loose, orders=(), receipts=()))


def test_a_credit_that_names_only_its_invoice_finds_the_order(desk: Any) -> None:
    result = desk.match(replace(credit(desk, "-5"), po_numbers=()), billed=(desk.billed(desk.invoice()),))

    assert result.decision is MatchDecision.APPROVE
    assert [(link.po_number, link.quantity) for link in result.links] == [("PO-1", Decimal(-5))]


def test_a_wrong_sign_is_held_either_way(desk: Any, codes: Any) -> None:
    billed = (desk.billed(desk.invoice()),)

    assert "CRN-SIGN" in codes(desk.match(credit(desk, "10"), billed=billed))
    assert "CRN-SIGN" in codes(
        desk.match(desk.invoice(desk.bill_line(quantity="-5"), invoice_number="INV-70"), billed=billed)
    )


def test_a_price_given_back_brings_no_goods_back(desk: Any) -> None:
    billed = (desk.billed(desk.invoice(desk.bill_line(price="10.20"))),)
    back = credit(desk, "-100", "0.20")
    back = replace(back, lines=(replace(back.lines[0], description="Angle bracket 60 mm, price correction"),))
    result = desk.match(back, billed=billed)

    assert result.decision is MatchDecision.APPROVE
    assert [link.quantity for link in result.links] == [0]
    more = replace(back, lines=(replace(back.lines[0], unit_price=Decimal(11), amount=Decimal(-1100)),))
    assert "CRN-OVER" in {hold.code for hold in desk.match(more, billed=billed).holds}


@pytest.mark.parametrize(
    ("limit", "severity"),
    [("1000", Severity.WARNS), ("999.99", Severity.BLOCKS_PAYMENT), ("1250", Severity.WARNS), ("1250.01", None)],
)
def test_a_frame_warns_at_eighty_percent_and_stops_beyond_its_value(
    desk: Any, limit: str, severity: Severity | None
) -> None:
    result = desk.match(orders=(desk.order(blanket_limit=Decimal(limit)),))
    found = [hold.severity for hold in result.holds if hold.code == "BLK-VALUE"]

    assert found == ([severity] if severity else [])


@pytest.mark.parametrize(
    ("day", "holds"), [("2026-05-27", True), ("2026-05-28", False), ("2026-07-05", False), ("2026-07-06", True)]
)
def test_a_frame_holds_what_was_done_five_days_outside_its_time(desk: Any, codes: Any, day: str, holds: bool) -> None:
    order = desk.order(valid_from=dt.date(2026, 6, 2), valid_to=dt.date(2026, 6, 30), receipt_required=False)
    bill = desk.invoice(desk.bill_line(service_date=dt.date.fromisoformat(day)))

    assert ("BLK-DATE" in codes(desk.match(bill, orders=(order,), receipts=()))) is holds


def test_a_frame_says_nothing_where_no_day_of_service_is_known(desk: Any, codes: Any) -> None:
    order = desk.order(valid_to=dt.date(2026, 1, 1), receipt_required=False)

    assert "BLK-DATE" not in codes(desk.match(orders=(order,), receipts=()))


@pytest.mark.parametrize(
    ("words", "days", "end_of_month", "discount"),
    [
        ("Net 45", 45, False, None),
        ("2/10 net 30", 30, False, ("2", 10)),
        ("2% 10 days, net 30", 30, False, ("2", 10)),
        ("30 days EOM", 30, True, None),
        ("Due on receipt", 0, False, None),
        ("14 Tage 2 % Skonto, 30 Tage netto", 30, False, None),
    ],
)
def test_it_reads_terms_in_words(words: str, days: int, end_of_month: bool, discount: tuple[str, int] | None) -> None:
    terms = read_terms(words)

    assert terms is not None
    assert (terms.days, terms.from_month_end) == (days, end_of_month)
    assert discount is None or terms.discount == discount


def test_words_without_a_day_are_no_terms() -> None:
    assert read_terms("as agreed") is None


@pytest.mark.parametrize(("due", "warns"), [("2026-07-25", False), ("2026-07-24", True)])
def test_asking_sooner_than_agreed_warns(desk: Any, codes: Any, due: str, warns: bool) -> None:
    bill = desk.invoice(due_date=dt.date.fromisoformat(due))

    assert ("TRM-DIFF" in codes(desk.match(bill, orders=(desk.order(payment_terms="Net 45"),)))) is warns


def test_an_early_discount_that_the_bill_leaves_out_warns(desk: Any, codes: Any) -> None:
    order = desk.order(payment_terms="2/10 net 30")

    assert "TRM-DIFF" in codes(desk.match(desk.invoice(payment_terms="Net 30"), orders=(order,)))
    assert "TRM-DIFF" not in codes(desk.match(desk.invoice(), orders=(order,)))


@pytest.mark.parametrize(("price", "warns"), [("50.00", False), ("50.01", True)])
def test_much_money_long_before_the_promised_day_warns(desk: Any, codes: Any, price: str, warns: bool) -> None:
    order = desk.order(desk.order_line(unit_price=Decimal(price), due=dt.date(2026, 6, 20)))

    assert ("DAT-EARLY" in codes(desk.match(desk.invoice(desk.bill_line(price=price)), orders=(order,)))) is warns


@pytest.mark.parametrize(("due", "informs"), [("2026-06-02", False), ("2026-06-01", True)])
def test_a_late_delivery_is_noted(desk: Any, codes: Any, due: str, informs: bool) -> None:
    order = desk.order(desk.order_line(due=dt.date.fromisoformat(due)))

    assert ("DAT-LATE" in codes(desk.match(orders=(order,)))) is informs


@pytest.mark.parametrize(("total", "days", "holds"), [("250.00", 3, False), ("250.01", 7, True), ("250.01", 8, False)])
def test_a_purchase_cut_below_the_limit_is_one_purchase(
    desk: Any, codes: Any, total: str, days: int, holds: bool
) -> None:
    def small(number: str, price: str, day: dt.date) -> Any:
        line = desk.bill_line(quantity="1", price=price, sku=None, description=f"Repair {number}")
        return desk.invoice(line, po_numbers=(), invoice_number=number, date=day)

    nothing = {"orders": (), "receipts": ()}
    first = desk.billed(small("R5", "250.00", dt.date(2026, 6, 10) - dt.timedelta(days=days)), **nothing)

    assert (
        "FRD-SPLIT" in codes(desk.match(small("R90", total, dt.date(2026, 6, 10)), **nothing, billed=(first,)))
    ) is holds
