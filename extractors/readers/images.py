"""Reads picture files: every frame of a TIFF is a page, every other picture is one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np
from PIL import Image

from extractors.language import language_of
from extractors.page import Page
from extractors.readers import heic
from extractors.readers.optical import straight_page
from extractors.readers.orientation import turn_needed
from extractors.readers.pictures import Sheet, sheets
from extractors.readers.read_file import ReadFile
from extractors.readers.spoken import FIRST
from extractors.readers.straight import straightening

MEDIA_TYPES: Final = heic.MEDIA_TYPES | {
    "image/png", "image/jpeg", "image/tiff", "image/gif", "image/bmp", "image/webp",
}  # fmt: skip
_TURNS: Final = {
    90: Image.Transpose.ROTATE_270,
    180: Image.Transpose.ROTATE_180,
    270: Image.Transpose.ROTATE_90,
}


def read_images(data: bytes) -> ReadFile:
    """All pages, read optically. Raises what `pictures.sheets` and `ocr.read` raise."""
    pages: list[Page] = []
    for number, sheet in enumerate(upright_sheets(data), 1):
        pages.append(straight_page(number, sheet.grey, sheet.scale, language_of(pages) or FIRST))
    return ReadFile(tuple(pages))


def upright_sheets(data: bytes) -> Iterator[Sheet]:
    """The pages turned the way they are read, flat and level, whatever the file says about it."""
    for sheet in sheets(data):
        turn = _TURNS.get(turn_needed(sheet.grey))
        yield _straight(sheet if turn is None else Sheet(sheet.picture.transpose(turn), sheet.scale))


def _straight(sheet: Sheet) -> Sheet:
    way = straightening(sheet.grey)
    if way is None:
        return sheet
    return Sheet(Image.fromarray(way.picture(np.asarray(sheet.picture))), way.scale(sheet.scale))
