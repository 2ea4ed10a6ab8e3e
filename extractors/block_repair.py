"""A totals block that fails by one misread figure or label, put right where the other figures leave one way only."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from extractors.arithmetic import looks_like
from extractors.fields.amounts import Number, parse_number
from extractors.tables.cells import TableCell, TableRow
from extractors.tables.labels import Label
from extractors.totals import MOST_ADDED, Labelled
from models.vocabulary import Via

_ZERO: Final = Decimal(0)
_BASES: Final = (Label.SUBTOTAL, Label.NET, Label.LINES)
_SIGNS: Final = {Label.DISCOUNT: -1, Label.SHIPPING: 1, Label.CHARGE: 1, Label.TAX: 1}
_MONEY: Final = re.compile(r"\d[\d.,]*")
#: Rows between base and total, at most.
_DEEPEST: Final = 10


@dataclass(frozen=True, slots=True)
class _Block:
    """Base, what comes on the way, and total, as labelled; `residue` is what the total has more than its parts make."""

    base: Labelled
    parts: tuple[Labelled, ...]
    total: Labelled

    @property
    def residue(self) -> Decimal:
        made = self.base.number.value + sum((_signed(part) for part in self.parts), _ZERO)
        return self.total.number.value - made


def mend_block(
    found: Sequence[Labelled], rows: Sequence[TableRow], lines: Decimal | None, decimal_mark: str
) -> list[Labelled]:
    """The labelled figures with the one that was misread put right, or the one whose label was misread added.

    Only what an optical reader gave is touched, only where base and total stand and every other figure of the block is
    taken as printed, and only if exactly one figure can be changed so that the block closes and still looks like its
    print. What is put right stays doubtful, so that it proves nothing.
    """
    block = _block(found)
    if block is None or not block.residue or block.total.cell.via is not Via.OCR:
        return list(found)
    changes = [*_changed(block, found, lines), *_added(block, rows, decimal_mark)]
    if len(changes) != 1:
        return list(found)
    before, after = changes[0]
    if before is None:
        return sorted([*found, after], key=lambda entry: entry.row)
    return [after if entry is before else entry for entry in found]


def _block(found: Sequence[Labelled]) -> _Block | None:
    """The plain block: one base, one total under it, and every figure with a sign between them."""
    sure = [entry for entry in found if entry.weight > 0.6 and entry.number.value]
    totals = [entry for entry in sure if entry.label is Label.TOTAL]
    totals = totals or [entry for entry in sure if entry.label is Label.DUE]
    if len({entry.number.value for entry in totals}) != 1:
        return None
    total = totals[0]
    bases = [entry for entry in sure if entry.label in _BASES and 0 <= total.row - entry.row <= _DEEPEST]
    if len({entry.number.value for entry in bases}) != 1:
        return None
    parts = [entry for entry in sure if entry.label in _SIGNS and bases[0].row <= entry.row <= total.row]
    return _Block(bases[0], tuple(parts), total)


def _signed(part: Labelled) -> Decimal:
    return _SIGNS[part.label] * (abs(part.number.value) if part.label is Label.DISCOUNT else part.number.value)


def _changed(block: _Block, found: Sequence[Labelled], lines: Decimal | None) -> Iterator[tuple[Labelled, Labelled]]:
    """Each figure with the value that closes the block, where that may be what was printed.

    The lines confirm or correct the base, a second print confirms the total; what is confirmed is not changed.
    """
    base = block.base.number.value + block.residue
    if lines == base and _may_be(block.base, base):
        yield block.base, _mended(block.base, base)
        return
    for part in block.parts:
        due = _signed(part) + block.residue
        if due * _SIGNS[part.label] > 0 and _may_be(part, abs(due)):
            yield part, _mended(part, abs(due))
    if lines is None and _may_be(block.base, base):
        yield block.base, _mended(block.base, base)
    total = block.total.number.value - block.residue
    prints = {id(entry.cell) for entry in found if entry.label in (Label.TOTAL, Label.DUE)
              and entry.number.value == block.total.number.value}  # fmt: skip
    if len(prints) == 1 and _may_be(block.total, total):
        yield block.total, _mended(block.total, total)


def _may_be(entry: Labelled, value: Decimal) -> bool:
    return value != entry.number.value and value > 0 and looks_like(entry.number, value)


def _added(block: _Block, rows: Sequence[TableRow], decimal_mark: str) -> Iterator[tuple[None, Labelled]]:
    """The figure that is missing, printed in the block beside words nobody could read: a tax, or a discount."""
    label = Label.TAX if block.residue > 0 else Label.DISCOUNT
    if any(part.label is label for part in block.parts) or abs(block.residue) > MOST_ADDED * block.base.number.value:
        return
    taken = {id(entry.cell) for entry in (block.base, *block.parts, block.total)}
    for index in range(block.base.row, block.total.row + 1):
        for cell in rows[index].cells:
            number = _printed(cell, decimal_mark)
            if id(cell) not in taken and number is not None and abs(number.value) == abs(block.residue):
                number = replace(number, value=abs(number.value), doubtful=True)
                yield None, Labelled(label, replace(cell, number=number), number, index, 0.5, "")


def _printed(cell: TableCell, decimal_mark: str) -> Number | None:
    if cell.number is not None:
        return cell.number
    found = _MONEY.findall(cell.text)
    return parse_number(found[-1], decimal_mark) if found else None


def _mended(entry: Labelled, value: Decimal) -> Labelled:
    """The figure with the value the sums give; marked as put right and as doubtful."""
    number = replace(entry.number, value=value, places=max(entry.number.places, 2), doubtful=True, mended=True)
    return replace(entry, number=number, cell=replace(entry.cell, number=number))
