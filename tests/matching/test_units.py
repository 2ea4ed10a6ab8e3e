"""Units: names, exact factors, and packages that descriptions state."""

from __future__ import annotations

from fractions import Fraction

import pytest

from matching.units import Dimension, is_bulk, pack_in_text, same_unit, standard_factor, unit


@pytest.mark.parametrize(
    ("source", "target", "factor"),
    [
        ("DZ", "EA", Fraction(12)),
        ("GRO", "DZ", Fraction(12)),
        ("EA", "DZ", Fraction(1, 12)),
        ("MIL", "CEN", Fraction(10)),
        ("FT", "M", Fraction(3048, 10000)),
        ("M", "FT", Fraction(10000, 3048)),
        ("LB", "KG", Fraction(45359237, 100000000)),
        ("CWT", "LB", Fraction(100)),
        ("HL", "L", Fraction(100)),
        ("YR", "MON", Fraction(12)),
        ("WK", "DAY", Fraction(7)),
    ],
)
def test_it_converts_exactly_within_a_dimension(source: str, target: str, factor: Fraction) -> None:
    assert standard_factor(source, target) == factor


@pytest.mark.parametrize(("source", "target"), [("KG", "M"), ("CS", "EA"), ("BX", "CS"), ("DAY", "HR"), ("FOO", "BAR")])
def test_it_joins_nothing_that_no_standard_joins(source: str, target: str) -> None:
    assert standard_factor(source, target) is None


@pytest.mark.parametrize(
    ("one", "other"), [("pcs", "EA"), ("Stk.", "each"), ("CASE", "CS"), ("KGM", "kg"), ("Foo", "FOO")]
)
def test_two_names_of_a_unit_are_one_unit(one: str, other: str) -> None:
    assert same_unit(one, other)


def test_only_what_is_weighed_or_measured_is_bulk() -> None:
    assert [is_bulk(code) for code in ("KG", "M", "L", "M2", "EA", "CS", "HR")] == [True] * 4 + [False] * 3


def test_an_unknown_unit_is_a_unit_of_its_own() -> None:
    assert unit("Zentner?").dimension is Dimension.OTHER


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Refuse sack 90L HD 24/CS", 24),
        ("Nitrile gloves M, box of 100", 100),
        ("Paper cup 200 ml, 50 per case", 50),
        ("Batterie AA 10er-Pack", 10),
        ("Wipes 12-pack", 12),
        ("Espresso beans 1 kg", None),
        ("Hex bolt M8x40", None),
        ("Case 1", None),
    ],
)
def test_it_reads_the_pieces_of_a_package(text: str, pieces: int | None) -> None:
    assert pack_in_text(text) == pieces
