"""Takes the rules of tables and boxes out of a page picture, so that letters stand alone on paper."""

from __future__ import annotations

from typing import Final

import cv2
import numpy as np

from extractors.readers.drawing import Grey

#: A rule is longer than this many letters are high.
_LINE: Final = 6
_SHORTEST: Final = 20


def without_lines(picture: Grey, letter: float) -> Grey:
    """The picture with paper where long straight lines were; `letter` is the usual height of its letters in pixels."""
    length = max(_SHORTEST, round(_LINE * letter))
    paper = int(np.percentile(picture[::7, ::7], 90))
    dark = cv2.adaptiveThreshold(picture, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, 25, 15)
    across = cv2.morphologyEx(dark, cv2.MORPH_OPEN, np.ones((1, length), np.uint8))
    down = cv2.morphologyEx(dark, cv2.MORPH_OPEN, np.ones((length, 1), np.uint8))
    lines = cv2.dilate(cv2.bitwise_or(across, down), np.ones((3, 3), np.uint8))
    cleared = picture.copy()
    cleared[lines > 0] = paper
    return cleared
