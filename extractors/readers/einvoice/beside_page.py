"""Lays an e-invoice beside the page it came with: its values get the page's places, and contradictions are named."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from typing import Final

from extractors.page import Page
from extractors.result import DATE_FIELDS, LINE_FIGURES, MONEY_FIELDS, ExtractedDocument, Line, Problem, Reading
from models.vocabulary import PAYABLE_KINDS, Proof

#: Values that must be the same on paper and in the e-invoice (CAP-CONFLICT), as a clerk calls them.
_MUST_AGREE: Final = {
    "invoice_number": "number",
    "invoice_date": "date",
    "total": "total",
    "amount_due": "amount due",
    "iban": "bank account",
}
_NOT_IN_NUMBERS: Final = re.compile(r"[^0-9A-Z]")
_FIGURE: Final = re.compile(r"-?\d[\d.,'’\u00a0\u202f ]*-?")
#: What reading a page may complain of that the e-invoice settles.
_SETTLED: Final = ("CAP-",)


def merged(
    stated: ExtractedDocument, seen: tuple[ExtractedDocument, ...], pages: tuple[Page, ...]
) -> tuple[ExtractedDocument, ...]:
    """The e-invoice with its places on the pages, and the file's other documents.

    The values are the e-invoice's; what only the page states (lines of an e-invoice without lines, a delivery address)
    is added from it. A value both state is proven by the repetition.
    """
    twin = _twin(stated, seen)
    others = tuple(document for document in seen if document is not twin and document.kind not in PAYABLE_KINDS)
    text = _PageText(pages)
    problems = [*stated.problems, *_conflicts(stated, twin, text)]
    fields = {name: _placed(name, reading, twin.fields.get(name) if twin else None, text)
              for name, reading in stated.fields.items()}  # fmt: skip
    lines = stated.lines
    if twin:
        fields = {**{name: reading for name, reading in twin.fields.items() if name not in fields}, **fields}
        lines = _placed_lines(stated.lines, twin.lines) if stated.lines else twin.lines
        problems += [problem for problem in twin.problems if not problem.code.startswith(_SETTLED)]
    numbers = twin.pages if twin else tuple(page.number for page in pages)
    language = stated.language or (twin.language if twin else None)
    return (
        replace(stated, pages=numbers, language=language, fields=fields, lines=lines, problems=tuple(problems)),
        *others,
    )


class _PageText:
    """Where and whether a value stands on the pages."""

    def __init__(self, pages: tuple[Page, ...]) -> None:
        self._letters = _NOT_IN_NUMBERS.sub("", " ".join(w.text.upper() for page in pages for w in page.words))
        self._figures = {
            figure for page in pages for word in page.words for found in _FIGURE.findall(word.text)
            if (figure := _printed(found)) is not None
        }  # fmt: skip

    def shows(self, name: str, value: str) -> bool:
        if name in MONEY_FIELDS:
            return _number(value) in self._figures
        key = _NOT_IN_NUMBERS.sub("", value.upper())
        return len(key) >= 4 and key in self._letters


def _printed(text: str) -> Decimal | None:
    """A printed amount; the last of its marks that has two digits behind it is the decimal mark."""
    bare = re.sub(r"[^\d.,-]", "", text)
    sign = "-" if bare.startswith("-") or bare.endswith("-") else ""
    bare = bare.strip("-").rstrip(".,")
    if found := re.fullmatch(r"(.*)[.,](\d{1,2})", bare):
        return _number(f"{sign}{re.sub('[.,]', '', found.group(1))}.{found.group(2)}")
    return _number(sign + re.sub("[.,]", "", bare))


def _number(text: str) -> Decimal | None:
    try:
        return Decimal(text)
    except InvalidOperation:
        return None


def _same(name: str, one: str, other: str) -> bool:
    if name in MONEY_FIELDS or name in LINE_FIGURES:
        return _number(one) is not None and _number(one) == _number(other)
    return _NOT_IN_NUMBERS.sub("", one.upper()) == _NOT_IN_NUMBERS.sub("", other.upper())


def _twin(stated: ExtractedDocument, seen: tuple[ExtractedDocument, ...]) -> ExtractedDocument | None:
    """The page document that is the e-invoice's own paper: the one that agrees in most values, else the only one."""
    if not seen:
        return None

    def agreement(document: ExtractedDocument) -> tuple[int, bool]:
        fields = stated.fields.items()
        same = sum(1 for n, r in fields if n in document.fields and _same(n, r.value, document.fields[n].value))
        return same, document.kind is stated.kind

    best = max(seen, key=agreement)
    return best if len(seen) == 1 or agreement(best)[0] or best.kind is stated.kind else None


def _conflicts(stated: ExtractedDocument, twin: ExtractedDocument | None, text: _PageText) -> list[Problem]:
    """Values that must agree and do not: the page states another, and the e-invoice's stands nowhere on it."""
    found = []
    for name, word in _MUST_AGREE.items():
        ours, theirs = stated.fields.get(name), twin.fields.get(name) if twin else None
        if ours is None or theirs is None or _same(name, ours.value, theirs.value) or text.shows(name, ours.value):
            continue
        sentence = f"The e-invoice's {word} is {ours.value}, the page's is {theirs.value}."
        found.append(Problem("CAP-CONFLICT", sentence))
    return found


def _placed(name: str, ours: Reading, theirs: Reading | None, text: _PageText) -> Reading:
    if theirs is not None and _same(name, ours.value, theirs.value):
        return replace(ours, page=theirs.page, box=theirs.box, proof=ours.proof or Proof.REPEAT)
    if name not in DATE_FIELDS and text.shows(name, ours.value):
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
    return "amount" in one and "amount" in other and _same("amount", one["amount"].value, other["amount"].value)


def _cell(name: str, cell: Reading, twin: Line | None) -> Reading:
    theirs = twin.get(name) if twin else None
    if theirs is None or not _same(name, cell.value, theirs.value):
        return cell
    return replace(cell, page=theirs.page, box=theirs.box, proof=cell.proof or Proof.REPEAT)
