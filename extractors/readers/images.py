"""Reads picture files: every frame of a TIFF is a page, every other picture is one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PIL import Image

from extractors.readers.optical import optical_page
from extractors.readers.orientation import turn_needed
from extractors.readers.pictures import Sheet, sheets
from extractors.readers.read_file import ReadFile

MEDIA_TYPES: Final = frozenset({"image/png", "image/jpeg", "image/tiff", "image/gif", "image/bmp", "image/webp"})
_TURNS: Final = {
    90: Image.Transpose.ROTATE_270,
    180: Image.Transpose.ROTATE_180,
    270: Image.Transpose.ROTATE_90,
}


def read_images(data: bytes) -> ReadFile:
    """All pages, read optically. Raises what `pictures.sheets` and `ocr.read` raise."""
    pages = (optical_page(number, sheet.grey, sheet.scale) for number, sheet in enumerate(upright_sheets(data), 1))
    return ReadFile(tuple(pages))


def upright_sheets(data: bytes) -> Iterator[Sheet]:
    """The pages turned the way they are read, whatever the file says about it."""
    for sheet in sheets(data):
        turn = _TURNS.get(turn_needed(sheet.grey))
        yield sheet if turn is None else Sheet(sheet.picture.transpose(turn), sheet.scale)
