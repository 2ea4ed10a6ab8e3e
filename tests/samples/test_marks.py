"""Marks change the page where they lie and nothing is lost of its size."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from samples import marks
from samples.degrade import Wear, wear
from samples.pictures import Picture


def _page() -> Picture:
    page = np.full((1100, 850, 3), 255, np.uint8)
    page[200:900:24, 80:700] = 20
    return page


@pytest.mark.parametrize("mark", [marks.stamped_over, marks.written_on, marks.punched, marks.folded])
def test_a_mark_darkens_some_of_the_page_and_not_most(mark: Callable[[Picture, np.random.Generator], None]) -> None:
    page = _page()
    mark(page, np.random.default_rng(4))
    changed = np.any(page != _page(), axis=2).mean()
    assert 0 < changed < 0.2


def test_a_stamp_lets_the_print_below_show_through() -> None:
    page = np.zeros((1100, 850, 3), np.uint8)
    marks.stamped_over(page, np.random.default_rng(1))
    assert page.max() == 0


@pytest.mark.parametrize("how", [Wear.COARSE_FAX, Wear.COPY, Wear.DESK, Wear.THRIFTY, Wear.HANDHELD, Wear.LINE_ART])
def test_the_same_seed_wears_the_same_way(how: Wear) -> None:
    one, two = wear(_page(), how, 5), wear(_page(), how, 5)
    assert np.array_equal(one, two)
    assert not np.array_equal(one, wear(_page(), how, 6))


@pytest.mark.parametrize("how", [Wear.COARSE_FAX, Wear.LINE_ART])
def test_a_fax_and_line_art_have_ink_and_paper_only(how: Wear) -> None:
    assert set(np.unique(wear(_page(), how, 2))) == {0, 255}


def test_a_standard_fax_prints_every_line_twice() -> None:
    page = wear(_page(), Wear.COARSE_FAX, 3)
    assert np.array_equal(page[0::2], page[1::2])
