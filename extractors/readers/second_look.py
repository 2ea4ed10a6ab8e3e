"""Finds what a first optical reading left out, and makes a picture of only that."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import cv2
import numpy as np

from extractors.readers.drawing import Grey
from extractors.readers.ocr import Seen
from extractors.readers.quality import letter_boxes

#: A second look pays from this many letters on, and this part of all letters.
_LETTERS: Final = 12
_PART: Final = 0.03
#: A line is longer than this many letters are high.
_LINE: Final = 6
_GOOD_LETTER: Final = 22.0
#: Scattered marks are often read as words, but with little confidence.
_SURE: Final = 0.6


def left_out(picture: Grey, seen: Sequence[Seen]) -> tuple[Grey, float] | None:
    """The picture without the words already read and without table rules, and its scale; None where little is left.

    Tesseract drops the words of whole table cells when their rules confuse its layout; without rules and at a middling
    size it finds them.
    """
    boxes = letter_boxes(picture)
    if not len(boxes):
        return None
    covered = np.zeros(picture.shape, dtype=bool)
    for word in seen:
        covered[max(0, int(word.y0) - 1) : int(word.y1) + 2, max(0, int(word.x0) - 1) : int(word.x1) + 2] = True
    middles_x = boxes[:, 0] + boxes[:, 2] // 2
    middles_y = boxes[:, 1] + boxes[:, 3] // 2
    missed = ~covered[middles_y, middles_x]
    if missed.sum() < max(_LETTERS, _PART * len(boxes)):
        return None
    paper = int(np.percentile(picture, 90))
    rest = picture.copy()
    rest[covered] = paper
    letter = float(np.median(boxes[:, 3]))
    rest = _without_lines(rest, letter, paper)
    scale = min(1.0, _GOOD_LETTER / max(letter, 1.0))
    if scale < 1.0:
        rest = np.asarray(cv2.resize(rest, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), dtype=np.uint8)
    return rest, scale


def _without_lines(picture: Grey, letter: float, paper: int) -> Grey:
    length = max(20, round(_LINE * letter))
    dark = cv2.adaptiveThreshold(picture, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, 25, 15)
    across = cv2.morphologyEx(dark, cv2.MORPH_OPEN, np.ones((1, length), np.uint8))
    down = cv2.morphologyEx(dark, cv2.MORPH_OPEN, np.ones((length, 1), np.uint8))
    lines = cv2.dilate(cv2.bitwise_or(across, down), np.ones((3, 3), np.uint8))
    cleared = picture.copy()
    cleared[lines > 0] = paper
    return cleared


def beside(found: Sequence[Seen], scale: float, seen: Sequence[Seen]) -> tuple[Seen, ...]:
    """The words of a second look, in the pixels of the first, that stand where the first read nothing."""
    grown = (
        Seen(one.text, one.x0 / scale, one.y0 / scale, one.x1 / scale, one.y1 / scale, one.confidence)
        for one in found
        if one.confidence >= _SURE
    )
    return tuple(
        one for one in grown if any(c.isalnum() for c in one.text) and not any(_meet(one, old) for old in seen)
    )


def _meet(one: Seen, other: Seen) -> bool:
    across = min(one.x1, other.x1) - max(one.x0, other.x0)
    down = min(one.y1, other.y1) - max(one.y0, other.y0)
    return across > 0 and down > 0 and across * down > 0.2 * (one.x1 - one.x0) * (one.y1 - one.y0)
