"""Whether a PDF page is read by its text layer or by its picture."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

#: Fewer visible words than this beside a picture of a page are a stamp or a page number, not its text.
_FEW_WORDS: Final = 12
#: A picture that covers this much of the page may hold its text.
MOSTLY_PICTURE: Final = 0.5
#: A page of few words whose pictures cover more than a logo does: its text may be cut into pictures.
_MORE_THAN_A_LOGO: Final = 0.15
#: More unreadable words than this and the text layer's code table is wrong.
_GARBAGE: Final = 0.2


class Source(StrEnum):
    """Where a page's words are taken from."""

    TEXT = "text"
    PICTURE = "picture"


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What is known of a page before it is read.

    `words` are seen by the eye, `hidden` are in the text layer only, `garbage` are seen but spelled in characters no
    language uses; `overdrawn` are digits painted over by other digits; `picture` is the part (0 to 1) of the page that
    images cover, `inked` whether anything is drawn.
    """

    words: int
    hidden: int = 0
    garbage: int = 0
    overdrawn: int = 0
    picture: float = 0.0
    inked: bool = True


def source(facts: PageFacts) -> Source:
    """The text layer wherever it is whole; the picture where text is scanned, hidden, misspelled, painted over."""
    if facts.overdrawn:
        return Source.PICTURE
    if facts.words and facts.garbage / facts.words > _GARBAGE:
        return Source.PICTURE
    if facts.picture >= _MORE_THAN_A_LOGO and facts.words < _FEW_WORDS:
        return Source.PICTURE
    if facts.picture >= MOSTLY_PICTURE and facts.hidden > facts.words:
        return Source.PICTURE
    if not facts.words:
        return Source.PICTURE if facts.inked else Source.TEXT
    return Source.TEXT
