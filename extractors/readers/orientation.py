"""Finds out which way up a scanned page lies."""

from __future__ import annotations

import re
from typing import Final

import cv2
import numpy as np
import pytesseract

from extractors.readers import ocr
from extractors.readers.drawing import Grey
from extractors.readers.letter_rows import turn_by_letters
from extractors.readers.problems import NoOpticalReader, Unreadable
from extractors.readers.quality import letter_boxes

#: Tesseract's own measure of certainty. Below it, it is guessing; above it, it still turns some receipts over, so
#: that a turn is taken only if the page reads better for it.
_SURE: Final = 1.5
_SIDE: Final = 1800
_SECONDS: Final = 20
_ROTATE: Final = re.compile(r"Rotate: (\d+)")
_CERTAINTY: Final = re.compile(r"Orientation confidence: ([\d.]+)")
#: A word read with this confidence, of this many letters, is no accident of strokes lying sideways.
_READABLE: Final = 0.7
_LETTERS: Final = 3
#: So many readable words settle that a page lies upright, and a turn must give so many times as many.
_ENOUGH: Final = 12
_BETTER: Final = 1.5
#: With fewer letters than these there are not `_ENOUGH` words to read.
_LEAST_LETTERS: Final = 40


def turn_needed(picture: Grey) -> int:
    """By how many degrees clockwise (0, 90, 180, 270) the picture must be turned to be read; 0 when in doubt.

    The edges of letters settle it for most pages at once; only where they do not, or speak for a turn, is it read.
    """
    factor = min(1.0, _SIDE / max(picture.shape))
    small = picture
    if factor < 1.0:
        small = np.asarray(
            cv2.resize(picture, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA), dtype=np.uint8
        )
    letters = letter_boxes(small)
    if len(letters) < _LEAST_LETTERS:
        return 0
    known = turn_by_letters(letters)
    if known is None:
        known = _by_script(small)
    if known == 0:
        return 0
    return _by_reading(small, (90, 180, 270) if known is None else (known,))


def _by_script(picture: Grey) -> int | None:
    """Tesseract's answer from the shapes of letters; None where it is not sure."""
    ocr.one_thread()
    try:
        answer = pytesseract.image_to_osd(ocr.handed_over(picture), config="--dpi 150", timeout=_SECONDS)
    except pytesseract.TesseractNotFoundError as error:
        raise NoOpticalReader from error
    except (pytesseract.TesseractError, RuntimeError):
        # Too few letters to tell, or too slow.
        return None
    turn, sure = _ROTATE.search(answer), _CERTAINTY.search(answer)
    if turn is None or sure is None or float(sure.group(1)) < _SURE:
        return None
    return int(turn.group(1)) % 360


def _by_reading(picture: Grey, turns: tuple[int, ...]) -> int:
    """That of some turns which gives the most readable words, if clearly more than the page gives as it lies."""
    upright = _readable(picture)
    if upright >= _ENOUGH:
        return 0
    counts = {degrees: _readable(turned(picture, degrees)) for degrees in turns}
    best = max(counts, key=counts.__getitem__)
    return best if counts[best] >= _ENOUGH and counts[best] > _BETTER * upright else 0


def _readable(picture: Grey) -> int:
    try:
        seen = ocr.read(picture)
    except Unreadable:
        return 0
    return sum(1 for word in seen if word.confidence >= _READABLE and sum(c.isalpha() for c in word.text) >= _LETTERS)


def turned(picture: Grey, degrees: int) -> Grey:
    """The picture turned clockwise by a multiple of 90 degrees."""
    return np.ascontiguousarray(np.rot90(picture, -degrees // 90 % 4))
