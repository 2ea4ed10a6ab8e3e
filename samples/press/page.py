"""The page that a layout fills: paper, margins, typeface, what stands at the head and the foot of every page."""

# ruff: noqa: E501 - one part of a page, one text or one design stays on one line

from __future__ import annotations

from samples.press.ink import ink, quoted
from samples.press.pen import Pen
from samples.press.small_print import praise

#: Faces that stand in where a machine has not the one asked for; the last ones come with the typesetter.
_STAND_INS = ("Liberation Sans", "DejaVu Sans", "Libertinus Serif")
_MONO = ("Liberation Mono", "DejaVu Sans Mono")


def sheet(
    pen: Pen, *parts: str, paper: str = "", margin: str = "", size: float = 9, font: str = "", header: str = "",
    footer: str = "", flipped: bool = False, gap: float = 12, narrow: bool = False, leading: float = 0.45,
    width: str = "", height: str = "", back: str = "", over: str = "",
) -> str:  # fmt: skip
    """The whole paper: `parts` flow down the pages `gap` points apart; `back` lies under, `over` above every page."""
    house = pen.house
    paper = paper or ("us-letter" if house.country in {"US", "CA"} else "a4")
    margin = margin or house.pick(
        "margin", ("36pt", "42pt", "50pt", "(x: 40pt, y: 46pt)", "(x: 56pt, top: 40pt, bottom: 60pt)")
    )
    form = f"width: {width}, height: {height}" if width else f'paper: "{paper}", flipped: {str(flipped).lower()}'
    families = (font or house.font, *(_MONO if "Mono" in font else _STAND_INS))
    stretch = ", stretch: 75%" if narrow or (not font and house.chance("narrow", 0.12)) else ""
    around = "".join(
        f", {name}: {part}"
        for name, part in (("header", header), ("footer", footer), ("background", back), ("foreground", over))
        if part
    )
    parts = parts if width or "Mono" in font else (*parts, praise(pen))
    shown = f"; v({gap}pt, weak: true); ".join(part for part in parts if part)
    return (
        f"set page({form}, margin: {margin}{around})\n"
        f"set text(font: ({', '.join(quoted(one) for one in families)}), size: {size}pt, fill: {ink(house.pick('ink', ('#000000', '#000000', '#222222', '#333333')))}{stretch}, hyphenate: false)\n"
        f"set par(leading: {leading}em, spacing: {leading + 0.2}em)\n"
        f"set block(spacing: 0pt)\n"
        f"{shown}\n"
    )
