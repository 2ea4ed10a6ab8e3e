"""Did more arrive than was ordered, is refused or returned goods billed, and is the credit for a return still due."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from matching.checks.quantity import allowed_quantity
from matching.facts import Facts
from matching.figures import count
from matching.holds import hold
from matching.result import Hold
from matching.standing import Standing


def check(facts: Facts) -> Iterator[Hold]:
    """Over-receipt, rejection and returns of every order line that this invoice bills."""
    if facts.invoice.is_credit:
        return
    for key, parts in facts.by_key.items():
        standing, number = parts[0].standing, parts[0].line
        yield from _over(facts, standing, number)
        if not standing.needs_receipt:
            continue
        accepted = standing.received - standing.rejected
        billed = standing.billed + facts.billed_now(key)
        if standing.rejected and billed > accepted:
            yield hold(
                "RCV-REJ",
                number,
                f"{count(billed)} billed, but {count(standing.rejected)} of {count(standing.received)} received were "
                f"refused; {count(accepted)} may be billed.",
                billed=count(billed),
                accepted=count(accepted),
            )
        yield from _returned(facts, standing, number)


def _over(facts: Facts, standing: Standing, number: int) -> Iterator[Hold]:
    """qR - (qO + qX) > allow."""
    if standing.ordered is None:
        return
    scope = facts.scope(next(a for a in facts.alignment.allocations if a.key == standing.key))
    limit = standing.ordered + standing.agreed_over
    allowed = allowed_quantity("RCV-OVER", standing, scope, facts.rules, standing.ordered, standing.billed * 0)
    over = standing.received - standing.rejected - limit
    if facts.rules.tolerance("RCV-OVER", scope).tested and over > allowed:
        yield hold(
            "RCV-OVER",
            number,
            f"{count(standing.received)} received, {count(standing.ordered)} ordered; keep or send back "
            f"{count(over)} {standing.line.uom}.",
            received=count(standing.received),
            ordered=count(standing.ordered),
        )


def _returned(facts: Facts, standing: Standing, number: int) -> Iterator[Hold]:
    returns = [d for d in standing.delivered if d.quantity < 0]
    last = max((d.date for d in returns if d.date), default=None)
    owed = standing.billed - standing.received
    if last and owed > 0 and facts.now - last > timedelta(days=facts.rules.credit_due_days):
        yield hold(
            "RCV-RETURN",
            number,
            f"{count(owed)} {standing.line.uom} went back on {last.isoformat()} and no credit note has come.",
            owed=count(owed),
        )
