"""A page picture is changed only where that helps."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from extractors.readers.preprocess import prepare


def test_a_clean_page_is_left_as_it_is(scanned: np.ndarray) -> None:
    prepared = prepare(scanned)
    assert prepared.steps == ()
    assert prepared.picture is scanned


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


def test_the_ragged_letters_of_a_fax_are_softened(scanned: np.ndarray) -> None:
    fax = np.where(scanned > 165, 255, 0).astype(np.uint8)
    specks = np.random.default_rng(5).random(fax.shape) < 0.0006
    fax[specks] = 255 - fax[specks]
    assert prepare(fax).steps == ("soften",)


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


def test_what_is_enlarged_tells_by_how_much(scanned: np.ndarray) -> None:
    small = cv2.resize(scanned, None, fx=0.4, fy=0.4, interpolation=cv2.INTER_AREA)
    prepared = prepare(small)
    assert prepared.scale == pytest.approx(prepared.picture.shape[0] / small.shape[0], rel=0.01)


def test_an_unevenly_lit_page_becomes_black_and_white(scanned: np.ndarray) -> None:
    dim = (scanned * np.linspace(1.0, 0.4, scanned.shape[1])[None, :]).astype(np.uint8)
    prepared = prepare(dim)
    assert "shadow" in prepared.steps
    assert set(np.unique(prepared.picture)) == {0, 255}
