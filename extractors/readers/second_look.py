"""Finds what a first optical reading left out or doubts, reads only that again, and keeps the better of the two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import cv2
import numpy as np

from extractors.readers.cut_outs import Spot, read_spots
from extractors.readers.drawing import Grey
from extractors.readers.ocr import Seen
from extractors.readers.problems import Unreadable
from extractors.readers.quality import LetterBoxes, letter_boxes
from extractors.readers.table_lines import without_lines

#: Words below this confidence are read again; those with a figure below the other.
_DOUBTFUL: Final = 0.6
_DOUBTFUL_FIGURE: Final = 0.8
#: Letters nearer than this many letter heights are read together.
_TOGETHER: Final = 0.9
#: What is read again is taken from this many letter heights around it.
_AROUND: Final = 0.35
_LOWEST: Final = 0.55
_HIGHEST: Final = 4.0
#: More places than this are no words left out but a photograph or a pattern: the most letter-like ones are read.
_MOST: Final = 200
#: A new reading is taken for an old one if it is surer by this much, and alone if it is at least this sure.
_SURER: Final = 0.05
_SURE_ALONE: Final = 0.6
#: A single character where nothing was read is a figure, and surely read, or a speck.
_SURE_SINGLE: Final = 0.8


def looked_again(picture: Grey, seen: Sequence[Seen], languages: str) -> tuple[Seen, ...]:
    """The words of a page picture after a second look at the places where letters were left out or are in doubt.

    Tesseract drops words and whole table cells when rules confuse its layout, and misreads what touches a rule; cut
    out, freed of rules and laid apart it reads them.
    """
    boxes = letter_boxes(picture)
    if not len(boxes):
        return tuple(seen)
    letter = float(np.median(boxes[:, 3]))
    if not len(_left(boxes, seen, picture.shape)):
        return tuple(seen)
    clear = without_lines(picture, letter)
    spots = doubtful_spots(letter_boxes(clear), seen, letter, picture.shape)
    if not spots:
        return tuple(seen)
    try:
        found = read_spots(clear, spots, letter, languages)
    except Unreadable:
        return tuple(seen)
    return better(seen, spots, found)


def doubtful(word: Seen) -> bool:
    figure = any(character.isdigit() for character in word.text)
    return word.confidence < (_DOUBTFUL_FIGURE if figure else _DOUBTFUL)


def _left(boxes: LetterBoxes, seen: Sequence[Seen], shape: tuple[int, ...]) -> LetterBoxes:
    """The letters that belong to no word read without doubt."""
    covered = np.zeros(shape, dtype=bool)
    for word in seen:
        if not doubtful(word):
            covered[max(0, int(word.y0) - 1) : int(word.y1) + 2, max(0, int(word.x0) - 1) : int(word.x1) + 2] = True
    middles = boxes[:, 1] + boxes[:, 3] // 2, boxes[:, 0] + boxes[:, 2] // 2
    inside = (boxes[:, 0] > 0) & (boxes[:, 0] + boxes[:, 2] < shape[1])
    left: LetterBoxes = boxes[~covered[middles] & inside]
    return left


def doubtful_spots(
    boxes: LetterBoxes, seen: Sequence[Seen], letter: float, shape: tuple[int, ...]
) -> tuple[Spot, ...]:  # fmt: skip
    """Where to look again, in reading order: runs of letters that belong to no word read without doubt."""
    left = _left(boxes, seen, shape)
    mask = np.zeros(shape, dtype=np.uint8)
    reach = round(_TOGETHER * letter) // 2
    for x, y, width, height in left:
        mask[y : y + height, max(0, x - reach) : x + width + reach] = 1
    _, _, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    runs = [row for row in stats[1:, :4].tolist() if _LOWEST * letter <= row[3] <= _HIGHEST * letter]
    if len(runs) > _MOST:
        runs = sorted(sorted(runs, key=lambda row: abs(row[3] - letter))[:_MOST], key=lambda row: (row[1], row[0]))
    pad = int(_AROUND * letter)
    return tuple(
        Spot(max(0, x - pad), max(0, y - pad), min(shape[1], x + width + pad), min(shape[0], y + height + pad))
        for x, y, width, height in runs
    )


def better(seen: Sequence[Seen], spots: Sequence[Spot], found: Sequence[Sequence[Seen]]) -> tuple[Seen, ...]:
    """The words after a second look: in each spot the surer of the old doubtful words and the new ones."""
    kept = list(seen)
    for spot, words in zip(spots, found, strict=True):
        sure = [word for word in kept if not doubtful(word) and _touches(word, spot)]
        old = [word for word in kept if doubtful(word) and _in(word, spot)]
        new = [word for word in words if _legible(word) and not any(_meet(word, other) for other in sure)]
        if old and new and _sureness(new) > _sureness(old) + _SURER:
            kept = [word for word in kept if word not in old] + new
        elif not old:
            kept += _alone(new)
    return tuple(kept)


def _alone(words: Sequence[Seen]) -> Iterator[Seen]:
    for word in words:
        characters = [character for character in word.text if character.isalnum()]
        least = _SURE_SINGLE if len(characters) == 1 else _SURE_ALONE
        if word.confidence >= least and (len(characters) > 1 or characters[0].isdigit()):
            yield word


def _legible(word: Seen) -> bool:
    return any(character.isalnum() for character in word.text)


def _sureness(words: Sequence[Seen]) -> float:
    """The mean confidence of some words, each weighed by its length."""
    return sum(word.confidence * len(word.text) for word in words) / sum(len(word.text) for word in words)


def _in(word: Seen, spot: Spot) -> bool:
    return spot.x0 <= (word.x0 + word.x1) / 2 <= spot.x1 and spot.y0 <= (word.y0 + word.y1) / 2 <= spot.y1


def _touches(word: Seen, spot: Spot) -> bool:
    return word.x0 < spot.x1 and word.x1 > spot.x0 and word.y0 < spot.y1 and word.y1 > spot.y0


def _meet(one: Seen, other: Seen) -> bool:
    across = min(one.x1, other.x1) - max(one.x0, other.x0)
    down = min(one.y1, other.y1) - max(one.y0, other.y0)
    return across > 0 and down > 0 and across * down > 0.2 * (one.x1 - one.x0) * (one.y1 - one.y0)
