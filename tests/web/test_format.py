"""How values look on a screen."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from web import format

NOW = dt.datetime(2026, 11, 24, 9, 30, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("value", "currency", "shown"),
    [
        ("1242.48", "USD", "1,242.48"),
        ("1242", "USD", "1,242.00"),
        ("-4.1", "EUR", "−4.10"),
        ("1500", "JPY", "1,500"),
        ("0.4215", "USD", "0.4215"),
        ("1.5", None, "1.50"),
    ],
)
def test_it_shows_an_amount_with_the_decimals_of_its_currency(value: str, currency: str | None, shown: str) -> None:
    assert format.amount(Decimal(value), currency) == shown


def test_it_says_where_an_amount_has_no_currency() -> None:
    assert format.money(Decimal("5"), None) == "5.00 (no currency)"


def test_it_shows_nothing_for_an_amount_that_is_not_known() -> None:
    assert format.money(None, "USD") == format.NOTHING


@pytest.mark.parametrize(("value", "shown"), [("400", "400"), ("2.500", "2.5"), ("1200.0", "1,200"), ("1E+3", "1,000")])
def test_it_shows_a_quantity_without_trailing_zeros(value: str, shown: str) -> None:
    assert format.quantity(Decimal(value)) == shown


@pytest.mark.parametrize(("value", "shown"), [("7.4", "7.40"), ("0.04250", "0.0425"), ("12", "12.00")])
def test_it_shows_a_price_with_all_the_decimals_it_has(value: str, shown: str) -> None:
    assert format.price(Decimal(value), "USD") == shown


def test_it_shows_a_difference_with_its_sign() -> None:
    assert format.off(Decimal("30")) == "+30.00"
    assert format.off(Decimal("-30")) == "−30.00"
    assert format.off(Decimal("0")) == format.NOTHING


def test_it_writes_the_month_so_that_day_and_month_cannot_be_mistaken() -> None:
    assert format.date(dt.date(2026, 3, 4)) == "4 Mar 2026"
    assert format.moment(NOW) == "24 Nov 2026, 09:30"


@pytest.mark.parametrize(
    ("before", "shown"),
    [
        (dt.timedelta(seconds=20), "just now"),
        (dt.timedelta(minutes=12), "12 min"),
        (dt.timedelta(hours=47), "47 h"),
        (dt.timedelta(days=3), "3 d"),
    ],
)
def test_it_says_how_long_ago_in_one_unit(before: dt.timedelta, shown: str) -> None:
    assert format.ago(NOW - before, NOW) == shown


def test_it_says_how_far_a_due_date_is() -> None:
    today = NOW.date()
    assert format.due(today, today) == "today"
    assert format.due(today + dt.timedelta(days=3), today) == "in 3 d"
    assert format.due(today - dt.timedelta(days=5), today) == "5 d late"


def test_it_makes_signs_visible_that_turn_or_hide_a_file_name() -> None:
    assert format.safe_name("in\u202evoice\x00.pdf\n") == "in�voice�.pdf�"
