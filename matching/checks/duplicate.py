"""Has this been billed before: the same number, nearly the same paper, another supplier, or the same delivery."""

from __future__ import annotations

import math
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from rapidfuzz.distance import DamerauLevenshtein

from matching.align import content
from matching.checks.bank import account_of
from matching.facts import Facts
from matching.figures import day, money
from matching.find_order import quoted_numbers
from matching.holds import hold
from matching.lines import BilledInvoice, Invoice, InvoiceLine
from matching.names import name_likeness, same_supplier
from matching.numbers import Sameness, invoice_number, order_number, plain, same_code, same_invoice_number
from matching.receiving import Key
from matching.result import Hold
from matching.roles import Role
from matching.units import Dimension, unit
from models.vocabulary import MatchDecision

_NAME_LIKENESS = 0.85
_PERIODIC = (Dimension.MONTHS, Dimension.LUMP)


def check(facts: Facts) -> Iterator[Hold]:
    """Every earlier paper of the same kind that was not rejected."""
    for earlier in facts.ledger.billed:
        if earlier.decision is MatchDecision.REJECT or earlier.invoice.doc_type is not facts.invoice.doc_type:
            continue
        if _is_credited(facts, earlier):
            continue
        if same_supplier(facts.invoice.supplier, earlier.invoice.supplier, facts.ledger.suppliers):
            found = list(_same_number(facts, earlier)) or list(_alike(facts, earlier))
            yield from found or _same_delivery(facts, earlier)
        else:
            yield from _other_supplier(facts, earlier)


def _is_credited(facts: Facts, earlier: BilledInvoice) -> bool:
    """Whether approved credit notes gave the whole of an earlier invoice back, so that it may be billed anew."""
    total = earlier.invoice.total
    if total is None or total <= 0:
        return False
    number = earlier.invoice.invoice_number or ""
    credited = (
        abs(other.invoice.total or Decimal(0))
        for other in facts.credit_notes
        if same_invoice_number(other.invoice.credits or "", number) is Sameness.SAME
        if same_supplier(other.invoice.supplier, earlier.invoice.supplier, facts.ledger.suppliers)
    )
    return sum(credited, Decimal(0)) >= total


def is_copy(facts: Facts) -> bool:
    """Whether an approved twin has the very same number, date, total and lines: the paper itself came twice."""
    invoice = facts.invoice
    lines = sorted(content(line) for line in invoice.lines)
    return any(
        earlier.counts
        and earlier.invoice.doc_type is invoice.doc_type
        and earlier.invoice.total == invoice.total
        and not _is_credited(facts, earlier)
        and same_supplier(invoice.supplier, earlier.invoice.supplier, facts.ledger.suppliers)
        and plain(earlier.invoice.invoice_number or "") == plain(invoice.invoice_number or "") != ""
        and earlier.invoice.date == invoice.date
        and sorted(content(line) for line in earlier.invoice.lines) == lines
        for earlier in facts.ledger.billed
    )


def _days_apart(one: Invoice, other: Invoice) -> int | None:
    return abs((one.date - other.date).days) if one.date and other.date else None


def _known_as(earlier: BilledInvoice) -> str:
    invoice = earlier.invoice
    dated = f" of {day(invoice.date)}" if invoice.date else ""
    state = "approved" if earlier.counts else "waiting for a decision"
    return f"{invoice.invoice_number}{dated} ({state})"


def _same_number(facts: Facts, earlier: BilledInvoice) -> Iterator[Hold]:
    """One supplier, one number, not a year apart: the same amount makes it a copy, another amount a doubt."""
    invoice, other = facts.invoice, earlier.invoice
    if not invoice.invoice_number or not other.invoice_number:
        return
    apart = _days_apart(invoice, other)
    if apart is not None and apart > facts.rules.duplicate_days:
        return
    sameness = same_invoice_number(invoice.invoice_number, other.invoice_number)
    same_amount = invoice.total == other.total and invoice.currency == other.currency
    if sameness is Sameness.DIFFERENT or (sameness is Sameness.ALIKE and not same_amount):
        return
    if same_amount:
        yield hold(
            "DUP-EXACT",
            None,
            f"{invoice.invoice_number} over {money(invoice.total or Decimal(0))} was billed before as "
            f"{_known_as(earlier)}.",
            twin=other.invoice_number,
        )
    else:
        yield hold(
            "DUP-NUM",
            None,
            f"The number {invoice.invoice_number} was used before for {_known_as(earlier)} over "
            f"{money(other.total or Decimal(0))}; now it is over {money(invoice.total or Decimal(0))}.",
            twin=other.invoice_number,
        )


def _alike(facts: Facts, earlier: BilledInvoice) -> Iterator[Hold]:
    """0.35 number + 0.25 amount + 0.15 date + 0.15 lines + 0.10 order, less 0.3 where another bill was expected."""
    invoice, other = facts.invoice, earlier.invoice
    apart = _days_apart(invoice, other)
    if apart is None or invoice.total != other.total or invoice.currency != other.currency:
        return
    score = 0.35 * _number_likeness(invoice.invoice_number or "", other.invoice_number or "")
    score += 0.25 + 0.15 * math.exp(-apart / 14) + 0.15 * _lines_likeness(invoice, other)
    orders = {order_number(number) for number in quoted_numbers(invoice)}
    if orders & {order_number(number) for number in quoted_numbers(other)}:
        score += 0.10
    if _is_expected(facts, other):
        score -= 0.3
    if score >= float(facts.rules.duplicate_score):
        yield hold(
            "DUP-FUZZY",
            None,
            f"{invoice.invoice_number} is nearly the same paper as {_known_as(earlier)}: "
            "the amount is the same, number and lines are alike.",
            twin=other.invoice_number,
            score=round(score, 2),
        )


def _number_likeness(one: str, other: str) -> float:
    """Near 1 for a slip of the pen (a digit swapped, lost or misread); a running number is no slip of the pen."""
    left, right = invoice_number(one), invoice_number(other)
    if not left or not right:
        return 0.0
    running = len(left) == len(right) and left[:-2] == right[:-2] and sorted(left) != sorted(right)
    if DamerauLevenshtein.distance(left, right) == 1 and not running:
        return 0.9
    return 0.6 * DamerauLevenshtein.normalized_similarity(left, right)


def _lines_likeness(one: Invoice, other: Invoice) -> float:
    left, right = ({_gist(line) for line in invoice.lines} for invoice in (one, other))
    return len(left & right) / len(left | right) if left | right else 0.0


def _gist(line: InvoiceLine) -> tuple[object, ...]:
    item = plain(line.sku) if line.sku else line.description.lower()
    return (item, line.quantity, line.unit_price, line.amount)


def _is_expected(facts: Facts, other: Invoice) -> bool:
    """Whether a second bill like the first is the plan: other deliveries or periods, or goods that came twice."""
    invoice = facts.invoice
    for one, two in (
        ({plain(s) for s in invoice.slip_numbers}, {plain(s) for s in other.slip_numbers}),
        ({x.service_period for x in invoice.lines} - {None}, {x.service_period for x in other.lines} - {None}),
        ({x.delivery_date for x in invoice.lines} - {None}, {x.delivery_date for x in other.lines} - {None}),
        ({x.service_date for x in invoice.lines} - {None}, {x.service_date for x in other.lines} - {None}),
    ):
        if one and two and not one & two:
            return True
    parts = facts.alignment.allocations
    return bool(parts) and all(
        a.standing.needs_receipt and facts.billed_now(a.key) <= a.standing.open_received for a in parts
    )


def _other_supplier(facts: Facts, earlier: BilledInvoice) -> Iterator[Hold]:
    invoice, other = facts.invoice, earlier.invoice
    apart = _days_apart(invoice, other)
    if (
        apart is None
        or apart > facts.rules.shared_number_days
        or not invoice.invoice_number
        or not other.invoice_number
    ):
        return
    if invoice.total != other.total or invoice.currency != other.currency or not invoice.supplier or not other.supplier:
        return
    if same_invoice_number(invoice.invoice_number, other.invoice_number) is Sameness.DIFFERENT:
        return
    account = account_of(invoice)
    one_account = account is not None and account == account_of(other)
    if one_account or name_likeness(invoice.supplier, other.supplier) >= _NAME_LIKENESS:
        what = "the same account" if one_account else "nearly the same name"
        yield hold(
            "DUP-XSUP",
            None,
            f"{other.supplier} billed {_known_as(earlier)} with the same number, amount and {what}.",
            twin=other.invoice_number,
            supplier=other.supplier,
        )


def _same_delivery(facts: Facts, earlier: BilledInvoice) -> Iterator[Hold]:
    """One item, quantity and price for one slip, day or period, under another number."""
    if facts.invoice.is_credit:
        return
    for number, line in facts.lines_of(Role.ITEM):
        for other_number, other in enumerate(earlier.invoice.lines, 1):
            if not _same_goods(line, other):
                continue
            why = _one_occasion(facts, earlier, number, other_number)
            if why:
                yield hold(
                    "DUP-LINE",
                    number,
                    f"{line.description} for {why} was billed before by {_known_as(earlier)}.",
                    twin=earlier.invoice.invoice_number,
                    occasion=why,
                )


def _same_goods(one: InvoiceLine, other: InvoiceLine) -> bool:
    if not one.quantity or (one.quantity, one.unit_price) != (other.quantity, other.unit_price):
        return False
    return same_code(one.sku, other.sku) is Sameness.SAME or (
        one.sku == other.sku and one.description.casefold() == other.description.casefold()
    )


def _one_occasion(facts: Facts, earlier: BilledInvoice, number: int, other_number: int) -> str | None:
    line, other = facts.line(number), earlier.invoice.lines[other_number - 1]
    if _periodic(facts, number, line):
        if line.service_period and line.service_period == other.service_period:
            return f"the period {line.service_period}"
        apart = _days_apart(facts.invoice, earlier.invoice)
        if (
            not line.service_period
            and not other.service_period
            and apart is not None
            and _in_one_interval(facts, apart)
        ):
            return "one interval of the contract"
    if line.service_date and line.service_date == other.service_date:
        return day(line.service_date)
    slips = {plain(s) for s in facts.invoice.slip_numbers} & {plain(s) for s in earlier.invoice.slip_numbers}
    one_order = {a.key for a in facts.by_line.get(number, ())} & _keys(earlier, other_number)
    if slips and (one_order or not facts.by_line.get(number)) and _slip_is_used_up(facts, number, slips):
        return f"packing slip {', '.join(sorted(s for s in facts.invoice.slip_numbers if plain(s) in slips))}"
    return None


def _periodic(facts: Facts, number: int, line: InvoiceLine) -> bool:
    if line.uom and unit(line.uom).dimension in _PERIODIC:
        return True
    return any(a.standing.order.recurring for a in facts.by_line.get(number, ()))


def _in_one_interval(facts: Facts, apart: int) -> bool:
    """Whether two bills of a contract lie nearer than half its interval; a period may be billed early or late."""
    half = {"week": 3, "month": 15, "quarter": 45, "year": 182}
    return any(
        order.recurring and apart < half.get(order.recurring.every.lower().removesuffix("ly"), 0)
        for order in facts.orders
    )


def _keys(earlier: BilledInvoice, number: int) -> set[Key]:
    return {(link.po_number, link.po_line) for link in earlier.links if link.invoice_line == number}


def _slip_is_used_up(facts: Facts, number: int, slips: set[str]) -> bool:
    """Whether the quoted slips brought less than is billed on them in all; a slip we have not got brought nothing."""
    for allocation in facts.by_line.get(number, ()):
        standing = allocation.standing
        brought = sum((d.quantity for d in standing.delivered if plain(d.slip_number) in slips), Fraction(0))
        billed = sum((b.quantity for b in standing.bills if b.receipt and plain(b.receipt) in slips), Fraction(0))
        if billed + allocation.quantity <= brought:
            return False
    return True
