"""What stands before the words of descriptions: article codes in cells of their own or in brackets, line numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from extractors.fields.quantities import looks_like_positions
from extractors.tables.cells import TableCell
from extractors.tables.text_columns import code_like
from extractors.tables.wording import Wording
from extractors.tables.words import Role

#: A line number before a description, and an article code in brackets or stars.
_COUNT: Final = re.compile(r"^(\d{1,3})[.)]?$")
_WORDY: Final = re.compile(r"[^\W\d_]{3}.*\s.*[^\W\d_]{3}")
_CAPITALS: Final = re.compile(r"^[A-Z]{2,}(?:-[A-Z]{2,})+$")
_NUMBERED: Final = re.compile(r"^[A-Z]{2,4} \d{3,}$")
_MARKED: Final = re.compile(r"^(?:\[([^\]\s]{2,})\]|\*([^*\s]{2,})\*)$")
#: A code and at least one word more.
_WITH_CODE: Final = 3


def take_heads(wordings: Sequence[Wording]) -> None:
    """Move what stands before the descriptions to where it belongs, judged for all items together."""
    _swap_codes(wordings)
    _take_codes(wordings)
    _take_codes_below(wordings)
    _take_counts(wordings)
    for wording in wordings:
        _take_marked_code(wording)


def _take_codes(wordings: Sequence[Wording]) -> None:
    """Where no column is headed as codes but nearly every description begins with one in a cell of its own, take it."""
    if any(Role.SKU in wording.codes for wording in wordings):
        return
    numbered = [wording.cells.get(Role.POSITION, []) for wording in wordings]
    if all(code_like(cells[0]) and cells[0].text[:1].isalpha() if cells else False for cells in numbered):
        for wording in wordings:  # "No." stands over codes as well
            cell = wording.cells.pop(Role.POSITION)[0]
            wording.codes[Role.SKU] = (cell.text, cell)
        return
    first = [wording.cells.get(Role.DESCRIPTION, []) for wording in wordings]
    led = [len(cells) > 1 and _leads(cells[0], cells[1]) for cells in first]
    if sum(led) < max(1, 0.7 * len(led)):
        return
    for wording, cells, has in zip(wordings, first, led, strict=True):
        if has:
            wording.codes[Role.SKU], wording.cells[Role.DESCRIPTION] = (cells[0].text, cells[0]), cells[1:]


def _leads(cell: TableCell, following: TableCell) -> bool:
    """Whether a cell is a code before words, in a cell or on a line of its own ("JOB 4121")."""
    lower = following.box.y0 > cell.box.y0 + 0.5 * cell.box.height
    return (coded(cell) or (lower and bool(_NUMBERED.match(cell.text)))) and not coded(following)


def _swap_codes(wordings: Sequence[Wording]) -> None:
    """Where headings mislead ("Activity" over codes, "Item" over names), what looks like codes all along is codes."""
    pairs = [(wording.codes.get(Role.SKU), wording.cells.get(Role.DESCRIPTION, [])) for wording in wordings]
    if not all(code and _WORDY.search(code[0]) and cells and all(map(code_like, cells)) for code, cells in pairs):
        return
    for wording in wordings:
        code, cells = wording.codes[Role.SKU], wording.cells[Role.DESCRIPTION]
        wording.codes[Role.SKU] = ("".join(cell.text for cell in cells), cells[0])
        wording.cells[Role.DESCRIPTION] = [code[1]]


def _take_codes_below(wordings: Sequence[Wording]) -> None:
    """A code alone on a line under nearly every description, where no column holds codes, made the article code."""
    if any(Role.SKU in wording.codes for wording in wordings):
        return
    below = [_below(wording) for wording in wordings]
    if sum(cell is not None for cell in below) < max(1, 0.8 * len(wordings)):
        return
    for wording, cell in zip(wordings, below, strict=True):
        if cell is not None:
            wording.codes[Role.SKU] = (cell.text, cell)
            kept = [other for other in wording.cells[Role.DESCRIPTION] if other is not cell]
            wording.cells[Role.DESCRIPTION] = kept


def _below(wording: Wording) -> TableCell | None:
    """The code that stands on a line of its own under a description."""
    cells = wording.cells.get(Role.DESCRIPTION, [])
    if wording.loose and cells:
        return wording.loose[0]
    last = cells[-1] if len(cells) > 1 else None
    lower = last is not None and last.box.y0 > cells[-2].box.y0 + 0.5 * cells[-2].box.height
    return last if last is not None and lower and coded(last) else None


def coded(cell: TableCell) -> bool:
    """Whether a cell is one word that looks like an article code: with a digit, or capitals about a hyphen."""
    return code_like(cell) or (len(cell.words) == 1 and bool(_CAPITALS.match(cell.text)))


def _take_counts(wordings: Sequence[Wording]) -> None:
    """Line numbers that run on from item to item (1, 2, 3) cut off the codes or descriptions they stand before."""
    codes = [wording.codes[Role.SKU][0].split() for wording in wordings if Role.SKU in wording.codes]
    if len(codes) == len(wordings) and _count_on(codes):
        for wording, words in zip(wordings, codes, strict=True):
            wording.codes[Role.SKU] = (" ".join(words[1:]), wording.codes[Role.SKU][1])
    cells = [wording.cells[Role.DESCRIPTION] for wording in wordings if Role.DESCRIPTION in wording.cells]
    if len(cells) == len(wordings) and _count_on([[word.text for word in entry[0].words] for entry in cells]):
        for entry in cells:
            entry[0] = replace(entry[0], words=entry[0].words[1:])


def _count_on(texts: Sequence[Sequence[str]]) -> bool:
    """Whether the first words of some texts are numbers that count on from 1."""
    counts = [_COUNT.match(words[0]) if len(words) > 1 else None for words in texts]
    values = [Decimal(count[1]) for count in counts if count]
    return len(values) == len(texts) and looks_like_positions(values)


def _take_marked_code(wording: Wording) -> None:
    """A code in brackets or stars at the head of a description, as some programs print it, made the article code."""
    cells = wording.cells.get(Role.DESCRIPTION)
    if not cells or len(cells[0].words) + len(cells) < _WITH_CODE or Role.SKU in wording.codes:
        return
    found = _MARKED.match(cells[0].words[0].text)
    if not found:
        return
    wording.codes[Role.SKU] = (found[1] or found[2], cells[0])
    rest = cells[0].words[1:]
    wording.cells[Role.DESCRIPTION] = [*([replace(cells[0], words=rest)] if rest else []), *cells[1:]]
