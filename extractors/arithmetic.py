"""The products of a line: which hold within what was printed, and which misreadings would explain that one fails."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import Final

from rapidfuzz.distance import Levenshtein

from extractors.fields.amounts import Number

_HALF: Final = Decimal("0.5")
_HUNDRED: Final = Decimal(100)
_THOUSAND: Final = Decimal(1000)
_CENT: Final = Decimal("0.01")


class Relation(StrEnum):
    """How quantity, price and amount of a line hang together."""

    PLAIN = "quantity x price"
    PERCENT_OFF = "quantity x price less percent"
    SUM_OFF = "quantity x price less discount"
    PER_HUNDRED = "price per hundred"
    PER_THOUSAND = "price per thousand"
    PER_BASIS = "price per stated quantity"
    WITH_RATE = "with tax at a rate"
    WITH_TAX = "with tax added"


#: Relations that also hold between a rate, a base and a tax, so that they do not show that a row is an item.
TAX_LIKE: Final = frozenset({Relation.PER_HUNDRED, Relation.PER_THOUSAND, Relation.WITH_RATE, Relation.WITH_TAX})


@dataclass(frozen=True, slots=True)
class Fit:
    """A relation that holds; `exact` when it holds to the printed rounding, not only to a price's hidden decimals."""

    relation: Relation
    exact: bool


def product_fit(
    quantity: Number, price: Number, amount: Number, factor: Decimal = Decimal(1), less: Decimal = Decimal(0)
) -> bool | None:
    """True if quantity x price x factor - less gives the amount to the printed rounding, False if only a hidden decimal
    of the price may make it so (the tolerance of CAP-LINE: 0.005 + q u / 2), None if it does not fit.
    """
    due = quantity.value * price.value * factor - less
    off = abs(due - amount.value)
    rounding = _HALF * min(max(amount.step, _CENT), Decimal(1)) if amount.places else _HALF * _CENT
    if off <= rounding:
        return True
    if amount.places == 0 and off < 1 and due.quantize(Decimal(1)) == amount.value and price.places > 0:
        return False
    hidden = abs(quantity.value * factor) * min(price.step, _CENT) * _HALF
    # A hidden decimal may explain a small part of the amount only: else cheap goods in large numbers fit anything.
    return False if off <= rounding + hidden and off <= abs(amount.value) * Decimal("0.02") else None


def line_fit(
    quantity: Number,
    price: Number,
    amount: Number,
    *,
    discount: Number | None = None,
    rate: Number | None = None,
    tax: Number | None = None,
    basis: Number | None = None,
) -> Fit | None:
    """The first relation that holds between the figures of a line, from the plain to the rare."""
    if amount.value < 0 < quantity.value and price.value > 0:
        amount = replace(amount, value=-amount.value)  # a credit prints its sums negative, its quantities not
    plain = product_fit(quantity, price, amount)
    if plain:
        return Fit(Relation.PLAIN, exact=True)
    tries: list[tuple[Relation, Decimal, Decimal]] = []
    off = abs(discount.value) if discount is not None else Decimal(0)
    left = 1 - off / _HUNDRED if discount is not None and off < _HUNDRED and not discount.currency else Decimal(1)
    if left != 1:
        tries.append((Relation.PERCENT_OFF, left, Decimal(0)))
    if off and discount is not None and not discount.percent:
        tries += [(Relation.SUM_OFF, Decimal(1), off), (Relation.SUM_OFF, Decimal(1), off * quantity.value)]
    if basis is not None and basis.value > 1:
        tries += [(Relation.PER_BASIS, part / basis.value, Decimal(0)) for part in dict.fromkeys((Decimal(1), left))]
    if rate is not None and 0 < rate.value < _HUNDRED:
        tries.append((Relation.WITH_RATE, 1 + rate.value / _HUNDRED, Decimal(0)))
    if tax is not None and tax.value:
        tries.append((Relation.WITH_TAX, Decimal(1), -tax.value))
    for part in dict.fromkeys((Decimal(1), left)):
        tries.append((Relation.PER_HUNDRED, part / _HUNDRED, Decimal(0)))
        tries.append((Relation.PER_THOUSAND, part / _THOUSAND, Decimal(0)))
    for relation, factor, less in tries:
        fits = product_fit(quantity, price, amount, factor, less)
        if fits:
            return Fit(relation, exact=True)
    return Fit(Relation.PLAIN, exact=False) if plain is False else None


def telling(quantity: Number, price: Number, amount: Number) -> bool:
    """Whether a product that fits says something: no zero, and neither factor is one."""
    return amount.value != 0 and quantity.value not in (0, 1) and price.value not in (0, 1)


#: Fewer digits than these say too little to be recognised in a misread form.
_FEWEST: Final = 2


def looks_like(printed: Number, due: Decimal) -> bool:
    """Whether a printed number may be a misreading of another: its digits differ by one at most, or only by the point.

    One sign lost, added or changed, whatever became of point and minus.
    """
    shown = f"{abs(printed.value):f}".replace(".", "")
    places = max(printed.places, 2)
    wanted = {f"{abs(due).quantize(Decimal(1).scaleb(-p), ROUND_HALF_UP):f}".replace(".", "") for p in {0, 2, places}}
    if len(shown) + 1 < _FEWEST:
        return False
    return any(len(text) >= _FEWEST and Levenshtein.distance(shown, text, score_cutoff=1) <= 1 for text in wanted)
