"""Bars of colour behind lines, which look like rules."""

from __future__ import annotations

from extractors.figures import read_figures
from extractors.page import Box, Page, Rule, Word
from models.vocabulary import DocumentKind

_COLUMNS = (40, 330, 380, 440)
_TABLE = (
    ("Description", "Qty", "Price", "Amount"),
    ("V-belt, cogged, 65 in", "5", "20.00", "100.00"),
    ("outside length",),
    ("Air filter, 24x24x2", "2", "10.00", "20.00"),
    ("merv 8, by the case",),
    ("Hydraulic hose 3/4 in", "1", "7.00", "7.00"),
    ("Grease, lithium", "3", "2.00", "6.00"),
    ("complex, red",),
    ("Ball valve, brass", "1", "9.00", "9.00"),
    ("Drill bit set", "1", "30.00", "30.00"),
    ("Flap disc, 80 grit", "4", "3.00", "12.00"),
    ("pack of 10",),
    ("Pressure gauge", "1", "15.00", "15.00"),
    ("Total", "", "", "199.00"),
)


def _page(edges: range) -> tuple[Page, ...]:
    words = []
    for number, cells in enumerate(_TABLE):
        for left, cell in zip(_COLUMNS, cells, strict=False):
            at = float(left)
            for text in cell.split():
                words.append(Word(text, Box(at, 40 + 11 * number, at + 6 * len(text), 48 + 11 * number)))
                at += 6 * len(text) + 6
    rules = tuple(Rule(Box(36, 38 + 11 * row, 560, 38.5 + 11 * row)) for row in edges)
    return (Page(1, 600, 800, tuple(words), rules=rules),)


def test_bars_behind_every_second_line_part_no_items() -> None:
    lines = read_figures(_page(range(1, 15, 2)), DocumentKind.INVOICE).lines
    assert [line["description"].value for line in lines] == [
        "V-belt, cogged, 65 in outside length",
        "Air filter, 24x24x2 merv 8, by the case",
        "Hydraulic hose 3/4 in",
        "Grease, lithium complex, red",
        "Ball valve, brass",
        "Drill bit set",
        "Flap disc, 80 grit pack of 10",
        "Pressure gauge",
    ]
