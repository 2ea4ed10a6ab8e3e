"""Measures how the rows of text on a photographed sheet bend, and lays them straight: paper lies seldom flat."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from extractors.readers import quality

#: By how many pixels each column of a picture lies too low.
Bend = NDArray[np.float32]

_STRIPS: Final = 6
#: Rows that leave the level by less than this part of the width (half a letter) read as well as they lie.
_LEAST: Final = 0.006
#: Steeper than this, in degrees, is no bend but a drawing.
_STEEPEST: Final = 3.0
_LEAST_LETTERS: Final = 12


def bend(picture: NDArray[np.uint8]) -> Bend | None:
    """The bend of the rows of a level grey page; None where they are straight.

    The skew of upright strips of the page, summed from left to right, is the course of a row.
    """
    width = picture.shape[1]
    edges = np.linspace(0, width, _STRIPS + 1).astype(int)
    slopes = [(float(start + end) / 2, _slope(picture[:, start:end])) for start, end in pairwise(edges)]
    told = [(middle, slope) for middle, slope in slopes if slope is not None]
    if len(told) < _STRIPS / 2:
        return None
    middles, steps = np.array(told).T
    course = np.cumsum(np.interp(np.arange(width), middles, steps))
    course -= np.median(course)
    if float(np.ptp(course)) < _LEAST * width:
        return None
    return course.astype(np.float32)


def _slope(strip: NDArray[np.uint8]) -> float | None:
    """By how many pixels a row falls with each column; None where the strip has too few letters to tell."""
    if len(quality.letter_boxes(strip)) < _LEAST_LETTERS:
        return None
    angle = quality.skew(strip)
    return math.tan(math.radians(angle)) if abs(angle) <= _STEEPEST else None


def laid_straight(picture: NDArray[np.uint8], bent: Bend) -> NDArray[np.uint8]:
    """The picture, grey or colour, with each column moved up by as much as it lies too low."""
    height, width = picture.shape[:2]
    across = np.tile(np.arange(width, dtype=np.float32), (height, 1))
    down = np.arange(height, dtype=np.float32)[:, None] + bent[None, :]
    made = cv2.remap(picture, across, down, interpolation=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
    return np.ascontiguousarray(made, dtype=np.uint8)
