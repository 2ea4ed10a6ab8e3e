"""Lays an e-invoice beside the page it came with: its values get the page's places, and contradictions are named."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from extractors.page import Page
from extractors.readers.einvoice.conflicts import conflicts
from extractors.readers.einvoice.page_text import PageText, same
from extractors.result import ExtractedDocument, Line, Problem, Reading
from models.vocabulary import PAYABLE_KINDS, Proof

#: What reading a page may complain of that the e-invoice settles; a code on the page that contradicts the print stays.
_SETTLED: Final = ("CAP-", "DOC-TYPE")
_UNSETTLED: Final = "CAP-CONFLICT"


def merged(
    stated: ExtractedDocument, seen: tuple[ExtractedDocument, ...], pages: tuple[Page, ...]
) -> tuple[ExtractedDocument, ...]:
    """The e-invoice with its places on the pages, and the file's other documents.

    Kind and values are the e-invoice's: by law it is the invoice and the page its picture (EN 16931; § 14 UStG), it is
    not misread, and the signs of its sums belong to its type code (a correction, 384, gives back what is negative).
    Wherever the page plainly says otherwise CAP-CONFLICT keeps it from being paid until a person has looked. What only
    the page states (lines of an e-invoice without lines, a delivery address) is added from it; what both state is
    proven by the repetition.
    """
    twin = _twin(stated, seen)
    others = tuple(document for document in seen if document is not twin and document.kind not in PAYABLE_KINDS)
    text = PageText(pages)
    problems = [*stated.problems, *conflicts(stated, twin, text)]
    fields = {name: _placed(name, reading, twin.fields.get(name) if twin else None, text)
              for name, reading in stated.fields.items()}  # fmt: skip
    lines = stated.lines
    if twin:
        fields = {**{name: reading for name, reading in twin.fields.items() if name not in fields}, **fields}
        lines = _placed_lines(stated.lines, twin.lines) if stated.lines else twin.lines
        problems += [problem for problem in twin.problems if _stays(problem)]
    numbers = twin.pages if twin else tuple(page.number for page in pages)
    language = stated.language or (twin.language if twin else None)
    return (
        replace(stated, pages=numbers, language=language, fields=fields, lines=lines, problems=tuple(problems)),
        *others,
    )


def _stays(problem: Problem) -> bool:
    return problem.code == _UNSETTLED or not problem.code.startswith(_SETTLED)


def _twin(stated: ExtractedDocument, seen: tuple[ExtractedDocument, ...]) -> ExtractedDocument | None:
    """The page document that is the e-invoice's own paper: the one that agrees in most values, else the only one."""
    if not seen:
        return None

    def agreement(document: ExtractedDocument) -> tuple[int, bool]:
        fields = stated.fields.items()
        alike = sum(1 for n, r in fields if n in document.fields and same(n, r.value, document.fields[n].value))
        return alike, document.kind is stated.kind

    best = max(seen, key=agreement)
    return best if len(seen) == 1 or agreement(best)[0] or best.kind is stated.kind else None


def _placed(name: str, ours: Reading, theirs: Reading | None, text: PageText) -> Reading:
    if theirs is not None and same(name, ours.value, theirs.value):
        return replace(ours, page=theirs.page, box=theirs.box, proof=ours.proof or Proof.REPEAT)
    if text.shows(name, ours.value):
        return replace(ours, proof=ours.proof or Proof.REPEAT)
    return ours


def _placed_lines(ours: tuple[Line, ...], theirs: tuple[Line, ...]) -> tuple[Line, ...]:
    """Lines are the same where their amounts are, taken in order."""
    left = list(theirs)
    placed = []
    for line in ours:
        twin = next((one for one in left if _same_amount(line, one)), None)
        if twin is not None:
            left.remove(twin)
        placed.append({name: _cell(name, cell, twin) for name, cell in line.items()})
    return tuple(placed)


def _same_amount(one: Line, other: Line) -> bool:
    return "amount" in one and "amount" in other and same("amount", one["amount"].value, other["amount"].value)


def _cell(name: str, cell: Reading, twin: Line | None) -> Reading:
    theirs = twin.get(name) if twin else None
    if theirs is None or not same(name, cell.value, theirs.value):
        return cell
    return replace(cell, page=theirs.page, box=theirs.box, proof=cell.proof or Proof.REPEAT)
