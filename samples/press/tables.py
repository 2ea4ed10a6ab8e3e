"""Tables of lines: columns, headings, rules, grounds, sections, remarks and sums carried over the page."""

# ruff: noqa: E501 - one part of a page, one text or one design stays on one line

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from samples.press.ink import ink, lines, quoted, stack, stroke, t
from samples.press.pen import Pen


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its cells' name, its width in Typst's units, side, label key (empty: the name), further cells below.

    `joined` are cells printed behind the first on the same line, such as the unit behind the quantity.
    """

    name: str
    width: str = "auto"
    side: str = ""
    head: str = ""
    below: tuple[str, ...] = ()
    above: tuple[str, ...] = ()
    joined: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Look:
    """How a table is ruled and set; `rules` is none, rows, grid, columns, head, dotted, outer or double."""

    rules: str = "rows"
    size: float = 9
    shade: str = ""
    head_ink: str = "#000000"
    zebra: str = ""
    inset: str = "(x: 4pt, y: 3pt)"
    upper: bool = False
    head: bool = True
    level: str = "top"
    pen: str = "#000000"
    width: float = 0.6
    carry: bool = False
    tail: str = ""
    labels_below: bool = True
    empty_rows: int = 0
    section_sums: bool = False
    heads: dict[str, str] = field(default_factory=dict)


_RIGHT = frozenset({
    "quantity", "unit_price", "amount", "discount", "tax_rate", "quantity_ordered", "quantity_backordered", "list_price",
    "price_basis_quantity", "tax", "gross_amount",
})  # fmt: skip
#: Cells below a description that some houses label.
_LABELLED = frozenset({"sku", "lot", "serial", "expiry", "gtin", "po_line"})
#: Words that head a column of a bill, never one of an order.
_BILLED = re.compile(r"bill|inv|ship|due|activity|services|hours", re.IGNORECASE)
_HEADS = {
    "quantity_ordered": "ordered", "quantity_backordered": "backordered", "discount": "discount_percent", "tax": "line_tax",
    "price_basis_quantity": "price_basis", "quantity_received": "received", "pos10": "pos", "date": "invoice_date",
}  # fmt: skip


def standing(pen: Pen, *columns: Column) -> list[Column]:
    """Those of the columns that any line has something for."""
    entries = pen.voucher.entries
    return [one for one in columns if any(one.name in entry.cells or one.name in entry.extra for entry in entries)]


def _side(pen: Pen, column: Column) -> str:
    if column.side:
        return column.side
    return (
        pen.house.pick("figures", ("right", "right", "right", "right", "center")) if column.name in _RIGHT else "left"
    )


def _headings(pen: Pen, columns: Sequence[Column], look: Look) -> list[str]:
    """The columns' headings; no house heads two columns with the same word."""
    used: list[str] = []
    for column in columns:
        key = column.head or _HEADS.get(column.name, column.name)
        own = look.heads.get(column.name)
        names = [own] if own else [pen.house.label(key), *pen.house.synonyms(key)]
        if pen.kind.value.startswith(("purchase", "order")):
            names = [name for name in names if not _BILLED.search(name)] or names
        used.append(next((name for name in names if name.casefold() not in {one.casefold() for one in used}), names[0]))
    return [
        _heading(column, text.upper() if look.upper else text, look) for column, text in zip(columns, used, strict=True)
    ]


def _heading(column: Column, text: str, look: Look) -> str:
    if len(text) > 9 and " " in text and column.name not in {"description", "sku"}:
        text = text.replace(" ", "\n", 1)
    return t(text, look.size - 0.3, bold=True, colour=look.head_ink)


def _part(pen: Pen, at: int, name: str, look: Look) -> str:
    text = pen.cell(at, name)
    if not text or name not in _LABELLED or not look.labels_below:
        return text
    return f"{pen.house.label(_HEADS.get(name, name))}: {text}"


def _cell(pen: Pen, at: int, column: Column, look: Look) -> str:
    text = " ".join(part for part in (pen.cell(at, name) for name in (column.name, *column.joined)) if part)
    first = [part for part in (_part(pen, at, name, look) for name in column.above) if part]
    rest = [part for part in (_part(pen, at, name, look) for name in column.below) if part]
    whole = column.name != "description" and column.width == "auto"
    body = t(text, look.size, whole=whole and "\n" not in text)
    if not first and not rest:
        return body
    small = pen.house.pick("below size", (0, 0, 1, 1.5))
    return stack(
        *(t(part, look.size - small) for part in first), body, *(t(part, look.size - small) for part in rest), gap=3
    )


def table(pen: Pen, columns: Sequence[Column], look: Look) -> str:
    """The table of all lines."""
    columns = list(columns)
    rows: list[str] = []
    section = Decimal(0)
    for at, entry in enumerate(pen.voucher.entries):
        if entry.section:
            if at and look.section_sums:
                rows.append(_section_sum(pen, columns, look, section))
            section = Decimal(0)
            rows.append(f"table.cell(colspan: {len(columns)}, {t(entry.section, look.size, bold=True)})")
        section += entry.money("amount")
        cells = [_cell(pen, at, column, look) for column in columns]
        if look.carry:
            cells[0] = f"{{run.update(old => old + {int(entry.money('amount') * 100)}); {cells[0]}}}"
        rows += cells
        if entry.remark:
            rows += _remark(columns, entry.remark, look)
    if look.section_sums and any(entry.section for entry in pen.voucher.entries):
        rows.append(_section_sum(pen, columns, look, section))
    rows += ["[~]"] * (len(columns) * look.empty_rows)
    return _drawn(pen, columns, rows, look)


def _section_sum(pen: Pen, columns: Sequence[Column], look: Look, amount: Decimal) -> str:
    text = t(
        f"{'Subtotal' if pen.house.language == 'en' else pen.house.label('subtotal')}   {pen.house.number(amount, 2)}",
        look.size,
        italic=True,
    )
    return f"table.cell(colspan: {len(columns)}, align: right, {text})"


def _remark(columns: Sequence[Column], text: str, look: Look) -> list[str]:
    place = next((at for at, column in enumerate(columns) if column.name == "description"), 0)
    parts = [f"table.cell(colspan: {place}, [])"] if place else []
    return [*parts, f"table.cell(colspan: {len(columns) - place}, {t(text, look.size, italic=True)})"]


def _drawn(pen: Pen, columns: Sequence[Column], rows: list[str], look: Look) -> str:
    sides = ", ".join(f"{_side(pen, column)} + {look.level}" for column in columns)
    headings = zip(columns, _headings(pen, columns, look), strict=True)
    head = ", ".join(
        f"table.cell(align: {_side(pen, one)} + bottom, fill: {ink(look.shade)}, {text})" for one, text in headings
    )
    parts = [
        f"columns: ({', '.join(column.width for column in columns)},)", f"align: ({sides},)", f"inset: {look.inset}",
        f"stroke: {_strokes(look, len(columns))}",
        f"fill: (x, y) => if calc.rem(y, 2) == 0 and y > 0 {{ {ink(look.zebra)} }}" if look.zebra else "fill: none",
    ]  # fmt: skip
    if look.head:
        parts.append(f"table.header({head})")
    parts += rows
    if look.carry:
        parts.append(_carried(pen, columns, look))
    lead = 'let run = state("run", 0); ' if look.carry else ""
    return "{" + f"{lead}table({', '.join(parts)})" + "}"


def _strokes(look: Look, count: int) -> str:
    pen = stroke(look.width, look.pen)
    match look.rules:
        case "grid":
            return pen
        case "rows":
            return f"(x, y) => (bottom: {pen})"
        case "dotted":
            return f"(x, y) => (bottom: {stroke(look.width, look.pen, 'dotted')})"
        case "columns":
            return f"(x, y) => (left: {pen}, right: {pen}, top: if y < 2 {{ {pen} }}, bottom: if y == 0 {{ {pen} }})"
        case "head":
            return f"(x, y) => if y == 0 {{ (bottom: {pen}, top: {pen}) }}"
        case "under":
            return f"(x, y) => if y == 0 {{ (bottom: {pen}) }}"
    return "none"


def _carried(pen: Pen, columns: Sequence[Column], look: Look) -> str:
    """The running sum at the foot of every page but the last, in the house's marks."""
    sample = pen.house.number(Decimal("1234567.89"), 2)
    mark, point = sample[1] if not sample[1].isdigit() else "", sample[-3]
    show = (
        f'let n = run.get(); let w = str(calc.quo(n, 100)); let o = ""; let k = 0; '
        f"for c in w.clusters().rev() {{ if k > 0 and calc.rem(k, 3) == 0 {{ o = {quoted(mark)} + o }}; o = c + o; k += 1 }}; "
        f'let f = str(calc.rem(n, 100)); if f.len() < 2 {{ f = "0" + f }}; '
        f"if n != run.final() {{ text(size: {look.size}pt, {quoted(pen.house.label('carried') + '   ')} + o + {quoted(point)} + f) }}"
    )
    return f"table.footer(table.cell(colspan: {len(columns)}, align: right, stroke: none, context {{ {show} }}))"


def plain(rows: Sequence[Sequence[str]], widths: Sequence[str], sides: Sequence[str], size: float = 8.5, rules: str = "grid",
          shade: str = "") -> str:  # fmt: skip
    """A table of texts whose first row is its heading."""
    look = Look(rules, size, shade)
    head = ", ".join(f"table.cell(fill: {ink(shade)}, {t(text, size, bold=True)})" for text in rows[0])
    cells = ", ".join(t(text, size) if text else "[]" for row in rows[1:] for text in row)
    return (
        f"table(columns: ({', '.join(widths)},), align: ({', '.join(sides)},), inset: 3pt, "
        f"stroke: {_strokes(look, len(widths))}, table.header({head}), {cells},)"
    )


def house_look(pen: Pen, **changes: object) -> Look:
    """A look drawn for the house, with some of it fixed."""
    house = pen.house
    rules = house.pick("rules", ("rows", "grid", "columns", "head", "under", "none", "dotted", "rows"))
    dark = house.chance("dark head", 0.35)
    shade = house.colour if dark else house.pick("head shade", ("", "#e6e6e6", "#f0f0f0", "#dfe7f1", ""))
    look = Look(
        rules, house.pick("size", (7.5, 8, 8.5, 9, 9, 9.5, 10)), shade, "#ffffff" if dark else "#000000",
        house.pick("zebra", ("", "", "", "#f3f5f8", "#f7f7f7")) if rules in {"head", "none", "under"} else "",
        house.pick("inset", ("(x: 4pt, y: 3pt)", "(x: 3pt, y: 2pt)", "(x: 5pt, y: 5pt)", "(x: 4pt, y: 4pt)")),
        house.chance("upper heads", 0.35), level=house.pick("level", ("top", "top", "top", "top", "bottom", "horizon")),
        pen=house.pick("rule ink", ("#000000", "#999999", house.colour, "#555555")),
        width=house.pick("rule width", (0.4, 0.6, 0.8)),
        labels_below=house.chance("labels below", 0.6),
    )  # fmt: skip
    return replace(look, **changes)  # type: ignore[arg-type]


__all__ = ["Column", "Look", "house_look", "lines", "plain", "standing", "table"]
