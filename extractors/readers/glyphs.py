"""The characters of a PDF page as pdfium draws them, in points of the upright page."""

from __future__ import annotations

import ctypes
import math
from dataclasses import dataclass
from typing import Any, Final

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from extractors.page import Box

#: Text render modes in which no ink reaches the page.
_INKLESS: Final = frozenset({pdfium_c.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium_c.FPDF_TEXTRENDERMODE_CLIP})
#: Where a letter's box stands around its baseline, in parts of the font size.
_ASCENT: Final = 0.78
_DESCENT: Final = 0.22
_BOLD_WEIGHT: Final = 600
_FINE: Final = 1000


@dataclass(frozen=True, slots=True)
class Glyph:
    """One character. `box` spans its advance and font size, `ink` what is drawn; `turn` is in degrees, clockwise.

    `gap` is a blank between words, whether it is in the file or only seen in the layout.
    """

    text: str
    box: Box
    ink: Box
    size: float
    turn: int = 0
    bold: bool = False
    inkless: bool = False

    @property
    def gap(self) -> bool:
        return not self.text.strip()


@dataclass(frozen=True, slots=True)
class Upright:
    """Maps a PDF page's own coordinates to points from the top left of the page as it is seen."""

    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    @classmethod
    def of(cls, page: pdfium.PdfPage) -> Upright:
        """Asks pdfium, which knows the page's rotation and crop."""
        width, height = page.get_size()
        scale = max(1.0, min(_FINE, 1e9 / max(width, height, 1)))
        origin, right, up = (_device(page, width, height, scale, point) for point in ((0, 0), (1000, 0), (0, 1000)))
        return cls(
            (right[0] - origin[0]) / 1000, (right[1] - origin[1]) / 1000,
            (up[0] - origin[0]) / 1000, (up[1] - origin[1]) / 1000, origin[0], origin[1],
        )  # fmt: skip

    def point(self, x: float, y: float) -> tuple[float, float]:
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        x0, y0 = self.point(left, bottom)
        x1, y1 = self.point(right, top)
        return Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))

    def turn(self, x: float, y: float) -> float:
        """The direction of a vector on the upright page, in degrees clockwise from reading direction."""
        return math.degrees(math.atan2(self.b * x + self.d * y, self.a * x + self.c * y))


def _device(
    page: pdfium.PdfPage, width: float, height: float, scale: float, point: tuple[float, float]
) -> tuple[float, float]:
    x, y = ctypes.c_int(), ctypes.c_int()
    pdfium_c.FPDF_PageToDevice(
        page, 0, 0, round(width * scale), round(height * scale), 0, point[0], point[1], ctypes.byref(x), ctypes.byref(y)
    )
    return x.value / scale, y.value / scale


def glyphs(page: pdfium.PdfPage, text: pdfium.PdfTextPage) -> list[Glyph]:
    """All characters in the order of the file, with the blanks pdfium sees between words and lines."""
    upright = Upright.of(page)
    look = _Look(text.raw)
    found: list[Glyph] = []
    lead = 0
    for index in range(text.count_chars()):
        code = pdfium_c.FPDFText_GetUnicode(text, index)
        if 0xD800 <= code < 0xDC00:
            lead = code
            continue
        if 0xDC00 <= code < 0xE000 and lead:
            code = 0x10000 + ((lead - 0xD800) << 10) + (code - 0xDC00)
        lead = 0
        found.append(look.glyph(index, chr(code) if code else "\ufffd", upright))
    return found


class _Look:
    """Asks for the looks of characters; what belongs to a run of text is asked once per run."""

    def __init__(self, text: Any) -> None:
        self._text = text
        self._inkless: dict[int, bool] = {}
        self._loose = pdfium_c.FS_RECTF()
        self._edges = [ctypes.c_double() for _ in range(4)]
        self._origin = (ctypes.c_double(), ctypes.c_double())
        self._matrix = pdfium_c.FS_MATRIX()
        self._name = ctypes.create_string_buffer(128)
        self._flags = ctypes.c_int()

    def glyph(self, index: int, character: str, upright: Upright) -> Glyph:
        left, right, bottom, top = self._edges
        pdfium_c.FPDFText_GetCharBox(self._text, index, left, right, bottom, top)
        ink = upright.box(left.value, bottom.value, right.value, top.value)
        if not character.strip():
            return Glyph(character, ink, ink, 0.0)
        turn, size = self._direction(index, upright)
        box = self._box(index, upright, ink, size, turn)
        return Glyph(character, box, ink, size, turn, self._bold(index), self._has_no_ink(index))

    def _direction(self, index: int, upright: Upright) -> tuple[int, float]:
        """The rounded direction of reading and the font size as seen."""
        size = pdfium_c.FPDFText_GetFontSize(self._text, index)
        matrix = self._matrix
        if not pdfium_c.FPDFText_GetMatrix(self._text, index, matrix):
            return 0, size
        return round(upright.turn(matrix.a, matrix.b)) % 360, size * math.hypot(matrix.c, matrix.d)

    def _box(self, index: int, upright: Upright, ink: Box, size: float, turn: int) -> Box:
        """The advance width, and a height taken from the font size, so that a line's letters all stand level."""
        if not pdfium_c.FPDFText_GetLooseCharBox(self._text, index, self._loose):
            return ink
        loose = upright.box(self._loose.left, self._loose.bottom, self._loose.right, self._loose.top)
        if turn or not 0 < loose.width < 4 * max(size, 1):
            return loose if loose.width > 0 and loose.height > 0 else ink
        pdfium_c.FPDFText_GetCharOrigin(self._text, index, *self._origin)
        _, baseline = upright.point(self._origin[0].value, self._origin[1].value)
        return Box(loose.x0, baseline - _ASCENT * size, loose.x1, baseline + _DESCENT * size)

    def _bold(self, index: int) -> bool:
        if pdfium_c.FPDFText_GetFontWeight(self._text, index) >= _BOLD_WEIGHT:
            return True
        length = pdfium_c.FPDFText_GetFontInfo(self._text, index, self._name, len(self._name), self._flags)
        name = self._name.raw[: max(0, min(length, len(self._name)) - 1)].lower()
        return any(word in name for word in (b"bold", b"black", b"heavy", b"semibold", b"demi"))

    def _has_no_ink(self, index: int) -> bool:
        run = pdfium_c.FPDFText_GetTextObject(self._text, index)
        key = ctypes.cast(run, ctypes.c_void_p).value or 0
        if key not in self._inkless:
            self._inkless[key] = bool(key) and pdfium_c.FPDFTextObj_GetTextRenderMode(run) in _INKLESS
        return self._inkless[key]
