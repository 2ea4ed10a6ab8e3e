"""A page picture is changed only where that helps, and words find back to where they stood."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from extractors.readers import quality
from extractors.readers.preprocess import prepare
from extractors.readers.sheet_corners import corners


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


def test_a_clean_page_is_left_as_it_is(scanned: np.ndarray) -> None:
    prepared = prepare(scanned)
    assert prepared.steps == ()
    assert prepared.picture is scanned


@pytest.mark.parametrize("degrees", [-4.7, 2.1, 0.6])
def test_skew_is_measured_and_taken_out(scanned: np.ndarray, degrees: float) -> None:
    prepared = prepare(_skewed(scanned, degrees))
    assert "deskew" in prepared.steps
    assert abs(quality.skew(prepared.picture)) <= 0.15


def test_a_level_page_has_no_skew(scanned: np.ndarray) -> None:
    assert quality.skew(scanned) == pytest.approx(0, abs=0.1)


def test_small_letters_are_enlarged(scanned: np.ndarray) -> None:
    small = cv2.resize(scanned, None, fx=0.4, fy=0.4, interpolation=cv2.INTER_AREA)
    prepared = prepare(small)
    assert "enlarge" in prepared.steps
    assert prepared.picture.shape[0] > 1.3 * small.shape[0]


def test_speckles_are_smoothed(scanned: np.ndarray) -> None:
    noise = np.random.default_rng(5).random(scanned.shape)
    speckled = scanned.copy()
    speckled[noise < 0.01] = 0
    assert "median" in prepare(speckled).steps


def test_a_faint_page_is_stretched(scanned: np.ndarray) -> None:
    faint = (190 + scanned * 0.25).astype(np.uint8)
    prepared = prepare(faint)
    assert "stretch" in prepared.steps
    assert int(prepared.picture.max()) - int(prepared.picture.min()) > 200


def test_a_dark_band_beside_the_page_becomes_paper(scanned: np.ndarray) -> None:
    framed = np.full((scanned.shape[0], scanned.shape[1] + 200), 20, dtype=np.uint8)
    framed[:, 100:-100] = scanned
    prepared = prepare(framed)
    assert "unframe" in prepared.steps
    assert prepared.picture[:, :100].min() > 200


def test_a_sheet_on_a_table_is_found_in_shadow_and_at_a_slant(scanned: np.ndarray) -> None:
    photo, where = _photographed(scanned)
    found = corners(photo)
    assert found is not None
    assert np.abs(found - where).max() < 0.02 * max(photo.shape)


def test_an_ordinary_scan_is_no_sheet_on_a_table(scanned: np.ndarray) -> None:
    assert corners(scanned) is None


def test_a_photograph_is_flattened_and_freed_of_shadow(scanned: np.ndarray) -> None:
    prepared = prepare(_photographed(scanned)[0])
    assert "flatten" in prepared.steps
    assert "shadow" in prepared.steps
    assert np.median(prepared.picture) == 255


@pytest.mark.parametrize("degrees", [0.0, 3.0])
def test_a_box_leads_back_to_its_place_in_the_original(scanned: np.ndarray, degrees: float) -> None:
    original = _skewed(scanned, degrees)
    prepared = prepare(original)
    there = cv2.perspectiveTransform(np.array([[[500.0, 400.0]]]), prepared.forward)[0][0]
    x0, y0, x1, y1 = prepared.back(there[0] - 20, there[1] - 10, there[0] + 20, there[1] + 10)
    assert ((x0 + x1) / 2, (y0 + y1) / 2) == pytest.approx((500, 400), abs=1.5)
    assert (x1 - x0, y1 - y0) == pytest.approx((40, 20), abs=2)
