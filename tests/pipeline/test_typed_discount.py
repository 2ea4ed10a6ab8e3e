"""What a discount on a line means is told by what the line's amount bears out."""

from __future__ import annotations

from decimal import Decimal

import pytest

from pipeline.typed_discount import discount_percent

ONE = Decimal(1)


def told(quantity: str, price: str, printed: str, amount: str | None, basis: Decimal = ONE) -> Decimal:
    return discount_percent(
        Decimal(quantity), Decimal(price), basis, Decimal(printed), Decimal(amount) if amount else None
    )


def test_a_figure_that_the_amount_bears_out_as_a_share_is_a_percentage() -> None:
    assert told("10", "12.00", "5", "114.00") == 5


def test_a_figure_that_the_amount_bears_out_as_a_sum_is_turned_into_its_share() -> None:
    assert told("10", "12.00", "6.00", "114.00") == 5


def test_a_sum_off_each_piece_is_told_from_a_sum_off_the_line() -> None:
    assert told("10", "12.00", "0.60", "114.00") == 5


def test_nothing_is_taken_off_twice_where_the_price_is_net_already() -> None:
    assert told("10", "11.40", "5", "114.00") == 0


def test_a_price_per_hundred_is_discounted_on_what_is_billed() -> None:
    assert told("500", "8.00", "10", "36.00", Decimal(100)) == 10
    assert told("500", "8.00", "4.00", "36.00", Decimal(100)) == 10


def test_a_credited_line_is_told_by_its_size() -> None:
    assert told("-10", "12.00", "6.00", "-114.00") == 5


@pytest.mark.parametrize("amount", ["99.00", None])
def test_what_nothing_bears_out_stays_a_percentage_for_the_check_of_the_line(amount: str | None) -> None:
    assert told("10", "12.00", "5", amount) == 5


def test_a_sum_over_a_hundred_is_never_a_percentage() -> None:
    assert told("10", "120.00", "250.00", "99.00") == 0


def test_no_discount_takes_nothing_off() -> None:
    assert told("10", "12.00", "0", "120.00") == 0
    assert discount_percent(Decimal(1), Decimal(1), ONE, None, Decimal(1)) == 0
