"""Which pictures of a mail are decoration: logos of signatures, icons, lines, tracking pixels."""

from __future__ import annotations

import io
import warnings
from typing import Final

from PIL import Image

_FORMATS: Final = ("PNG", "JPEG", "GIF", "WEBP", "BMP", "TIFF")
#: No paper can be read from fewer pixels: a business card at 72 dpi has 250 x 150.
_SMALLEST_SIDE: Final = 64
#: A photographed or scanned page has more; a logo shown in the text of a mail has less.
_LOGO_PIXELS: Final = 400_000
_LOGO_SIDE: Final = 480
#: A page is at most about three times as long as wide; a banner is longer.
_BANNER_SHAPE: Final = 3.2


def decoration(data: bytes, *, shown_in_text: bool) -> str | None:
    """Why a picture is no document, or None; the judgement is by size and shape, never by name.

    `shown_in_text`: the mail shows it inside its text (inline, or by its Content-ID), as signatures do.
    """
    size = _size(data)
    if size is None:
        return None
    width, height = size
    small, large = sorted(size)
    if large <= 4:
        return f"a tracking pixel ({width} x {height})"
    if small < _SMALLEST_SIDE:
        return f"an icon or a line, too small for a document ({width} x {height})"
    if not shown_in_text:
        return None
    if large / small > _BANNER_SHAPE and small < _LOGO_SIDE:
        return f"a banner in the text of the mail ({width} x {height})"
    if width * height < _LOGO_PIXELS and small < _LOGO_SIDE:
        return f"a small picture in the text of the mail, such as a logo ({width} x {height})"
    return None


def _size(data: bytes) -> tuple[int, int] | None:
    """Width and height from the picture's head; nothing is decoded."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(data), formats=_FORMATS) as picture:
                return picture.size
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError, OverflowError, TypeError, KeyError):
        return None
