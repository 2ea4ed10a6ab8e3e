"""From a page picture to a page of words: prepared, read, and laid back onto the picture as it was."""

from __future__ import annotations

import unicodedata
from typing import Final

from extractors.page import Box, Page, Word
from extractors.readers import ocr
from extractors.readers.drawing import Grey
from extractors.readers.preprocess import Prepared, prepare
from extractors.readers.problems import Unreadable
from extractors.readers.second_look import beside, left_out
from models.vocabulary import Via

#: Tesseract's mode for words scattered over a page.
_LOOSE: Final = 11


def optical_page(number: int, picture: Grey, scale: float) -> Page:
    """The page whose upright picture has `scale` pixels to the point; boxes are in points of that picture."""
    prepared = prepare(picture)
    seen = read_prepared(prepared.picture)
    words = tuple(word for one in seen if (word := _word(one, prepared, scale)) is not None)
    height, width = picture.shape
    return Page(number, width / scale, height / scale, words, Via.OCR)


def read_prepared(picture: Grey) -> tuple[ocr.Seen, ...]:
    """The words of a prepared picture: read as columns, then once more where letters were left out."""
    seen = ocr.read(picture, ocr.languages())
    rest = left_out(picture, seen)
    if rest is None:
        return seen
    remaining, scale = rest
    try:
        found = ocr.read(remaining, ocr.languages(), _LOOSE)
    except Unreadable:
        return seen
    return (*seen, *beside(found, scale, seen))


def _word(seen: ocr.Seen, prepared: Prepared, scale: float) -> Word | None:
    text = unicodedata.normalize("NFC", seen.text)
    edges = prepared.back(seen.x0, seen.y0, seen.x1, seen.y1)
    if edges[2] <= edges[0] or edges[3] <= edges[1]:
        return None
    return Word(text, Box(*(edge / scale for edge in edges)), seen.confidence, Via.OCR)
