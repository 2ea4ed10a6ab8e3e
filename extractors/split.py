"""Parts the pages of a file into documents, by what each page says for and against beginning one, with the reasons."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from extractors.classify import Classification, find_titles
from extractors.lexicon.pages import CARRIED, FOLLOWING
from extractors.reach import Labelled
from extractors.result import Problem
from extractors.sheet import Sheet
from extractors.wording import fold
from models.vocabulary import DocumentKind

_COUNT: Final = re.compile(
    r"\b(?:page|seite|pagina|página|blatt|feuille|hoja|foglio|blad|pg|p)\s*[.:]?\s*(?:n[o°r]\.?\s*)?(?P<k>\d{1,3})\s*"
    r"(?:of|/|von|de|sur|van|di|out of)\s*(?P<n>\d{1,3})\b",
    re.IGNORECASE,
)  # fmt: skip
#: A title from this weight on is set to be seen; below the second it is hardly one.
_LOUD: Final = 0.9
_AUDIBLE: Final = 0.4
#: What must speak for a page to begin a document, and between what weights a person should look.
_BEGINS: Final = 2.0
_DOUBTFUL: Final = (1.25, 2.25)
_SURE_OF_KIND: Final = 0.75
#: The upper part of a page in which letterheads stand, and how alike two of them are or are not.
_HEAD: Final = 0.2
_SAME_HOUSE: Final = 0.6
_OTHER_HOUSE: Final = 0.2
_FEWEST_WORDS: Final = 3


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What one page says about where documents begin.

    `title` is the weight of its loudest title; `counted` its "page k of n"; `head` the words of its letterhead;
    `carried` whether it carries something forward; `follows` whether it is of the sort that stands behind a document
    (terms and conditions).
    """

    sheet: Sheet
    kind: Classification
    number: str | None
    title: float
    counted: tuple[int, int] | None
    head: frozenset[str] = frozenset()
    carried: bool = False
    follows: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """Consecutive pages that make one document, why it begins where it does, and what is doubtful about that."""

    pages: tuple[int, ...]
    reason: str
    problems: tuple[Problem, ...] = ()


def facts_of(page: Labelled, kind: Classification, number: str | None) -> PageFacts:
    """The facts of a page whose kind and own number, taken by itself, are known."""
    sheet = page.sheet
    titles = find_titles(sheet, page.labels)
    top = [row for row in sheet.rows if row.box.middle < _HEAD * sheet.page.height]
    words = {
        key for row in top for word in row.words if len(key := fold(word.text).strip(".,:;")) > 3 and key.isalpha()
    }
    return PageFacts(
        sheet,
        kind,
        number,
        titles[0].weight if titles else 0.0,
        page_count(sheet),
        frozenset(words),
        any(CARRIED.search(fold(row.text)) for row in top),
        bool(titles) and titles[0].phrase in FOLLOWING,
    )


def page_count(sheet: Sheet) -> tuple[int, int] | None:
    """The "page k of n" a page bears, if n is sensible."""
    for row in (*reversed(sheet.rows[-6:]), *sheet.rows[:12]):
        found = _COUNT.search(row.text)
        if found and 1 <= int(found["k"]) <= int(found["n"]):
            return int(found["k"]), int(found["n"])
    return None


def split(pages: tuple[PageFacts, ...]) -> tuple[Part, ...]:
    """The documents of a file as indexes into `pages`, in order; every page belongs to exactly one.

    A page begins a document when what speaks for it outweighs what speaks against it. Blank pages, separator sheets and
    terms stay with the document before them.
    """
    parts: list[Part] = []
    for index, page in enumerate(pages):
        if not parts:
            parts.append(Part((index,), "the file begins"))
            continue
        said = tuple(_said(page, pages[parts[-1].pages[0]], pages[index - 1]))
        weight = sum(value for value, _ in said)
        reason = "; ".join(words for value, words in sorted(said, reverse=True)[:2] if value > 0)
        doubts = (_doubtful(page, reason),) if _DOUBTFUL[0] <= weight <= _DOUBTFUL[1] and page.number else ()
        if weight >= _BEGINS:
            parts.append(Part((index,), reason, doubts))
        else:
            part = parts[-1]
            parts[-1] = replace(part, pages=(*part.pages, index), problems=(*part.problems, *doubts))
    return tuple(parts)


def _said(page: PageFacts, first: PageFacts, before: PageFacts) -> Iterator[tuple[float, str]]:
    """What speaks for (above zero) and against a document beginning on a page, each with its weight and reason."""
    if page.counted:
        yield from _said_by_count(page, page.counted, before)
    elif before.counted and before.counted[0] < before.counted[1]:
        yield -1.5, "the page before it is counted as not the last"
    if page.kind.kind is DocumentKind.OTHER and (page.follows or page.title < _AUDIBLE):
        yield -3.0, "it has no title of its own"
    elif page.title >= _LOUD:
        yield 1.5, f"it is titled as a paper of its own ({page.kind.kind.value})"
    elif page.title >= _AUDIBLE:
        yield 0.75, f"it has a title ({page.kind.kind.value})"
    if page.carried:
        yield -3.0, "it carries a sum forward"
    own = page.title >= _AUDIBLE or page.kind.confidence >= _SURE_OF_KIND
    yield from (said for said in _said_by_number(page, first) if own or said[0] < 0)
    named = page.kind.kind is not DocumentKind.OTHER or (page.title >= _LOUD and not page.follows)
    if page.kind.kind is not first.kind.kind and named and page.kind.confidence >= _SURE_OF_KIND:
        yield 1.0, f"it is of another kind ({page.kind.kind.value})"
    likeness = _likeness(page.head, first.head)
    if own and likeness is not None and likeness < _OTHER_HOUSE:
        yield 1.0, "it has another letterhead"
    elif likeness is not None and likeness > _SAME_HOUSE:
        yield -0.5, "it has the same letterhead"


def _said_by_count(page: PageFacts, counted: tuple[int, int], before: PageFacts) -> Iterator[tuple[float, str]]:
    place, total = counted
    if place > 1:
        follows = before.counted == (place - 1, total)
        yield (-6.0 if follows else -4.0), "it is counted as a later page"
        return
    complete = before.counted is None or before.counted[0] == before.counted[1]
    if complete and (page.title >= _AUDIBLE or page.number):
        yield 2.0, "it is counted as a first page"


def _said_by_number(page: PageFacts, first: PageFacts) -> Iterator[tuple[float, str]]:
    if page.number is None:
        return
    if first.number is None:
        yield 0.25, f"it bears a number ({page.number})"
    elif _plain(page.number) != _plain(first.number):
        yield 1.25, f"it bears another number ({page.number})"
    elif page.kind.kind is first.kind.kind:
        yield -4.0, "it bears the same number"


def _likeness(one: frozenset[str], other: frozenset[str]) -> float | None:
    """How many words of the shorter letterhead stand in the other (0 to 1); None where there is none to compare."""
    fewer = min(len(one), len(other))
    return len(one & other) / fewer if fewer >= _FEWEST_WORDS else None


def _plain(number: str) -> str:
    return "".join(char for char in number.casefold() if char.isalnum())


def _doubtful(page: PageFacts, reason: str) -> Problem:
    return Problem(
        "DOC-SPLIT",
        f"Page {page.sheet.number} may be where another document begins: {reason}. "
        "Confirm how the pages belong together.",
    )
