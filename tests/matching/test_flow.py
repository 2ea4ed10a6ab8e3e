"""The exact sharing of quantities: optimal, conserving, and blind to nothing that costs less."""

from __future__ import annotations

from fractions import Fraction

from matching.flow import Room, share_out, total_cost

OPEN_END = Room(None, 100)


def rooms(*sizes: int) -> list[list[Room]]:
    return [[Room(Fraction(size), 0), OPEN_END] for size in sizes]


def test_a_quantity_fills_the_cheapest_room_first_and_spills_into_the_next() -> None:
    shares = share_out([Fraction(80)], rooms(50, 60), {(0, 0): 5, (0, 1): 6})

    assert shares == {(0, 0): Fraction(50), (0, 1): Fraction(30)}


def test_it_takes_a_worse_pair_where_the_whole_gets_better() -> None:
    # Greedy would give line 0 its best room and leave line 1 with the worst.
    shares = share_out([Fraction(10), Fraction(10)], rooms(10, 10), {(0, 0): 1, (0, 1): 2, (1, 0): 3, (1, 1): 90})

    assert shares == {(0, 1): Fraction(10), (1, 0): Fraction(10)}


def test_what_finds_no_room_stays_out() -> None:
    assert share_out([Fraction(5)], [[Room(Fraction(3), 0)]], {(0, 0): 1}) == {(0, 0): Fraction(3)}
    assert share_out([Fraction(5)], rooms(9), {}) == {}


def test_thirds_stay_thirds() -> None:
    shares = share_out([Fraction(1, 3), Fraction(2, 3)], [[Room(Fraction(1), 0)]], {(0, 0): 1, (1, 0): 1})

    assert sum(shares.values()) == 1


def test_the_cost_counts_rooms_from_the_cheapest_part_on() -> None:
    parts = rooms(50)

    assert total_cost({(0, 0): Fraction(60)}, parts, {(0, 0): 2}) == 60 * 2 + 10 * 100
