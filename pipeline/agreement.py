"""Which read figures are confirmed by something else than the reader: by our order, or by sums that come out."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from matching.lines import Invoice, InvoiceLine, Order, OrderLine
from matching.result import MatchResult

#: A field of the head (line None) or a cell of a line, counted from 1.
Place = tuple[int | None, str]

_HALF_A_CENT: Final = Decimal("0.005")
_CENT: Final = Decimal("0.01")


def agreed(invoice: Invoice, answer: MatchResult, orders: tuple[Order, ...]) -> frozenset[Place]:
    """The places whose figures cannot be misread, because a misreading would not fit.

    A line fits when its price is the order's and quantity times price is its amount. The head's sums fit when the
    lines make the subtotal and subtotal and tax the total. An order of ours in the currency confirms its number and the
    currency.
    """
    ordered = {(order.po_number, line.line_no): line for order in orders for line in order.lines}
    places: set[Place] = set()
    for link in answer.links:
        line = invoice.lines[link.invoice_line - 1]
        if _fits(line, ordered[link.po_number, link.po_line]):
            places |= {(link.invoice_line, name) for name in ("quantity", "unit_price", "amount")}
    if _sums_come_out(invoice, answer):
        places |= {(None, name) for name in ("subtotal", "tax_total", "total")}
        if invoice.amount_due == invoice.total:
            places.add((None, "amount_due"))
    linked = {link.po_number for link in answer.links}
    if linked and all(order.currency == invoice.currency for order in orders if order.po_number in linked):
        places |= {(None, "currency"), (None, "po_number")}
    return frozenset(places)


def _fits(line: InvoiceLine, ordered: OrderLine) -> bool:
    if line.quantity is None or line.unit_price is None or line.amount is None:
        return False
    same_price = line.unit_price * ordered.price_basis_quantity == ordered.unit_price * line.price_basis_quantity
    kept = 1 - line.discount_percent / 100
    product = line.quantity * line.unit_price * kept / line.price_basis_quantity
    return same_price and abs(product - line.amount) <= _HALF_A_CENT


def _sums_come_out(invoice: Invoice, answer: MatchResult) -> bool:
    if invoice.subtotal is None or invoice.tax is None or invoice.total is None:
        return False
    if any(hold.code.startswith("CAP-") for hold in answer.holds) or not invoice.lines:
        return False
    return abs(invoice.subtotal + invoice.tax + invoice.rounding - invoice.total) <= _CENT
