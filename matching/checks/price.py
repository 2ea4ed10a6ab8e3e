"""Is the price the agreed one: over, under, cumulated, by tier, by estimate, at nothing, or for another price unit."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from matching.align import Allocation
from matching.conversion import How
from matching.facts import Facts
from matching.figures import count, decimal, money, price
from matching.holds import hold
from matching.prices import printed_amount
from matching.result import Hold
from matching.roles import Role
from matching.rules import Rules
from models.vocabulary import Severity

#: A price may be meant for so many units (CWT is a hundred pounds).
_PRICE_UNITS: Final = (100, 1000)
_NONE: Final = Fraction(0)


def check(facts: Facts) -> Iterator[Hold]:
    """Every goods line that has an order line, then every order line over all its bills."""
    for number, _ in facts.lines_of(Role.ITEM):
        parts = facts.by_line.get(number, [])
        if parts and comparable(facts, parts):
            yield from _line(facts, number, parts)
    if not facts.invoice.is_credit:
        yield from _cumulated(facts)


def comparable(facts: Facts, parts: list[Allocation]) -> bool:
    """Whether a line's price may be held against the order's: one currency and a proved unit."""
    return all(facts.same_currency(a) and a.pair.conversion.how is not How.UNPROVED for a in parts)


def price_unit_factor(one: Fraction, other: Fraction, rules: Rules) -> Fraction | None:
    """The factor 100 or 1000, or one by it, that makes `other` of `one` within half the conversion tolerance."""
    if not one or not other:
        return None
    ratio = other / one
    slack = Fraction(rules.conversion_percent) / 100
    for size in _PRICE_UNITS:
        for factor in (Fraction(size), Fraction(1, size)):
            if abs(ratio - factor) <= factor * slack:
                return factor
    return None


def basis_explains(facts: Facts, number: int) -> bool:
    """Whether a line that does not multiply out does so at the price unit its order states, at the order's price."""
    line = facts.line(number)
    parts = facts.by_line.get(number, [])
    if line.amount is None or not parts:
        return False
    own = {Fraction(a.standing.line.price_basis_quantity) for a in parts}
    product = printed_amount(line) * Fraction(line.price_basis_quantity)
    slack = Fraction(facts.rules.rounding_per_line)
    agreed = sum((facts.agreed_of(a) for a in parts), _NONE)
    fits = any(abs(product / basis - Fraction(line.amount)) <= slack for basis in own if basis != 1)
    return fits and abs(facts.asked(number) - agreed) <= slack


def _line(facts: Facts, number: int, parts: list[Allocation]) -> Iterator[Hold]:
    if not any(a.quantity for a in parts):
        return
    asked = facts.asked(number)
    agreed = sum((_expected(facts, a) for a in parts), _NONE)
    over = asked - agreed
    yield from _zero(facts, number, parts, asked)
    yield from _price_unit_of_line(facts, number, agreed)
    tolerance = facts.rules.tolerance("PRC-OVER", facts.scope(parts[0]))
    under = facts.rules.tolerance("PRC-UNDER", facts.scope(parts[0]))
    factor = price_unit_factor(agreed, asked, facts.rules) if tolerance.exceeded(abs(over), agreed) else None
    if factor is not None:
        yield _price_unit(number, asked, agreed, factor)
        return
    if facts.invoice.is_credit:
        if tolerance.exceeded(over, agreed):
            yield _over(facts, number, parts, asked, agreed)
        return
    if _is_estimate(parts):
        yield from _estimate(facts, number, parts, asked, agreed)
    elif _has_tier(facts, parts) and facts.rules.tolerance("PRC-TIER").exceeded(over, agreed):
        yield _tier(facts, number, parts[0], asked)
    elif tolerance.exceeded(over, agreed):
        yield _over(facts, number, parts, asked, agreed)
    elif under.exceeded(over, agreed):
        yield _under(facts, number, parts, asked, agreed)


def _expected(facts: Facts, allocation: Allocation) -> Fraction:
    """The agreed amount; a credit note is held against what was billed, not against what was ordered."""
    if facts.invoice.is_credit or allocation.quantity < 0:
        billed = billed_price(facts, allocation)
        if billed is not None:
            return billed * allocation.quantity
    return facts.agreed_of(allocation)


def billed_price(facts: Facts, allocation: Allocation) -> Fraction | None:
    """The price at which the credited goods were billed: on the invoice credited, else on average."""
    bills = [b for b in allocation.standing.bills if b.quantity > 0]
    original = [b for b in bills if b.invoice_number == facts.invoice.credits]
    chosen = original or bills
    quantity = sum((b.quantity for b in chosen), _NONE)
    return sum((b.amount for b in chosen), _NONE) / quantity if quantity else None


def _zero(facts: Facts, number: int, parts: list[Allocation], asked: Fraction) -> Iterator[Hold]:
    free = all(a.standing.line.free_of_charge for a in parts)
    nothing_agreed = all(not a.standing.price for a in parts)
    if free or not (nothing_agreed or not asked):
        return
    if nothing_agreed:
        message = (
            f"The order has no price for {_name(parts)} and does not say that it is free; {money(asked)} is billed."
        )
    else:
        message = f"{_name(parts)} is billed at nothing; the order says {price(facts.price_of(parts[0]))}."
    yield hold("PRC-ZERO", number, message, asked=money(asked))


def _name(parts: list[Allocation]) -> str:
    return parts[0].standing.line.description


def _price_unit_of_line(facts: Facts, number: int, agreed: Fraction) -> Iterator[Hold]:
    """A line that multiplies out only for another price unit than it states, though its amount is the agreed one."""
    line = facts.line(number)
    if line.amount is None or basis_explains(facts, number):
        return
    product = printed_amount(line)
    factor = price_unit_factor(product, Fraction(line.amount), facts.rules)
    if factor is not None and not facts.rules.tolerance("PRC-OVER").exceeded(abs(facts.asked(number) - agreed), agreed):
        yield _price_unit(number, product, Fraction(line.amount), 1 / factor)


def _price_unit(number: int, asked: Fraction, agreed: Fraction, factor: Fraction) -> Hold:
    units = count(max(factor, 1 / factor))
    return hold(
        "PRC-UNIT",
        number,
        f"{money(asked)} and {money(agreed)} differ by the factor {units}: one price is probably per {units}, "
        f"the other each. Confirm which.",
        factor=decimal(factor),
    )


def _per_unit(parts: list[Allocation], amount: Fraction) -> Fraction:
    quantity = sum((a.quantity for a in parts), _NONE)
    return amount / quantity if quantity else _NONE


def _over(facts: Facts, number: int, parts: list[Allocation], asked: Fraction, agreed: Fraction) -> Hold:
    tolerance = facts.rules.tolerance("PRC-OVER", facts.scope(parts[0]))
    quantity = sum((a.quantity for a in parts), _NONE)
    verb, source = ("credited", "it was billed at") if facts.invoice.is_credit else ("billed", "the order says")
    over = f"{money(asked - agreed)} {'too little' if facts.invoice.is_credit else 'over'}"
    return hold(
        "PRC-OVER",
        number,
        f"{verb} {price(_per_unit(parts, asked))} per {parts[0].standing.line.uom}, {source} "
        f"{price(_per_unit(parts, agreed))}; {over} on {count(abs(quantity))}, "
        f"{tolerance.words(agreed)} is allowed.",
        asked=money(asked),
        agreed=money(agreed),
        allowed=money(tolerance.allow(agreed)),
    )


def _under(facts: Facts, number: int, parts: list[Allocation], asked: Fraction, agreed: Fraction) -> Hold:
    cap = facts.rules.tolerance("PRC-UNDER", facts.scope(parts[0])).cap
    large = cap is not None and agreed - asked > Fraction(cap)
    return hold(
        "PRC-UNDER",
        number,
        f"billed {price(_per_unit(parts, asked))}, the order says {price(_per_unit(parts, agreed))}; "
        f"{money(agreed - asked)} less than ordered.",
        Severity.WARNS if large else None,
        asked=money(asked),
        agreed=money(agreed),
    )


def _is_estimate(parts: list[Allocation]) -> bool:
    return any(a.standing.line.price_is_estimate for a in parts)


def _estimate(facts: Facts, number: int, parts: list[Allocation], asked: Fraction, agreed: Fraction) -> Iterator[Hold]:
    tolerance = facts.rules.tolerance("PRC-EST", facts.scope(parts[0]))
    if tolerance.exceeded(asked - agreed, agreed):
        yield hold(
            "PRC-EST",
            number,
            f"billed {money(asked)}, the order estimates {money(agreed)}; {money(asked - agreed)} over, "
            f"{tolerance.words(agreed)} is allowed for an estimate.",
            asked=money(asked),
            agreed=money(agreed),
        )


def _has_tier(facts: Facts, parts: list[Allocation]) -> bool:
    """Whether a quantity break is reached that makes the agreed price other than the order line's own."""
    return any(facts.price_of(a) != a.standing.price for a in parts) or any(
        facts.price_of(a) in {t.unit_price for t in a.standing.line.price_tiers} for a in parts
    )


def _tier(facts: Facts, number: int, allocation: Allocation, asked: Fraction) -> Hold:
    basis = allocation.standing.line.price_tier_basis
    parts = facts.by_line[number]
    return hold(
        "PRC-TIER",
        number,
        f"billed {price(_per_unit(parts, asked))}, but the quantity of the {basis.value} reaches the price "
        f"{price(facts.price_of(allocation))}; {money(asked - facts.agreed_of(allocation))} too much.",
        asked=money(asked),
        tier_price=price(facts.price_of(allocation)),
    )


def _cumulated(facts: Facts) -> Iterator[Hold]:
    """AB + AI - AO * billed share, over all bills of an order line; the first overcharge alone is PRC-OVER's."""
    for parts in facts.by_key.values():
        standing = parts[0].standing
        if not comparable(facts, parts) or _is_estimate(parts) or standing.line.price_tiers:
            continue
        unit_price = facts.price_of(parts[0])
        before = sum((b.amount - unit_price * b.quantity for b in standing.bills), _NONE)
        now = sum((facts.asked_of(a) - facts.agreed_of(a) for a in parts), _NONE)
        share = unit_price * (sum((b.quantity for b in standing.bills), _NONE) + facts.billed_now(standing.key))
        tolerance = facts.rules.tolerance("PRC-CUM", facts.scope(parts[0]))
        if before > 0 and now > 0 and tolerance.exceeded(before + now, share):
            yield hold(
                "PRC-CUM",
                parts[0].line,
                f"{money(now)} over this time and {money(before)} before make {money(before + now)} on line "
                f"{standing.line.line_no} of {standing.order.po_number}; {tolerance.words(share)} is allowed in all.",
                before=money(before),
                now=money(now),
                allowed=money(tolerance.allow(share)),
            )
