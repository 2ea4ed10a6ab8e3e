"""Are advances that were paid on the order taken off, and no more than was paid."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from matching.facts import Facts
from matching.figures import money
from matching.find_order import concerns
from matching.holds import hold
from matching.lines import Order
from matching.numbers import Sameness, same_invoice_number
from matching.prices import agreed_price, asked_amount
from matching.result import Hold
from matching.roles import Role, role_of

_NONE: Final = Fraction(0)
_WORDS: Final = (
    r"(?:advance|deposit|down[- ]?payment|prepay|upfront|with (?:the )?order|on order|anzahlung|vorkasse|acompte|"
    r"anticip)"
)
_ADVANCE_TERMS: Final = re.compile(
    rf"(\d+(?:[.,]\d+)?)\s*%[^,;%]*{_WORDS}|{_WORDS}[^,;%\d]*(\d+(?:[.,]\d+)?)\s*%", re.IGNORECASE
)


def check(facts: Facts) -> Iterator[Hold]:
    """The deduction against the open advances of the orders, pro rata to what is billed."""
    yield from _asked_for(facts)
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
    advances = [Fraction(p.amount) for order in facts.orders for p in order.prepayments]
    advances += _approved_before(facts)
    return sum(advances, _NONE) if advances else None


def _approved_before(facts: Facts) -> list[Fraction]:
    """Advances that earlier approved papers for the same orders asked for and the orders do not name yet."""
    named = [p.invoice_number for order in facts.orders for p in order.prepayments]
    found: list[Fraction] = []
    for earlier in facts.ledger.billed:
        own = earlier.invoice.invoice_number or ""
        if not earlier.counts or not concerns(earlier, facts.orders):
            continue
        if any(same_invoice_number(own, number) is Sameness.SAME for number in named):
            continue
        roles = ((line, role_of(line, is_on_order=False)) for line in earlier.invoice.lines)
        found += [asked_amount(line) for line, role in roles if role is Role.ADVANCE and asked_amount(line) > 0]
    return found


def _open(facts: Facts) -> Fraction:
    """Paid and not taken off yet, by the order or by earlier invoices of the order; not by the advance's own paper."""
    advances = [p for order in facts.orders for p in order.prepayments]
    total = sum((Fraction(p.amount) - Fraction(p.deducted) for p in advances), _NONE)
    total += sum(_approved_before(facts), _NONE)
    for earlier in facts.ledger.billed:
        if earlier.counts and concerns(earlier, facts.orders):
            total -= Fraction(earlier.invoice.prepaid)
    return max(total, _NONE)


def _asked_for(facts: Facts) -> Iterator[Hold]:
    """An advance that is asked for must be on the order: in its terms, with its share, or among those it names."""
    for number, line in facts.lines_of(Role.ADVANCE):
        asked = asked_amount(line)
        if asked <= 0 or _is_named(facts, asked):
            continue
        agreed = sum((_agreed_advance(order) for order in facts.orders), _NONE)
        if asked > agreed:
            yield hold(
                "LIN-EXTRA",
                number,
                f"{money(asked)} is asked in advance; the order agrees {money(agreed) if agreed else 'no advance'}.",
                asked=money(asked),
                agreed=money(agreed),
            )


def _is_named(facts: Facts, asked: Fraction) -> bool:
    """Whether this paper is itself the advance that the order names, over the same amount."""
    number = facts.invoice.invoice_number or ""
    amounts = {asked, Fraction(facts.invoice.total or 0)}
    return any(
        same_invoice_number(number, p.invoice_number) is Sameness.SAME and Fraction(p.amount) in amounts
        for order in facts.orders
        for p in order.prepayments
    )


def _agreed_advance(order: Order) -> Fraction:
    """The advance that an order's terms agree ("30 % in advance, balance on delivery"), of its whole value."""
    terms = order.payment_terms or ""
    share = _ADVANCE_TERMS.search(terms)
    if share is None:
        return _NONE
    percent = Fraction(next(part for part in share.groups() if part).replace(",", "."))
    worth = sum((agreed_price(order, x) * Fraction(x.quantity) for x in order.lines if x.quantity is not None), _NONE)
    return worth * percent / 100


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
