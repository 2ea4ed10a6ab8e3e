"""Items as lines of readings: values in plain form, with their boxes and how sure they are."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from extractors.arithmetic import Relation
from extractors.fields.quantities import plain
from extractors.page import joined
from extractors.result import Line, Reading
from extractors.tables.cells import TableCell
from extractors.tables.items import Item
from extractors.tables.labels import is_freight
from extractors.tables.wording import Wording
from extractors.tables.words import Role

_NUMERIC = (
    Role.QUANTITY,
    Role.ORDERED,
    Role.BACKORDERED,
    Role.UNIT_PRICE,
    Role.BASIS,
    Role.DISCOUNT,
    Role.AMOUNT,
    Role.TAX,
    Role.TAX_RATE,
)


_CODES = (Role.SKU, Role.GTIN, Role.LOT, Role.SERIAL, Role.PO_NUMBER, Role.PO_LINE)


def line_of(item: Item, wording: Wording) -> Line:
    """The line of one item; only what is printed is in it."""
    line: Line = {}
    for role in _NUMERIC:
        cell = item.figures.get(role)
        if cell is not None and cell.number is not None:
            line[role.value] = figure_reading(cell, cell.number.value, sure=_sureness(item, cell))
    _add_texts(line, wording)
    _add_unit(line, item, wording)
    if "tax_rate" in line and "%" in line["tax_rate"].value:
        line["tax_rate"] = _with_value(line["tax_rate"], line["tax_rate"].value.strip("% "))
    if item.fit and item.fit.relation in (Relation.PER_HUNDRED, Relation.PER_THOUSAND) and Role.BASIS.value not in line:
        price = line[Role.UNIT_PRICE.value]
        line[Role.BASIS.value] = _with_value(price, "100" if item.fit.relation is Relation.PER_HUNDRED else "1000")
    for role in _CODES:
        cell = item.figures.get(role)
        if cell is not None and role.value not in line:
            line[role.value] = text_reading([cell])
    if item.charge or (
        Role.AMOUNT.value in line and Role.DESCRIPTION.value in line and is_freight(line[Role.DESCRIPTION.value].value)
    ):
        line["is_charge"] = _with_value(line[Role.AMOUNT.value], "true")
    return line


def _sureness(item: Item, cell: TableCell) -> float:
    factor = 0.6 if cell.number and (cell.number.doubtful or cell.number.mended) else 1.0
    fitted = 0.99 if item.fit and item.fit.exact else 0.9 if item.fit else 0.75
    return factor * fitted


def figure_reading(cell: TableCell, value: Decimal, *, sure: float = 0.9) -> Reading:
    """The reading of one figure as a plain decimal."""
    return Reading(plain(value), min(cell.confidence, 1.0) * sure, cell.page, cell.box, cell.via)


def text_reading(cells: Sequence[TableCell], value: str | None = None) -> Reading:
    """The reading of some text cells as printed, or of a part of them."""
    words = tuple(word for cell in cells for word in cell.words)
    text = value if value is not None else tidy(" ".join(cell.text for cell in cells))
    return Reading(text, min(word.confidence for word in words) * 0.9, cells[0].page, joined(words), cells[0].via)


def tidy(text: str) -> str:
    """Text without the marks that only end a line of a table."""
    return " ".join(text.split()).strip(" |:;")


def _with_value(reading: Reading, value: str) -> Reading:
    return Reading(value, reading.confidence, reading.page, reading.box, reading.via)


def _add_texts(line: Line, wording: Wording) -> None:
    for role, cells in wording.cells.items():
        if role in (Role.POSITION, Role.OTHER, Role.UNIT) or role.value in line:
            continue
        line[role.value] = text_reading(cells)
    for role, (value, cell) in wording.codes.items():
        line.setdefault(role.value, text_reading([cell], value))


def _add_unit(line: Line, item: Item, wording: Wording) -> None:
    beside = wording.cells.get(Role.UNIT)
    if beside:
        line["unit"] = text_reading(beside[:1])
        return
    for role in (Role.QUANTITY, Role.ORDERED):
        cell = item.figures.get(role)
        if cell is not None and cell.number is not None and cell.number.unit:
            line["unit"] = Reading(cell.number.unit, cell.confidence * 0.9, cell.page, cell.box, cell.via)
            return
