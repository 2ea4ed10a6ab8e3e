"""Does a credit note say what it credits, with the right sign, and no more than was billed."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from matching.checks.price import billed_price, comparable
from matching.facts import Facts
from matching.figures import count, money, price
from matching.holds import hold
from matching.lines import BilledInvoice
from matching.names import same_supplier
from matching.numbers import Sameness, same_invoice_number
from matching.result import Hold
from models.vocabulary import DocumentKind, MatchDecision

_NONE: Final = Fraction(0)


def check(facts: Facts) -> Iterator[Hold]:
    """Signs of every paper; reference, quantities and amounts of credits."""
    yield from _sign(facts)
    if facts.invoice.is_credit:
        yield from _reference(facts)
        yield from _original(facts)
    yield from _quantities(facts)


def _sign(facts: Facts) -> Iterator[Hold]:
    invoice = facts.invoice
    total = invoice.total or 0
    if invoice.is_credit and (total > 0 or (total == 0 and any((x.amount or 0) > 0 for x in invoice.lines))):
        yield hold("CRN-SIGN", None, f"The paper says credit note, but asks for {money(invoice.total or _NONE)}.")
    elif invoice.doc_type is DocumentKind.INVOICE and total < 0:
        yield hold("CRN-SIGN", None, f"The paper says invoice, but gives back {money(-Fraction(total))}.")


def _reference(facts: Facts) -> Iterator[Hold]:
    invoice = facts.invoice
    if not invoice.credits and not facts.finding.quoted:
        yield hold("CRN-NOREF", None, "The credit note names neither the invoice it credits nor an order.")
    elif invoice.credits and _credited(facts) is None and not facts.alignment.allocations:
        yield hold(
            "CRN-NOREF",
            None,
            f"The credit note is for {invoice.credits}, which we have not booked, and no line has an order.",
            credits=invoice.credits,
        )


def _credited(facts: Facts) -> BilledInvoice | None:
    wanted = facts.invoice.credits
    for earlier in facts.ledger.billed:
        if (
            wanted
            and not earlier.invoice.is_credit
            and same_invoice_number(wanted, earlier.invoice.invoice_number or "") is Sameness.SAME
            and same_supplier(facts.invoice.supplier, earlier.invoice.supplier, facts.ledger.suppliers)
        ):
            return earlier
    return None


def _original(facts: Facts) -> Iterator[Hold]:
    """All credits for one invoice together are at most that invoice."""
    original = _credited(facts)
    if original is None or original.invoice.total is None or facts.invoice.total is None:
        return
    number = original.invoice.invoice_number or ""
    earlier = sum(
        (
            abs(Fraction(b.invoice.total))
            for b in facts.ledger.billed
            if b.counts and b.invoice.is_credit and b.invoice.total is not None
            if same_invoice_number(b.invoice.credits or "", number) is Sameness.SAME
        ),
        _NONE,
    )
    credited = earlier + abs(Fraction(facts.invoice.total))
    if facts.rules.tolerance("CRN-OVER").exceeded(credited - Fraction(original.invoice.total), original.invoice.total):
        yield hold(
            "CRN-OVER",
            None,
            f"{money(credited)} is credited for {number}, which was {money(original.invoice.total)}.",
            credited=money(credited),
            billed=original.invoice.total,
        )


def _quantities(facts: Facts) -> Iterator[Hold]:
    """No order line is credited beyond what was billed on it, nor at a higher price."""
    for key, parts in facts.by_key.items():
        back = -sum((min(a.quantity, _NONE) for a in parts), _NONE)
        standing = parts[0].standing
        if facts.invoice.is_credit:
            back = abs(facts.billed_now(key))
        billed = standing.billed + (_on_held(facts, key) if facts.invoice.is_credit else _billed_beside(facts, key))
        if not back:
            yield from _price_only(facts, key)
            continue
        tolerance = facts.rules.tolerance("CRN-OVER", facts.scope(parts[0]))
        if tolerance.exceeded(back - billed, billed):
            yield hold(
                "CRN-OVER",
                parts[0].line,
                f"{count(back)} {standing.line.uom} credited, {count(billed)} were billed.",
                credited=count(back),
                billed=count(billed),
            )
            continue
        was = billed_price(facts, parts[0])
        asked = abs(sum((facts.asked_of(a) for a in parts), _NONE))
        half_cent = Fraction(facts.rules.rounding_per_line)
        if (
            was is not None
            and comparable(facts, parts)
            and asked - was * back > half_cent + _price_slack(facts, was * back)
        ):
            yield hold(
                "CRN-OVER",
                parts[0].line,
                f"{money(asked)} credited for {count(back)}, which were billed at {price(was)} each "
                f"({money(was * back)}).",
                credited=money(asked),
                billed=money(was * back),
            )


def _on_held(facts: Facts, key: tuple[str, int]) -> Fraction:
    """What the credited invoice bills on an order line while it waits for a decision itself."""
    original = _credited(facts)
    if original is None or original.counts or original.decision is MatchDecision.REJECT:
        return _NONE
    return sum((Fraction(x.quantity) for x in original.links if (x.po_number, x.po_line) == key), _NONE)


def _price_only(facts: Facts, key: tuple[str, int]) -> Iterator[Hold]:
    """A part of the price given back, with no goods, is less than what was billed."""
    parts = facts.by_key[key]
    credited = -sum((facts.asked_of(a) for a in parts), _NONE)
    billed = sum((b.amount for b in parts[0].standing.bills), _NONE)
    if facts.invoice.is_credit and credited > billed:
        yield hold(
            "CRN-OVER",
            parts[0].line,
            f"{money(credited)} of the price is given back, {money(billed)} was billed.",
            credited=money(credited),
            billed=money(billed),
        )


def _billed_beside(facts: Facts, key: tuple[str, int]) -> Fraction:
    """What other lines of this invoice bill on the same order line."""
    return sum((max(a.quantity, _NONE) for a in facts.by_key.get(key, ())), _NONE)


def _price_slack(facts: Facts, base: Fraction) -> Fraction:
    """A credit may differ from the billed price as an invoice may from the ordered one."""
    return facts.rules.tolerance("PRC-OVER").allow(base)
