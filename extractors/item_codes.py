"""Item codes that stand within the description: found by how the supplier's codes look."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import Final

from extractors.hints import CodeHint
from extractors.page import Page, Word
from extractors.result import Line, Reading

_EDGES: Final = ",;:()[]\"'"
#: How many line heights below its first row a line of the last item may still have its code.
_BELOW: Final = 3.5


def shape(code: str) -> str:
    """How a code looks: every run of letters an A, every run of digits a 9, marks as they are."""
    return re.sub(r"\d+", "9", re.sub(r"[^\W\d_]+", "A", code))


def with_codes(lines: tuple[Line, ...], pages: tuple[Page, ...], hint: CodeHint) -> tuple[Line, ...]:
    """The lines, each with the one code that stands among its words; a line with none or several is left as it is."""
    tops = [_top(line) for line in lines]
    made: list[Line] = []
    for (line, top), (_, following) in pairwise([*zip(lines, tops, strict=True), ({}, None)]):
        codes = _codes(pages, top, following, hint) if top else []
        made.append(_coded(line, codes[0], hint) if len({word.text for word in codes}) == 1 else line)
    return tuple(made)


def _top(line: Line) -> tuple[int, float, float] | None:
    """The page of a line, the height at which it begins, and its height of letters."""
    placed = [reading for reading in line.values() if reading.box is not None and reading.page is not None]
    if not placed:
        return None
    first = min(placed, key=lambda reading: (reading.page or 0, reading.box.y0 if reading.box else 0.0))
    heights = [reading.box.height for reading in placed if reading.box]
    return first.page or 1, first.box.y0 if first.box else 0.0, min(heights)


def _codes(
    pages: tuple[Page, ...], top: tuple[int, float, float], following: tuple[int, float, float] | None, hint: CodeHint
) -> list[Word]:
    page_number, begin, height = top
    end = begin + _BELOW * height
    if following is not None and following[0] == page_number:
        end = following[1]
    shapes = {shape(code) for code in hint.like}
    page = next((page for page in pages if page.number == page_number), None)
    if page is None:
        return []
    inside = [word for word in page.words if begin - 0.4 * height <= word.box.y0 < end - 0.4 * height]
    return [word for word in inside if shape(word.text.strip(_EDGES)) in shapes]


def _coded(line: Line, word: Word, hint: CodeHint) -> Line:
    code = word.text.strip(_EDGES)
    page = next(reading.page for reading in line.values() if reading.page is not None)
    sure = 0.9 * (0.6 + 0.4 * word.confidence)
    made: dict[str, Reading] = {**line, "sku": Reading(code, sure, page, word.box, word.via)}
    described = line.get("description")
    if hint.strips and described is not None:
        rest = [piece for piece in described.value.split() if piece.strip(_EDGES) != code]
        if rest:
            made["description"] = replace(described, value=" ".join(rest))
    return made
