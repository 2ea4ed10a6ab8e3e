"""The three-way match: an invoice against orders, receipts and everything billed before."""

from __future__ import annotations

from datetime import date

from matching.checks.duplicate import is_copy
from matching.checks.registry import CHECKS
from matching.complete import complete
from matching.explain import explanation
from matching.facts import Facts, gather
from matching.hiding import without_consequences
from matching.holds import fingerprint, stamped
from matching.lines import Invoice, Ledger
from matching.linking import links
from matching.result import Hold, Link, MatchResult
from matching.rules import Rules
from matching.verdict import decision, outcome


def match(invoice: Invoice, ledger: Ledger, rules: Rules, now: date) -> MatchResult:
    """Decide about one invoice; pure, and the same for every order of the ledger's rows.

    `now` is the day of the decision. Amounts are in the invoice's currency, quantities of links in the order's unit.
    """
    facts = gather(complete(invoice), ledger, rules, now)
    found = [hold for check in CHECKS for hold in check(facts)]
    causes = without_consequences(found)
    base = fingerprint(facts)
    holds = tuple(sorted((stamped(hold, base) for hold in causes), key=_place))
    linked = _links(facts, holds)
    decided = decision(holds, copy=is_copy(facts))
    return MatchResult(decided, outcome(decided, holds, facts), holds, linked, explanation(facts, linked))


def _place(hold: Hold) -> tuple[bool, str, int]:
    """Stopping holds first, then by code and line."""
    return (not hold.stops, hold.code, hold.line or 0)


def _links(facts: Facts, holds: tuple[Hold, ...]) -> tuple[Link, ...]:
    """The links that stand: a paper that came twice has none, nor a line billed before, nor a choice between orders."""
    codes = {hold.code for hold in holds}
    if "DUP-EXACT" in codes or (facts.proposed_only and facts.alignment.ambiguities):
        return ()
    again = {hold.line for hold in holds if hold.code == "DUP-LINE"}
    return tuple(link for link in links(facts) if link.invoice_line not in again)
