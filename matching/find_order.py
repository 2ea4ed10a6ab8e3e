"""Which orders an invoice is for: by the numbers it prints, else by what it bills, as a proposal."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from matching.descriptions import conflict, likeness
from matching.lines import BilledInvoice, Invoice, Ledger, Order, OrderStatus
from matching.names import same_supplier
from matching.numbers import (
    Sameness,
    digit_runs,
    order_number,
    order_skeleton,
    plain,
    same_invoice_number,
    unreadable,
)
from matching.receiving import code_sameness

_AGREES: Final = 0.6


class Found(StrEnum):
    """How the orders were found."""

    BY_NUMBER = "number"
    BY_CONTENT = "content"
    NOT = "not"


@dataclass(frozen=True, slots=True)
class Finding:
    """The orders an invoice is held against; `unknown` are printed numbers that are no order's."""

    how: Found
    orders: tuple[Order, ...]
    quoted: tuple[str, ...]
    unknown: tuple[str, ...]
    read_as: tuple[tuple[str, str], ...] = ()


def quoted_numbers(invoice: Invoice) -> tuple[str, ...]:
    """Every order number the paper prints, each once, in a fixed order."""
    numbers = [*invoice.po_numbers, *(line.po_number for line in invoice.lines if line.po_number)]
    return tuple(sorted({number.strip() for number in numbers if number.strip()}))


def concerns(earlier: BilledInvoice, orders: Iterable[Order]) -> bool:
    """Whether an earlier paper is for one of the orders: linked to it, or, like a bill for freight alone, naming it."""
    linked = {link.po_number for link in earlier.links}
    named = {order_number(number) for number in quoted_numbers(earlier.invoice)}
    return any(order.po_number in linked or order_number(order.po_number) in named for order in orders)


def find_orders(invoice: Invoice, ledger: Ledger) -> Finding:
    """Orders by number where at least one number is known, otherwise those of the supplier that bill the same goods."""
    quoted = quoted_numbers(invoice)
    found: dict[str, Order] = {}
    unknown: list[str] = []
    read_as: list[tuple[str, str]] = []
    for number in quoted:
        order = _by_number(number, invoice, ledger)
        if order is None:
            unknown.append(number)
            continue
        found[order.po_number] = order
        if plain(order.po_number) != plain(number):
            read_as.append((number, order.po_number))
    if not found and invoice.is_credit:
        found = _by_original(invoice, ledger)
    if found:
        orders = tuple(found[number] for number in sorted(found))
        return Finding(Found.BY_NUMBER, orders, quoted, tuple(unknown), tuple(read_as))
    proposed = _by_content(invoice, ledger, quoted)
    return Finding(Found.BY_CONTENT if proposed else Found.NOT, proposed, quoted, tuple(unknown))


def _by_original(invoice: Invoice, ledger: Ledger) -> dict[str, Order]:
    """The orders that the invoice which a credit note names was linked to."""
    numbers = {
        link.po_number
        for earlier in ledger.billed
        if invoice.credits
        and not earlier.invoice.is_credit
        and same_invoice_number(invoice.credits, earlier.invoice.invoice_number or "") is Sameness.SAME
        and same_supplier(invoice.supplier, earlier.invoice.supplier, ledger.suppliers)
        for link in earlier.links
    }
    return {order.po_number: order for order in ledger.orders if order.po_number in numbers}


def _by_number(number: str, invoice: Invoice, ledger: Ledger) -> Order | None:
    """The one order a printed number means: written the same, else the same but for prefix, zeros and look-alikes.

    Looser readings count only where supplier and goods agree, and only where a single order fits.
    """
    if unreadable(number):
        return None
    written = [o for o in ledger.orders if plain(o.po_number) == plain(number)]
    if written:
        return _own(written, invoice, ledger)
    readings: tuple[Callable[[Order], bool], ...] = (
        lambda o: order_number(o.po_number) == order_number(number),
        lambda o: order_skeleton(o.po_number) == order_skeleton(number),
        lambda o: _same_digits(o.po_number, number),
    )
    for strict, reading in enumerate(readings):
        fitting = [o for o in ledger.orders if reading(o)]
        if strict:
            fitting = [o for o in fitting if _agrees(o, invoice, ledger)]
        if fitting:
            return _own(fitting, invoice, ledger) if strict == 0 or len(fitting) == 1 else None
    return None


def _same_digits(one: str, other: str) -> bool:
    """Whether the only run of digits of an order number is printed within another number or sentence."""
    runs = digit_runs(one)
    return len(runs) == 1 and runs <= digit_runs(other)


def _own(orders: Sequence[Order], invoice: Invoice, ledger: Ledger) -> Order:
    own = [o for o in orders if same_supplier(invoice.supplier, o.supplier, ledger.suppliers)]
    return min(own or orders, key=lambda o: o.po_number)


def _agrees(order: Order, invoice: Invoice, ledger: Ledger) -> bool:
    """Whether supplier and most goods of the invoice are the order's."""
    if not same_supplier(invoice.supplier, order.supplier, ledger.suppliers):
        return False
    goods = [line for line in invoice.lines if line.quantity and not line.is_charge]
    fitting = sum(
        any(
            code_sameness(line.sku, line.gtin, ordered)
            or (
                likeness(line.description, ordered.description) >= _AGREES
                and conflict(line.description, ordered.description) is None
            )
            for ordered in order.lines
        )
        for line in goods
    )
    return 2 * fitting >= len(goods) > 0


def _by_content(invoice: Invoice, ledger: Ledger, quoted: Iterable[str]) -> tuple[Order, ...]:
    """Open orders of the supplier with at least one of the goods; a half-read number narrows them down."""
    open_orders = [o for o in ledger.orders if o.status is OrderStatus.OPEN]
    fitting = [o for o in open_orders if _has_goods(o, invoice, ledger)]
    for number in quoted:
        if unreadable(number):
            pattern = re.compile(re.sub(r"\\\?|\\\*|_|�", ".", re.escape(number.upper())))
            narrowed = [o for o in fitting if pattern.fullmatch(o.po_number.upper())]
            fitting = narrowed or fitting
    return tuple(sorted(fitting, key=lambda o: o.po_number))


def _has_goods(order: Order, invoice: Invoice, ledger: Ledger) -> bool:
    if not same_supplier(invoice.supplier, order.supplier, ledger.suppliers):
        return False
    return any(
        code_sameness(line.sku, line.gtin, ordered) or likeness(line.description, ordered.description) >= _AGREES
        for line in invoice.lines
        for ordered in order.lines
    )
