"""Whether a page's picture shows a word where it is said to stand."""

from __future__ import annotations

import numpy as np
import pytest

from extractors.readers.ink import contrast_of, shown

BOX = np.array([[10.0, 10.0, 40.0, 20.0]])


def _page(dark: tuple[slice, slice] | None = None, grey: int = 0) -> np.ndarray:
    page = np.full((100, 100), 255, np.uint8)
    if dark:
        page[dark] = grey
    return page


@pytest.mark.parametrize("spot", [(slice(14, 16), slice(12, 38)), (slice(19, 20), slice(27, 28))])
def test_any_ink_in_its_place_shows_a_word(spot: tuple[slice, slice]) -> None:
    assert shown(BOX, _page(spot), 1.0, 20).tolist() == [True]


def test_ink_beside_it_does_not_show_a_word() -> None:
    assert shown(BOX, _page((slice(30, 60), slice(0, 90))), 1.0, 20).tolist() == [False]


def test_a_faint_tint_is_no_ink() -> None:
    assert shown(BOX, _page((slice(12, 18), slice(12, 30)), grey=245), 1.0, 20).tolist() == [False]


def test_the_edge_of_a_neighbour_is_not_in_the_inner_place() -> None:
    box = np.array([[10.5, 10.5, 40.5, 20.5]])
    page = _page((slice(20, 30), slice(0, 90)))
    assert shown(box, page, 1.0, 20).tolist() == [True]
    assert shown(box, page, 1.0, 20, inner=True).tolist() == [False]


def test_a_word_off_the_page_is_not_shown() -> None:
    assert shown(np.array([[200.0, 0, 220, 10], [-30, 0, -10, 10]]), _page(), 1.0, 20).tolist() == [False, False]


def test_a_picture_of_nothing_has_no_contrast() -> None:
    assert contrast_of(np.zeros((0, 0), np.uint8)) == 0
    assert contrast_of(_page((slice(0, 1), slice(0, 1)), grey=5)) == 250
