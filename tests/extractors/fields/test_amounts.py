"""Printed numbers in every format they come in."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.fields.amounts import decimal_marks, parse_number

MARKS = ((".", ","), (",", "."), (",", " "), (".", "'"), (",", "'"), (".", " "), (".", ""), (",", ""))
SIGNS = ("{}", "-{}", "{}-", "({})", "−{}")
MONEY = ("{}", "${}", "{}€", "€{}", "USD{}")


def written(value: Decimal, decimal_mark: str, thousands: str, places: int) -> str:
    text = f"{abs(value):,.{places}f}"
    return text.replace(",", "\0").replace(".", decimal_mark).replace("\0", thousands)


@given(
    st.decimals(min_value=0, max_value=99_999_999, places=2),
    st.sampled_from(MARKS),
    st.sampled_from(SIGNS),
    st.sampled_from(MONEY),
)
def test_a_sum_of_money_is_read_back_from_every_format(
    value: Decimal, marks: tuple[str, str], sign: str, money: str
) -> None:
    text = sign.format(money.format(written(value, *marks, 2)))
    number = parse_number(text, marks[0])
    assert number is not None
    assert number.value == (value if sign == "{}" else -value)
    assert number.places == 2
    assert not number.doubtful


@given(
    st.integers(min_value=1000, max_value=9_999_999), st.sampled_from([(".", ","), (",", "."), (",", " "), (".", "'")])
)
def test_a_whole_number_in_groups_is_read_under_the_documents_mark(value: int, marks: tuple[str, str]) -> None:
    number = parse_number(written(Decimal(value), *marks, 0), marks[0])
    assert number is not None
    assert number.value == value


@given(st.decimals(min_value=0, max_value=9999, places=4), st.sampled_from(MARKS))
def test_a_price_with_four_decimals_keeps_them(value: Decimal, marks: tuple[str, str]) -> None:
    number = parse_number(written(value, *marks, 4), marks[0])
    assert number is not None
    assert (number.value, number.places) == (value, 4)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12,34,567.50", "1234567.50"),
        ("1,00,000", "100000"),
        (".50", "0.50"),
        ("1.234,5", "1234.5"),
        ("85.00T", "85.00"),
    ],
)
def test_rare_forms_are_read_or_left_alone(text: str, value: str | None) -> None:
    number = parse_number(text)
    assert (str(number.value) if number else None) == value


@pytest.mark.parametrize("text", ["12/05/2024", "2024-01-02", "05.06.2018", "QE-77", "10:30", "4012345001235", "KR3M"])
def test_dates_times_and_codes_are_no_numbers(text: str) -> None:
    assert parse_number(text) is None


def test_units_percent_and_currency_are_told_from_the_digits() -> None:
    assert parse_number("12pcs").unit == "pcs"  # type: ignore[union-attr]
    assert parse_number("19%").percent  # type: ignore[union-attr]
    assert parse_number("Rs.500").currency == "INR"  # type: ignore[union-attr]


def test_a_lone_mark_before_three_digits_is_settled_by_the_document() -> None:
    point, comma = parse_number("1.234", "."), parse_number("1.234", ",")
    assert point is not None and comma is not None
    assert (point.value, comma.value) == (Decimal("1.234"), Decimal(1234))
    assert point.ambiguous and comma.ambiguous


def test_letters_like_digits_are_read_as_digits_only_from_a_scan_and_marked() -> None:
    assert parse_number("1O.5O") is None
    number = parse_number("1O.5O", optical=True)
    assert number is not None
    assert number.value == Decimal("10.50")
    assert number.doubtful


def test_the_decimal_mark_of_a_document_is_voted_for_by_numbers_that_leave_no_choice() -> None:
    votes = decimal_marks(["1.234,50", "12,00", "1.234", "05.06.2018", "3,5"])
    assert votes[","] > votes["."]
