"""Texts that stand above or below the figures of their item."""

from __future__ import annotations

from collections.abc import Callable

Reads = Callable[..., list[tuple[str | None, ...]]]


def test_names_below_their_figures_stay_with_the_item_above(lines_of: Reads) -> None:
    assert lines_of(
        """
Part No          Qty        Unit Price        Amount
Description
HH-0500            10            45.20        452.00
Hydraulic hose assembly 1/2 in
QC-0044             4            18.75         75.00
Quick coupler set, brass
                              Subtotal        527.00
""",
        cells=("sku", "description", "amount"),
    ) == [
        ("HH-0500", "Hydraulic hose assembly 1/2 in", "452.00"),
        ("QC-0044", "Quick coupler set, brass", "75.00"),
    ]


def test_names_above_their_figures_go_to_the_item_below(lines_of: Reads) -> None:
    assert lines_of(
        """
Description
Part No          Qty        Unit Price        Amount

Hydraulic hose assembly 1/2 in
HH-0500            10            45.20        452.00
Quick coupler set, brass
QC-0044             4            18.75         75.00
                              Subtotal        527.00
""",
        cells=("sku", "description", "amount"),
    ) == [
        ("HH-0500", "Hydraulic hose assembly 1/2 in", "452.00"),
        ("QC-0044", "Quick coupler set, brass", "75.00"),
    ]


def test_a_sentence_across_the_table_is_no_description(lines_of: Reads) -> None:
    assert lines_of("""
Qty   Description                                  Price        Total
Please note the new article numbers valid from January 2026 onwards for all accessories of the range.
 2    Garden chair teak                            89.00       178.00
 1    Garden table 180cm                          349.00       349.00
All prices include delivery to kerbside.
                                       Total                   527.00
""") == [("Garden chair teak", "2", "89.00", "178.00"), ("Garden table 180cm", "1", "349.00", "349.00")]
