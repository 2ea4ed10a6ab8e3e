"""The papers as matching sees them: frozen lines that hold only what may influence a decision."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final

from matching.result import Link
from models.vocabulary import DocumentKind, MatchDecision

ONE: Final = Decimal(1)
ZERO: Final = Decimal(0)


class OrderStatus(StrEnum):
    """Whether an order may still be billed."""

    OPEN = "open"
    DRAFT = "draft"
    CLOSED = "closed"
    CANCELLED = "cancelled"


class OrderKind(StrEnum):
    """What an order promises: fixed lines, a frame to draw on, or payments by acceptance."""

    STANDARD = "standard"
    BLANKET = "blanket"
    MILESTONES = "milestones"


class TierBasis(StrEnum):
    """Which quantity reaches a price tier."""

    ORDER = "order"
    DELIVERY = "delivery"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class PriceTier:
    """A quantity break: from `min_quantity` on, every unit costs `unit_price`."""

    min_quantity: Decimal
    unit_price: Decimal


@dataclass(frozen=True, slots=True)
class OrderLine:
    """One line of an order in force; prices without tax, per `price_basis_quantity` units of `uom`.

    `quantity` is None where a frame order names a price but no quantity. `awaits_acceptance` is true where the order
    says that a milestone is not accepted yet; a milestone of which nothing is known has neither.
    """

    line_no: int
    description: str
    quantity: Decimal | None
    unit_price: Decimal
    uom: str = "EA"
    sku: str | None = None
    supplier_sku: str | None = None
    gtin: str | None = None
    accepted_substitutes: tuple[str, ...] = ()
    price_basis_quantity: Decimal = ONE
    pack_size: Decimal | None = None
    price_tiers: tuple[PriceTier, ...] = ()
    price_tier_basis: TierBasis = TierBasis.ORDER
    free_of_charge: bool = False
    price_is_estimate: bool = False
    discount_percent: Decimal = ZERO
    over_delivery_percent: Decimal = ZERO
    quantity_cancelled: Decimal = ZERO
    quantity_billed: Decimal = ZERO
    due: dt.date | None = None
    accepted_on: dt.date | None = None
    awaits_acceptance: bool = False
    cost_centre: str | None = None
    tax_rate: Decimal | None = None
    tax_exempt: bool = False


@dataclass(frozen=True, slots=True)
class RevisedLine:
    """What one revision of an order said about a line."""

    line_no: int
    quantity: Decimal | None
    unit_price: Decimal | None


@dataclass(frozen=True, slots=True)
class Revision:
    """One revision of an order, with the day it was made."""

    revision: str
    date: dt.date
    lines: tuple[RevisedLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Prepayment:
    """An advance paid on an order; what is open of it is `amount - deducted`."""

    invoice_number: str
    amount: Decimal
    deducted: Decimal = ZERO


@dataclass(frozen=True, slots=True)
class PlannedCharge:
    """A charge agreed for the whole order, without tax."""

    kind: str
    description: str
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Recurring:
    """A contract billed at intervals (`month`, `quarter`, `year`, `week`): so much per interval, without tax."""

    every: str
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Order:
    """A purchase order in force; an absent fact is None and nothing is concluded from it."""

    po_number: str
    supplier: str
    currency: str
    lines: tuple[OrderLine, ...]
    receipt_required: bool = True
    buyer: str | None = None
    date: dt.date | None = None
    status: OrderStatus = OrderStatus.OPEN
    kind: OrderKind = OrderKind.STANDARD
    revision: str | None = None
    revisions: tuple[Revision, ...] = ()
    blanket_limit: Decimal | None = None
    valid_from: dt.date | None = None
    valid_to: dt.date | None = None
    prepayments: tuple[Prepayment, ...] = ()
    planned_freight: Decimal | None = None
    planned_charges: tuple[PlannedCharge, ...] = ()
    freight_terms: str | None = None
    payment_terms: str | None = None
    discount_percent: Decimal = ZERO
    ship_to: str | None = None
    recurring: Recurring | None = None


@dataclass(frozen=True, slots=True)
class ReceiptLine:
    """What we counted of one item (negative: sent back), beside what the supplier's slip claims."""

    description: str
    quantity: Decimal
    uom: str = "EA"
    po_line: int | None = None
    sku: str | None = None
    gtin: str | None = None
    pieces: Decimal | None = None
    quantity_backordered: Decimal = ZERO
    quantity_rejected: Decimal = ZERO
    slip_quantity: Decimal | None = None
    remarks: str | None = None


@dataclass(frozen=True, slots=True)
class Receipt:
    """One delivery as we received it, under the number of its packing slip."""

    slip_number: str
    supplier: str | None
    date: dt.date | None
    lines: tuple[ReceiptLine, ...]
    po_number: str | None = None
    remarks: str | None = None


@dataclass(frozen=True, slots=True)
class InvoiceLine:
    """One printed line; lines are known by their place, counted from 1, and by nothing else."""

    description: str
    quantity: Decimal | None
    unit_price: Decimal | None
    amount: Decimal | None
    uom: str | None = None
    sku: str | None = None
    gtin: str | None = None
    po_number: str | None = None
    po_line: int | None = None
    price_basis_quantity: Decimal = ONE
    discount_percent: Decimal = ZERO
    tax_rate: Decimal | None = None
    delivery_date: dt.date | None = None
    service_date: dt.date | None = None
    service_period: str | None = None
    quantity_backordered: Decimal = ZERO
    pieces: Decimal | None = None
    is_charge: bool | None = None
    remarks: str | None = None


@dataclass(frozen=True, slots=True)
class TaxShare:
    """The printed tax of one rate (in percent)."""

    rate: Decimal
    base: Decimal
    tax: Decimal


@dataclass(frozen=True, slots=True)
class Invoice:
    """An invoice or credit note as read; None is a field that the paper does not show or that could not be read."""

    invoice_number: str | None
    supplier: str | None
    date: dt.date | None
    currency: str | None
    total: Decimal | None
    lines: tuple[InvoiceLine, ...]
    doc_type: DocumentKind = DocumentKind.INVOICE
    buyer: str | None = None
    po_numbers: tuple[str, ...] = ()
    subtotal: Decimal | None = None
    tax: Decimal | None = None
    tax_breakdown: tuple[TaxShare, ...] = ()
    discount: Decimal = ZERO
    rounding: Decimal = ZERO
    prepaid: Decimal = ZERO
    amount_due: Decimal | None = None
    credits: str | None = None
    received: dt.date | None = None
    slip_numbers: tuple[str, ...] = ()
    due_date: dt.date | None = None
    payment_terms: str | None = None
    exchange_rate: Decimal | None = None
    iban: str | None = None
    routing_number: str | None = None
    account_number: str | None = None
    remit_to: str | None = None
    ship_to: str | None = None
    remarks: str | None = None

    @property
    def is_credit(self) -> bool:
        """Whether the paper calls itself a credit note."""
        return self.doc_type is DocumentKind.CREDIT_NOTE


@dataclass(frozen=True, slots=True)
class BankAccount:
    """An account of a supplier in our master; `verified` once a call-back confirmed it."""

    iban: str | None = None
    routing_number: str | None = None
    account_number: str | None = None
    verified: bool = False


@dataclass(frozen=True, slots=True)
class LinkedPayee:
    """Another payee (a factoring company) that a supplier may have us pay."""

    name: str
    iban: str | None = None
    verified: bool = False


@dataclass(frozen=True, slots=True)
class Supplier:
    """A supplier of the master; `bank_accounts` is None where the master's accounts are not known."""

    name: str
    aliases: tuple[str, ...] = ()
    bank_accounts: tuple[BankAccount, ...] | None = None
    remit_to: tuple[LinkedPayee, ...] = ()
    blocked: bool = False


@dataclass(frozen=True, slots=True)
class ExchangeRate:
    """Our rate of a day: one unit of `source` is `rate` units of `target`."""

    source: str
    target: str
    rate: Decimal
    date: dt.date | None = None


@dataclass(frozen=True, slots=True)
class BilledInvoice:
    """An invoice that came before, with what was decided about it and the order lines it was linked to."""

    invoice: Invoice
    links: tuple[Link, ...]
    decision: MatchDecision

    @property
    def counts(self) -> bool:
        """Whether its quantities and amounts are billed: only approved and posted invoices count."""
        return self.decision is MatchDecision.APPROVE


@dataclass(frozen=True, slots=True)
class Ledger:
    """Everything an invoice is held against; `own_names` are the names under which we may be billed."""

    orders: tuple[Order, ...] = ()
    receipts: tuple[Receipt, ...] = ()
    suppliers: tuple[Supplier, ...] = ()
    exchange_rates: tuple[ExchangeRate, ...] = ()
    billed: tuple[BilledInvoice, ...] = ()
    own_names: tuple[str, ...] = ()
