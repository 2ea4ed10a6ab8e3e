"""A PDF's build before its pages are read: damage, passwords, limits, other data glued to it, earlier versions."""

from __future__ import annotations

import io
import math
import re
from itertools import islice
from typing import Final

import pikepdf
import pypdfium2 as pdfium

from extractors.findings import Finding, Reason
from extractors.inspection.pdf_contents import content_findings

MOST_PAGES: Final = 1000
#: PDF's own limit (ISO 32000, annex C) is 14,400 units of 1/72 inch; the longest till receipt is 40 times its width.
_LARGEST_SIDE: Final = 14_400
_LONGEST_SHAPE: Final = 40
_SECOND_DOCUMENT: Final = re.compile(rb"%%EOF\s{0,64}%PDF-\d")
_GLUED: Final = re.compile(rb"<(?:html|script|body|svg|!doctype)|MZ\x90|PK\x03\x04", re.IGNORECASE)
_AMOUNT: Final = re.compile(r"\d{1,3}(?:[.,' \u00a0]\d{3})*[.,]\d{2}(?!\d)|\d+[.,]\d{2}(?!\d)")
_MOST_VERSIONS: Final = 3
_PAGES_COMPARED: Final = 5


def pdf_findings(data: bytes) -> tuple[Finding, ...]:
    """What is wrong with, or hidden in, a PDF. Damage that both readers repair gives no finding."""
    glued = _glued(data)
    try:
        with pikepdf.open(io.BytesIO(data), suppress_warnings=True) as opened:
            found = (*_page_findings(opened, data), *content_findings(opened))
    except pikepdf.PasswordError:
        return (Finding(Reason.PDF_ENCRYPTED),)
    except (pikepdf.PdfError, ValueError, RuntimeError, TypeError, KeyError, OverflowError, RecursionError) as error:
        found = _unopened(data, str(error).rpartition(":")[2].strip())
    return (*glued, *found, *_versions(data))


def _glued(data: bytes) -> tuple[Finding, ...]:
    if _SECOND_DOCUMENT.search(data):
        return (Finding(Reason.PDF_AMBIGUOUS, "one stands behind the other"),)
    start, end = data.find(b"%PDF-"), data.rfind(b"%%EOF")
    around = data[: max(0, start)] + (data[end + 5 :] if end >= 0 else b"")
    return (Finding(Reason.PDF_TRAILING_DATA),) if _GLUED.search(around) else ()


def _unopened(data: bytes, error: str) -> tuple[Finding, ...]:
    """The strict reader gave up; what the lenient one shows decides whether there is something to read."""
    pages = _pages_seen(data)
    return () if pages else (Finding(Reason.PDF_DAMAGED, error[:100]),)


def _pages_seen(data: bytes) -> int:
    """Pages as the reader that renders counts them; 0 where it opens nothing."""
    try:
        with pdfium.PdfDocument(data) as document:
            return len(document)
    except (pdfium.PdfiumError, ValueError):
        return 0


def _page_findings(opened: pikepdf.Pdf, data: bytes) -> tuple[Finding, ...]:
    seen = _pages_seen(data)
    if seen > MOST_PAGES:
        return (Finding(Reason.PDF_LIMIT_PAGES, f"{seen}"),)
    pages = list(islice(opened.pages, MOST_PAGES + 1))
    if len(pages) > MOST_PAGES:
        return (Finding(Reason.PDF_LIMIT_PAGES, f"more than {MOST_PAGES}"),)
    if not pages and not seen:
        return (Finding(Reason.DOC_EMPTY, "no pages"),)
    if not pages or not seen:
        return (Finding(Reason.PDF_DAMAGED, f"one reader finds {max(len(pages), seen)} pages, another none"),)
    if len(pages) != seen:
        return (Finding(Reason.PDF_AMBIGUOUS, f"{len(pages)} pages or {seen}"),)
    for number, page in enumerate(pages, 1):
        if not _paper(page):
            return (Finding(Reason.PDF_LIMIT_PAGE_SIZE, f"page {number}"),)
    return ()


def _paper(page: pikepdf.Page) -> bool:
    """Whether the page has a size that paper has. A page without a size is US letter, as viewers show it."""
    try:
        edges = [float(edge) for edge in page.mediabox.as_list()[:4]]
        unit = float(page.obj.get("/UserUnit", 1))
    except (ValueError, TypeError, AttributeError, KeyError, RuntimeError, pikepdf.PdfError):
        return False
    if len(edges) < 4 or not all(math.isfinite(edge) for edge in (*edges, unit)):
        return False
    sides = tuple(sorted((abs(edges[2] - edges[0]) * unit, abs(edges[3] - edges[1]) * unit)))
    return sides == (0, 0) or (sides[1] <= _LARGEST_SIDE and sides[1] <= _LONGEST_SHAPE * sides[0])


def _versions(data: bytes) -> tuple[Finding, ...]:
    """Earlier versions stand complete in a PDF that was changed by appending; they are read as they were.

    Appending is ordinary (signatures, e-invoices, stamps): only amounts that changed are told.
    """
    ends = [match.end() for match in re.finditer(rb"startxref\s+\d+\s+%%EOF", data)]
    if len(ends) < 2:
        return ()
    now = _amounts(data)
    for end in ends[-1 - _MOST_VERSIONS : -1]:
        before = _amounts(data[:end])
        if before and now and before - now:
            return (Finding(Reason.PDF_REVISIONS, f"it showed {sorted(before - now)[0]} before"),)
    return ()


def _amounts(data: bytes) -> set[str]:
    try:
        with pdfium.PdfDocument(data) as document:
            text = " ".join(
                document[at].get_textpage().get_text_range() for at in range(min(len(document), _PAGES_COMPARED))
            )
    except (pdfium.PdfiumError, ValueError):
        return set()
    return set(_AMOUNT.findall(text[:200_000]))
