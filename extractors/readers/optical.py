"""From a page picture to a page of words: made straight, prepared, read in its language, and doubts looked at again."""

from __future__ import annotations

import unicodedata

from extractors.codes.read import codes_on
from extractors.page import Box, Page, Word
from extractors.readers import ocr
from extractors.readers.drawing import Grey
from extractors.readers.preprocess import prepare
from extractors.readers.second_look import looked_again
from extractors.readers.second_opinion import second_opinion
from extractors.readers.spoken import FIRST, reading_language, spoken
from extractors.readers.straight import straightening
from models.vocabulary import Via


def optical_page(number: int, picture: Grey, scale: float, language: str = FIRST) -> Page:
    """The page whose upright picture has `scale` pixels to the point; boxes are in points of the straight picture.

    `language` (two letters) is what the page is taken for, until its words say otherwise.
    """
    way = straightening(picture)
    if way is None:
        return straight_page(number, picture, scale, language)
    return straight_page(number, way.picture(picture), way.scale(scale), language)


def straight_page(number: int, picture: Grey, scale: float, language: str = FIRST) -> Page:
    """As `optical_page`, of a picture that is straight already."""
    prepared = prepare(picture)
    seen = second_opinion(picture, prepared, read_prepared(prepared.picture, language))
    words = tuple(word for one in seen if (word := _word(one, prepared.scale * scale)) is not None)
    height, width = picture.shape
    return Page(number, width / scale, height / scale, words, Via.OCR, codes=codes_on(picture, scale))


def read_prepared(picture: Grey, language: str = FIRST) -> tuple[ocr.Seen, ...]:
    """The words of a prepared picture: read in the language expected, again if they speak another, doubts once more."""
    languages = reading_language(language)
    seen = ocr.read(picture, languages)
    found = spoken(seen)
    if found is not None and reading_language(found) != languages:
        languages = reading_language(found)
        seen = ocr.read(picture, languages)
    return looked_again(picture, seen, languages)


def _word(seen: ocr.Seen, scale: float) -> Word | None:
    if seen.x1 <= seen.x0 or seen.y1 <= seen.y0:
        return None
    box = Box(seen.x0 / scale, seen.y0 / scale, seen.x1 / scale, seen.y1 / scale)
    return Word(unicodedata.normalize("NFC", seen.text), box, seen.confidence, Via.OCR)
