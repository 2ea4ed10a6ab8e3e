from __future__ import annotations

import pytest

from extractors.fields.numbers import mended_digits, read_number, told_by_form
from extractors.lexicon.roles import Role
from extractors.page import Box, Word
from models.vocabulary import Via


def _read(text: str, via: Via = Via.TEXT) -> str | None:
    left, words = 0.0, []
    for word in text.split():
        words.append(Word(word, Box(left, 0, left + 6 * len(word), 10), via=via))
        left += 6 * len(word) + 3
    seen = read_number(tuple(words))
    return seen.text if seen else None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("INV-0017", "INV-0017"),
        ("# 4711 due soon", "4711"),
        (": No. RE-2025/03", "RE-2025/03"),
        ("(380) Nr. 471102 vom", "471102"),
        ("AS 20931", "AS 20931"),
        ("2018 - 471331", "2018"),
        ("2018- 471331", "2018-471331"),
        ("INV/2024/11/0008", "INV/2024/11/0008"),
        ("2412/2019", "2412/2019"),
    ],
)
def test_a_number_is_read_at_the_beginning(text: str, number: str) -> None:
    assert _read(text) == number


@pytest.mark.parametrize(
    "text",
    ["12.50", "€1,234.00", "19%", "14/03/2025", "3 May 2025", "10:45", "ann@larch.example", "Larch", "500kg", ""],
)
def test_other_things_are_no_numbers(text: str) -> None:
    assert _read(text) is None


def test_letters_among_digits_are_put_right_only_in_optical_readings() -> None:
    assert _read("FAO7/2O15", Via.OCR) == "FA07/2015"
    assert _read("FAO7/2O15") == "FAO7/2O15"


def test_the_prefix_of_an_order_keeps_its_letter() -> None:
    assert mended_digits("PO12345") == "PO12345"


@pytest.mark.parametrize(
    ("text", "role"),
    [("PO-45129", Role.ORDER_NUMBER), ("inv 20481", Role.INVOICE_NUMBER), ("PO-1", None), ("45129", None)],
)
def test_the_letters_of_a_number_tell_what_it_numbers(text: str, role: Role | None) -> None:
    assert told_by_form(text) is role


def test_the_revision_of_an_order_belongs_to_its_number() -> None:
    assert _read("33524 R1") == "33524 R1"
    assert _read("33524 Room 1") == "33524"


def test_letters_before_a_date_make_no_number() -> None:
    assert _read("IR 21/11/2025") is None
