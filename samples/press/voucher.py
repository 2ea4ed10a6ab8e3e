"""A paper before it is written: who, what, which lines, and the sums worked out from them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Final

from models.vocabulary import DocumentKind
from samples.papers import cents
from samples.press.companies import Company

Value = str | date | Decimal
ZERO: Final = Decimal(0)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: cells under the contract's names, further printed texts, a heading above it, a remark below.

    `taxed` tells whether a tax on the whole paper falls on it.

    """

    cells: Mapping[str, Value]
    extra: Mapping[str, str] = field(default_factory=dict)
    section: str = ""
    remark: str = ""
    taxed: bool = True

    def money(self, name: str) -> Decimal:
        """A number among the cells, zero where there is none."""
        value = self.cells.get(name, ZERO)
        assert isinstance(value, Decimal)
        return value


@dataclass(frozen=True, slots=True)
class Tax:
    """Tax of one kind: its printed name, percent, base and tax."""

    name: str
    rate: Decimal
    base: Decimal
    tax: Decimal


@dataclass(frozen=True, slots=True)
class Voucher:
    """One paper; `facts` are the values it may print under the contract's names, beside further ones.

    `charges` are printed among the sums (name, amount), `shown` names what some layouts need beyond all this.
    """

    kind: DocumentKind
    seller: Company
    buyer: Company
    place: tuple[str, ...]
    currency: str
    facts: Mapping[str, Value]
    entries: tuple[Entry, ...]
    charges: tuple[tuple[str, Decimal], ...] = ()
    taxes: tuple[Tax, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)

    def amount(self, name: str) -> Decimal:
        """A sum among the facts, zero where there is none."""
        value = self.facts.get(name, ZERO)
        assert isinstance(value, Decimal)
        return value

    def day(self, name: str) -> date:
        """A date among the facts."""
        value = self.facts[name]
        assert isinstance(value, date)
        return value


def priced(cells: Mapping[str, Value]) -> dict[str, Value]:
    """The cells with the amount worked out: quantity times price by its basis, less the discount, to the cent."""

    def number(name: str, otherwise: int) -> Decimal:
        value = cells.get(name, Decimal(otherwise))
        assert isinstance(value, Decimal)
        return value

    gross = number("quantity", 1) * number("unit_price", 0) / number("price_basis_quantity", 1)
    return {**cells, "amount": cents(gross * (1 - number("discount", 0) / 100))}


@dataclass(frozen=True, slots=True)
class Levy:
    """A tax of a country: its printed name and percent; `by_line` where the line's own rate decides."""

    name: str
    rate: Decimal
    by_line: bool = False


def summed(
    voucher: Voucher, levies: tuple[Levy, ...], discount_percent: Decimal = ZERO, shipping: Decimal = ZERO,
    prepaid: Decimal = ZERO, retained_percent: Decimal = ZERO,
) -> Voucher:  # fmt: skip
    """The voucher with subtotal, discount, taxes, total and amount due.

    Tax is rounded once per levy, or per rate where lines have their own; a document discount lessens all bases in
    proportion; shipping and charges are taxed with the first rate where lines have rates, and untaxed otherwise.
    Retainage is taken off what is due.
    """
    listed = sum((entry.money("amount") for entry in voucher.entries), ZERO)
    discount = cents(listed * discount_percent / 100)
    beside = shipping + sum((amount for _, amount in voucher.charges), ZERO)
    taxes = _taxes(voucher, levies, discount_percent, discount, beside)
    total = listed - discount + beside + sum((tax.tax for tax in taxes), ZERO)
    retained = cents(total * retained_percent / 100)
    facts: dict[str, Value] = {**voucher.facts, "subtotal": listed, "total": total}
    facts |= {"amount_due": total - prepaid - retained}
    optional = {"discount": discount, "shipping": shipping, "prepaid": prepaid, "retained": retained}
    facts |= {name: value for name, value in optional.items() if value}
    facts |= {name: value for name, value in _tax_total(taxes).items() if levies}
    return replace(voucher, facts=facts, taxes=taxes)


def gross_summed(voucher: Voucher, levies: tuple[Levy, ...]) -> Voucher:
    """The voucher whose prices hold the tax: the total is the sum of the lines, the tax is taken out of it by rate."""
    sums: dict[Decimal, Decimal] = {}
    for entry in voucher.entries:
        rate = entry.money("tax_rate") or levies[0].rate
        sums[rate] = sums.get(rate, ZERO) + entry.money("amount")
    taxes = []
    for rate, gross in sums.items():
        base = cents(gross / (1 + rate / 100))
        taxes.append(Tax(levies[0].name, rate, base, gross - base))
    total = sum(sums.values(), ZERO)
    tax_total = sum((tax.tax for tax in taxes), ZERO)
    facts = {
        **voucher.facts,
        "total": total,
        "amount_due": total,
        "tax_total": tax_total,
        "subtotal": total - tax_total,
    }
    return replace(voucher, facts=facts, taxes=tuple(taxes))


def _tax_total(taxes: tuple[Tax, ...]) -> dict[str, Value]:
    return {"tax_total": sum((tax.tax for tax in taxes), ZERO)}


def _taxes(voucher: Voucher, levies: tuple[Levy, ...], percent: Decimal, discount: Decimal, beside: Decimal
           ) -> tuple[Tax, ...]:  # fmt: skip
    taxed = [entry for entry in voucher.entries if entry.taxed]
    made = []
    for levy in levies:
        if levy.by_line:
            made += _by_rate(taxed, levy.name, percent, discount, beside)
            continue
        base = sum((entry.money("amount") for entry in taxed), ZERO)
        base -= cents(base * percent / 100) if len(taxed) < len(voucher.entries) else discount
        made.append(Tax(levy.name, levy.rate, base, cents(base * levy.rate / 100)))
    return tuple(made)


def _by_rate(entries: list[Entry], name: str, percent: Decimal, discount: Decimal, beside: Decimal) -> list[Tax]:
    sums: dict[Decimal, Decimal] = {}
    for entry in entries:
        rate = entry.money("tax_rate")
        sums[rate] = sums.get(rate, ZERO) + entry.money("amount")
    left, made = discount, []
    for place, (rate, base) in enumerate(sums.items()):
        share = left if place == len(sums) - 1 else cents(base * percent / 100)
        left -= share
        base = base - share + (beside if place == 0 else ZERO)
        made.append(Tax(name, rate, base, cents(base * rate / 100)))
    return made
