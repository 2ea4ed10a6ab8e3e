"""A clerk's desk for the matching tests: one order, its receipt and its invoice, each changed as a test needs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

import pytest

from matching.lines import BilledInvoice, Invoice, InvoiceLine, Ledger, Order, OrderLine, Receipt, ReceiptLine
from matching.result import Hold, MatchResult
from matching.rules import Rules
from matching.three_way import match

NOW = dt.date(2026, 6, 11)
SUPPLIER = "Lindqvist Hardware AB"
ITEM = "Angle bracket 60 mm"


@dataclass(frozen=True)
class Desk:
    """One hundred brackets at 10.00: ordered, received, billed."""

    def order_line(self, line_no: int = 1, **changes: Any) -> OrderLine:
        line = OrderLine(line_no, ITEM, Decimal(100), Decimal("10.00"), "EA", f"AB-{line_no}")
        return replace(line, **changes)

    def order(self, *lines: OrderLine, **changes: Any) -> Order:
        order = Order("PO-1", SUPPLIER, "USD", lines or (self.order_line(),), buyer="Alder Works Inc")
        return replace(order, **changes)

    def receipt_line(self, line_no: int = 1, quantity: str = "100", **changes: Any) -> ReceiptLine:
        return replace(ReceiptLine(ITEM, Decimal(quantity), "EA", line_no, f"AB-{line_no}"), **changes)

    def receipt(self, *lines: ReceiptLine, **changes: Any) -> Receipt:
        receipt = Receipt("DN-1", SUPPLIER, dt.date(2026, 6, 5), lines or (self.receipt_line(),), "PO-1")
        return replace(receipt, **changes)

    def bill_line(self, line_no: int = 1, quantity: str = "100", price: str = "10.00", **changes: Any) -> InvoiceLine:
        amount = (Decimal(quantity) * Decimal(price)).quantize(Decimal("0.01"))
        line = InvoiceLine(ITEM, Decimal(quantity), Decimal(price), amount, "EA", f"AB-{line_no}")
        return replace(line, **changes)

    def charge(self, amount: str, description: str = "Freight") -> InvoiceLine:
        return InvoiceLine(description, Decimal(1), Decimal(amount), Decimal(amount), "EA", is_charge=True)

    def invoice(self, *lines: InvoiceLine, tax: str | None = None, **changes: Any) -> Invoice:
        lines = lines or (self.bill_line(),)
        invoice = Invoice(
            "INV-1", SUPPLIER, dt.date(2026, 6, 10), "USD", None, lines, po_numbers=("PO-1",), buyer="Alder Works Inc"
        )
        invoice = replace(invoice, **changes)
        added = sum((line.amount or Decimal(0) for line in lines), Decimal(0)) - invoice.discount
        subtotal = added if invoice.subtotal is None else invoice.subtotal
        taxed = Decimal(0) if tax is None else Decimal(tax)
        total = subtotal + taxed + invoice.rounding if "total" not in changes else invoice.total
        return replace(invoice, subtotal=subtotal, tax=taxed, total=total)

    def ledger(self, **changes: Any) -> Ledger:
        return replace(Ledger((self.order(),), (self.receipt(),)), **changes)

    def match(
        self,
        invoice: Invoice | None = None,
        rules: Rules | None = None,
        now: dt.date = NOW,
        **ledger: Any,
    ) -> MatchResult:
        return match(invoice or self.invoice(), self.ledger(**ledger), rules or Rules(), now)

    def billed(self, invoice: Invoice, **ledger: Any) -> BilledInvoice:
        """The invoice after its own match, as the next one sees it."""
        result = self.match(invoice, **ledger)
        return BilledInvoice(invoice, result.links, result.decision)


@pytest.fixture(scope="session")
def desk() -> Desk:
    return Desk()


@pytest.fixture(scope="session")
def codes() -> Callable[[MatchResult], set[str]]:
    """The codes of a result's holds."""
    return lambda result: {hold.code for hold in result.holds}


@pytest.fixture(scope="session")
def hold_of() -> Callable[[MatchResult, str], Hold]:
    """The one hold of a code; a test that asks for it fails where it is missing or double."""

    def find(result: MatchResult, code: str) -> Hold:
        found = [hold for hold in result.holds if hold.code == code]
        assert len(found) == 1, f"{code} in {[hold.code for hold in result.holds]}"
        return found[0]

    return find
