"""Whether a page's picture shows something where a word is said to stand."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from extractors.readers.drawing import Grey
from extractors.readers.upright import Boxes

#: At so many places along a word, and on so many levels, its picture is looked at first.
_PLACES: Final = np.linspace(0.02, 0.98, 24)
_LEVELS: Final = np.linspace(0.1, 0.9, 5)


def shown(inks: Boxes, picture: Grey, scale: float, contrast: int, *, inner: bool = False) -> NDArray[np.bool_]:
    """For each box (in points) whether its place in the picture has that contrast, in grey steps of 255.

    A pixel belongs to a box it touches; to its `inner` place only if it lies in it whole, so that the ink of a
    neighbour cannot pass for its own. Most words are told by a few pixels; only where these are all alike every one is
    looked at.
    """
    height, width = picture.shape
    near, far = (np.ceil, np.floor) if inner else (np.floor, lambda edge: np.floor(edge) + 1)
    x0, y0 = np.maximum(near(inks[:, :2] * scale), 0).astype(np.int64).T
    x1, y1 = np.minimum(far(inks[:, 2:] * scale), (width, height)).astype(np.int64).T
    found: NDArray[np.bool_] = (x1 > x0) & (y1 > y0)
    inside = np.flatnonzero(found)
    if not len(inside):
        return found
    x0, y0, x1, y1 = x0[inside], y0[inside], x1[inside], y1[inside]
    across = x0[:, None] + ((x1 - x0)[:, None] * _PLACES).astype(np.int64)
    down = y0[:, None] + ((y1 - y0)[:, None] * _LEVELS).astype(np.int64)
    seen = picture[down[:, :, None], across[:, None, :]].reshape(len(inside), -1)
    # Grey steps are bytes; the lighter is never less than the darker, so the difference is one too.
    told = seen.max(axis=1) - seen.min(axis=1) >= contrast
    for index in np.flatnonzero(~told).tolist():
        told[index] = contrast_of(picture[y0[index] : y1[index], x0[index] : x1[index]]) >= contrast
    found[inside] = told
    return found


def contrast_of(area: Grey) -> int:
    """The difference between the lightest and the darkest grey of a picture; 0 for none."""
    return int(area.max()) - int(area.min()) if area.size else 0
