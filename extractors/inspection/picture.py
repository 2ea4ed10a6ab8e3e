"""Pictures: size before pixels, no moving ones, nothing cut off."""

from __future__ import annotations

import io
import struct
import warnings
import zlib
from typing import Final

import numpy as np
from PIL import Image

from extractors.findings import Finding, Reason
from extractors.readers.heic import as_png, is_heic
from extractors.readers.problems import Damaged, NoHeicDecoder, TooManyPixels

_FORMATS: Final = ("PNG", "JPEG", "TIFF", "GIF", "WEBP", "BMP")
#: An A3 page at 600 dpi has 70 million pixels.
MOST_PIXELS: Final = 100_000_000
_MOST_PAGES: Final = 200
_SMALLEST_SIDE: Final = 50
_LONGEST_SHAPE: Final = 40
_CONTRAST: Final = 14
#: Colours whose meaning a page needs none of, and packings of TIFF that only laboratories use.
_ODD_MODES: Final = frozenset({"LAB", "HSV"})
_ODD_TIFF: Final = frozenset({"webp", "zstd"})
_BROKEN: Final = (
    OSError, ValueError, SyntaxError, TypeError, KeyError, IndexError, AttributeError, ZeroDivisionError,
    OverflowError, struct.error, zlib.error, EOFError, RuntimeError, NotImplementedError,
)  # fmt: skip


def picture_findings(data: bytes) -> tuple[Finding, ...]:
    """What keeps a picture from being read as a page; every page of a TIFF is looked at."""
    if is_heic(data):
        try:
            data = as_png(data)
        except NoHeicDecoder:
            return (Finding(Reason.TYPE_NOT_ALLOWED, "HEIC"),)
        except TooManyPixels:
            return (Finding(Reason.IMAGE_LIMIT_PIXELS),)
        except Damaged as error:
            return (Finding(Reason.IMAGE_DAMAGED, str(error)[:100]),)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            # The bound is checked here by the size in its head, before Pillow's own, which only warns below twice it.
            with Image.open(io.BytesIO(data), formats=_FORMATS) as picture:
                return _opened(picture)
    except Image.DecompressionBombError:
        return (Finding(Reason.IMAGE_LIMIT_PIXELS),)
    except _BROKEN as error:
        return (Finding(Reason.IMAGE_DAMAGED, str(error)[:100]),)


def _opened(picture: Image.Image) -> tuple[Finding, ...]:
    shape = _shape(picture)
    if shape:
        return shape
    if picture.format != "TIFF" and getattr(picture, "is_animated", False):
        return (Finding(Reason.IMAGE_MULTIFRAME),)
    if picture.mode in _ODD_MODES or picture.info.get("compression") in _ODD_TIFF:
        return (Finding(Reason.IMAGE_DAMAGED, "colours or packing no scanner makes"),)
    picture.load()
    if picture.format != "TIFF" and _blank(picture):
        return (Finding(Reason.DOC_EMPTY, "blank"),)
    pages = 1
    while picture.format == "TIFF":
        try:
            picture.seek(pages)
        except EOFError:
            break
        pages += 1
        if pages > _MOST_PAGES:
            return (Finding(Reason.IMAGE_LIMIT_PAGES, f"more than {_MOST_PAGES}"),)
        if _too_many_pixels(picture):
            return (Finding(Reason.IMAGE_LIMIT_PIXELS),)
    return ()


def _blank(picture: Image.Image) -> bool:
    """Whether nothing is drawn: all of it is one shade of grey, give or take a scanner's noise."""
    shades = np.asarray(picture.convert("L").reduce(4))
    return int(shades.max()) - int(shades.min()) < _CONTRAST


def _too_many_pixels(picture: Image.Image) -> bool:
    return picture.width * picture.height > MOST_PIXELS


def _shape(picture: Image.Image) -> tuple[Finding, ...]:
    size = f"{picture.width} x {picture.height}"
    if _too_many_pixels(picture):
        return (Finding(Reason.IMAGE_LIMIT_PIXELS, size),)
    small, large = sorted(picture.size)
    if small < _SMALLEST_SIDE or large / small > _LONGEST_SHAPE:
        return (Finding(Reason.IMAGE_TOO_SMALL, size),)
    return ()
