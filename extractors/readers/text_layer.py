"""Reads the words of a born-digital PDF page, and only those the eye can see."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import compress
from typing import Final

import numpy as np

from extractors.page import Box, Word
from extractors.readers.drawing import Grey
from extractors.readers.glyphs import Flags, Glyphs
from extractors.readers.ink import contrast_of, shown
from extractors.readers.overlap import area, overlaps
from extractors.readers.triage import PageFacts
from extractors.readers.upright import Boxes
from extractors.readers.words import Runs, runs

#: Text smaller than this many points is not meant to be read.
_SMALLEST: Final = 2.0
#: Ink must differ from its ground by this many of 255 grey steps.
_CONTRAST: Final = 20
#: Fine enough to see most words, and to see whether any word has ink.
_GLANCE_DPI: Final = 72
_LOOK_DPI: Final = 144

#: Draws the page at some dots per inch: its picture, and the scale in pixels per point.
Draw = Callable[[int], tuple[Grey, float]]


@dataclass(frozen=True, slots=True)
class TextLayer:
    """The visible words of a page, and the facts that decide whether they are its text."""

    words: tuple[Word, ...]
    facts: PageFacts


def read_text_layer(glyphs: Glyphs, size: tuple[float, float], draw: Draw, cover: float) -> TextLayer:
    """The words of a page of that size in points.

    A word is seen if its own place in the page's picture shows ink: so what is white on white, transparent, clipped,
    outside the page, covered, or in a hidden layer is not read. Where two words stand on one spot, the later drawn is
    seen. `cover` is the part of the page that images cover.
    """
    found = runs(glyphs)
    texts = found.texts()
    named = np.fromiter(map(bool, texts), np.bool_, len(texts))
    glance, scale = draw(_GLANCE_DPI)
    seen = named & _readable(found)
    seen[seen] = _inked(found.around(glyphs.inks)[seen], list(compress(texts, seen)), glance, scale, draw)
    boxes = _clipped(found.around(glyphs.boxes), *size)
    bold = found.mostly(glyphs.bold)
    words = [
        Word(texts[index], Box(*boxes[index].tolist()), bold=bool(bold[index]))
        for index in np.flatnonzero(seen & _topmost(boxes, seen)).tolist()
    ]
    visible = int(seen.sum())
    garbage = sum(map(_is_garbage, compress(texts, seen)))
    inked = contrast_of(glance) >= _CONTRAST
    facts = PageFacts(visible, int(named.sum()) - visible, garbage, _overdrawn(glyphs), cover, inked)
    return TextLayer(tuple(words), facts)


def _inked(inks: Boxes, texts: list[str], glance: Grey, scale: float, draw: Draw) -> Flags:
    """Which words the picture shows; a finer one is drawn only if the first leaves a doubt.

    A letter so thin that none of its pixels is free of its neighbours is in doubt, a dash or dot is not worth it.
    """
    seen = shown(inks, glance, scale, _CONTRAST, inner=True)
    marks = ~seen & np.fromiter((not any(map(str.isalnum, text)) for text in texts), np.bool_, len(texts))
    seen[marks] = shown(inks[marks], glance, scale, _CONTRAST)
    if not seen.all():
        doubtful = ~seen
        seen[doubtful] = shown(inks[doubtful], *draw(_LOOK_DPI), _CONTRAST)
    return seen


def _readable(found: Runs) -> Flags:
    """Which words are drawn with ink, and large enough for an eye."""
    readable: Flags = ~found.glyphs.inkless[found.starts] & (found.glyphs.sizes[found.starts] >= _SMALLEST)
    return readable


def _is_garbage(text: str) -> bool:
    """Whether a word is spelled in private, unassigned or replacement characters."""
    odd = sum(1 for c in text if c == "\ufffd" or "\ue000" <= c <= "\uf8ff" or c < " " or "\x7f" <= c <= "\x9f")
    return odd * 3 > len(text) or "(cid:" in text


def _clipped(boxes: Boxes, width: float, height: float) -> Boxes:
    return np.concatenate((np.maximum(boxes[:, :2], 0.0), np.minimum(boxes[:, 2:], (width, height))), axis=1)


def _overdrawn(glyphs: Glyphs) -> int:
    """How many digits have another digit painted over them; the text layer cannot say which one is seen."""
    digits = np.flatnonzero(np.fromiter(map(str.isdigit, glyphs.texts), np.bool_, len(glyphs)) & ~glyphs.inkless)
    inks = glyphs.inks[digits]
    kinds = np.array([glyphs.texts[index] for index in digits.tolist()])
    pairs = overlaps(inks)
    painted = pairs.shared > 0.3 * area(inks)[pairs.earlier]
    painted[painted] = kinds[pairs.earlier[painted]] != kinds[pairs.later[painted]]
    return len(np.unique(pairs.earlier[painted]))


def _topmost(boxes: Boxes, seen: Flags) -> Flags:
    """Which words no later one covers, of those that are seen."""
    indices = np.flatnonzero(seen)
    pairs = overlaps(boxes[indices])
    covered = pairs.shared > 0.6 * area(boxes[indices])[pairs.earlier]
    top = np.ones(len(boxes), np.bool_)
    top[indices[pairs.earlier[covered]]] = False
    return top
