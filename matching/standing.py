"""Where an order line stands before this invoice: ordered, delivered, billed and still open, in its own unit."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import Final

from matching.lines import BilledInvoice, Order, OrderKind, OrderLine
from matching.prices import agreed_price, asked_amount
from matching.receiving import Delivered, Key, Receiving

_NONE: Final = Fraction(0)


@dataclass(frozen=True, slots=True)
class Bill:
    """What one earlier approved invoice billed on an order line; credits are negative, `amount` is without tax."""

    invoice_number: str
    date: dt.date | None
    receipt: str | None
    quantity: Fraction
    amount: Fraction


@dataclass(frozen=True)
class Standing:
    """One order line with its deliveries and earlier bills."""

    order: Order
    line: OrderLine
    delivered: tuple[Delivered, ...]
    bills: tuple[Bill, ...]

    @cached_property
    def key(self) -> Key:
        """The order's number and the line's."""
        return (self.order.po_number, self.line.line_no)

    @cached_property
    def price(self) -> Fraction:
        """What one unit costs net by the order line's own price, before any quantity break."""
        return agreed_price(self.order, self.line)

    @cached_property
    def ordered(self) -> Fraction | None:
        """What is left of the ordered quantity after cancellations; None where the order names none."""
        if self.line.quantity is None:
            return None
        return Fraction(self.line.quantity) - Fraction(self.line.quantity_cancelled)

    @cached_property
    def agreed_over(self) -> Fraction:
        """The over-delivery agreed with the supplier."""
        return (self.ordered or _NONE) * Fraction(self.line.over_delivery_percent) / 100

    @cached_property
    def billed(self) -> Fraction:
        """Billed before this invoice, net of credit notes."""
        return Fraction(self.line.quantity_billed) + sum((b.quantity for b in self.bills), _NONE)

    @cached_property
    def received(self) -> Fraction:
        """Received, net of what was sent back."""
        return sum((d.quantity for d in self.delivered), _NONE)

    @cached_property
    def rejected(self) -> Fraction:
        """Refused on inspection, as far as it has not been sent back."""
        refused = sum((d.rejected for d in self.delivered), _NONE)
        sent_back = -sum((d.quantity for d in self.delivered if d.quantity < 0), _NONE)
        return max(refused - sent_back, _NONE)

    @cached_property
    def needs_receipt(self) -> bool:
        """Whether goods must have arrived before they are paid; a milestone is accepted instead."""
        return self.order.receipt_required and self.order.kind is not OrderKind.MILESTONES

    @cached_property
    def open_ordered(self) -> Fraction | None:
        """Ordered and not billed; None where the order names no quantity."""
        return None if self.ordered is None else max(self.ordered - self.billed, _NONE)

    @cached_property
    def open_over(self) -> Fraction:
        """Agreed over-delivery that is not billed yet."""
        ordered = self.ordered or _NONE
        return max(ordered + self.agreed_over - max(self.billed, ordered), _NONE)

    @cached_property
    def open_received(self) -> Fraction:
        """Received and not billed."""
        return max(self.received - self.billed, _NONE)

    @cached_property
    def named_quantities(self) -> tuple[Fraction, ...]:
        """The quantities that a bill of this line may be for, each once: of the order, the deliveries and the bills."""
        known = [self.ordered, self.open_ordered, self.received, self.open_received, self.billed]
        known += [d.quantity for d in self.delivered]
        known += [b.quantity for b in self.bills]
        return tuple(dict.fromkeys(abs(q) for q in known if q))


def billed_by_line(billed: Iterable[BilledInvoice], orders: Iterable[Order]) -> dict[Key, tuple[Bill, ...]]:
    """What the approved invoices billed on the orders' lines; a billed line's amount follows its linked quantities."""
    bills: dict[Key, list[Bill]] = defaultdict(list)
    wanted = {order.po_number for order in orders}
    for earlier in billed:
        if not earlier.counts or not any(link.po_number in wanted for link in earlier.links):
            continue
        invoice = earlier.invoice
        linked: dict[int, Decimal] = defaultdict(Decimal)
        count = Counter(link.invoice_line for link in earlier.links)
        for link in earlier.links:
            linked[link.invoice_line] += abs(link.quantity)
        kept = kept_share(earlier)
        for link in earlier.links:
            whole = linked[link.invoice_line]
            share = abs(Fraction(link.quantity)) / Fraction(whole) if whole else Fraction(1, count[link.invoice_line])
            amount = asked_amount(invoice.lines[link.invoice_line - 1]) * share * kept
            bills[link.po_number, link.po_line].append(
                Bill(invoice.invoice_number or "", invoice.date, link.receipt, Fraction(link.quantity), amount)
            )
    return {key: tuple(parts) for key, parts in bills.items()}


def kept_share(earlier: BilledInvoice) -> Fraction:
    """What a discount on the whole paper leaves of its goods lines."""
    invoice = earlier.invoice
    if not invoice.discount:
        return Fraction(1)
    linked = {link.invoice_line for link in earlier.links}
    goods = sum((asked_amount(line) for n, line in enumerate(invoice.lines, 1) if n in linked), _NONE)
    return 1 - Fraction(invoice.discount) / goods if goods else Fraction(1)


def standings(orders: Iterable[Order], receiving: Receiving, bills: dict[Key, tuple[Bill, ...]]) -> dict[Key, Standing]:
    """Where every line of the orders stands."""
    return {
        (order.po_number, line.line_no): Standing(
            order,
            line,
            receiving.delivered.get((order.po_number, line.line_no), ()),
            bills.get((order.po_number, line.line_no), ()),
        )
        for order in orders
        for line in order.lines
    }
