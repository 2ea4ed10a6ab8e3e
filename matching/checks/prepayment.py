"""Are advances that were paid on the order taken off, and no more than was paid."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from matching.facts import Facts
from matching.figures import money
from matching.holds import hold
from matching.numbers import Sameness, same_invoice_number
from matching.prices import asked_amount
from matching.result import Hold
from matching.roles import Role

_NONE: Final = Fraction(0)


def check(facts: Facts) -> Iterator[Hold]:
    """The deduction against the open advances of the orders, pro rata to what is billed."""
    invoice = facts.invoice
    deducted = Fraction(invoice.prepaid) - sum(
        (min(asked_amount(line), _NONE) for _, line in facts.lines_of(Role.ADVANCE)), _NONE
    )
    if invoice.is_credit or (not facts.by_line and not deducted):
        return
    paid = _paid(facts)
    open_advance = _open(facts)
    if paid is None:
        return
    over = facts.rules.tolerance("PRE-OVER")
    if over.exceeded(deducted - open_advance, open_advance):
        yield hold(
            "PRE-OVER",
            None,
            f"{money(deducted)} is taken off, but only {money(open_advance)} of advances is open.",
            deducted=money(deducted),
            open=money(open_advance),
        )
    elif open_advance > 0:
        yield from _pro_rata(facts, deducted, paid, open_advance)


def _pro_rata(facts: Facts, deducted: Fraction, paid: Fraction, open_advance: Fraction) -> Iterator[Hold]:
    """The share of the advance that belongs to what is billed, all that is open where everything is billed."""
    share, complete = _share(facts)
    due = open_advance if complete else min(paid * share, open_advance)
    what = f"{money(open_advance)} of advances is open, {money(due)} of it belongs to what is billed"
    if facts.rules.tolerance("PRE-OPEN").exceeded(deducted - due, due):
        taken = f"only {money(deducted)}" if deducted else "nothing"
        yield hold("PRE-OPEN", None, f"{what}, and {taken} is taken off.", deducted=money(deducted), due=money(due))
    elif facts.rules.tolerance("PRE-OVER").exceeded(deducted - due, due):
        yield hold(
            "PRE-OVER", None, f"{what}, but {money(deducted)} is taken off.", deducted=money(deducted), due=money(due)
        )


def _paid(facts: Facts) -> Fraction | None:
    """All advances paid on the orders; None where none are known."""
    advances = [p for order in facts.orders for p in order.prepayments]
    return sum((Fraction(p.amount) for p in advances), _NONE) if advances else None


def _open(facts: Facts) -> Fraction:
    """Paid and not taken off yet, by the order or by earlier invoices of the order; not by the advance's own paper."""
    advances = [p for order in facts.orders for p in order.prepayments]
    total = sum((Fraction(p.amount) - Fraction(p.deducted) for p in advances), _NONE)
    numbers = {order.po_number for order in facts.orders}
    for earlier in facts.ledger.billed:
        if earlier.counts and numbers & {link.po_number for link in earlier.links}:
            total -= Fraction(earlier.invoice.prepaid)
    return max(total, _NONE)


def is_advance_paid(facts: Facts) -> bool:
    """Whether this paper is itself the advance that the order says was paid."""
    number = facts.invoice.invoice_number or ""
    return any(
        same_invoice_number(number, p.invoice_number) is Sameness.SAME for o in facts.orders for p in o.prepayments
    )


def _share(facts: Facts) -> tuple[Fraction, bool]:
    """The share of the orders' value billed now, and whether nothing is left to bill afterwards."""
    whole = now = _NONE
    complete = True
    for standing in facts.standings.values():
        worth = standing.price
        billed_now = facts.billed_now(standing.key)
        ordered = standing.ordered if standing.ordered is not None else standing.billed + billed_now
        whole += worth * ordered
        now += worth * billed_now
        complete = complete and standing.billed + billed_now >= ordered
    return (min(now / whole, Fraction(1)) if whole else Fraction(1)), complete
