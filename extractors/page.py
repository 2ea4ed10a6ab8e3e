"""A page as words with boxes, whatever it came from: text layer, optical reading, or both."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, NamedTuple

from models.vocabulary import Via


class Box(NamedTuple):
    """A rectangle in points (1/72 inch) from the page's top left corner, as the page is seen upright."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def width(self) -> float:
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        return self.y1 - self.y0

    @property
    def middle(self) -> float:
        """The vertical middle, by which words are sorted into rows."""
        return (self.y0 + self.y1) / 2

    @property
    def centre(self) -> float:
        """The horizontal middle."""
        return (self.x0 + self.x1) / 2

    def union(self, other: Box) -> Box:
        x0, y0, x1, y1 = self
        left, top, right, bottom = other
        # Comparisons instead of min and max: this is asked hundreds of thousands of times.
        return Box(
            x0 if x0 <= left else left, y0 if y0 <= top else top,
            x1 if x1 >= right else right, y1 if y1 >= bottom else bottom,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Word:
    """One word as printed. `confidence` is 1 for a text layer, the reader's own estimate (0 to 1) for OCR."""

    text: str
    box: Box
    confidence: float = 1.0
    via: Via = Via.TEXT
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line drawn on the page (a table rule); horizontal when `box` is flat, vertical when it is narrow."""

    box: Box


@dataclass(frozen=True, slots=True)
class Code:
    """A barcode or QR code: its text, the kind of symbol as zxing names it ("QRCode", "Code128"), its place.

    `gs1` codes are written with their application identifiers in brackets: "(01)04012345678901(10)A7".
    """

    text: str
    symbol: str
    box: Box
    gs1: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """One page, upright. `number` counts from 1; sizes are in points."""

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    via: Via = Via.TEXT
    rules: tuple[Rule, ...] = field(default=(), repr=False)
    codes: tuple[Code, ...] = ()


def joined(words: tuple[Word, ...]) -> Box:
    """The box around some words; there must be at least one."""
    x0, y0, x1, y1 = words[0].box
    for word in words[1:]:
        left, top, right, bottom = word.box
        if left < x0:
            x0 = left
        if top < y0:
            y0 = top
        if right > x1:
            x1 = right
        if bottom > y1:
            y1 = bottom
    return Box(x0, y0, x1, y1)


#: Fewer sure words than this on all pages of a file are specks that a reader took for letters.
_SURE_WORDS: Final = 3
_SURE: Final = 0.6


def has_writing(pages: tuple[Page, ...]) -> bool:
    """Whether the pages bear text: any word of a text layer, or a few that an optical reader is sure of."""
    words = [word for page in pages for word in page.words]
    if any(word.via is Via.TEXT for word in words):
        return True
    sure = (word for word in words if word.confidence >= _SURE and sum(char.isalnum() for char in word.text) > 1)
    return sum(1 for _ in sure) >= _SURE_WORDS
