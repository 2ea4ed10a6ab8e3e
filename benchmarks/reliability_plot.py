"""Draws what was said against what was right, before and after, as one SVG."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from typing import Final

from readings_judged import Judged

_SIDE: Final = 240
_MARGIN: Final = 44
_BINS: Final = 10
_WAYS: Final = {"text": "#1f4e79", "ocr": "#b5541b"}


def reliability_plot(named: Sequence[tuple[str, Sequence[Judged]]]) -> str:
    """One square per set of readings: mean confidence across, share right upwards, the size of a dot its readings."""
    width = len(named) * (_SIDE + _MARGIN) + _MARGIN
    height = _SIDE + 2 * _MARGIN + 18
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-size="11" '
        'font-family="sans-serif" '
        'role="img" aria-label="Share of readings that are right against their confidence">',
        f'<rect width="{width}" height="{height}" fill="white"/>',
    ]
    for place, (title, rows) in enumerate(named):
        parts += _square(_MARGIN + place * (_SIDE + _MARGIN), title, rows)
    for place, (via, colour) in enumerate(_WAYS.items()):
        x = _MARGIN + place * 110
        parts.append(f'<circle cx="{x}" cy="{height - 12}" r="4" fill="{colour}"/>')
        words = "read from the text layer" if via == "text" else "read by eye"
        parts.append(f'<text x="{x + 8}" y="{height - 8}">{words}</text>')
    return "\n".join([*parts, "</svg>"]) + "\n"


def _square(left: float, title: str, rows: Sequence[Judged]) -> list[str]:
    top = _MARGIN
    made = [
        f'<text x="{left}" y="{top - 12}" font-weight="bold">{title}</text>',
        f'<rect x="{left}" y="{top}" width="{_SIDE}" height="{_SIDE}" fill="none" stroke="#999"/>',
        f'<line x1="{left}" y1="{top + _SIDE}" x2="{left + _SIDE}" y2="{top}" stroke="#ccc"/>',
    ]
    for mark in (0.0, 0.5, 1.0):
        made.append(f'<text x="{left + mark * _SIDE}" y="{top + _SIDE + 14}" text-anchor="middle">{mark:g}</text>')
        made.append(f'<text x="{left - 6}" y="{top + (1 - mark) * _SIDE + 4}" text-anchor="end">{mark:g}</text>')
    for (via, colour), place in product(_WAYS.items(), range(_BINS)):
        here = [row for row in rows if row.via == via and min(int(row.confidence * _BINS), _BINS - 1) == place]
        if here:
            said = sum(row.confidence for row in here) / len(here)
            right = sum(row.right for row in here) / len(here)
            radius = min(10.0, 2 + len(here) ** 0.5 / 8)
            made.append(
                f'<circle cx="{left + said * _SIDE:.1f}" cy="{top + (1 - right) * _SIDE:.1f}" r="{radius:.1f}" '
                f'fill="{colour}" fill-opacity="0.7"/>'
            )
    return made
