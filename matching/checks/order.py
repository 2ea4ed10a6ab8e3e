"""Is there an order, may it be billed, and was it this order before the invoice came."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from matching.facts import Facts
from matching.figures import count, day, money, price
from matching.find_order import Found
from matching.holds import hold
from matching.lines import Order, OrderStatus, RevisedLine
from matching.names import name_words, same_name
from matching.prices import agreed_price
from matching.result import Hold
from models.vocabulary import PAYABLE_KINDS

_ENTITY_LIKENESS = 0.85
_DEPARTMENTS = frozenset({"accounts", "payable", "department", "dept", "purchasing", "plant", "works", "attn", "ap"})
_STATES = {
    OrderStatus.CLOSED: "is closed",
    OrderStatus.CANCELLED: "was cancelled",
    OrderStatus.DRAFT: "is not approved",
}


def check(facts: Facts) -> Iterator[Hold]:
    """Presence, state, revisions, entity and place."""
    yield from _presence(facts)
    for order in facts.orders:
        if not facts.invoice.is_credit:
            yield from _state(facts, order)
            yield from _revised(facts, order)
            yield from _after(facts, order)
        yield from _entity(facts, order)
        yield from _place(facts, order)


def _presence(facts: Facts) -> Iterator[Hold]:
    finding, invoice = facts.finding, facts.invoice
    if invoice.doc_type not in PAYABLE_KINDS:
        return
    candidates = ", ".join(sorted({a.standing.order.po_number for a in facts.alignment.allocations}))
    offer = f" By its contents it could be for {candidates}; confirm one." if candidates and facts.proposed_only else ""
    if finding.how is not Found.BY_NUMBER and finding.quoted:
        unknown = ", ".join(finding.unknown)
        yield hold("PO-NOTFOUND", None, f"We have no order {unknown}.{offer}", quoted=unknown, candidates=candidates)
    elif finding.how is Found.BY_CONTENT and offer:
        yield hold("PO-NONE", None, f"The invoice names no order.{offer}", candidates=candidates)
    elif finding.how is not Found.BY_NUMBER:
        limit = facts.rules.po_required_over
        if not invoice.is_credit and (invoice.total is None or invoice.total > limit):
            yield hold(
                "PO-NONE",
                None,
                f"There is no order for {money(invoice.total or Decimal(0))}; above {money(limit)} one is required.",
                limit=limit,
            )
    elif finding.unknown and facts.alignment.unmatched:
        unknown = ", ".join(finding.unknown)
        yield hold("PO-NOTFOUND", None, f"We have no order {unknown}, and not every line has an order.", quoted=unknown)


def _state(facts: Facts, order: Order) -> Iterator[Hold]:
    if order.status in _STATES:
        yield hold("PO-STATE", None, f"Order {order.po_number} {_STATES[order.status]}.", status=order.status.value)
        return
    for key, parts in facts.by_key.items():
        line = parts[0].standing.line
        if key[0] == order.po_number and line.quantity and line.quantity_cancelled >= line.quantity:
            yield hold(
                "PO-STATE",
                parts[0].line,
                f"line {line.line_no} of {order.po_number} was cancelled in full.",
                cancelled=line.quantity_cancelled,
            )


def _revised(facts: Facts, order: Order) -> Iterator[Hold]:
    """The order's price or quantity was raised after the invoice came, and the invoice needs what was raised."""
    came = facts.invoice.received or facts.invoice.date
    if came is None:
        return
    before = [revision for revision in order.revisions if revision.date <= came]
    after = [revision for revision in order.revisions if revision.date > came]
    if not before or not after:
        return
    agreed = {line.line_no: line for line in max(before, key=lambda r: r.date).lines}
    for key, parts in facts.by_key.items():
        standing = parts[0].standing
        old = agreed.get(standing.line.line_no)
        if key[0] != order.po_number or old is None:
            continue
        raised = _raised(facts, old, parts[0].line, standing.key)
        if raised:
            yield hold(
                "PO-REV",
                parts[0].line,
                f"{order.po_number} was changed on {day(after[0].date)}, after the invoice came on {day(came)}: "
                f"{raised}. Somebody else must agree to the change.",
                revision=after[-1].revision,
                changed=after[0].date,
                came=came,
            )


def _raised(facts: Facts, old: RevisedLine, number: int, key: tuple[str, int]) -> str | None:
    standing = facts.standings[key]
    line = standing.line
    if old.unit_price is not None and line.unit_price > old.unit_price:
        quantity = sum((a.quantity for a in facts.by_line[number]), Fraction(0))
        before = agreed_price(standing.order, replace(line, unit_price=old.unit_price))
        if facts.asked(number) > before * quantity:
            return f"the price from {price(old.unit_price)} to {price(line.unit_price)}"
    raised = old.quantity is not None and (line.quantity is None or line.quantity > old.quantity)
    if raised and old.quantity is not None and standing.billed + facts.billed_now(key) > old.quantity:
        return f"the quantity from {count(old.quantity)} to {count(line.quantity or Decimal(0))}"
    return None


def _after(facts: Facts, order: Order) -> Iterator[Hold]:
    dated = facts.invoice.date
    if dated and order.date and order.date > dated:
        yield hold(
            "PO-AFTER",
            None,
            f"Order {order.po_number} was made on {day(order.date)}, after the invoice of {day(dated)}.",
            ordered=order.date,
            invoiced=dated,
        )


def _entity(facts: Facts, order: Order) -> Iterator[Hold]:
    billed_to = facts.invoice.buyer
    if billed_to and order.buyer and not _same_entity(billed_to, order.buyer):
        yield hold(
            "PO-ENTITY",
            None,
            f"The invoice is addressed to {billed_to}, but {order.buyer} ordered {order.po_number}.",
            billed_to=billed_to,
            ordered_by=order.buyer,
        )


def _same_entity(one: str, other: str) -> bool:
    """Whether two addressees are one company; a department or a works of it is no other company."""
    extra = set(name_words(one)) ^ set(name_words(other))
    return same_name(one, other, _ENTITY_LIKENESS) or all(word in _DEPARTMENTS or word.isdigit() for word in extra)


def _place(facts: Facts, order: Order) -> Iterator[Hold]:
    shipped, agreed = facts.invoice.ship_to, order.ship_to
    if not shipped or not agreed or facts.invoice.is_credit:
        return
    numbers = [set(re.findall(r"\d{2,}", text)) for text in (shipped, agreed)]
    words = [set(name_words(text)) for text in (shipped, agreed)]
    other_number = all(numbers) and not numbers[0] & numbers[1]
    shared = len(words[0] & words[1]) / max(1, min(len(words[0]), len(words[1])))
    if other_number or shared < 0.5:
        yield hold(
            "PO-SHIPTO",
            None,
            f"Shipped to {shipped}, ordered for {agreed}.",
            shipped_to=shipped,
            ordered_for=agreed,
        )
