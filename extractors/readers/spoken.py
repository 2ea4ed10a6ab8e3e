"""Which of Tesseract's languages a page is read in: English first, and once more where its words say otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from extractors.language import language_of
from extractors.page import Box, Page, Word
from extractors.readers import ocr
from extractors.readers.ocr import Seen

#: What a page is taken for before anything of it is read.
FIRST: Final = "en"
_TESSERACT: Final = {"en": "eng", "de": "deu", "fr": "fra", "es": "spa", "nl": "nld", "it": "ita"}
#: Words read with less confidence than this tell nothing about the language.
_SURE: Final = 0.5


def spoken(seen: Sequence[Seen]) -> str | None:
    """The two-letter code of the language the words belong to; None where they do not tell."""
    words = tuple(Word(one.text, Box(one.x0, one.y0, one.x1, one.y1)) for one in seen if one.confidence >= _SURE)
    return language_of((Page(1, 0, 0, words),))


def reading_language(code: str) -> str:
    """Tesseract's language for a two-letter code; what is installed for the West where that one is not.

    Raises `NoOpticalReader` where Tesseract or every language is missing.
    """
    name = _TESSERACT.get(code, "")
    return name if name in ocr.installed() else ocr.languages()
