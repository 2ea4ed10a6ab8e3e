"""The sums of a paper: rows of label and amount, and the shapes that houses give them."""

# ruff: noqa: E501 - one part of a page, one text or one design stays on one line

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from samples.press.ink import align, box, grid, ink, stack, stroke, t
from samples.press.pen import Pen


@dataclass(frozen=True, slots=True)
class Row:
    """One sum as printed; `strong` where it is set off."""

    label: str
    text: str
    strong: bool = False


def _tax_label(pen: Pen, name: str, rate: str) -> str:
    forms = ("{n} ({r}%)", "{n} {r}%", "{n} @ {r}%", "{r}% {n}", "{n} {r} %")
    return pen.house.pick("tax label", forms).format(n=name, r=rate)


def tax_rows(pen: Pen) -> list[Row]:
    """One row for each tax; the tax total is on the page where there is only one."""
    taxes = pen.voucher.taxes
    rows = []
    for tax in taxes:
        with_rate = len(taxes) > 1 or pen.house.chance("rate in label", 0.6)
        label = _tax_label(pen, tax.name, pen.house.number(tax.rate, 0)) if with_rate else tax.name
        rows.append(Row(label, pen.m("", tax.tax)))
    if len(taxes) == 1:
        pen.f("tax_total")
    elif len(taxes) > 1:
        pen.unclear.add("tax_total")
    if not taxes and pen.voucher.seller.country == "US" and pen.house.chance("prints no tax", 0.3):
        pen.printed["tax_total"] = pen.voucher.amount("nothing")
        rows.append(Row(pen.label("tax_total"), pen.m("", pen.voucher.amount("nothing"))))
    return rows


def rows(pen: Pen, subtotal: bool = True, due: str = "") -> list[Row]:
    """The sums in order; `due` is "both" (total, paid and amount due), "total" (no amount due) or "due" (no total)."""
    voucher, house = pen.voucher, pen.house
    due = due or (
        "both"
        if voucher.amount("prepaid") or voucher.amount("retained")
        else house.pick("due", ("both", "total", "total"))
    )
    if pen.kind.value not in {"invoice", "receipt"}:
        due = "total"
    made = []
    alone = not (voucher.taxes or pen.has("discount") or pen.has("shipping") or voucher.charges)
    if subtotal and not (alone and house.chance("drops subtotal", 0.5)):
        made.append(Row(pen.label("subtotal"), pen.m("subtotal")))
    if pen.has("discount"):
        text = pen.m("discount")
        made.append(
            Row(
                pen.label("discount"),
                house.signed(text, negative=True) if house.chance("minus discount", 0.6) else text,
            )
        )
    if pen.has("shipping"):
        made.append(Row(pen.label("shipping"), pen.m("shipping")))
    made += [Row(name, pen.m("", amount)) for name, amount in voucher.charges]
    if voucher.charges:
        pen.unclear.add("shipping")
    made += tax_rows(pen)
    if due != "due":
        made.append(Row(pen.label("total"), pen.m("total"), strong=due == "total" or house.chance("strong total", 0.5)))
    made += _after_total(pen, due)
    return made


def _after_total(pen: Pen, due: str) -> list[Row]:
    voucher, house = pen.voucher, pen.house
    made = []
    if pen.has("retained"):
        made.append(Row("Less Retainage (10%)", house.signed(pen.m("", voucher.amount("retained")), negative=True)))
    if pen.has("prepaid"):
        paid = pen.m("", voucher.amount("prepaid"))
        made.append(
            Row(pen.label("prepaid"), house.signed(paid, negative=True) if house.chance("minus paid", 0.6) else paid)
        )
    if due in {"both", "due"} and pen.kind.value in {"invoice", "receipt"}:
        if pen.kind.value == "receipt":
            return [*made, Row(house.label("paid"), pen.m("", voucher.amount("total")), strong=True)]
        made.append(Row(pen.label("amount_due"), pen.m("amount_due"), strong=True))
        if due == "due":
            pen.unclear.add("total")
    return made


def block(
    pen: Pen, sums: Sequence[Row], width: float = 210, form: str = "", side: str = "right", size: float = 9
) -> str:
    """The sums as a block at one side, in the house's form."""
    house = pen.house
    form = form or house.pick("sums", ("plain", "plain", "ruled", "boxed", "filled", "shaded", "dotted", "topped"))
    cells, strong = [], []
    for place, row in enumerate(sums):
        colour = "#ffffff" if row.strong and form == "filled" else ""
        big = size + house.pick("big total", (0, 0, 1, 2, 3)) if row.strong else size
        bold = row.strong and house.chance("bold total", 0.85)
        cells += [t(row.label, big, bold=bold, colour=colour), t(row.text, big, bold=bold, colour=colour, whole=True)]
        strong += [str(place)] if row.strong else []
    body = grid(
        cells, ["1fr", "auto"], house.pick("sum sides", ("(left, right)", "(left, right)", "(right, right)")), 0, 0, 3.5,
        _pen(form, strong), _fill(form, strong, house.colour),
    )  # fmt: skip
    return align(side, box(body, f"{width}pt", inset="0pt"))


def _pen(form: str, strong: Sequence[str]) -> str:
    line = stroke(0.6)
    if form == "boxed":
        return line
    if form == "ruled":
        return f"(x, y) => (bottom: {stroke(0.4, '#999999')})"
    if form == "dotted":
        return f"(x, y) => (bottom: {stroke(0.6, '#555555', 'dotted')})"
    if form == "topped" and strong:
        return f"(x, y) => if y in ({', '.join(strong)},) {{ (top: {line}, bottom: {line}) }}"
    return "none"


def _fill(form: str, strong: Sequence[str], colour: str) -> str:
    if form in {"filled", "shaded"} and strong:
        ground = ink(colour) if form == "filled" else ink("#e4e4e4")
        return f"(x, y) => if y in ({', '.join(strong)},) {{ {ground} }}"
    return "none"


def across(pen: Pen, sums: Sequence[Row], size: float = 8.5, shade: str = "#e6e6e6") -> str:
    """The sums beside each other in a ruled row, labels above."""
    heads = [f"grid.cell(fill: {ink(shade)}, {t(row.label, size - 0.8, bold=True)})" for row in sums]
    cells = [t(row.text, size + (1.5 if row.strong else 0), bold=row.strong, whole=True) for row in sums]
    return grid([*heads, *cells], ["1fr"] * len(sums), "center", 0, 0, 4, stroke(0.6))


def tax_table(pen: Pen, size: float = 8) -> str:
    """Taxes by rate with their bases."""
    house = pen.house
    cells = [t(house.label(key), size, bold=True) for key in ("tax_rate", "tax_base", "tax_amount")]
    for tax in pen.voucher.taxes:
        cells += [
            t(f"{house.number(tax.rate, 0)} %", size), t(house.number(tax.base, 2), size), t(house.number(tax.tax, 2), size)
        ]  # fmt: skip
    if len(pen.voucher.taxes) == 1:
        pen.f("tax_total")
    return grid(cells, ["auto", "auto", "auto"], "right", 0, 0, 3.5, stroke(0.4, "#777777"))


def big(pen: Pen, name: str, size: float = 16, gap: float = 4) -> str:
    """One sum set large below its label."""
    return stack(t(pen.label(name), 8.5), t(pen.m(name), size, bold=True), gap=gap)
