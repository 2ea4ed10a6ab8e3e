"""What people and machines leave on paper: stamps across the text, pen strokes, punched holes, folds, toner."""

from __future__ import annotations

from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from samples.pictures import Picture

_STAMPS: Final = (
    ("PAID",), ("RECEIVED",), ("APPROVED", "FOR PAYMENT"), ("RECEIVED", "NOV 03"), ("ENTERED",), ("COPY",),
    ("EINGEGANGEN", "03. Nov."),
    ("POSTED", "ACCT ______"), ("DUPLICATE",), ("FILED",),
)  # fmt: skip
_NOTES: Final = (
    "OK to pay  JP",
    "rec'd 11/3",
    "see PO",
    "ok  KT 11-4",
    "short 2 - call",
    "GL 5010",
    "bez. 4.11.",
    "approved  mb",
    "qty ok",
)
_INKS: Final = ((150, 30, 40), (30, 50, 140), (20, 110, 60), (60, 60, 60))
_PENS: Final = ((25, 35, 120), (30, 30, 30), (150, 25, 35))


def _unit(page: Picture) -> float:
    """One point of the page, in pixels."""
    return float(min(page.shape[:2])) / 612


def _laid(page: Picture, mark: NDArray[np.uint8], x: int, y: int) -> None:
    """Lay a mark over the page as ink lies over print: the darker of both, a little worn."""
    height, width = mark.shape[:2]
    height, width = min(height, page.shape[0] - y), min(width, page.shape[1] - x)
    under = page[y : y + height, x : x + width].astype(np.float32)
    page[y : y + height, x : x + width] = (under * (mark[:height, :width].astype(np.float32) / 255)).astype(np.uint8)


def stamped_over(page: Picture, rng: np.random.Generator) -> None:
    """A rubber stamp at any place, text or not, turned a little and unevenly inked."""
    unit = _unit(page)
    lines = _STAMPS[int(rng.integers(len(_STAMPS)))]
    ink = _INKS[int(rng.integers(len(_INKS)))]
    size = rng.uniform(0.7, 1.25) * unit
    width, height = (
        int(max(len(line) for line in lines) * 21 * size) + int(24 * unit),
        int(len(lines) * 34 * size) + int(18 * unit),
    )
    side = int(np.hypot(width, height)) + 4
    mark = np.full((side, side, 3), 255, np.uint8)
    x, y = (side - width) // 2, (side - height) // 2
    thick = max(int(2 * size), 1)
    cv2.rectangle(mark, (x, y), (x + width, y + height), ink, thick, cv2.LINE_AA)
    for place, line in enumerate(lines):
        at = (x + int(14 * unit), y + int((place + 1) * 32 * size))
        cv2.putText(mark, line, at, cv2.FONT_HERSHEY_DUPLEX, size, ink, thick, cv2.LINE_AA)
    turn = cv2.getRotationMatrix2D((side / 2, side / 2), rng.uniform(-18, 18), 1)
    mark = np.asarray(cv2.warpAffine(mark, turn, (side, side), borderValue=(255, 255, 255)), dtype=np.uint8)
    worn = cv2.resize(rng.random((side // 6 + 1, side // 6 + 1)).astype(np.float32), (side, side))
    mark = np.where((worn > 0.72)[..., None], 255, mark).astype(np.uint8)
    _laid(
        page,
        mark,
        int(rng.integers(0, max(page.shape[1] - side, 1))),
        int(rng.integers(0, max(page.shape[0] - side, 1))),
    )


def written_on(page: Picture, rng: np.random.Generator) -> None:
    """A note by hand, ticks down the page and a ring around something, with one pen."""
    unit = _unit(page)
    pen = _PENS[int(rng.integers(len(_PENS)))]
    thick = max(int(1.2 * unit), 1)
    font = cv2.FONT_HERSHEY_SCRIPT_COMPLEX if rng.random() < 0.5 else cv2.FONT_HERSHEY_SCRIPT_SIMPLEX
    height, width = page.shape[:2]
    for _ in range(int(rng.integers(1, 3))):
        text = _NOTES[int(rng.integers(len(_NOTES)))]
        at = (int(rng.uniform(0.05, 0.7) * width), int(rng.uniform(0.05, 0.95) * height))
        cv2.putText(page, text, at, font, rng.uniform(0.8, 1.2) * unit, pen, thick, cv2.LINE_AA)
    if rng.random() < 0.6:
        x = int(rng.uniform(0.03, 0.97) * width)
        for y in np.linspace(0.36, rng.uniform(0.45, 0.7), int(rng.integers(2, 7))) * height:
            stroke = np.array([(x, y), (x + 4 * unit, y + 5 * unit), (x + 13 * unit, y - 9 * unit)], np.int32)
            cv2.polylines(page, [stroke], isClosed=False, color=pen, thickness=thick, lineType=cv2.LINE_AA)
    if rng.random() < 0.5:
        middle = (int(rng.uniform(0.5, 0.9) * width), int(rng.uniform(0.2, 0.8) * height))
        axes = (int(rng.uniform(28, 60) * unit), int(rng.uniform(9, 18) * unit))
        cv2.ellipse(page, middle, axes, rng.uniform(-8, 8), 12, 365, pen, thick, cv2.LINE_AA)


def punched(page: Picture, rng: np.random.Generator) -> None:
    """Holes of a punch along the left edge, dark as the scanner's lid shows through."""
    unit = _unit(page)
    x = int(rng.uniform(14, 22) * unit)
    middle = page.shape[0] // 2
    places = (-227, 227) if rng.random() < 0.3 else (-306, 0, 306) if rng.random() < 0.5 else (-113, 113)
    shade = int(rng.uniform(20, 110))
    for place in places:
        cv2.circle(page, (x, middle + int(place * unit)), int(9 * unit), (shade, shade, shade), -1, cv2.LINE_AA)


def folded(page: Picture, rng: np.random.Generator) -> None:
    """The folds of a letter: a shade and a light edge across the page at its thirds."""
    height = page.shape[0]
    for third in (1 / 3, 2 / 3):
        at = int(height * (third + rng.uniform(-0.015, 0.015)))
        reach = int(height * 0.012)
        band = page[at - reach : at + reach].astype(np.float32)
        shade = 1 - rng.uniform(0.1, 0.28) * np.exp(-(np.linspace(-2.5, 2.5, band.shape[0]) ** 2))
        page[at - reach : at + reach] = np.clip(band * shade[:, None, None], 0, 255).astype(np.uint8)
        cv2.line(page, (0, at), (page.shape[1], at + int(rng.integers(-3, 4))), (205, 205, 205), 1, cv2.LINE_AA)


def photocopied(page: Picture, rng: np.random.Generator) -> NDArray[np.float64]:
    """A copy of a copy: strokes fattened or thinned, toner specks, a black edge, a streak down the page."""
    grey = cv2.cvtColor(page, cv2.COLOR_RGB2GRAY)
    kernel = np.ones((2, 2), np.uint8)
    grey = cv2.erode(grey, kernel) if rng.random() < 0.6 else cv2.dilate(grey, kernel)
    soft = cv2.GaussianBlur(grey, (3, 3), 0.9).astype(np.float32)
    copy = np.clip((soft - rng.uniform(60, 110)) * rng.uniform(1.5, 2.2), 0, 255)
    specks = rng.random(copy.shape) < rng.uniform(0.0003, 0.0012)
    copy[cv2.dilate(specks.astype(np.uint8), kernel) > 0] = rng.uniform(20, 120)
    edge = int(copy.shape[1] * rng.uniform(0.004, 0.02))
    copy[:, :edge] = rng.uniform(10, 70)
    if rng.random() < 0.5:
        x = int(rng.uniform(0.1, 0.9) * copy.shape[1])
        copy[:, x : x + 2] = np.minimum(copy[:, x : x + 2], rng.uniform(90, 190))
    return np.asarray(copy + rng.normal(0, 3, copy.shape), dtype=np.float64)
