"""Reads the words of a born-digital PDF page, and only those the eye can see."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from numpy.typing import NDArray

from extractors.page import Box, Word
from extractors.readers.drawing import Grey
from extractors.readers.glyphs import Glyph, Upright, glyphs
from extractors.readers.triage import PageFacts
from extractors.readers.words import around, inked, runs, spelled

#: Text smaller than this many points is not meant to be read.
_SMALLEST: Final = 2.0
#: Ink must differ from its ground by this many of 255 grey steps.
_CONTRAST: Final = 20
#: A page with more characters than this is not a business document but an attack on the reader.
MAX_CHARACTERS: Final = 60_000
_MAX_OBJECTS: Final = 20_000


@dataclass(frozen=True, slots=True)
class TextLayer:
    """The visible words of a page, and the facts that decide whether they are its text."""

    words: tuple[Word, ...]
    facts: PageFacts


def read_text_layer(page: pdfium.PdfPage, picture: Grey, scale: float) -> TextLayer:
    """The words of a page whose rendering is `picture`, `scale` pixels to the point.

    A word is seen if its own place in the picture shows ink: so what is white on white, transparent, clipped, outside
    the page, covered, or in a hidden layer is not read. Where two words stand on one spot, the later drawn is seen.
    """
    width, height = page.get_size()
    text = page.get_textpage()
    letters = glyphs(page, text) if text.count_chars() <= MAX_CHARACTERS else []
    text.close()
    seen: list[Word] = []
    hidden = garbage = 0
    for run in runs(letters):
        spelling = spelled(run)
        if not spelling:
            continue
        ink = inked(run)
        if run[0].inkless or run[0].size < _SMALLEST or not _shows(ink, picture, scale):
            hidden += 1
            continue
        box = around(run)
        garbage += _is_garbage(spelling)
        seen.append(Word(spelling, _clipped(box, width, height), bold=sum(g.bold for g in run) * 2 > len(run)))
    words = _topmost(seen)
    cover = picture_cover(page)
    inked_page = bool(picture.size) and int(picture.max()) - int(picture.min()) >= _CONTRAST
    facts = PageFacts(len(seen), hidden, garbage, _overdrawn(letters), cover, inked_page)
    return TextLayer(words, facts)


def _shows(ink: Box, picture: Grey, scale: float) -> bool:
    """Whether the picture has contrast where the word is drawn."""
    height, width = picture.shape
    x0, x1 = max(0, int(ink.x0 * scale)), min(width, int(ink.x1 * scale) + 1)
    y0, y1 = max(0, int(ink.y0 * scale)), min(height, int(ink.y1 * scale) + 1)
    if x1 <= x0 or y1 <= y0:
        return False
    area = picture[y0:y1, x0:x1]
    return int(area.max()) - int(area.min()) >= _CONTRAST


def _is_garbage(text: str) -> bool:
    """Whether a word is spelled in private, unassigned or replacement characters."""
    odd = sum(1 for c in text if c == "\ufffd" or "\ue000" <= c <= "\uf8ff" or c < " " or "\x7f" <= c <= "\x9f")
    return odd * 3 > len(text) or "(cid:" in text


def _clipped(box: Box, width: float, height: float) -> Box:
    return Box(max(0.0, box.x0), max(0.0, box.y0), min(width, box.x1), min(height, box.y1))


def _overdrawn(letters: list[Glyph]) -> int:
    """How many digits have another digit painted over them; the text layer cannot say which one is seen."""
    digits = [letter for letter in letters if letter.text.isdigit() and not letter.inkless]
    if len(digits) < 2:
        return 0
    boxes = np.array([digit.ink for digit in digits])
    kinds = np.array([ord(digit.text) for digit in digits])
    area = (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])
    found = 0
    for index, digit in enumerate(digits):
        shared = _shared(boxes[index + 1 :], digit.ink)
        # One glyph may stand for several characters; they share one box and hide nothing.
        other = (kinds[index + 1 :] != kinds[index]) & (np.abs(boxes[index + 1 :] - boxes[index]).max(axis=1) > 0.05)
        found += bool((other & (shared > 0.3 * area[index])).any())
    return found


def _shared(boxes: NDArray[np.float64], box: Box) -> NDArray[np.float64]:
    """The area each of the boxes has in common with one."""
    across = np.minimum(boxes[:, 2], box.x1) - np.maximum(boxes[:, 0], box.x0)
    down = np.minimum(boxes[:, 3], box.y1) - np.maximum(boxes[:, 1], box.y0)
    return np.where((across > 0) & (down > 0), across * down, 0.0)


def _topmost(words: list[Word]) -> tuple[Word, ...]:
    """The words without those that a later one covers."""
    if len(words) < 2:
        return tuple(words)
    boxes = np.array([word.box for word in words])
    area = (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])
    kept = []
    for index, word in enumerate(words):
        if not (_shared(boxes[index + 1 :], word.box) > 0.6 * area[index]).any():
            kept.append(word)
    return tuple(kept)


def picture_cover(page: pdfium.PdfPage) -> float:
    """The part of the page that images cover, 0 to 1, on a grid of 32 by 32 places."""
    width, height = page.get_size()
    upright = Upright.of(page)
    grid = np.zeros((32, 32), dtype=bool)
    for count, image in enumerate(page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_IMAGE], max_depth=4)):
        if count > _MAX_OBJECTS:
            break
        box = upright.box(*image.get_bounds())
        x0, x1 = (min(32, max(0, round(edge / max(width, 1) * 32))) for edge in (box.x0, box.x1))
        y0, y1 = (min(32, max(0, round(edge / max(height, 1) * 32))) for edge in (box.y0, box.y1))
        grid[y0:y1, x0:x1] = True
    return float(grid.mean())
