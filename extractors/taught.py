"""Reads a paper with what was taught about its supplier: their words become ours, and arithmetic still decides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from extractors.documents.forms import form_of
from extractors.extract import Given, extract_pages
from extractors.hints import CodeHint, ColumnHint, LabelHint, ReadingHint, TextHint
from extractors.item_codes import with_codes
from extractors.lexicon.taught import HEADINGS, label_for
from extractors.page import Box, Page, Word
from extractors.pointed import pointed, printed_text
from extractors.result import MONEY_FIELDS, ExtractedDocument, Reading
from extractors.sheet import parted, sheet
from extractors.spots import Spot, nearest
from models.vocabulary import DocumentKind, Proof

#: How far a label, or a heading, may have moved sideways, as a share of the page's width.
LABEL_REACH: Final = 0.25
_HEADING_REACH: Final = 0.12
#: What the plain reading found out about the pages, which hints do not touch.
_OF_THE_PAGES: Final = ("DOC-TYPE", "DOC-SPLIT")

#: A field (line None) or a cell of a line (counted from 1).
Place = tuple[int | None, str]


@dataclass(frozen=True, slots=True)
class Taught:
    """A paper read with hints; `came_by` names, for each value that is owed to one, its place among the hints."""

    document: ExtractedDocument
    came_by: dict[Place, int]


def read_taught(
    pages: tuple[Page, ...], given: Given, hints: Sequence[ReadingHint], plain: ExtractedDocument | None = None
) -> Taught:
    """The paper on the given pages, read with the hints that are for its kind.

    What the plain reading proves by sums stands: if hints on figures leave less proven, they are not used. `plain` is
    the plain reading of the same paper, where it was made before.
    """
    plain = plain or extract_pages(pages, (given,))[0]
    mine = [hint for hint in hints if hint.paper is plain.kind]
    if not mine:
        return Taught(plain, {})
    own = tuple(page for page in pages if page.number in given.pages)
    same = replace(given, pages=plain.pages, kind=plain.kind)
    read = _read(own, plain, same, mine)
    if _proven_by_sums(read) < _proven_by_sums(plain):
        read = _read(own, plain, same, [hint for hint in mine if not _of_figures(hint)])
    return Taught(read, {place: _owed(place, hints, plain.kind) for place in _differences(plain, read)})


def values(document: ExtractedDocument) -> dict[Place, Reading]:
    """All values of a paper by their place."""
    found: dict[Place, Reading] = {(None, name): reading for name, reading in document.fields.items()}
    for number, line in enumerate(document.lines, start=1):
        found |= {(number, name): reading for name, reading in line.items()}
    return found


def _read(
    pages: tuple[Page, ...], plain: ExtractedDocument, given: Given, hints: Sequence[ReadingHint]
) -> ExtractedDocument:
    spoken = tuple(in_our_words(page, hints, plain.kind) for page in pages)
    read = extract_pages(spoken, (given,))[0]
    known = tuple(problem for problem in plain.problems if problem.code in _OF_THE_PAGES)
    fields, lines = _with_pointed(read, pages, hints), read.lines
    for hint in hints:
        if isinstance(hint, CodeHint):
            lines = with_codes(lines, pages, hint)
    return replace(read, fields=fields, lines=lines, problems=(*known, *read.problems))


def in_our_words(page: Page, hints: Sequence[ReadingHint], kind: DocumentKind) -> Page:
    """The page with the supplier's labels and headings in words that the reader knows, where they stand."""
    made = sheet(page)
    for hint in hints:
        spoken, spot = None, None
        if isinstance(hint, LabelHint):
            spoken = label_for(hint.field, form_of(kind), gives=hint.gives)
            spot = nearest(made, hint.label, hint.at, LABEL_REACH)
        elif isinstance(hint, ColumnHint):
            spoken = HEADINGS[hint.meaning]
            spot = nearest(made, hint.heading, hint.at, _HEADING_REACH)
        if spoken and spot:
            page = _replaced(page, spot, spoken)
    return page


def _replaced(page: Page, spot: Spot, spoken: str) -> Page:
    """The page with other words in the place of a label; a colon or number sign behind it stays."""
    tail = spot.words[-1].text[-1:]
    texts = f"{spoken}{tail}" if tail in ":#" and tail else spoken
    pieces = texts.split()
    box = spot.box
    per_letter = box.width / (len(texts) or 1)
    made: list[Word] = []
    start = box.x0
    for piece in pieces:
        end = start + per_letter * len(piece)
        made.append(replace(spot.words[0], text=piece, box=Box(start, box.y0, end, box.y1), confidence=1.0))
        start = end + per_letter
    kept = [part for word in page.words for part in _apart(word, box) if not _inside(part.box, box)]
    return replace(page, words=(*kept, *made))


def _apart(word: Word, box: Box) -> tuple[Word, ...]:
    """A word that is glued to the label parted, as the label was found in it."""
    touches = word.box.x0 < box.x1 and word.box.x1 > box.x0 and word.box.y0 < box.y1 and word.box.y1 > box.y0
    return parted(word) if touches else (word,)


def _inside(box: Box, label: Box) -> bool:
    return label.x0 <= box.centre <= label.x1 and label.y0 <= box.middle <= label.y1


def _with_pointed(read: ExtractedDocument, pages: tuple[Page, ...], hints: Sequence[ReadingHint]) -> dict[str, Reading]:
    """The fields, and those that the reader did not take from where a hint points.

    An amount is only added where none was read, for what was read has been weighed against the sums.
    """
    fields = dict(read.fields)
    sheets = tuple(sheet(page) for page in pages)
    for hint in hints:
        found: Reading | None = None
        if isinstance(hint, LabelHint) and hint.gives:
            found = pointed(sheets, hint)
        elif isinstance(hint, TextHint):
            found = printed_text(sheets, hint)
        if found is None or (hint_field(hint) in MONEY_FIELDS and hint_field(hint) in fields):
            continue
        was = fields.get(hint_field(hint))
        if was is None or was.value != found.value:
            _free(fields, found, hints)
            fields[hint_field(hint)] = found
    return fields


def hint_field(hint: ReadingHint) -> str:
    """The field of the paper's head that a hint is about; empty for one about lines."""
    return "" if isinstance(hint, ColumnHint | CodeHint) else hint.field


def _free(fields: dict[str, Reading], found: Reading, hints: Sequence[ReadingHint]) -> None:
    """Take a printed value from the field that had it by mistake, unless a hint gave it."""
    taught = {hint_field(hint) for hint in hints}
    for name, reading in tuple(fields.items()):
        if name not in taught and reading.value == found.value and reading.box == found.box:
            del fields[name]


def _proven_by_sums(document: ExtractedDocument) -> int:
    return sum(reading.proof is Proof.SUM for reading in values(document).values())


def _of_figures(hint: ReadingHint) -> bool:
    return isinstance(hint, ColumnHint) or hint_field(hint) in MONEY_FIELDS


def _differences(plain: ExtractedDocument, read: ExtractedDocument) -> list[Place]:
    before = values(plain)
    return [place for place, now in values(read).items() if place not in before or before[place].value != now.value]


def _owed(place: Place, hints: Sequence[ReadingHint], kind: DocumentKind) -> int:
    """The hint that speaks of a value's field; a value that only moved is owed to the first that could move it."""
    line, name = place

    def suits(hint: ReadingHint) -> int:
        if hint.paper is not kind:
            return 0
        if isinstance(hint, ColumnHint):
            return 3 if line is not None and hint.meaning == name else 2 if line is not None else 1
        if isinstance(hint, CodeHint):
            return 4 if line is not None and name == "sku" else 1
        return 3 if line is None and hint.field == name else 1

    return max(range(len(hints)), key=lambda index: (suits(hints[index]), -index))
