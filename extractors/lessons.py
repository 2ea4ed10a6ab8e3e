"""From a person's correction to the hint that would have read the paper right, found by reading it again with each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final

from extractors.extract import Given, extract_pages
from extractors.hints import ReadingHint, as_json, said, topic
from extractors.lesson_candidates import candidates_for_cells, candidates_for_field
from extractors.page import Page
from extractors.result import ExtractedDocument, Reading
from extractors.sheet import sheet
from extractors.spots import alike
from extractors.taught import Place, read_taught, values

#: Where money goes is never learned from a paper: a changed account is what fraud looks like.
NEVER: Final = frozenset({"iban", "bic", "routing_number", "account_number", "remit_to"})
_EDGES: Final = ",;:()[]\"'"
#: Readings of one paper for one field, and of all its pages for all fields, at most: a person waits for it.
_TRIES: Final = 10
_READINGS: Final = 80
#: Cells that people look at; another one that they left as it was is not thereby right, unless something proves it.
WATCHED: Final = frozenset({"sku", "description", "quantity", "unit", "unit_price", "amount"})


@dataclass(frozen=True, slots=True)
class Corrected:
    """A value a person typed, None where the paper shows none; `line` counts from 1, None for the head."""

    name: str
    value: str | None
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Lesson:
    """What the corrections of one field teach: hints that read it right, or none and why."""

    name: str
    hints: tuple[ReadingHint, ...]
    why: str

    def as_json(self) -> dict[str, Any]:
        return {"name": self.name, "hints": [as_json(hint) for hint in self.hints], "why": self.why}


def lessons(
    pages: tuple[Page, ...], given: Given, corrected: Sequence[Corrected], known: Sequence[ReadingHint] = ()
) -> tuple[Lesson, ...]:
    """One lesson for each field or column that was corrected; `known` are hints that act already.

    A hint is taken only if reading the same paper again with it gives what the person typed, and changes nothing else
    that was seen and left as it was.
    """
    study = _Study(pages, given, tuple(corrected), list(known))
    # What is there comes first: a label that gives one field no longer gives another by mistake.
    ordered = sorted(corrected, key=lambda one: one.value is None)
    names = list(dict.fromkeys((one.name, one.line is None) for one in ordered))
    return tuple(study.lesson(name, head=head) for name, head in names)


class _Study:
    """One paper under study: what it should say, and the hints found so far."""

    def __init__(
        self, pages: tuple[Page, ...], given: Given, corrected: tuple[Corrected, ...], known: list[ReadingHint]
    ) -> None:
        self.pages, self.given, self.corrected, self.known = pages, given, corrected, known
        self.sheets = tuple(sheet(page) for page in pages if page.number in given.pages)
        self.plain = extract_pages(pages, (given,))[0]
        self.before = read_taught(pages, given, known, self.plain).document
        self.left = max(_TRIES, _READINGS // len(self.sheets))
        self.wanted: dict[Place, str | None] = {
            place: read.value for place, read in values(self.before).items() if watched(place, read)
        }
        self.wanted |= {(one.line, one.name): one.value for one in corrected}

    def lesson(self, name: str, *, head: bool) -> Lesson:
        mine = [one for one in self.corrected if one.name == name and (one.line is None) == head]
        if name in NEVER:
            return Lesson(name, (), "Where money goes is never learned from a paper.")
        places = [(one.line, one.name) for one in mine]
        if all(place in right(self.before, self.wanted) for place in places):
            return Lesson(name, (), "It is read as it should be.")
        options = self._options(mine, head=head)
        for hints in islice(options, min(_TRIES, self.left)):
            self.left -= 1
            beside = _beside(self.known, hints)
            read = read_taught(self.pages, self.given, [*beside, *hints], self.plain).document
            if self._better(read, places):
                self.known, self.before = [*beside, *hints], read
                return Lesson(name, hints, "; ".join(said(hint) for hint in hints))
        return Lesson(name, (), self._why_not(mine, head=head))

    def _options(self, mine: list[Corrected], *, head: bool) -> Iterator[tuple[ReadingHint, ...]]:
        kind = self.before.kind
        if head:
            one = mine[-1]
            return ((hint,) for hint in candidates_for_field(self.sheets, self.before, kind, one.name, one.value))
        cells = [(one.line or 0, one.value) for one in mine]
        return candidates_for_cells(self.sheets, self.before, kind, mine[0].name, cells)

    def _better(self, read: ExtractedDocument, places: list[Place]) -> bool:
        now, before = right(read, self.wanted), right(self.before, self.wanted)
        added = {place for place in values(read) if place[0] is None} - set(self.wanted) - set(values(self.before))
        return not added and before <= now and (set(places) <= now if len(places) == 1 else len(now) > len(before))

    def _why_not(self, mine: list[Corrected], *, head: bool) -> str:
        if not any(self._options(mine, head=head)):
            return "Nothing printed beside the value says what it is." if mine[-1].value else "Nothing names it there."
        return "No label or heading beside it would have given the right value without changing others."


def _beside(known: Sequence[ReadingHint], added: Sequence[ReadingHint]) -> list[ReadingHint]:
    """The known hints that say nothing about what the added ones say something else about."""
    taken = {topic(hint) for hint in added}
    return [hint for hint in known if topic(hint) not in taken]


def watched(place: Place, reading: Reading) -> bool:
    """Whether a value that a person left as it was may be taken for right."""
    line, name = place
    return line is None or name in WATCHED or reading.proof is not None


def right(document: ExtractedDocument, wanted: dict[Place, str | None]) -> set[Place]:
    """The places at which a reading says what it should; also those that should be, and are, empty.

    A description from which words went to cells of their own still says what it should.
    """
    found = values(document)
    return {
        place
        for place, value in wanted.items()
        if alike(place[1], value, found[place].value if place in found else None) or _parted(document, place, value)
    }


def _parted(document: ExtractedDocument, place: Place, value: str | None) -> bool:
    line, name = place
    if name != "description" or line is None or value is None or not 0 < line <= len(document.lines):
        return False
    cells = document.lines[line - 1]
    if name not in cells:
        return False
    kept = cells[name].value.split()
    elsewhere = {word for other, cell in cells.items() if other != name for word in cell.value.split()}
    gone = [word for word in value.split() if word.strip(_EDGES) not in elsewhere]
    return gone == kept
