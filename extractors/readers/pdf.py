"""Reads PDF files page by page: the text layer where the eye sees it, the picture where there is none."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import Final

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from extractors.codes.places import codes_of
from extractors.language import language_of
from extractors.page import Page
from extractors.readers.drawing import grey
from extractors.readers.drawn import Drawn, drawn
from extractors.readers.einvoice.attached import attached_documents
from extractors.readers.glyphs import Glyphs, page_glyphs
from extractors.readers.optical import optical_page
from extractors.readers.orientation import turn_needed
from extractors.readers.page_count import other_count
from extractors.readers.problems import Damaged, Encrypted, NoPages, TooManyPages
from extractors.readers.read_file import ReadFile
from extractors.readers.spoken import FIRST
from extractors.readers.straight import Straight, straightening
from extractors.readers.text_layer import TextLayer, read_text_layer
from extractors.readers.triage import MOSTLY_PICTURE, Source, source
from extractors.result import Problem
from models.vocabulary import Via

MAX_PAGES: Final = 200
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
        count = len(document)
        title = document.get_metadata_value("Title")
        for index in range(count):
            try:
                pages.append(_read_page(document, index, language_of(pages) or FIRST))
            except (pdfium.PdfiumError, Damaged):
                problems.append(Problem("DOC-UNREAD", f"Page {index + 1} of {count} is damaged and was not read."))
    if not pages:
        raise Damaged("no page can be opened")
    if (other := other_count(data, count)) != count:
        problems.append(
            Problem("DOC-UNREAD", f"One reader of this PDF sees {count} pages, another {other}; compare by eye.")
        )
    documents, odd = attached_documents(data)
    return ReadFile(tuple(pages), documents, (*problems, *odd), title)


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


@dataclass(frozen=True, slots=True, eq=False)
class _Laid:
    """A page turned the way its text is read, with what it draws."""

    page: pdfium.PdfPage
    glyphs: Glyphs
    drawn: Drawn


def upright_page(document: pdfium.PdfDocument, index: int) -> tuple[pdfium.PdfPage, Straight | None]:
    """The page with notes and form fields drawn in, turned the way its text is read.

    Where it is read as a picture that is not straight: what makes a picture of one pixel per point straight.
    """
    laid = _laid(document, index)
    if source(_layer(laid).facts) is not Source.PICTURE:
        return laid.page, None
    picture, scale = grey(laid.page, _READING_DPI)
    way = straightening(picture)
    return laid.page, None if way is None else way.larger(1 / scale)


def _laid(document: pdfium.PdfDocument, index: int) -> _Laid:
    page = _flattened(document, index)
    laid = _Laid(page, page_glyphs(page), drawn(page))
    turn = _text_turn(laid)
    if turn is None:
        picture, _ = grey(page, _TURNING_DPI)
        turn = turn_needed(picture) if picture.size and int(picture.max()) - int(picture.min()) > 20 else 0
    if not turn:
        return laid
    page.set_rotation((page.get_rotation() + turn) % 360)
    return _Laid(page, page_glyphs(page), drawn(page))


def _flattened(document: pdfium.PdfDocument, index: int) -> pdfium.PdfPage:
    page = document[index]
    if not pdfium_c.FPDFPage_GetAnnotCount(page):
        return page
    if pdfium_c.FPDFPage_Flatten(page, pdfium_c.FLAT_NORMALDISPLAY) != pdfium_c.FLATTEN_SUCCESS:
        return page
    page.close()
    return document[index]


def _text_turn(laid: _Laid) -> int | None:
    """By how much the page must be turned for most of its letters to stand upright; None where a picture decides."""
    letters = laid.glyphs
    turns = np.rint(letters.turns[~letters.gaps & ~letters.inkless] / 90).astype(int) * 90 % 360
    if not len(turns) or (len(turns) < _FEW_LETTERS and laid.drawn.cover >= MOSTLY_PICTURE):
        return None
    counts = np.bincount(turns)
    turn = int(counts.argmax())
    return -turn % 360 if counts[turn] > 0.6 * len(turns) else 0


def _layer(laid: _Laid) -> TextLayer:
    return read_text_layer(laid.glyphs, laid.page.get_size(), partial(grey, laid.page), laid.drawn.cover)


def _read_page(document: pdfium.PdfDocument, index: int, language: str) -> Page:
    laid = _laid(document, index)
    layer = _layer(laid)
    if source(layer.facts) is Source.PICTURE:
        picture, scale = grey(laid.page, _READING_DPI)
        return optical_page(index + 1, picture, scale, language)
    width, height = laid.page.get_size()
    return Page(index + 1, width, height, layer.words, Via.TEXT, laid.drawn.rules, codes_of(laid.page))
