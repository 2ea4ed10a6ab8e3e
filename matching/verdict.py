"""From the holds to what should happen to the invoice."""

from __future__ import annotations

from collections.abc import Iterable

from matching.facts import Facts
from matching.result import Hold
from matching.roles import Role
from models.vocabulary import MatchDecision, Outcome, Severity


def decision(holds: Iterable[Hold], *, copy: bool) -> MatchDecision:
    """Reject the copy of an approved paper, hold what somebody must settle, wait for what settles itself."""
    found = list(holds)
    stopping = [hold for hold in found if hold.stops]
    if copy and any(hold.code == "DUP-EXACT" for hold in stopping):
        return MatchDecision.REJECT
    if not stopping:
        return MatchDecision.APPROVE
    waits = all(hold.severity is Severity.WAITS for hold in stopping)
    return MatchDecision.WAIT if waits else MatchDecision.HOLD


def outcome(decided: MatchDecision, holds: Iterable[Hold], facts: Facts) -> Outcome:
    """Matched to the cent, matched with a tolerance used, waiting, or an exception."""
    if decided is MatchDecision.WAIT:
        return Outcome.WAITING
    if decided is not MatchDecision.APPROVE:
        return Outcome.EXCEPTION
    exact = all(
        facts.asked(number) == sum(facts.agreed_of(a) for a in facts.by_line.get(number, ()))
        for number, _ in facts.lines_of(Role.ITEM)
        if number in facts.by_line
    )
    quiet = all(hold.severity is Severity.INFORMS for hold in holds)
    return Outcome.MATCHED if exact and quiet and not facts.lines_of(Role.CHARGE) else Outcome.WITHIN_TOLERANCE
