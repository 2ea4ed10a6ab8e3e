"""Papers of one purchase as frozen values: order, packing slip, goods receipt, invoice and credit note, statement."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from models.vocabulary import DocumentKind
from samples.catalogue import Item
from samples.world import Site, Supplier

CENT: Final = Decimal("0.01")
ZERO: Final = Decimal(0)


def cents(amount: Decimal) -> Decimal:
    """Rounded to two decimals, half away from zero."""
    return amount.quantize(CENT, ROUND_HALF_UP)


@dataclass(frozen=True, slots=True)
class OrderLine:
    """One line of an order; `tax_rate` in percent, `unit_price` without tax."""

    line_no: int
    item: Item
    description: str
    quantity: Decimal
    unit: str
    unit_price: Decimal
    tax_rate: Decimal

    @property
    def amount(self) -> Decimal:
        """Quantity times price, to the cent."""
        return cents(self.quantity * self.unit_price)


@dataclass(frozen=True, slots=True)
class Order:
    """What was agreed."""

    number: str
    supplier: Supplier
    site: Site
    day: date
    currency: str
    lines: tuple[OrderLine, ...]
    requester: str
    receipt_required: bool = True


@dataclass(frozen=True, slots=True)
class SlipLine:
    """One line of a packing slip: what was ordered, what is in the box, what follows later."""

    order_line: OrderLine
    shipped: Decimal
    backordered: Decimal
    lot: str


@dataclass(frozen=True, slots=True)
class PackingSlip:
    """The supplier's claim of one shipment."""

    number: str
    order: Order
    day: date
    lines: tuple[SlipLine, ...]
    carrier: str
    parcels: int


@dataclass(frozen=True, slots=True)
class ReceiptLine:
    """What was counted of one order line."""

    order_line: OrderLine
    quantity: Decimal


@dataclass(frozen=True, slots=True)
class GoodsReceipt:
    """The buyer's own record of what arrived with a slip."""

    number: str
    slip_number: str
    order: Order
    day: date
    lines: tuple[ReceiptLine, ...]


@dataclass(frozen=True, slots=True)
class InvoiceLine:
    """One billed line; codes are empty where none is printed.

    `price_basis` is the number of units the price is for; `ordered` and `backordered` are what the supplier believes
    to be ordered and still to come.
    """

    sku: str
    description: str
    quantity: Decimal
    unit: str
    unit_price: Decimal
    tax_rate: Decimal
    amount: Decimal = ZERO
    discount_percent: Decimal = ZERO
    price_basis: int = 1
    is_charge: bool = False
    gtin: str = ""
    lot: str = ""
    order_line: int = 0
    buyer_code: str = ""
    ordered: Decimal = ZERO
    backordered: Decimal = ZERO

    @property
    def expected_amount(self) -> Decimal:
        """Quantity times price less discount, to the cent."""
        factor = 1 - self.discount_percent / 100
        return cents(self.quantity * self.unit_price * factor / self.price_basis)


@dataclass(frozen=True, slots=True)
class TaxPart:
    """Tax of one rate: percent, base without tax, tax."""

    rate: Decimal
    base: Decimal
    tax: Decimal


@dataclass(frozen=True, slots=True)
class Invoice:
    """An invoice or a credit note; `total_up` fills the sums, a credit note's quantities and sums are negative.

    `remark` is stamped on the paper, `credits` names the invoice that a credit note lessens, `prepaid` has been paid
    already and is taken off the total.
    """

    kind: DocumentKind
    number: str
    supplier: Supplier
    site: Site
    day: date
    due: date
    currency: str
    order_number: str
    order_day: date | None
    slip_numbers: tuple[str, ...]
    delivered: date | None
    lines: tuple[InvoiceLine, ...]
    discount_percent: Decimal = ZERO
    shipping: Decimal = ZERO
    prepaid: Decimal = ZERO
    prices_include_tax: bool = False
    credits: str = ""
    remark: str = ""
    subtotal: Decimal = ZERO
    discount: Decimal = ZERO
    taxes: tuple[TaxPart, ...] = field(default=())
    tax_total: Decimal = ZERO
    total: Decimal = ZERO

    @property
    def amount_due(self) -> Decimal:
        """What is left to pay."""
        return self.total - self.prepaid


def total_up(invoice: Invoice) -> Invoice:
    """The invoice with line amounts, subtotal, discount, taxes by rate and total worked out from its lines.

    Tax is rounded once per rate, on the rate's base (EN 16931, BR-CO-17); a document discount lessens every rate's
    base in proportion, shipping is taxed at the first line's rate. Where prices include tax, the tax is taken out of
    the gross sum of each rate and `subtotal` is the sum of the bases.
    """
    lines = tuple(replace(line, amount=line.expected_amount) for line in invoice.lines)
    invoice = replace(invoice, lines=lines)
    listed = sum((line.amount for line in lines), ZERO)
    if invoice.prices_include_tax:
        taxes = _taxes_within(lines)
        tax_total = sum((part.tax for part in taxes), ZERO)
        return replace(invoice, subtotal=listed - tax_total, taxes=taxes, tax_total=tax_total, total=listed)
    discount = cents(listed * invoice.discount_percent / 100)
    taxes = _taxes_on(invoice, discount)
    tax_total = sum((part.tax for part in taxes), ZERO)
    total = listed - discount + invoice.shipping + tax_total
    return replace(invoice, subtotal=listed, discount=discount, taxes=taxes, tax_total=tax_total, total=total)


def _sums_by_rate(lines: tuple[InvoiceLine, ...]) -> dict[Decimal, Decimal]:
    sums: dict[Decimal, Decimal] = {}
    for line in lines:
        sums[line.tax_rate] = sums.get(line.tax_rate, ZERO) + line.amount
    return sums


def _taxes_within(lines: tuple[InvoiceLine, ...]) -> tuple[TaxPart, ...]:
    parts = []
    for rate, gross in _sums_by_rate(lines).items():
        base = cents(gross / (1 + rate / 100))
        parts.append(TaxPart(rate, base, gross - base))
    return tuple(parts)


def _taxes_on(invoice: Invoice, discount: Decimal) -> tuple[TaxPart, ...]:
    sums = _sums_by_rate(invoice.lines)
    first = next(iter(sums))
    left = discount
    bases: dict[Decimal, Decimal] = {}
    for rate, base in sums.items():
        share = left if rate == list(sums)[-1] else cents(base * invoice.discount_percent / 100)
        left -= share
        bases[rate] = base - share
    bases[first] += invoice.shipping
    return tuple(TaxPart(rate, base, cents(base * rate / 100)) for rate, base in bases.items())


@dataclass(frozen=True, slots=True)
class StatementLine:
    """One open item of a statement."""

    day: date
    number: str
    due: date
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Statement:
    """A supplier's list of open items on one day; never payable."""

    supplier: Supplier
    site: Site
    day: date
    currency: str
    lines: tuple[StatementLine, ...]

    @property
    def balance(self) -> Decimal:
        """Sum of the open items."""
        return sum((line.amount for line in self.lines), ZERO)


@dataclass(frozen=True, slots=True)
class Letter:
    """A supplier's letter that asks for nothing."""

    supplier: Supplier
    site: Site
    day: date
    subject: str
    paragraphs: tuple[str, ...]


Paper = Order | PackingSlip | Invoice | Statement | Letter
