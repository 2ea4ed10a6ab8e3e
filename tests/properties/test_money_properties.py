"""What holds for any money: sums lose no cent, order does not matter, nothing is rounded unasked."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from models.money import Money

amounts = st.decimals(min_value=-(10**9), max_value=10**9, places=4, allow_nan=False, allow_infinity=False)
moneys = st.builds(Money, amounts, st.just("USD"))


def total(parts: list[Money]) -> Money:
    result = Money.of("0", "USD")
    for part in parts:
        result = result + part
    return result


@given(st.lists(moneys, max_size=30), st.randoms())
def test_the_order_of_a_sum_does_not_matter(parts: list[Money], chance) -> None:
    shuffled = list(parts)
    chance.shuffle(shuffled)
    assert total(parts) == total(shuffled)


@given(moneys, moneys)
def test_what_is_added_can_be_taken_away_to_the_last_digit(one: Money, other: Money) -> None:
    assert one + other - other == one


@given(moneys)
def test_rounding_moves_less_than_one_minor_unit_and_only_once(money: Money) -> None:
    rounded = money.rounded()
    assert abs((rounded - money).amount) <= Decimal("0.005")
    assert rounded.rounded() == rounded


@given(moneys, moneys)
def test_comparison_agrees_with_subtraction(one: Money, other: Money) -> None:
    assert (one < other) == ((one - other).amount < 0)
