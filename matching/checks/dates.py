"""Is the bill much earlier than the promised delivery, or the delivery late."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from fractions import Fraction

from matching.facts import Facts
from matching.figures import day, money
from matching.holds import hold
from matching.result import Hold


def check(facts: Facts) -> Iterator[Hold]:
    """Every order line with a promised day that this invoice bills."""
    dated = facts.invoice.date
    if dated is None or facts.invoice.is_credit:
        return
    for parts in facts.by_key.values():
        standing, rules = parts[0].standing, facts.rules
        due = standing.line.due
        if due is None:
            continue
        amount = sum((facts.asked_of(a) for a in parts), Fraction(0))
        early = (due - dated).days
        if early > rules.early_days and early * amount > rules.early_money_days:
            yield hold(
                "DAT-EARLY",
                parts[0].line,
                f"{money(amount)} is billed {early} days before {day(due)}, the promised day; pay from that day on.",
                due=due,
                days=early,
            )
        came = [d.date for d in standing.delivered if d.date and d.quantity > 0]
        if came and max(came) > due + timedelta(days=rules.late_days):
            yield hold(
                "DAT-LATE",
                parts[0].line,
                f"delivered on {day(max(came))}, promised for {day(due)}.",
                due=due,
                delivered=max(came),
            )
