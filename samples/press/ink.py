"""Expressions of the Typst language as plain strings: text, stacks, grids and boxes, with everything printed quoted."""

from __future__ import annotations

from collections.abc import Sequence


def quoted(text: str) -> str:
    """A string literal."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def t(
    text: str, size: float = 0, bold: bool = False, italic: bool = False, colour: str = "", font: str = "",
    weight: str = "", track: float = 0, whole: bool = False,
) -> str:  # fmt: skip
    """A run of text; `size` and `track` in points, `whole` keeps it on one line. Nothing where there is no text."""
    if not text:
        return "[]"
    style = [f"size: {size}pt"] if size else []
    style += ['weight: "bold"'] if bold else []
    style += [f'weight: "{weight}"'] if weight else []
    style += ['style: "italic"'] if italic else []
    style += [f"fill: {ink(colour)}"] if colour else []
    style += [f"font: {quoted(font)}"] if font else []
    style += [f"tracking: {track}pt"] if track else []
    run = f"text({', '.join([*style, quoted(text)])})"
    return f"box({run})" if whole else run


def ink(colour: str) -> str:
    """A colour by its hexadecimal name, or none."""
    return f'rgb("{colour}")' if colour else "none"


def stroke(width: float, colour: str = "#000000", dash: str = "") -> str:
    """A line's pen; width 0 is none."""
    if not width:
        return "none"
    dashed = f', dash: "{dash}"' if dash else ""
    return f"(thickness: {width}pt, paint: {ink(colour)}{dashed})"


def join(*parts: str) -> str:
    """Parts one after the other in one line of text."""
    return "{" + "; ".join(part for part in parts if part) + "}"


def stack(*parts: str, gap: float = 4) -> str:
    """Parts below each other, `gap` points apart."""
    shown = [part for part in parts if part]
    return f"stack(dir: ttb, spacing: {gap}pt, {', '.join(shown)},)" if shown else "[]"


def lines(texts: Sequence[str], size: float = 0, gap: float = 3.2, first_bold: bool = False, colour: str = "") -> str:
    """Texts as lines below each other."""
    shown = [text for text in texts if text]
    return stack(*(t(text, size, bold=first_bold and not at, colour=colour) for at, text in enumerate(shown)), gap=gap)


def grid(
    cells: Sequence[str], widths: Sequence[str], align: str = "left", gutter: float = 8, gap: float = 4,
    inset: float = 0, pen: str = "none", fill: str = "none",
) -> str:  # fmt: skip
    """Cells in columns of the given widths; `align` is one Typst alignment or a tuple of them."""
    if not cells:
        return "[]"
    return (
        f"grid(columns: ({', '.join(widths)},), column-gutter: {gutter}pt, row-gutter: {gap}pt, align: {align}, "
        f"inset: {inset}pt, stroke: {pen}, fill: {fill}, {', '.join(cells)},)"
    )


def box(body: str, width: str = "100%", height: str = "auto", inset: str = "6pt", pen: str = "none",
        fill: str = "none", radius: float = 0) -> str:  # fmt: skip
    """A block with a border or a ground."""
    return (
        f"block(width: {width}, height: {height}, inset: {inset}, stroke: {pen}, fill: {fill}, radius: {radius}pt, "
        f"breakable: false, {body})"
    )


def align(where: str, body: str) -> str:
    """Something set to one side."""
    return f"align({where}, {body})"


def rule(width: float = 0.6, colour: str = "#000000", dash: str = "", length: str = "100%") -> str:
    """A horizontal line."""
    return f"line(length: {length}, stroke: {stroke(width, colour, dash)})"


def place(where: str, body: str, dx: float = 0, dy: float = 0) -> str:
    """Something at a fixed place of the page, taking no room."""
    return f"place({where}, dx: {dx}pt, dy: {dy}pt, {body})"


def down(points: float) -> str:
    """Room below."""
    return f"v({points}pt)"


def page_number(form: str, size: float = 7.5, colour: str = "#555555") -> str:
    """The page's number in a form such as "Page {} of {}"."""
    before, between, after = (*form.split("{}"), "")[:3]
    parts = [quoted(before), "str(counter(page).get().first())"]
    if form.count("{}") > 1:
        parts += [quoted(between), "str(counter(page).final().first())", quoted(after)]
    else:
        parts += [quoted(between)]
    return f"context text(size: {size}pt, fill: {ink(colour)}, {' + '.join(parts)})"
