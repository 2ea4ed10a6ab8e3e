"""Tolerances: exact at the edge, floor and cap, off and zero."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from matching.rules import DEFAULTS, Override, Rules, Scope
from matching.tolerance import Mode, Side, Tolerance

TWO_PERCENT = Tolerance(Mode.VALUE, Decimal(2), Decimal(1), Decimal(100))


@pytest.mark.parametrize(
    ("base", "allowed"), [("10", "1"), ("50", "1"), ("1000", "20"), ("5000", "100"), ("90000", "100"), ("-1000", "20")]
)
def test_it_allows_the_larger_of_the_floor_and_the_capped_percentage(base: str, allowed: str) -> None:
    assert TWO_PERCENT.allow(Decimal(base)) == Decimal(allowed)


def test_exactly_the_allowed_deviation_passes_and_any_more_does_not() -> None:
    assert not TWO_PERCENT.exceeded(Decimal(20), Decimal(1000))
    assert TWO_PERCENT.exceeded(Decimal("20.000000000001"), Decimal(1000))
    assert TWO_PERCENT.exceeded(Fraction(20) + Fraction(1, 10**30), Decimal(1000))


def test_zero_tolerates_nothing_and_off_tests_nothing() -> None:
    assert Tolerance(Mode.ZERO).exceeded(Decimal("0.0001"), Decimal(1000))
    assert not Tolerance(Mode.ZERO).exceeded(Decimal(0), Decimal(1000))
    assert not Tolerance(Mode.OFF).exceeded(Decimal(1000), Decimal(1))


def test_a_side_decides_which_deviations_count() -> None:
    over, under, both = (Tolerance(Mode.VALUE, Decimal(10), side=side) for side in (Side.OVER, Side.UNDER, Side.BOTH))

    assert [t.exceeded(Decimal(11), Decimal(100)) for t in (over, under, both)] == [True, False, True]
    assert [t.exceeded(Decimal(-11), Decimal(100)) for t in (over, under, both)] == [False, True, True]


@pytest.mark.parametrize(
    ("base", "words"),
    [
        ("1000", "2 % (20.00)"),
        ("10", "1.00 (however small the amount)"),
        ("90000", "100.00 (the most, however large the amount)"),
    ],
)
def test_its_words_say_which_part_of_it_applied(base: str, words: str) -> None:
    assert TWO_PERCENT.words(Decimal(base)) == words


def test_the_narrowest_scope_wins_and_the_default_holds_elsewhere() -> None:
    wide, narrow = Tolerance(Mode.VALUE, Decimal(5)), Tolerance(Mode.ZERO)
    rules = Rules(
        overrides=(
            Override("PRC-OVER", wide, supplier="Lindqvist"),
            Override("PRC-OVER", narrow, supplier="Lindqvist", item="AB-1"),
        )
    )

    assert rules.tolerance("PRC-OVER", Scope("Lindqvist", "AB-1")) == narrow
    assert rules.tolerance("PRC-OVER", Scope("Lindqvist", "AB-2")) == wide
    assert rules.tolerance("PRC-OVER", Scope("Somebody", "AB-1")) == DEFAULTS["PRC-OVER"]
    assert rules.has_own("PRC-OVER", Scope("Lindqvist"))
    assert not rules.has_own("PRC-OVER", Scope("Somebody"))
