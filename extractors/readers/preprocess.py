"""Makes a straight page picture easier to read, step by step as its measured quality asks."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Final

import cv2
import numpy as np

from extractors.readers import quality
from extractors.readers.drawing import MAX_PIXELS, Grey

#: Letters smaller than this many pixels are enlarged, to about `_GOOD_LETTER`.
SMALL_LETTER: Final = 14.0
_GOOD_LETTER: Final = 21.0
#: Paper that loses more than this share of its light somewhere lies in shadow.
_SHADE: Final = 0.22
_LOW_CONTRAST: Final = 120
#: Specks for every letter: a fax has about as many as letters, and its ragged letters want to be softened, not thinned
#: by a median; salt and pepper has far more.
_RAGGED: Final = 0.8
_SPECKLED: Final = 6.0
_SOFT: Final = 0.8


@dataclass(frozen=True, slots=True)
class Prepared:
    """A picture to read, how much larger it is than the original, and what was done to it."""

    picture: Grey
    scale: float = 1.0
    steps: tuple[str, ...] = ()

    def changed(self, step: str, picture: Grey, factor: float = 1.0) -> Prepared:
        return replace(self, picture=picture, scale=self.scale * factor, steps=(*self.steps, step))


def prepare(picture: Grey) -> Prepared:
    """The picture as Tesseract reads it best.

    Dark bands beside the page become paper; speckles are smoothed and the ragged letters of a fax softened; small
    letters are enlarged; shadow is divided out and the rest made black and white; a faint page is stretched. Nothing
    is done to a page that does not need it.
    """
    made = _unframed(Prepared(picture))
    marks = quality.ink(made.picture)
    if marks.specks > _SPECKLED * max(marks.letters, 1):
        made = made.changed("median", _softened(_grey(cv2.medianBlur(made.picture, 3))))
        marks = quality.ink(made.picture)
    elif marks.specks > _RAGGED * marks.letters and marks.letter >= SMALL_LETTER:
        made = made.changed("soften", _softened(made.picture))
    made = _enlarged(made, marks.letter)
    if quality.shade(made.picture) > _SHADE:
        return _black_and_white(made)
    if quality.contrast(made.picture) < _LOW_CONTRAST:
        return made.changed("stretch", _stretched(made.picture))
    return made


def _grey(picture: object) -> Grey:
    return np.ascontiguousarray(picture, dtype=np.uint8)


def _softened(picture: Grey) -> Grey:
    return _grey(cv2.GaussianBlur(picture, (0, 0), _SOFT))


def _unframed(made: Prepared) -> Prepared:
    left, top, right, bottom = quality.margins(made.picture)
    if not (left or top or right or bottom):
        return made
    height, width = made.picture.shape
    picture = np.full_like(made.picture, int(np.percentile(made.picture, 90)))
    inner = (slice(top, height - bottom), slice(left, width - right))
    picture[inner] = made.picture[inner]
    return made.changed("unframe", picture)


def _enlarged(made: Prepared, letter: float) -> Prepared:
    if not 0 < letter < SMALL_LETTER:
        return made
    height, width = made.picture.shape
    factor = min(3.0, _GOOD_LETTER / letter, math.sqrt(MAX_PIXELS / (height * width)))
    if factor <= 1.1:
        return made
    large = cv2.resize(made.picture, None, fx=factor, fy=factor, interpolation=cv2.INTER_CUBIC)
    return made.changed("enlarge", _grey(large), factor)


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
