"""Which value belongs to which label: every label claims values of its form, and the best whole assignment is kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
from scipy.optimize import linear_sum_assignment

from extractors.fields.dates import DateSeen, find_dates
from extractors.fields.names import is_address
from extractors.fields.numbers import NumberSeen, read_number
from extractors.item_rows import item_rows
from extractors.labels import Label
from extractors.lexicon.roles import DATE_ROLES, NUMBER_ROLES, PARTY_ROLES, Role
from extractors.page import Box, Word, joined
from extractors.reach import Labelled, Place, Relation, places
from extractors.wording import keys

#: A claim below this is no claim.
_LEAST: Final = 0.2
_NUMBER_WORDS: Final = frozenset({"no", "ref", "code"})
#: How far into its place a date may stand ("Invoice date and tax point: 1 May 2024").
_DATE_WITHIN: Final = 4
#: Roles whose label is an everyday word or sign: their claims yield to any other.
_WEAK: Final = {
    Role.PLAIN_NUMBER: 0.8,
    Role.PLAIN_DATE: 0.85,
    Role.RECEIPT_NUMBER: 0.8,
    Role.REFERENCE: 0.85,
    Role.OUR_REFERENCE: 0.85,
    Role.YOUR_REFERENCE: 0.9,
    Role.ANY_ORDER_NUMBER: 0.95,
}
#: How many labels make a grid of labels over values.
_GRID: Final = 3
#: Roles of words that stand among items by chance.
_VAGUE: Final = frozenset({
    Role.PLAIN_NUMBER, Role.PLAIN_DATE, Role.REFERENCE, Role.RECEIPT_NUMBER, Role.ANY_ORDER_NUMBER,
    Role.DOCUMENT_NUMBER,
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Claim:
    """A label's claim to a value on its page; `roles` are the label's roles that suit the value's form."""

    label: Label
    roles: tuple[Role, ...]
    relation: Relation
    score: float
    number: NumberSeen | None = None
    date: DateSeen | None = None

    @property
    def box(self) -> Box:
        seen = self.number or self.date
        return seen.box if seen else self.label.box

    @property
    def page(self) -> int:
        return self.label.page


def settled(labelled: Labelled) -> tuple[Claim, ...]:
    """The claims of a page that together score highest: each value with one label, each label with one value."""
    wanted = list(_claims(labelled))
    if not wanted:
        return ()
    labels = sorted(
        {_asked(claim) for claim in wanted}, key=lambda asked: (asked[0].row, asked[0].cell, asked[0].first)
    )
    values = sorted({_place_of(claim) for claim in wanted})
    best: dict[tuple[int, int], Claim] = {}
    score = np.zeros((len(labels), len(values)))
    rows = {label: index for index, label in enumerate(labels)}
    columns = {value: index for index, value in enumerate(values)}
    for claim in wanted:
        at = rows[_asked(claim)], columns[_place_of(claim)]
        if claim.score > score[at]:
            score[at], best[at] = claim.score, claim
    # Squared, so that one sure claim outweighs two doubtful ones that would push it aside.
    chosen = zip(*linear_sum_assignment(-(score**2)), strict=True)
    return tuple(best[int(i), int(j)] for i, j in chosen if score[i, j] >= _LEAST)


def _asked(claim: Claim) -> tuple[Label, bool]:
    """A label with one of the forms it asks for; "Invoice no./date" asks for two."""
    return claim.label, claim.date is not None


def _place_of(claim: Claim) -> tuple[float, float]:
    return round(claim.box.y0, 1), round(claim.box.x0, 1)


def _claims(labelled: Labelled) -> Iterator[Claim]:
    items = item_rows(labelled.sheet)
    for label in labelled.labels:
        of_items = label.row in items and not (label.row == items.start and label.colon)
        if of_items and (label.row == items.start or _VAGUE.issuperset(label.roles)):
            continue  # the head of a column, or a word of an item
        number_roles = _inherited(label, labelled) or tuple(role for role in label.roles if role in NUMBER_ROLES)
        date_roles = tuple(role for role in label.roles if role in DATE_ROLES)
        if not number_roles and not date_roles:
            continue
        for place in places(label, labelled):
            if number_roles:
                yield from _number_claim(label, number_roles, place, labelled)
            if date_roles:
                yield from _date_claims(label, date_roles, place, labelled)


def _inherited(label: Label, labelled: Labelled) -> tuple[Role, ...]:
    """The roles of the title before a bare "No." in its cell: "Invoice of the insurer No. 4711"."""
    if label.leads or label.phrase != "no":
        return ()
    before = [other for other in labelled.at(label.row, label.cell) if other.leads and other.last < label.first]
    return tuple(role for other in before for role in other.roles if role in NUMBER_ROLES)


def _of_a_party(label: Label, labelled: Labelled) -> bool:
    """Whether a bare "Number" stands in the section under a party's heading, whose number it then is."""
    if label.phrase != "no":
        return False
    return any(
        other.alone
        and 0 < label.row - other.row <= 3
        and abs(other.box.x0 - label.box.x0) < 2 * label.box.height
        and bool(PARTY_ROLES.intersection(other.roles))
        for other in labelled.labels
    )


def _number_claim(label: Label, roles: tuple[Role, ...], place: Place, labelled: Labelled) -> Iterator[Claim]:
    seen = read_number(place.words)
    if seen is None:
        return
    sure = 0.9 if _inherited(label, labelled) else strength(label, labelled)
    score = sure * place.weight * max(_WEAK.get(role, 1.0) for role in roles)
    named = _names_a_number(label) or _in_grid(label, labelled)
    if place.relation is not Relation.BEHIND and not named and not _numbered(place):
        # A bare title ("Invoice") announces a number beside it only when that looks like one.
        score *= 0.8 if any(c.isalpha() for c in seen.text) else 0.55 if len(seen.text) > 4 else 0.4
    elif not label.leads and not _names_a_number(label):
        score *= 0.6
    if len(seen.text) <= 2:
        score *= 0.7 if len(seen.text) == 2 else 0.5 if named else 0.25
    if place.relation is Relation.RIGHT and is_address(" ".join(word.text for word in place.words)):
        score *= 0.4  # the house number of an address that stands beside
    if _of_a_party(label, labelled):
        score *= 0.4
    yield Claim(label, roles, place.relation, score, number=seen)


def _date_claims(label: Label, roles: tuple[Role, ...], place: Place, labelled: Labelled) -> Iterator[Claim]:
    direct = place.relation is not Relation.BEHIND or label.leads
    words = place.words if find_dates(place.words, compact=True) else _carried_on(place, labelled)
    for seen in find_dates(words, compact=True)[:1]:
        if seen.start > (_DATE_WITHIN if direct else 2):
            continue
        score = strength(label, labelled) * place.weight * max(_WEAK.get(role, 1.0) for role in roles)
        yield Claim(label, roles, place.relation, score * (1 - 0.05 * seen.start), date=seen)


def _carried_on(place: Place, labelled: Labelled) -> tuple[Word, ...]:
    """A place's words with those of the cell below, on which a long date goes on ("18 de marzo de" over "2026")."""
    if place.row + 1 >= len(labelled.sheet.rows) or not any(c.isdigit() for word in place.words for c in word.text):
        return place.words
    box = joined(place.words)
    below = labelled.sheet.rows[place.row + 1].cells
    under = next((cell for cell in below if cell.box.x0 < box.x1 and cell.box.x1 > box.x0), None)
    near = under is not None and under.box.y0 - box.y1 < box.height
    return (*place.words, *under.words) if under is not None and near else place.words


def _in_grid(label: Label, labelled: Labelled) -> bool:
    """Whether a label is one of three or more in a row, each over its value, as no title is."""
    return label.alone and sum(other.alone for other in labelled.labels if other.row == label.row) >= _GRID


def _numbered(place: Place) -> bool:
    """Whether the place itself begins with "No." or a number sign."""
    return keys(place.words[0].text)[:1] == ("no",) or place.words[0].text.startswith("#")


def _names_a_number(label: Label) -> bool:
    """Whether a label asks for a number by its words, as a bare title does not."""
    words = label.phrase.split()
    named = any(word in _NUMBER_WORDS or word.endswith("no") for word in words)
    return label.colon or named or words[-1] == "po"


def _goes_on(label: Label, labelled: Labelled) -> bool:
    """Whether words stand between a label and the colon of its cell, which make it the label of something else.

    "Date de facture associée : 01/01/2026" is no invoice date.
    """
    cell = labelled.sheet.rows[label.row].cells[label.cell]
    rest = [word.text for word in cell.words[label.last + 1 : label.last + 4]]
    end = next((i for i, text in enumerate(rest) if text.endswith(":")), None)
    if label.colon or end is None:
        return False
    between = [text.rstrip(":") for text in rest[: end + 1] if text != ":"]
    return bool(between) and all(text.isalpha() for text in between)


def strength(label: Label, labelled: Labelled) -> float:
    """How sure it is that the words are a label (0 to 1): exact and first in their cell, not part of a sentence."""
    words = len(labelled.sheet.rows[label.row].cells[label.cell].words)
    sure = 1.0 if label.exact else 0.9
    if not label.leads:
        sure *= 0.92 if label.colon else (0.8 if words <= 8 else 0.7)
    if label.phrase in ("den", "le") and label.leads:
        return sure
    if _goes_on(label, labelled):
        sure *= 0.6
    if label.phrase in ("no", "am", "le", "den", "dd", "order", "doc", "trans", "slip", "bill", "in", "inv", "credit"):
        sure *= 0.85 if label.colon or label.alone else 0.6
    return sure
