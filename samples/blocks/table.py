"""The table of lines: columns, rules, wrapped descriptions, page breaks with carried totals."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from samples.desk import Desk
from samples.papers import InvoiceLine, OrderLine, cents
from samples.sheet import GREY, INK, RULE

#: Columns whose figures stand at the right edge.
_FIGURES: Final = frozenset({
    "quantity", "unit_price", "amount", "discount", "tax_rate", "tax", "price_basis_quantity", "quantity_ordered",
    "quantity_backordered", "quantity_unit", "gross_total",
})  # fmt: skip
#: Words of the heads, where they differ from the cell's name.
_HEADS: Final = {
    "quantity_ordered": "ordered", "quantity_backordered": "backordered", "discount": "discount_percent",
    "price_basis_quantity": "price_basis", "tax": "line_tax", "po_line": "order_line", "quantity_unit": "quantity",
    "supplier_code": "vendor_code", "gross_total": "gross_amount",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Column:
    """A column: the cell it shows, its share of the width, another head than the usual one, the side it stands at."""

    cell: str
    share: float
    head: str = ""
    align: str = ""

    @property
    def side(self) -> str:
        """Alignment of the cells."""
        return self.align or ("right" if self.cell in _FIGURES else "left")


@dataclass(frozen=True, slots=True)
class Style:
    """How a table looks.

    `rules` is "none", "rows", "columns" or "grid"; `figures` puts a row's figures on the "first" or the "last" line
    of its description, or on a line of their own "above" it; `below` names cells printed small under the
    description; `carry` prints carried totals at page breaks; `slip_heading` names the packing slip above the first
    line; `fill_to` draws empty columns down to that y.
    """

    rules: str = "rows"
    head_fill: str = ""
    head_ink: str = INK
    zebra: str = ""
    size: float = 9
    gap: float = 6
    figures: str = "first"
    below: tuple[str, ...] = ()
    below_labels: bool = True
    upper: bool = False
    two_line_head: bool = False
    carry: bool = False
    fill_to: float = 0
    symbols: bool = False
    slip_heading: bool = False


@dataclass(frozen=True, slots=True)
class _Slot:
    column: Column
    x: float
    width: float


def table(desk: Desk, columns: tuple[Column, ...], style: Style, tail: float = 110) -> None:
    """The paper's lines from the cursor down, over the pages needed; `tail` points stay free below the last line."""
    _Table(desk, columns, style).draw(tail)


class _Table:
    def __init__(self, desk: Desk, columns: tuple[Column, ...], style: Style) -> None:
        self.desk, self.sheet, self.style = desk, desk.sheet, style
        total = sum(column.share for column in columns)
        x, slots = desk.sheet.left, []
        for column in columns:
            width = desk.sheet.room * column.share / total
            slots.append(_Slot(column, x, width))
            x += width
        self.slots = tuple(slots)
        self.begun = 0.0

    def draw(self, tail: float) -> None:
        """All lines; a line never straddles two pages."""
        self._head()
        if self.style.slip_heading and self.desk.has("delivery_date"):
            self._slip_heading()
        running = Decimal(0)
        for place, line in enumerate(self.desk.lines):
            height = self._height(place)
            last = place == len(self.desk.lines) - 1
            if self.sheet.y + height + (tail if last else 22) > self.sheet.bottom:
                self._break(running)
            self._row(place, height)
            if isinstance(line, InvoiceLine | OrderLine):
                running += line.amount
        self._close(self.style.fill_to)

    def _slip_heading(self) -> None:
        desk, sheet, size = self.desk, self.sheet, self.style.size
        names = [name for name in ("delivery_note_number", "delivery_date") if desk.has(name)]
        sheet.y += size * 1.5
        text = ", ".join(f"{desk.label(name)} {desk.show(name)}" for name in names)
        sheet.text(self._described_at() + 3, sheet.y, text, size * 0.95, italic=True)
        sheet.y += size * 0.4

    def _head(self) -> None:
        sheet, style = self.sheet, self.style
        self.begun = sheet.y
        heads = [self._head_lines(slot) for slot in self.slots]
        deep = max(len(lines) for lines in heads)
        height = deep * style.size * 1.2 + 6
        if style.head_fill or style.rules == "grid":
            sheet.box(sheet.left, sheet.y, sheet.room, height, style.head_fill, RULE if style.rules == "grid" else "")
        for slot, lines in zip(self.slots, heads, strict=True):
            x, side = self._anchor(slot)
            y = sheet.y + style.size * 1.2 + (deep - len(lines)) * style.size * 1.2
            for line in lines:
                sheet.text(x, y, line, style.size * 0.92, bold=True, align=side, colour=style.head_ink)
                y += style.size * 1.2
        sheet.y += height
        if not style.head_fill and style.rules != "grid":
            sheet.rule(sheet.left, sheet.y, sheet.right, sheet.y, 0.9, INK)

    def _head_lines(self, slot: _Slot) -> list[str]:
        if self.style.figures == "above" and slot.column.cell == "description":
            return [""]
        key = slot.column.head or _HEADS.get(slot.column.cell, slot.column.cell)
        text = self.desk.voice.word(key)
        text = text.upper() if self.style.upper else text
        size = self.style.size * 0.92
        if self.style.two_line_head or self.sheet.measure(text, size, bold=True) > slot.width - 4:
            return self.sheet.wrap(text, slot.width - 4, size, bold=True)
        return [text]

    def _anchor(self, slot: _Slot) -> tuple[float, str]:
        side = slot.column.side
        return {"left": slot.x + 3, "right": slot.x + slot.width - 3, "centre": slot.x + slot.width / 2}[side], side

    def _described_at(self) -> float:
        return next(slot.x for slot in self.slots if slot.column.cell == "description")

    def _description(self, place: int) -> list[str]:
        slot = next(slot for slot in self.slots if slot.column.cell == "description")
        width = self.sheet.room - 20 if self.style.figures == "above" else slot.width - 8
        return self.sheet.wrap(self.desk.cell(place, "description"), width, self.style.size)

    def _below(self, place: int) -> list[str]:
        lines = []
        for name in self.style.below:
            text = self.desk.cell(place, name)
            if text:
                label = self.desk.voice.word(_HEADS.get(name, name))
                lines.append(f"{label}: {text}" if self.style.below_labels else text)
        return lines

    def _height(self, place: int) -> float:
        rows = len(self._description(place)) + len(self._below(place)) * 0.9
        rows += 1 if self.style.figures == "above" else 0
        return rows * self.style.size * 1.25 + self.style.gap

    def _row(self, place: int, height: float) -> None:
        sheet, style = self.sheet, self.style
        if style.zebra and place % 2:
            sheet.box(sheet.left, sheet.y, sheet.room, height, style.zebra, "")
        lead = style.size * 1.25
        first = sheet.y + style.gap / 2 + style.size * 0.95
        described = self._description(place)
        figures = first + (len(described) - 1) * lead if style.figures == "last" else first
        text_top = first + lead if style.figures == "above" else first
        for slot in self.slots:
            if slot.column.cell == "description":
                x = sheet.left + 12 if style.figures == "above" else slot.x + 3
                y = sheet.stack(x, text_top, described, style.size, lead)
                sheet.stack(x, y, self._below(place), style.size * 0.85, lead * 0.9, colour="#4a4a4a")
            else:
                x, side = self._anchor(slot)
                sheet.text(x, figures, self._text(place, slot.column.cell), style.size, align=side)
        sheet.y += height
        if style.rules in {"rows", "grid"}:
            sheet.rule(sheet.left, sheet.y, sheet.right, sheet.y, 0.4)

    def _text(self, place: int, cell: str) -> str:
        desk = self.desk
        if cell == "pos":
            return str(place + 1)
        if cell == "quantity_unit":
            return f"{desk.cell(place, 'quantity')} {desk.cell(place, 'unit')}"
        if cell == "gross_total":
            line = desk.lines[place]
            assert isinstance(line, InvoiceLine)
            return desk.voice.figure(line.amount + cents(line.amount * line.tax_rate / 100))
        text = desk.cell(place, cell)
        if self.style.symbols and cell in {"amount", "unit_price"} and text:
            desk.show("currency")
            return desk.voice.money(Decimal(0), desk.currency).replace(desk.voice.figure(Decimal(0)), text)
        return f"{text} %" if cell == "tax_rate" and text and self.style.symbols else text

    def _break(self, running: Decimal) -> None:
        if self.style.carry:
            self._carried("carried", running)
        self._close(0)
        self.sheet.start_page()
        self._head()
        if self.style.carry:
            self._carried("brought", running)

    def _carried(self, key: str, running: Decimal) -> None:
        sheet, size = self.sheet, self.style.size
        sheet.y += size * 1.6
        sheet.text(self._described_at() + 3, sheet.y - 3, self.desk.voice.word(key), size, colour=GREY)
        sheet.text(sheet.right - 3, sheet.y - 3, self.desk.voice.figure(running), size, align="right")

    def _close(self, fill_to: float) -> None:
        sheet = self.sheet
        end = max(sheet.y, fill_to)
        if self.style.rules in {"grid", "columns"}:
            for slot in self.slots[1:]:
                sheet.rule(slot.x, self.begun, slot.x, end, 0.5)
            sheet.box(sheet.left, self.begun, sheet.room, end - self.begun)
        elif self.style.rules == "none" or self.style.zebra:
            sheet.rule(sheet.left, end, sheet.right, end, 0.6)
        sheet.y = end
