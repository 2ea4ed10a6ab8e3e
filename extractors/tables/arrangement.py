"""What each column of figures holds: header words propose, products of the rows decide."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import permutations
from statistics import median
from typing import Final

from extractors.arithmetic import line_fit, looks_like, telling
from extractors.fields.amounts import Number
from extractors.fields.quantities import looks_like_positions
from extractors.tables.cells import TableCell, TableRow
from extractors.tables.columns import Column
from extractors.tables.words import Role
from models.vocabulary import Via

#: More columns of figures than this are not tried in all arrangements.
MAX_COLUMNS: Final = 9
#: What most figures of a column carry, a unit or a currency, says more than what a stray one does.
_HALF: Final = 0.5
_WEIGHT: Final = re.compile(r"(?i)\b(?:weight|wgt|wt|lbs?|gewicht|poids|peso)\b")
_RATES: Final = (
    "0 2.1 2.5 2.6 3.8 4 4.8 5 5.5 6 7 7.7 8 8.1 9 9.5 10 12 13 13.5 14 15 16 17 18 19 20 21 22 23 24 25 25.5 27 28"
)
#: Rates of value added tax in use, by which a column of rates is told from a column of taxes.
USUAL_RATES: Final = frozenset(Decimal(rate) for rate in _RATES.split())


@dataclass(frozen=True, slots=True)
class Typing:
    """What each column holds; `fits` is the share of rows whose product holds, `told` how many of those say much."""

    columns: dict[Role, Column]
    fits: float
    told: int
    score: float


def decide(columns: Sequence[Column], rows: Sequence[tuple[int, TableRow]]) -> Typing:
    """The arrangement of quantity, price and amount that explains most rows, the rest by their headings."""
    usable = [column for column in columns if not _named_otherwise(column)]
    if len(usable) > MAX_COLUMNS:
        usable = sorted(usable, key=lambda column: -len(column.cells))[:MAX_COLUMNS]
        usable.sort(key=lambda column: column.box.centre)
    by_row = [dict(zip(column.rows, column.cells, strict=True)) for column in usable]
    places = range(len(usable))
    best = Typing({}, 0.0, 0, -1.0)
    choices: list[tuple[int | None, int | None, int | None]] = [*permutations(places, 3)]
    choices += [(q, None, a) for q, a in permutations(places, 2)] + [(q, p, None) for q, p in permutations(places, 2)]
    choices += (
        [(None, p, a) for p, a in permutations(places, 2)]
        + [(None, None, a) for a in places]
        + [(q, None, None) for q in places]
    )
    choices = [choice for choice in choices if None not in choice or _spoken_for(usable, by_row, choice)]
    for q, p, a in choices:
        typing = _weigh(usable, by_row, q, p, a)
        if typing.score > best.score:
            best = typing
    taken = {id(column) for column in best.columns.values()}
    rest = [column for column in columns if id(column) not in taken and column.heading is not None]
    for role, column in _by_heading(rest, set(best.columns)):
        best.columns[role] = column
    _find_shipped(best.columns, columns)
    return best


def _find_shipped(typed: dict[Role, Column], columns: Sequence[Column]) -> None:
    """Of the quantities of a slip, the shipped ones: with what follows later they make up what was ordered."""
    open_ones = typed.get(Role.BACKORDERED)
    ordered = typed.get(Role.ORDERED) or typed.get(Role.QUANTITY)
    if open_ones is None or ordered is None or Role.UNIT_PRICE in typed:
        return
    taken = {id(column) for column in typed.values()}
    for column in columns:
        if id(column) not in taken and _adds_up(column, open_ones, ordered):
            typed[Role.ORDERED], typed[Role.QUANTITY] = ordered, column
            return


def _adds_up(part: Column, rest: Column, whole: Column) -> bool:
    parts, rests, wholes = (dict(zip(column.rows, column.cells, strict=True)) for column in (part, rest, whole))
    sums = [
        one.value + other.value == total.value
        for index in parts.keys() & rests.keys() & wholes.keys()
        if (one := parts[index].number) and (other := rests[index].number) and (total := wholes[index].number)
    ]
    return len(sums) > 0 and all(sums)


def _spoken_for(
    columns: Sequence[Column], by_row: Sequence[dict[int, TableCell]], choice: tuple[int | None, int | None, int | None]
) -> bool:
    """Whether each column of an incomplete arrangement is named for its role, or at least looks like it."""
    for place, role in zip(choice, (Role.QUANTITY, Role.UNIT_PRICE, Role.AMOUNT), strict=True):
        if place is None or _prior(columns[place], role) > 0:
            continue
        heading = columns[place].heading
        if heading is not None and heading.roles:
            return False
        places = median(cell.number.places for cell in by_row[place].values() if cell.number)
        if role is not Role.QUANTITY and places < 2:
            return False
    return True


def _named_otherwise(column: Column) -> bool:
    """Whether the heading says that the figures are no quantity, price or amount."""
    if column.heading is None or column.heading.role is None:
        return False
    values = [cell.number.value for cell in column.cells if cell.number]
    if column.heading.role is Role.POSITION:
        return len(values) == 1 or looks_like_positions(values)
    codes = {Role.SKU, Role.GTIN, Role.LOT, Role.SERIAL, Role.PO_NUMBER, Role.PO_LINE}
    return column.heading.role in codes and not any(cell.number.places for cell in column.cells if cell.number)


def _weigh(
    columns: Sequence[Column], by_row: Sequence[dict[int, TableCell]], q: int | None, p: int | None, a: int | None
) -> Typing:
    roles: dict[Role, Column] = {}
    prior = 0.0
    for place, role in ((q, Role.QUANTITY), (p, Role.UNIT_PRICE), (a, Role.AMOUNT)):
        if place is None:
            continue
        column = columns[place]
        roles[role] = column
        said = _prior(column, role)
        prior += said if said else _against(column)
    score, told, fits = prior, 0, 0.0
    if q is not None and p is not None and a is not None:
        fits, told = _share(columns, by_row, q, p, a)
        for spare in _discount_columns(columns, by_row, q, p, a) if fits < 0.95 else ():
            better, more = _share(columns, by_row, q, p, a, spare)
            if better > fits:
                fits, told = better, more
                roles[Role.DISCOUNT] = columns[spare]
        score += 2.2 * fits if told else 0.6 * fits
    return Typing(roles, fits, told, score + _shape(columns, by_row, q, p, a))


def _against(column: Column) -> float:
    """What a heading that names something else weighs against a role; little when it names nothing known."""
    if column.heading is None or not column.heading.roles:
        return -0.1
    if _WEIGHT.search(column.heading.text):
        return -0.1  # what freight and metal are priced by
    figures = {Role.QUANTITY, Role.ORDERED, Role.BACKORDERED, Role.UNIT_PRICE, Role.AMOUNT, Role.GROSS}
    return -0.4 if figures & set(column.heading.roles) else -0.6


def _prior(column: Column, role: Role) -> float:
    if role is Role.QUANTITY:
        return max(column.prior(Role.QUANTITY), 0.5 * column.prior(Role.ORDERED))
    if role is Role.AMOUNT:
        return max(column.prior(Role.AMOUNT), 0.85 * column.prior(Role.GROSS))
    return column.prior(role)


def _shape(
    columns: Sequence[Column], by_row: Sequence[dict[int, TableCell]], q: int | None, p: int | None, a: int | None
) -> float:
    """Small hints for what headings and products leave open: decimals, units, percentages, left before right."""
    score = 0.0
    for place, role in ((q, Role.QUANTITY), (p, Role.UNIT_PRICE), (a, Role.AMOUNT)):
        if place is None:
            continue
        numbers = [cell.number for cell in by_row[place].values() if cell.number]
        percent = sum(number.percent for number in numbers) / len(numbers)
        money = sum(bool(number.currency) for number in numbers) / len(numbers)
        counted = sum(bool(number.unit) for number in numbers) / len(numbers)
        decimals = median(number.places for number in numbers)
        score -= 1.5 * percent
        if (
            role is Role.QUANTITY
            and columns[place].prior(role) == 0
            and looks_like_positions([number.value for number in numbers])
        ):
            score -= 0.9
        if role is Role.QUANTITY:
            score += 0.1 * counted - (1.5 if money > _HALF else 0.5) * money - (0.05 if decimals == 2 else 0.0)
        else:
            score += 0.15 * money + (0.1 if decimals >= 2 else -0.05) - (1.2 if counted > _HALF else 0.5) * counted
    if a is not None and a == max(place for place in (q, p, a) if place is not None):
        score += 0.1
    if q is not None and p is not None and q < p:
        score += 0.03
    return score


def _discount_columns(
    columns: Sequence[Column], by_row: Sequence[dict[int, TableCell]], q: int, p: int, a: int
) -> list[int]:
    """Columns under no known heading, all of whose figures could be percentages taken off."""
    found: list[int] = []
    for place, column in enumerate(columns):
        if place in (q, p, a) or (column.heading is not None and column.heading.roles):
            continue
        numbers = [cell.number for cell in by_row[place].values() if cell.number]
        if looks_like_positions([number.value for number in numbers]):
            continue
        if numbers and all(
            0 <= number.value < 100 and number.places <= 2 and not number.currency for number in numbers
        ):
            found.append(place)
    return found


def _share(
    columns: Sequence[Column],
    by_row: Sequence[dict[int, TableCell]],
    q: int,
    p: int,
    a: int,
    discount: int | None = None,
) -> tuple[float, int]:
    """The share of rows whose figures fit, and how many of those that fit say something."""
    extras = {
        role: by_row[place]
        for role in (Role.DISCOUNT, Role.TAX, Role.TAX_RATE, Role.BASIS)
        for place, column in enumerate(columns)
        if place not in (q, p, a) and column.prior(role) > 0.3
    }
    if discount is not None:
        extras[Role.DISCOUNT] = by_row[discount]
    common = by_row[q].keys() & by_row[p].keys() & by_row[a].keys()
    if not common:
        return 0.0, 0
    fitting, told = 0.0, 0
    for index in common:
        quantity, price, amount = by_row[q][index].number, by_row[p][index].number, by_row[a][index].number
        if quantity is None or price is None or amount is None:
            continue
        more = {role: cells[index].number for role, cells in extras.items() if index in cells}
        fit = line_fit(quantity, price, amount, discount=more.get(Role.DISCOUNT), rate=more.get(Role.TAX_RATE),
                       tax=more.get(Role.TAX), basis=more.get(Role.BASIS))  # fmt: skip
        if fit is not None:
            fitting += (1.0 if fit.relation == "quantity x price" else 0.8) if fit.exact else 0.6
            told += telling(quantity, price, amount)
        elif by_row[q][index].via is Via.OCR and price.value and _nearly(quantity, price, amount):
            fitting += 0.3
    widest = max(len(by_row[place]) for place in (q, p, a))
    return fitting / max(len(common), 0.7 * widest), told


def _suits(column: Column, role: Role) -> float:
    """Which a column headed "VAT" holds, taxes or rates, and one headed "Item", codes or line numbers."""
    if role in (Role.SKU, Role.POSITION):
        counting = looks_like_positions([cell.number.value for cell in column.cells if cell.number])
        return 0.6 if counting and role is Role.POSITION else 0.0
    if role not in (Role.TAX, Role.TAX_RATE):
        return 0.0
    numbers = [cell.number for cell in column.cells if cell.number]
    usual = all(number.value in USUAL_RATES for number in numbers)
    rates = sum(usual or number.percent or number.places < 2 for number in numbers) / len(numbers)
    return 0.5 * rates if role is Role.TAX_RATE else 0.5 * (1 - rates)


def _nearly(quantity: Number, price: Number, amount: Number) -> bool:
    """Whether a quantity read with one sign too many or too few would make the product hold."""
    count = amount.value / price.value
    return count == count.to_integral_value() and 0 < count < 100000 and looks_like(quantity, count)


def _by_heading(columns: Iterable[Column], taken: set[Role]) -> list[tuple[Role, Column]]:
    """The remaining roles given to the columns whose headings speak for them most."""
    wishes = sorted(
        (
            (weight + _suits(column, role), role, column)
            for column in columns
            if column.heading
            for role, weight in column.heading.roles.items()
        ),
        key=lambda wish: -wish[0],
    )
    given: list[tuple[Role, Column]] = []
    used: set[int] = set()
    for _, role, column in wishes:
        if (
            role in taken
            or id(column) in used
            or role in (Role.DESCRIPTION, Role.AMOUNT, Role.UNIT_PRICE, Role.QUANTITY)
        ):
            continue
        taken.add(role)
        used.add(id(column))
        given.append((role, column))
    return given
