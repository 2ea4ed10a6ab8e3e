"""Is the tax what the order's rates make of the billed amounts, and is nothing taxed that is exempt."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from matching.facts import Facts
from matching.figures import count, money
from matching.holds import hold
from matching.lines import OrderLine, TaxShare
from matching.prices import asked_amount
from matching.result import Hold
from matching.roles import Role
from matching.tolerance import Mode, Tolerance

_NONE: Final = Fraction(0)
_COUNTED: Final = (Role.ITEM, Role.CHARGE)


def check(facts: Facts) -> Iterator[Hold]:
    """Exempt lines, rates, and the tax of the whole paper against what the known rates make."""
    exempt = list(_exempt(facts))
    yield from exempt
    yield from _rates(facts)
    yield from _breakdown(facts)
    if not exempt:
        yield from _whole(facts)


def _ordered(facts: Facts, number: int) -> OrderLine | None:
    parts = facts.by_line.get(number)
    return parts[0].standing.line if parts else None


def _exempt(facts: Facts) -> Iterator[Hold]:
    """Exempt lines with a printed rate; a rate that is printed but not charged costs nothing."""
    expected, tax = _expected(facts), facts.invoice.tax
    if expected is not None and tax is not None and not _is_over(facts, Fraction(tax), expected):
        return
    for number, line in facts.lines_of(Role.ITEM):
        ordered = _ordered(facts, number)
        if ordered is not None and ordered.tax_exempt and line.tax_rate:
            yield hold(
                "TAX-EXEMPT",
                number,
                f"{count(line.tax_rate)} % tax is charged on {ordered.description}, which is exempt.",
                rate=line.tax_rate,
            )


def _rates(facts: Facts) -> Iterator[Hold]:
    for number, line in facts.lines_of(Role.ITEM):
        ordered = _ordered(facts, number)
        if ordered is None or ordered.tax_exempt or ordered.tax_rate is None or line.tax_rate is None:
            continue
        if line.tax_rate != ordered.tax_rate:
            yield hold(
                "TAX-RATE",
                number,
                f"taxed at {count(line.tax_rate)} %, {count(ordered.tax_rate)} % is due.",
                printed=line.tax_rate,
                due=ordered.tax_rate,
            )


def _breakdown(facts: Facts) -> Iterator[Hold]:
    """The printed tax of a rate against its own base."""
    for share in facts.invoice.tax_breakdown:
        expected = Fraction(share.base) * Fraction(share.rate) / 100
        yield from _compare(
            facts, Fraction(share.tax), expected, f"{count(share.rate)} % of {money(share.base)}", share
        )


def _whole(facts: Facts) -> Iterator[Hold]:
    invoice = facts.invoice
    expected = _expected(facts)
    if invoice.tax is None or expected is None:
        return
    if _only_exempt(facts) and invoice.tax:
        yield hold(
            "TAX-EXEMPT", None, f"{money(invoice.tax)} tax is charged, but every line is exempt.", tax=invoice.tax
        )
        return
    tax = Fraction(invoice.tax)
    if _exempt_lines(facts) and _is_over(facts, tax, expected):
        yield hold(
            "TAX-EXEMPT",
            None,
            f"{money(tax)} tax is charged, {money(expected)} is due: {', '.join(_exempt_lines(facts))} is exempt.",
            tax=money(tax),
            expected=money(expected),
        )
        return
    yield from _compare(facts, tax, expected, "the rates of the lines", None)


def _exempt_lines(facts: Facts) -> list[str]:
    ordered = (_ordered(facts, number) for number, _ in facts.lines_of(Role.ITEM))
    return [line.description for line in ordered if line is not None and line.tax_exempt]


def _is_over(facts: Facts, tax: Fraction, expected: Fraction) -> bool:
    return tax - expected > _allowed(facts.rules.tolerance("TAX-OVER"), facts, expected)


def _only_exempt(facts: Facts) -> bool:
    ordered = [_ordered(facts, number) for number, _ in facts.lines_of(Role.ITEM)]
    return bool(ordered) and all(line is not None and line.tax_exempt for line in ordered)


def _expected(facts: Facts) -> Fraction | None:
    """The tax due: the order's rate of each line, else the printed one; None where a goods line has neither.

    A charge without a rate is taxed like the goods where they share one rate.
    """
    rates: set[Fraction] = set()
    total = _NONE
    for number, line in facts.lines_of(Role.ITEM):
        ordered = _ordered(facts, number)
        if ordered is not None and ordered.tax_exempt:
            rate = _NONE
        elif ordered is not None and ordered.tax_rate is not None:
            rate = Fraction(ordered.tax_rate)
        elif line.tax_rate is not None:
            rate = Fraction(line.tax_rate)
        else:
            return None
        rates.add(rate)
        total += facts.asked(number) * rate / 100
    for _, line in facts.lines_of(Role.CHARGE):
        if line.tax_rate is None and len(rates) != 1:
            return None
        rate = Fraction(line.tax_rate) if line.tax_rate is not None else next(iter(rates))
        total += asked_amount(line) * rate / 100
    return total if rates else None


def _compare(facts: Facts, tax: Fraction, expected: Fraction, basis: str, share: TaxShare | None) -> Iterator[Hold]:
    """max(0.05 per line, 0.5 % of the tax), at most the cap, over and under."""
    sign = -1 if facts.invoice.is_credit and expected < 0 else 1
    over = (tax - expected) * sign
    for code, deviation in (("TAX-OVER", over), ("TAX-UNDER", -over)):
        tolerance = facts.rules.tolerance(code)
        allowed = _allowed(tolerance, facts, expected)
        if tolerance.mode is not Mode.OFF and deviation > allowed:
            yield hold(
                code,
                None,
                f"{money(tax)} tax is billed, {money(expected)} is due by {basis}; {money(abs(over))} "
                f"{'over' if over > 0 else 'under'}, {money(allowed)} is allowed.",
                tax=money(tax),
                expected=money(expected),
                rate=share.rate if share else None,
            )


def _allowed(tolerance: Tolerance, facts: Facts, expected: Fraction) -> Fraction:
    if tolerance.mode is not Mode.VALUE:
        return _NONE
    lines = sum(role in _COUNTED for role in facts.alignment.roles)
    floor = Fraction(facts.rules.tax_floor_per_line) * max(lines, 1)
    allowed = max(floor, abs(expected) * Fraction(tolerance.pct) / 100)
    return allowed if tolerance.cap is None else min(allowed, Fraction(tolerance.cap))
