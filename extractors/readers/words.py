"""From characters to words: split at blanks, at jumps of the line and at wide gaps."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from extractors.readers.glyphs import Flags, Glyphs
from extractors.readers.upright import Boxes

#: A gap wider than this part of the font size parts two words, even where the file has no blank between them.
_WIDE: Final = 0.6
#: A step back wider than this part of the font size begins a new word: the text was written out of order.
_BACK: Final = 0.6
#: Characters whose boxes differ by less than this many points are spelled by one glyph.
_SAME_PLACE: Final = 0.05
#: Characters that are no ink and part nothing.
_NOTHING: Final = {ord(character): None for character in "\u00ad\u200b\u200c\u200d\u2060\ufeff\u0002"}
_RAISED: Final = re.compile("([\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u2089\u2150-\u215e\u2189])")


@dataclass(frozen=True, slots=True, eq=False)
class Runs:
    """The words of a page in the order of the file: word k is made of the characters `starts[k]` up to `stops[k]`."""

    glyphs: Glyphs
    starts: NDArray[np.intp]
    stops: NDArray[np.intp]

    def __len__(self) -> int:
        return len(self.starts)

    def texts(self) -> list[str]:
        """The words as they are spelled; one may be empty."""
        texts = self.glyphs.texts
        ends = zip(self.starts.tolist(), self.stops.tolist(), strict=True)
        return [spelled("".join(texts[start:stop])) for start, stop in ends]

    def around(self, boxes: Boxes) -> Boxes:
        """The box around each word, of one box for each character."""
        if not len(self):
            return np.zeros((0, 4))
        solid = boxes[~self.glyphs.gaps]
        begins = np.concatenate(([0], np.cumsum(self.stops - self.starts)[:-1]))
        near, far = np.minimum.reduceat(solid[:, :2], begins), np.maximum.reduceat(solid[:, 2:], begins)
        return np.concatenate((near, far), axis=1)

    def mostly(self, flags: Flags) -> Flags:
        """Which words have more characters with the flag than without."""
        total = np.concatenate(([0], np.cumsum(flags)))
        found: Flags = 2 * (total[self.stops] - total[self.starts]) > self.stops - self.starts
        return found


def runs(glyphs: Glyphs) -> Runs:
    """The characters of each word, in the order of the file."""
    solid = ~glyphs.gaps
    joined = np.zeros(len(glyphs) + 1, np.bool_)
    joined[1:-1] = solid[1:] & solid[:-1] & _follows(glyphs)
    return Runs(glyphs, np.flatnonzero(solid & ~joined[:-1]), np.flatnonzero(solid & ~joined[1:]) + 1)


def _follows(glyphs: Glyphs) -> Flags:
    """For each character but the first, whether it goes on with the word of the one before."""
    last, this = glyphs.boxes[:-1], glyphs.boxes[1:]
    size = np.maximum(np.maximum(glyphs.sizes[:-1], glyphs.sizes[1:]), 1.0)
    alike = (glyphs.turns[1:] == glyphs.turns[:-1]) & (glyphs.inkless[1:] == glyphs.inkless[:-1])
    step = this[:, 0] - last[:, 2]
    level = (np.abs(this[:, 3] - last[:, 3]) < 0.5 * size) & (-_BACK * size < step) & (step < _WIDE * size)
    # One glyph may stand for several characters, as a ligature does: they share its box.
    shared = np.abs(this - last).max(axis=1, initial=0) < _SAME_PLACE
    away = np.abs((this - last)[:, 0::2].sum(axis=1)) / 2 + np.abs((this - last)[:, 1::2].sum(axis=1)) / 2
    found: Flags = alike & (shared | np.where(glyphs.turns[1:] % 360 == 0, level, away < 2.5 * size))
    return found


def spelled(text: str) -> str:
    """The word's text: compatibility forms and ligatures resolved, soft hyphens and zero-width marks left out.

    Raised figures and fractions stay as they are: a footnote's mark must not become a digit of the price before it.
    """
    if text.isascii() and text.isprintable():
        return text.strip()
    text = text.translate(_NOTHING)
    parts = _RAISED.split(unicodedata.normalize("NFC", text))
    return "".join(part if _RAISED.match(part) else unicodedata.normalize("NFKC", part) for part in parts).strip()
