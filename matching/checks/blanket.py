"""Is a frame order still within its value and its time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from matching.facts import Facts
from matching.figures import count, day, money
from matching.holds import hold
from matching.lines import InvoiceLine, Order
from matching.result import Hold
from models.vocabulary import Severity

_NONE: Final = Fraction(0)


def check(facts: Facts) -> Iterator[Hold]:
    """Every order with a limit or a validity."""
    for order in facts.orders:
        if order.blanket_limit is not None and not facts.invoice.is_credit:
            yield from _value(facts, order, Fraction(order.blanket_limit))
        if not facts.invoice.is_credit:
            yield from _validity(facts, order)


def _value(facts: Facts, order: Order, limit: Fraction) -> Iterator[Hold]:
    """What is billed in all, without tax, against the limit; a warning from the warning share on."""
    standings = [s for s in facts.standings.values() if s.order.po_number == order.po_number]
    before = sum((b.amount for s in standings for b in s.bills), _NONE)
    before += sum((s.price * Fraction(s.line.quantity_billed) for s in standings), _NONE)
    parts = [a for a in facts.alignment.allocations if a.standing.order.po_number == order.po_number]
    now = sum((facts.asked_of(a) for a in parts), _NONE)
    if len(facts.orders) == 1 and facts.invoice.subtotal is not None:
        now = max(now, Fraction(facts.invoice.subtotal))
    billed = before + now
    told = f"{money(billed)} would be billed on {order.po_number}, whose limit is {money(limit)}"
    tolerance = facts.rules.tolerance("BLK-VALUE")
    warns = limit * Fraction(facts.rules.blanket_warns_percent) / 100
    if tolerance.exceeded(billed - limit, limit):
        yield hold(
            "BLK-VALUE", None, f"{told}; {money(billed - limit)} too much.", billed=money(billed), limit=money(limit)
        )
    elif tolerance.tested and billed >= warns:
        share = count(Fraction(round(billed / limit * 100))) if limit else "100"
        yield hold(
            "BLK-VALUE", None, f"{told}: {share} % is used.", Severity.WARNS, billed=money(billed), limit=money(limit)
        )


def _validity(facts: Facts, order: Order) -> Iterator[Hold]:
    slack = dt.timedelta(days=facts.rules.blanket_days)
    for number, parts in facts.by_line.items():
        if parts[0].standing.order.po_number != order.po_number:
            continue
        for served in _days(facts, number):
            early = order.valid_from is not None and served < order.valid_from - slack
            late = order.valid_to is not None and served > order.valid_to + slack
            if early or late:
                valid = f"from {day(order.valid_from)}" if order.valid_from else ""
                valid += f" to {day(order.valid_to)}" if order.valid_to else ""
                yield hold(
                    "BLK-DATE",
                    number,
                    f"done or shipped on {day(served)}, {order.po_number} is valid {valid.strip()}.",
                    served=served,
                    valid_from=order.valid_from,
                    valid_to=order.valid_to,
                )
                break


def _days(facts: Facts, number: int) -> list[dt.date]:
    """When a line was done or shipped: as printed, else as received; the invoice's own date says nothing about it."""
    line = facts.line(number)
    printed = line.service_date or line.delivery_date or _period_day(line, facts)
    if printed is not None:
        return [printed]
    return sorted({d.date for a in facts.by_line[number] for d in a.standing.delivered if d.date and d.quantity > 0})


def _period_day(line: InvoiceLine, facts: Facts) -> dt.date | None:
    """A day of the printed month that is inside the order's validity where any is."""
    try:
        first = dt.date.fromisoformat(f"{line.service_period}-01")
    except ValueError:
        return None
    last = (first.replace(day=28) + dt.timedelta(days=4)).replace(day=1) - dt.timedelta(days=1)
    starts = [order.valid_from for order in facts.orders if order.valid_from]
    return last if starts and first < min(starts) <= last else first
