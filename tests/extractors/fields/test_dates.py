from __future__ import annotations

from datetime import date

import pytest

from extractors.fields.dates import DateSeen, DayOrder, find_dates
from extractors.page import Box, Word
from models.vocabulary import Via


def _words(text: str) -> tuple[Word, ...]:
    return tuple(Word(word, Box(i * 50, 0, i * 50 + 45, 10)) for i, word in enumerate(text.split()))


def _only(text: str) -> DateSeen:
    (seen,) = find_dates(_words(text))
    return seen


@pytest.mark.parametrize(
    "text",
    [
        "2025-03-14", "14.03.2025", "14 March 2025", "March 14, 2025", "14th of March 2025", "14. März 2025",
        "14 mars 2025", "14 de marzo de 2025", "14 maart 2025", "14 marzo 2025", "14-Mar-2025", "14/MAR/25",
        "Mar. 14 2025", "2025/03/14", "14 . 03 . 2025", "2025-14-03",
    ],
)  # fmt: skip
def test_every_printed_form_gives_the_day(text: str) -> None:
    assert _only(text).under(DayOrder.DAY_FIRST) == date(2025, 3, 14)


def test_an_ambiguous_date_keeps_both_readings() -> None:
    seen = _only("03/04/2025")
    assert seen.open
    assert seen.under(DayOrder.DAY_FIRST) == date(2025, 4, 3)
    assert seen.under(DayOrder.MONTH_FIRST) == date(2025, 3, 4)


def test_a_date_that_allows_one_order_is_the_same_under_both() -> None:
    seen = _only("25/02/2025")
    assert not seen.open
    assert seen.under(DayOrder.MONTH_FIRST) == date(2025, 2, 25)


@pytest.mark.parametrize(
    "text", ["31/02/2018", "12.50", "1.234.567", "192.168.1.10", "555-348-6512", "10/2024", "4-5-6-7"]
)
def test_what_is_no_day_is_no_date(text: str) -> None:
    assert find_dates(_words(text)) == ()


def test_eight_digits_are_a_date_only_when_asked() -> None:
    assert find_dates(_words("20250314")) == ()
    assert find_dates(_words("20250314"), compact=True)[0].day_first == date(2025, 3, 14)


def test_the_words_of_a_date_are_told() -> None:
    seen = find_dates(_words("Invoice of 14 March 2025, due"))[0]
    assert (seen.start, seen.end) == (2, 5)


def test_misread_digits_of_a_date_are_put_right() -> None:
    assert _only("1O/O3/2O25").under(DayOrder.DAY_FIRST) == date(2025, 3, 10)


def test_two_digit_years_are_of_this_century_unless_far_ahead() -> None:
    assert _only("14.03.25").day_first == date(2025, 3, 14)
    assert _only("14.03.97").day_first == date(1997, 3, 14)


def test_a_misread_month_is_put_right_only_in_optical_readings_beside_day_and_year() -> None:
    optical = tuple(
        Word(w, Box(i * 50, 0, i * 50 + 45, 10), 0.6, Via.OCR) for i, w in enumerate(["aod", "03,", "2015"])
    )
    assert find_dates(optical)[0].day_first == date(2015, 8, 3)
    assert find_dates(_words("aod 03, 2015")) == ()
