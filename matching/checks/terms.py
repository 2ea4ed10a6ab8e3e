"""Does the invoice ask to be paid sooner than was agreed."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from matching.facts import Facts
from matching.figures import day
from matching.holds import hold
from matching.lines import Order
from matching.result import Hold

_NET: Final = re.compile(
    r"(?:net|netto|n/?)\s*(\d{1,3})\b|\b(\d{1,3})\s*(?:days?|tage|jours|giorni|dagen|días|d)\b", re.I
)
_AT_ONCE: Final = re.compile(
    r"due (?:on|upon) receipt|immediate|sofort|comptant|\bcod\b|cash on delivery|contanti", re.I
)
_DISCOUNT: Final = re.compile(
    r"(\d+(?:[.,]\d+)?)\s*(?:%|percent)?\s*/\s*(\d{1,3})|(\d+(?:[.,]\d+)?)\s*%[^0-9,;]{0,12}(\d{1,3})"
)
_END_OF_MONTH: Final = re.compile(r"\beom\b|end of month|fin de mois|monatsende|fine mese", re.I)


@dataclass(frozen=True, slots=True)
class Terms:
    """Days until payment is due, whether counted from the month's end, and an early discount if any."""

    days: int
    from_month_end: bool
    discount: tuple[str, int] | None


def read_terms(text: str) -> Terms | None:
    """Terms in words ("2/10 net 30", "30 days EOM", "due on receipt"); None where no day is named."""
    discount = _DISCOUNT.search(text)
    early = None
    rest = text
    if discount:
        percent, days = (discount.group(1), discount.group(2)) if discount.group(1) else discount.group(3, 4)
        early = (percent.replace(",", "."), int(days))
        rest = text[: discount.start()] + " " + text[discount.end() :]
    named = [int(a or b) for a, b in _NET.findall(rest)]
    from_month_end = bool(_END_OF_MONTH.search(text))
    if named:
        return Terms(max(named), from_month_end, early)
    if from_month_end or _AT_ONCE.search(text):
        return Terms(0, from_month_end, early)
    return None


def due_by(terms: Terms, start: dt.date) -> dt.date:
    """The last day to pay of terms counted from a day."""
    if terms.from_month_end:
        start = (start.replace(day=28) + dt.timedelta(days=4)).replace(day=1) - dt.timedelta(days=1)
    return start + dt.timedelta(days=terms.days)


def check(facts: Facts) -> Iterator[Hold]:
    """Due date, and the agreed early discount, of every order with terms."""
    if facts.invoice.is_credit:
        return
    for order in facts.orders:
        agreed = read_terms(order.payment_terms) if order.payment_terms else None
        if agreed is not None and order.payment_terms:
            yield from _sooner(facts, order, agreed, order.payment_terms)


def _sooner(facts: Facts, order: Order, agreed: Terms, words: str) -> Iterator[Hold]:
    invoice = facts.invoice
    if invoice.date is None:
        return
    printed = read_terms(invoice.payment_terms) if invoice.payment_terms else None
    asked = invoice.due_date or (due_by(printed, invoice.date) if printed else None)
    due = due_by(agreed, invoice.date)
    if asked is not None and asked < due:
        yield hold(
            "TRM-DIFF",
            None,
            f"The invoice asks for payment by {day(asked)}; {order.po_number} agrees {words}, "
            f"so it is due on {day(due)}.",
            asked=asked,
            due=due,
        )
    elif printed is not None and agreed.discount and printed.discount != agreed.discount:
        percent, days = agreed.discount
        yield hold(
            "TRM-DIFF",
            None,
            f"{order.po_number} agrees {percent} % off within {days} days; the invoice does not say so.",
            agreed=words,
            printed=invoice.payment_terms,
        )
