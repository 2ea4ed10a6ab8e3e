"""Blocks of labels and values: beside each other, above each other, in grids."""

from __future__ import annotations

from collections.abc import Sequence

from samples.desk import Desk
from samples.sheet import GREY, INK, RULE

Entries = Sequence[tuple[str, str]]


def labels_left(
    desk: Desk, entries: Entries, x: float, y: float, width: float, size: float = 9, colon: bool = True,
    values_right: bool = False, bold_values: bool = False, label_colour: str = INK, leading: float = 0,
) -> float:  # fmt: skip
    """Labels left, values in a second column or at the right edge; gives the y below."""
    sheet = desk.sheet
    widest = max((sheet.measure(label, size) for label, _ in entries), default=0)
    for label, value in entries:
        sheet.text(x, y, f"{label}:" if colon else label, size, colour=label_colour)
        if values_right:
            sheet.text(x + width, y, value, size, bold_values, "right")
        else:
            sheet.text(x + min(widest + 14, width * 0.62), y, value, size, bold_values)
        y += leading or size * 1.45
    return y


def labels_right(desk: Desk, entries: Entries, middle: float, y: float, size: float = 9) -> float:
    """Labels right-aligned to a middle line, values left-aligned after it; gives the y below."""
    sheet = desk.sheet
    for label, value in entries:
        sheet.text(middle - 5, y, f"{label}:", size, bold=True, align="right")
        sheet.text(middle + 5, y, value, size)
        y += size * 1.45
    return y


def labels_above(desk: Desk, entries: Entries, x: float, y: float, width: float, size: float = 9) -> float:
    """Small labels with their values below, spread over `width`; gives the y below."""
    sheet = desk.sheet
    needs = [
        max(sheet.measure(label, size * 0.8), sheet.measure(value, size, bold=True)) + 8 for label, value in entries
    ]
    spare = (width - sum(needs)) / max(len(entries), 1)
    for (label, value), need in zip(entries, needs, strict=True):
        sheet.text(x, y, label, size * 0.8, colour=GREY)
        sheet.text(x, y + size * 1.4, value, size, bold=True)
        x += need + spare
    return y + size * 3


def grid(
    desk: Desk, entries: Entries, x: float, y: float, width: float, columns: int, fill: str = "", size: float = 9,
    inside: bool = False, head_colour: str = INK,
) -> float:  # fmt: skip
    """A ruled grid; labels in a row over the values, or small inside each cell; gives the y below."""
    sheet = desk.sheet
    step = width / columns
    for start in range(0, len(entries), columns):
        row = list(entries[start : start + columns])
        height = size * 2.9
        for place in range(columns):
            left = x + place * step
            label, value = row[place] if place < len(row) else ("", "")
            if inside:
                sheet.box(left, y, step, height)
                sheet.text(left + 3, y + size * 0.95, label, size * 0.72, colour=GREY)
                sheet.text(left + 5, y + size * 2.2, value, _fitting(desk, value, step - 8, size))
            else:
                sheet.box(left, y, step, height / 2, fill, RULE)
                sheet.box(left, y + height / 2, step, height / 2)
                sheet.text(
                    left + step / 2, y + size * 1.05, label, size * 0.85, bold=True, align="centre", colour=head_colour
                )
                fitting = _fitting(desk, value, step - 6, size)
                sheet.text(left + step / 2, y + size * 2.5, value, fitting, align="centre")
        y += height
    return y


def _fitting(desk: Desk, text: str, width: float, size: float) -> float:
    """The size at which the text fits into a cell, `size` where it may."""
    return size * min(1.0, width / max(desk.sheet.measure(text, size), 0.1))


def party_box(
    desk: Desk, label: str, lines: Sequence[str], x: float, y: float, width: float, height: float, fill: str = "",
    label_colour: str = INK,
) -> float:  # fmt: skip
    """A ruled box with a headed strip over an address; gives the y below."""
    sheet = desk.sheet
    sheet.box(x, y, width, 14, fill)
    sheet.box(x, y, width, height)
    sheet.text(x + 5, y + 10, label, 8.5, bold=True, colour=label_colour)
    sheet.stack(x + 5, y + 26, list(lines), 9)
    return y + height


def party(
    desk: Desk, label: str, lines: Sequence[str], x: float, y: float, size: float = 9, colour: str = GREY
) -> float:
    """A label over an address without box; gives the y below."""
    sheet = desk.sheet
    sheet.text(x, y, label, size * 0.9, bold=True, colour=colour)
    return sheet.stack(x, y + size * 1.5, list(lines), size)
