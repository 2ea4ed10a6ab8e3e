"""Parts the pages of a file into documents: by page counts, document numbers and titles, with the reasons."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from extractors.classify import Classification, find_titles
from extractors.reach import Labelled
from extractors.result import Problem
from extractors.sheet import Sheet
from models.vocabulary import DocumentKind

_COUNT: Final = re.compile(
    r"\b(?:page|seite|pagina|página|blatt|pg|p)\s*[.:]?\s*(?P<k>\d{1,3})\s*(?:of|/|von|de|sur|van|di|"
    r"out of)\s*(?P<n>\d{1,3})\b",
    re.IGNORECASE,
)  # fmt: skip
_LOUD: Final = 0.9


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What one page says about where documents begin: its kind, number, title weight and page count."""

    sheet: Sheet
    kind: Classification
    number: str | None
    title: float
    counted: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Part:
    """Consecutive pages that make one document, why it begins where it does, and what is doubtful about that."""

    pages: tuple[int, ...]
    reason: str
    problems: tuple[Problem, ...] = ()


def page_count(sheet: Sheet) -> tuple[int, int] | None:
    """The "page k of n" a page bears, if n is sensible."""
    for row in (*reversed(sheet.rows[-6:]), *sheet.rows[:12]):
        found = _COUNT.search(row.text)
        if found and 1 <= int(found["k"]) <= int(found["n"]):
            return int(found["k"]), int(found["n"])
    return None


def title_weight(page: Labelled) -> float:
    """How loud the loudest title of a page is."""
    titles = find_titles(page.sheet, page.labels)
    return titles[0].weight if titles else 0.0


def split(pages: tuple[PageFacts, ...]) -> tuple[Part, ...]:
    """The documents of a file as indexes into `pages`, in order; every page belongs to exactly one."""
    parts: list[Part] = []
    for index, page in enumerate(pages):
        if not parts:
            parts.append(Part((index,), "the file begins"))
            continue
        first = pages[parts[-1].pages[0]]
        begins, reason, doubt = _begins(page, first, pages[index - 1])
        if begins:
            parts.append(Part((index,), reason, (_doubtful(page, reason),) if doubt else ()))
        else:
            parts[-1] = replace(parts[-1], pages=(*parts[-1].pages, index))
            if doubt:
                parts[-1] = replace(parts[-1], problems=(*parts[-1].problems, _doubtful(page, reason)))
    return tuple(parts)


def _begins(page: PageFacts, first: PageFacts, before: PageFacts) -> tuple[bool, str, bool]:
    """Whether a document begins on a page, why (or why not), and whether that is doubtful."""
    if page.counted and page.counted[0] > 1:
        return False, "it is counted as a later page", False
    if page.kind.kind is DocumentKind.OTHER:
        return False, "it has no title of its own", False
    same = page.number is not None and first.number is not None and _plain(page.number) == _plain(first.number)
    other_kind = page.kind.kind is not first.kind.kind
    if same and not other_kind:
        return False, "it bears the same number", False
    loud = page.title >= _LOUD
    if page.counted and page.counted[0] == 1 and page.counted[1] >= 1 and (loud or page.number):
        complete = before.counted is None or before.counted[0] == before.counted[1]
        return True, "it is counted as a first page", not complete
    if first.kind.kind is DocumentKind.OTHER and loud:
        return True, "the first paper of the trade follows a cover page", False
    differs = page.number is not None and first.number is not None and not same
    if differs and loud:
        return True, f"it bears another number ({page.number})", False
    if other_kind and loud and page.kind.confidence >= 0.8:
        return True, f"it is titled as another kind ({page.kind.kind.value})", page.number is None
    if differs and not other_kind:
        return False, f"it bears another number ({page.number}) but no title", True
    return False, "nothing begins a new document", False


def _plain(number: str) -> str:
    return "".join(char for char in number.casefold() if char.isalnum())


def _doubtful(page: PageFacts, reason: str) -> Problem:
    return Problem(
        "DOC-SPLIT",
        f"Page {page.sheet.number} may be where another document begins: {reason}. "
        "Confirm how the pages belong together.",
    )
