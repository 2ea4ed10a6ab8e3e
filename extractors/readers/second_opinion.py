"""Asks the second reader about a page that Tesseract reads with doubt or that came worn, where it is installed."""

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

#: What `prepare` does to photographs, faxes and faint copies, and to nothing that came well.
_OF_WORN_PAGES: Final = frozenset({"median", "soften", "shadow", "stretch"})
#: A page whose words have a lower mean confidence is read again.
_DOUBTFUL: Final = 0.95


def second_opinion(picture: Grey, prepared: Prepared, seen: Sequence[Seen]) -> tuple[Seen, ...]:
    """The words of a page in the pixels of `prepared`: `seen` as it is, or what both readers make of it together.

    `picture` is the straight page before `prepare`: the second reader reads shadow and noise better untouched.
    """
    if not second_reader.installed() or not worn(prepared, seen):
        return tuple(seen)
    try:
        second = second_reader.read(picture)
    except Unreadable:
        return tuple(seen)
    return agreed([_larger(word, prepared.scale) for word in second], seen)


def worn(prepared: Prepared, seen: Sequence[Seen]) -> bool:
    """Whether a page came as a photograph, a fax or a faint copy, or was read with doubt."""
    if not _OF_WORN_PAGES.isdisjoint(prepared.steps):
        return True
    return not seen or sum(word.confidence for word in seen) / len(seen) < _DOUBTFUL


def _larger(word: Seen, factor: float) -> Seen:
    return replace(word, x0=word.x0 * factor, y0=word.y0 * factor, x1=word.x1 * factor, y1=word.y1 * factor)
