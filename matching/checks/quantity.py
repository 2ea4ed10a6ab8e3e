"""Is no more billed than was ordered, received, accepted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from fractions import Fraction

from matching.align import Allocation
from matching.conversion import How
from matching.facts import Facts
from matching.figures import count
from matching.holds import hold
from matching.result import Hold
from matching.rules import BULK, Rules, Scope
from matching.standing import Standing
from matching.tolerance import Tolerance
from matching.units import is_bulk
from models.vocabulary import Severity


def check(facts: Facts) -> Iterator[Hold]:
    """Every order line that this invoice bills."""
    if facts.invoice.is_credit:
        return
    for listed in facts.by_key.values():
        # Told at the line that bills most, not at the one that happens to come first.
        parts = sorted(listed, key=lambda part: (-abs(part.quantity), repr(facts.line(part.line)), part.line))
        standing, now = parts[0].standing, facts.billed_now(parts[0].key)
        if now <= 0 or any(a.pair.conversion.how is How.UNPROVED for a in parts):
            continue
        yield from _ordered(facts, parts, now)
        if standing.line.awaits_acceptance:
            yield _not_accepted(parts)
        elif standing.needs_receipt:
            yield from _received(facts, parts, now)


def quantity_tolerance(code: str, standing: Standing, scope: Scope, rules: Rules) -> Tolerance:
    """The tolerance of a quantity: what somebody set, else nothing for pieces and a percentage for bulk goods."""
    if rules.has_own(code, scope) or not is_bulk(standing.line.uom):
        return rules.tolerance(code, scope)
    return BULK[code]


def allowed_quantity(
    code: str, standing: Standing, scope: Scope, rules: Rules, base: Fraction, unit_price: Fraction
) -> Fraction:
    """The allowed deviation in the order's unit; for bulk goods by default not more than the cap in money is worth."""
    tolerance = quantity_tolerance(code, standing, scope, rules)
    allowed = tolerance.allow(base)
    if tolerance is BULK.get(code) and unit_price > 0 and code.startswith("QTY"):
        allowed = min(allowed, Fraction(rules.bulk_value_cap) / unit_price)
    return allowed


def _words(before: Fraction, now: Fraction) -> str:
    return f"{count(now)} billed now" + (f" and {count(before)} before" if before else "")


def _ordered(facts: Facts, parts: list[Allocation], now: Fraction) -> Iterator[Hold]:
    """qB + qI - (qO + qX) > allow."""
    standing, scope = parts[0].standing, facts.scope(parts[0])
    if standing.ordered is None or not facts.rules.tolerance("QTY-ORD", scope).tested:
        return
    limit = standing.ordered + standing.agreed_over
    allowed = allowed_quantity("QTY-ORD", standing, scope, facts.rules, standing.ordered, facts.price_of(parts[0]))
    over = standing.billed + now - limit
    if over > allowed:
        cancelled = standing.line.quantity_cancelled
        told = f"{count(standing.ordered)} ordered" + (f" ({count(cancelled)} cancelled)" if cancelled else "")
        agreed = f" and {count(standing.agreed_over)} over agreed" if standing.agreed_over else ""
        yield hold(
            "QTY-ORD",
            parts[0].line,
            f"{_words(standing.billed, now)}, {told}{agreed}; {count(over)} {standing.line.uom} too many, "
            f"{count(allowed) if allowed else 'nothing'} is allowed.",
            billed=count(standing.billed + now),
            ordered=count(standing.ordered),
            allowed=count(allowed),
        )


def _not_accepted(parts: list[Allocation]) -> Hold:
    line = parts[0].standing.line
    return hold("QTY-ACC", parts[0].line, f"{line.description} is billed, but nobody has accepted it yet.")


def _received(facts: Facts, parts: list[Allocation], now: Fraction) -> Iterator[Hold]:
    standing, scope = parts[0].standing, facts.scope(parts[0])
    if not facts.rules.tolerance("QTY-REC", scope).tested:
        return
    if not standing.delivered:
        yield _nothing_received(facts, parts, now)
        return
    received = standing.received
    allowed = allowed_quantity("QTY-REC", standing, scope, facts.rules, received, facts.price_of(parts[0]))
    over = standing.billed + now - received
    if over > allowed:
        waits = _delivery_is_open(facts, standing) and _within_order(standing, now)
        yield hold(
            "QTY-REC",
            parts[0].line,
            f"{_words(standing.billed, now)}, {count(received)} received; {count(over)} {standing.line.uom} have not "
            f"arrived, {count(allowed) if allowed else 'nothing'} is allowed.",
            Severity.WAITS if waits else None,
            billed=count(standing.billed + now),
            received=count(received),
            allowed=count(allowed),
        )


def _nothing_received(facts: Facts, parts: list[Allocation], now: Fraction) -> Hold:
    """WAIT, and from so many business days after the invoice came on a hold for the receiver."""
    came = facts.invoice.received
    late = came is not None and business_days(came, facts.now) >= facts.rules.receipt_business_days
    line = parts[0].standing.line
    return hold(
        "QTY-NORCPT",
        parts[0].line,
        f"{count(now)} {line.uom} of {line.description} are billed, nothing has been received"
        + (f" in {facts.rules.receipt_business_days} business days." if late else " yet."),
        Severity.BLOCKS_PAYMENT if late else None,
        billed=count(now),
    )


def business_days(start: dt.date, end: dt.date) -> int:
    """Mondays to Fridays after `start`, up to and with `end`."""
    days = (start + dt.timedelta(days=n) for n in range(1, max((end - start).days, 0) + 1))
    return sum(day.weekday() < 5 for day in days)


def _delivery_is_open(facts: Facts, standing: Standing) -> bool:
    """Whether more is known to be on its way: announced on a slip or the invoice, or not due yet."""
    announced = any(d.backordered > 0 for d in standing.delivered)
    return announced or (standing.line.due is not None and standing.line.due > facts.now)


def _within_order(standing: Standing, now: Fraction) -> bool:
    return standing.ordered is None or standing.billed + now <= standing.ordered
