"""Lines of text that stand under one another as one block: an address, a letterhead, a note."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from extractors.layout import Cell
from extractors.page import Box
from extractors.sheet import Sheet

#: The widest gap between two lines of a block, in heights of the lower line.
TIGHT_GAP: Final = 1.1
#: The same for an address set with wide lines.
WIDE_GAP: Final = 2.2


@dataclass(frozen=True, slots=True)
class Line:
    """A cell with its place on the sheet."""

    cell: Cell
    row: int
    index: int

    @property
    def text(self) -> str:
        return self.cell.text

    @property
    def box(self) -> Box:
        return self.cell.box


@dataclass(frozen=True, slots=True)
class Block:
    """Lines from top to bottom that share an edge or a middle."""

    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        return "\n".join(line.text for line in self.lines)

    @property
    def box(self) -> Box:
        box = self.lines[0].box
        for line in self.lines[1:]:
            box = box.union(line.box)
        return box

    def run_from(self, row: int) -> tuple[Line, ...]:
        """The lines from a row of the sheet on, as long as they follow one another as closely as the first two do."""
        lines = [line for line in self.lines if line.row >= row]
        kept = lines[:1]
        widest = 0.0
        for upper, lower in pairwise(lines):
            gap = lower.box.y0 - upper.box.y1
            height = min(upper.box.height, lower.box.height)
            widest = widest or max(gap, 0.0) + 0.35 * height
            if gap > widest and gap > 0.5 * height:
                break
            kept.append(lower)
        return tuple(kept)

    def runs(self) -> tuple[Block, ...]:
        """The block parted where its lines stop following one another evenly."""
        parts: list[Block] = []
        rest = self.lines
        while rest:
            run = Block(rest).run_from(rest[0].row)
            parts.append(Block(run))
            rest = rest[len(run) :]
        return tuple(parts)


def find_blocks(sheet: Sheet, gap: float = TIGHT_GAP) -> tuple[Block, ...]:
    """Every cell of the sheet in one block, blocks in the order of their first lines; `gap` in line heights."""
    open_blocks: list[list[Line]] = []
    for number, row in enumerate(sheet.rows):
        for index, cell in enumerate(row.cells):
            line = Line(cell, number, index)
            above = [block for block in open_blocks[-60:] if _follows(block[-1], line, gap)]
            if above:
                nearest = min(above, key=lambda block: abs(block[-1].box.x0 - line.box.x0))
                nearest.append(line)
            else:
                open_blocks.append([line])
    return tuple(Block(tuple(lines)) for lines in open_blocks)


def lines_under(sheet: Sheet, top: Line, most: int = 6) -> tuple[Line, ...]:
    """The lines that continue a line downwards in its column, as evenly as the first two follow one another."""
    found: list[Line] = []
    upper, widest = top, 0.0
    for number in range(top.row + 1, len(sheet.rows)):
        if len(found) == most:
            break
        cells = [Line(cell, number, i) for i, cell in enumerate(sheet.rows[number].cells)]
        aligned = [line for line in cells if _same_column(top.box, line.box)]
        if not aligned:
            if sheet.rows[number].box.y0 - upper.box.y1 > WIDE_GAP * top.box.height:
                break
            continue
        line = min(aligned, key=lambda line: abs(line.box.x0 - top.box.x0))
        gap = line.box.y0 - upper.box.y1
        height = min(upper.box.height, line.box.height)
        widest = widest or max(TIGHT_GAP * height, min(gap, WIDE_GAP * height)) + 0.35 * height
        if gap > widest:
            break
        found.append(line)
        upper = line
    return tuple(found)


def _same_column(top: Box, box: Box) -> bool:
    """Whether a line begins where the first one does, or is centred under it."""
    edge = 1.2 * top.height
    return abs(top.x0 - box.x0) < edge or (abs(top.centre - box.centre) < edge and box.x0 < top.x1 and box.x1 > top.x0)


def _follows(upper: Line, lower: Line, widest: float) -> bool:
    """Whether a line is the next one of the block that ends with another."""
    a, b = upper.box, lower.box
    height = min(a.height, b.height)
    gap = b.y0 - a.y1
    if not -0.5 * height <= gap <= widest * height or max(a.height, b.height) > 1.6 * height:
        return False
    edge = 0.7 * height
    aligned = abs(a.x0 - b.x0) < edge or abs(a.x1 - b.x1) < edge or abs(a.centre - b.centre) < edge
    return aligned and min(a.x1, b.x1) > max(a.x0, b.x0)
