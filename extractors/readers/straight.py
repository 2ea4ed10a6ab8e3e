"""Makes a page picture flat and level: a photographed sheet is cut out and unbent, skew is taken out."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from extractors.readers import quality
from extractors.readers.bent_rows import Bend, bend, laid_straight
from extractors.readers.drawing import Grey
from extractors.readers.sheet_corners import corners as sheet_corners

_LEAST_SKEW: Final = 0.15
#: A photographed sheet has the longer side of a usual page (A4 and letter come out near their true size), in points.
USUAL_LONG_SIDE: Final = 842.0


@dataclass(frozen=True, slots=True)
class Straight:
    """How a picture is made straight: `matrix` leads from its pixels to those of a picture of `size` (width, height).

    `sheet` tells that a sheet was cut out of a photograph, so that the resolution the file states means nothing; `bent`
    how its rows bend.
    """

    matrix: NDArray[np.float64]
    size: tuple[int, int]
    sheet: bool
    bent: Bend | None = None

    def picture(self, original: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """The straight picture of an original in grey or colour; what lies beyond its edges is paper."""
        paper: Any = [float(value) for value in np.percentile(original[::7, ::7], 90, axis=(0, 1)).reshape(-1)]
        made = cv2.warpPerspective(original, self.matrix, self.size, flags=cv2.INTER_CUBIC, borderValue=paper)
        flat = np.ascontiguousarray(made, dtype=np.uint8)
        return flat if self.bent is None else laid_straight(flat, self.bent)

    def scale(self, original: float) -> float:
        """Pixels per point of the straight picture of one that had `original` of them."""
        return max(self.size) / USUAL_LONG_SIDE if self.sheet else original

    def larger(self, factor: float) -> Straight:
        """The same for the same picture drawn larger by that factor."""
        there, back = np.diag([factor, factor, 1.0]), np.diag([1 / factor, 1 / factor, 1.0])
        width, height = round(self.size[0] * factor), round(self.size[1] * factor)
        bent = None
        if self.bent is not None:
            columns = np.linspace(0, len(self.bent) - 1, width)
            bent = (np.interp(columns, np.arange(len(self.bent)), self.bent) * factor).astype(np.float32)
        return Straight(there @ self.matrix @ back, (width, height), self.sheet, bent)


def straightening(picture: Grey) -> Straight | None:
    """What makes an upright page picture straight; None where it is straight."""
    height, width = picture.shape
    matrix, size, flat = np.eye(3), (width, height), picture
    corners = sheet_corners(picture)
    if corners is not None:
        matrix, size = _from_corners(corners)
        flat = Straight(matrix, size, sheet=True).picture(picture)
    angle = quality.skew(flat)
    if abs(angle) > _LEAST_SKEW:
        turn = cv2.getRotationMatrix2D((size[0] / 2, size[1] / 2), angle, 1.0)
        matrix = np.vstack([turn, [0, 0, 1]]) @ matrix
    elif corners is None:
        return None
    way = Straight(matrix, size, corners is not None)
    return replace(way, bent=bend(way.picture(picture))) if way.sheet else way


def _from_corners(corners: NDArray[np.float32]) -> tuple[NDArray[np.float64], tuple[int, int]]:
    top_left, top_right, bottom_right, bottom_left = corners
    width = round(max(math.dist(top_left, top_right), math.dist(bottom_left, bottom_right)))
    height = round(max(math.dist(top_left, bottom_left), math.dist(top_right, bottom_right)))
    target = np.array([[0, 0], [width, 0], [width, height], [0, height]], dtype=np.float32)
    return np.asarray(cv2.getPerspectiveTransform(corners, target), dtype=np.float64), (width, height)
