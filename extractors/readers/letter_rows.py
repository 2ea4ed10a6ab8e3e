"""Tells from the edges of its letters alone which way up a page lies."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

Boxes = NDArray[np.int32]

#: The next letter of a word starts within this many letter heights.
_NEXT: Final = 0.7
#: Letters of a word differ in height by less than this factor.
_ALIKE: Final = 2.0
#: Edges are level within this part of a letter's height, and apart beyond the other.
_LEVEL: Final = 0.1
_APART: Final = 0.18
#: With fewer pairs of letters nothing is told; one way must show so many times as many pairs as the other.
_LEAST: Final = 40
_CLEARER: Final = 2.0
#: Of letters that differ in height so many more must stand level than hang level, and by more than chance does.
_MORE: Final = 1.5
_BY_CHANCE: Final = 2.5


@dataclass(frozen=True, slots=True)
class Rows:
    """Pairs of neighbours in a row, and how many unlike ones stand on one line (`standing`) or hang from one."""

    pairs: int
    standing: int
    hanging: int

    @property
    def upright(self) -> bool | None:
        """True as it lies, False upside down, None where letters do not tell (all capitals, say)."""
        more, less = max(self.standing, self.hanging), min(self.standing, self.hanging)
        if more < _MORE * less or more - less <= _BY_CHANCE * math.sqrt(max(more + less, 1)):
            return None
        return self.standing > self.hanging


def turn_by_letters(boxes: Boxes) -> int | None:
    """By how many degrees clockwise the page must be turned to be read, from its letters' left, top, width and height.

    Letters of a word stand side by side, nearer than lines stand below each other. In mixed print more of them rise
    above the small ones (b, d, h, capitals) than hang below (g, p, y), so that their lower edges are level and their
    upper edges are not. None where that cannot be told.
    """
    across, down = rows(boxes), rows(boxes[:, [1, 0, 3, 2]])
    more, less = (across, down) if across.pairs >= down.pairs else (down, across)
    if more.pairs < _LEAST or more.pairs < _CLEARER * less.pairs or more.upright is None:
        return None
    if more is across:
        return 0 if across.upright else 180
    return 90 if down.upright else 270


def rows(boxes: Boxes) -> Rows:
    """The rows of a page whose text runs from left to right."""
    pairs = _neighbours(boxes)
    one, other = boxes[pairs[:, 0]].astype(np.float64), boxes[pairs[:, 1]].astype(np.float64)
    height = np.maximum(one[:, 3], other[:, 3])
    tops = np.abs(one[:, 1] - other[:, 1])
    feet = np.abs(one[:, 1] + one[:, 3] - other[:, 1] - other[:, 3])
    level = np.maximum(1.0, _LEVEL * height)
    apart = np.maximum(_APART * height, level + 1)
    return Rows(
        len(pairs), int(((feet <= level) & (tops >= apart)).sum()), int(((tops <= level) & (feet >= apart)).sum())
    )


def _neighbours(boxes: Boxes) -> NDArray[np.intp]:
    """Each letter with the next one to its right, as rows of two indices."""
    order = np.argsort(boxes[:, 0], kind="stable")
    lefts = boxes[order, 0]
    tops, feet, heights = boxes[:, 1], boxes[:, 1] + boxes[:, 3], boxes[:, 3]
    starts = np.searchsorted(lefts, boxes[:, 0] + boxes[:, 2] * 0.5, side="right")
    ends = np.searchsorted(lefts, boxes[:, 0] + boxes[:, 2] + _NEXT * heights)
    found: list[tuple[int, int]] = []
    for index in range(len(boxes)):
        near = order[starts[index] : ends[index]]
        shared = np.minimum(feet[near], feet[index]) - np.maximum(tops[near], tops[index])
        low, high = np.minimum(heights[near], heights[index]), np.maximum(heights[near], heights[index])
        beside = near[(shared > 0.5 * low) & (high < _ALIKE * low)]
        if len(beside):
            found.append((index, int(beside[0])))
    return np.array(found, dtype=np.intp).reshape(-1, 2)
