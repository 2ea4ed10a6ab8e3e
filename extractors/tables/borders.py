"""Lines between cells that an optical reader gave as characters, taken off the words they stand at."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from extractors.page import Word
from models.vocabulary import Via

#: A bar inside a word, with what it was smeared to on its left.
_INSIDE: Final = re.compile(r"(?<=[^\W_])_?[|¦](?=\w)|(?<=\w)_[|¦]")
_LEADING: Final = re.compile(r"^[_|¦]*[|¦\]}](?=[\w(-])|^_+(?=\w)")
_TRAILING: Final = re.compile(r"(?<=\w)_+$|(?<=\d)[!}]$|(?<=[\])}])[|¦]$")
#: A word is no wider than this many times its height for each sign.
_WIDEST: Final = 2.5
#: A sum of money between specks that were read as marks of quotation and the like; a dollar read as a section sign.
_SMUDGED: Final = re.compile(
    r"^[‘’“”\"'«»‹›°•·~*`´]*([-—–]?[$€£§]?[-—–]?\d[\d.,]*[.,]\d{2,4}[-—–]?)[‘’“”\"'«»‹›°•·~*`´.]*$"
)
_PAIRS: Final = (("[", "]"), ("{", "}"), ("(", ")"))


def without_borders(words: Iterable[Word]) -> Iterator[Word]:
    """The words of a line as they were printed between the lines; a word cut by a bar gives two, with the bar kept."""
    for word in words:
        if word.via is Via.OCR and word.box.width > _WIDEST * word.box.height * len(word.text):
            continue  # a line of the table, or a smear, read as a word
        if word.via is Via.OCR:
            yield from _cleaned(word)
        else:
            yield word


def _cleaned(word: Word) -> Iterator[Word]:
    text = word.text
    inside = _INSIDE.search(text)
    if inside and len(text) > inside.end():
        box = word.box
        middle = box.x0 + box.width * inside.start() / len(text)
        after = box.x0 + box.width * inside.end() / len(text)
        yield from _cleaned(replace(word, text=text[: inside.start()], box=box._replace(x1=middle)))
        yield replace(word, text="|", box=box._replace(x0=middle, x1=after))
        yield from _cleaned(replace(word, text=text[inside.end() :], box=box._replace(x0=after)))
        return
    bare = _TRAILING.sub("", _LEADING.sub("", text))
    money = _SMUDGED.match(bare)
    if money:
        bare = money[1].replace("§", "$", 1)
    for opening, closing in _PAIRS:
        if bare.endswith(closing) and opening not in bare and any(sign.isdigit() for sign in bare):
            bare = bare[:-1]
        if bare.startswith(opening) and closing not in bare and opening != "(":
            bare = bare[1:]
    yield replace(word, text=bare) if bare and bare != text else word
