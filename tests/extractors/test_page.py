"""Specks that an optical reader took for letters are no writing; a few sure words, or any of a text layer, are."""

from __future__ import annotations

from extractors.page import Box, Page, Word, has_writing
from models.vocabulary import Via

BOX = Box(10, 10, 40, 20)


def page(*words: Word) -> Page:
    return Page(1, 595, 842, words)


def seen(text: str, confidence: float) -> Word:
    return Word(text, BOX, confidence, Via.OCR)


def test_specks_are_no_writing() -> None:
    assert not has_writing((page(seen("|", 0.9), seen("rn", 0.2), seen("i", 0.95), seen("~:", 0.8)),))


def test_a_few_sure_words_over_all_pages_are_writing() -> None:
    assert has_writing((page(seen("Total", 0.9), seen("12.00", 0.8)), page(seen("USD", 0.7))))


def test_one_word_of_a_text_layer_is_writing() -> None:
    assert has_writing((page(Word("Invoice", BOX)),))


def test_no_words_are_no_writing() -> None:
    assert not has_writing((page(), page()))
