"""Reads payment terms: their text as printed, and the days they give."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from extractors.fields.dates import find_dates
from extractors.labels import Label
from extractors.lexicon.roles import DATE_ROLES, Role
from extractors.page import Box
from extractors.reach import Labelled, Place, Relation, places
from models.vocabulary import Via

_DAYS: Final = r"(?:days?|tagen?|tage|jours?|d[ií]as?|dagen|giorni|gg|tg)"
_NET: Final = (
    re.compile(r"\bnet(?:to)?\s*[-:]?\s*(?P<n>\d{1,3})\b(?!\s*%)", re.IGNORECASE),
    re.compile(r"(?:^|(?<=[,/ ]))N\s?/?(?P<n>\d{1,3})$", re.IGNORECASE),
    re.compile(rf"\b(?P<n>\d{{1,3}})\s*{_DAYS}\s*(?:net(?:to)?|ohne abzug|rein netto)\b", re.IGNORECASE),
    re.compile(
        r"\b(?:innerhalb|binnen|within|inner|sous|dans un délai de|in|a|à|entro|en)\s*(?:von\s*)?"
        rf"(?P<n>\d{{1,3}})\s*{_DAYS}",
        re.IGNORECASE,
    ),
    re.compile(rf"\b(?P<n>\d{{1,3}})\s*{_DAYS}", re.IGNORECASE),
)  # fmt: skip
_AT_ONCE: Final = re.compile(
    r"\bdue (?:up)?on receipt\b|\bupon receipt\b|\bimmediate(?:ly)?\b|\bsofort\b|paiement immédiat|\bcomptant\b|"
    r"à réception|\bal contado\b|\bcontant\b|rimessa diretta|\bprepaid\b|\bC\.?O\.?D\.?\b|\bcash\b",
    re.IGNORECASE,
)  # fmt: skip
_SENTENCE: Final = re.compile(
    rf"(?:\d+(?:[.,]\d+)?\s?%?\s?[-/,]?\s*\d+\s*(?:{_DAYS})?[,;]?\s*)?\bnet(?:to)?\s*\d{{1,3}}\b(?:\s*{_DAYS})?|"
    rf"(?:\d{{1,3}}\s*{_DAYS}[^.;\n]{{0,5}}\d+(?:[.,]\d+)?\s?%[^.;\n]{{0,12}}[,;]\s*)?\b\d{{1,3}}\s*{_DAYS}\s*net(?:to)?\b|"
    rf"\b(?:zahlbar|payable|payment (?:is )?due|payment|paiement|betaling|pago|pagamento|"
    rf"règlement)\b[^.\n]{{0,60}}?\b\d{{1,3}}\s*{_DAYS}[^.\n]{{0,30}}|"
    rf"\b\d{{1,3}}\s*{_DAYS}\s+(?:data|date(?: de)?|fecha(?: de)?|d\.?f\.?|fine mese|fin de mois|na)\b(?:\s+[^\W\d]+)?|"
    rf"\bdue (?:up)?on receipt\b|\bpayable (?:up)?on receipt\b",
    re.IGNORECASE,
)  # fmt: skip
_DISCOUNT: Final = re.compile(
    rf"\d+(?:[.,]\d+)?\s?%[^.;\n]*?\d{{1,3}}\s*{_DAYS}|\d{{1,3}}\s*{_DAYS}[^.;\n]{{0,15}}?\d+(?:[.,]\d+)?\s?%|"
    rf"\d+(?:[.,]\d+)?\s?%\s*[-/]?\s*\d{{1,2}}\s*[,;/]",
    re.IGNORECASE,
)


#: Days with which the next line of a narrow column begins: "2% 10 days, net" over "30 days".
_DAYS_FIRST: Final = re.compile(rf"^\d{{1,3}}\s*{_DAYS}", re.IGNORECASE)
#: At most so many words of terms go on in the next line of their column.
_CARRIED: Final = 3
#: Labels of how, not of when to pay, unless days stand there: "Forma de pago: 60 días fecha factura".
_METHODS: Final = frozenset({
    "forma pago", "mode reglement", "mode paiement", "zahlungsart", "zahlungsweise", "modalita pagamento",
    "metodo pagamento", "betaling", "betaalwijze", "payment", "zahlung", "paiement", "pago", "pagamento",
})  # fmt: skip
#: A due date that follows the terms on their line.
_PAYABLE_BY: Final = re.compile(
    r"[,;/|]\s*(?:due(?: date| on| by)?|fällig(?: am)?|échéance|à régler avant(?: le)?|vencimiento|vervaldatum"
    r"|scadenza)\b.*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Terms:
    """Payment terms as printed; `days` until payment without discount, 0 for at once, None if they do not say."""

    text: str
    days: int | None
    page: int
    box: Box
    confidence: float
    via: Via


def net_days(text: str) -> int | None:
    """The days until the whole amount is due: "2% 10, net 30" gives 30, "due on receipt" 0."""
    rest = _DISCOUNT.sub(" ", text)
    for form in _NET:
        for source in (rest, text) if form is not _NET[-1] else (rest,):
            found = form.search(source)
            if found:
                return int(found["n"])
    return 0 if _AT_ONCE.search(text) else None


def find_terms(pages: tuple[Labelled, ...]) -> Terms | None:
    """The terms beside their label, else a sentence that states them."""
    found = [
        terms
        for page in pages
        for label in page.labels
        if Role.TERMS in label.roles
        for terms in _labelled(label, page)
    ]
    if found:
        return max(found, key=lambda terms: terms.confidence)
    return next((terms for page in pages for terms in _stated(page)), None)


def _labelled(label: Label, page: Labelled) -> list[Terms]:
    if not label.leads:
        return []
    found: list[Terms] = []
    for place in places(label, page):
        source = page.sheet.rows[place.row].cells[place.cell]
        text = _PAYABLE_BY.sub("", _whole(place, page)).strip(" .:-,;")
        if _plausible(text) and (label.phrase not in _METHODS or net_days(text) is not None):
            found.append(_terms(text, source.page, place.box, source.via, 0.9 * place.weight))
        if place.relation is Relation.BEHIND and any(char.isalnum() for char in text):
            break
    return found


def _whole(place: Place, page: Labelled) -> str:
    """The words of a place, with those below on which terms set in a narrow column go on."""
    text = _with_dates_named(place, page)
    if place.row + 1 >= len(page.sheet.rows):
        return text
    box = place.box
    for cell in page.sheet.rows[place.row + 1].cells:
        near = cell.box.y0 - box.y1 < 0.8 * box.height and cell.box.x0 < box.x1 and cell.box.x1 > box.x0
        if near and len(cell.words) <= _CARRIED and (cell.text[0].islower() or _DAYS_FIRST.match(cell.text)):
            return f"{text} {cell.text}"
    return text


def _with_dates_named(place: Place, page: Labelled) -> str:
    """The words of a place, with those behind it that name a date and give none ("30 días | fecha factura")."""
    cell = page.sheet.rows[place.row].cells[place.cell]
    end = max((i for i, word in enumerate(cell.words) if word is place.words[-1]), default=len(cell.words) - 1) + 1
    rest = cell.words[end:]
    named = any(label.first == end and DATE_ROLES.intersection(label.roles) for label in page.at(place.row, place.cell))
    words = (*place.words, *rest) if named and not find_dates(rest) and len(rest) <= _CARRIED else place.words
    return " ".join(word.text for word in words)


def _plausible(text: str) -> bool:
    """Whether a text can be terms: it names days or words, and is no heading or amount."""
    return 2 <= len(text) <= 160 and (
        net_days(text) is not None or (any(c.isalpha() for c in text) and len(text.split()) >= 2)
    )


def _terms(text: str, page: int, box: Box, via: Via, confidence: float) -> Terms:
    days = net_days(text)
    return Terms(text, days, page, box, confidence if days is not None else confidence * 0.7, via)


def _stated(page: Labelled) -> list[Terms]:
    found = []
    for row in page.sheet.rows:
        for cell in row.cells:
            match = _SENTENCE.search(cell.text)
            if match:
                found.append(_terms(match.group().strip(), cell.page, cell.box, cell.via, 0.75))
    return found
