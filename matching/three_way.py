"""The three-way match: an invoice against orders, receipts and everything billed before."""

from __future__ import annotations

from datetime import date

from matching.lines import Invoice, Ledger
from matching.result import MatchResult
from matching.rules import Rules


def match(invoice: Invoice, ledger: Ledger, rules: Rules, now: date) -> MatchResult:
    """Decide about one invoice; pure, and the same for every order of the ledger's rows.

    `now` is the day of the decision. Amounts are in the invoice's currency, quantities of links in the order's unit.
    """
    raise NotImplementedError
