"""Everything the checks look at, gathered once: papers, alignment, standings, shares and agreed amounts."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property
from typing import Final

from matching.align import Alignment, Allocation, align
from matching.find_order import Finding, Found, find_orders
from matching.lines import BilledInvoice, Invoice, InvoiceLine, Ledger, Order, Supplier, TierBasis
from matching.names import find_supplier
from matching.prices import agreed_price, asked_amount
from matching.receiving import Key, Receiving, receive
from matching.roles import Role
from matching.rules import Rules, Scope
from matching.standing import Standing, billed_by_line, standings
from models.vocabulary import PAYABLE_KINDS

_NONE: Final = Fraction(0)


@dataclass(frozen=True)
class Facts:
    """One invoice with all that it is held against; sums are without tax and in the invoice's currency."""

    invoice: Invoice
    ledger: Ledger
    rules: Rules
    now: dt.date
    finding: Finding
    receiving: Receiving
    standings: dict[Key, Standing]
    alignment: Alignment

    @property
    def orders(self) -> tuple[Order, ...]:
        """The orders that the invoice is held against."""
        return self.finding.orders

    @property
    def proposed_only(self) -> bool:
        """Whether the orders are a guess from the contents, which somebody must confirm."""
        return self.finding.how is Found.BY_CONTENT

    @cached_property
    def supplier(self) -> Supplier | None:
        """The supplier's row in the master, where there is one."""
        return find_supplier(self.invoice.supplier, self.ledger.suppliers, float(self.rules.supplier_score))

    @cached_property
    def credit_notes(self) -> tuple[BilledInvoice, ...]:
        """Approved credit notes that name the invoice they credit."""
        return tuple(b for b in self.ledger.billed if b.counts and b.invoice.is_credit and b.invoice.credits)

    @cached_property
    def by_line(self) -> dict[int, list[Allocation]]:
        """Allocations by invoice line."""
        found: dict[int, list[Allocation]] = {}
        for allocation in self.alignment.allocations:
            found.setdefault(allocation.line, []).append(allocation)
        return found

    @cached_property
    def by_key(self) -> dict[Key, list[Allocation]]:
        """Allocations by order line."""
        found: dict[Key, list[Allocation]] = {}
        for allocation in self.alignment.allocations:
            found.setdefault(allocation.key, []).append(allocation)
        return found

    def line(self, number: int) -> InvoiceLine:
        """An invoice line by its number, counted from 1."""
        return self.invoice.lines[number - 1]

    def lines_of(self, role: Role) -> list[tuple[int, InvoiceLine]]:
        """The numbered lines of one role."""
        numbered = enumerate(zip(self.invoice.lines, self.alignment.roles, strict=True), 1)
        return [(number, line) for number, (line, given) in numbered if given is role]

    @cached_property
    def _asked(self) -> tuple[Fraction, ...]:
        return tuple(asked_amount(line) * self.alignment.kept for line in self.invoice.lines)

    def asked(self, number: int) -> Fraction:
        """What a goods line asks for, after a discount on the whole paper."""
        return self._asked[number - 1]

    def asked_of(self, allocation: Allocation) -> Fraction:
        """The part of a line's amount that falls to one allocation, by quantity at agreed prices."""
        parts = self.by_line[allocation.line]
        if len(parts) == 1:
            return self.asked(allocation.line)
        worth = [abs(self.agreed_of(part)) for part in parts]
        weights = worth if all(worth) else [abs(part.quantity) for part in parts]
        whole = sum(weights, _NONE)
        share = weights[parts.index(allocation)] / whole if whole else Fraction(1, len(parts))
        return self.asked(allocation.line) * share

    def price_of(self, allocation: Allocation) -> Fraction:
        """The agreed net price of one order unit, at the quantity break that this invoice reaches."""
        standing = allocation.standing
        if not standing.line.price_tiers:
            return standing.price
        return agreed_price(standing.order, standing.line, self._reached(allocation))

    def agreed_of(self, allocation: Allocation) -> Fraction:
        """What the billed quantity costs by the order."""
        return self.price_of(allocation) * allocation.quantity

    def _reached(self, allocation: Allocation) -> Fraction:
        standing = allocation.standing
        now_billed = self.billed_now(standing.key)
        if standing.line.price_tier_basis is TierBasis.DELIVERY:
            return now_billed
        if standing.line.price_tier_basis is TierBasis.YEAR:
            year = self.invoice.date.year if self.invoice.date else self.now.year
            this_year = (b.quantity for b in standing.bills if b.date is None or b.date.year == year)
            return Fraction(standing.line.quantity_billed) + sum(this_year, _NONE) + now_billed
        return Fraction(standing.line.quantity) if standing.line.quantity is not None else now_billed

    def billed_now(self, key: Key) -> Fraction:
        """What this invoice bills on an order line, in the order's unit."""
        return sum((a.quantity for a in self.by_key.get(key, ())), _NONE)

    def same_currency(self, allocation: Allocation) -> bool:
        """Whether billed and agreed prices may be compared as they stand."""
        return allocation.standing.order.currency == self.invoice.currency

    def scope(self, allocation: Allocation) -> Scope:
        """What the tolerance of an allocation is looked up for."""
        line = allocation.standing.line
        return Scope(
            allocation.standing.order.supplier, line.sku, None, allocation.standing.order.po_number, line.line_no
        )

    @cached_property
    def goods(self) -> Fraction:
        """The sum of the goods lines after a discount on the whole paper."""
        return sum((self.asked(number) for number, _ in self.lines_of(Role.ITEM)), _NONE)


def gather(invoice: Invoice, ledger: Ledger, rules: Rules, now: dt.date) -> Facts:
    """Find the orders, see where their lines stand, and share the invoice's lines out over them."""
    finding = find_orders(invoice, ledger)
    payable = invoice.doc_type in PAYABLE_KINDS
    orders = finding.orders if payable else ()
    receiving = receive(orders, ledger.orders, ledger.receipts, invoice.slip_numbers, ledger.suppliers)
    lines = standings(orders, receiving, billed_by_line(ledger.billed, orders))
    named = finding.how is Found.BY_NUMBER
    alignment = align(invoice, tuple(lines.values()), receiving.strays, rules, named=named)
    if finding.how is Found.BY_CONTENT and not alignment.allocations:
        finding, lines = replace(finding, how=Found.NOT, orders=()), {}
    return Facts(invoice, ledger, rules, now, finding, receiving, lines, alignment)
