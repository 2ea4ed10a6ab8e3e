"""Scans are made level and photographed sheets flat, and people see the page as it was read."""

from __future__ import annotations

import io
from collections.abc import Callable

import cv2
import numpy as np
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from extractors.readers import quality
from extractors.readers.images import read_images
from extractors.readers.pdf import read_pdf
from extractors.readers.render import render_page
from extractors.readers.sheet_corners import corners
from extractors.readers.straight import straightening


def _skewed(picture: np.ndarray, degrees: float) -> np.ndarray:
    height, width = picture.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1)
    return cv2.warpAffine(picture, turn, (width, height), borderValue=255)


def _photographed(picture: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The page on a dark table, seen at a slant, half in shadow; and where its corners are."""
    height, width = picture.shape
    ground = (int(height * 1.2), int(width * 1.2))
    target = np.array(
        [
            [width * 0.12, height * 0.09],
            [width * 1.08, height * 0.1],
            [width * 1.1, height * 1.1],
            [width * 0.1, height * 1.12],
        ],
        dtype=np.float32,
    )
    source = np.array([[0, 0], [width, 0], [width, height], [0, height]], dtype=np.float32)
    matrix = cv2.getPerspectiveTransform(source, target)
    page = cv2.warpPerspective(picture, matrix, ground[::-1], borderValue=60).astype(np.float64)
    light = np.linspace(1.0, 0.45, ground[1])[None, :]
    return (page * light).astype(np.uint8), target


@pytest.mark.parametrize("degrees", [-4.7, 2.1, 0.6])
def test_skew_is_measured_and_taken_out(scanned: np.ndarray, degrees: float) -> None:
    skewed = _skewed(scanned, degrees)
    way = straightening(skewed)
    assert way is not None
    assert not way.sheet
    assert abs(quality.skew(way.picture(skewed))) <= 0.15


def test_a_level_page_has_no_skew(scanned: np.ndarray) -> None:
    assert quality.skew(scanned) == pytest.approx(0, abs=0.1)
    assert straightening(scanned) is None


def test_a_sheet_on_a_table_is_found_in_shadow_and_at_a_slant(scanned: np.ndarray) -> None:
    photo, where = _photographed(scanned)
    found = corners(photo)
    assert found is not None
    assert np.abs(found - where).max() < 0.02 * max(photo.shape)


def test_an_ordinary_scan_is_no_sheet_on_a_table(scanned: np.ndarray) -> None:
    assert corners(scanned) is None


def test_a_photographed_sheet_is_cut_out_and_has_the_size_of_a_page(scanned: np.ndarray) -> None:
    photo, _ = _photographed(scanned)
    way = straightening(photo)
    assert way is not None
    flat = way.picture(photo)
    assert flat.shape[0] / way.scale(photo.shape[0] / 842) == pytest.approx(842)
    assert flat.shape[0] / flat.shape[1] == pytest.approx(792 / 612, rel=0.05)


def test_a_colour_picture_is_made_straight_like_its_grey(scanned: np.ndarray) -> None:
    skewed = _skewed(scanned, 2.0)
    way = straightening(skewed)
    assert way is not None
    colour = way.picture(np.dstack([skewed, skewed, skewed]))
    assert np.abs(colour[:, :, 1].astype(int) - way.picture(skewed)).max() <= 1


def test_drawn_larger_it_is_made_straight_alike(scanned: np.ndarray) -> None:
    skewed = _skewed(scanned, 2.0)
    way = straightening(skewed)
    assert way is not None
    half = cv2.resize(skewed, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    made = way.larger(0.5).picture(half)
    assert abs(quality.skew(made)) <= 0.2
    assert made.shape == (round(skewed.shape[0] / 2), round(skewed.shape[1] / 2))


@pytest.mark.usefixtures("tesseract")
def test_words_of_a_skewed_scan_stand_in_rows_and_on_the_page_people_see(
    scanned: np.ndarray, encoded: Callable[..., bytes]
) -> None:
    data = encoded(Image.fromarray(_skewed(scanned, 2.5)), dpi=(200, 200))
    words = {word.text: word.box for word in read_images(data).pages[0].words}
    assert words["number"].middle == pytest.approx(words["2026"].middle, abs=2.5)
    _is_seen(render_page(data, 1, 100), words["INV-2044"], 100)


@pytest.mark.usefixtures("tesseract")
def test_words_of_a_skewed_scan_in_a_pdf_lie_on_the_page_people_see(scanned: np.ndarray) -> None:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(612, 792))
    canvas.drawImage(ImageReader(Image.fromarray(_skewed(scanned, 2.5))), 0, 0, 612, 792)
    canvas.showPage()
    canvas.save()
    words = {word.text: word.box for word in read_pdf(buffer.getvalue()).pages[0].words}
    assert words["number"].middle == pytest.approx(words["2026"].middle, abs=2.5)
    _is_seen(render_page(buffer.getvalue(), 1, 100), words["INV-2044"], 100)


def _is_seen(png: bytes, box: tuple[float, float, float, float], dpi: int) -> None:
    picture = np.asarray(Image.open(io.BytesIO(png)).convert("L"))
    x0, y0, x1, y1 = (round(edge * dpi / 72) for edge in box)
    assert picture[y0:y1, x0:x1].min() < 120
    assert picture[y0 - 7 : y0 - 2, x0:x1].min() > 180
    assert picture[y1 + 3 : y1 + 7, x0:x1].min() > 180
