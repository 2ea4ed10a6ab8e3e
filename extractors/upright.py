"""Headings set upright, one letter under another ("SOLD TO" in the margin of an address), as words on one line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Final

from extractors.lexicon import parties
from extractors.lexicon.roles import Role
from extractors.page import Box, Word
from extractors.wording import fold

_FEWEST_LETTERS: Final = 4
#: The widest gap between two letters of a heading, in letter heights; a space between its words is as wide.
_WIDEST: Final = 2.6
_ROLES: Final = (Role.SUPPLIER, Role.BUYER, Role.SHIP_TO, Role.SHIP_FROM, Role.REMIT_TO)
#: What a single upright word says that no heading set level says alone.
_SHORT: Final = {
    "deliver": "deliver to", "delivery": "deliver to", "consign": "consign to", "sold": "sold to",
    "invoice": "invoice to", "rechnung": "rechnung an", "lieferung": "lieferung an", "livraison": "livraison à",
    "envio": "enviar a", "entrega": "entregar a", "consegna": "consegnare a", "levering": "levering aan",
}  # fmt: skip


def level_headings(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words, letters that form an upright heading of a party replaced by the heading beside its first line."""
    letters = [word for word in words if len(word.text) == 1 and word.text.isupper()]
    if len(letters) < _FEWEST_LETTERS:
        return words
    taken: set[int] = set()
    made: list[Word] = []
    for column in _columns(letters):
        heading = _headings().get("".join(word.text for word in column).casefold())
        if heading:
            taken.update(id(word) for word in column)
            made.extend(_level(heading, column))
    return (*(word for word in words if id(word) not in taken), *made) if made else words


@lru_cache(maxsize=1)
def _headings() -> dict[str, str]:
    """The headings of parties in several words or long enough to be no accident, by their letters."""
    phrases = (phrase.replace("-", " ") for role in _ROLES for phrase in parties.PHRASES[role])
    spelled = {"".join(c for c in fold(phrase) if c.isalpha()): phrase for phrase in phrases}
    return {letters: phrase for letters, phrase in spelled.items() if len(letters) >= _FEWEST_LETTERS} | _SHORT


def _columns(letters: list[Word]) -> Iterator[tuple[Word, ...]]:
    """Letters that stand under one another, from top to bottom."""
    open_columns: list[list[Word]] = []
    for letter in sorted(letters, key=lambda word: word.box.y0):
        for column in open_columns:
            above = column[-1].box
            gap = letter.box.y0 - above.y1
            if abs(above.centre - letter.box.centre) < 0.5 * above.height and gap < _WIDEST * above.height:
                column.append(letter)
                break
        else:
            open_columns.append([letter])
    return (tuple(column) for column in open_columns if len(column) >= _FEWEST_LETTERS)


def _level(heading: str, column: tuple[Word, ...]) -> Iterator[Word]:
    """The heading's words side by side in the place of its first letter, closed by a colon."""
    box = column[0].box
    parts = f"{heading.upper()}:".split()
    width = box.width / len(parts)
    for index, part in enumerate(parts):
        place = Box(box.x0 + index * width, box.y0, box.x0 + (index + 1) * width, box.y1)
        yield replace(column[0], text=part, box=place)
