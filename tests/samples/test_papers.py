"""Papers follow from one another to the cent."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest

from samples.papers import Invoice, InvoiceLine, total_up
from samples.plant import Purchase
from samples.purchase import bill, credit, receive, ship

MakePurchase = Callable[..., Purchase]


def _closes(invoice: Invoice) -> bool:
    listed = sum(line.amount for line in invoice.lines)
    if invoice.prices_include_tax:
        return listed == invoice.total == invoice.subtotal + invoice.tax_total
    net = invoice.subtotal - invoice.discount + invoice.shipping
    bases = sum(part.base for part in invoice.taxes)
    taxes = sum(part.tax for part in invoice.taxes)
    return listed == invoice.subtotal and bases == net and taxes == invoice.tax_total and net + taxes == invoice.total


def test_an_invoice_bills_what_the_slips_say(make_purchase: MakePurchase) -> None:
    purchase = make_purchase(size=4)
    first = ship(purchase.order, "DN1", purchase.slips[0].day, {1: Decimal(10), 2: Decimal(5)})
    second = ship(purchase.order, "DN2", purchase.slips[0].day, {1: Decimal(30)}, (first,))
    invoice = bill(purchase.order, (first, second), "1", purchase.invoices[0].day)
    assert [(line.order_line, line.quantity) for line in invoice.lines] == [(1, 40), (2, 5)]
    assert invoice.slip_numbers == ("DN1", "DN2")


def test_what_is_not_in_the_box_is_backordered(make_purchase: MakePurchase) -> None:
    agreed = make_purchase().order
    first = ship(agreed, "DN1", agreed.day, {1: Decimal(10)})
    second = ship(agreed, "DN2", agreed.day, {1: Decimal(12)}, (first,))
    assert first.lines[0].backordered == agreed.lines[0].quantity - 10
    assert second.lines[0].backordered == agreed.lines[0].quantity - 22


def test_a_receipt_takes_the_count_over_the_slip(make_purchase: MakePurchase) -> None:
    slip = make_purchase().slips[0]
    receipt = receive(slip, "GR-1", slip.day, {1: Decimal(7)})
    assert [line.quantity for line in receipt.lines] == [7, *(line.shipped for line in slip.lines[1:])]


@pytest.mark.parametrize("discount", ["0", "3", "12.5"])
@pytest.mark.parametrize("shipping", ["0", "14.55"])
@pytest.mark.parametrize("rates", [("19",), ("19", "7")])
def test_the_sums_of_an_invoice_close(
    make_purchase: MakePurchase, discount: str, shipping: str, rates: tuple[str, ...]
) -> None:
    invoice = make_purchase("Falkenrieder", 5).invoices[0]
    lines = tuple(
        replace(line, tax_rate=Decimal(rates[at % len(rates)]), unit_price=line.unit_price + Decimal("0.013"))
        for at, line in enumerate(invoice.lines)
    )
    invoice = total_up(replace(invoice, lines=lines, discount_percent=Decimal(discount), shipping=Decimal(shipping)))
    assert _closes(invoice)
    assert len(invoice.taxes) == len(rates)


def test_the_sums_close_where_prices_include_tax(make_purchase: MakePurchase) -> None:
    invoice = total_up(replace(make_purchase("Corvalle").invoices[0], prices_include_tax=True))
    assert _closes(invoice)
    assert invoice.tax_total > 0


def test_a_credit_note_is_the_negative_of_its_part(make_purchase: MakePurchase) -> None:
    original = make_purchase().invoices[0]
    note = credit(original, "CM1", original.day, {2: Decimal(3)})
    assert note.credits == original.number
    assert note.lines[0].amount == -3 * original.lines[1].unit_price
    assert _closes(note)
    assert note.total < 0


def test_a_line_amount_takes_discount_and_price_basis_into_account() -> None:
    line = InvoiceLine(
        "A", "a", Decimal(250), "EA", Decimal("46.00"), Decimal(0), discount_percent=Decimal(10), price_basis=100
    )
    assert line.expected_amount == Decimal("103.50")
