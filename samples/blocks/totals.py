"""The block of sums: right, left, boxed or in a row, and the table of taxes by rate."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from samples.desk import Desk
from samples.papers import Invoice
from samples.sheet import INK, RULE

SUMS: Final = ("subtotal", "discount", "shipping", "tax_total")


def sum_entries(desk: Desk, names: tuple[str, ...] = SUMS, amounts: bool = False) -> list[tuple[str, str]]:
    """Label and text of the sums a paper has; a discount is printed negative, the tax with its rate if it has one."""
    entries = []
    for name in names:
        if not desk.has(name):
            continue
        text = desk.amount(name) if amounts else desk.show(name)
        entries.append(
            (tax_label(desk) if name == "tax_total" else desk.label(name), f"-{text}" if name == "discount" else text)
        )
    return entries


def tax_label(desk: Desk) -> str:
    """The tax's label, with the rate where all lines have one."""
    paper = desk.paper
    assert isinstance(paper, Invoice)
    label = desk.label("tax_total")
    return f"{label} {desk.voice.percent(paper.taxes[0].rate)}%" if len(paper.taxes) == 1 else label


@dataclass(frozen=True, slots=True)
class Look:
    """Where and how the sums stand; `fill` lies under the total, `due` adds the amount due below it."""

    x: float
    width: float
    size: float = 9
    boxed: bool = False
    fill: str = ""
    ink: str = INK
    due: bool = False
    amounts: bool = False
    colon: bool = False
    leading: float = 15


def totals(desk: Desk, look: Look, names: tuple[str, ...] = SUMS) -> None:
    """The sums below each other from the cursor, the total last and bold."""
    sheet = desk.sheet
    entries = sum_entries(desk, names, look.amounts)
    closing = ["total", "prepaid", "amount_due"] if look.due and desk.has("amount_due") else ["total"]
    closing = [name for name in closing if desk.has(name)]
    sheet.need((len(entries) + len(closing) + 1) * look.leading)
    for label, text in entries:
        _line(desk, look, label, text)
    for name in closing:
        last, minus = name == closing[-1], "-" if name == "prepaid" else ""
        if last and look.fill:
            sheet.box(look.x, sheet.y, look.width, look.leading + 4, look.fill, "")
            sheet.y += 2
        elif last and not look.boxed:
            sheet.rule(look.x, sheet.y + 1, look.x + look.width, sheet.y + 1, 0.9, INK)
        _line(
            desk,
            look,
            desk.label(name),
            minus + desk.amount(name),
            bold=name != "prepaid",
            ink=look.ink if last and look.fill else INK,
        )


def _line(desk: Desk, look: Look, label: str, text: str, *, bold: bool = False, ink: str = INK) -> None:
    sheet = desk.sheet
    if look.boxed:
        sheet.box(look.x, sheet.y, look.width * 0.56, look.leading, "", RULE)
        sheet.box(look.x + look.width * 0.56, sheet.y, look.width * 0.44, look.leading, "", RULE)
    base = sheet.y + look.leading * 0.5 + look.size * 0.36
    sheet.text(look.x + 4, base, f"{label}:" if look.colon else label, look.size, bold, colour=ink)
    sheet.text(
        look.x + look.width - 4, base, text, look.size + (1 if bold else 0), bold=bold, align="right", colour=ink
    )
    sheet.y += look.leading


def totals_row(desk: Desk, names: tuple[str, ...] = (*SUMS, "total"), fill: str = "") -> None:
    """The sums in one row of cells, labels over values, the total last."""
    sheet = desk.sheet
    shown = [name for name in names if desk.has(name)]
    step = sheet.room / len(shown)
    sheet.need(36)
    for place, name in enumerate(shown):
        x, last = sheet.left + place * step, name == shown[-1]
        sheet.box(x, sheet.y, step, 34, fill if last else "")
        label = tax_label(desk) if name == "tax_total" else desk.label(name)
        sheet.text(x + 4, sheet.y + 10, label, 7.5)
        text = desk.amount(name) if last else desk.show(name)
        sheet.text(
            x + step - 5, sheet.y + 27, f"-{text}" if name == "discount" else text, 11 if last else 9.5, last, "right"
        )
    sheet.y += 34


def tax_table(desk: Desk, x: float, y: float, width: float, size: float = 8) -> float:
    """Rate, base and tax by rate in a small table; gives the y below."""
    sheet, voice, paper = desk.sheet, desk.voice, desk.paper
    assert isinstance(paper, Invoice)
    stops = (x + width * 0.28, x + width * 0.64, x + width - 3)
    sheet.box(x, y, width, size * 1.7)
    for stop, key in zip(stops, ("tax_rate", "tax_base", "tax_amount"), strict=True):
        sheet.text(stop, y + size * 1.2, voice.word(key), size, bold=True, align="right")
    y += size * 1.7
    for part in paper.taxes:
        texts = (f"{voice.percent(part.rate)} %", voice.figure(part.base), voice.figure(part.tax))
        for stop, text in zip(stops, texts, strict=True):
            sheet.text(stop, y + size * 1.2, text, size, align="right")
        y += size * 1.6
    sheet.rule(x, y + 2, x + width, y + 2, 0.4)
    return y + 4
