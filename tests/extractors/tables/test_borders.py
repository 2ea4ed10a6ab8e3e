"""Lines of tables that an optical reader gave as characters."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extractors.page import Box, Word
from extractors.tables.borders import without_borders
from models.vocabulary import Via

Reads = Callable[..., list[tuple[str | None, ...]]]


def _texts(text: str, via: Via = Via.OCR) -> list[str]:
    return [word.text for word in without_borders([Word(text, Box(0, 0, 6.0 * len(text), 9), 0.9, via)])]


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("[111,36", ["111,36"]),
        ("5,000]", ["5,000"]),
        ("231.0800}", ["231.0800"]),
        ("3,000)", ["3,000"]),
        ("(45.00)", ["(45.00)"]),
        ("[A-17]", ["[A-17]"]),
        ("LC-ENDP_|Endpunktschutz", ["LC-ENDP", "|", "Endpunktschutz"]),
        ("_|Packband", ["Packband"]),
        ("snake_case", ["snake_case"]),
        ("‘6,63", ["6,63"]),
        ("€0,41»", ["€0,41"]),
        ("§7.40", ["$7.40"]),
        ('1/2"', ['1/2"']),
    ],
)
def test_borders_come_off_words(read: str, printed: list[str]) -> None:
    assert _texts(read) == printed


def test_what_a_text_layer_states_is_left_alone() -> None:
    assert _texts("5,000]", Via.TEXT) == ["5,000]"]


def test_a_smear_as_wide_as_the_table_is_no_word() -> None:
    assert not list(without_borders([Word("emerial", Box(130, 10, 577, 26), 0.4, Via.OCR)]))


def test_rows_between_bars_are_read_as_without_them(lines_of: Reads) -> None:
    assert lines_of(
        """
|Item      |Description            |Qty |Price   |Amount   |
|A-17      |Drill bit 8mm          |  5 |   3.20 |   16.00 |
[B-22      |Hammer 500g            |  2 |  14.50 |   29.00]|
|C-09      |Tape measure 5m        |1O  |   4.75}|   47.50 |
                                        Total       92.50
""",
        via=Via.OCR,
    ) == [
        ("Drill bit 8mm", "5", "3.20", "16.00"),
        ("Hammer 500g", "2", "14.50", "29.00"),
        ("Tape measure 5m", "10", "4.75", "47.50"),
    ]
