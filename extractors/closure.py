"""The totals block closed by search: which labelled figures make lines, subtotal, tax and total agree."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import combinations, pairwise, product
from typing import Final

from extractors.tables.labels import Label
from extractors.totals import Labelled

ZERO: Final = Decimal(0)
#: No more candidates than this of one kind are tried.
MOST: Final = 8
_SLACK: Final = Decimal("0.011")
_CENT: Final = Decimal("0.01")
#: Words of a tax that is a part of the total and not added to it.
_WITHIN: Final = re.compile(r"enthalten|includ|\bincl|\binkl|\bdont\b|waarvan|di cui|inclus|incluid", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Chain:
    """Base less discounts plus charges plus taxes = total; the parts that are printed, and what closes.

    `base` is None when the sum of the lines stands in for a base that is not printed. `gross` says that the base
    holds the tax already. `lines` says that the sum of the lines meets the base (or the total, when `gross`).
    """

    base: Labelled | None
    base_value: Decimal
    discounts: tuple[Labelled, ...]
    charges: tuple[Labelled, ...]
    taxes: tuple[Labelled, ...]
    rounding: Labelled | None
    total: Labelled
    lines: bool = False
    gross: bool = False
    score: float = 0.0

    @property
    def exact(self) -> bool:
        """Whether the parts give the total to the last printed place."""
        less = self.discount_value
        plus = sum((entry.number.value for entry in self.charges), ZERO)
        fine = self.rounding.number.value if self.rounding else ZERO
        due = self.base_value - less + plus + fine + (ZERO if self.gross else self.tax_value)
        return due == self.total.number.value

    @property
    def discount_value(self) -> Decimal:
        """What is taken off the base: positive, but negative where the base is (a credit)."""
        return sum((abs(entry.number.value) for entry in self.discounts), ZERO) * (-1 if self.base_value < 0 else 1)

    @property
    def tax_value(self) -> Decimal:
        return sum((signed(tax, self.base_value) for tax in self.taxes), ZERO)

    @property
    def parts(self) -> tuple[Labelled, ...]:
        own = (self.base, *self.discounts, *self.charges, *self.taxes, self.rounding, self.total)
        return tuple(part for part in own if part is not None)


@dataclass(frozen=True, slots=True)
class Step:
    """How the sum of the lines becomes the base of a chain, where that is a net amount printed further down."""

    start: Labelled | None
    value: Decimal
    discounts: tuple[Labelled, ...]
    charges: tuple[Labelled, ...]


def step_before(chain: Chain, found: Sequence[Labelled], lines: Decimal | None) -> Step | None:
    """The printed discounts and charges that lie between the sum of the lines and the chain's base, if they close."""
    if chain.base is None or chain.discounts or chain.charges or lines == chain.base_value:
        return None
    upper = [entry for entry in found if entry.row <= chain.total.row]
    starts: list[tuple[Labelled | None, Decimal]] = [
        (entry, entry.number.value)
        for entry in _distinct(entry for entry in upper if entry.label in (Label.SUBTOTAL, Label.LINES))
        if entry.number.value != chain.base_value
    ]
    starts += [(None, lines)] if lines is not None and all(value != lines for _, value in starts) else []
    discounts = _choices(_nonzero(entry for entry in upper if entry.label is Label.DISCOUNT), 2)
    charges = _choices(_nonzero(entry for entry in upper if entry.label in (Label.SHIPPING, Label.CHARGE)), 3)
    for start, value in sorted(starts, key=lambda entry: entry[1] != lines):
        sign = -1 if value < 0 else 1
        for off in discounts:
            less = sign * sum((abs(entry.number.value) for entry in off), ZERO)
            for more in charges:
                if (off or more) and value - less + sum((e.number.value for e in more), ZERO) == chain.base_value:
                    return Step(start, value, off, more)
    return None


def close(found: Sequence[Labelled], lines: Decimal | None, count: int) -> Chain | None:
    """The best chain that closes, or None. `lines` is the sum of the line amounts, `count` how many there are.

    What is added on the way (taxes and rounding) is met in the middle with what is missing between base, discounts,
    charges and total, so that a page full of labelled figures takes no longer than a plain one.
    """
    by_label = {label: [entry for entry in found if entry.label is label] for label in Label}
    if sections_add_up(found):
        by_label[Label.SUBTOTAL] = []
    totals = _distinct([*by_label[Label.TOTAL], *by_label[Label.DUE]])
    bases = _distinct([*by_label[Label.SUBTOTAL], *by_label[Label.NET], *by_label[Label.LINES]])
    starts: list[tuple[Labelled | None, Decimal]] = [(base, base.number.value) for base in bases]
    starts += [(None, lines)] if lines is not None else []
    discounts = _choices(_nonzero(by_label[Label.DISCOUNT]), 2)
    charges = _choices(_nonzero([*by_label[Label.SHIPPING], *by_label[Label.CHARGE]]), 3)
    added = {credit: _added(by_label, credit=credit) for credit in (False, True)}
    slack = _SLACK + Decimal("0.005") * count
    best: Chain | None = None
    for total, (base, value), off, more in product(totals, starts, discounts, charges):
        less = sum((abs(entry.number.value) for entry in off), ZERO) * (-1 if value < 0 else 1)
        plus = sum((entry.number.value for entry in more), ZERO)
        missing = total.number.value - value + less - plus
        for tax, rounding, gross in _fitting(added[value < 0], missing, total.number.value, by_label[Label.NET]):
            chain = Chain(base, value, off, more, tax, rounding, total, gross=gross)
            chain = _weigh(chain, found, lines, slack)
            if best is None or chain.score > best.score:
                best = chain
    return best


def sections_add_up(found: Sequence[Labelled]) -> bool:
    """Whether the subtotals are those of sections: several, which together make another sum that is printed."""
    parts = [entry for entry in found if entry.label is Label.SUBTOTAL and entry.weight > 0.75 and entry.number.value]
    whole = sum((entry.number.value for entry in parts), ZERO)
    sums = (Label.LINES, Label.NET, Label.TOTAL)
    return len({entry.row for entry in parts}) > 1 and any(
        entry.number.value == whole for entry in found if entry.label in sums and entry.row > parts[-1].row
    )


Added = dict[Decimal, list[tuple[tuple[Labelled, ...], Labelled | None]]]


def _added(by_label: dict[Label, list[Labelled]], *, credit: bool) -> Added:
    """Every choice of taxes and rounding by its sum, to the cent."""
    sums: Added = {}
    for tax in _tax_choices(by_label[Label.TAX]):
        owed = sum((signed(entry, Decimal(-1 if credit else 1)) for entry in tax), ZERO)
        for rounding in (None, *_nonzero(by_label[Label.ROUNDING])[:2]):
            fine = rounding.number.value if rounding else ZERO
            sums.setdefault((owed + fine).quantize(_CENT), []).append((tax, rounding))
    return sums


def _fitting(
    added: Added, missing: Decimal, total: Decimal, nets: Sequence[Labelled]
) -> Iterator[tuple[tuple[Labelled, ...], Labelled | None, bool]]:
    """The choices that make up what is missing, to the cent; where nothing is, also the taxes stated as within."""
    cents = missing.quantize(_CENT)
    for near in (cents, cents - _CENT, cents + _CENT):
        for tax, rounding in added.get(near, ()):
            yield tax, rounding, False
    if abs(missing) <= _SLACK:
        for choices in added.values():
            for tax, rounding in choices:
                if tax and rounding is None and _tax_inside(tax, total, nets):
                    yield tax, None, True


def signed(tax: Labelled, base: Decimal) -> Decimal:
    """The tax with the sign of its base: credits print taxes with and without their minus."""
    return -tax.number.value if base < 0 < tax.number.value else tax.number.value


def _tax_inside(taxes: Sequence[Labelled], total: Decimal, nets: Sequence[Labelled]) -> bool:
    """Whether the taxes are stated as a part of the total: by their label, or by what is left, printed as net."""
    if all(_WITHIN.search(entry.text) for entry in taxes):
        return True
    rest = total - sum((entry.number.value for entry in taxes), ZERO)
    return any(abs(entry.number.value - rest) <= Decimal("0.02") for entry in nets)


def _distinct(entries: Iterable[Labelled], most: int = MOST) -> list[Labelled]:
    """One entry for each value, the best labelled one."""
    best: dict[Decimal, Labelled] = {}
    for entry in entries:
        value = entry.number.value
        if value not in best or entry.weight > best[value].weight:
            best[value] = entry
    return sorted(best.values(), key=lambda entry: (-round(entry.weight, 1), -entry.row))[:most]


def _nonzero(entries: Iterable[Labelled]) -> list[Labelled]:
    return [entry for entry in _distinct(entries) if entry.number.value]


def _choices(entries: Sequence[Labelled], most: int) -> list[tuple[Labelled, ...]]:
    chosen: list[tuple[Labelled, ...]] = [()]
    for size in range(1, min(most, len(entries)) + 1):
        chosen += combinations(entries[:5], size)
    if len(entries) > most:
        chosen.append(tuple(entries))
    return chosen


def _tax_choices(entries: Sequence[Labelled]) -> list[tuple[Labelled, ...]]:
    """No tax, one stated tax, or several added up: those of one column, or two components of equal amount."""
    nonzero = [entry for entry in entries if entry.number.value]
    single = _distinct(nonzero, 14)
    chosen: list[tuple[Labelled, ...]] = [(), *((entry,) for entry in single)]
    if len(nonzero) > 1:
        for size in range(2, min(4, len(nonzero)) + 1):
            chosen += [tuple(group) for group in combinations(nonzero[:7], size)]
        if 4 < len(nonzero) <= 12:
            chosen.append(tuple(nonzero))
    return chosen


def _weigh(chain: Chain, found: Sequence[Labelled], lines: Decimal | None, slack: Decimal) -> Chain:
    """The chain with its score: good labels and a matching sum of lines count for it, sums left out against it."""
    score = 2 * chain.total.weight - (0.3 if chain.total.label is Label.DUE else 0.0)
    meets = _meets(chain, found, lines, slack)
    if chain.base is not None:
        score += 1.5 * chain.base.weight - (0.3 if chain.base.label is Label.LINES else 0.0) + (1.5 if meets else 0.0)
    else:
        score += 0.6
    for part in (*chain.discounts, *chain.charges, *chain.taxes):
        # What is taken for a discount or a charge needs better grounds than a tax, and to stand near the total.
        doubt = 0.25 if part in chain.taxes else 0.4 + min(0.4, 0.03 * abs(part.row - chain.total.row))
        score += 0.5 * part.weight - doubt - (0.2 if is_bare(part, chain.total) else 0.0)
    score -= 0.35 * max(0, len(chain.taxes) - 1) if not _in_column(chain.taxes) else 0.0
    largest = max(abs(entry.number.value) for entry in found if entry.label in (Label.TOTAL, Label.DUE))
    score += 0.3 if abs(chain.total.number.value) == largest else 0.0
    if chain.total.heading:
        score += 0.25 * sum(part.row == chain.total.row for part in chain.parts)
    score -= sum(min(0.25, 0.02 * abs(part.row - chain.total.row)) for part in chain.parts)
    used = {abs(part.number.value) for part in chain.parts}
    for entry in found:
        if entry.number.value and abs(entry.number.value) not in used:
            if entry.label is Label.TAX and not chain.taxes:
                score -= 0.8 * entry.weight
            elif entry.label in (Label.SHIPPING, Label.DISCOUNT):
                score -= 0.1 * entry.weight
    score -= 0.6 if chain.gross else 0.0
    score -= 0.0 if chain.exact else 0.6
    return replace(chain, lines=meets, score=score)


def is_bare(part: Labelled, total: Labelled) -> bool:
    """Whether a figure looks less like money than the total does: a count or a rate that stands beside a label."""
    return part.number.places < total.number.places and not part.number.currency


def _in_column(taxes: Sequence[Labelled]) -> bool:
    """Whether several taxes stand under one another, as the components of one tax do."""
    if len(taxes) < 2:
        return True
    rows = sorted(entry.row for entry in taxes)
    edges = [entry.cell.box.x1 for entry in taxes]
    apart = max(after - before for before, after in pairwise(rows))
    return min(after - before for before, after in pairwise(rows)) > 0 and apart <= 3 and max(edges) - min(edges) < 6


def _meets(chain: Chain, found: Sequence[Labelled], lines: Decimal | None, slack: Decimal) -> bool:
    if lines is None:
        return False
    if chain.base is not None and any(
        entry.label is Label.LINES and abs(entry.number.value - lines) <= slack for entry in found
    ):
        return True
    if chain.taxes and chain.base is not None and abs(lines - chain.total.number.value) <= slack:
        return True  # prices that include the tax
    return abs(lines - chain.base_value) <= slack or (bool(chain.charges or chain.discounts) and any(
        abs(lines - (chain.base_value + shift)) <= slack for shift in _shifts(chain)))  # fmt: skip


def _shifts(chain: Chain) -> list[Decimal]:
    """What the sum of the lines may hold beside the base: a charge that is printed as a line as well, for one."""
    plus = sum((entry.number.value for entry in chain.charges), ZERO)
    less = sum((abs(entry.number.value) for entry in chain.discounts), ZERO)
    return [plus, -less, plus - less]
