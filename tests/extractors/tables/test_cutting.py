"""Cells cut where several columns run together under a crowded header."""

from __future__ import annotations

from collections.abc import Callable

from extractors.page import Box, Word
from extractors.tables.cells import read_cells
from models.vocabulary import DocumentKind

Reads = Callable[..., list[tuple[str | None, ...]]]


def test_columns_a_blank_apart_are_cut_where_the_headings_begin(lines_of: Reads) -> None:
    assert lines_of(
        """
Units Part-No   Services
   24 CHR-MB200 Task Chair, Mesh Back, Black
    2 PEN-0000G Gel Pen, Retractable, Blue Ink
""",
        cells=("quantity", "sku", "description"),
        kind=DocumentKind.PACKING_SLIP,
    ) == [("24", "CHR-MB200", "Task Chair, Mesh Back, Black"), ("2", "PEN-0000G", "Gel Pen, Retractable, Blue Ink")]


def test_a_rate_and_an_amount_a_blank_apart_are_two_figures(lines_of: Reads) -> None:
    assert lines_of(
        """
Bezeichnung                      Menge    Einzelpreis    USt. %   Betrag
Arbeitsplatz                      9,00          99,00         19  891,00
Speicher                          2,00          10,00         19   20,00
""",
        cells=("quantity", "unit_price", "amount"),
    ) == [("9.00", "99.00", "891.00"), ("2.00", "10.00", "20.00")]


def test_words_without_a_digit_are_no_number() -> None:
    words = [Word("case", Box(0, 0, 20, 9)), Word("of", Box(23, 0, 30, 9))]
    assert [cell.number for cell in read_cells(words, 1, ".")] == [None]
