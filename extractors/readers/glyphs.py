"""The characters of a PDF page as pdfium draws them, in points of the upright page."""

from __future__ import annotations

import ctypes
import math
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import compress, repeat
from typing import Final

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from numpy.typing import NDArray

from extractors.readers import pdfium_calls as calls
from extractors.readers.upright import Boxes, Upright

#: Text render modes in which no ink reaches the page.
_INKLESS: Final = frozenset({pdfium_c.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium_c.FPDF_TEXTRENDERMODE_CLIP})
#: Where a letter's box stands around its baseline, in parts of the font size.
_ASCENT: Final = 0.78
_DESCENT: Final = 0.22
_BOLD_WEIGHT: Final = 600
_BOLD_NAMES: Final = (b"bold", b"black", b"heavy", b"semibold", b"demi")
#: A page with more characters than this is not a business document but an attack on the reader.
MAX_CHARACTERS: Final = 60_000
#: Letters of one text object whose baselines differ by less than this many points stand level.
_LEVEL: Final = 0.001
#: A letter, and a dash or stroke, has more height and width than this part of the font size.
_FLAT: Final = 0.02
_REPLACEMENT: Final = 0xFFFD

Column = NDArray[np.float64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Glyphs:
    """The characters of a page in the order of the file: one entry of each column for each character.

    `boxes` span a character's advance and font size, `inks` what is drawn; `turns` are degrees clockwise from reading
    direction. `gaps` are blanks between words, whether they are in the file or only seen in the layout.
    """

    texts: list[str]
    boxes: Boxes
    inks: Boxes
    sizes: Column
    turns: NDArray[np.int64]
    bold: Flags
    inkless: Flags
    gaps: Flags

    def __len__(self) -> int:
        return len(self.texts)

    def only(self, kept: Flags) -> Glyphs:
        """Those characters that have the flag."""
        return Glyphs(
            list(compress(self.texts, kept)), self.boxes[kept], self.inks[kept], self.sizes[kept], self.turns[kept],
            self.bold[kept], self.inkless[kept], self.gaps[kept],
        )  # fmt: skip


def page_glyphs(page: pdfium.PdfPage) -> Glyphs:
    """The characters of a page; none where it has more than `MAX_CHARACTERS`."""
    text = page.get_textpage()
    try:
        return glyphs(page, text)
    finally:
        text.close()


def glyphs(page: pdfium.PdfPage, text: pdfium.PdfTextPage) -> Glyphs:
    """All characters in the order of the file, with the blanks pdfium sees between words and lines."""
    place, count = calls.address(text.raw), text.count_chars()
    if count > MAX_CHARACTERS:
        count = 0
    upright = Upright.of(page)
    texts, kept = _texts(np.fromiter(map(calls.unicode_of, repeat(place), range(count)), np.uint32, count))
    inks = upright.boxes(_char_boxes(place, count))
    gaps = np.fromiter(map(str.isspace, texts), np.bool_, count)
    runs = np.fromiter(map(calls.text_object, repeat(place), range(count)), np.uint64, count)
    objects, first, run = np.unique(runs, return_index=True, return_inverse=True)
    looks = _looks(place, objects, first, upright)
    sizes, turns = np.where(gaps, 0.0, looks.sizes[run]), np.where(gaps, 0, looks.turns[run])
    baselines = _baselines(place, run, first, upright, ~gaps & (turns == 0))
    boxes = _boxes(upright.boxes(_loose_boxes(place, count)), inks, sizes, turns, baselines)
    boxes[gaps] = inks[gaps]
    _fill(inks, boxes, sizes, ~gaps)
    found = Glyphs(texts, boxes, inks, sizes, turns, looks.bold[run] & ~gaps, looks.inkless[run] & ~gaps, gaps)
    return found if kept.all() else found.only(kept)


def _texts(codes: NDArray[np.uint32]) -> tuple[list[str], Flags]:
    """The characters, and which to keep: of a pair that spells one character only the second, which then is it."""
    lead, trail = codes & 0xFFFFFC00 == 0xD800, codes & 0xFFFFFC00 == 0xDC00
    paired = np.flatnonzero(trail[1:] & lead[:-1]) + 1
    codes[paired] = 0x10000 + ((codes[paired - 1] - 0xD800) << 10) + (codes[paired] - 0xDC00)
    codes[(codes == 0) | (codes & 0xFFFFF800 == 0xD800) | (codes > 0x10FFFF)] = _REPLACEMENT
    return list(map(chr, codes.tolist())), ~lead


def _char_boxes(place: int, count: int) -> NDArray[np.float64]:
    """Left, bottom, right, top of what is drawn of each character, in the page's own coordinates."""
    found = np.zeros((count, 4))
    left, bottom, right, top = (
        range(found.ctypes.data + 8 * edge, found.ctypes.data + 32 * count, 32) for edge in range(4)
    )
    _ask(map(calls.char_box, repeat(place), range(count), left, right, bottom, top))
    return found


def _loose_boxes(place: int, count: int) -> NDArray[np.float64]:
    """Left, top, right, bottom of the advance and line of each character; all 0 where pdfium knows none."""
    found = np.zeros((count, 4), np.float32)
    _ask(
        map(
            calls.loose_char_box,
            repeat(place),
            range(count),
            range(found.ctypes.data, found.ctypes.data + 16 * count, 16),
        )
    )
    return found.astype(np.float64)


def _ask(answers: Iterable[object]) -> None:
    """Make the calls, whose answers stand in the columns."""
    deque(answers, maxlen=0)


@dataclass(frozen=True, slots=True)
class _Looks:
    """What all characters of one text object share, one entry per object."""

    sizes: Column
    turns: NDArray[np.int64]
    bold: Flags
    inkless: Flags


def _looks(place: int, objects: NDArray[np.uint64], first: NDArray[np.intp], upright: Upright) -> _Looks:
    """Asked once per object, at its first character; the weight of the letters once per font."""
    matrix = (ctypes.c_float * 6)()
    sizes, turns, bold, inkless = [], [], [], []
    fonts: dict[int, bool] = {}
    for drawn, index in zip(objects.tolist(), first.tolist(), strict=True):
        size, turn = calls.font_size(place, index), 0
        if calls.char_matrix(place, index, ctypes.addressof(matrix)):
            turn = round(upright.turn(matrix[0], matrix[1])) % 360
            size *= math.hypot(matrix[2], matrix[3])
        font = calls.font_of(drawn) if drawn else 0
        if font not in fonts:
            fonts[font] = _is_bold(place, index)
        sizes.append(size)
        turns.append(turn)
        bold.append(fonts[font])
        inkless.append(bool(drawn) and calls.render_mode(drawn) in _INKLESS)
    return _Looks(
        np.array(sizes, np.float64), np.array(turns, np.int64), np.array(bold, np.bool_), np.array(inkless, np.bool_)
    )


def _is_bold(place: int, index: int) -> bool:
    if calls.font_weight(place, index) >= _BOLD_WEIGHT:
        return True
    name, flags = ctypes.create_string_buffer(128), ctypes.c_int()
    length = calls.font_info(place, index, ctypes.addressof(name), len(name), ctypes.addressof(flags))
    spelled = name.raw[: max(0, min(length, len(name)) - 1)].lower()
    return any(word in spelled for word in _BOLD_NAMES)


def _baselines(place: int, run: NDArray[np.intp], first: NDArray[np.intp], upright: Upright, wanted: Flags) -> Column:
    """How far down the page each character stands.

    The letters of a text object stand level unless it is written downwards or aslant, which its last letter tells.
    """
    count = len(run)
    last = np.zeros(len(first), np.intp)
    last[run] = np.arange(count)
    origin = (ctypes.c_double * 2)()
    x, y = ctypes.addressof(origin), ctypes.addressof(origin) + 8

    def baseline(index: int) -> float:
        calls.char_origin(place, index, x, y)
        return upright.point(origin[0], origin[1])[1]

    asked = np.zeros(len(first), np.bool_)
    asked[run[wanted]] = True
    begins, ends = np.zeros(len(first)), np.zeros(len(first))
    for one in np.flatnonzero(asked).tolist():
        begins[one] = ends[one] = baseline(int(first[one]))
        if last[one] != first[one]:
            ends[one] = baseline(int(last[one]))
    found: Column = begins[run]
    for index in np.flatnonzero(wanted & (np.abs(begins - ends) > _LEVEL)[run]).tolist():
        found[index] = baseline(index)
    return found


def _fill(inks: Boxes, boxes: Boxes, sizes: Column, wanted: Flags) -> None:
    """Of some fonts pdfium knows no outlines: their ink is looked for where a letter of that size stands."""
    flat = wanted & ((inks[:, 2:] - inks[:, :2]).min(axis=1, initial=np.inf) <= _FLAT * sizes)
    inks[flat] = boxes[flat]
    inks[flat, 3] -= np.minimum(_DESCENT * sizes, (boxes[:, 3] - boxes[:, 1]) / 2)[flat]


def _boxes(loose: Boxes, inks: Boxes, sizes: Column, turns: NDArray[np.int64], baselines: Column) -> Boxes:
    """The advance width, and a height taken from the font size, so that a line's letters all stand level."""
    widths, heights = loose[:, 2] - loose[:, 0], loose[:, 3] - loose[:, 1]
    boxes = np.where(((widths > 0) & (heights > 0))[:, None], loose, inks)
    level = (turns == 0) & (widths > 0) & (widths < 4 * np.maximum(sizes, 1.0))
    boxes[level] = loose[level]
    boxes[level, 1] = (baselines - _ASCENT * sizes)[level]
    boxes[level, 3] = (baselines + _DESCENT * sizes)[level]
    return boxes
