"""The money fields of a document from its labelled figures: by the chain that closes, else by label and place alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import combinations
from typing import Final

from extractors.arithmetic import looks_like
from extractors.asked import asked_for
from extractors.closure import ZERO, Chain, Step, close, step_before
from extractors.fields.quantities import plain
from extractors.result import Reading
from extractors.tables.cells import TableRow
from extractors.tables.items import sum_of_amounts
from extractors.tables.labels import Label
from extractors.tables.reading import TableReading
from extractors.tables.words import Role
from extractors.totals import Labelled
from models.vocabulary import Via

_PAYMENTS: Final = frozenset({Label.PAID, Label.PRIOR, Label.IGNORED, Label.CARRIED, Label.TAX})
#: How many rows over the first figure of the totals their base may stand.
_ABOVE_TOTALS: Final = 3


@dataclass(frozen=True, slots=True)
class Money:
    """The fields, the chain they lie on if one closes, and the labelled figures they were chosen from."""

    fields: dict[str, Reading] = field(default_factory=dict)
    chain: Chain | None = None
    step: Step | None = None
    found: tuple[Labelled, ...] = ()

    @property
    def closed(self) -> bool:
        return self.chain is not None


def money_fields(found: Sequence[Labelled], table: TableReading, rows: Sequence[TableRow]) -> Money:
    """Subtotal, discount, shipping, tax, total and amount due; only what is printed or adds up from print.

    `rows` are those of the whole paper: they tell whether it asks for its total to be paid.
    """
    lines = sum_of_amounts(table.items)
    chain = close(found, lines, len(table.items)) or close([*found, *_before_payments(found)], lines, len(table.items))
    fields: dict[str, Reading] = {}
    money = _money(found)
    by_label = {label: [entry for entry in money if entry.label is label] for label in Label}
    total = chain.total if chain else _total(by_label, money, lines)
    if total is not None:
        fields["total"] = _reading(total)
    elif not any(entry.number.value for entry in money) and (only := _only_item(table)) is not None:
        fields["total"] = only
    _add_subtotal(fields, by_label, chain)
    if "subtotal" not in fields and chain is not None and (base := _unnamed_base(chain, rows, table)) is not None:
        fields["subtotal"] = base
    step = step_before(chain, found, lines) if chain else None
    _add_sums(fields, by_label, chain, step)
    due = _due(by_label[Label.DUE], total)
    if chain is None and due is not None and total is due:
        total = _before_payment(by_label, due) or total
        fields["total"] = _reading(total)
    if due is not None:
        fields["amount_due"] = _reading(due)
    elif total is not None and total.number.value and asked_for(rows, found, total):
        fields["amount_due"] = _reading(total)
    rates = {entry.number.value for entry in by_label[Label.RATE]}
    if len(rates) == 1:
        fields["tax_rate"] = _reading(by_label[Label.RATE][0])
    return Money(fields, chain, step, tuple(found))


def _money(found: Sequence[Labelled]) -> list[Labelled]:
    """The figures that look like money: where others have decimals, a bare number beside a label is a postcode, a
    count or a day ("Port Ellery 48104", "net 30")."""
    decimals = any(entry.number.places == 2 and entry.weight > 0.6 for entry in found)
    return [entry for entry in found if not decimals or entry.number.places or entry.number.currency]


def _before_payments(found: Sequence[Labelled]) -> list[Labelled]:
    """The total that is not printed where only what is left of it after payments is."""
    sure = [entry for entry in _money(found) if entry.number.value and entry.weight > 0.75]
    due = [entry for entry in sure if entry.label is Label.DUE]
    paid = [entry for entry in sure if entry.label is Label.PAID]
    if (
        any(entry.label is Label.TOTAL for entry in found)
        or not paid
        or len({entry.number.value for entry in due}) != 1
    ):
        return []
    whole = due[-1].number.value + sum((abs(entry.number.value) for entry in paid), ZERO)
    return [replace(due[-1], label=Label.TOTAL, number=replace(due[-1].number, value=whole))]


def _unnamed_base(chain: Chain, rows: Sequence[TableRow], table: TableReading) -> Reading | None:
    """The sum of the lines printed among the totals under a name of the house's own ("Net sales")."""
    if chain.base is not None or chain.total.number.value == chain.base_value or not table.items:
        return None
    last = max(max(item.rows) for item in table.items)
    first = min(part.row for part in chain.parts)
    for row in rows[max(last + 1, first - _ABOVE_TOTALS) : chain.total.row + 1]:
        for cell in row.numbers:
            if (
                cell.number
                and cell.number.value == chain.base_value
                and cell.number.places == chain.total.number.places
            ):
                return Reading(plain(cell.number.value), 0.85 * cell.confidence, cell.page, cell.box, cell.via)
    return None


def _reading(entry: Labelled, value: Decimal | None = None) -> Reading:
    cell = entry.cell
    shown = entry.number.value if value is None else value
    return Reading(plain(shown), cell.confidence * (0.6 + 0.35 * entry.weight), cell.page, cell.box, cell.via)


def _last(entries: Sequence[Labelled]) -> Labelled | None:
    """The best labelled entry, the last of equals; a zero only when there is nothing else."""
    if not entries:
        return None
    return max(
        entries,
        key=lambda entry: (
            entry.number.value != 0,
            entry.number.places > 0 or bool(entry.number.currency),
            round(entry.weight, 1),
            entry.row,
        ),
    )


def _before_payment(by_label: dict[Label, list[Labelled]], due: Labelled) -> Labelled | None:
    """The sum from which what was paid before is taken off to give what is due."""
    paid = {abs(entry.number.value) for entry in by_label[Label.PAID] if entry.number.value}
    sums = [*by_label[Label.NET], *by_label[Label.SUBTOTAL]]
    return next((entry for entry in sums if entry.number.value - due.number.value in paid), None)


def _total(by_label: dict[Label, list[Labelled]], found: Sequence[Labelled], lines: Decimal | None) -> Labelled | None:
    """The total by its label alone: of several, the one that the others add up to. Nothing left to pay is no total
    where the lines, or a sum called a total of something, say more."""
    named = [*by_label[Label.TOTAL], *by_label[Label.DUE]]
    parts = {entry.number.value for entry in by_label[Label.TOTAL] if entry.number.value}
    for entry in reversed(named):
        if any(sum(pair, ZERO) == entry.number.value for pair in combinations(parts - {entry.number.value}, 2)):
            return entry
    last = _last(by_label[Label.TOTAL]) or _last(by_label[Label.DUE]) or _lone(found)
    if last is None or last.number.value:
        return last
    sums = [entry for entry in found if entry.number.value and entry.weight > 0.75 and entry.label not in _PAYMENTS]
    return next((entry for entry in sums if entry.number.value == lines or "total" in entry.text.casefold()), last)


def _only_item(table: TableReading) -> Reading | None:
    """The amount of the only line, where the paper names no sum at all."""
    if len(table.items) != 1 or Role.AMOUNT not in table.items[0].figures:
        return None
    cell = table.items[0].figures[Role.AMOUNT]
    if cell.number is None or not cell.number.value:
        return None
    return Reading(plain(cell.number.value), 0.6 * cell.confidence, cell.page, cell.box, cell.via)


def _lone(found: Sequence[Labelled]) -> Labelled | None:
    """The only sum of money with any label, where nothing is labelled a total."""
    money = {entry.number.value: entry for entry in found if entry.number.value and entry.number.places == 2}
    return next(iter(money.values())) if len(money) == 1 else None


def _add_subtotal(fields: dict[str, Reading], by_label: dict[Label, list[Labelled]], chain: Chain | None) -> None:
    subtotals, nets, sums = by_label[Label.SUBTOTAL], by_label[Label.NET], by_label[Label.LINES]
    if chain is not None and chain.base is not None:
        unnamed = chain.gross or chain.base.label is Label.LINES
        net = next(
            (
                entry
                for entry in nets
                if unnamed and abs(chain.total.number.value - chain.tax_value - entry.number.value) <= Decimal("0.02")
            ),
            None,
        )
        fields["subtotal"] = _reading(net or chain.base)
        return
    chosen = _last(subtotals) or _last(nets) or _last(sums)
    if chain is not None and chosen is not None and chosen.number.value != chain.base_value:
        if chosen.cell.via is Via.OCR and looks_like(chosen.number, chain.base_value):
            fields["subtotal"] = replace(_reading(chosen, chain.base_value), confidence=0.6 * chosen.cell.confidence)
            return  # lines and total both say what was misread
        beside = chosen.weight > 0.85 and 0 < chain.total.row - chosen.row <= 8
        if not beside or chosen.number.places != chain.total.number.places:
            return
    if chosen is not None:
        fields["subtotal"] = _reading(chosen)


def _add_sums(
    fields: dict[str, Reading], by_label: dict[Label, list[Labelled]], chain: Chain | None, step: Step | None
) -> None:
    discounts = (*chain.discounts, *(step.discounts if step else ())) if chain else ()
    charges = (*chain.charges, *(step.charges if step else ())) if chain else ()
    for name, label, used in (
        ("tax_total", Label.TAX, chain.taxes if chain else ()),
        ("discount", Label.DISCOUNT, discounts),
        ("shipping", Label.SHIPPING, tuple(charge for charge in charges if charge.label is Label.SHIPPING)),
    ):
        if used and chain is not None:
            fields[name] = _reading(used[0], _added_up(name, used, chain))
            continue
        entries = by_label[label]
        zero = [entry for entry in entries if not entry.number.value]
        if chain is not None and zero:
            fields[name] = _reading(zero[0])
        elif chain is None and (chosen := _last(entries)):
            fields[name] = _reading(chosen, abs(chosen.number.value) if name == "discount" else None)


def _added_up(name: str, used: Sequence[Labelled], chain: Chain) -> Decimal:
    if name == "tax_total":
        return chain.tax_value
    if name == "discount":
        return sum((abs(entry.number.value) for entry in used), ZERO) * (-1 if chain.base_value < 0 else 1)
    return sum((entry.number.value for entry in used), ZERO)


def _due(entries: Sequence[Labelled], total: Labelled | None) -> Labelled | None:
    money = [
        entry
        for entry in entries
        if entry.number.places or entry.number.currency or (total and entry.number.places == total.number.places)
    ]
    return _last(money)
