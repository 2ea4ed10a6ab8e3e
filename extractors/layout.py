"""From loose words to rows and cells: what stands on one line, and what stands together within it."""

from __future__ import annotations

from bisect import insort
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from statistics import median
from typing import Final

from extractors.page import Box, Page, Word, joined
from extractors.wording import keys
from models.vocabulary import Via

#: The widest gap within a cell, in heights of its line: in print, and where a typewriter's wide letters set the words.
_CELL_GAP: Final = 0.9
_TYPED_GAP: Final = 1.4
#: The median gap between words from which a page counts as typed, and from how many gaps that can be told.
_TYPED_SPACE: Final = 0.68
_FEWEST_GAPS: Final = 20


@dataclass(frozen=True, slots=True)
class Cell:
    """Words of one row that stand together: no gap wider than about a letter and a half between them.

    `keyed` are its comparison keys (see `extractors.wording`), each with the index of its word.
    """

    words: tuple[Word, ...]
    page: int
    text: str = field(init=False, repr=False, compare=False)
    box: Box = field(init=False, repr=False, compare=False)
    keyed: tuple[tuple[str, int], ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # Asked again and again, so made once.
        keyed = [(key, index) for index, word in enumerate(self.words) for key in keys(word.text)]
        object.__setattr__(self, "keyed", tuple(keyed))
        object.__setattr__(self, "text", " ".join([word.text for word in self.words]))
        object.__setattr__(self, "box", joined(self.words))

    @property
    def confidence(self) -> float:
        return min(word.confidence for word in self.words)

    @property
    def via(self) -> Via:
        return self.words[0].via


@dataclass(frozen=True, slots=True)
class Row:
    """What stands on one baseline of a page, in cells from left to right."""

    cells: tuple[Cell, ...]
    page: int
    text: str = field(init=False, repr=False, compare=False)
    words: tuple[Word, ...] = field(init=False, repr=False, compare=False)
    box: Box = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", "  ".join([cell.text for cell in self.cells]))
        object.__setattr__(self, "words", tuple(word for cell in self.cells for word in cell.words))
        object.__setattr__(self, "box", joined(self.words))


@lru_cache(maxsize=16)
def rows(page: Page) -> tuple[Row, ...]:
    """The page's rows from top to bottom; those of the last pages are kept, for labels and tables ask for the same.

    A word joins the row whose words' middles are within half its height of its own; so a raised or a slightly skewed
    word stays on its line, and a line of small print between two lines of large print stays apart.
    """
    lines = [line.words for line in _lines(page.words)]
    widest = _TYPED_GAP if _typed(lines) else _CELL_GAP
    made = (Row(cells(line, page.number, widest), page.number) for line in lines)
    return tuple(sorted(made, key=lambda row: (row.box.middle, row.box.x0)))


class _Line:
    """Words gathered on one level, with the middle values of their places and heights."""

    __slots__ = ("_heights", "_middles", "height", "middle", "words")

    def __init__(self) -> None:
        self.words: list[Word] = []
        self._middles: list[float] = []
        self._heights: list[float] = []
        self.middle = self.height = 0.0

    def add(self, word: Word, middle: float, height: float) -> None:
        self.words.append(word)
        insort(self._middles, middle)
        insort(self._heights, height)
        self.middle, self.height = _median(self._middles), _median(self._heights)


def _median(ordered: list[float]) -> float:
    half = len(ordered) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2


def _lines(words: tuple[Word, ...]) -> list[_Line]:
    lines: list[_Line] = []
    for middle, _, index in sorted((word.box.middle, word.box.x0, index) for index, word in enumerate(words)):
        word = words[index]
        height = word.box.y1 - word.box.y0
        best, distance = None, float("inf")
        for line in reversed(lines[-5:]):
            gap = abs(line.middle - middle)
            if gap < distance and gap <= 0.5 * min(height, line.height):
                best, distance = line, gap
        if best is None:
            best = _Line()
            lines.append(best)
        best.add(word, middle, height)
    return lines


def _typed(lines: list[list[Word]]) -> bool:
    """Whether a page's words stand as wide apart as a typewriter sets them, judged by gaps within cells."""
    gaps = []
    for line in lines:
        ordered = sorted(line, key=lambda word: word.box.x0)
        height = median(word.box.height for word in ordered)
        for left, right in pairwise(ordered):
            gap = (right.box.x0 - left.box.x1) / height if height > 0 else 0.0
            if 0 < gap < _TYPED_GAP:
                gaps.append(gap)
    return len(gaps) >= _FEWEST_GAPS and median(gaps) > _TYPED_SPACE


def cells(line: list[Word], page: int, widest: float = _CELL_GAP) -> tuple[Cell, ...]:
    """The words of one line, grouped by gaps; a gap wider than `widest` of the line's height begins a new cell."""
    ordered = sorted(line, key=lambda word: word.box.x0)
    height = median(word.box.height for word in ordered)
    groups: list[list[Word]] = [[ordered[0]]]
    for word in ordered[1:]:
        if word.box.x0 - groups[-1][-1].box.x1 > widest * height:
            groups.append([word])
        else:
            groups[-1].append(word)
    return tuple(Cell(tuple(group), page) for group in groups)
