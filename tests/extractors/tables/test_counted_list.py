"""Lists of a web shop with the count on a line of its own."""

from __future__ import annotations

from collections.abc import Callable

Reads = Callable[..., list[tuple[str | None, ...]]]
_CELLS = ("description", "sku", "quantity", "unit_price", "amount")


def test_the_count_below_a_thing_is_its_quantity(lines_of: Reads) -> None:
    assert lines_of(
        """
Senior engineer, integration work                  186.85 ea.     2,802.75
ASIN: DEV-SR
15 x
Object storage, 1 TB block                          69.52 ea.     1,390.40
Item #STO-5TB
Quantity: 20
                                             Grand Total          4,193.15
""",
        cells=_CELLS,
    ) == [
        ("Senior engineer, integration work", "DEV-SR", "15", "186.85", "2802.75"),
        ("Object storage, 1 TB block", "STO-5TB", "20", "69.52", "1390.40"),
    ]


def test_a_count_that_does_not_fit_makes_no_line(lines_of: Reads) -> None:
    assert (
        lines_of("""
Room 12 for the night                               80.00         99.00
3 x
""")
        == []
    )
