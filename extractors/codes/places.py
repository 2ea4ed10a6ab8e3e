"""Finds where a PDF page may hold codes, so that only those spots are drawn and searched."""

from __future__ import annotations

import ctypes
from collections import Counter
from collections.abc import Iterator
from typing import Final

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from extractors.codes.read import codes_on
from extractors.page import Box, Code

#: Points. Codes are no smaller than this, and none takes up more than this share of a page.
_SMALLEST: Final = 14.0
_LARGEST: Final = 0.35
#: A bar or module: one side at most this thin, the other at most this long (points).
_THIN: Final = 4.5
_LONG: Final = 110.0
#: Side of the squares in which bars are counted, how many make a code likely (a table draws fewer), and how far the
#: rest of the code may reach beyond such squares.
_SQUARE: Final = 36.0
_MANY: Final = 8
_REST: Final = 24.0
#: A single path with this many points may be a whole code.
_RICH: Final = 60
#: White a code needs around it to be found (points), and the resolution at which spots are drawn.
_QUIET: Final = 8.0
_DPI: Final = 200
_MOST_OBJECTS: Final = 20_000
_MOST_SPOTS: Final = 12


def codes_of(page: pdfium.PdfPage) -> tuple[Code, ...]:
    """The codes of an upright page: pictures, rich paths and clusters of bars are drawn and searched, the rest is not.

    Boxes are in points from the top left. A page without such spots costs the count of its objects only.
    """
    if page.get_rotation():
        # Places in the file are those of the unturned page; such pages are few, and searched whole.
        width, height = page.get_size()
        return _searched(page, Box(0, 0, width, height))
    found: list[Code] = []
    for spot in spots(page):
        found.extend(code for code in _searched(page, spot) if code not in found)
    return tuple(found)


def spots(page: pdfium.PdfPage) -> tuple[Box, ...]:
    """Places that may hold a code, in points from the top left of an unturned page, each once."""
    left, bottom, right, top = page.get_bbox()
    width, height = right - left, top - bottom
    bars: Counter[tuple[int, int]] = Counter()
    found = []
    for kind, edges, points in _drawn(page):
        box = Box(edges[0] - left, top - edges[3], edges[2] - left, top - edges[1])
        if min(box.width, box.height) <= _THIN and max(box.width, box.height) <= _LONG and kind == _PATH:
            bars[int(box.centre // _SQUARE), int(box.middle // _SQUARE)] += 1
        elif (kind != _PATH or points >= _RICH) and _may_be_code(box, width, height):
            found.append(box)
    found += [
        Box(x * _SQUARE - _REST, y * _SQUARE - _REST, (x + 1) * _SQUARE + _REST, (y + 1) * _SQUARE + _REST)
        for (x, y), number in bars.items()
        if number >= _MANY
    ]
    merged = [box for box in _merged(found) if _may_be_code(box, width, height)]
    return tuple(sorted(merged, key=lambda box: -box.width * box.height)[:_MOST_SPOTS])


_PATH: Final = pdfium_c.FPDF_PAGEOBJ_PATH
_LOOKED_AT: Final = frozenset({_PATH, pdfium_c.FPDF_PAGEOBJ_IMAGE, pdfium_c.FPDF_PAGEOBJ_FORM})


def _drawn(page: pdfium.PdfPage) -> Iterator[tuple[int, tuple[float, float, float, float], int]]:
    """Kind, edges (left, bottom, right, top) and number of points of everything drawn that is no text."""
    edges = [ctypes.c_float() for _ in range(4)]
    for index in range(min(pdfium_c.FPDFPage_CountObjects(page), _MOST_OBJECTS)):
        thing = pdfium_c.FPDFPage_GetObject(page, index)
        kind = pdfium_c.FPDFPageObj_GetType(thing)
        if kind in _LOOKED_AT and pdfium_c.FPDFPageObj_GetBounds(thing, *edges):
            points = pdfium_c.FPDFPath_CountSegments(thing) if kind == _PATH else 0
            yield kind, (edges[0].value, edges[1].value, edges[2].value, edges[3].value), points


def _may_be_code(box: Box, width: float, height: float) -> bool:
    return (
        min(box.width, box.height) >= _SMALLEST
        and max(box.width, box.height) >= 2 * _SMALLEST
        and box.width * box.height <= _LARGEST * width * height
        and box.x1 > 0
        and box.y1 > 0
        and box.x0 < width
        and box.y0 < height
    )


def _merged(boxes: list[Box]) -> list[Box]:
    """The boxes with those that touch made one."""
    made: list[Box] = []
    for box in boxes:
        grown = box
        while touching := [one for one in made if _touch(one, grown)]:
            for one in touching:
                made.remove(one)
                grown = grown.union(one)
        made.append(grown)
    return made


def _touch(one: Box, other: Box) -> bool:
    return one.x0 <= other.x1 + 1 and other.x0 <= one.x1 + 1 and one.y0 <= other.y1 + 1 and other.y0 <= one.y1 + 1


def _searched(page: pdfium.PdfPage, spot: Box) -> tuple[Code, ...]:
    width, height = page.get_size()
    area = Box(
        max(0.0, spot.x0 - _QUIET),
        max(0.0, spot.y0 - _QUIET),
        min(width, spot.x1 + _QUIET),
        min(height, spot.y1 + _QUIET),
    )
    scale = _DPI / 72
    if area.width * scale < 1 or area.height * scale < 1:
        return ()
    crop = (area.x0, height - area.y1, width - area.x1, area.y0)
    bitmap = page.render(scale=scale, grayscale=True, crop=crop)
    picture = np.array(bitmap.to_numpy(), dtype=np.uint8)
    bitmap.close()
    flat = picture[:, :, 0] if picture.ndim == 3 else picture
    return tuple(_moved(code, area) for code in codes_on(flat, scale))


def _moved(code: Code, area: Box) -> Code:
    box = code.box
    return Code(
        code.text, code.symbol, Box(box.x0 + area.x0, box.y0 + area.y0, box.x1 + area.x0, box.y1 + area.y0), code.gs1
    )
