"""Was one purchase cut into invoices that each stay below the limit for an order."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from matching.facts import Facts
from matching.figures import money
from matching.find_order import Found, quoted_numbers
from matching.holds import hold
from matching.lines import Invoice
from matching.names import same_supplier
from matching.result import Hold
from models.vocabulary import DocumentKind, MatchDecision


def check(facts: Facts) -> Iterator[Hold]:
    """Invoices without an order from one supplier within a few days, each within the limit, together beyond it."""
    invoice, rules = facts.invoice, facts.rules
    if facts.finding.how is not Found.NOT or facts.finding.quoted or not _is_small(invoice, rules.po_required_over):
        return
    near = [
        earlier.invoice
        for earlier in facts.ledger.billed
        if earlier.decision is not MatchDecision.REJECT
        and _is_small(earlier.invoice, rules.po_required_over)
        and not quoted_numbers(earlier.invoice)
        and same_supplier(invoice.supplier, earlier.invoice.supplier, facts.ledger.suppliers)
        and earlier.invoice.currency == invoice.currency
        and _days(invoice, earlier.invoice) <= rules.split_days
    ]
    together = sum((other.total or Decimal(0) for other in near), invoice.total or Decimal(0))
    if near and together > rules.po_required_over:
        numbers = ", ".join(sorted(other.invoice_number or "" for other in near))
        yield hold(
            "FRD-SPLIT",
            None,
            f"With {numbers} of the same days it makes {money(together)}; above {money(rules.po_required_over)} "
            "an order is required. Approve them as one.",
            together=together,
            others=numbers,
        )


def _is_small(invoice: Invoice, limit: Decimal) -> bool:
    return invoice.doc_type is DocumentKind.INVOICE and invoice.total is not None and 0 < invoice.total <= limit


def _days(one: Invoice, other: Invoice) -> int:
    """Days between two papers; an undated one is as far away as can be."""
    return abs((one.date - other.date).days) if one.date and other.date else 10**6
