"""Pages as pictures, and the image files they come in."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

import numpy as np
import pypdfium2
from numpy.typing import NDArray
from PIL import Image
from reportlab.lib.utils import ImageReader

from samples.sheet import new_canvas

Picture = NDArray[np.uint8]


def pictures(pdf: bytes, dpi: int) -> list[Picture]:
    """The pages of a PDF as RGB pictures."""
    with pypdfium2.PdfDocument(pdf) as book:
        return [np.asarray(page.render(scale=dpi / 72).to_pil().convert("RGB")) for page in book]


def jpeg(page: Picture, quality: int = 82, dpi: int = 200) -> bytes:
    """A page as JPEG."""
    buffer = BytesIO()
    Image.fromarray(page).save(buffer, "JPEG", quality=quality, dpi=(dpi, dpi))
    return buffer.getvalue()


def png(page: Picture, dpi: int = 200) -> bytes:
    """A page as PNG."""
    buffer = BytesIO()
    Image.fromarray(page).save(buffer, "PNG", dpi=(dpi, dpi))
    return buffer.getvalue()


def tiff(pages: Sequence[Picture], dpi: int = 200) -> bytes:
    """All pages in one TIFF; black and white pages as fax group 4, others with LZW."""
    bilevel = all(page.ndim == 2 and set(np.unique(page)) <= {0, 255} for page in pages)
    images = [Image.fromarray(page).convert("1") if bilevel else Image.fromarray(page) for page in pages]
    buffer = BytesIO()
    compression = "group4" if bilevel else "tiff_lzw"
    images[0].save(buffer, "TIFF", save_all=True, append_images=images[1:], compression=compression, dpi=(dpi, dpi))
    return buffer.getvalue()


def image_pdf(pages: Sequence[Picture], dpi: int = 200, quality: int = 78) -> bytes:
    """The pages as pictures in a PDF without any text."""
    buffer = BytesIO()
    canvas = new_canvas(buffer)
    for page in pages:
        width, height = page.shape[1] * 72 / dpi, page.shape[0] * 72 / dpi
        canvas.setPageSize((width, height))
        canvas.drawImage(ImageReader(BytesIO(jpeg(page, quality, dpi))), 0, 0, width, height)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()
