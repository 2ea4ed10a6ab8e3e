"""Sums of a paper: taxes by levy and by rate, discounts, charges, retainage."""

from __future__ import annotations

from decimal import Decimal
from random import Random

from models.vocabulary import DocumentKind
from samples.press.companies import company
from samples.press.voucher import Entry, Levy, Voucher, priced, summed


def _voucher(*entries: Entry) -> Voucher:
    seller, buyer = company(Random(1), "US", "industrial"), company(Random(2), "US", "food")
    return Voucher(DocumentKind.INVOICE, seller, buyer, (), "USD", {}, entries)


def _entry(amount: str, rate: str = "19", *, taxed: bool = True) -> Entry:
    return Entry({"amount": Decimal(amount), "tax_rate": Decimal(rate)}, taxed=taxed)


def test_a_price_by_the_hundred_is_divided() -> None:
    cells = {"quantity": Decimal(250), "unit_price": Decimal("4.12"), "price_basis_quantity": Decimal(100)}
    assert priced(cells)["amount"] == Decimal("10.30")


def test_a_discount_on_the_line_lessens_its_amount() -> None:
    cells = {"quantity": Decimal(3), "unit_price": Decimal("10.05"), "discount": Decimal(10)}
    assert priced(cells)["amount"] == Decimal("27.14")


def test_two_levies_fall_on_the_same_base() -> None:
    made = summed(_voucher(_entry("100.00")), (Levy("GST", Decimal(5)), Levy("PST", Decimal(7))))
    assert [tax.tax for tax in made.taxes] == [Decimal("5.00"), Decimal("7.00")]
    assert made.facts["total"] == Decimal("112.00")


def test_a_levy_by_line_is_worked_out_for_each_rate() -> None:
    made = summed(_voucher(_entry("100.00"), _entry("50.00", "7")), (Levy("MwSt.", Decimal(19), by_line=True),))
    assert [(tax.rate, tax.tax) for tax in made.taxes] == [
        (Decimal(19), Decimal("19.00")),
        (Decimal(7), Decimal("3.50")),
    ]


def test_what_is_not_taxed_bears_no_tax() -> None:
    made = summed(_voucher(_entry("100.00"), _entry("80.00", taxed=False)), (Levy("Tax", Decimal(10)),))
    assert made.facts["tax_total"] == Decimal("10.00")
    assert made.facts["total"] == Decimal("190.00")


def test_discount_shipping_and_deposit_come_off_and_on_in_order() -> None:
    made = summed(
        _voucher(_entry("200.00")), (Levy("Tax", Decimal(10)),), Decimal(5), Decimal("12.00"), Decimal("50.00")
    )
    assert made.facts["discount"] == Decimal("10.00")
    assert made.facts["total"] == Decimal("221.00")
    assert made.facts["amount_due"] == Decimal("171.00")


def test_retainage_is_kept_back_from_what_is_due() -> None:
    made = summed(_voucher(_entry("1000.00")), (), retained_percent=Decimal(10))
    assert made.facts["total"] == Decimal("1000.00")
    assert made.facts["amount_due"] == Decimal("900.00")
