"""The values of a paper under the names of the extraction contract, and the cells of its lines."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Final

from models.vocabulary import DocumentKind
from samples.papers import (
    Invoice,
    InvoiceLine,
    Letter,
    Order,
    OrderLine,
    PackingSlip,
    Paper,
    SlipLine,
    Statement,
    cents,
)
from samples.world import BUYER_NAME, BUYER_TAX_ID, Site, Supplier

Value = str | date | Decimal

#: Fields of the extraction contract; every other fact is only printed.
CONTRACT: Final = frozenset({
    "supplier_name", "supplier_vat_id", "supplier_tax_id", "buyer_name", "buyer_vat_id", "buyer_tax_id",
    "invoice_number", "po_number", "sales_order_number", "delivery_note_number", "invoice_date", "due_date",
    "order_date", "delivery_date", "currency", "subtotal", "discount", "shipping", "tax_total", "total", "amount_due",
    "iban", "bic", "routing_number", "account_number", "payment_terms",
})  # fmt: skip


def kind_of(paper: Paper) -> DocumentKind:
    """What a paper is."""
    if isinstance(paper, Invoice):
        return paper.kind
    kinds = {
        Order: DocumentKind.PURCHASE_ORDER,
        PackingSlip: DocumentKind.PACKING_SLIP,
        Statement: DocumentKind.STATEMENT,
        Letter: DocumentKind.OTHER,
    }
    return kinds[type(paper)]


def supplier_of(paper: Paper) -> Supplier:
    """The supplier of a paper."""
    return paper.order.supplier if isinstance(paper, PackingSlip) else paper.supplier


def site_of(paper: Paper) -> Site:
    """The buyer's site a paper is for."""
    return paper.order.site if isinstance(paper, PackingSlip) else paper.site


def _stable_number(seed: str, digits: int) -> str:
    """A number that follows from the name, for references that nobody checks."""
    total = 0
    for character in seed:
        total = (total * 131 + ord(character)) % 10**digits
    return f"{total:0{digits}d}"


def _parties(paper: Paper) -> dict[str, Value]:
    company, site = supplier_of(paper), site_of(paper)
    return {
        "supplier_name": company.name,
        "supplier_vat_id": company.vat_id,
        "supplier_tax_id": company.tax_id,
        "buyer_name": BUYER_NAME,
        "buyer_vat_id": site.vat_id,
        "buyer_tax_id": BUYER_TAX_ID if isinstance(paper, Order) and not site.vat_id else "",
        "iban": company.iban,
        "bic": company.bic,
        "bank": company.bank,
        "routing_number": company.routing_number,
        "account_number": company.account_number,
        "phone": company.phone,
        "email": company.email,
        "contact": company.contact,
        "customer_number": _stable_number(company.name + site.name, 5),
    }


def _invoice(paper: Invoice) -> dict[str, Value]:
    facts: dict[str, Value] = {
        "invoice_number": paper.number,
        "invoice_date": paper.day,
        "due_date": paper.due if paper.kind is DocumentKind.INVOICE else "",
        "po_number": paper.order_number,
        "order_date": paper.order_day or "",
        "delivery_note_number": ", ".join(paper.slip_numbers),
        "delivery_date": paper.delivered or "",
        "sales_order_number": f"S{_stable_number(paper.order_number, 6)}" if paper.order_number else "",
        "currency": paper.currency,
        "subtotal": paper.subtotal,
        "discount": paper.discount or "",
        "shipping": paper.shipping or "",
        "tax_total": paper.tax_total,
        "total": paper.total,
        "credits": paper.credits,
    }
    if paper.kind is DocumentKind.INVOICE:
        facts |= {
            "amount_due": paper.amount_due,
            "prepaid": paper.prepaid or "",
            "payment_terms": str(paper.supplier.terms_days),
        }
    return facts


def facts_of(paper: Paper) -> dict[str, Value]:
    """Everything a layout may print about a paper; absent facts are left out."""
    facts = _parties(paper)
    match paper:
        case Invoice():
            facts |= _invoice(paper)
        case PackingSlip():
            facts |= {
                "delivery_note_number": paper.number, "delivery_date": paper.day, "po_number": paper.order.number,
                "order_date": paper.order.day, "carrier": paper.carrier, "parcels": str(paper.parcels),
                "sales_order_number": f"S{_stable_number(paper.order.number, 6)}",
            }  # fmt: skip
        case Order():
            net = sum((line.amount for line in paper.lines), Decimal(0))
            facts |= {
                "po_number": paper.number, "order_date": paper.day, "currency": paper.currency, "total": net,
                "payment_terms": str(paper.supplier.terms_days), "requester": paper.requester,
                "contact": paper.site.buyer,
            }  # fmt: skip
        case Statement():
            facts |= {"date": paper.day, "currency": paper.currency, "balance": paper.balance}
        case Letter():
            facts |= {"date": paper.day}
    return {name: value for name, value in facts.items() if value != ""}


Line = InvoiceLine | SlipLine | OrderLine


def cells_of(line: Line) -> dict[str, Value]:
    """The values of one line under the contract's cell names; absent ones are left out."""
    cells: dict[str, Value]
    match line:
        case InvoiceLine():
            cells = {
                "sku": line.sku, "description": line.description, "quantity": line.quantity, "unit": line.unit,
                "unit_price": line.unit_price, "amount": line.amount, "tax_rate": line.tax_rate,
                "discount": line.discount_percent or "", "tax": cents(line.amount * line.tax_rate / 100),
                "price_basis_quantity": Decimal(line.price_basis), "gtin": line.gtin, "lot": line.lot,
                "po_line": str(line.order_line or ""), "buyer_code": line.buyer_code,
                "quantity_ordered": line.ordered or "",
                "quantity_backordered": line.backordered if line.ordered else "",
            }  # fmt: skip
        case SlipLine():
            agreed = line.order_line
            cells = {
                "sku": agreed.item.code, "description": agreed.description, "quantity": line.shipped,
                "unit": agreed.unit, "quantity_ordered": agreed.quantity, "quantity_backordered": line.backordered,
                "lot": line.lot, "gtin": agreed.item.gtin, "po_line": str(agreed.line_no),
                "buyer_code": agreed.item.buyer_code,
            }  # fmt: skip
        case OrderLine():
            cells = {
                "sku": line.item.buyer_code, "description": line.description, "quantity": line.quantity,
                "unit": line.unit, "unit_price": line.unit_price, "amount": line.amount,
                "supplier_code": line.item.code,
            }  # fmt: skip
    return {name: value for name, value in cells.items() if value != ""}
