"""Compares what two readers saw on a page: the numbers both read are surer than those of one alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from extractors.readers.ocr import Seen

#: Two boxes are of one line if they share this much of the lower one's height.
_LEVEL: Final = 0.5
#: A word cut from its line by its share of letters may stand this many letter heights off.
_OFF: Final = 1.0
#: Of numbers that both readers read alike about one in a hundred is wrong, of the rest about one in six.
_DOUBT_LEFT: Final = 0.25
_TRUST_LEFT: Final = 0.85
#: A word that only the witness found is taken if it is this sure of it.
_SURE_ALONE: Final = 0.8


def agreed(leading: Sequence[Seen], witness: Sequence[Seen]) -> tuple[Seen, ...]:
    """The leading reader's words, their numbers as sure as the witness makes them, and what only the witness found.

    Boxes of both in the same pixels. The texts stay the leader's: two readers' confidences are of different scales, and
    choosing by them reads no better.
    """
    heard = tuple(_heard(word, witness) for word in leading)
    return heard + tuple(word for word in witness if _left_out(word, leading))


def _heard(word: Seen, witness: Sequence[Seen]) -> Seen:
    own = number(word.text)
    if not own:
        return word
    reach = _OFF * (word.y1 - word.y0)
    if any(number(other.text) == own for other in witness if _level(word, other) and _gap(word, other) < reach):
        return replace(word, confidence=1 - (1 - word.confidence) * _DOUBT_LEFT)
    return replace(word, confidence=word.confidence * _TRUST_LEFT)


def number(text: str) -> str:
    """What of a word lies between its first and its last figure; empty where it has none."""
    places = [index for index, character in enumerate(text) if character.isdigit()]
    return text[places[0] : places[-1] + 1] if places else ""


def _left_out(word: Seen, leading: Sequence[Seen]) -> bool:
    if word.confidence < _SURE_ALONE or not any(character.isalnum() for character in word.text):
        return False
    return not any(_level(word, other) and _gap(word, other) < 0 for other in leading)


def _level(one: Seen, other: Seen) -> bool:
    shared = min(one.y1, other.y1) - max(one.y0, other.y0)
    return shared > _LEVEL * min(one.y1 - one.y0, other.y1 - other.y0)


def _gap(one: Seen, other: Seen) -> float:
    """The space between two words, in pixels; below 0 where they overlap."""
    return max(one.x0, other.x0) - min(one.x1, other.x1)
