"""The pdfium calls that are made for every letter and line of a page, taking addresses as plain numbers."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any, Final

import pypdfium2.raw as pdfium_c

_ADDRESS: Final = ctypes.c_size_t
_INT: Final = ctypes.c_int

#: A pdfium function; handles and places of results are given as addresses.
Call = Callable[..., Any]


def address(handle: Any) -> int:
    """Where a pdfium object is; 0 for none."""
    return ctypes.cast(handle, ctypes.c_void_p).value or 0


def _call(function: Any, result: Any, *arguments: Any) -> Call:
    """The same function without the conversion of each argument, and without giving up the interpreter's lock."""
    return ctypes.PYFUNCTYPE(result, *arguments)(address(function))


#: (text page, index) -> the character's code.
unicode_of: Final = _call(pdfium_c.FPDFText_GetUnicode, ctypes.c_uint, _ADDRESS, _INT)
#: (text page, index, left, right, bottom, top) -> whether there is a box; four doubles.
char_box: Final = _call(pdfium_c.FPDFText_GetCharBox, _INT, _ADDRESS, _INT, _ADDRESS, _ADDRESS, _ADDRESS, _ADDRESS)
#: (text page, index, rectangle) -> whether there is a box; four floats: left, top, right, bottom.
loose_char_box: Final = _call(pdfium_c.FPDFText_GetLooseCharBox, _INT, _ADDRESS, _INT, _ADDRESS)
#: (text page, index, x, y) -> whether there is an origin; two doubles.
char_origin: Final = _call(pdfium_c.FPDFText_GetCharOrigin, _INT, _ADDRESS, _INT, _ADDRESS, _ADDRESS)
#: (text page, index) -> the text object it was drawn by, 0 where pdfium made the character up.
text_object: Final = _call(pdfium_c.FPDFText_GetTextObject, _ADDRESS, _ADDRESS, _INT)
#: (text page, index) -> size.
font_size: Final = _call(pdfium_c.FPDFText_GetFontSize, ctypes.c_double, _ADDRESS, _INT)
#: (text page, index, matrix) -> whether there is one; six floats.
char_matrix: Final = _call(pdfium_c.FPDFText_GetMatrix, _INT, _ADDRESS, _INT, _ADDRESS)
#: (text page, index) -> weight.
font_weight: Final = _call(pdfium_c.FPDFText_GetFontWeight, _INT, _ADDRESS, _INT)
#: (text page, index, name, its length, flags) -> the length of the font's name with its closing zero.
font_info: Final = _call(
    pdfium_c.FPDFText_GetFontInfo, ctypes.c_ulong, _ADDRESS, _INT, _ADDRESS, ctypes.c_ulong, _ADDRESS
)
#: (text object) -> font.
font_of: Final = _call(pdfium_c.FPDFTextObj_GetFont, _ADDRESS, _ADDRESS)
#: (text object) -> render mode.
render_mode: Final = _call(pdfium_c.FPDFTextObj_GetTextRenderMode, _INT, _ADDRESS)

#: (page) or (form object) -> how many objects it draws.
page_objects: Final = _call(pdfium_c.FPDFPage_CountObjects, _INT, _ADDRESS)
form_objects: Final = _call(pdfium_c.FPDFFormObj_CountObjects, _INT, _ADDRESS)
#: (page or form object, index) -> object.
page_object: Final = _call(pdfium_c.FPDFPage_GetObject, _ADDRESS, _ADDRESS, _INT)
form_object: Final = _call(pdfium_c.FPDFFormObj_GetObject, _ADDRESS, _ADDRESS, ctypes.c_ulong)
#: (object) -> type.
object_type: Final = _call(pdfium_c.FPDFPageObj_GetType, _INT, _ADDRESS)
#: (object, matrix) -> whether there is one; six floats.
object_matrix: Final = _call(pdfium_c.FPDFPageObj_GetMatrix, _INT, _ADDRESS, _ADDRESS)
#: (object, left, bottom, right, top) -> whether it has bounds; four floats.
object_bounds: Final = _call(pdfium_c.FPDFPageObj_GetBounds, _INT, _ADDRESS, _ADDRESS, _ADDRESS, _ADDRESS, _ADDRESS)
#: (path object, fill mode, stroke) -> whether it has them; two integers.
draw_mode: Final = _call(pdfium_c.FPDFPath_GetDrawMode, _INT, _ADDRESS, _ADDRESS, _ADDRESS)
#: (path object) -> how many segments.
path_segments: Final = _call(pdfium_c.FPDFPath_CountSegments, _INT, _ADDRESS)
#: (path object, index) -> segment.
path_segment: Final = _call(pdfium_c.FPDFPath_GetPathSegment, _ADDRESS, _ADDRESS, _INT)
#: (segment, x, y) -> whether it has a point; two floats.
segment_point: Final = _call(pdfium_c.FPDFPathSegment_GetPoint, _INT, _ADDRESS, _ADDRESS, _ADDRESS)
#: (segment) -> type; -> whether it closes its figure.
segment_type: Final = _call(pdfium_c.FPDFPathSegment_GetType, _INT, _ADDRESS)
segment_closes: Final = _call(pdfium_c.FPDFPathSegment_GetClose, _INT, _ADDRESS)
