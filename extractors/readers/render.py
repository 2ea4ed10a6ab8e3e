"""The picture of one page of any readable file, as people see it and as boxes are drawn on it."""

from __future__ import annotations

import numpy as np
import pypdfium2 as pdfium
from PIL import Image

from extractors.media_type import PDF, sniff
from extractors.readers import pictures
from extractors.readers.drawing import colour, encoded, scale_for
from extractors.readers.images import upright_sheets
from extractors.readers.pdf import opened, upright_page
from extractors.readers.problems import NoPages, UnsupportedType


def render_page(data: bytes, page: int, dpi: int) -> bytes:
    """The page (from 1) as PNG, upright, and straight where it is read as a picture.

    A box in points times dpi/72 is its place in the picture. A page that would have more than `drawing.MAX_PIXELS` is
    drawn smaller. Raises the problems reading raises, and `NoPages` where the file has no such page.
    """
    media_type = sniff(data)
    if media_type == PDF:
        with opened(data) as document:
            if not 1 <= page <= len(document):
                raise NoPages(f"page {page}")
            return _drawn(document, page - 1, dpi)
    if not media_type.startswith("image/"):
        raise UnsupportedType(media_type)
    for number, sheet in enumerate(upright_sheets(data), 1):
        if number == page:
            return _resized(sheet, dpi)
    raise NoPages(f"page {page}")


def _drawn(document: pdfium.PdfDocument, index: int, dpi: int) -> bytes:
    upright, way = upright_page(document, index)
    picture, scale = colour(upright, dpi)
    if way is None:
        return encoded(picture)
    larger = way.larger(scale)
    return _resized(pictures.Sheet(Image.fromarray(larger.picture(np.asarray(picture))), larger.scale(scale)), dpi)


def _resized(sheet: pictures.Sheet, dpi: int) -> bytes:
    width, height = (side / sheet.scale for side in sheet.picture.size)
    scale = scale_for(width, height, dpi)
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    return encoded(sheet.picture.convert("RGB").resize(size))
