"""Reads the barcodes and QR codes of a picture."""

from __future__ import annotations

from typing import Final

import cv2
import numpy as np
import zxingcpp

from extractors.page import Box, Code
from extractors.readers.drawing import Grey

#: The symbols business papers carry; fewer kinds cost less time and find less that is none.
_SYMBOLS: Final = zxingcpp.BarcodeFormats(
    [
        zxingcpp.BarcodeFormat.QRCode,
        zxingcpp.BarcodeFormat.DataMatrix,
        zxingcpp.BarcodeFormat.Code128,
        zxingcpp.BarcodeFormat.Code39,
        zxingcpp.BarcodeFormat.ITF,
        zxingcpp.BarcodeFormat.EAN13,
    ]
)
#: 300 dpi. Sharper pictures only take longer; made smaller than this, fine bars of scans run together.
_ENOUGH: Final = 300 / 72
#: Shorter texts are found in hatching and tables.
_LEAST_LETTERS: Final = 4
_MOST_CODES: Final = 60


def codes_on(picture: Grey, scale: float) -> tuple[Code, ...]:
    """The codes of an upright picture with `scale` pixels to the point, whichever way up they stand.

    Only symbols whose own check digits hold are given; boxes are in points of the picture.
    """
    if scale > _ENOUGH * 1.2:
        share = _ENOUGH / scale
        size = (max(1, round(picture.shape[1] * share)), max(1, round(picture.shape[0] * share)))
        picture, scale = np.asarray(cv2.resize(picture, size, interpolation=cv2.INTER_AREA), dtype=np.uint8), _ENOUGH
    found = zxingcpp.read_barcodes(np.ascontiguousarray(picture), formats=_SYMBOLS, try_invert=False)
    codes = (_code(barcode, scale) for barcode in found[:_MOST_CODES] if barcode.valid)
    return tuple(code for code in codes if len(code.text) >= _LEAST_LETTERS)


def _code(barcode: zxingcpp.Barcode, scale: float) -> Code:
    gs1 = barcode.content_type is zxingcpp.ContentType.GS1
    corners = barcode.position
    points = (corners.top_left, corners.top_right, corners.bottom_left, corners.bottom_right)
    across, down = [point.x / scale for point in points], [point.y / scale for point in points]
    box = Box(min(across), min(down), max(across), max(down))
    return Code(barcode.text if gs1 else _text(barcode.bytes), barcode.symbology.name, box, gs1)


def _text(raw: bytes) -> str:
    """What a code says; payment codes are UTF-8 or, older ones, Latin-1."""
    try:
        return raw.decode("utf-8").strip()
    except UnicodeDecodeError:
        return raw.decode("latin-1").strip()
