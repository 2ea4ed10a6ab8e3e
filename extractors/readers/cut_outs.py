"""Reads small pieces of a page picture once more, laid below each other on a white sheet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

import cv2
import numpy as np

from extractors.readers import ocr
from extractors.readers.drawing import Grey
from extractors.readers.ocr import Seen

#: Tesseract's mode for one block of even lines.
_BLOCK: Final = 6
#: Letters of cut-outs are brought to this height in pixels.
_LETTER: Final = 26.0
_MARGIN: Final = 24
_WIDEST: Final = 2400
_PER_SHEET: Final = 60


class Spot(NamedTuple):
    """A place in a picture: its edges in pixels."""

    x0: int
    y0: int
    x1: int
    y1: int


class _Laid(NamedTuple):
    """A cut-out on the sheet: where it came from, where its top lies, and how much larger it is drawn."""

    spot: Spot
    top: int
    piece: Grey
    scale: float


def read_spots(picture: Grey, spots: Sequence[Spot], letter: float, languages: str) -> list[tuple[Seen, ...]]:
    """The words in each spot, in pixels of the picture. `letter` is the usual height of its letters.

    Raises what `ocr.read` raises.
    """
    found: list[tuple[Seen, ...]] = []
    for start in range(0, len(spots), _PER_SHEET):
        found += _read_sheet(_laid(picture, spots[start : start + _PER_SHEET], letter), languages)
    return found


def _laid(picture: Grey, spots: Sequence[Spot], letter: float) -> list[_Laid]:
    laid: list[_Laid] = []
    top = _MARGIN
    for spot in spots:
        piece = picture[spot.y0 : spot.y1, spot.x0 : spot.x1]
        scale = min(_LETTER / max(letter, 1.0), _WIDEST / max(piece.shape[1], 1))
        how = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
        size = (max(1, round(piece.shape[1] * scale)), max(1, round(piece.shape[0] * scale)))
        drawn = np.asarray(cv2.resize(piece, size, interpolation=how), dtype=np.uint8)
        laid.append(_Laid(spot, top, drawn, scale))
        top += drawn.shape[0] + _MARGIN
    return laid


def _read_sheet(laid: Sequence[_Laid], languages: str) -> list[tuple[Seen, ...]]:
    paper = int(np.median([np.percentile(one.piece, 90) for one in laid]))
    height = laid[-1].top + laid[-1].piece.shape[0] + _MARGIN
    sheet = np.full((height, max(one.piece.shape[1] for one in laid) + 2 * _MARGIN), paper, dtype=np.uint8)
    for one in laid:
        sheet[one.top : one.top + one.piece.shape[0], _MARGIN : _MARGIN + one.piece.shape[1]] = one.piece
    words: list[list[Seen]] = [[] for _ in laid]
    for word in ocr.read(sheet, languages, _BLOCK):
        middle = (word.y0 + word.y1) / 2
        for one, mine in zip(laid, words, strict=True):
            if one.top - _MARGIN / 2 <= middle < one.top + one.piece.shape[0] + _MARGIN / 2:
                mine.append(_back(word, one))
    return [tuple(mine) for mine in words]


def _back(word: Seen, one: _Laid) -> Seen:
    x, y, scale = one.spot.x0, one.spot.y0, one.scale
    return Seen(
        word.text,
        x + (word.x0 - _MARGIN) / scale,
        y + (word.y0 - one.top) / scale,
        x + (word.x1 - _MARGIN) / scale,
        y + (word.y1 - one.top) / scale,
        word.confidence,
    )
