"""Bands between the rules of a table, in which all the text of an item stands."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.figures import read_figures
from extractors.page import Box, Page, Rule, Word
from models.vocabulary import DocumentKind

_COLUMNS = (40, 110, 330, 380, 440, 500)


def _page(rows: Sequence[tuple[bool, Sequence[str]]]) -> tuple[Page, ...]:
    """Rows of cells at fixed columns, the first of the pair telling whether a rule runs above the row."""
    words, rules = [], []
    for number, (ruled, cells) in enumerate(rows):
        top = 40 + 12 * number
        if ruled:
            rules.append(Rule(Box(36, top - 2, 560, top - 1.5)))
        for left, cell in zip(_COLUMNS, cells, strict=False):
            at = float(left)
            for text in cell.split():
                words.append(Word(text, Box(at, top, at + 5 * len(text), top + 8)))
                at += 5 * len(text) + 3
    return (Page(1, 600, 800, tuple(words), rules=tuple(rules)),)


_HEAD = (True, ("Item No", "Description", "Qty", "Price", "Amount"))
_END = (True, ("", "Subtotal", "", "", "124.00"))


def _described(rows: Sequence[tuple[bool, Sequence[str]]]) -> list[str | None]:
    figures = read_figures(_page([_HEAD, *rows, _END]), DocumentKind.INVOICE)
    return [line["description"].value if "description" in line else None for line in figures.lines]


def test_all_text_of_a_band_is_the_description_wherever_the_figures_stand() -> None:
    assert _described(
        [
            (True, ("", "Hydraulic hose 3/4 in ID,")),
            (False, ("HY-1", "4000 psi,", "2", "50.00", "100.00")),
            (False, ("", "SAE 100R2AT")),
            (True, ("", "Flap disc 60 grit")),
            (False, ("FD-2", "pack of 10", "1", "24.00", "24.00")),
        ]
    ) == ["Hydraulic hose 3/4 in ID, 4000 psi, SAE 100R2AT", "Flap disc 60 grit pack of 10"]


def test_dates_lots_and_remarks_in_bands_of_their_own_are_no_description() -> None:
    assert _described(
        [
            (True, ("", "Hydraulic hose")),
            (False, ("HY-1", "Required By: 2027/01/13", "2", "50.00", "100.00")),
            (True, ("", "Hazardous material - see sheet")),
            (True, ("FD-2", "Flap disc", "1", "24.00", "24.00")),
            (False, ("", "B24629181")),
        ]
    ) == ["Hydraulic hose", "Flap disc"]
