"""Spelling of words, and where one ends."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from extractors.readers.glyphs import Glyphs
from extractors.readers.words import runs, spelled

Set = Callable[..., Glyphs]


@pytest.fixture
def typeset() -> Set:
    """`typeset(text, lefts=..., turn=0)`: characters of ten points, one every ten points or where `lefts` says."""

    def make(text: str, lefts: list[float] | None = None, turn: int = 0) -> Glyphs:
        x = np.array(lefts if lefts is not None else [10.0 * index for index in range(len(text))])
        boxes = np.stack([x, np.zeros(len(text)), x + 10, np.full(len(text), 10.0)], axis=1)
        none = np.zeros(len(text), np.bool_)
        return Glyphs(
            list(text), boxes, boxes, np.full(len(text), 10.0), np.full(len(text), turn), none, none,
            np.array([one.isspace() for one in text], np.bool_),
        )  # fmt: skip

    return make


@pytest.mark.parametrize(
    ("drawn", "expected"),
    [
        ("oﬃce", "office"),
        ("in\u00advoice", "invoice"),
        ("in\u0002voice", "invoice"),
        ("１２", "12"),
        ("12,50¹", "12,50¹"),
        ("1½", "1½"),
        ("m²", "m²"),
        ("e\u0301", "é"),
    ],
)
def test_ligatures_are_resolved_and_raised_figures_stay_raised(drawn: str, expected: str) -> None:
    assert spelled(drawn) == expected


def test_a_blank_ends_a_word_and_is_in_none(typeset: Set) -> None:
    assert runs(typeset("two words\u00a0here")).texts() == ["two", "words", "here"]


def test_a_jump_back_begins_a_new_word(typeset: Set) -> None:
    assert runs(typeset("abx", [0, 10, -50])).texts() == ["ab", "x"]


def test_characters_that_one_glyph_stands_for_stay_in_their_word(typeset: Set) -> None:
    assert runs(typeset("office", [0, 10, 10, 10, 20, 30])).texts() == ["office"]


def test_a_wide_gap_parts_words(typeset: Set) -> None:
    assert runs(typeset("abxy", [0, 10, 27, 37])).texts() == ["ab", "xy"]


def test_a_page_without_characters_has_no_words(typeset: Set) -> None:
    found = runs(typeset(""))
    assert found.texts() == []
    assert found.around(found.glyphs.boxes).shape == (0, 4)


def test_a_word_s_box_is_around_its_characters_only(typeset: Set) -> None:
    glyphs = typeset("ab cd")
    assert runs(glyphs).around(glyphs.boxes).tolist() == [[0, 0, 20, 10], [30, 0, 50, 10]]


def test_a_word_is_bold_when_most_of_it_is(typeset: Set) -> None:
    found = runs(typeset("abc de"))
    assert found.mostly(np.array([True, True, False, False, True, False])).tolist() == [True, False]
