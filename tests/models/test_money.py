"""Money: exact, of one currency, never a float."""

from __future__ import annotations

from decimal import Decimal

import pytest

from models.money import MixedCurrencies, Money, UnknownCurrency


def test_it_refuses_floats() -> None:
    with pytest.raises(TypeError):
        Money(1.5, "USD")  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        Money.of(1.5, "USD")  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        Money.of("1", "USD") * 1.5  # type: ignore[operator]


@pytest.mark.parametrize("amount", ["NaN", "Infinity", "-Infinity"])
def test_it_refuses_what_is_not_finite(amount: str) -> None:
    with pytest.raises(ValueError, match="finite"):
        Money(Decimal(amount), "USD")


@pytest.mark.parametrize("currency", ["usd", "XXX", "", "US", "EURO"])
def test_it_names_the_unknown_currency_and_the_remedy(currency: str) -> None:
    with pytest.raises(UnknownCurrency) as caught:
        Money.of("1", currency)
    assert "three-letter code" in str(caught.value)


def test_it_never_mixes_currencies() -> None:
    dollars, euros = Money.of("1", "USD"), Money.of("1", "EUR")
    for operation in (lambda: dollars + euros, lambda: dollars - euros, lambda: dollars < euros):
        with pytest.raises(MixedCurrencies):
            operation()
    assert dollars != euros


def test_equality_is_of_value_not_of_digits() -> None:
    assert Money.of("1.0", "USD") == Money.of("1.00", "USD")
    assert hash(Money.of("1.0", "USD")) == hash(Money.of("1.00", "USD"))


def test_rounding_is_asked_for_and_half_goes_away_from_zero() -> None:
    assert Money.of("0.125", "USD").rounded() == Money.of("0.13", "USD")
    assert Money.of("-0.125", "USD").rounded() == Money.of("-0.13", "USD")
    assert Money.of("12.5", "JPY").rounded() == Money.of("13", "JPY")
    assert Money.of("1.2345", "KWD").rounded() == Money.of("1.235", "KWD")


def test_it_prints_every_digit_it_has_and_at_least_the_minor_unit() -> None:
    assert str(Money.of("1234.5", "USD")) == "USD 1,234.50"
    assert str(Money.of("0.0125", "USD")) == "USD 0.0125"
    assert str(Money.of("1200", "JPY")) == "JPY 1,200"
