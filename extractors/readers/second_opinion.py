"""Asks the second reader about a page that Tesseract reads with much doubt, where it is installed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from extractors.readers import second_reader
from extractors.readers.agreement import agreed
from extractors.readers.drawing import Grey
from extractors.readers.ocr import Seen
from extractors.readers.preprocess import Prepared
from extractors.readers.problems import Unreadable

#: Below this mean confidence of its words the second reader reads a page better, above it Tesseract does: it keeps the
#: columns of a table apart and knows where each word stands, while the other boxes whole lines.
_DOUBTFUL: Final = 0.85


def second_opinion(picture: Grey, prepared: Prepared, seen: Sequence[Seen]) -> tuple[Seen, ...]:
    """The words of a page in the pixels of `prepared`: `seen` as it is, or what both readers make of it together.

    `picture` is the straight page before `prepare`: the second reader reads shadow and noise better untouched.
    """
    if not second_reader.installed() or not doubted(seen):
        return tuple(seen)
    try:
        second = second_reader.read(picture)
    except Unreadable:
        return tuple(seen)
    return agreed([_larger(word, prepared.scale) for word in second], seen)


def doubted(seen: Sequence[Seen]) -> bool:
    """Whether a page was read with much doubt, or nothing was read on it: a bad photograph, a fax, a faint copy."""
    return not seen or sum(word.confidence for word in seen) / len(seen) < _DOUBTFUL


def _larger(word: Seen, factor: float) -> Seen:
    return replace(word, x0=word.x0 * factor, y0=word.y0 * factor, x1=word.x1 * factor, y1=word.y1 * factor)
