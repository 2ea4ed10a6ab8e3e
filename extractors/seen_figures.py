"""Decisive figures in the machine text of a PDF page: amounts and bank accounts, and the place each claims."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from extractors.page import Box
from extractors.readers.glyphs import Glyphs
from extractors.readers.upright import Upright

_AMOUNT: Final = re.compile(
    r"(?<![\d.,])(?:\d{1,3}(?:[.,'’ ]\d{3})*[.,]\d{2}|\d{1,3}(?:[.,'’]\d{3})+|\d{1,9}[.,]\d{2})(?![\d.,]?\d)"
)
_IBAN: Final = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}\b")
_MOST_FIELDS: Final = 200


@dataclass(frozen=True, slots=True)
class Figure:
    """An amount or account number as the machine text spells it, its box in points, its font size and direction."""

    text: str
    box: Box
    size: float
    turn: int
    account: bool

    @property
    def weight(self) -> Decimal:
        """What matters most first: accounts, then amounts by their size."""
        return Decimal("Infinity") if self.account else Decimal(re.sub(r"\D", "", self.text))

    def comparable(self, text: str) -> str:
        """Only the digits; of an account also its letters, with those alike to digits read as digits."""
        if not self.account:
            return re.sub(r"\D", "", text)
        return re.sub(r"[^A-Z0-9]", "", text.upper()).translate(str.maketrans("OIS", "015"))

    def same_as(self, shown: str) -> bool:
        return self.comparable(self.text) == self.comparable(shown)

    def stands_in(self, shown: str) -> bool:
        """Whether it is one of the words read; an account may be parted into groups, an amount may not be longer."""
        if self.account:
            return self.comparable(self.text) in self.comparable(shown)
        return any(self.same_as(word) for word in shown.split())


def figures(glyphs: Glyphs) -> Iterator[Figure]:
    """The figures of a page; one that is broken over lines is left out, for its place is no single box."""
    text = "".join(glyphs.texts)
    for pattern, account in ((_IBAN, True), (_AMOUNT, False)):
        for match in pattern.finditer(text):
            solid = np.arange(match.start(), match.end())[~glyphs.gaps[match.start() : match.end()]]
            inks = glyphs.inks[solid]
            box = Box(*inks[:, :2].min(axis=0).tolist(), *inks[:, 2:].max(axis=0).tolist())
            size, turn = float(glyphs.sizes[solid[0]]), int(glyphs.turns[solid[0]])
            across = box.height if turn in (0, 180) else box.width
            if across <= 2.2 * max(size, 1.0):
                yield Figure(match.group(), box, size, turn, account)


def field_figures(document: pdfium.PdfDocument, page: pdfium.PdfPage) -> Iterator[Figure]:
    """Figures in the values of the page's form fields: a value may differ from what the field shows."""
    form = document.formenv
    if form is None:
        return
    upright = Upright.of(page)
    for index in range(min(pdfium_c.FPDFPage_GetAnnotCount(page), _MOST_FIELDS)):
        annotation = pdfium_c.FPDFPage_GetAnnot(page, index)
        if pdfium_c.FPDFAnnot_GetSubtype(annotation) == pdfium_c.FPDF_ANNOT_WIDGET:
            value = _value(form, annotation)
            rect = pdfium_c.FS_RECTF()
            if pdfium_c.FPDFAnnot_GetRect(annotation, rect):
                box = upright.box(rect.left, rect.bottom, rect.right, rect.top)
                for pattern, account in ((_IBAN, True), (_AMOUNT, False)):
                    if pattern.fullmatch(value.strip()):
                        yield Figure(value.strip(), box, 0.0, 0, account)
        pdfium_c.FPDFPage_CloseAnnot(annotation)


def _value(form: pdfium.PdfFormEnv, annotation: pdfium_c.FPDF_ANNOTATION) -> str:
    length = pdfium_c.FPDFAnnot_GetFormFieldValue(form, annotation, None, 0)
    if not 2 < length < 400:
        return ""
    buffer = (pdfium_c.FPDF_WCHAR * (length // 2))()
    pdfium_c.FPDFAnnot_GetFormFieldValue(form, annotation, buffer, length)
    return bytes(buffer).decode("utf-16-le", "replace").rstrip("\0")
