"""The labelled numbers and dates of a paper, each as an option for a field of its header."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from extractors.claims import Claim
from extractors.documents.form import DocumentForm
from extractors.fields.numbers import told_by_form, trimmed
from extractors.lexicon.roles import DATE_ROLES, NUMBER_ROLES, Role
from extractors.reach import Labelled, Relation
from extractors.result import Reading

_NUMBERS = tuple(sorted(NUMBER_ROLES))
_DATES = tuple(sorted(DATE_ROLES))
_RELATIONS = tuple(Relation)


@dataclass(frozen=True, slots=True)
class Offered:
    """A value offered for a field, in each way it can be read (a date in both orders)."""

    values: tuple[str, ...]
    features: tuple[float, ...]
    ruled: bool


def header_options(
    pages: tuple[Labelled, ...], claims: tuple[Claim, ...], form: DocumentForm, found: Mapping[str, Reading], field: str
) -> list[Offered]:
    """Every claim of the field's form; what the rules found without a label is an option without features of one.

    `found` are the readings of the rules by field.
    """
    sources = {**form.numbers, **form.dates}.get(field, {})
    dated = field in form.dates
    suited = [claim for claim in claims if (claim.date if dated else claim.number)]
    printed = Counter(trimmed(word.text).upper() for page in pages for word in page.sheet.page.words)
    reading = found.get(field)
    others = {other.box for name, other in found.items() if name != field and other.box}
    made: list[Offered] = []
    for claim in suited:
        ruled = reading is not None and (reading.page, reading.box) == (claim.page, claim.box)
        features = (*_label(claim, sources, suited), *_value(claim, pages, printed), claim.box in others, ruled)
        made.append(Offered(_values(claim), tuple(float(feature) for feature in features), ruled))
    if reading and not any(option.ruled for option in made):
        made.append(Offered((reading.value,), (*(-1.0,) * _features_before(dated=dated), 1.0), ruled=True))
    return made


def _features_before(*, dated: bool) -> int:
    """How many features stand before the last one, which says that the rules chose the value."""
    of_label = 5 + len(_DATES if dated else _NUMBERS) + len(_RELATIONS) + 6
    return of_label + (3 if dated else 8 + len(_NUMBERS)) + 1


def _values(claim: Claim) -> tuple[str, ...]:
    if claim.date:
        days = (claim.date.day_first, claim.date.month_first)
        return tuple(dict.fromkeys(day.isoformat() for day in days if day))
    return (claim.number.text,) if claim.number else ()


def _label(claim: Claim, sources: Mapping[Role, float], rivals: list[Claim]) -> tuple[float, ...]:
    def weight(one: Claim) -> float:
        return one.score * max((sources.get(role, 0.0) for role in one.roles), default=0.0)

    label = claim.label
    roles = _DATES if claim.date else _NUMBERS
    return (
        claim.score,
        weight(claim),
        weight(claim) - max(weight(rival) for rival in rivals),
        sum(weight(rival) > weight(claim) for rival in rivals),
        len(rivals),
        *(role in claim.roles for role in roles),
        *(claim.relation is relation for relation in _RELATIONS),
        label.words,
        label.colon,
        label.alone,
        label.leads,
        label.exact,
        label.stacked,
    )


def _value(claim: Claim, pages: tuple[Labelled, ...], printed: Counter[str]) -> tuple[float, ...]:
    page = next(page.sheet.page for page in pages if page.sheet.number == claim.page)
    place = (claim.box.x0 / page.width, claim.box.y0 / page.height, claim.page)
    if claim.number is None:
        return place
    text = claim.number.text
    told = told_by_form(text)
    return (
        *place,
        len(text),
        sum(char.isdigit() for char in text) / len(text),
        sum(char.isalpha() for char in text),
        printed[text.upper()],
        claim.number.confidence,
        *(told is role for role in _NUMBERS),
    )
