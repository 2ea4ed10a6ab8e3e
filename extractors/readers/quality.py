"""Measures a page picture: how large its letters are, how skewed, speckled, unevenly lit and framed it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from extractors.readers.drawing import Grey

#: Left, top, width and height of marks in pixels, one row each.
LetterBoxes = NDArray[np.int32]

#: Skew beyond this many degrees is not looked for: no scanner or careful hand makes it.
_MOST_SKEW: Final = 12.0
_WORKING_SIDE: Final = 1000
_GRID: Final = 24
#: A band beside the paper is darker than this throughout; a dark footer with words in it is not.
_BAND: Final = 100
#: Every so many pixels are enough to tell how bright a picture is.
_THINNED: Final = 7


@dataclass(frozen=True, slots=True)
class Ink:
    """The marks on a page: the middle height of its letters in pixels, how many they are, and how many specks."""

    letter: float
    letters: int
    specks: int


def ink(picture: Grey) -> Ink:
    """Counts connected marks of black on white."""
    stats = _marks(picture)
    widths, heights, areas = (stats[:, index] for index in (cv2.CC_STAT_WIDTH, cv2.CC_STAT_HEIGHT, cv2.CC_STAT_AREA))
    specks = int(((areas <= 3) & (heights <= 2) & (widths <= 2)).sum())
    letters = _letters(stats, picture)
    return Ink(float(np.percentile(heights[letters], 60)) if letters.any() else 0.0, int(letters.sum()), specks)


def letter_boxes(picture: Grey) -> LetterBoxes:
    """Left, top, width and height of every mark that may be a letter, one row each."""
    stats = _marks(picture)
    return np.asarray(stats[_letters(stats, picture)][:, :4], dtype=np.int32)


def _marks(picture: Grey) -> NDArray[np.int32]:
    _, _, stats, _ = cv2.connectedComponentsWithStats(_dark(picture), connectivity=8)
    return np.asarray(stats[1:], dtype=np.int32)


def _letters(stats: NDArray[np.int32], picture: Grey) -> NDArray[np.bool_]:
    widths, heights, areas = (stats[:, index] for index in (cv2.CC_STAT_WIDTH, cv2.CC_STAT_HEIGHT, cv2.CC_STAT_AREA))
    limit = max(picture.shape) / 12
    sized = (heights >= 5) & (heights <= limit) & (widths <= 3 * heights) & (areas >= 8)
    return np.asarray(sized & (areas < widths * heights), dtype=np.bool_)


def _dark(picture: Grey) -> Grey:
    """Marks as 255 on 0, by comparison with their surroundings, so that light and shade do not matter."""
    side = max(15, (max(picture.shape) // 60) | 1)
    found = cv2.adaptiveThreshold(picture, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, side, 20)
    return np.asarray(found, dtype=np.uint8)


def skew(picture: Grey) -> float:
    """The angle in degrees by which the page must be turned anticlockwise to be level, by projection profiles."""
    factor = _WORKING_SIDE / max(picture.shape)
    small = cv2.resize(picture, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA) if factor < 1 else picture
    dark = _dark(np.asarray(small, dtype=np.uint8))
    if not dark.any():
        return 0.0
    half = np.asarray(cv2.resize(dark, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA), dtype=np.uint8)
    coarse = max(np.arange(-_MOST_SKEW, _MOST_SKEW + 0.5, 1.0), key=lambda angle: _sharpness(half, float(angle)))
    middle = max(np.arange(coarse - 1.0, coarse + 1.01, 0.25), key=lambda angle: _sharpness(dark, float(angle)))
    fine = max(np.arange(middle - 0.25, middle + 0.26, 0.05), key=lambda angle: _sharpness(dark, float(angle)))
    level, turned = _sharpness(dark, 0.0), _sharpness(dark, float(fine))
    return float(fine) if turned > 1.05 * level and abs(fine) < _MOST_SKEW else 0.0


def _sharpness(dark: Grey, angle: float) -> float:
    """How sharply rows of text and of white alternate when the page is turned by `angle`."""
    height, width = dark.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.0)
    rows = cv2.warpAffine(dark, turn, (width, height), flags=cv2.INTER_NEAREST).sum(axis=1, dtype=np.float64)
    steps = np.diff(rows)
    return float((steps * steps).sum())


def shade(picture: Grey) -> float:
    """How unevenly the paper is lit: the dim parts' share of light lost against the bright parts, 0 to 1."""
    small = cv2.resize(picture, (_GRID * 16, _GRID * 16), interpolation=cv2.INTER_AREA)
    tiles = small.reshape(_GRID, 16, _GRID, 16).swapaxes(1, 2).reshape(_GRID, _GRID, 256)
    paper = np.percentile(tiles, 85, axis=2)
    bright = float(np.percentile(paper, 90))
    return float(1 - np.percentile(paper, 12) / bright) if bright else 0.0


def contrast(picture: Grey) -> int:
    """The span between ink and paper, in grey steps."""
    low, high = np.percentile(picture[::_THINNED, ::_THINNED], (0.5, 95))
    return int(high - low)


def margins(picture: Grey) -> tuple[int, int, int, int]:
    """How many pixels at the left, top, right and bottom are dark bands beside the paper, and not paper."""
    columns = np.percentile(picture[::_THINNED], 97, axis=0) < _BAND
    rows = np.percentile(picture[:, ::_THINNED], 97, axis=1) < _BAND
    return _run(columns), _run(rows), _run(columns[::-1]), _run(rows[::-1])


def _run(dark: NDArray[np.bool_]) -> int:
    """The length of the band at the beginning; none where it would swallow a third of the picture."""
    light = np.flatnonzero(~dark)
    length = int(light[0]) if light.size else 0
    return length if length <= dark.size / 3 else 0
