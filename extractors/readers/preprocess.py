"""Makes a page picture easier to read, step by step as its measured quality asks, and keeps the way back."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from extractors.readers import quality
from extractors.readers.drawing import MAX_PIXELS, Grey
from extractors.readers.sheet_corners import corners as sheet_corners

#: Letters smaller than this many pixels are enlarged, to about `_GOOD_LETTER`.
SMALL_LETTER: Final = 14.0
_GOOD_LETTER: Final = 21.0
_LEAST_SKEW: Final = 0.15
#: Paper that loses more than this share of its light somewhere lies in shadow.
_SHADE: Final = 0.22
_LOW_CONTRAST: Final = 120
#: Specks for every letter.
_SPECKLED: Final = 1.5


@dataclass(frozen=True, slots=True)
class Prepared:
    """A picture to read, and `forward`, the matrix that leads from the original's pixels to this one's."""

    picture: Grey
    forward: NDArray[np.float64]
    steps: tuple[str, ...] = ()

    def back(self, x0: float, y0: float, x1: float, y1: float) -> tuple[float, float, float, float]:
        """The box in the original picture around a box in this one."""
        points = np.array([[[x0, y0], [x1, y0], [x1, y1], [x0, y1]]], dtype=np.float64)
        there = cv2.perspectiveTransform(points, np.linalg.inv(self.forward))[0]
        # A turned box's outline is higher than its text; the middles of its sides give back a level box of its size.
        left, right = (there[0] + there[3]) / 2, (there[1] + there[2]) / 2
        top, bottom = (there[0] + there[1]) / 2, (there[3] + there[2]) / 2
        return float(left[0]), float(top[1]), float(right[0]), float(bottom[1])

    def changed(self, step: str, picture: Grey, matrix: NDArray[np.float64] | None = None) -> Prepared:
        forward = self.forward if matrix is None else matrix @ self.forward
        return replace(self, picture=picture, forward=forward, steps=(*self.steps, step))


def prepare(picture: Grey) -> Prepared:
    """The picture as Tesseract reads it best.

    A sheet photographed on a darker ground is cut out and flattened; dark bands beside the page become paper; skew is
    taken out; small letters are enlarged; shadow is divided out and the rest made black and white; speckles are
    smoothed; a faint page is stretched. Nothing is done to a page that does not need it.
    """
    made = Prepared(picture, np.eye(3))
    made = _flattened(made)
    made = _unframed(made)
    made = _level(made)
    marks = quality.ink(made.picture)
    speckled = marks.specks > _SPECKLED * max(marks.letters, 1)
    if speckled:
        made = made.changed("median", _grey(cv2.GaussianBlur(cv2.medianBlur(made.picture, 3), (0, 0), 0.8)))
        marks = quality.ink(made.picture)
    made = _enlarged(made, marks.letter)
    if quality.shade(made.picture) > _SHADE:
        return _black_and_white(made)
    if quality.contrast(made.picture) < _LOW_CONTRAST:
        return made.changed("stretch", _stretched(made.picture))
    return made


def _grey(picture: object) -> Grey:
    return np.ascontiguousarray(picture, dtype=np.uint8)


def _flattened(made: Prepared) -> Prepared:
    corners = sheet_corners(made.picture)
    if corners is None:
        return made
    top_left, top_right, bottom_right, bottom_left = corners
    width = max(math.dist(top_left, top_right), math.dist(bottom_left, bottom_right))
    height = max(math.dist(top_left, bottom_left), math.dist(top_right, bottom_right))
    target = np.array([[0, 0], [width, 0], [width, height], [0, height]], dtype=np.float32)
    matrix = cv2.getPerspectiveTransform(corners, target)
    flat = cv2.warpPerspective(
        made.picture, matrix, (round(width), round(height)), flags=cv2.INTER_CUBIC, borderValue=255.0
    )
    return made.changed("flatten", _grey(flat), np.asarray(matrix, dtype=np.float64))


def _unframed(made: Prepared) -> Prepared:
    left, top, right, bottom = quality.margins(made.picture)
    if not (left or top or right or bottom):
        return made
    height, width = made.picture.shape
    picture = np.full_like(made.picture, int(np.percentile(made.picture, 90)))
    inner = (slice(top, height - bottom), slice(left, width - right))
    picture[inner] = made.picture[inner]
    return made.changed("unframe", picture)


def _level(made: Prepared) -> Prepared:
    angle = quality.skew(made.picture)
    if abs(angle) <= _LEAST_SKEW:
        return made
    height, width = made.picture.shape
    matrix = np.vstack([cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.0), [0, 0, 1]])
    paper = float(np.percentile(made.picture, 90))
    level = cv2.warpAffine(made.picture, matrix[:2], (width, height), flags=cv2.INTER_CUBIC, borderValue=paper)
    return made.changed("deskew", _grey(level), matrix)


def _enlarged(made: Prepared, letter: float) -> Prepared:
    if not 0 < letter < SMALL_LETTER:
        return made
    height, width = made.picture.shape
    factor = min(3.0, _GOOD_LETTER / letter, math.sqrt(MAX_PIXELS / (height * width)))
    if factor <= 1.1:
        return made
    large = cv2.resize(made.picture, None, fx=factor, fy=factor, interpolation=cv2.INTER_CUBIC)
    return made.changed("enlarge", _grey(large), np.diag([factor, factor, 1.0]))


def _black_and_white(made: Prepared) -> Prepared:
    """Shadow divided out, then each pixel compared with its surroundings."""
    small = cv2.resize(made.picture, None, fx=0.25, fy=0.25, interpolation=cv2.INTER_AREA)
    paper = cv2.medianBlur(cv2.dilate(small, np.ones((7, 7), np.uint8)), 21)
    paper = cv2.resize(paper, (made.picture.shape[1], made.picture.shape[0]), interpolation=cv2.INTER_LINEAR)
    even = cv2.divide(made.picture, paper, scale=255)
    side = max(31, int(made.picture.shape[1] / 60) | 1)
    plain = cv2.adaptiveThreshold(even, 255, cv2.ADAPTIVE_THRESH_GAUSSIAN_C, cv2.THRESH_BINARY, side, 15)
    return made.changed("shadow", _grey(plain))


def _stretched(picture: Grey) -> Grey:
    low, high = np.percentile(picture, (0.5, 95))
    span = max(float(high - low), 1.0)
    return _grey(np.clip((picture.astype(np.float32) - float(low)) * (255 / span), 0, 255))
