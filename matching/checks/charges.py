"""Are freight and other charges agreed, and no more than agreed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from rapidfuzz import fuzz

from matching.facts import Facts
from matching.figures import money
from matching.find_order import concerns
from matching.holds import hold
from matching.lines import InvoiceLine, Order
from matching.prices import asked_amount
from matching.result import Hold
from matching.roles import ChargeKind, Role, charge_kind
from matching.rules import Scope

_NONE: Final = Fraction(0)
_ALIKE: Final = 80
_DELIVERED: Final = ("prepaid", "delivered", "ddp", "dap", "cpt", "cip", "free house", "frei haus", "franco")

#: A planned charge: its kind, its words, and its amount for the whole order.
Planned = tuple[ChargeKind, str, Fraction]


def check(facts: Facts) -> Iterator[Hold]:
    """Every charge line: refused by the terms, held against its plan, or weighed as unplanned."""
    charges = facts.lines_of(Role.CHARGE)
    planned = [plan for order in facts.orders for plan in plans(order)]
    by_plan: dict[int, list[int]] = defaultdict(list)
    unplanned: list[int] = []
    for number, line in charges:
        kind = charge_kind(line.description)
        if kind is ChargeKind.FREIGHT and _is_delivered(facts) and asked_amount(line) > 0:
            yield _prepaid(facts, number, line)
            continue
        place = next((n for n, plan in enumerate(planned) if _is_planned(kind, line.description, plan)), None)
        if place is None:
            unplanned.append(number)
        else:
            by_plan[place].append(number)
    for place, numbers in by_plan.items():
        yield from _against_plan(facts, planned[place], numbers)
    yield from _unplanned(facts, unplanned)


def plans(order: Order) -> list[Planned]:
    """The charges an order agrees to."""
    found: list[Planned] = []
    if order.planned_freight is not None:
        found.append((ChargeKind.FREIGHT, "freight", Fraction(order.planned_freight)))
    for charge in order.planned_charges:
        words = f"{charge.kind} {charge.description}".replace("_", " ")
        found.append((charge_kind(words), words, Fraction(charge.amount)))
    return found


def _is_planned(kind: ChargeKind, text: str, plan: Planned) -> bool:
    if kind is plan[0] and kind is not ChargeKind.OTHER:
        return True
    return fuzz.token_set_ratio(text.lower(), plan[1].lower()) >= _ALIKE


def _is_delivered(facts: Facts) -> bool:
    terms = [order.freight_terms.lower() for order in facts.orders if order.freight_terms]
    return any(word in term for term in terms for word in _DELIVERED)


def _prepaid(facts: Facts, number: int, line: InvoiceLine) -> Hold:
    terms = ", ".join(sorted({o.freight_terms for o in facts.orders if o.freight_terms}))
    amount = asked_amount(line)
    return hold(
        "CHG-PREPAID",
        number,
        f"{money(amount)} freight is billed, but the order's price is delivered ({terms}); nothing is allowed.",
        amount=money(amount),
    )


def _against_plan(facts: Facts, plan: Planned, numbers: list[int]) -> Iterator[Hold]:
    """What is charged in all bills, less the plan's share of what is billed in all bills."""
    now = sum((asked_amount(facts.line(n)) for n in numbers), _NONE)
    share = _billed_share(facts)
    before = _charged_before(facts, plan)
    due = plan[2] * share
    tolerance = facts.rules.tolerance("CHG-PLAN", Scope(facts.invoice.supplier, charge=plan[0].value))
    over = before + now - due
    if now > 0 and tolerance.exceeded(over, due):
        earlier = f" ({money(before)} was charged before)" if before else ""
        part = f", {money(due)} of it for what is billed" if share != 1 else ""
        yield hold(
            "CHG-PLAN",
            numbers[0],
            f"{money(now)} {plan[0].value.replace('_', ' ')} is billed{earlier}, the order agrees "
            f"{money(plan[2])}{part}; {money(over)} over, {tolerance.words(due)} is allowed.",
            charged=money(now + before),
            planned=money(due),
            allowed=money(tolerance.allow(due)),
        )


def _billed_share(facts: Facts) -> Fraction:
    """The share of the orders, by value, that is billed with this invoice; all of it where quantities are unknown."""
    whole = billed = _NONE
    for standing in facts.standings.values():
        if standing.ordered is None:
            return Fraction(1)
        worth = standing.price
        whole += worth * standing.ordered
        billed += worth * min(standing.billed + facts.billed_now(standing.key), standing.ordered)
    return billed / whole if whole else Fraction(1)


def _charged_before(facts: Facts, plan: Planned) -> Fraction:
    """Charges of the plan's kind on earlier invoices for the same orders."""
    total = _NONE
    for earlier in facts.ledger.billed:
        linked = {link.invoice_line for link in earlier.links}
        if not earlier.counts or not concerns(earlier, facts.orders):
            continue
        for number, line in enumerate(earlier.invoice.lines, 1):
            is_charge = line.is_charge or (line.is_charge is None and number not in linked)
            if is_charge and _is_planned(charge_kind(line.description), line.description, plan):
                total += asked_amount(line)
    return total


def _unplanned(facts: Facts, numbers: list[int]) -> Iterator[Hold]:
    """Allowed while all of them are at most so many percent of the goods, and at most so much."""
    amount = sum((asked_amount(facts.line(n)) for n in numbers), _NONE)
    tolerance = facts.rules.tolerance("CHG-UNPLAN", Scope(facts.invoice.supplier))
    base = abs(facts.goods)
    if numbers and tolerance.exceeded(amount, base):
        what = ", ".join(facts.line(n).description for n in numbers)
        yield hold(
            "CHG-UNPLAN",
            numbers[0],
            f"{money(amount)} for {what} was not agreed on the order; on {money(base)} of goods "
            f"{tolerance.words(base)} is allowed.",
            amount=money(amount),
            allowed=money(tolerance.allow(base)),
        )
