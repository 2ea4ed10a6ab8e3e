"""Is the invoice in the order's currency, and at our rate of exchange."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from matching.facts import Facts
from matching.figures import money, price
from matching.holds import hold
from matching.lines import ExchangeRate
from matching.result import Hold


def check(facts: Facts) -> Iterator[Hold]:
    """The currency of every order, and a printed rate against ours of the day."""
    invoice = facts.invoice
    for order in facts.orders:
        if invoice.currency and order.currency != invoice.currency:
            yield hold(
                "PO-CCY",
                None,
                f"Billed in {invoice.currency}, but {order.po_number} is in {order.currency}.",
                billed=invoice.currency,
                ordered=order.currency,
            )
    yield from _rate(facts)


def _rate(facts: Facts) -> Iterator[Hold]:
    invoice = facts.invoice
    ours = our_rate(facts)
    if invoice.exchange_rate is None or not ours:
        return
    printed = Fraction(invoice.exchange_rate)
    base = abs(Fraction(invoice.total)) if invoice.total is not None else Fraction(0)
    tolerance = facts.rules.tolerance("FX-RATE")
    if tolerance.exceeded(printed - ours, ours):
        yield hold(
            "FX-RATE",
            None,
            f"The invoice reckons at {price(printed)}, our rate of the day is {price(ours)}; "
            f"{money(abs(printed - ours) / ours * 100)} % apart, {tolerance.words(ours)} is allowed.",
            printed=price(printed),
            ours=price(ours),
        )
    part = base * (printed - ours)
    amounts = facts.rules.tolerance("FX-AMT")
    if amounts.exceeded(part, base * ours):
        yield hold(
            "FX-AMT",
            None,
            f"The printed rate makes {money(abs(part))} of difference; {amounts.words(base * ours)} is allowed.",
            difference=money(part),
        )


def our_rate(facts: Facts) -> Fraction | None:
    """Our rate for one unit of the invoice's currency: the last one up to the invoice's date, else the nearest."""
    invoice = facts.invoice
    direct = [(r, Fraction(r.rate)) for r in facts.ledger.exchange_rates if r.source == invoice.currency]
    inverse = [
        (r, 1 / Fraction(r.rate)) for r in facts.ledger.exchange_rates if r.target == invoice.currency and r.rate
    ]
    dated = direct or inverse
    if not dated:
        return None

    def nearness(known: tuple[ExchangeRate, Fraction]) -> tuple[bool, int, Fraction]:
        rate, value = known
        if rate.date is None or invoice.date is None:
            return (True, 0, value)
        return (rate.date > invoice.date, abs((invoice.date - rate.date).days), value)

    return min(dated, key=nearness)[1]
