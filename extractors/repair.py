"""Misread figures put right where a sum says what they must have been and the print looks like it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from extractors.arithmetic import Relation, looks_like
from extractors.closure import ZERO
from extractors.fields.amounts import Number
from extractors.page import Box, Word
from extractors.tables.cells import TableCell
from extractors.tables.items import Item, fit_of, sum_of_amounts
from extractors.tables.labels import Label
from extractors.tables.table import Table
from extractors.tables.words import FIGURE_ROLES, Role
from extractors.totals import Labelled
from models.vocabulary import Via

_GOALS: Final = frozenset({Label.SUBTOTAL, Label.NET, Label.LINES, Label.TOTAL, Label.DUE})
#: Confidence of a figure that was worked out, not seen.
_DERIVED: Final = 0.5
#: Larger quantities than this are not worked out.
_MOST_COUNTED: Final = 1000
_WHOLE: Final = Decimal(100)
_CENT: Final = Decimal("0.01")
#: A reader this confident is believed where only one equation speaks against it.
SURE: Final = 0.75


def mend_items(items: Sequence[Item], found: Sequence[Labelled]) -> None:
    """Put right, in place, the figures of optically read items whose product fails.

    An amount is put right when the product gives it and the sum of all lines then meets a printed total: two
    equations. A quantity or a price is put right from the other two figures, and stays without proof.
    """
    goals = {entry.number.value for entry in found if entry.label in _GOALS}
    _mend_points(items)
    broken = [item for item in items if item.complete and item.fit is None and item.figures[Role.AMOUNT].via is Via.OCR]
    if not broken:
        return
    lines = sum_of_amounts(items)
    if lines is None or lines not in goals:
        _mend_amounts(items, broken, goals)
    _mend_quantities(items, broken)
    for item in broken:
        if item.fit is None:
            _mend_factor(item)


def _mend_points(items: Sequence[Item]) -> None:
    """Prices that lost their point, so that they fit as prices per hundred in a table of prices for one."""
    fits = [item.fit.relation for item in items if item.fit and item.fit.exact]
    hundreds = sum(relation is Relation.PER_HUNDRED for relation in fits)
    for item in items:
        price = item.number(Role.UNIT_PRICE)
        lost = item.fit is not None and item.fit.relation is Relation.PER_HUNDRED and price is not None
        if not lost or price is None or price.places or 2 * hundreds >= len(fits) or Role.BASIS in item.figures:
            continue
        if item.figures[Role.UNIT_PRICE].via is Via.OCR:
            _put(item, Role.UNIT_PRICE, price.value / _WHOLE)


def _mend_quantities(items: Sequence[Item], broken: Sequence[Item]) -> None:
    """Quantities of a column that the reader misread row after row (a table rule taken for a digit, for one)."""
    counted = [(item, count) for item in broken if item.fit is None and (count := _count(item)) is not None]
    complete = sum(item.complete for item in items)
    if len(counted) >= 2 and 2 * len(counted) >= complete:
        for item, count in counted:
            _put(item, Role.QUANTITY, count)


def _count(item: Item) -> Decimal | None:
    """The whole quantity that the amount and the price give, if the printed one may be a misreading of it."""
    quantity, price, amount = (item.number(role) for role in FIGURE_ROLES)
    if not (quantity and price and amount and price.value):
        return None
    count = amount.value / price.value
    return count if count == count.to_integral_value() and looks_like(quantity, count) else None


def fill_counts(items: Sequence[Item], table: Table | None) -> None:
    """Give optically read items the quantity that was lost under its heading, where price and amount tell it.

    Readers lose single digits that stand alone. The quantity gets the place where it should stand, little confidence
    and no proof, so that a person looks there.
    """
    column = table.columns.get(Role.QUANTITY) if table else None
    if column is None or column.prior(Role.QUANTITY) < 0.5:
        return
    for item in items:
        price, amount = item.number(Role.UNIT_PRICE), item.number(Role.AMOUNT)
        if Role.QUANTITY in item.figures or not (price and amount and price.value):
            continue
        cell, count = item.figures[Role.AMOUNT], amount.value / price.value
        if cell.via is Via.OCR and count == count.to_integral_value() and 1 <= count <= _MOST_COUNTED:
            place = Box(column.box.x0, cell.box.y0, column.box.x1, cell.box.y1)
            word = Word(f"{count:f}", place, _DERIVED, Via.OCR)
            number = Number(count.quantize(Decimal(1)), 0, mended=True)
            item.figures[Role.QUANTITY] = TableCell((word,), cell.page, number)
            item.fit = fit_of(item)


def _mend_amounts(items: Sequence[Item], broken: Sequence[Item], goals: set[Decimal]) -> None:
    """Amounts by their products, as far as needed for the sum of the lines to meet a goal."""
    trials: list[tuple[Item, Decimal]] = []
    for item in broken:
        quantity, price, amount = (item.number(role) for role in FIGURE_ROLES)
        if (
            quantity
            and price
            and amount
            and looks_like(amount, due := (quantity.value * price.value).quantize(Decimal("0.01"), ROUND_HALF_UP))
        ):
            trials.append((item, due))
    rest = sum_of_amounts([item for item in items if all(item is not tried for tried, _ in trials)]) or ZERO
    if trials and rest + sum((due for _, due in trials), ZERO) in goals:
        for item, due in trials:
            _put(item, Role.AMOUNT, due)


def _mend_factor(item: Item) -> None:
    quantity, price, amount = (item.number(role) for role in FIGURE_ROLES)
    if quantity is None or price is None or amount is None or not amount.value:
        return
    options: list[tuple[Role, Decimal]] = []
    count = _count(item)
    if count is not None and _unsure(item, Role.QUANTITY):
        options.append((Role.QUANTITY, count))
    each = _each(quantity, price, amount, item.number(Role.DISCOUNT))
    if each is not None and _unsure(item, Role.UNIT_PRICE):
        options.append((Role.UNIT_PRICE, each))
    if len(options) == 1:
        _put(item, *options[0])


def _each(quantity: Number, price: Number, amount: Number, discount: Number | None) -> Decimal | None:
    """The price that amount, quantity and discount give exactly, if the printed one may be a misreading of it."""
    percent = discount is not None and 0 < discount.value < _WHOLE and not discount.currency
    left = 1 - discount.value / _WHOLE if discount is not None and percent else Decimal(1)
    if not quantity.value:
        return None
    step = min(price.step, _CENT)
    each = (amount.value / quantity.value / left).quantize(step, ROUND_HALF_UP)
    fits = (each * quantity.value * left).quantize(_CENT, ROUND_HALF_UP) == amount.value
    return each if fits and looks_like(price, each) else None


def _unsure(item: Item, role: Role) -> bool:
    """Whether the reader itself doubts a figure: else the slip is on the paper, and a person must see it."""
    cell = item.figures[role]
    return cell.confidence < SURE or (cell.number is not None and cell.number.doubtful)


def _put(item: Item, role: Role, value: Decimal) -> None:
    cell = item.figures[role]
    if cell.number is not None:
        plain = (
            value.quantize(Decimal("0.01"))
            if value == value.quantize(Decimal("0.01")) and role is not Role.QUANTITY
            else value
        )
        item.figures[role] = replace(
            cell,
            number=replace(
                cell.number, value=plain.normalize() if role is Role.QUANTITY else plain, mended=True, doubtful=False
            ),
        )
        item.fit = fit_of(item)
