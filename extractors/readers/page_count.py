"""Whether other readers of PDF see as many pages as pdfium does: a file made to be read in two ways shows here."""

from __future__ import annotations

import io
import zlib
from typing import Final

import pikepdf
from pdfminer.pdfexceptions import PDFException
from pdfminer.psexceptions import PSException
from pdfplumber.pdf import PDF
from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

#: What pdfminer raises for files that are not as the standard says.
_UNREADABLE: Final = (
    PDFException, PSException, MalformedPDFException, PdfminerException,
    ValueError, TypeError, KeyError, AttributeError, IndexError, AssertionError,
    ArithmeticError, RecursionError, NotImplementedError, zlib.error,
)  # fmt: skip


def other_count(data: bytes, count: int) -> int:
    """The number of pages another reader sees: `count` itself where qpdf agrees, else what pdfplumber says.

    0 where neither can tell. qpdf answers in a moment; pdfplumber is asked only where there is a doubt.
    """
    if _by_qpdf(data) == count:
        return count
    try:
        with PDF.open(io.BytesIO(data)) as document:
            return len(document.pages)
    except _UNREADABLE:
        return 0


def _by_qpdf(data: bytes) -> int:
    try:
        with pikepdf.open(io.BytesIO(data)) as document:
            return len(document.pages)
    except (pikepdf.PdfError, ValueError, TypeError, KeyError, RuntimeError):
        return 0
