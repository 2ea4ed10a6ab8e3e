"""A paper made ready: a line that prints only two of quantity, price and amount gets the third."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from matching.lines import Invoice, InvoiceLine


def complete(invoice: Invoice) -> Invoice:
    """The invoice with every line complete as far as it can be computed."""
    return replace(invoice, lines=tuple(_complete(line) for line in invoice.lines))


def _complete(line: InvoiceLine) -> InvoiceLine:
    if line.amount is None and line.quantity is not None and line.unit_price is not None:
        kept = 1 - line.discount_percent / 100
        return replace(line, amount=line.quantity * line.unit_price / line.price_basis_quantity * kept)
    if line.quantity is None and line.amount is not None:
        if line.unit_price:
            return replace(line, quantity=line.amount / line.unit_price * line.price_basis_quantity)
        return replace(line, quantity=Decimal(1).copy_sign(line.amount))
    return line
