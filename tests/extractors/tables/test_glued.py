"""Quantities that run into the description."""

from __future__ import annotations

from collections.abc import Callable

Reads = Callable[..., list[tuple[str | None, ...]]]


def test_a_quantity_without_a_gap_before_the_description_is_cut_off(lines_of: Reads) -> None:
    assert lines_of("""
Qty   Description                            Price           Amount
      48 Service per hour                    85.00          4080.00
      35Ball valve brass                     18.75           656.25
      7Ball bearing 608                       2.15            15.05
""") == [
        ("Service per hour", "48", "85.00", "4080.00"),
        ("Ball valve brass", "35", "18.75", "656.25"),
        ("Ball bearing 608", "7", "2.15", "15.05"),
    ]


def test_a_description_that_begins_with_a_size_keeps_it_where_quantities_stand_in_their_column(lines_of: Reads) -> None:
    assert lines_of("""
Qty   Description                            Price           Amount
  4   12 inch ruler                           3.00            12.00
  2   35 mm film                              6.00            12.00
""") == [("12 inch ruler", "4", "3.00", "12.00"), ("35 mm film", "2", "6.00", "12.00")]
