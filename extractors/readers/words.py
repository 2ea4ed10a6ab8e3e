"""From characters to words: split at blanks, at jumps of the line and at wide gaps."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final

from extractors.page import Box
from extractors.readers.glyphs import Glyph

#: A gap wider than this part of the font size parts two words, even where the file has no blank between them.
_WIDE: Final = 0.6
#: A step back wider than this part of the font size begins a new word: the text was written out of order.
_BACK: Final = 0.6
#: Characters that are no ink and part nothing.
_NOTHING: Final = {ord(character): None for character in "\u00ad\u200b\u200c\u200d\u2060\ufeff\u0002"}
_RAISED: Final = re.compile("([\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u2089\u2150-\u215e\u2189])")


def runs(glyphs: Iterable[Glyph]) -> Iterator[list[Glyph]]:
    """The characters of each word, in the order of the file."""
    run: list[Glyph] = []
    for glyph in glyphs:
        if glyph.gap or (run and not _follows(run[-1], glyph)):
            if run:
                yield run
            run = []
        if not glyph.gap:
            run.append(glyph)
    if run:
        yield run


def _follows(last: Glyph, glyph: Glyph) -> bool:
    if glyph.turn != last.turn or glyph.inkless != last.inkless:
        return False
    size = max(last.size, glyph.size, 1.0)
    if last.turn % 360:
        return abs(glyph.box.centre - last.box.centre) + abs(glyph.box.middle - last.box.middle) < 2.5 * size
    step = glyph.box.x0 - last.box.x1
    return abs(glyph.box.y1 - last.box.y1) < 0.5 * size and -_BACK * size < step < _WIDE * size


def spelled(run: list[Glyph]) -> str:
    """The word's text: compatibility forms and ligatures resolved, soft hyphens and zero-width marks left out.

    Raised figures and fractions stay as they are: a footnote's mark must not become a digit of the price before it.
    """
    text = "".join(glyph.text for glyph in run).translate(_NOTHING)
    parts = _RAISED.split(unicodedata.normalize("NFC", text))
    return "".join(part if _RAISED.match(part) else unicodedata.normalize("NFKC", part) for part in parts).strip()


def around(run: list[Glyph]) -> Box:
    return _union([glyph.box for glyph in run])


def inked(run: list[Glyph]) -> Box:
    """The box around what is drawn of a word."""
    return _union([glyph.ink for glyph in run])


def _union(boxes: list[Box]) -> Box:
    box = boxes[0]
    for other in boxes[1:]:
        box = box.union(other)
    return box
