"""Which way up a page lies is told by its letters alone, or not at all."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from extractors.readers.letter_rows import rows, turn_by_letters
from extractors.readers.orientation import turned
from extractors.readers.quality import letter_boxes


@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_letters_that_rise_and_hang_tell_how_a_page_lies(scanned: np.ndarray, degrees: int) -> None:
    assert turn_by_letters(letter_boxes(turned(scanned, degrees))) == -degrees % 360


@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_capitals_and_figures_alone_tell_nothing(degrees: int) -> None:
    picture = Image.new("L", (1000, 600), 255)
    for row in range(10):
        ImageDraw.Draw(picture).text((50, 50 * row + 30), "TOTAL 1234567890", font=ImageFont.load_default(36), fill=0)
    assert turn_by_letters(letter_boxes(turned(np.asarray(picture), degrees))) is None


def test_a_few_letters_tell_nothing(scanned: np.ndarray) -> None:
    assert turn_by_letters(letter_boxes(scanned)[:20]) is None


def test_an_empty_page_has_no_rows() -> None:
    assert rows(np.zeros((0, 4), dtype=np.int32)).pairs == 0
