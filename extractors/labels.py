"""Finds the labels of a page: phrases in cells, joined where they name one value, stacked in a head of two lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from extractors.layout import Cell, Row
from extractors.lexicon.roles import DATE_ROLES, NUMBER_ROLES, PARTY_ROLES, Role
from extractors.page import Box, joined
from extractors.phrases import phrases_in, roles_of_keys
from extractors.sheet import Sheet
from models.vocabulary import Via

#: A word of so many signs is no abbreviation: what was read as a point behind it is a colon ("Vendor.").
_WHOLE_WORD: Final = 6


@dataclass(frozen=True, slots=True)
class Label:
    """A label found at a place: which roles it can give, and where its words stand.

    `row`, `cell`, `first` and `last` index the sheet's row, the row's cell and the cell's words (inclusive).
    `colon` says that a colon or number sign closes it, `alone` that nothing else stands in its cell, `leads` that it
    begins its cell, `valued` that the next word has a digit.
    """

    roles: tuple[Role, ...]
    phrase: str
    row: int
    cell: int
    first: int
    last: int
    box: Box
    page: int
    colon: bool
    alone: bool
    leads: bool
    valued: bool = False
    exact: bool = True
    stacked: bool = False

    @property
    def words(self) -> int:
        return self.phrase.count(" ") + 1


def find_labels(sheet: Sheet) -> tuple[Label, ...]:
    """All labels of a page in reading order; within a cell the longest phrases win and do not overlap."""
    found: list[Label] = []
    for number, row in enumerate(sheet.rows):
        for place, cell in enumerate(row.cells):
            found.extend(_in_cell(cell, number, place))
    found = _joined(_apart(found), sheet)
    stacked = list(_stacked(sheet, found))
    found = [label for label in found if not any(_lower_half(label, whole) for whole in stacked)]
    found.extend(stacked)
    return tuple(sorted(found, key=lambda label: (label.row, label.cell, label.first)))


def _apart(found: list[Label]) -> list[Label]:
    """The labels without the bare number signs that a longer label has taken in."""
    taken = {(label.row, label.cell, index) for label in found for index in range(label.first + 1, label.last + 1)}
    return [label for label in found if label.phrase != "no" or (label.row, label.cell, label.first) not in taken]


def _joined(found: list[Label], sheet: Sheet) -> list[Label]:
    """The labels, those that name one value together made one: "Invoice date / delivery date", "Buyer (Bill to)"."""
    made: list[Label] = []
    for label in found:
        before = made[-1] if made else None
        if (
            before
            and (before.row, before.cell) == (label.row, label.cell)
            and (before.last == label.first or _one_value(before, label, sheet))
        ):
            roles = tuple(dict.fromkeys((*before.roles, *label.roles)))
            made[-1] = replace(
                label,
                roles=roles,
                phrase=f"{before.phrase} {label.phrase}",
                first=before.first,
                box=before.box.union(label.box),
                leads=before.leads,
                alone=before.leads and label.last == len(sheet.rows[label.row].cells[label.cell].words) - 1,
                exact=before.exact and label.exact,
            )
        else:
            made.append(label)
    return made


def _one_value(before: Label, label: Label, sheet: Sheet) -> bool:
    """Whether two labels of a cell stand before one value: a stroke or bracket joins them, and they are of one sort."""
    if before.colon or Role.OTHER_TEXT in (*before.roles, *label.roles):
        return False
    words = sheet.rows[label.row].cells[label.cell].words
    between = [word.text for word in words[before.last + 1 : label.first]]
    linked = between in (["/"], ["&"], ["and"], ["und"], ["-"], ["et"], ["y"], ["en"], ["e"]) or (
        not between and (words[before.last].text.endswith("/") or words[label.first].text.startswith(("(", "/")))
    )
    return linked and any(
        {*before.roles} <= sort and {*label.roles} <= sort for sort in (NUMBER_ROLES, DATE_ROLES, PARTY_ROLES)
    )


def _in_cell(cell: Cell, row: int, place: int) -> Iterator[Label]:
    for found in phrases_in(cell):
        label = _label(cell, row, place, (found.first, found.last), found.key, exact=found.exact)
        if (
            found.exact
            or label.words > 1
            or ((label.alone or label.colon) and not PARTY_ROLES.intersection(label.roles))
        ):
            yield label


def _label(cell: Cell, row: int, place: int, span: tuple[int, int], key: str, *, exact: bool) -> Label:
    first, last = span
    while last + 1 < len(cell.words) and _only_sign(cell.words[last + 1].text):
        last += 1
    tail = cell.words[last].text
    following = cell.words[last + 1].text if last + 1 < len(cell.words) else ""
    misread = cell.via is Via.OCR and len(tail) >= _WHOLE_WORD and tail.endswith((".", ";"))
    colon = misread or tail.endswith((":", "#")) or following.startswith((":", "#"))
    rest = [word.text for word in (*cell.words[:first], *cell.words[last + 1 :]) if any(c.isalnum() for c in word.text)]
    return Label(
        roles=roles_of_keys(key),
        phrase=key,
        row=row,
        cell=place,
        first=first,
        last=last,
        box=joined(cell.words[first : last + 1]),
        page=cell.page,
        colon=colon,
        alone=not rest,
        leads=not any(any(c.isalnum() for c in word.text) for word in cell.words[:first])
        or _of_a_place(cell, first, key),
        valued=any(char.isdigit() for char in following),
        exact=exact,
    )


def _of_a_place(cell: Cell, first: int, key: str) -> bool:
    """Whether a place stands before the date, as in letters: "Lyon, le 3 mai 2025", "Kassel, den 3. Mai 2025"."""
    return key in ("den", "le", "li") and first in (1, 2) and cell.words[first - 1].text.endswith(",")


def _only_sign(text: str) -> bool:
    """Whether a word behind a label still belongs to it: a colon, a number sign, or "No." """
    return text in ("#", ":", "#:", "No.", "No:", "Nr.", "Nr.:", "N°", "N°:", "№", "Nº")


def _stacked(sheet: Sheet, found: list[Label]) -> Iterator[Label]:
    """Labels printed on two lines of a table head ("Invoice" over "Date"), standing where their lower line stands."""
    taken = {(label.row, label.cell): label for label in found}
    for number, row in enumerate(sheet.rows[:-1]):
        for place, cell in enumerate(row.cells):
            if len(cell.words) > 3:
                continue
            for below_place, below in enumerate(sheet.rows[number + 1].cells):
                if not _under(cell.box, below.box) or len(below.words) > 3:
                    continue
                key = " ".join(k for k, _ in (*cell.keyed, *below.keyed))
                upper, lower = taken.get((number, place)), taken.get((number + 1, below_place))
                if not roles_of_keys(key) or (upper and upper.colon):
                    continue
                if (lower and not lower.alone) or _has_value(row, place):
                    continue
                yield _label_over(below, number + 1, below_place, key, cell.box)


def _lower_half(label: Label, whole: Label) -> bool:
    """Whether a label is only the end of one on two lines that begins with "No." or "Date" ("No. of" over "order")."""
    if (label.row, label.cell) != (whole.row, whole.cell):
        return False
    rest = whole.phrase.removesuffix(label.phrase).strip()
    return rest in ("no", "date", "ref", "code") and rest != whole.phrase


def _has_value(row: Row, place: int) -> bool:
    """Whether the next cell to the right holds a value, so that the cell is a label of its own."""
    return place + 1 < len(row.cells) and any(char.isdigit() for char in row.cells[place + 1].text)


def _label_over(below: Cell, row: int, place: int, key: str, upper: Box) -> Label:
    single = _label(below, row, place, (0, len(below.words) - 1), key, exact=True)
    return Label(
        single.roles, key, row, place, single.first, single.last, single.box.union(upper), single.page, single.colon,
        alone=True, leads=True, valued=False, exact=True, stacked=True,
    )  # fmt: skip


def _under(upper: Box, lower: Box) -> bool:
    """Whether the lower box is the next line of the same column."""
    near = lower.y0 - upper.y1 < 0.8 * max(upper.height, lower.height)
    edge = 1.2 * upper.height
    aligned = min(abs(upper.x0 - lower.x0), abs(upper.x1 - lower.x1), abs(upper.centre - lower.centre)) < edge
    return near and aligned and min(upper.x1, lower.x1) > max(upper.x0, lower.x0)
