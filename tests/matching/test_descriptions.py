"""Descriptions: what makes two alike, and the marks that tell goods apart."""

from __future__ import annotations

import pytest

from matching.descriptions import conflict, likeness


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hex bolt M8x40 zinc", "Hex bolt M8x80 zinc"),
        ("Cabinet RAL 7035 light grey", "Cabinet RAL 7016 anthracite grey"),
        ("Ball valve DN25 PN40", "Ball valve DN25 PN25"),
        ("Panel 600x600", "Panel 600 x 1200"),
        ("Gloves M, box of 100", "Gloves L, box of 100"),
        ("Gloves, box of 100", "Gloves, box of 90"),
        ("Paint 1 l white", "Paint 5 l white"),
        ("Cable 5 m", "Cable 10 m"),
        ("Bracket left", "Bracket right"),
        ("Chair with arms", "Chair without arms"),
        ("Rental January 2026", "Rental April 2026"),
        ("Plate type A", "Plate type B"),
        ("Hex bolt M8", "Hex nut M8"),
        ("Bearing 6204-2RS", "Bearing 6205-2RS"),
        ("Lampe schwarz", "Lamp white"),
    ],
)
def test_a_size_a_number_or_a_colour_tells_goods_apart(one: str, other: str) -> None:
    assert conflict(one, other) is not None
    assert conflict(other, one) is not None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hex nut M8 DIN 934", "Nuts hexagon M8"),
        ("Bolts M8 x 60 zinc", "Hex bolt M8x60 zinc plated"),
        ("Refuse sack 90 L heavy duty", "Refuse sack 90L HD 24/CS"),
        ("Juice 1 l", "Juice 1000 ml"),
        ("Copy paper A4 80 g", "Copy paper A4 80g white"),
        ("Hex screw M8x40", "Hex bolt M8x40"),
        ("Lampe schwarz", "Lamp black"),
        ("Warehouse rent, month", "Warehouse rent March 2026"),
        ("Resin kit, lot 4471", "Resin kit, lot 4490"),
    ],
)
def test_what_only_one_paper_prints_tells_nothing_apart(one: str, other: str) -> None:
    assert conflict(one, other) is None


def test_words_in_another_order_are_nearly_the_same() -> None:
    assert likeness("Desk lamp LED dimmable, black", "LED lamp for desk, black, dimmable") > 0.8
    assert likeness("Hex bolt M8x40", "Hex bolt M8x40") == 1.0


def test_other_goods_are_little_alike_and_nothing_is_like_nothing() -> None:
    assert likeness("Desk lamp", "Wastepaper basket") < 0.4
    assert likeness("", "Wastepaper basket") == 0.0
