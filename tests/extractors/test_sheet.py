from __future__ import annotations

from collections.abc import Callable

import pytest

from extractors.page import Box, Page, Word
from extractors.sheet import parted, sheet
from models.vocabulary import Via

Draw = Callable[..., Page]


@pytest.mark.parametrize(
    ("glued", "parts"),
    [
        ("Date:04/05/2024", ["Date:", "04/05/2024"]),
        ("Invoice#12345", ["Invoice", "#", "12345"]),
        ("N°562044", ["N°", "562044"]),
        ("Nr.4711", ["Nr.", "4711"]),
        ("10:45", ["10:45"]),
        ("https://larch.example", ["https://larch.example"]),
        ("ann@larch.example", ["ann@larch.example"]),
    ],
)
def test_a_label_glued_to_its_value_is_parted_from_it(glued: str, parts: list[str]) -> None:
    assert [word.text for word in parted(Word(glued, Box(0, 0, 100, 10)))] == parts


def test_the_parts_share_the_width_of_the_glued_word() -> None:
    first, second = parted(Word("Date:12345", Box(0, 0, 100, 10)))
    assert first.box == Box(0, 0, 50, 10)
    assert second.box == Box(50, 0, 100, 10)


def test_spaced_out_letters_become_one_word(page_of: Callable[..., Page]) -> None:
    made = sheet(page_of("        I N V O I C E        No. 12"))
    assert made.rows[0].words[0].text == "INVOICE"


def test_single_letters_that_are_few_stay_apart(page_of: Callable[..., Page]) -> None:
    assert [word.text for word in sheet(page_of("A B C")).rows[0].words] == ["A", "B", "C"]


def test_rules_read_as_letters_go(page_of: Draw) -> None:
    assert sheet(page_of("I Consignee", via=Via.OCR)).rows[0].text == "Consignee"
    assert sheet(page_of("I Consignee")).rows[0].text == "I Consignee"


def test_leaders_go(page_of: Draw) -> None:
    assert sheet(page_of("Total ........ 12")).rows[0].text.split() == ["Total", "12"]


def test_spaced_letters_of_both_cases_are_one_word(page_of: Draw) -> None:
    assert sheet(page_of("I n v o i c e   4711")).rows[0].words[0].text == "Invoice"
