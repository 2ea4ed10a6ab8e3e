"""Reads PDF files page by page: the text layer where the eye sees it, the picture where there is none."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from extractors.page import Page, Rule
from extractors.readers import drawn_rules
from extractors.readers.drawing import grey
from extractors.readers.einvoice.attached import attached_documents
from extractors.readers.glyphs import glyphs
from extractors.readers.optical import optical_page
from extractors.readers.orientation import turn_needed
from extractors.readers.problems import Damaged, Encrypted, NoPages, TooManyPages
from extractors.readers.read_file import ReadFile
from extractors.readers.text_layer import MAX_CHARACTERS, picture_cover, read_text_layer
from extractors.readers.triage import MOSTLY_PICTURE, Source, source
from extractors.result import Problem
from models.vocabulary import Via

MAX_PAGES: Final = 200
#: Sharp enough to see whether a word has ink.
_LOOKING_DPI: Final = 144
#: What Tesseract reads best.
_READING_DPI: Final = 300
_TURNING_DPI: Final = 100
#: Fewer letters than this beside a picture of a page are a stamp, which may stand another way up.
_FEW_LETTERS: Final = 30


def read_pdf(data: bytes) -> ReadFile:
    """All pages, and the e-invoices attached to the file.

    Raises `Encrypted`, `Damaged`, `NoPages`, `TooManyPages`, and what reading a picture raises. A single page that
    cannot be opened is a problem beside the others.
    """
    pages: list[Page] = []
    problems: list[Problem] = []
    with opened(data) as document:
        ruled = drawn_rules.opened(io.BytesIO(data))
        count = len(document)
        for index in range(count):
            try:
                pages.append(_read_page(document, index, ruled))
            except (pdfium.PdfiumError, Damaged):
                problems.append(Problem("DOC-UNREAD", f"Page {index + 1} of {count} is damaged and was not read."))
        if ruled is not None and (other := drawn_rules.page_count(ruled)) != count:
            problems.append(
                Problem("DOC-UNREAD", f"One reader of this PDF sees {count} pages, another {other}; compare by eye.")
            )
    if not pages:
        raise Damaged("no page can be opened")
    documents, odd = attached_documents(data)
    return ReadFile(tuple(pages), documents, (*problems, *odd))


@contextmanager
def opened(data: bytes) -> Iterator[pdfium.PdfDocument]:
    """The document with its form fields filled in; closed afterwards."""
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if error.err_code == pdfium_c.FPDF_ERR_PASSWORD:
            raise Encrypted from error
        if error.err_code == pdfium_c.FPDF_ERR_SUCCESS:
            raise NoPages from error
        raise Damaged from error
    try:
        if len(document) > MAX_PAGES:
            raise TooManyPages(f"{len(document)} pages")
        document.init_forms()
        yield document
    finally:
        document.close()


def upright_page(document: pdfium.PdfDocument, index: int) -> pdfium.PdfPage:
    """The page with notes and form fields drawn in, turned the way its text is read."""
    page = _flattened(document, index)
    turn = _text_turn(page)
    if turn is None:
        picture, _ = grey(page, _TURNING_DPI)
        turn = turn_needed(picture) if picture.size and int(picture.max()) - int(picture.min()) > 20 else 0
    if turn:
        page.set_rotation((page.get_rotation() + turn) % 360)
    return page


def _flattened(document: pdfium.PdfDocument, index: int) -> pdfium.PdfPage:
    page = document[index]
    if not pdfium_c.FPDFPage_GetAnnotCount(page):
        return page
    if pdfium_c.FPDFPage_Flatten(page, pdfium_c.FLAT_NORMALDISPLAY) != pdfium_c.FLATTEN_SUCCESS:
        return page
    page.close()
    return document[index]


def _text_turn(page: pdfium.PdfPage) -> int | None:
    """By how much the page must be turned for most of its letters to stand upright; None where a picture decides."""
    text = page.get_textpage()
    letters = glyphs(page, text) if text.count_chars() <= MAX_CHARACTERS else []
    text.close()
    turns = Counter(round(glyph.turn / 90) * 90 % 360 for glyph in letters if not glyph.gap and not glyph.inkless)
    if not turns or (sum(turns.values()) < _FEW_LETTERS and picture_cover(page) >= MOSTLY_PICTURE):
        return None
    turn, number = turns.most_common(1)[0]
    return -turn % 360 if number > 0.6 * sum(turns.values()) else 0


def _read_page(document: pdfium.PdfDocument, index: int, ruled: drawn_rules.Ruled | None) -> Page:
    stored = document[index].get_rotation()
    page = upright_page(document, index)
    width, height = page.get_size()
    picture, scale = grey(page, _LOOKING_DPI)
    layer = read_text_layer(page, picture, scale)
    if source(layer.facts) is Source.PICTURE:
        picture, scale = grey(page, _READING_DPI)
        return optical_page(index + 1, picture, scale)
    rules: tuple[Rule, ...] = ()
    if ruled is not None and page.get_rotation() == stored:
        rules = drawn_rules.rules(ruled, index, width, height)
    return Page(index + 1, width, height, layer.words, Via.TEXT, rules)
