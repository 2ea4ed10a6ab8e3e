"""The way from a PDF page's own coordinates to points from the top left of the page as it is seen."""

from __future__ import annotations

import ctypes
import math
from dataclasses import dataclass
from typing import Final

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from numpy.typing import NDArray

from extractors.page import Box

#: Boxes as rows: x0, y0, x1, y1 in points of the upright page.
Boxes = NDArray[np.float64]

_FINE: Final = 1000


@dataclass(frozen=True, slots=True)
class Upright:
    """Maps a PDF page's own coordinates to points from the top left of the page as it is seen."""

    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    @classmethod
    def of(cls, page: pdfium.PdfPage) -> Upright:
        """Asks pdfium, which knows the page's rotation and crop."""
        width, height = page.get_size()
        scale = max(1.0, min(_FINE, 1e9 / max(width, height, 1)))
        origin, right, up = (_device(page, width, height, scale, point) for point in ((0, 0), (1000, 0), (0, 1000)))
        return cls(
            (right[0] - origin[0]) / 1000, (right[1] - origin[1]) / 1000,
            (up[0] - origin[0]) / 1000, (up[1] - origin[1]) / 1000, origin[0], origin[1],
        )  # fmt: skip

    def point(self, x: float, y: float) -> tuple[float, float]:
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        x0, y0 = self.point(left, bottom)
        x1, y1 = self.point(right, top)
        return Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))

    def boxes(self, corners: NDArray[np.float64]) -> Boxes:
        """Rows of two opposite corners, x, y, x, y in the page's own coordinates, as boxes of the upright page."""
        x, y = corners[:, 0::2], corners[:, 1::2]
        across, down = self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f
        found = np.empty(corners.shape)
        np.minimum(across[:, 0], across[:, 1], out=found[:, 0])
        np.minimum(down[:, 0], down[:, 1], out=found[:, 1])
        np.maximum(across[:, 0], across[:, 1], out=found[:, 2])
        np.maximum(down[:, 0], down[:, 1], out=found[:, 3])
        return found

    def turn(self, x: float, y: float) -> float:
        """The direction of a vector on the upright page, in degrees clockwise from reading direction."""
        return math.degrees(math.atan2(self.b * x + self.d * y, self.a * x + self.c * y))


def _device(
    page: pdfium.PdfPage, width: float, height: float, scale: float, point: tuple[float, float]
) -> tuple[float, float]:
    x, y = ctypes.c_int(), ctypes.c_int()
    pdfium_c.FPDF_PageToDevice(
        page, 0, 0, round(width * scale), round(height * scale), 0, point[0], point[1], ctypes.byref(x), ctypes.byref(y)
    )
    return x.value / scale, y.value / scale
