"""Finds out which way up a scanned page lies."""

from __future__ import annotations

import re
from typing import Final

import cv2
import numpy as np
import pytesseract
from PIL import Image

from extractors.readers.drawing import Grey
from extractors.readers.ocr import one_thread
from extractors.readers.problems import NoOpticalReader

#: Tesseract's own measure of certainty, below which its answer is not taken.
_SURE: Final = 1.5
_SIDE: Final = 1800
_SECONDS: Final = 20
_ROTATE: Final = re.compile(r"Rotate: (\d+)")
_CERTAINTY: Final = re.compile(r"Orientation confidence: ([\d.]+)")


def turn_needed(picture: Grey) -> int:
    """By how many degrees clockwise (0, 90, 180, 270) the picture must be turned to be read; 0 when in doubt."""
    factor = min(1.0, _SIDE / max(picture.shape))
    small = cv2.resize(picture, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA) if factor < 1 else picture
    one_thread()
    try:
        answer = pytesseract.image_to_osd(
            Image.fromarray(np.asarray(small, dtype=np.uint8)), config="--dpi 150", timeout=_SECONDS
        )
    except pytesseract.TesseractNotFoundError as error:
        raise NoOpticalReader from error
    except (pytesseract.TesseractError, RuntimeError):
        # Too few letters to tell, or too slow: the page is taken as it lies.
        return 0
    turn, sure = _ROTATE.search(answer), _CERTAINTY.search(answer)
    if turn is None or sure is None or float(sure.group(1)) < _SURE:
        return 0
    return int(turn.group(1)) % 360


def turned(picture: Grey, degrees: int) -> Grey:
    """The picture turned clockwise by a multiple of 90 degrees."""
    return np.ascontiguousarray(np.rot90(picture, -degrees // 90 % 4))
