"""Spelling of words."""

from __future__ import annotations

import pytest

from extractors.page import Box
from extractors.readers.glyphs import Glyph
from extractors.readers.words import runs, spelled


def _glyphs(text: str, size: float = 10) -> list[Glyph]:
    return [
        Glyph(c, Box(10.0 * i, 0, 10.0 * i + 10, 10), Box(10.0 * i, 0, 10.0 * i + 10, 10), size)
        for i, c in enumerate(text)
    ]


@pytest.mark.parametrize(
    ("drawn", "expected"),
    [
        ("oﬃce", "office"),
        ("in\u00advoice", "invoice"),
        ("１２", "12"),
        ("12,50¹", "12,50¹"),
        ("1½", "1½"),
        ("m²", "m²"),
        ("e\u0301", "é"),
    ],
)
def test_ligatures_are_resolved_and_raised_figures_stay_raised(drawn: str, expected: str) -> None:
    assert spelled(_glyphs(drawn)) == expected


def test_a_blank_ends_a_word_and_is_in_none() -> None:
    assert [spelled(run) for run in runs(_glyphs("two words\u00a0here"))] == ["two", "words", "here"]


def test_a_jump_back_begins_a_new_word() -> None:
    later = _glyphs("ab")
    earlier = [Glyph("x", Box(-50, 0, -40, 10), Box(-50, 0, -40, 10), 10)]
    assert [spelled(run) for run in runs([*later, *earlier])] == ["ab", "x"]
