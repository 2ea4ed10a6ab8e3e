"""Items from the rows of a table: which rows are items, which are charges, which only go on with a description."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from extractors.arithmetic import TAX_LIKE, Fit, Relation, line_fit, telling
from extractors.fields.amounts import Number
from extractors.tables.cells import TableCell
from extractors.tables.extent import ENDING, ends_items
from extractors.tables.labels import Label, label_of
from extractors.tables.table import FIGURES, Assigned, Table, assign, typical_places
from extractors.tables.words import Role

#: From which weight a heading names a column beyond doubt.
_NAMED: Final = 0.7
#: What is printed where a thing costs nothing.
_FREE: Final = re.compile(
    r"(?i)^(?:[-–—]+|free|n/c|no charge|incl\.?|included|gratis|kostenlos|inkl\.?|inclus|offert)$"
)
_NOT_ITEMS = frozenset(
    {Label.SUBTOTAL, Label.NET, Label.TOTAL, Label.TAX, Label.DUE, Label.LINES, Label.PAID, Label.PRIOR, Label.CARRIED,
     Label.IGNORED, Label.ROUNDING, Label.RATE, Label.DISCOUNT}
)  # fmt: skip


@dataclass(slots=True)
class Item:
    """One line of a table: its figures, the text cells on its own rows, and the indexes of those rows."""

    index: int
    figures: dict[Role, TableCell]
    texts: list[TableCell]
    rows: list[int]
    fit: Fit | None = None
    charge: bool = False
    #: Whether quantity and price were found by their product alone, out of line with their columns.
    rescued: bool = False
    #: Texts of rows above and below that belong to it, in order, with their row index.
    around: list[tuple[int, TableCell]] = field(default_factory=list)

    def number(self, role: Role) -> Number | None:
        cell = self.figures.get(role)
        return cell.number if cell else None

    @property
    def complete(self) -> bool:
        return all(role in self.figures for role in FIGURES)


def find_items(table: Table) -> list[Item]:
    """The items of the table from top to bottom, with their figures and the texts on their own rows."""
    carrying = [assigned for index in table.body if (assigned := assign(table, index)).figures]
    merged = _merge_halves(table, [_item(entry) for entry in carrying])
    for item in merged:
        if item.fit is None and Role.AMOUNT in item.figures:
            _rescue(table, item)
    items: list[Item] = []
    over = False
    by_index = {item.index: item for item in merged}
    for index in table.body:
        row = table.rows[index]
        within = index < table.end
        past = (bool(table.members) and not within) or (not row.numbers and ends_items(row) and not within)
        over = (over or past) and index not in table.starts
        if index not in by_index:
            continue
        item = by_index[index]
        labels = {label_of(cell.text) for cell in item.texts[:2]}
        ends = (ends_items(row) or labels & ENDING) and index not in table.members
        counted = within and Role.POSITION in item.figures
        if ends and not (item.complete and (counted or (item.fit and item.fit.exact))):
            over = not within
            continue
        if not _is_item(table, item, strict=over):
            continue
        if _sums_up(table, items, item):
            over = not any(later.index > index and _is_item(table, later, strict=True) for later in merged)
            continue
        if items and not over and not item.complete and _far_below(table, items, item):
            continue
        items.append(item)
    return items


def _item(entry: Assigned) -> Item:
    item = Item(entry.index, entry.figures, entry.texts, [entry.index])
    item.fit = fit_of(item)
    return item


def fit_of(item: Item) -> Fit | None:
    """The relation that holds between the item's figures, if it has quantity, price and amount."""
    quantity, price, amount = (item.number(role) for role in FIGURES)
    if quantity is None or price is None or amount is None:
        return None
    return line_fit(quantity, price, amount, discount=item.number(Role.DISCOUNT), rate=item.number(Role.TAX_RATE),
                    tax=item.number(Role.TAX), basis=item.number(Role.BASIS))  # fmt: skip


def _rescue(table: Table, item: Item) -> None:
    """Give an item its quantity and price from the numbers of its row that stand out of line, if one pair only fits."""
    quantities, prices = table.columns.get(Role.QUANTITY), table.columns.get(Role.UNIT_PRICE)
    amount = item.figures[Role.AMOUNT]
    positions = table.columns.get(Role.POSITION)
    others = [
        cell
        for cell in table.rows[item.index].numbers
        if not (positions and positions.aligned(cell.box, 5.0))
        and cell is not amount
        and cell.number
        and not cell.number.percent
    ]
    if quantities is None or prices is None or len(others) < 2:
        return
    quantity_first = quantities.box.centre < prices.box.centre
    fitting: list[dict[Role, TableCell]] = []
    for place, left in enumerate(others):
        for right in others[place + 1 :]:
            quantity, price = (left, right) if quantity_first else (right, left)
            trial = Item(item.index, {Role.QUANTITY: quantity, Role.UNIT_PRICE: price, Role.AMOUNT: amount}, [], [])
            fit = fit_of(trial)
            says = (
                quantity.number
                and price.number
                and amount.number
                and telling(quantity.number, price.number, amount.number)
            )
            if fit and fit.exact and fit.relation is Relation.PLAIN and says:
                fitting.append(trial.figures)
    if len(fitting) == 1:
        taken = {id(cell) for cell in fitting[0].values()}
        item.texts += [cell for cell in item.figures.values() if id(cell) not in taken]
        item.texts = [cell for cell in item.texts if id(cell) not in taken]
        item.figures = fitting[0]
        item.fit = fit_of(item)
        item.rescued = True


def _merge_halves(table: Table, items: list[Item]) -> list[Item]:
    """Rows that each carry some figures of one item (an amount set lower than its price) put together."""
    made: list[Item] = []
    lowered = _amounts_stand_lower(table, items)
    for item in items:
        before = made[-1] if made else None
        if before is not None and (_halves(table, before, item) or (lowered and _lowered(table, before, item))):
            before.figures = {**before.figures, **item.figures}
            before.texts += item.texts
            before.rows += item.rows
            before.fit = fit_of(before)
        else:
            made.append(item)
    return made


def _amounts_stand_lower(table: Table, items: Sequence[Item]) -> bool:
    """Whether the whole table prints its amounts a line lower, whether or not the products hold."""
    amounts = table.columns.get(Role.AMOUNT)
    if amounts is None or amounts.prior(Role.AMOUNT) < _NAMED or any(item.complete for item in items):
        return False
    priced = [item for item in items if Role.UNIT_PRICE in item.figures and Role.AMOUNT not in item.figures]
    pairs = sum(_lowered(table, upper, lower) for upper, lower in itertools.pairwise(items))
    return 0 < len(priced) == pairs


def _lowered(table: Table, upper: Item, lower: Item) -> bool:
    """Whether a row holds nothing but the amount of the row of figures right above it."""
    above, below = table.rows[upper.rows[-1]], table.rows[lower.index]
    return (
        set(lower.figures) == {Role.AMOUNT}
        and Role.UNIT_PRICE in upper.figures
        and Role.AMOUNT not in upper.figures
        and above.page == below.page
        and not below.ruled
        and below.box.y0 - above.box.y1 <= 1.3 * above.height
        and not ends_items(below)
    )


def _halves(table: Table, upper: Item, lower: Item) -> bool:
    above, below = table.rows[upper.rows[-1]], table.rows[lower.index]
    if above.page != below.page or below.ruled or set(upper.figures) & set(lower.figures):
        return False
    if below.box.y0 - above.box.y1 > 1.3 * above.height or ends_items(below) or ends_items(above):
        return False
    roles = set(upper.figures) | set(lower.figures)
    if Role.UNIT_PRICE not in table.columns:
        return set(lower.figures) == {Role.AMOUNT} and Role.QUANTITY in upper.figures
    if not roles >= set(FIGURES):
        return False
    joined = Item(upper.index, {**upper.figures, **lower.figures}, [], [])
    fit = fit_of(joined)
    return fit is not None and fit.exact


def _is_item(table: Table, item: Item, *, strict: bool) -> bool:
    quantity, price, amount = (item.number(role) for role in FIGURES)
    label = next((found for cell in item.texts if (found := label_of(cell.text)) is not None), None)
    label = None if item.index in table.members else label
    if strict:
        if not (item.fit and item.fit.exact and quantity and price and amount) or item.fit.relation in TAX_LIKE:
            return False
        return telling(quantity, price, amount) or (bool(item.texts) and label not in _NOT_ITEMS)
    if item.complete:
        return item.fit is not None or label not in _NOT_ITEMS
    if label in _NOT_ITEMS:
        return False
    if amount is not None:
        return _lump(table, item, amount)
    priced = Role.AMOUNT in table.columns or Role.UNIT_PRICE in table.columns
    if quantity is not None and price is not None:
        return bool(item.texts)
    if quantity is not None and item.texts and not quantity.percent and not _is_remark(item):
        free = any(_FREE.match(cell.text) for cell in item.texts)
        return not priced or free or (Role.AMOUNT in table.columns and Role.POSITION in item.figures)
    return False


def _is_remark(item: Item) -> bool:
    """Whether a count stands behind a label of its own ("Packages: 17")."""
    return len(item.texts) == 1 and item.texts[0].words[-1].text.endswith(":")


def _lump(table: Table, item: Item, amount: Number) -> bool:
    """Whether a row with an amount but no product is a lump sum or a charge: it has words, and money in it."""
    if amount.percent or amount.places < min(2, typical_places(table, Role.AMOUNT)):
        return False
    item.charge = _says_charge(table, item)
    if not item.texts:  # a sum set to the middle of two lines of words
        return Role.QUANTITY not in table.columns and all(_words_at(table, item.index + step) for step in (-1, 1))
    return any(any(sign.isalpha() for sign in cell.text) for cell in item.texts)


def _words_at(table: Table, index: int) -> bool:
    """Whether a row of the table's body is words only."""
    return index in table.body and bool(table.rows[index].cells) and not table.rows[index].numbers


def _says_charge(table: Table, item: Item) -> bool:
    """Whether a row without a product says freight, or names another charge in a table of goods."""
    if item.complete:
        return False
    label = next((found for cell in item.texts if (found := label_of(cell.text)) is not None), None)
    return label is Label.SHIPPING or (label is Label.CHARGE and Role.QUANTITY in table.columns)


def _sums_up(table: Table, items: Sequence[Item], item: Item) -> bool:
    """Whether a row without quantity gives the sum of all items above it: a subtotal, whatever it is called."""
    amount = item.number(Role.AMOUNT)
    if amount is None or Role.QUANTITY in item.figures or Role.QUANTITY not in table.columns:
        return False
    return bool(items) and all(above.complete for above in items) and sum_of_amounts(items) == amount.value != 0


def _far_below(table: Table, items: Sequence[Item], item: Item) -> bool:
    """Whether a row stands so far under the last item that it is no longer the table."""
    row, last = table.rows[item.index], table.rows[items[-1].rows[-1]]
    if row.page != last.page:
        return False
    gaps = [
        table.rows[after.index].box.y0 - table.rows[before.rows[-1]].box.y1
        for before, after in itertools.pairwise(items)
        if table.rows[after.index].page == table.rows[before.index].page
    ]
    reach = max([6 * row.height, *(2.5 * gap for gap in gaps)])
    between = [table.rows[index] for index in range(items[-1].rows[-1], item.index + 1)]
    return any(below.box.y0 - above.box.y1 > reach for above, below in itertools.pairwise(between))


def sum_of_amounts(items: Sequence[Item]) -> Decimal | None:
    """The sum of the items' amounts, or None if there is no item or one has no amount."""
    amounts = [item.number(Role.AMOUNT) for item in items]
    if not amounts or any(amount is None for amount in amounts):
        return None
    return sum((amount.value for amount in amounts if amount), Decimal(0))
