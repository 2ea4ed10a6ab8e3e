"""Prices at the edge of every tolerance."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from matching.lines import PriceTier, TierBasis
from matching.rules import Rules
from matching.tolerance import Mode, Tolerance
from models.vocabulary import DocumentKind, MatchDecision, Severity


@pytest.mark.parametrize(("price", "holds"), [("10.20", False), ("10.2001", True)])
def test_it_holds_when_price_is_over_two_percent(desk: Any, codes: Any, price: str, holds: bool) -> None:
    line = replace(desk.bill_line(price=price), amount=Decimal(price) * 100)

    assert ("PRC-OVER" in codes(desk.match(desk.invoice(line)))) is holds


@pytest.mark.parametrize(("price", "holds"), [("11.00", False), ("11.01", True)])
def test_the_floor_spares_a_dollar(desk: Any, codes: Any, price: str, holds: bool) -> None:
    result = desk.match(desk.invoice(desk.bill_line(quantity="1", price=price)))

    assert ("PRC-OVER" in codes(result)) is holds


@pytest.mark.parametrize(("price", "holds"), [("10.01", False), ("10.0101", True)])
def test_the_cap_allows_no_more_than_a_hundred(desk: Any, codes: Any, price: str, holds: bool) -> None:
    order = desk.order(desk.order_line(quantity=Decimal(10000)))
    receipt = desk.receipt(desk.receipt_line(quantity="10000"))
    line = replace(desk.bill_line(quantity="10000"), unit_price=Decimal(price), amount=Decimal(price) * 10000)

    assert ("PRC-OVER" in codes(desk.match(desk.invoice(line), orders=(order,), receipts=(receipt,)))) is holds


def test_the_message_has_the_figures_and_the_tolerance(desk: Any, hold_of: Any) -> None:
    hold = hold_of(desk.match(desk.invoice(desk.bill_line(price="11.00"))), "PRC-OVER")

    assert hold.message == (
        "Line 1: billed 11.00 per EA, the order says 10.00; 100.00 over on 100, 2 % (20.00) is allowed."
    )
    assert hold.owner == "buyer"
    assert dict(hold.evidence) == {"agreed": "1,000.00", "allowed": "20.00", "asked": "1,100.00"}


def test_an_amount_above_quantity_by_price_is_what_counts(desk: Any, codes: Any) -> None:
    line = replace(desk.bill_line(quantity="100", price="10.00"), amount=Decimal("1000.50"))
    rules = Rules(tolerances={**Rules().tolerances, "PRC-OVER": Tolerance(Mode.ZERO)})

    assert "PRC-OVER" in codes(desk.match(desk.invoice(line), rules))


@pytest.mark.parametrize(("price", "severity"), [("9.00", None), ("8.99", Severity.INFORMS), ("4.00", Severity.WARNS)])
def test_a_lower_price_informs_and_a_much_lower_one_warns(desk: Any, price: str, severity: Severity | None) -> None:
    result = desk.match(desk.invoice(desk.bill_line(price=price)))
    found = [hold.severity for hold in result.holds if hold.code == "PRC-UNDER"]

    assert found == ([severity] if severity else [])
    assert result.decision is MatchDecision.APPROVE


@pytest.mark.parametrize(("price", "holds"), [("11.00", False), ("11.01", True)])
def test_an_estimate_has_its_own_tolerance(desk: Any, codes: Any, price: str, holds: bool) -> None:
    order = desk.order(desk.order_line(price_is_estimate=True))
    found = codes(desk.match(desk.invoice(desk.bill_line(price=price)), orders=(order,)))

    assert ("PRC-EST" in found) is holds
    assert "PRC-OVER" not in found


@pytest.mark.parametrize(("price", "holds"), [("8.04", False), ("8.041", True)])
def test_a_tier_that_is_reached_must_be_given(desk: Any, codes: Any, price: str, holds: bool) -> None:
    order = desk.order(desk.order_line(price_tiers=(PriceTier(Decimal(100), Decimal(8)),)))
    line = replace(desk.bill_line(), unit_price=Decimal(price), amount=Decimal(price) * 100)

    assert ("PRC-TIER" in codes(desk.match(desk.invoice(line), orders=(order,)))) is holds


@pytest.mark.parametrize(("basis", "holds"), [(TierBasis.ORDER, True), (TierBasis.DELIVERY, False)])
def test_what_reaches_a_tier_is_what_the_order_says(desk: Any, codes: Any, basis: TierBasis, holds: bool) -> None:
    tiered = desk.order_line(price_tiers=(PriceTier(Decimal(100), Decimal(8)),), price_tier_basis=basis)
    result = desk.match(desk.invoice(desk.bill_line(quantity="50")), orders=(desk.order(tiered),))

    assert ("PRC-TIER" in codes(result)) is holds


@pytest.mark.parametrize(("last", "holds"), [("10.09", False), ("10.10", True)])
def test_drifting_within_tolerance_adds_up(desk: Any, codes: Any, last: str, holds: bool) -> None:
    papers = {
        "orders": (desk.order(desk.order_line(quantity=Decimal(3000))),),
        "receipts": (desk.receipt(desk.receipt_line(quantity="3000")),),
    }
    first = desk.invoice(desk.bill_line(quantity="1000", price="10.08"))
    second = replace(first, invoice_number="INV-9")
    billed = [desk.billed(first, **papers)]
    billed.append(desk.billed(second, **papers, billed=tuple(billed)))
    third = desk.invoice(desk.bill_line(quantity="1000", price=last), invoice_number="INV-30")

    assert [paper.decision for paper in billed] == [MatchDecision.APPROVE] * 2
    assert ("PRC-CUM" in codes(desk.match(third, **papers, billed=tuple(billed)))) is holds


def test_a_price_missing_on_either_side_warns(desk: Any, codes: Any) -> None:
    free = desk.order(desk.order_line(unit_price=Decimal(0)))

    assert "PRC-ZERO" in codes(desk.match(desk.invoice(desk.bill_line(price="0.01")), orders=(free,)))
    assert "PRC-ZERO" in codes(desk.match(desk.invoice(desk.bill_line(price="0.00"))))


def test_free_of_charge_is_a_price(desk: Any, codes: Any) -> None:
    free = desk.order(desk.order_line(unit_price=Decimal(0), free_of_charge=True))

    assert codes(desk.match(desk.invoice(desk.bill_line(price="0.00")), orders=(free,))) == set()
    assert "PRC-OVER" in codes(desk.match(desk.invoice(desk.bill_line(price="1.00")), orders=(free,)))


@pytest.mark.parametrize("price", ["1000.00", "0.10", "10000.00", "0.01"])
def test_a_factor_of_a_hundred_or_a_thousand_is_a_price_unit(desk: Any, codes: Any, price: str) -> None:
    result = desk.match(desk.invoice(desk.bill_line(price=price)))

    assert "PRC-UNIT" in codes(result)
    assert "PRC-OVER" not in codes(result)
    assert result.decision is MatchDecision.WAIT


def test_an_amount_that_only_fits_per_hundred_waits_for_a_yes(desk: Any, codes: Any) -> None:
    order = desk.order(desk.order_line(unit_price=Decimal("0.10")))
    line = replace(desk.bill_line(), unit_price=Decimal("10.00"), amount=Decimal("10.00"))

    assert codes(desk.match(desk.invoice(line), orders=(order,))) == {"PRC-UNIT"}


def test_the_price_unit_that_the_order_states_explains_the_line(desk: Any, codes: Any) -> None:
    order = desk.order(desk.order_line(price_basis_quantity=Decimal(100)))
    line = replace(desk.bill_line(), unit_price=Decimal("10.00"), amount=Decimal("10.00"))

    assert codes(desk.match(desk.invoice(line), orders=(order,))) == set()


def test_a_credit_below_the_billed_price_is_too_little(desk: Any, codes: Any) -> None:
    billed = (desk.billed(desk.invoice()),)
    credit = desk.invoice(
        desk.bill_line(quantity="-10", price="9.00"),
        doc_type=DocumentKind.CREDIT_NOTE,
        invoice_number="CN-1",
        credits="INV-1",
    )

    assert "PRC-OVER" in codes(desk.match(credit, billed=billed))
