"""Slips whose header cannot be read."""

from __future__ import annotations

from collections.abc import Callable

from models.vocabulary import DocumentKind

Reads = Callable[..., list[tuple[str | None, ...]]]
_CELLS = ("description", "quantity_ordered", "quantity")


def test_of_two_counts_behind_each_thing_the_second_came(lines_of: Reads) -> None:
    assert lines_of(
        """
Shipped On 9/16/26
Ready mix concrete 4000 psi                 bag      5         4
Lot Number: B24875519
Plywood 4X8 4-ply                            EA     15        15
Lot Number: B24518148
Counted by:                    Put away:
""",
        cells=_CELLS,
        kind=DocumentKind.PACKING_SLIP,
    ) == [("Ready mix concrete 4000 psi", "5", "4"), ("Plywood 4X8 4-ply", "15", "15")]


def test_one_thing_alone_makes_no_table(lines_of: Reads) -> None:
    assert lines_of("Total packages on this pallet              17", cells=_CELLS, kind=DocumentKind.PACKING_SLIP) == []
