"""Lines read from tables drawn as typed text, one character five and a half points wide."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from extractors.figures import read_figures
from extractors.page import Box, Page, Word
from models.vocabulary import DocumentKind, Via

Lines = list[tuple[str | None, ...]]
Reads = Callable[..., Lines]
_PLAIN = ("description", "quantity", "unit_price", "amount")


def _page(number: int, drawing: str, via: Via) -> Page:
    words = [
        Word(
            found.group(),
            Box(40 + found.start() * 5.5, 40 + row * 13, 40 + found.end() * 5.5 - 0.5, 49 + row * 13),
            0.9 if via is Via.OCR else 1.0,
            via,
        )
        for row, line in enumerate(drawing.split("\n"))
        for found in re.finditer(r"\S+", line)
    ]
    return Page(number, 700, 842, tuple(words), via)


@pytest.fixture
def lines_of() -> Reads:
    """The lines of drawn pages as tuples of description, quantity, price and amount, or of the cells named."""

    def read(
        *drawings: str, cells: tuple[str, ...] = _PLAIN, kind: DocumentKind = DocumentKind.INVOICE, via: Via = Via.TEXT
    ) -> Lines:
        pages = tuple(_page(number, drawing, via) for number, drawing in enumerate(drawings, start=1))
        figures = read_figures(pages, kind)
        return [tuple(line[name].value if name in line else None for name in cells) for line in figures.lines]

    return read
