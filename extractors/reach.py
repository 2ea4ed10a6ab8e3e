"""Where the value of a label can stand: behind it, to its right, or beneath it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from extractors.labels import Label
from extractors.layout import Cell
from extractors.lexicon.roles import Role
from extractors.page import Box, Word, joined
from extractors.sheet import Sheet

#: How many label heights below its label a value may begin.
_REACH_BELOW: Final = 3.6
#: How much of the page's width may lie between a label and the value on its right.
_REACH_RIGHT: Final = 0.62
_BESIDE_STACKED: Final = 0.7
#: The same where label and value are all there is on their line, set to the two margins.
_REACH_ACROSS: Final = 0.85


class Relation(StrEnum):
    """Where a place lies, seen from its label."""

    BEHIND = "behind"
    RIGHT = "right"
    BELOW = "below"


@dataclass(frozen=True, slots=True)
class Place:
    """Words that may hold the value of a label; `weight` (0 to 1) says how well the place suits."""

    words: tuple[Word, ...]
    row: int
    cell: int
    relation: Relation
    weight: float

    @property
    def box(self) -> Box:
        return joined(self.words)


@dataclass(frozen=True, slots=True)
class Labelled:
    """A sheet with its labels, addressed by row and cell."""

    sheet: Sheet
    labels: tuple[Label, ...]

    def at(self, row: int, cell: int) -> tuple[Label, ...]:
        return tuple(label for label in self.labels if label.row == row and label.cell == cell)


def blocks(label: Label) -> bool:
    """Whether a label is sure enough of itself to end the reach of its neighbours."""
    return label.alone or label.colon or (label.leads and label.valued and len(label.phrase) > 3) or label.words > 1


def places(label: Label, labelled: Labelled, through: frozenset[Role] = frozenset()) -> tuple[Place, ...]:
    """The places of a label's value, best first: behind it in its cell, else the next cell right, and the cells below.

    A place may begin with a label of a role in `through` ("Name:" under "Bill to"); any other label ends the reach.
    """
    behind = _behind(label, labelled)
    if behind is not None and any(any(c.isalnum() for c in word.text) for word in behind.words):
        return (behind, *_below(label, labelled, 0.75, through)) if label.leads else (behind,)
    found = [*_right(label, labelled, through), *_below(label, labelled, 1.0, through)]
    return tuple(sorted(found, key=lambda place: -place.weight))


def _behind(label: Label, labelled: Labelled) -> Place | None:
    cell = labelled.sheet.rows[label.row].cells[label.cell]
    end = len(cell.words)
    for other in labelled.at(label.row, label.cell):
        if other.first > label.last and blocks(other) and not other.stacked:
            end = min(end, other.first)
    words = cell.words[label.last + 1 : end]
    return Place(words, label.row, label.cell, Relation.BEHIND, 1.0) if words else None


def _right(label: Label, labelled: Labelled, through: frozenset[Role]) -> Iterator[Place]:
    """The nearest cell to the right that shares the label's line, though it may sit a little higher or lower."""
    row = labelled.sheet.rows[label.row]
    if label.last != len(row.cells[label.cell].words) - 1:
        return
    near: list[tuple[float, int, int, Cell]] = []
    for number in range(max(0, label.row - 2), min(len(labelled.sheet.rows), label.row + 3)):
        for place, cell in enumerate(labelled.sheet.rows[number].cells):
            gap = cell.box.x0 - label.box.x1
            if gap < -1 or not _same_line(label.box, cell.box) or not any(c.isalnum() for c in cell.text):
                continue
            near.append((gap, number, place, cell))
    if not near:
        return
    gap, number, place, cell = min(near, key=lambda item: item[0])
    across = len(row.cells) == 2 and label.alone
    if gap > (_REACH_ACROSS if across else _REACH_RIGHT) * labelled.sheet.page.width:
        return
    if _closed(labelled, number, place, label, through):
        return
    # A label on two lines heads a column: its value stands below.
    weight = (0.97 - 0.3 * gap / labelled.sheet.page.width) * (_BESIDE_STACKED if label.stacked else 1.0)
    yield Place(_until_label(cell, number, place, labelled), number, place, Relation.RIGHT, weight)


def _closed(labelled: Labelled, row: int, place: int, label: Label, through: frozenset[Role]) -> bool:
    """Whether a cell begins with another label, which is not let through."""
    text = labelled.sheet.rows[row].cells[place].text
    return text.rstrip().endswith(":") or any(
        other.leads and blocks(other) and other != label and not through.intersection(other.roles)
        for other in labelled.at(row, place)
    )


def _same_line(label: Box, cell: Box) -> bool:
    shared = min(label.y1, cell.y1) - max(label.y0, cell.y0)
    return shared >= 0.45 * min(label.height, cell.height)


def _until_label(cell: Cell, row: int, place: int, labelled: Labelled) -> tuple[Word, ...]:
    ends = [other.first for other in labelled.at(row, place) if other.first > 0 and blocks(other)]
    return cell.words[: min(ends, default=len(cell.words))]


def _below(label: Label, labelled: Labelled, factor: float, through: frozenset[Role]) -> Iterator[Place]:
    """The first two cells under the label, unless another label stands between."""
    rows = labelled.sheet.rows
    left, right = _column(label, labelled)
    height = rows[label.row].cells[label.cell].box.height
    seen = 0
    for number in range(label.row + 1, len(rows)):
        under = [(i, cell) for i, cell in enumerate(rows[number].cells) if cell.box.x1 > left and cell.box.x0 < right]
        if not under:
            continue
        top = min(cell.box.y0 for _, cell in under)
        if top - label.box.y1 > _REACH_BELOW * height or seen == 2:
            return
        if top < label.box.y1 - 0.6 * height:
            continue
        place, cell = min(under, key=lambda item: _offset(label.box, item[1].box))
        if _closed(labelled, number, place, label, through):
            return
        words = _in_column(cell, label, left, right, labelled)
        if not words:
            continue
        seen += 1
        distance = max(0.0, top - label.box.y1) / height
        offset = min(1.0, _offset(label.box, joined(words)) / (8 * height))
        yield Place(
            words, number, place, Relation.BELOW, factor * (0.93 - 0.09 * distance - 0.15 * offset - 0.12 * (seen - 1))
        )


def _offset(label: Box, box: Box) -> float:
    """How far apart two boxes' nearest edges or middles are, sideways."""
    return min(abs(label.x0 - box.x0), abs(label.x1 - box.x1), abs(label.centre - box.centre))


def _column(label: Label, labelled: Labelled) -> tuple[float, float]:
    """The label's column: its own width, widened towards neighbours in its row that leave room."""
    cells = labelled.sheet.rows[label.row].cells
    slack = 0.6 * label.box.height
    return label.box.x0 - slack, max(label.box.x1 + slack, label.box.x0 + 2 * label.box.height) if cells else 0.0


def _in_column(cell: Cell, label: Label, left: float, right: float, labelled: Labelled) -> tuple[Word, ...]:
    """The cell's words that belong to the label; of a cell under several labels, those nearest to this one."""
    rivals = [
        other.box
        for other in labelled.labels
        if other.row == label.row
        and other != label
        and blocks(other)
        and other.box.x0 < cell.box.x1
        and other.box.x1 > cell.box.x0
    ]
    if not rivals:
        return cell.words
    mine = [w for w in cell.words if all(_gap(label.box, w.box) <= _gap(rival, w.box) for rival in rivals)]
    return tuple(mine)


def _gap(label: Box, word: Box) -> float:
    """The sideways distance between two boxes' ranges, then between their middles as a tie-break."""
    apart = max(0.0, max(label.x0, word.x0) - min(label.x1, word.x1))
    return apart + 0.01 * abs(label.centre - word.centre)
