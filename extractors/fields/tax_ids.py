"""Finds tax identities, VAT numbers by their country's check digits, and decides whose they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from stdnum.eu import vat as eu_vat
from stdnum.exceptions import ValidationError
from stdnum.gb import vat as gb_vat
from stdnum.in_ import gstin
from stdnum.us import ein

from extractors.fields.misread import mended
from extractors.fields.parties import Parties
from extractors.fields.party import Party, same_party
from extractors.layout import Cell
from extractors.lexicon.roles import Role
from extractors.page import Box, Word, joined
from extractors.reach import Labelled, places
from extractors.result import Reading
from extractors.wording import fold
from models.vocabulary import Proof, Via

_VAT: Final = re.compile(
    r"^(?:AT|BE|BG|CY|CZ|DE|DK|EE|EL|ES|FI|FR|GB|GR|HR|HU|IE|IT|LT|LU|LV|MT|NL|NO|PL|PT|RO|SE|SI|SK|XI|CHE|CH|EU)[A-Z0-9+*]{6,14}$"
)
_VAT_START: Final = re.compile(r"^[A-Z]{2,3}[A-Z0-9]*$")
_TAX: Final = re.compile(r"^[A-Z0-9][A-Z0-9/\-. ]{5,20}$")
_DUTCH: Final = re.compile(r"^NL(\d{9})[83](\d{2})$")
_MARKS: Final = re.compile(r"[\s.\-/]")
_SHORTEST_VAT: Final = 10
#: How many line heights below a party's name its tax number may stand.
#: How much more than below a name it counts to stand above it: more where the name is under its label.
_ABOVE, _ABOVE_LABELLED = 2.0, 5.0
_BLOCK_REACH: Final = 11
_BUYERS: Final = re.compile(
    r"\b(?:customer|buyer|client|your|ihre?|kunden|votre|uw|cliente|acheteur|klant|kaufer|su|vostra)\b"
)


@dataclass(frozen=True, slots=True)
class TaxId:
    """A tax identity at its place: `vat` or national, checked or not, `theirs` if its label names the buyer."""

    value: str
    vat: bool
    valid: bool
    page: int
    box: Box
    reading: Reading
    theirs: bool


def find_tax_ids(pages: tuple[Labelled, ...], parties: Parties, *, from_supplier: bool) -> dict[str, Reading]:
    """`supplier_vat_id`, `supplier_tax_id`, `buyer_vat_id`, `buyer_tax_id`, where printed."""
    found: dict[str, Reading] = {}
    seen: dict[str, TaxId] = {}
    for page in pages:
        for identity in (*_vat_ids(page), *_tax_ids(page)):
            known = seen.get(identity.value)
            if known is None or (identity.theirs and not known.theirs):
                seen[identity.value] = identity
    owners = {value: _owner(identity, parties, pages, from_supplier=from_supplier) for value, identity in seen.items()}
    vats = {identity.value for identity in seen.values() if identity.vat}
    for value, identity in sorted(
        seen.items(), key=lambda item: (-item[1].reading.confidence, item[1].page, item[1].box.y0)
    ):
        if any(_MARKS.sub("", value) in vat and _MARKS.sub("", value) != vat for vat in vats):
            continue
        name = f"{owners[value]}_{'vat' if identity.vat else 'tax'}_id"
        found.setdefault(name, identity.reading)
    return found


@lru_cache(maxsize=2_000)
def valid_vat(text: str) -> bool:
    """Whether a VAT number's check digits hold under its country's rule (EU members, United Kingdom)."""
    module: Any = gb_vat if text.startswith(("GB", "XI")) else eu_vat
    try:
        module.validate(text[2:] if module is gb_vat else text)
    except ValidationError:
        return False
    return True


def _vat_ids(page: Labelled) -> Iterator[TaxId]:
    for number, row in enumerate(page.sheet.rows):
        for index, cell in enumerate(row.cells):
            labelled = any(
                Role.VAT_ID in label.roles or Role.TAX_ID in label.roles for label in page.at(number, index)
            ) or (index > 0 and any(Role.VAT_ID in label.roles for label in page.at(number, index - 1)))
            for words, text in (*_vat_words(cell.words), *_misread(cell)):
                if cell.via is Via.OCR:
                    text = _dutch(text) or text
                valid = valid_vat(text)
                if valid or labelled or _under_label(words, page):
                    confidence = 0.98 if valid else 0.8
                    yield _identity(text, words, cell, row.text, page, confidence, vat=True, valid=valid)


def _misread(cell: Cell) -> Iterator[tuple[tuple[Word, ...], str]]:
    """Optically read words that are a VAT number once look-alikes are put right; only what its check digits confirm."""
    if cell.via is not Via.OCR:
        return
    for start in range(len(cell.words)):
        text = ""
        for end in range(start, min(len(cell.words), start + 4)):
            text += _MARKS.sub("", cell.words[end].text.upper().strip(",:;()"))
            if len(text) < _SHORTEST_VAT or not text.isalnum() or valid_vat(text):
                continue
            found = mended(text, valid_vat)
            if found:
                yield cell.words[start : end + 1], found
                break


def _dutch(text: str) -> str | None:
    """A Dutch VAT number whose B was read as the figure it looks like; its form leaves no other reading."""
    found = _DUTCH.match(text)
    return f"NL{found[1]}B{found[2]}" if found else None


def _under_label(words: tuple[Word, ...], page: Labelled) -> bool:
    box = joined(words)
    return any(
        Role.VAT_ID in label.roles
        and -box.height < box.y0 - label.box.y1 < 2.5 * box.height
        and label.box.x0 - 20 < box.centre < label.box.x1 + 80
        for label in page.labels
    )


def _vat_words(words: tuple[Word, ...]) -> Iterator[tuple[tuple[Word, ...], str]]:
    """Runs of words that together have a VAT number's form, the longest that fits from each start."""
    start = 0
    while start < len(words):
        text = ""
        best: tuple[tuple[Word, ...], str] | None = None
        first = words[start].text.upper().strip(".,:;()")
        if not _VAT_START.match(_MARKS.sub("", first)) or (
            first in ("NO", "ID", "NR", "NIF", "CIF")
            and (words[start].text[-1] in ".:" or _has_country(words[start + 1 : start + 2]))
        ):
            start += 1
            continue
        for end in range(start + 1, min(len(words), start + 6) + 1):
            piece = words[end - 1].text.upper().strip(",:;()")
            if not re.fullmatch(r"[A-Z0-9.\-]+", piece) or (end > start + 1 and not any(c.isdigit() for c in piece)):
                break
            text += _MARKS.sub("", piece)
            if _VAT.match(text) and sum(c.isdigit() for c in text) >= 7:
                best = words[start:end], text
                if valid_vat(text):
                    break
        if best is None:
            start += 1
            continue
        yield best
        start += len(best[0])


def _has_country(words: tuple[Word, ...]) -> bool:
    """Whether a number has its country's letters before it, so that no word beside it is a country."""
    text = _MARKS.sub("", words[0].text.upper().strip(",:;()")) if words else ""
    return text[:2].isalpha() and bool(_VAT.match(text)) and any(char.isdigit() for char in text)


def _tax_ids(page: Labelled) -> Iterator[TaxId]:
    for label in page.labels:
        plain_vat = Role.VAT_ID in label.roles
        if Role.TAX_ID not in label.roles and not plain_vat:
            continue
        for place in places(label, page):
            cell = page.sheet.rows[place.row].cells[place.cell]
            found = _number_at(place.words)
            if found is None:
                continue
            words, text = found
            if _VAT.match(_MARKS.sub("", text)) and not gstin.is_valid(text):
                break
            valid = ein.is_valid(text) if re.fullmatch(r"\d{2}-\d{7}", text) else gstin.is_valid(text)
            proof = valid and not re.fullmatch(r"\d{2}-\d{7}", text)
            yield _identity(text, words, cell, label.phrase, page, 0.85 * place.weight, vat=plain_vat, valid=proof)
            break


def _number_at(words: tuple[Word, ...]) -> tuple[tuple[Word, ...], str] | None:
    """The number with which a place begins, its digit groups joined by single spaces."""
    start = next((i for i, word in enumerate(words[:3]) if any(c.isdigit() for c in word.text)), None)
    if start is None or any(sum(c.isalpha() for c in word.text) > 3 for word in words[:start]):
        return None
    end = start + 1
    while (
        end < len(words)
        and end < start + 5
        and re.fullmatch(r"[\dA-Z/\-.]{1,6}", words[end].text)
        and any(c.isdigit() for c in words[end].text)
    ):
        end += 1
    text = " ".join(word.text.upper().strip(",:;()") for word in words[start:end]).strip(".")
    return (words[start:end], text) if _TAX.match(text) and sum(c.isdigit() for c in text) >= 6 else None


def _identity(
    text: str,
    words: tuple[Word, ...],
    cell: Cell,
    label: str,
    page: Labelled,
    confidence: float,
    *,
    vat: bool,
    valid: bool,
) -> TaxId:
    box = joined(words)
    reading = Reading(text, confidence, cell.page, box, cell.via, Proof.CHECKSUM if valid else None)
    beside = [
        other
        for other in page.labels
        if other.page == cell.page and abs(other.box.middle - box.middle) < box.height and other.box.x1 <= box.x0 + 1
    ]
    nearest = max(beside, key=lambda other: other.box.x1, default=None)
    phrase = nearest.phrase if nearest else label
    return TaxId(text, vat, valid, cell.page, box, reading, bool(_BUYERS.search(fold(phrase))))


def _owner(identity: TaxId, parties: Parties, pages: tuple[Labelled, ...], *, from_supplier: bool) -> str:
    """Whose identity it is: the buyer's if its label says so or it stands in the buyer's block, else the issuer's."""
    if identity.theirs:
        return "buyer"
    issuer = "supplier" if from_supplier else "buyer"
    near: list[tuple[float, str]] = []
    for name, party in (("supplier", parties.supplier), ("buyer", parties.buyer)):
        if party:
            above = _ABOVE_LABELLED if party.role else _ABOVE
            near.extend((_apart(box, identity.box, above), name) for box in _standing(party, identity.page, pages))
    if not near:
        return issuer
    distance, name = min(near)
    return name if distance < _BLOCK_REACH * identity.box.height else issuer


def _standing(party: Party, page: int, pages: tuple[Labelled, ...]) -> list[Box]:
    """Where a party's name stands on a page, however often."""
    found = [party.box] if party.page == page else []
    for labelled in pages:
        if labelled.sheet.number == page:
            cells = (cell for row in labelled.sheet.rows for cell in row.cells)
            found.extend(cell.box for cell in cells if len(cell.text) < 80 and same_party(cell.text, party.name))
    return found


def _apart(name: Box, box: Box, above: float) -> float:
    """How far below and beside a party's name something stands, in points; above counts so many times."""
    down = box.middle - name.middle
    sideways = max(0.0, max(box.x0, name.x0) - min(box.x1, name.x1))
    return (down if down >= 0 else -above * down) + 1.5 * sideways
