"""Pages drawn as typed text, one character five and a half points wide."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from extractors.page import Box, Page, Word
from models.vocabulary import Via

Typist = Callable[..., tuple[Page, ...]]


def _page(number: int, text: str, via: Via, confidence: float) -> Page:
    words = [
        Word(
            found.group(),
            Box(40 + found.start() * 5.5, 40 + row * 13, 40 + found.end() * 5.5 - 0.5, 49 + row * 13),
            confidence,
            via,
        )
        for row, line in enumerate(text.split("\n"))
        for found in re.finditer(r"\S+", line)
    ]
    return Page(number, 700, 842, tuple(words), via)


@pytest.fixture
def typed() -> Typist:
    """Pages of words that stand as in the given texts, one text for each page."""

    def type_out(*texts: str, via: Via = Via.TEXT, confidence: float = 1.0) -> tuple[Page, ...]:
        return tuple(_page(number, text, via, confidence) for number, text in enumerate(texts, start=1))

    return type_out
