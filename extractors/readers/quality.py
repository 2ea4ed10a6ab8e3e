"""Measures a page picture: how large its letters are, how skewed, speckled, unevenly lit and framed it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np

from extractors.readers.render import Grey

#: Skew beyond this many degrees is not looked for: no scanner or careful hand makes it.
_MOST_SKEW: Final = 12.0
_WORKING_SIDE: Final = 1000
_GRID: Final = 24
#: The ground under a sheet is darker than the sheet by this many grey steps.
_GROUND: Final = 40


@dataclass(frozen=True, slots=True)
class Ink:
    """The marks on a page: the middle height of its letters in pixels, how many they are, and how many specks."""

    letter: float
    letters: int
    specks: int


def ink(picture: Grey) -> Ink:
    """Counts connected marks of black on white."""
    dark = _dark(picture)
    count, _, stats, _ = cv2.connectedComponentsWithStats(dark, connectivity=8)
    if count <= 1:
        return Ink(0.0, 0, 0)
    widths, heights, areas = (stats[1:, index] for index in (cv2.CC_STAT_WIDTH, cv2.CC_STAT_HEIGHT, cv2.CC_STAT_AREA))
    specks = int(((areas <= 3) & (heights <= 2) & (widths <= 2)).sum())
    limit = max(picture.shape) / 12
    letters = (heights >= 5) & (heights <= limit) & (widths <= 3 * heights) & (areas >= 8) & (areas < widths * heights)
    if not letters.any():
        return Ink(0.0, 0, specks)
    return Ink(float(np.percentile(heights[letters], 60)), int(letters.sum()), specks)


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
    coarse = max(np.arange(-_MOST_SKEW, _MOST_SKEW + 0.5, 1.0), key=lambda angle: _sharpness(dark, float(angle)))
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
    low, high = np.percentile(picture, (0.5, 95))
    return int(high - low)


def margins(picture: Grey) -> tuple[int, int, int, int]:
    """How many pixels at the left, top, right and bottom are dark bands beside the paper, and not paper."""
    dark_columns = np.median(picture, axis=0) < 90
    dark_rows = np.median(picture, axis=1) < 90
    return _run(dark_columns), _run(dark_rows), _run(dark_columns[::-1]), _run(dark_rows[::-1])


def _run(dark: np.ndarray[tuple[int, ...], np.dtype[np.bool_]]) -> int:
    """The length of the band at the beginning; none where it would swallow a third of the picture."""
    light = np.flatnonzero(~dark)
    length = int(light[0]) if light.size else 0
    return length if length <= dark.size / 3 else 0


def corners(picture: Grey) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]] | None:
    """The four corners of a sheet lying on a darker ground, clockwise from the top left; None where there is none."""
    factor = 600 / max(picture.shape)
    small = cv2.resize(picture, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
    smooth = cv2.GaussianBlur(small, (7, 7), 0)
    _, light = cv2.threshold(smooth, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    light = cv2.morphologyEx(light, cv2.MORPH_CLOSE, np.ones((25, 25), np.uint8))
    outlines, _ = cv2.findContours(light, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    if not outlines:
        return None
    sheet = cv2.convexHull(max(outlines, key=cv2.contourArea))
    area = small.shape[0] * small.shape[1]
    around = cv2.arcLength(sheet, closed=True)
    for tolerance in (0.02, 0.03, 0.05):
        quad = cv2.approxPolyDP(sheet, tolerance * around, closed=True)
        if len(quad) == 4:
            break
    else:
        return None
    if not 0.25 * area < cv2.contourArea(quad) < 0.97 * area or cv2.contourArea(quad) < 0.9 * cv2.contourArea(sheet):
        return None
    inside = np.zeros_like(small)
    cv2.fillConvexPoly(inside, quad, 255)
    if np.median(small[inside > 0]) - np.percentile(small[inside == 0], 75) < _GROUND:
        return None
    return _clockwise(quad.reshape(4, 2).astype(np.float32) / np.float32(factor))


def _clockwise(
    points: np.ndarray[tuple[int, ...], np.dtype[np.float32]],
) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    sums, differences = points.sum(axis=1), points[:, 1] - points[:, 0]
    order = [int(sums.argmin()), int(differences.argmin()), int(sums.argmax()), int(differences.argmax())]
    return points[order]
