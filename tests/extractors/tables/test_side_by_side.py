"""Tables set in two columns of the page."""

from __future__ import annotations

from collections.abc import Callable

Reads = Callable[..., list[tuple[str | None, ...]]]


def test_the_left_half_is_read_before_the_right(lines_of: Reads) -> None:
    assert lines_of("""
Qty   Item               Price     Amount      Qty   Item               Price     Amount
  4   Daylily            41.42     165.68        1   Lettuce            28.34      28.34
110   Beans               1.26     138.60        3   Squash              1.50       4.50
  2   Apples             30.00      60.00
                                                     Total                        397.12
""") == [
        ("Daylily", "4", "41.42", "165.68"),
        ("Beans", "110", "1.26", "138.60"),
        ("Apples", "2", "30.00", "60.00"),
        ("Lettuce", "1", "28.34", "28.34"),
        ("Squash", "3", "1.50", "4.50"),
    ]
