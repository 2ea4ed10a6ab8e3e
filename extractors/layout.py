"""From loose words to rows and cells: what stands on one line, and what stands together within it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Final

from extractors.page import Box, Page, Word, joined
from models.vocabulary import Via

#: The widest gap within a cell, in heights of its line: in print, and where a typewriter's wide letters set the words.
_CELL_GAP: Final = 0.9
_TYPED_GAP: Final = 1.4
#: The median gap between words from which a page counts as typed, and from how many gaps that can be told.
_TYPED_SPACE: Final = 0.68
_FEWEST_GAPS: Final = 20


@dataclass(frozen=True, slots=True)
class Cell:
    """Words of one row that stand together: no gap wider than about a letter and a half between them."""

    words: tuple[Word, ...]
    page: int

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)

    @property
    def box(self) -> Box:
        return joined(self.words)

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

    @property
    def text(self) -> str:
        return "  ".join(cell.text for cell in self.cells)

    @property
    def words(self) -> tuple[Word, ...]:
        return tuple(word for cell in self.cells for word in cell.words)

    @property
    def box(self) -> Box:
        return joined(self.words)


def rows(page: Page) -> tuple[Row, ...]:
    """The page's rows from top to bottom.

    A word joins the row whose words' middles are within half its height of its own; so a raised or a slightly skewed
    word stays on its line, and a line of small print between two lines of large print stays apart.
    """
    lines: list[list[Word]] = []
    middles: list[float] = []
    for word in sorted(page.words, key=lambda w: (w.box.middle, w.box.x0)):
        best, distance = -1, float("inf")
        for index in range(len(lines) - 1, max(-1, len(lines) - 6), -1):
            gap = abs(middles[index] - word.box.middle)
            height = min(word.box.height, median(w.box.height for w in lines[index]))
            if gap <= 0.5 * height and gap < distance:
                best, distance = index, gap
        if best < 0:
            lines.append([word])
            middles.append(word.box.middle)
        else:
            lines[best].append(word)
            middles[best] = median(w.box.middle for w in lines[best])
    widest = _TYPED_GAP if _typed(lines) else _CELL_GAP
    made = (Row(cells(line, page.number, widest), page.number) for line in lines)
    return tuple(sorted(made, key=lambda row: (row.box.middle, row.box.x0)))


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
