"""Chooses a document's own numbers among the labelled ones, and those without a label that their letters tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from extractors.claims import Claim
from extractors.documents.form import DocumentForm
from extractors.fields.numbers import is_number, mended_digits, told_by_form, trimmed
from extractors.item_rows import item_rows
from extractors.lexicon.roles import Role
from extractors.page import Word
from extractors.result import Reading
from extractors.sheet import Sheet
from models.vocabulary import Proof, Via

#: A claim that suits its field less than this names no number.
_LEAST: Final = 0.3
#: A number shorter than this repeats by chance.
_TELLING: Final = 4
#: How sure a number is that no label names, by its letters alone, and how far down the first page it may stand.
_UNLABELLED: Final = 0.55
_HEADER_ENDS: Final = 0.45


def header_numbers(sheets: tuple[Sheet, ...], claims: tuple[Claim, ...], form: DocumentForm) -> dict[str, Reading]:
    """The best claim of each field; one printed value serves two fields only when each has its own label for it."""
    options: list[tuple[float, str, Claim]] = []
    for field, roles in form.numbers.items():
        for claim in claims:
            if claim.number is None:
                continue
            suits = _suits_number(claim, roles)
            score = suits * claim.score - 0.04 * (claim.page - sheets[0].number)
            if suits and score >= _LEAST:
                options.append((score, field, claim))
    printed = Counter(trimmed(word.text).upper() for sheet in sheets for word in sheet.page.words)
    found: dict[str, Reading] = {}
    used: dict[str, float] = {}
    for score, field, claim in sorted(options, key=lambda option: (-option[0], option[2].page, option[2].box.y0)):
        number = claim.number
        if number is None or field in found or (number.text in used and score < 0.7 and field not in form.shared):
            continue
        used[number.text] = score
        repeated = _repeats(number.text, printed, claims)
        found[field] = Reading(
            number.text,
            min(0.99, (0.5 + 0.47 * min(1.0, score) + (0.03 if repeated else 0.0)) * (0.6 + 0.4 * number.confidence)),
            claim.page,
            number.box,
            via_of(sheets, claim.page),
            Proof.REPEAT if repeated else None,
        )
    return {**dict(_unlabelled(sheets[0], claims, form, found)), **found}


def _unlabelled(
    first: Sheet, claims: tuple[Claim, ...], form: DocumentForm, found: dict[str, Reading]
) -> Iterator[tuple[str, Reading]]:
    """Numbers in the head of the first page that no label claims and whose letters tell what they are ("PO-4711")."""
    claimed = {claim.number.text for claim in claims if claim.number}
    items = item_rows(first)
    seen: dict[Role, dict[str, Word]] = {}
    for number, row in enumerate(first.rows):
        if number in items or row.box.y0 > _HEADER_ENDS * first.page.height:
            continue
        for word in row.words:
            text = mended_digits(trimmed(word.text)) if word.via is Via.OCR else trimmed(word.text)
            role = told_by_form(text)
            if role and text not in claimed and is_number(text):
                seen.setdefault(role, {}).setdefault(text, word)
    for field, roles in form.numbers.items():
        if field in found:
            continue
        suited = [told for role, told in seen.items() if roles.get(role, 0.0) == max(roles.values())]
        if len(suited) == 1 and len(suited[0]) == 1:
            ((text, word),) = suited[0].items()
            yield field, Reading(text, _UNLABELLED * word.confidence, first.number, word.box, word.via)


#: Roles of labels that leave open whose number it is.
_VAGUE: Final = frozenset({
    Role.REFERENCE, Role.OUR_REFERENCE, Role.YOUR_REFERENCE, Role.PLAIN_NUMBER, Role.ANY_ORDER_NUMBER,
    Role.DOCUMENT_NUMBER, Role.RECEIPT_NUMBER,
})  # fmt: skip


def _suits_number(claim: Claim, roles: dict[Role, float]) -> float:
    """How well a number claim suits a field: by its label, and where that is vague by the letters of the number."""
    by_label = max((roles.get(role, 0.0) for role in claim.roles), default=0.0)
    told = told_by_form(claim.number.text) if claim.number and _VAGUE.issuperset(claim.roles) else None
    if told is None:
        return by_label
    return max(0.5 * by_label, 0.9 * roles.get(told, 0.0))


def _repeats(text: str, printed: Counter[str], claims: tuple[Claim, ...]) -> bool:
    """Whether the same number stands at a second place of the document."""
    if len(text) < _TELLING:
        return False
    places = {(claim.page, claim.box) for claim in claims if claim.number and claim.number.text == text}
    return printed[text.upper()] > 1 or len(places) > 1


def via_of(sheets: tuple[Sheet, ...], page: int) -> Via:
    return next(sheet.page.via for sheet in sheets if sheet.number == page)
