"""Billed items without, with two, or with another order line."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from models.vocabulary import MatchDecision, Severity


def plain(desk: Any, description: str, **changes: Any) -> Any:
    return desk.bill_line(description=description, **({"sku": None} | changes))


def test_an_item_that_nobody_ordered_is_held(desk: Any, codes: Any) -> None:
    result = desk.match(desk.invoice(desk.bill_line(), plain(desk, "Wastepaper basket", quantity="3", price="9.00")))

    assert codes(result) == {"LIN-EXTRA"}
    assert {link.invoice_line for link in result.links} == {1}


def test_an_item_in_another_size_is_not_the_ordered_one(desk: Any, hold_of: Any) -> None:
    result = desk.match(desk.invoice(plain(desk, "Angle bracket 80 mm")))

    assert "80mm" in hold_of(result, "LIN-NOMATCH").message or "80" in hold_of(result, "LIN-NOMATCH").message
    assert result.links == ()


def test_free_goods_that_were_not_ordered_stop_nothing(desk: Any, hold_of: Any) -> None:
    result = desk.match(desk.invoice(desk.bill_line(), plain(desk, "Sample mug", quantity="1", price="0.00")))

    assert hold_of(result, "LIN-EXTRA").severity is Severity.INFORMS
    assert result.decision is MatchDecision.APPROVE


@pytest.mark.parametrize(("price", "found"), [("11.00", "LIN-SUBST"), ("11.01", "LIN-NOMATCH")])
def test_another_code_of_the_family_within_ten_percent_is_a_substitute(
    desk: Any, codes: Any, price: str, found: str
) -> None:
    order = desk.order(desk.order_line(supplier_sku="LH-77"))

    assert found in codes(desk.match(desk.invoice(desk.bill_line(sku="LH-78", price=price)), orders=(order,)))


def test_a_substitute_that_the_buyer_accepts_is_the_item(desk: Any, codes: Any) -> None:
    order = desk.order(desk.order_line(supplier_sku="LH-77", accepted_substitutes=("LH-78",)))

    assert codes(desk.match(desk.invoice(desk.bill_line(sku="LH-78")), orders=(order,))) == set()


def test_the_suppliers_own_code_is_no_substitute(desk: Any, codes: Any) -> None:
    assert codes(desk.match(desk.invoice(desk.bill_line(sku="4711-09")))) == set()


def test_other_words_at_exact_price_and_quantity_are_linked_with_a_warning(desk: Any, codes: Any) -> None:
    result = desk.match(desk.invoice(plain(desk, "Winkel verzinkt")))

    assert codes(result) == {"LIN-DESC"}
    assert [link.po_line for link in result.links] == [1]


@pytest.mark.parametrize(("quantity", "price"), [("99", "10.00"), ("100", "10.01")])
def test_other_words_at_nearly_the_figures_are_not(desk: Any, quantity: str, price: str) -> None:
    assert desk.match(desk.invoice(plain(desk, "Winkel verzinkt", quantity=quantity, price=price))).links == ()


def test_the_ordered_code_with_other_marks_warns(desk: Any, codes: Any) -> None:
    assert "LIN-DESC" in codes(desk.match(desk.invoice(desk.bill_line(description="Angle bracket 80 mm"))))


def two(desk: Any, **second: Any) -> dict[str, Any]:
    """Two order lines of one item, both received."""
    lines = (desk.order_line(1, sku="AB-1"), desk.order_line(2, sku="AB-1", **second))
    received = (desk.receipt_line(1), desk.receipt_line(2, sku="AB-1"))
    return {"orders": (desk.order(*lines),), "receipts": (desk.receipt(*received),)}


def test_one_line_for_two_order_lines_is_noted(desk: Any, hold_of: Any) -> None:
    result = desk.match(desk.invoice(desk.bill_line(quantity="200")), **two(desk))

    assert hold_of(result, "LIN-MERGED").severity is Severity.INFORMS
    assert [(link.po_line, link.quantity) for link in result.links] == [(1, 100), (2, 100)]
    assert result.decision is MatchDecision.APPROVE


def test_one_line_at_two_prices_warns(desk: Any, hold_of: Any) -> None:
    result = desk.match(
        desk.invoice(desk.bill_line(quantity="200", price="10.50")), **two(desk, unit_price=Decimal(11))
    )

    assert hold_of(result, "LIN-MERGED").severity is Severity.WARNS
    assert result.decision is MatchDecision.APPROVE


@pytest.mark.parametrize(
    ("centres", "waits"), [(("100", "200"), True), (("100", "100"), False), ((None, "200"), False)]
)
def test_a_choice_between_two_accounts_waits_for_a_person(
    desk: Any, codes: Any, centres: tuple[str | None, str], waits: bool
) -> None:
    papers = two(desk, cost_centre=centres[1])
    first = desk.order_line(1, cost_centre=centres[0])
    papers["orders"] = (desk.order(first, papers["orders"][0].lines[1]),)

    assert ("LIN-AMBIG" in codes(desk.match(**papers))) is waits


def test_no_choice_is_left_where_both_are_billed_in_full(desk: Any) -> None:
    papers = two(desk, cost_centre="200")
    papers["orders"] = (desk.order(desk.order_line(1, cost_centre="100"), papers["orders"][0].lines[1]),)

    assert desk.match(desk.invoice(desk.bill_line(quantity="200")), **papers).decision is MatchDecision.APPROVE
    halves = desk.invoice(desk.bill_line(), desk.bill_line())
    assert desk.match(halves, **papers).decision is MatchDecision.APPROVE


def test_a_printed_line_number_or_slip_makes_the_choice(desk: Any, codes: Any) -> None:
    papers = two(desk, cost_centre="200")
    papers["orders"] = (desk.order(desk.order_line(1, cost_centre="100"), papers["orders"][0].lines[1]),)
    papers["receipts"] = (desk.receipt(), desk.receipt(desk.receipt_line(2, sku="AB-1"), slip_number="DN-2"))

    numbered = desk.match(desk.invoice(desk.bill_line(po_line=2)), **papers)
    quoted = desk.match(desk.invoice(slip_numbers=("DN-2",)), **papers)

    assert [link.po_line for link in numbered.links] == [link.po_line for link in quoted.links] == [2]
    assert "LIN-AMBIG" not in codes(numbered) | codes(quoted)


def test_units_without_a_proof_wait_with_a_proposal(desk: Any, hold_of: Any, codes: Any) -> None:
    boxes = desk.bill_line(quantity="10", price="90.00", uom="BX", description="Angle bracket 60 mm, box of 10")
    result = desk.match(desk.invoice(boxes, po_numbers=("PO-1",)), receipts=())

    assert codes(desk.match(desk.invoice(boxes))) >= {"UOM-PROVED"}
    odd = desk.bill_line(quantity="7", price="90.00", uom="BX")
    assert hold_of(desk.match(desk.invoice(odd)), "UOM-DIFF").message.startswith("Line 1: billed in BX, ordered in EA")
    assert result.decision is not MatchDecision.APPROVE


def test_a_pack_size_that_contradicts_our_records_is_held(desk: Any, codes: Any) -> None:
    order = desk.order(desk.order_line(uom="CS", quantity=Decimal(20), unit_price=Decimal(36), pack_size=Decimal(24)))
    receipt = desk.receipt(desk.receipt_line(quantity="20", uom="CS"))
    bill = desk.invoice(desk.bill_line(quantity="400", price="1.80"))

    assert "UOM-CONFLICT" in codes(desk.match(bill, orders=(order,), receipts=(receipt,)))
