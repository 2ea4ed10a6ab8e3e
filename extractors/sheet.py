"""A page prepared for reading labels: glued words parted, rows made, every word with its comparison keys."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from extractors.layout import Cell, Row, rows
from extractors.page import Box, Page, Word
from extractors.upright import level_headings
from models.vocabulary import Via

#: Where a label is glued to its value: after a colon or a number sign that follows letters, or before one.
_GLUED: Final = re.compile(
    r"(?<=[^\W\d]{2}:)(?=[^\s/\\])|(?<=[.)]:)(?=\w)|(?<=[^\W\d]{2})(?=#)|(?<=#)(?=\w)|(?<=\bn[°º])(?=\w)|(?<=\bnr\.)(?=\d)|(?<=\bno\.)(?=\d)",
    re.IGNORECASE,
)  # fmt: skip
#: As what letters a vertical rule is read.
_RULES: Final = frozenset({"I", "l", "|", "!", "[", "]"})
#: Dots that lead the eye from a label to its value.
_DOTS: Final = ".·…"
_LEADER: Final = re.compile(r"^[.·…]{4,}$|^…+$")
_LINK: Final = re.compile(r"@|://|^www\.", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page as rows; `rows` run from top to bottom, cells within them from left to right."""

    page: Page
    rows: tuple[Row, ...]

    @property
    def number(self) -> int:
        return self.page.number

    @property
    def text(self) -> str:
        return "\n".join(row.text for row in self.rows)


def sheet(page: Page) -> Sheet:
    """The page with glued words parted, spaced-out letters joined, upright headings laid level and no leaders."""
    printed = tuple(word for word in page.words if not (word.text[0] in _DOTS and _LEADER.match(word.text)))
    words = tuple(part for word in level_headings(printed) for part in parted(word))
    made = rows(replace(page, words=words))
    return Sheet(page, tuple(_joined_letters(_without_rules(row)) for row in made))


def _without_rules(row: Row) -> Row:
    """A row without the rules of a table that were read as letters before a cell's text ("I Consignee", "| Date")."""
    if row.cells[0].via is not Via.OCR:
        return row
    cells = tuple(
        Cell(cell.words[1:], cell.page)
        if len(cell.words) > 1 and cell.words[0].text in _RULES and cell.words[1].text[0].isupper()
        else cell
        for cell in row.cells
    )
    return Row(cells, row.page)


def parted(word: Word) -> tuple[Word, ...]:
    """A word parted where a label is glued to its value ("Date:1/2/24"), its box shared out by length."""
    if _LINK.search(word.text) or len(word.text) < 3:
        return (word,)
    cuts = [match.start() for match in _GLUED.finditer(word.text)]
    if not cuts:
        return (word,)
    edges = [0, *cuts, len(word.text)]
    per_letter = word.box.width / len(word.text)
    pieces = []
    for start, end in pairwise(edges):
        box = Box(word.box.x0 + start * per_letter, word.box.y0, word.box.x0 + end * per_letter, word.box.y1)
        pieces.append(replace(word, text=word.text[start:end], box=box))
    return tuple(pieces)


def _joined_letters(row: Row) -> Row:
    """A row in which runs of four or more single letters ("I N V O I C E", "I n v o i c e") are one word."""
    words = row.words
    made: list[Word] = []
    run: list[Word] = []
    for word in words:
        if len(word.text) == 1 and (word.text.isupper() or word.text in "/#." or (run and word.text.isalpha())):
            run.append(word)
            continue
        made.extend(_one(run))
        run = []
        made.append(word)
    made.extend(_one(run))
    if len(made) == len(words):
        return row
    return _cells_kept(made, row)


def _one(run: list[Word]) -> list[Word]:
    if len(run) < 4:
        return run
    box = run[0].box
    for word in run[1:]:
        box = box.union(word.box)
    return [replace(run[0], text="".join(word.text for word in run), box=box)]


def _cells_kept(words: list[Word], row: Row) -> Row:
    """The words in the row's old cells, by where each begins; a run that bridged cells stays in its first."""
    groups: list[list[Word]] = []
    starts = [cell.box.x0 for cell in row.cells]
    last = -1
    for word in sorted(words, key=lambda w: w.box.x0):
        index = max((i for i, start in enumerate(starts) if start <= word.box.x0 + 0.01), default=0)
        if index != last:
            groups.append([])
            last = index
        groups[-1].append(word)
    return Row(tuple(Cell(tuple(group), row.page) for group in groups), row.page)
