"""Which of many boxes lie on one another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from extractors.readers.upright import Boxes

#: So many boxes on one level are no page but an attack on the reader; further ones are not compared.
_MOST: Final = 3000


@dataclass(frozen=True, slots=True, eq=False)
class Overlaps:
    """Pairs of boxes by their indices, the earlier first, and the area each pair has in common."""

    earlier: NDArray[np.intp]
    later: NDArray[np.intp]
    shared: NDArray[np.float64]


def overlaps(boxes: Boxes) -> Overlaps:
    """All pairs of boxes that have some area in common."""
    order = np.argsort(boxes[:, 1], kind="stable")
    ordered = boxes[order]
    pairs, areas = [np.zeros((0, 2), np.intp)], [np.zeros(0)]
    for step in range(1, min(len(order), _MOST)):
        upper, lower = ordered[:-step], ordered[step:]
        on_level = lower[:, 1] < upper[:, 3]
        if not on_level.any():
            break
        met = np.flatnonzero(on_level & (lower[:, 0] < upper[:, 2]) & (upper[:, 0] < lower[:, 2]))
        if len(met):
            pairs.append(np.stack([order[met], order[met + step]], axis=1))
            areas.append(area(_common(upper[met], lower[met])))
    both, shared = np.concatenate(pairs), np.concatenate(areas)
    return Overlaps(both.min(axis=1), both.max(axis=1), shared)


def _common(some: Boxes, others: Boxes) -> Boxes:
    near, far = np.maximum(some[:, :2], others[:, :2]), np.minimum(some[:, 2:], others[:, 2:])
    return np.concatenate((near, far), axis=1)


def area(boxes: Boxes) -> NDArray[np.float64]:
    """The area of each box in square points."""
    found: NDArray[np.float64] = np.maximum(boxes[:, 2] - boxes[:, 0], 0) * np.maximum(boxes[:, 3] - boxes[:, 1], 0)
    return found
