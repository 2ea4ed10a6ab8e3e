"""Whether a PDF page shows what its machine text says: words without ink, and figures that look otherwise."""

from __future__ import annotations

from typing import Final

import numpy as np
import pypdfium2 as pdfium

from extractors.page import Box
from extractors.readers.drawing import Grey, grey
from extractors.readers.glyphs import Glyphs, page_glyphs
from extractors.readers.ink import contrast_of, shown
from extractors.readers.words import runs
from extractors.seen_facts import Different, Seen
from extractors.seen_figures import Figure, field_figures, figures
from extractors.seen_reading import Strip, read_strips, strip

_DPI: Final = 200
_PAGES: Final = 6
_MOST_FIGURES: Final = 40
#: Text of less than this many points cannot be read by anyone; the smallest print in use has 4.
_SMALLEST: Final = 2.0
#: Grey steps (of 255) between a word and its ground from which an eye sees something.
_CONTRAST: Final = 14


def compare(data: bytes) -> Seen:
    """Compare the first pages of a PDF with their picture.

    Words are checked for ink where they claim to stand. Amounts and account numbers that have ink are cut out of the
    picture and read optically, all of a page at once; what differs is read again alone before it is told.
    """
    hidden: list[str] = []
    hidden_figures: list[str] = []
    different: list[Different] = []
    blank = True
    with pdfium.PdfDocument(data) as document:
        document.init_forms()
        for index in range(min(len(document), _PAGES)):
            page = document[index]
            picture, scale = grey(page, _DPI)
            blank = blank and contrast_of(picture) < _CONTRAST
            letters = page_glyphs(page)
            found = [*figures(letters), *field_figures(document, page)]
            hidden += _without_ink(letters, picture, scale)
            hidden_figures += [one.text for one in found if not _shows(one, picture, scale)]
            visible = [one for one in found if _shows(one, picture, scale)]
            different += _read_otherwise(visible, picture, scale, index + 1)
            page.close()
    return Seen(tuple(hidden), tuple(dict.fromkeys(hidden_figures)), tuple(different), blank)


def _without_ink(letters: Glyphs, picture: Grey, scale: float) -> list[str]:
    found = runs(letters)
    large = letters.sizes[found.starts] >= _SMALLEST
    seen = large & shown(found.around(letters.inks), picture, scale, _CONTRAST)
    words = zip(found.texts(), seen.tolist(), strict=True)
    return [word[:40] for word, shows in words if not shows and any(map(str.isalnum, word))]


def _shows(one: Figure, picture: Grey, scale: float) -> bool:
    """Whether the page's picture has contrast where a figure stands, and its letters a size that can be read."""
    if 0 < one.size < _SMALLEST:
        return False
    return bool(shown(np.array([one.box]), picture, scale, _CONTRAST)[0])


def _read_otherwise(found: list[Figure], picture: Grey, scale: float, page: int) -> list[Different]:
    """Figures whose picture reads otherwise; the largest amounts and every account number are compared."""
    chosen = sorted(found, key=lambda one: one.weight, reverse=True)[:_MOST_FIGURES]
    strips = [(one, cut) for one in chosen if (cut := strip(picture, one.box, one.turn, scale)) is not None]
    different = []
    for (one, cut), reading in zip(strips, read_strips([cut for _, cut in strips]), strict=True):
        if one.same_as(reading):
            continue
        around = strip(picture, _around(one.box), one.turn, scale)
        again = _read_again(one, cut, around or cut)
        if again is not None:
            different.append(Different(one.text, again, page))
    return different


def _read_again(one: Figure, cut: Strip, around: Strip) -> str | None:
    """None when another look agrees with the text, or looks disagree among themselves; else what the page shows.

    One look takes in the surroundings: the machine text of a scan stands beside its picture as often as on it.
    """
    looks = [read_strips([cut], height=height)[0] for height in (36, 56)]
    if any(one.same_as(look) for look in looks) or one.stands_in(read_strips([around])[0]):
        return None
    plain = {one.comparable(look) for look in looks}
    return looks[-1] if len(plain) == 1 and plain != {""} else None


def _around(box: Box) -> Box:
    aside, above = 0.4 * box.width, 0.25 * box.height
    return Box(box.x0 - aside, box.y0 - above, box.x1 + aside, box.y1 + above)
