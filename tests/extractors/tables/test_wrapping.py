"""Lines below a description: which belong to it and which are details."""

from __future__ import annotations

from collections.abc import Callable

from extractors.figures import read_figures
from extractors.page import Box, Page, Word
from models.vocabulary import DocumentKind

Reads = Callable[..., list[tuple[str | None, ...]]]


def _first(read: Reads, *below: str) -> str | None:
    lines = ["Description                                 Qty      Price      Amount",
             "Business plan per seat                        2      50.00      100.00",
             *below]  # fmt: skip
    return read("\n".join(lines), cells=("description",))[0][0]


def test_the_line_right_below_in_the_same_cell_belongs_to_the_description(lines_of: Reads) -> None:
    assert _first(lines_of, "Color: Gray, packed in cartons") == "Business plan per seat Color: Gray, packed in cartons"


def test_a_span_of_dates_is_no_description(lines_of: Reads) -> None:
    assert _first(lines_of, "Aug 18, 2025 - Sep 17, 2025") == "Business plan per seat"
    assert _first(lines_of, "26.09.2026 - 26.10.2026") == "Business plan per seat"
    assert _first(lines_of, "Required by: 2027/01/13") == "Business plan per seat"


def test_a_lot_or_a_contract_number_is_no_description(lines_of: Reads) -> None:
    assert _first(lines_of, "Lot: 22B0417") == "Business plan per seat"
    assert _first(lines_of, "Contract no. 4711-12") == "Business plan per seat"


def test_parts_of_a_set_with_quantities_of_their_own_are_no_description(lines_of: Reads) -> None:
    assert _first(lines_of, "   Keyboard                                   2") == "Business plan per seat"


def test_a_remark_set_as_far_below_as_a_row_is_no_description() -> None:
    rows = (("Description", "Qty", "Price", "Amount"), ("Sodium hypochlorite", "2", "50.00", "100.00"),
            ("Deliver to dock 4",), ("Gear oil 55 gallon drum", "2", "50.00", "100.00"),
            ("Caustic soda 50% tote", "2", "50.00", "100.00"))  # fmt: skip
    words = []
    for number, cells in enumerate(rows):
        for left, cell in zip((40, 330, 380, 440), cells, strict=False):
            at = float(left)
            for text in cell.split():
                width = sum(2.5 if letter in "il.,f" else 5.5 for letter in text)
                words.append(Word(text, Box(at, 40 + 13 * number, at + width, 49 + 13 * number)))
                at += width + 3
    lines = read_figures((Page(1, 600, 800, tuple(words)),), DocumentKind.INVOICE).lines
    assert [line["description"].value for line in lines] == [
        "Sodium hypochlorite",
        "Gear oil 55 gallon drum",
        "Caustic soda 50% tote",
    ]
