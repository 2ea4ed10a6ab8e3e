from __future__ import annotations

from extractors.page import Box, Word
from extractors.upright import level_headings


def _column(text: str, left: float = 30.0) -> tuple[Word, ...]:
    """One letter a line; a space leaves a line out."""
    return tuple(
        Word(letter, Box(left, 100 + 7.0 * line, left + 5, 106 + 7.0 * line))
        for line, letter in enumerate(text)
        if letter != " "
    )


def test_letters_under_one_another_become_the_heading_of_a_party() -> None:
    company = Word("Larch", Box(45, 100, 70, 106))
    words = level_headings((*_column("SOLD TO"), company))
    assert [word.text for word in words] == ["Larch", "SOLD", "TO:"]
    assert words[1].box.y0 == 100
    assert words[2].box.x1 == 35


def test_a_short_heading_is_completed() -> None:
    assert [word.text for word in level_headings(_column("DELIVER"))] == ["DELIVER", "TO:"]


def test_letters_that_head_no_party_stay_where_they_are() -> None:
    words = _column("ABCDE")
    assert level_headings(words) == words


def test_two_columns_are_two_headings() -> None:
    words = level_headings((*_column("BILL TO"), *_column("SHIP TO", 300)))
    assert [word.text for word in words] == ["BILL", "TO:", "SHIP", "TO:"]
