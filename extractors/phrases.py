"""The label phrases of all subjects in one matcher, and printed words made ready for it, misreadings mended."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import spacy
from rapidfuzz import fuzz, process
from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.util import filter_spans

from extractors.layout import Cell
from extractors.lexicon import dates, identities, numbers, parties
from extractors.lexicon.roles import Role
from extractors.wording import common, phrase_keys, spellings
from models.vocabulary import Via

_SUBJECTS: Final = (numbers.PHRASES, dates.PHRASES, parties.PHRASES, identities.PHRASES)
#: Below this likeness (0 to 100) an optically read word is not taken for a misread label word.
_LIKENESS: Final = 84.0
_SHORTEST_MENDED: Final = 5
#: A word the reader was surer of than this is taken as it stands.
_SURE_READING: Final = 0.93
#: Letters as which a number sign is misread behind these words ("PO#" as "POF").
_SIGNED: Final = frozenset({"po", "invoice", "order", "inv", "delivery", "customer"})
_MISREAD_SIGN: Final = "f48h%"
#: From which length a word may be a label set without spaces, the shortest spelling in it, and what may stand between.
_SHORTEST_GLUED: Final = 6
_SHORTEST_PART: Final = 4
_LINKS: Final = ("de", "di", "of", "")
_LETTERS: Final = str.maketrans({"0": "o", "1": "l", "5": "s", "8": "b", "|": "l"})


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase in a cell: its key, its roles, the words it covers (inclusive), and whether nothing was mended."""

    key: str
    roles: tuple[Role, ...]
    first: int
    last: int
    exact: bool


@dataclass(frozen=True, slots=True)
class _Spelled:
    """A comparison key with the words it came from (inclusive) and whether it stands as printed."""

    key: str
    first: int
    last: int
    exact: bool = True


@dataclass(frozen=True, slots=True)
class _Lexicon:
    matcher: PhraseMatcher
    nlp: Language
    roles: dict[str, tuple[Role, ...]]
    vocabulary: tuple[str, ...]
    known: frozenset[str]


@lru_cache(maxsize=1)
def _lexicon() -> _Lexicon:
    roles: dict[str, tuple[Role, ...]] = {}
    for subject in _SUBJECTS:
        for role, phrases in subject.items():
            for phrase in phrases:
                spelled = phrase_keys(phrase)
                for key in {" ".join(spelled), "".join(spelled)}:
                    if role not in roles.get(key, ()):
                        roles[key] = (*roles.get(key, ()), role)
    nlp = spacy.blank("xx")
    matcher = PhraseMatcher(nlp.vocab, attr="ORTH")
    for key in roles:
        matcher.add(key, [Doc(nlp.vocab, words=key.split())])
    known = frozenset(word for key in roles for word in key.split())
    spelled = tuple(word for word in (*known, *spellings()) if len(word) >= _SHORTEST_MENDED)
    return _Lexicon(matcher, nlp, roles, spelled, known)


def roles_of_keys(key: str) -> tuple[Role, ...]:
    """The roles of a phrase given by its keys; none if it is no phrase of the lexicon."""
    return _lexicon().roles.get(key, ())


def roles_of(text: str) -> tuple[Role, ...]:
    """The roles of a text that is a label and nothing else; none if it is not."""
    return roles_of_keys(" ".join(phrase_keys(text)))


def phrases_in(cell: Cell) -> Iterator[Found]:
    """The phrases of a cell from left to right, the longest first choice, none overlapping."""
    spelled = _spelled(cell)
    if not spelled:
        return
    lexicon = _lexicon()
    if lexicon.known.isdisjoint([one.key for one in spelled]):
        return
    doc = Doc(lexicon.nlp.vocab, words=[one.key for one in spelled])
    for span in filter_spans(lexicon.matcher(doc, as_spans=True)):
        if _within_number(cell, spelled, span.start, span.end):
            continue
        exact = all(one.exact for one in spelled[span.start : span.end])
        yield Found(
            span.label_, lexicon.roles[span.label_], spelled[span.start].first, spelled[span.end - 1].last, exact
        )


def _spelled(cell: Cell) -> list[_Spelled]:
    printed = [_Spelled(opened(key), index, index) for key, index in cell.keyed]
    if cell.via is not Via.OCR:
        return printed
    if len(printed) > 1 and printed[-1].key == "n":  # "Avoir n°" whose sign was not read
        printed[-1] = _Spelled("no", printed[-1].first, printed[-1].last)
    made: list[_Spelled] = []
    for one in _rejoined(printed):
        unsure = min(word.confidence for word in cell.words[one.first : one.last + 1]) < _SURE_READING
        key = mended(one.key) if unsure else one.key
        made.append(_Spelled(key, one.first, one.last, exact=key == one.key))
    return made


def _rejoined(printed: list[_Spelled]) -> Iterator[_Spelled]:
    """The keys, two that are halves of a known word made one ("Factu re")."""
    known = _lexicon().known
    index = 0
    while index < len(printed):
        one = printed[index]
        if index + 1 < len(printed):
            other = printed[index + 1]
            whole = one.key + other.key
            if len(whole) > _SHORTEST_MENDED and whole in known and not (one.key in known and other.key in known):
                yield _Spelled(whole, one.first, other.last)
                index += 2
                continue
        yield one
        index += 1


@lru_cache(maxsize=20_000)
def opened(key: str) -> str:
    """The label that a word is whose parts are set without spaces ("PONumber", "Fechadeemisión"), else the word."""
    lexicon = _lexicon()
    if len(key) < _SHORTEST_GLUED or key in lexicon.known or not key.isalpha():
        return key
    for spelling in spellings():
        if len(spelling) < _SHORTEST_PART:
            continue
        if key.endswith(spelling) and (whole := key.removesuffix(spelling) + common(spelling)) in lexicon.roles:
            return whole
        if key.startswith(spelling):
            rest = key.removeprefix(spelling)
            for link in _LINKS:
                if rest.startswith(link) and (whole := common(spelling) + rest.removeprefix(link)) in lexicon.roles:
                    return whole
    return key


@lru_cache(maxsize=20_000)
def mended(key: str) -> str:
    """The label word that an optically read word most likely is, or the word itself."""
    lexicon = _lexicon()
    if key[:-1] in _SIGNED and key[-1] in _MISREAD_SIGN:
        return key[:-1] + "no"
    if key in lexicon.known or not any(char.isalpha() for char in key):
        return key
    letters = key.translate(_LETTERS)
    if letters != key and letters in lexicon.known:
        return letters
    if len(key) < _SHORTEST_MENDED or key[:-1] in _SIGNED:
        return key
    found = process.extractOne(key, lexicon.vocabulary, scorer=fuzz.ratio, score_cutoff=_LIKENESS)
    return common(str(found[0])) if found else key


def _within_number(cell: Cell, spelled: list[_Spelled], start: int, end: int) -> bool:
    """Whether the keys are only a part of a word that goes on in digits: the A of "A/2025-77"."""
    open_left = start > 0 and spelled[start - 1].last == spelled[start].first
    open_right = end < len(spelled) and spelled[end].first == spelled[end - 1].last
    word = cell.words[spelled[start].first if open_left else spelled[end - 1].last].text
    return (open_left or open_right) and any(char.isdigit() for char in word)
