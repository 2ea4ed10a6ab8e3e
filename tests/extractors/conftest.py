"""Pages made from drawings in plain text: where a word stands in the drawing is where it stands on the page."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from extractors.claims import Claim, settled
from extractors.labels import find_labels
from extractors.page import Box, Page, Word
from extractors.reach import Labelled
from extractors.sheet import sheet
from models.vocabulary import Via

Drawn = Callable[..., Page]

_LETTER, _LINE = 6.0, 13.0


def _page(drawing: str, number: int = 1, via: Via = Via.TEXT, confidence: float = 1.0) -> Page:
    """A page from a drawing; a line that begins with "!" is set in large print."""
    lines = drawing.strip("\n").split("\n")
    words = []
    for row, line in enumerate(lines):
        height = 18.0 if line.startswith("!") else 10.0
        middle = 45.0 + row * _LINE
        for match in re.finditer(r"\S+", line.replace("!", " ", 1) if line.startswith("!") else line):
            left = 30 + match.start() * _LETTER
            box = Box(left, middle - height / 2, left + len(match.group()) * _LETTER - 1, middle + height / 2)
            words.append(Word(match.group(), box, confidence, via))
    widest = max((len(line) for line in lines), default=0)
    return Page(number, max(595.0, widest * _LETTER + 60), max(842.0, len(lines) * _LINE + 80), tuple(words), via)


@pytest.fixture
def page_of() -> Drawn:
    """`page_of(drawing, number=1, via=Via.TEXT, confidence=1.0)` gives the page that the drawing shows."""
    return _page


@pytest.fixture
def labelled_of() -> Callable[..., Labelled]:
    """The drawn page with its labels found."""

    def labelled(drawing: str, number: int = 1, via: Via = Via.TEXT, confidence: float = 1.0) -> Labelled:
        made = sheet(_page(drawing, number, via, confidence))
        return Labelled(made, find_labels(made))

    return labelled


@pytest.fixture
def claims_of(labelled_of: Callable[..., Labelled]) -> Callable[..., dict[str, str]]:
    """What each label of the drawn page claims: the value's text by the label's first role."""

    def claims(drawing: str, via: Via = Via.TEXT, confidence: float = 1.0) -> dict[str, str]:
        return {claim.roles[0].value: _text(claim) for claim in settled(labelled_of(drawing, 1, via, confidence))}

    return claims


def _text(claim: Claim) -> str:
    seen = claim.number or claim.date
    assert seen is not None
    return seen.text
