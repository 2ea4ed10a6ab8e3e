"""A house always writes the same way, in the marks of its country."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from samples.press.house import House


def _houses(country: str, language: str, currency: str) -> list[House]:
    return [House(f"h{number}", country, language, currency) for number in range(40)]


def test_a_choice_is_the_same_every_time_and_differs_between_houses() -> None:
    assert House("one", "US", "en", "USD").pick("x", range(1000)) == House("one", "US", "en", "USD").pick(
        "x", range(1000)
    )
    assert len({house.pick("x", range(1000)) for house in _houses("US", "en", "USD")}) > 20


def test_german_houses_write_a_decimal_comma() -> None:
    texts = {house.number(Decimal("1234.5"), 2) for house in _houses("DE", "de", "EUR")}
    assert texts == {"1.234,50", "1234,50"}


def test_swiss_houses_part_thousands_with_an_apostrophe() -> None:
    assert "1'234.50" in {house.number(Decimal("1234.5"), 2) for house in _houses("CH", "de", "CHF")}


def test_american_houses_write_what_is_owed_in_several_ways() -> None:
    texts = {house.number(Decimal("-12"), 2) for house in _houses("US", "en", "USD")}
    assert {"-12.00", "(12.00)", "12.00-", "12.00 CR"} <= texts


def test_no_digit_of_a_price_is_lost() -> None:
    assert House("p", "US", "en", "USD").number(Decimal("0.0042"), 2) == "0.0042"


def test_a_date_may_be_written_in_capitals() -> None:
    texts = {house.day(date(2026, 11, 3)) for house in _houses("US", "en", "USD")}
    assert "03-NOV-26" in texts
    assert "11/03/2026" in texts


def test_a_currency_is_shown_unless_the_house_leaves_it_out() -> None:
    for house in _houses("NL", "nl", "EUR"):
        assert ("€" in house.money(Decimal(5))) == house.shows_currency


def test_labels_come_in_many_words() -> None:
    assert len({house.label("invoice_number") for house in _houses("US", "en", "USD")}) > 8
