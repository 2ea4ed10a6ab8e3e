"""A page as words with boxes, whatever it came from: text layer, optical reading, or both."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

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
        return Box(min(self.x0, other.x0), min(self.y0, other.y0), max(self.x1, other.x1), max(self.y1, other.y1))


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
class Page:
    """One page, upright. `number` counts from 1; sizes are in points."""

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    via: Via = Via.TEXT
    rules: tuple[Rule, ...] = field(default=(), repr=False)


def joined(words: tuple[Word, ...]) -> Box:
    """The box around some words; there must be at least one."""
    box = words[0].box
    for word in words[1:]:
        box = box.union(word.box)
    return box
