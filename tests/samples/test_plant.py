"""Every planted difference is where it says it is, and names codes of the catalogue."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from models.vocabulary import DocumentKind, MatchDecision
from samples import plant
from samples.plant import PLANTS, Plant, Purchase

MakePurchase = Callable[..., Purchase]


@pytest.mark.parametrize("sow", PLANTS, ids=lambda sow: sow.__name__)
def test_a_plant_states_its_codes_unless_it_is_to_be_approved(make_purchase: MakePurchase, sow: Plant) -> None:
    planted = sow(make_purchase())
    assert planted.name == sow.__name__
    assert bool(planted.holds) == any(decision is not MatchDecision.APPROVE for decision in planted.accepted)
    assert planted.accepted[0] is planted.decision


@pytest.mark.shared
def test_the_codes_are_those_of_the_catalogue(make_purchase: MakePurchase, shared: Path) -> None:
    catalogue = (shared / "reference" / "exceptions.md").read_text(encoding="utf-8")
    known = set(re.findall(r"\b[A-Z]{2,3}-[A-Z]+\b", catalogue))
    assert {code for sow in PLANTS for code in sow(make_purchase()).holds} <= known


def test_a_price_is_over_tolerance_on_one_line_only(make_purchase: MakePurchase) -> None:
    purchase = plant.price_over(make_purchase()).purchase
    over = [
        line.unit_price / agreed.unit_price
        for line, agreed in zip(purchase.invoices[-1].lines, purchase.order.lines, strict=True)
        if line.unit_price != agreed.unit_price
    ]
    assert len(over) == 1
    assert Decimal("1.05") < over[0] < Decimal("1.11")


def test_a_price_within_tolerance_is_a_little_over(make_purchase: MakePurchase) -> None:
    clean = make_purchase("Quillmark", 5)
    after = plant.price_within(clean).purchase.invoices[-1]
    assert Decimal(0) < after.subtotal - clean.invoices[-1].subtotal <= Decimal(61)


def test_a_short_receipt_counts_less_than_is_billed(make_purchase: MakePurchase) -> None:
    purchase = plant.short_receipt(make_purchase()).purchase
    assert purchase.receipts[-1].lines[0].quantity < purchase.invoices[-1].lines[0].quantity
    assert purchase.slips[-1].lines[0].shipped == purchase.invoices[-1].lines[0].quantity


def test_two_slips_add_up_to_the_invoice(make_purchase: MakePurchase) -> None:
    purchase = plant.two_slips(make_purchase()).purchase
    for place, line in enumerate(purchase.invoices[-1].lines):
        assert sum(receipt.lines[place].quantity for receipt in purchase.receipts) == line.quantity
    assert len(purchase.invoices[-1].slip_numbers) == 2


def test_reordered_lines_bill_the_same_articles(make_purchase: MakePurchase) -> None:
    clean = make_purchase("Quillmark", 5)
    before, after = clean.invoices[-1], plant.reordered(clean).purchase.invoices[-1]
    assert [line.sku for line in after.lines] == [line.sku for line in before.lines][::-1]
    assert not {line.description for line in after.lines} & {line.description for line in before.lines}
    assert after.total == before.total


def test_freight_is_above_what_may_pass_unplanned(make_purchase: MakePurchase) -> None:
    invoice = plant.freight(make_purchase()).purchase.invoices[-1]
    charges = [line for line in invoice.lines if line.is_charge]
    goods = sum(line.amount for line in invoice.lines if not line.is_charge)
    assert sum(line.amount for line in charges) > min(goods * Decimal("0.05"), Decimal(75))


def test_a_duplicate_repeats_number_day_and_total(make_purchase: MakePurchase) -> None:
    first, second = plant.duplicate(make_purchase()).purchase.invoices
    assert (first.number, first.day, first.total) == (second.number, second.day, second.total)


def test_a_credit_note_names_its_invoice_and_stays_below_it(make_purchase: MakePurchase) -> None:
    invoice, note = plant.credit_note(make_purchase()).purchase.invoices
    assert note.kind is DocumentKind.CREDIT_NOTE
    assert note.credits == invoice.number
    assert -invoice.total < note.total < 0


def test_a_missing_order_number_leaves_no_trace_of_the_order(make_purchase: MakePurchase) -> None:
    invoice = plant.missing_order(make_purchase()).purchase.invoices[-1]
    assert not invoice.order_number
    assert not any(line.order_line for line in invoice.lines)


def test_tax_over_still_adds_up(make_purchase: MakePurchase) -> None:
    clean = make_purchase()
    invoice = plant.tax_over(clean).purchase.invoices[-1]
    assert invoice.tax_total > clean.invoices[-1].tax_total
    assert invoice.subtotal + invoice.tax_total == invoice.total


def test_a_unit_change_keeps_the_amount(make_purchase: MakePurchase) -> None:
    clean = make_purchase()
    line = plant.unit_change(clean).purchase.invoices[-1].lines[0]
    assert (line.unit, line.amount) == ("C", clean.invoices[-1].lines[0].amount)


def test_quantity_over_is_delivered_counted_and_billed(make_purchase: MakePurchase) -> None:
    purchase = plant.quantity_over(make_purchase()).purchase
    billed = purchase.invoices[-1].lines[0].quantity
    assert billed == purchase.receipts[-1].lines[0].quantity == purchase.slips[-1].lines[0].shipped
    assert billed > purchase.order.lines[0].quantity


def test_a_wrong_total_differs_from_its_parts(make_purchase: MakePurchase) -> None:
    invoice = plant.wrong_total(make_purchase()).purchase.invoices[-1]
    assert invoice.subtotal + invoice.tax_total != invoice.total


@pytest.mark.parametrize("name", ["Brightwater", "Vaubrun"])
def test_a_changed_bank_account_is_another_valid_one(make_purchase: MakePurchase, name: str) -> None:
    clean = make_purchase(name)
    before, after = clean.order.supplier, plant.bank_changed(clean).purchase.invoices[-1].supplier
    assert (before.iban, before.account_number) != (after.iban, after.account_number)
    assert (before.name, before.vat_id) == (after.name, after.vat_id)


def test_another_supplier_bills_the_order(make_purchase: MakePurchase) -> None:
    purchase = plant.wrong_supplier(make_purchase()).purchase
    assert purchase.invoices[-1].supplier.name != purchase.order.supplier.name
    assert purchase.invoices[-1].order_number == purchase.order.number


def test_another_currency_is_billed(make_purchase: MakePurchase) -> None:
    purchase = plant.other_currency(make_purchase()).purchase
    assert purchase.invoices[-1].currency != purchase.order.currency


def test_an_extra_item_is_not_on_the_order(make_purchase: MakePurchase) -> None:
    purchase = plant.extra_item(make_purchase()).purchase
    assert purchase.invoices[-1].lines[-1].sku not in {line.item.code for line in purchase.order.lines}
