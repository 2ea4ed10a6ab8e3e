"""What a PDF page draws beside its letters, by pdfium: straight rules, and how much of it pictures cover."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from numpy.typing import NDArray

from extractors.page import Box, Rule
from extractors.readers import pdfium_calls as calls
from extractors.readers.upright import Boxes, Upright

#: Rules shorter than this many points are parts of letters and logos.
_SHORT: Final = 6.0
#: An edge that leaves its direction by more than this many points is no rule but a slope.
_STRAIGHT: Final = 1.0
_MAX_RULES: Final = 3000
#: A page that draws more than this is a map or an attack on the reader; the rest is not looked at.
_MAX_OBJECTS: Final = 20_000
_MAX_SEGMENTS: Final = 100_000
_DEEPEST: Final = 6


@dataclass(frozen=True, slots=True)
class Drawn:
    """The straight lines of a page in points as it is seen, and the part of it (0 to 1) that images cover."""

    rules: tuple[Rule, ...]
    cover: float


class _Matrix(NamedTuple):
    """From an object's own coordinates to the page's."""

    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    def then(self, other: _Matrix) -> _Matrix:
        return _Matrix(
            self.a * other.a + self.b * other.c, self.a * other.b + self.b * other.d,
            self.c * other.a + self.d * other.c, self.c * other.b + self.d * other.d,
            self.e * other.a + self.f * other.c + other.e, self.e * other.b + self.f * other.d + other.f,
        )  # fmt: skip

    def point(self, x: float, y: float) -> tuple[float, float]:
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f


_SAME: Final = _Matrix(1, 0, 0, 1, 0, 0)


def drawn(page: pdfium.PdfPage) -> Drawn:
    """The edges of lines and boxes, whether ruled or filled, and the places of images."""
    look = _Look()
    look.at(calls.address(page.raw), calls.page_objects, calls.page_object, _SAME, 0)
    width, height = page.get_size()
    upright = Upright.of(page)
    edges = upright.boxes(_rows(look.edges))
    return Drawn(_rules(edges, width, height), _cover(upright.boxes(_rows(look.images)), width, height))


def _rows(found: list[float]) -> NDArray[np.float64]:
    return np.array(found, np.float64).reshape(-1, 4)


class _Look:
    """Walks through the objects of a page and of the forms it draws, and notes where straight edges and images are."""

    def __init__(self) -> None:
        self.edges: list[float] = []
        self.images: list[float] = []
        self._objects = _MAX_OBJECTS
        self._segments = _MAX_SEGMENTS
        self._floats = (ctypes.c_float * 6)()
        self._at = [ctypes.addressof(self._floats) + 4 * index for index in range(6)]

    def at(self, place: int, count: calls.Call, child: calls.Call, matrix: _Matrix, depth: int) -> None:
        number = min(count(place), self._objects)
        self._objects -= number
        for index in range(number):
            drawn = child(place, index)
            kind = calls.object_type(drawn)
            if kind == pdfium_c.FPDF_PAGEOBJ_PATH:
                self._path(drawn, matrix)
            elif kind == pdfium_c.FPDF_PAGEOBJ_IMAGE:
                self.images += _corners(self._own_matrix(drawn).then(matrix))
            elif kind == pdfium_c.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
                inside = self._own_matrix(drawn).then(matrix)
                self.at(drawn, calls.form_objects, calls.form_object, inside, depth + 1)

    def _own_matrix(self, drawn: int) -> _Matrix:
        return _Matrix(*self._floats) if calls.object_matrix(drawn, self._at[0]) else _SAME

    def _path(self, drawn: int, matrix: _Matrix) -> None:
        """Every line between two neighbouring points of a path, also where it is spelled as a curve."""
        number = min(calls.path_segments(drawn), self._segments)
        self._segments -= number
        a, b, c, d, e, f = self._own_matrix(drawn).then(matrix)
        floats, (at_x, at_y, *_) = self._floats, self._at
        points: list[tuple[float, float]] = []
        bends = 0
        for index in range(number):
            segment = calls.path_segment(drawn, index)
            calls.segment_point(segment, at_x, at_y)
            x, y = floats[0], floats[1]
            points.append((a * x + c * y + e, b * x + d * y + f))
            kind = calls.segment_type(segment)
            if kind == pdfium_c.FPDF_SEGMENT_LINETO:
                self.edges += points[-2] + points[-1]
            bends = bends + 1 if kind == pdfium_c.FPDF_SEGMENT_BEZIERTO else 0
            # A curve comes as three points: two that draw it in, and its end.
            if bends and bends % 3 == 0 and _flat(points[-4:]):
                self.edges += points[-4] + points[-1]


def _flat(points: list[tuple[float, float]]) -> bool:
    """Whether a curve of two ends and two points between them is drawn as a straight line."""
    if len(points) < 4:
        return False
    xs, ys = zip(*points, strict=True)
    (start_x, start_y), *_, (end_x, end_y) = points
    across, down = max(xs) - min(xs), max(ys) - min(ys)
    return bool(
        (across <= _STRAIGHT and abs(end_y - start_y) == down) or (down <= _STRAIGHT and abs(end_x - start_x) == across)
    )


def _corners(matrix: _Matrix) -> Iterator[float]:
    """Two opposite corners of the box around the unit square, which is what an image fills, on the page."""
    xs, ys = zip(*(matrix.point(x, y) for x, y in ((0, 0), (0, 1), (1, 0), (1, 1))), strict=True)
    return iter((min(xs), min(ys), max(xs), max(ys)))


def _rules(edges: Boxes, width: float, height: float) -> tuple[Rule, ...]:
    sides = edges[:, 2:] - edges[:, :2]
    long = (sides.max(axis=1, initial=0) >= _SHORT) & (sides.min(axis=1, initial=_SHORT) <= _STRAIGHT)
    within = (edges[:, 2] > 0) & (edges[:, 3] > 0) & (edges[:, 0] < width) & (edges[:, 1] < height)
    rows = np.round(edges[long & within], 3).tolist()
    return tuple(Rule(Box(*row)) for row in dict.fromkeys(map(tuple, rows)))[:_MAX_RULES]


def _cover(images: Boxes, width: float, height: float) -> float:
    """The part of the page under images, on a grid of 32 by 32 places."""
    grid = np.zeros((32, 32), dtype=bool)
    places = np.clip(np.rint(images / (max(width, 1), max(height, 1), max(width, 1), max(height, 1)) * 32), 0, 32)
    for x0, y0, x1, y1 in places.astype(int).tolist():
        grid[y0:y1, x0:x1] = True
    return float(grid.mean())
