"""Draws PDF pages: in grey for reading, in colour for people."""

from __future__ import annotations

import io
import math
from typing import Final

import numpy as np
import pypdfium2 as pdfium
from numpy.typing import NDArray
from PIL import Image

from extractors.readers.problems import Damaged

Grey = NDArray[np.uint8]

#: A page picture has at most this many pixels; a larger page is drawn at a lower resolution.
MAX_PIXELS: Final = 25_000_000
#: More pixels than an A3 page has at 600 dpi, and than telephones take.
MAX_SOURCE_PIXELS: Final = 90_000_000
_POINTS_PER_INCH: Final = 72


def scale_for(width: float, height: float, dpi: int) -> float:
    """Pixels per point for a page of that many points, lowered so that the picture stays within `MAX_PIXELS`."""
    wanted = dpi / _POINTS_PER_INCH
    area = max(width, 1.0) * max(height, 1.0)
    return min(wanted, math.sqrt(MAX_PIXELS / area))


def _scale(page: pdfium.PdfPage, dpi: int) -> float:
    width, height = page.get_size()
    scale = scale_for(width, height, dpi)
    if not (width * scale >= 1 and height * scale >= 1):
        raise Damaged("a page without size")
    return scale


def grey(page: pdfium.PdfPage, dpi: int) -> tuple[Grey, float]:
    """The page in grey as it is seen, and its scale in pixels per point. Raises `Damaged` for a page without size."""
    scale = _scale(page, dpi)
    bitmap = page.render(scale=scale, grayscale=True)
    picture = np.array(bitmap.to_numpy(), dtype=np.uint8)
    bitmap.close()
    return (picture[:, :, 0] if picture.ndim == 3 else picture), scale


def colour(page: pdfium.PdfPage, dpi: int) -> tuple[Image.Image, float]:
    """The page in colour as it is seen, and its scale in pixels per point. Raises `Damaged` for one without size."""
    scale = _scale(page, dpi)
    bitmap = page.render(scale=scale)
    picture = bitmap.to_pil().convert("RGB")
    bitmap.close()
    return picture, scale


def encoded(picture: Image.Image) -> bytes:
    buffer = io.BytesIO()
    picture.save(buffer, "PNG", compress_level=3)
    return buffer.getvalue()
