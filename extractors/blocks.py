"""Lines of text that stand under one another as one block: an address, a letterhead, a note."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from extractors.layout import Cell
from extractors.page import Box
from extractors.sheet import Sheet

#: The widest gap between two lines of a block, in heights of the lower line.
_LINE_GAP: Final = 1.0


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

    def from_line(self, row: int) -> tuple[Line, ...]:
        """The lines from a row of the sheet on."""
        return tuple(line for line in self.lines if line.row >= row)


def find_blocks(sheet: Sheet, gap: float = _LINE_GAP) -> tuple[Block, ...]:
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


def _follows(upper: Line, lower: Line, widest: float) -> bool:
    """Whether a line is the next one of the block that ends with another."""
    a, b = upper.box, lower.box
    height = min(a.height, b.height)
    gap = b.y0 - a.y1
    if not -0.5 * height <= gap <= widest * height or max(a.height, b.height) > 1.9 * height:
        return False
    edge = 0.7 * height
    aligned = abs(a.x0 - b.x0) < edge or abs(a.x1 - b.x1) < edge or abs(a.centre - b.centre) < edge
    return aligned and min(a.x1, b.x1) > max(a.x0, b.x0)
