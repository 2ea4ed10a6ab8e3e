"""Which figures are proven: those that lie on sums a wrong value would almost surely break."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from extractors.arithmetic import Relation
from extractors.closure import ZERO, Chain, Step, is_bare
from extractors.fields.amounts import Number
from extractors.result import Line, Reading
from extractors.tables.arrangement import Typing
from extractors.tables.items import Item, sum_of_amounts
from extractors.tables.labels import Label
from extractors.tables.words import Role
from extractors.totals import Labelled
from models.vocabulary import Proof, Via

_ADDED: Final = frozenset({Label.TAX, Label.DISCOUNT, Label.SHIPPING, Label.CHARGE, Label.ROUNDING})
_COUNTED: Final = re.compile(r"(?i)total|sum|gesamt|totaal|totale")
#: So many rows under the total a charge or a tax still says that it is not the last sum.
_BELOW: Final = 8
#: Taxes above this share of their base are more likely a figure of another kind.
_MOST_TAX: Final = Decimal("0.35")


@dataclass(frozen=True, slots=True)
class Proven:
    """Lines and fields with their proofs set."""

    lines: tuple[Line, ...]
    fields: dict[str, Reading]


def prove(
    lines: Sequence[Line],
    fields: dict[str, Reading],
    items: Sequence[Item],
    typing: Typing | None,
    chain: Chain | None,
    step: Step | None,
    found: Sequence[Labelled],
) -> Proven:
    """The same lines and fields, with `sum` on every figure that a closed chain confirms."""
    closed = chain is not None and _is_sound(chain, step, found)
    meets = chain is not None and closed and _meets_exactly(chain, step, items)
    proven_lines = [dict(line) for line in lines]
    if meets and typing is not None:
        lessens = _lessens(items)
        for line, item in zip(proven_lines, items, strict=True):
            _prove_line(line, item, typing, lessens=lessens)
    elif typing is not None and _counted(items, found):
        for line in proven_lines:
            if Role.AMOUNT.value not in line:
                _confirm(line, Role.QUANTITY.value)
    proven_fields = dict(fields)
    if chain is not None and closed and (meets or _says_enough(chain)):
        _prove_fields(proven_fields, chain, step if meets else None, found)
    return Proven(tuple(proven_lines), proven_fields)


def _is_sound(chain: Chain, step: Step | None, found: Sequence[Labelled]) -> bool:
    """Whether a chain holds exactly, is made of well labelled figures, and leaves no other figure of its block over."""
    if not chain.exact or any(part.number.doubtful for part in chain.parts):
        return False
    if any(part.weight < 0.6 for part in chain.parts) or chain.total.number.value == ZERO:
        return False
    if abs(chain.tax_value) > _MOST_TAX * max(map(abs, _between(chain))):
        return False
    larger = [
        entry
        for entry in found
        if entry.label in (Label.TOTAL, Label.DUE)
        and entry.weight > 0.75
        and abs(entry.number.value) > abs(chain.total.number.value)
        and not is_bare(entry, chain.total)
    ]
    if larger and not any(entry.label is Label.PRIOR and entry.number.value for entry in found):
        return False
    return not _left_over(chain, step, found) and not _several_subtotals(chain, found)


def _several_subtotals(chain: Chain, found: Sequence[Labelled]) -> bool:
    """Whether subtotals of different values stand there that the chain does not lead through: those of sections."""
    explained = {abs(value) for value in (*_between(chain), chain.total.number.value - chain.tax_value)}
    values = {abs(entry.number.value) for entry in found if entry.label is Label.SUBTOTAL and entry.weight > 0.75}
    return len(values) > 1 and not values <= explained


def _left_over(chain: Chain, step: Step | None, found: Sequence[Labelled]) -> bool:
    """Whether the block holds a tax, discount, charge or rounding that the chain does not explain.

    What stands between (the base less its discount, once more labelled as such) and the components of a tax that add
    up to it are explained.
    """
    parts = (*chain.parts, *((*step.discounts, *step.charges) if step else ()))
    used = {abs(part.number.value) for part in parts} | {abs(chain.tax_value), *map(abs, _between(chain))}
    rows = [part.row for part in chain.parts]
    over = [entry for entry in found if entry.label in _ADDED and entry.weight > 0.75 and entry.number.value
            and abs(entry.number.value) not in used and min(rows) - 1 <= entry.row <= max(rows) + _BELOW
            and not is_bare(entry, chain.total)]  # fmt: skip
    taxes = [entry.number.value for entry in found if entry.label is Label.TAX and entry.number.value
             and abs(entry.number.value) not in used]  # fmt: skip
    of_taxes = all(entry.label is Label.TAX for entry in over)
    return bool(over) and not (of_taxes and (chain.gross or abs(sum(taxes, ZERO)) == abs(chain.tax_value)))


def _between(chain: Chain) -> tuple[Decimal, ...]:
    """The sums on the way from the base to the total."""
    lessened = chain.base_value - chain.discount_value
    return chain.base_value, lessened, lessened + sum((entry.number.value for entry in chain.charges), ZERO)


def _says_enough(chain: Chain) -> bool:
    """Whether the chain stands on its own: a printed base and something added to it give a different total."""
    return (
        chain.base is not None
        and not chain.gross
        and chain.base_value != chain.total.number.value
        and len(chain.parts) == 3
    )


def _meets_exactly(chain: Chain, step: Step | None, items: Sequence[Item]) -> bool:
    lines = sum_of_amounts(items)
    amounts = [item.number(Role.AMOUNT) for item in items]
    if lines is None or any(amount is None or amount.doubtful for amount in amounts):
        return False
    if step is not None:
        sound = all(part.weight > 0.75 and not part.number.doubtful for part in (*step.discounts, *step.charges))
        return sound and lines == step.value and not (step.charges and any(item.charge for item in items))
    if lines == chain.total.number.value and chain.taxes and not chain.charges and not chain.discounts:
        return True  # prices that include the tax
    if lines == chain.base_value:
        return not (chain.charges and any(item.charge for item in items))  # a charge must not count twice
    # Freight that stands among the lines and once more under the subtotal.
    twice = [
        part.number.value
        for part in chain.charges
        if any(amount and amount.value == part.number.value for amount in amounts)
    ]
    return len(twice) == len(chain.charges) > 0 and lines == chain.base_value + sum(twice, ZERO)


def _lessens(items: Sequence[Item]) -> bool:
    """Whether a column under no known heading holds discounts: several different ones, each of which fits."""
    off = [number.value for item in items if (number := item.number(Role.DISCOUNT)) and number.value]
    fit = [item.fit for item in items if (number := item.number(Role.DISCOUNT)) and number.value]
    return len(set(off)) > 1 and all(one and one.exact and one.relation is Relation.PERCENT_OFF for one in fit)


def _prove_line(line: Line, item: Item, typing: Typing, *, lessens: bool) -> None:
    quantity, price, amount = (item.number(role) for role in (Role.QUANTITY, Role.UNIT_PRICE, Role.AMOUNT))
    if amount is None or amount.value == ZERO:
        return
    if amount.mended:
        line[Role.AMOUNT.value] = replace(line[Role.AMOUNT.value], proof=Proof.SUM)
    else:
        _confirm(line, Role.AMOUNT.value)
    if quantity is None or price is None or item.fit is None:
        return
    if not item.fit.exact and not _rounded_price(quantity, price, amount):
        return
    if (quantity.value < 0) != (amount.value < 0) and (price.value < 0) != (amount.value < 0):
        return  # a credit whose minus stands on the sums only
    if quantity.doubtful or price.doubtful or quantity.mended or price.mended or _look_swapped(quantity, price):
        return
    lessened = item.fit.relation in (Relation.PERCENT_OFF, Relation.SUM_OFF)
    if item.fit.relation is not Relation.PLAIN and not lessened:
        return
    if lessened and not (typing.columns[Role.DISCOUNT].prior(Role.DISCOUNT) >= 0.5 or lessens):
        return  # any figure may pass for a discount that no heading names
    named = (
        typing.columns[Role.QUANTITY].prior(Role.QUANTITY) + typing.columns[Role.QUANTITY].prior(Role.ORDERED) >= 0.5
    )
    priced = typing.columns[Role.UNIT_PRICE].prior(Role.UNIT_PRICE) >= 0.5
    if not named and not (priced and typing.told >= 2):
        return
    read = item.figures[Role.UNIT_PRICE].via is Via.OCR
    weakest = min(abs(quantity.value) * price.step, abs(price.value) * quantity.step)
    if item.rescued or (read and weakest * 2 < amount.step):
        return  # the last digits of a factor do not show in the amount
    _confirm(line, Role.QUANTITY.value)
    _confirm(line, Role.UNIT_PRICE.value)


def _look_swapped(quantity: Number, price: Number) -> bool:
    """Whether by their print the price counts pieces or the quantity is money; a product does not tell them apart."""
    return price.unit is not None or quantity.currency is not None


def _rounded_price(quantity: Number, price: Number, amount: Number) -> bool:
    """Whether the price is the amount for one, rounded to its last place, and no other quantity would give it."""
    if not quantity.value or not price.value:
        return False
    each = (amount.value / quantity.value).quantize(price.step, ROUND_HALF_UP)
    return each == price.value and abs(amount.value / price.value - quantity.value) < quantity.step / 10


def _counted(items: Sequence[Item], found: Sequence[Labelled]) -> bool:
    """Whether the quantities add up to a total quantity that is printed."""
    quantities = [item.number(Role.QUANTITY) for item in items]
    if len(items) < 2 or any(number is None or number.doubtful for number in quantities):
        return False
    total = sum((number.value for number in quantities if number), ZERO)
    return any(
        entry.number.value == total and not entry.number.doubtful and _COUNTED.search(entry.text) is not None
        for entry in found
        if entry.label in (Label.TOTAL, Label.IGNORED)
    )


def _prove_fields(fields: dict[str, Reading], chain: Chain, step: Step | None, found: Sequence[Labelled]) -> None:
    _confirm(fields, "total")
    listed = (
        chain.base is not None
        and chain.base.label is Label.LINES
        and bool(chain.discounts or chain.charges)
        and any(entry.label in (Label.NET, Label.SUBTOTAL) and entry.weight > 0.6 for entry in found)
    )
    if "subtotal" in fields and not listed and _on_chain(Decimal(fields["subtotal"].value), chain):
        _confirm(fields, "subtotal")
    if "tax_total" in fields and Decimal(fields["tax_total"].value) == chain.tax_value:
        _confirm(fields, "tax_total")
    off = (*chain.discounts, *(step.discounts if step else ()))
    more = (*chain.charges, *(step.charges if step else ()))
    for name, parts in (("discount", off), ("shipping", more)):
        if name in fields:
            stated = abs(Decimal(fields[name].value))
            if stated == abs(
                sum((abs(p.number.value) for p in parts if name == "discount" or p.label is Label.SHIPPING), ZERO)
            ):
                _confirm(fields, name)
    if "amount_due" in fields and _due_holds(Decimal(fields["amount_due"].value), chain, found):
        _confirm(fields, "amount_due")


def _on_chain(subtotal: Decimal, chain: Chain) -> bool:
    return subtotal in (chain.base_value, chain.total.number.value - chain.tax_value)


def _due_holds(due: Decimal, chain: Chain, found: Sequence[Labelled]) -> bool:
    total = chain.total.number.value
    if due == total:
        return True
    paid = [
        abs(entry.number.value)
        for entry in found
        if entry.label is Label.PAID and entry.weight > 0.75 and entry.number.value
    ]
    prior = [
        entry.number.value
        for entry in found
        if entry.label is Label.PRIOR and entry.weight > 0.75 and entry.number.value
    ]
    return (len(paid) == 1 and not prior and total - paid[0] == due) or (
        len(prior) == 1 and not paid and total + prior[0] == due
    )


def _confirm(readings: dict[str, Reading], name: str) -> None:
    if name in readings:
        readings[name] = replace(readings[name], proof=Proof.SUM, confidence=max(readings[name].confidence, 0.995))
