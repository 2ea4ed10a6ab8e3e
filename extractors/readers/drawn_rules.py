"""The straight lines a PDF page draws, by pdfplumber: table rules, box edges, underlines."""

from __future__ import annotations

import zlib
from base64 import a85decode
from io import BytesIO
from typing import Any, Final

from pdfminer.pdfexceptions import PDFException
from pdfminer.pdftypes import PDFStream, resolve1
from pdfminer.psexceptions import PSException
from pdfminer.psparser import literal_name
from pdfplumber.pdf import PDF
from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

from extractors.page import Box, Rule

#: Rules shorter than this many points are parts of letters and logos.
_SHORT: Final = 6.0
_MAX_RULES: Final = 3000
#: A page whose drawing instructions are longer than this is not taken apart in Python.
_MAX_INSTRUCTIONS: Final = 1_500_000
#: How often longer the rarer packings may make it.
_MOST_PACKED: Final = 20

#: A PDF as pdfplumber holds it.
Ruled = PDF

#: What pdfminer raises for files that are not as the standard says.
UNREADABLE: Final = (
    PDFException, PSException, MalformedPDFException, PdfminerException,
    ValueError, TypeError, KeyError, AttributeError, IndexError, AssertionError,
    ArithmeticError, RecursionError, NotImplementedError, zlib.error,
)  # fmt: skip


def rules(ruled: Ruled, index: int, width: float, height: float) -> tuple[Rule, ...]:
    """The edges of lines and boxes, in points of the upright page of that size; none where they cannot be told."""
    try:
        page = ruled.pages[index]
        if _instructions(page) > _MAX_INSTRUCTIONS:
            return ()
        left, top, right, bottom = page.cropbox
        edges = page.edges
    except UNREADABLE:
        return ()
    if right - left <= 0 or bottom - top <= 0:
        return ()
    across, down = width / (right - left), height / (bottom - top)
    found = (
        Box((e["x0"] - left) * across, (e["top"] - top) * down, (e["x1"] - left) * across, (e["bottom"] - top) * down)
        for e in edges[: 4 * _MAX_RULES]
    )
    kept = [box for box in found if max(box.width, box.height) >= _SHORT and _within(box, width, height)]
    return tuple(Rule(box) for box in dict.fromkeys(kept))[:_MAX_RULES]


def _within(box: Box, width: float, height: float) -> bool:
    return box.x1 > 0 and box.y1 > 0 and box.x0 < width and box.y0 < height


def _instructions(page: Any) -> int:
    """How many bytes of drawing instructions the page has once they are unpacked, counted up to the limit."""
    streams = (resolve1(reference) for reference in page.page_obj.contents)
    return sum(_unpacked(stream) for stream in streams if isinstance(stream, PDFStream))


def _unpacked(stream: PDFStream) -> int:
    content = stream.get_rawdata() or b""
    for name in (literal_name(kind) for kind, _ in stream.get_filters()):
        if name in ("ASCII85Decode", "A85"):
            content = a85decode(content.strip().removesuffix(b"~>"))
        elif name in ("FlateDecode", "Fl"):
            content = zlib.decompressobj().decompress(content, _MAX_INSTRUCTIONS + 1)
        else:
            return _MOST_PACKED * len(content)
    return len(content)


def page_count(ruled: Ruled) -> int:
    try:
        return len(ruled.pages)
    except UNREADABLE:
        return 0


def opened(data: BytesIO) -> Ruled | None:
    """The file as pdfplumber sees it, or None where it cannot open it."""
    try:
        return PDF.open(data)
    except UNREADABLE:
        return None
