"""Rows of a sheet that did not lie flat are laid straight; straight ones are left alone."""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np
import pypdfium2 as pdfium
import pytest
from reportlab.pdfgen.canvas import Canvas

from extractors.readers.bent_rows import bend, laid_straight
from extractors.readers.straight import straightening


def _curled(picture: np.ndarray, depth: float) -> np.ndarray:
    """The page with its right half sloping down by `depth` pixels."""
    height, width = picture.shape
    lower = np.clip(np.arange(width) / width - 0.5, 0, None) * 2 * depth
    across = np.tile(np.arange(width, dtype=np.float32), (height, 1))
    down = (np.arange(height)[:, None] - lower[None, :]).astype(np.float32)
    return cv2.remap(picture, across, down, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)


@pytest.fixture(scope="module")
def full_page(drawn_pdf: Callable[..., bytes]) -> np.ndarray:
    """A page with words over its whole width, 200 dpi."""

    def draw(canvas: Canvas) -> None:
        for row in range(20):
            canvas.drawString(
                50, 730 - 30 * row, "Galvanised steel bracket with two holes, packed by the hundred, each of them oiled"
            )

    with pdfium.PdfDocument(drawn_pdf(draw)) as document:
        return np.asarray(document[0].render(scale=200 / 72).to_pil().convert("L"))


def test_the_course_of_bent_rows_is_measured(full_page: np.ndarray) -> None:
    bent = bend(_curled(full_page, 24))
    assert bent is not None
    assert bent[-200] - bent[200] == pytest.approx(24 * 0.75, abs=5)


def test_bent_rows_are_laid_straight(full_page: np.ndarray) -> None:
    curled = _curled(full_page, 24)
    bent = bend(curled)
    assert bent is not None
    assert bend(laid_straight(curled, bent)) is None


def test_straight_rows_do_not_bend(full_page: np.ndarray) -> None:
    assert bend(full_page) is None


def test_a_curled_sheet_on_a_table_is_laid_straight_at_every_size(full_page: np.ndarray) -> None:
    curled = _curled(full_page, 30)
    height, width = curled.shape
    photo = np.full((height + 300, width + 300), 60, dtype=np.uint8)
    photo[150:-150, 150:-150] = curled
    way = straightening(photo)
    assert way is not None
    assert way.bent is not None
    assert bend(way.picture(photo)) is None
    half = cv2.resize(photo, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    left = bend(way.larger(0.5).picture(half))
    assert left is None or np.ptp(left) < np.ptp(way.bent) / 4
