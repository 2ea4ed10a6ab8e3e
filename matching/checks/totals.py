"""Does the paper add up, and does it ask for more in all than its lines explain."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from matching.checks.price import basis_explains, price_unit_factor
from matching.conversion import How
from matching.facts import Facts
from matching.figures import money, price
from matching.holds import hold
from matching.lines import Invoice, InvoiceLine
from matching.prices import printed_amount
from matching.result import Hold
from matching.roles import Role


def check(facts: Facts) -> Iterator[Hold]:
    """Line arithmetic, the subtotal, the total, single large lines and the whole sum."""
    for number, line in enumerate(facts.invoice.lines, 1):
        yield from _line(facts, number, line)
    yield from _subtotal(facts)
    yield from _total(facts)
    yield from _large(facts)
    yield from _whole(facts)


def _line(facts: Facts, number: int, line: InvoiceLine) -> Iterator[Hold]:
    """|q * p * (1 - discount) - amount| > 0.005 + q * u / 2, u the last printed place of the price."""
    if line.quantity is None or line.unit_price is None or line.amount is None:
        return
    product = printed_amount(line)
    exponent = line.unit_price.as_tuple().exponent
    hidden = Fraction(1, 10 ** -min(exponent, 0)) / 2 if isinstance(exponent, int) else Fraction(0)
    slack = Fraction(facts.rules.rounding_per_line) + abs(Fraction(line.quantity)) * hidden / Fraction(
        line.price_basis_quantity
    )
    if abs(product - Fraction(line.amount)) <= slack:
        return
    if basis_explains(facts, number) or price_unit_factor(product, Fraction(line.amount), facts.rules) is not None:
        return
    yield hold(
        "CAP-LINE",
        number,
        f"{line.quantity:f} at {price(line.unit_price)} is {money(product)}, the line says {money(line.amount)}.",
        product=money(product),
        amount=line.amount,
    )


def _subtotal(facts: Facts) -> Iterator[Hold]:
    """|lines - discount - subtotal| > 0.005 * (lines + 1), at most the cap."""
    invoice, rules = facts.invoice, facts.rules
    if invoice.subtotal is None:
        return
    added = _added(invoice)
    slack = min(rules.rounding_per_line * (len(invoice.lines) + 1), rules.rounding_cap)
    if abs(added - invoice.subtotal) > slack:
        yield hold(
            "CAP-SUM",
            None,
            f"The lines add up to {money(added)}, the subtotal says {money(invoice.subtotal)}.",
            added=added,
            subtotal=invoice.subtotal,
        )


def _added(invoice: Invoice) -> Decimal:
    """The sum of the lines less the discount on the whole paper; a line of words only adds nothing."""
    return sum((line.amount or Decimal(0) for line in invoice.lines), Decimal(0)) - invoice.discount


def _total(facts: Facts) -> Iterator[Hold]:
    """Subtotal + tax + rounding is the total; total - prepaid is the amount due; the taxes add up to the tax."""
    invoice = facts.invoice
    tolerance = facts.rules.tolerance("CAP-TOTAL")
    if invoice.total is None:
        return
    subtotal = _added(invoice) if invoice.subtotal is None else invoice.subtotal
    tax = invoice.tax or Decimal(0)
    added = subtotal + tax + invoice.rounding
    if tolerance.exceeded(invoice.total - added, added):
        yield hold(
            "CAP-TOTAL",
            None,
            f"Subtotal {money(subtotal)} and tax {money(tax)} make {money(added)}, "
            f"the total says {money(invoice.total)}.",
            added=added,
            total=invoice.total,
        )
    if abs(invoice.rounding) > facts.rules.rounding_cap:
        yield hold(
            "CAP-TOTAL",
            None,
            f"{money(invoice.rounding)} is called rounding; at most {money(facts.rules.rounding_cap)} is.",
            rounding=invoice.rounding,
        )
    if invoice.amount_due is not None:
        due = invoice.total - invoice.prepaid
        if tolerance.exceeded(invoice.amount_due - due, due):
            yield hold(
                "CAP-TOTAL",
                None,
                f"The total {money(invoice.total)} less {money(invoice.prepaid)} paid before is {money(due)}, "
                f"the amount due says {money(invoice.amount_due)}.",
                due=due,
                amount_due=invoice.amount_due,
            )
    if invoice.tax_breakdown and invoice.tax is not None:
        shares = sum((share.tax for share in invoice.tax_breakdown), Decimal(0))
        if tolerance.exceeded(shares - invoice.tax, invoice.tax):
            yield hold(
                "CAP-TOTAL",
                None,
                f"The taxes by rate add up to {money(shares)}, the tax says {money(invoice.tax)}.",
                added=shares,
                tax=invoice.tax,
            )


def _large(facts: Facts) -> Iterator[Hold]:
    limit = facts.rules.line_limit
    for number, line in enumerate(facts.invoice.lines, 1):
        if line.amount is not None and abs(line.amount) > limit:
            yield hold(
                "AMT-ITEM",
                number,
                f"{money(line.amount)} is more than {money(limit)} in one line; have a second look even if it matches.",
                amount=line.amount,
                limit=limit,
            )


def _whole(facts: Facts) -> Iterator[Hold]:
    """What the lines ask above the order, all together, against the tolerance of the whole invoice.

    Estimated prices have their own tolerance and stay out. Each line may use its own percentage, so that share is
    added to what the whole may exceed, up to the cap; what single lines were let off only as too small to matter is
    not.
    """
    if facts.invoice.is_credit:
        return
    rules = facts.rules
    excess = expected = by_percent = Fraction(0)
    for number, _ in facts.lines_of(Role.ITEM):
        parts = facts.by_line.get(number, [])
        if not parts or any(not facts.same_currency(a) or a.pair.conversion.how is How.UNPROVED for a in parts):
            return
        if any(a.standing.line.price_is_estimate for a in parts):
            continue
        agreed = sum((facts.agreed_of(a) for a in parts), Fraction(0))
        excess += facts.asked(number) - agreed
        expected += agreed
        line_tolerance = rules.tolerance("PRC-OVER", facts.scope(parts[0]))
        by_percent += line_tolerance.share(agreed)
    tolerance = rules.tolerance("AMT-TOTAL")
    most = Fraction(tolerance.cap) if tolerance.cap is not None else by_percent
    allowed = max(tolerance.allow(expected), min(by_percent, most))
    if tolerance.tested and excess > allowed:
        yield hold(
            "AMT-TOTAL",
            None,
            f"All lines together ask {money(excess)} more than the order's {money(expected)}; "
            f"{money(allowed)} is allowed for the whole invoice.",
            excess=money(excess),
            allowed=money(allowed),
        )
