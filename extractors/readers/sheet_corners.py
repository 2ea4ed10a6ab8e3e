"""Finds a sheet of paper photographed on a darker ground."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from extractors.readers.drawing import Grey

Corners = NDArray[np.float32]

_WORKING_SIDE: Final = 700
#: A sheet is this many times as bright as the ground beside it, all along its edge.
_BRIGHTER: Final = 1.35
_ALONG: Final = 0.85
_SMALLEST_PART: Final = 0.2
_LARGEST_PART: Final = 0.97


def corners(picture: Grey) -> Corners | None:
    """The four corners clockwise from the top left, in pixels of the picture; None where no such sheet is seen.

    Outlines are proposed by brightness and by edges; one counts only if the paper is brighter than the ground all
    along each of its sides, so shadows across the sheet do not matter and an ordinary scan has none.
    """
    factor = _WORKING_SIDE / max(picture.shape)
    small = cv2.resize(picture, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
    smooth = np.asarray(cv2.GaussianBlur(small, (5, 5), 0), dtype=np.uint8)
    found = [quad for mask in _proposals(smooth) for quad in _quads(mask) if _is_sheet(quad, smooth)]
    if not found:
        return None
    best = max(found, key=cv2.contourArea)
    return np.asarray(_clockwise(best) / np.float32(factor), dtype=np.float32)


def _proposals(smooth: Grey) -> Iterator[Grey]:
    """Masks in which the sheet may be one piece."""
    closing = np.ones((15, 15), np.uint8)
    _, bright = cv2.threshold(smooth, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    yield np.asarray(cv2.morphologyEx(bright, cv2.MORPH_CLOSE, closing), dtype=np.uint8)
    rim = max(3, min(smooth.shape) // 40)
    ground = np.concatenate(
        [smooth[:rim].ravel(), smooth[-rim:].ravel(), smooth[:, :rim].ravel(), smooth[:, -rim:].ravel()]
    )
    for level in (np.percentile(ground, 90) * 1.25 + 4, np.percentile(ground, 75) * 1.25 + 4):
        lit = np.where(smooth > level, 255, 0).astype(np.uint8)
        yield np.asarray(cv2.morphologyEx(lit, cv2.MORPH_CLOSE, closing), dtype=np.uint8)
    for low in (15, 30):
        edges = cv2.dilate(cv2.Canny(smooth, low, 3 * low), np.ones((3, 3), np.uint8), iterations=2)
        yield np.asarray(edges, dtype=np.uint8)


def _quads(mask: Grey) -> Iterator[Corners]:
    """Outlines that are four-sided, and not nearly the whole picture."""
    area = mask.shape[0] * mask.shape[1]
    outlines, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    for outline in sorted(outlines, key=cv2.contourArea, reverse=True)[:2]:
        hull = cv2.convexHull(outline)
        around = cv2.arcLength(hull, closed=True)
        for tolerance in (0.01, 0.02, 0.03, 0.05):
            quad = cv2.approxPolyDP(hull, tolerance * around, closed=True)
            if len(quad) == 4:
                part = cv2.contourArea(quad) / area
                if _SMALLEST_PART < part < _LARGEST_PART and cv2.contourArea(quad) > 0.93 * cv2.contourArea(hull):
                    yield quad.reshape(4, 2).astype(np.float32)
                break


def _is_sheet(quad: Corners, smooth: Grey) -> bool:
    middle = quad.mean(axis=0)
    step = 0.025 * max(smooth.shape)
    for index in range(4):
        start, end = quad[index], quad[(index + 1) % 4]
        along = start + (end - start) * np.linspace(0.06, 0.94, 40)[:, None]
        normal = np.array([end[1] - start[1], start[0] - end[0]])
        normal = normal / max(float(np.linalg.norm(normal)), 1e-6)
        if np.dot(normal, middle - start) < 0:
            normal = -normal
        inside, outside = _at(smooth, along + step * normal), _at(smooth, along - step * normal)
        if float((inside > _BRIGHTER * outside).mean()) < _ALONG:
            return False
    return True


def _at(picture: Grey, points: NDArray[np.floating]) -> NDArray[np.float64]:
    """The brightness at some points; beyond the picture lies nothing that could be told from the sheet."""
    x, y = points[:, 0].round().astype(int), points[:, 1].round().astype(int)
    inside = (x >= 0) & (y >= 0) & (x < picture.shape[1]) & (y < picture.shape[0])
    values = np.full(len(points), 255.0)
    values[inside] = picture[y[inside], x[inside]]
    return values


def _clockwise(points: Corners) -> Corners:
    sums, differences = points.sum(axis=1), points[:, 1] - points[:, 0]
    order = [int(sums.argmin()), int(differences.argmin()), int(sums.argmax()), int(differences.argmax())]
    return points[order]
