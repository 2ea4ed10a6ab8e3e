"""What a text says that a fraud would say: changed bank details, wrong account numbers, look-alike letters."""

from __future__ import annotations

import re
from typing import Final

from stdnum import iban

from extractors.findings import Finding, Reason
from extractors.lookalikes import drawn_alike, mixed_words

_BANK: Final = r"(?:bank(?:ing)?[ -](?:account|details?|data|information|connection)|account (?:number|details)|iban)"
_CHANGES: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:new|changed|updated|revised|different) {_BANK}",
        rf"\b{_BANK}s?\b[^.]{{0,30}}\b(?:changed|updated|replaced|has moved)\b",
        rf"\b(?:chang(?:e|ed|es|ing)|updat(?:e|ing)|amend|replac(?:e|ing))\b[^.]{{0,25}}\b{_BANK}",
        r"\bneue[nrms]? (?:bankverbindung|bankdaten|kontoverbindung|kontonummer|iban)",
        r"\b(?:bankverbindung|bankdaten|kontoverbindung|iban)\b[^.]{0,40}\bge.ndert",
        r"\bnouve(?:lles?|au) (?:coordonn.es bancaires|rib|compte bancaire|iban)",
        r"\bcoordonn.es bancaires\b[^.]{0,30}\b(?:chang|modifi)",
        r"\b(?:nuevos datos bancarios|nueva cuenta bancaria|nuevo iban)",
        r"\b(?:nuove coordinate bancarie|nuovo iban|nuovo conto)",
        r"\b(?:nieuwe|gewijzigde) (?:bankgegevens|bankrekening|rekeningnummer|iban)",
    )
)
#: A warning that bank details never change is the opposite of a request to change them.
_DENIED: Final = re.compile(
    r"\b(?:never|not|won't|don't|nie|nicht|keine?r?|jamais|pas|aucune?|nunca|non|nooit|niet|geen|beware|fraud"
    r"|if|unless|falls|wenn)\b",
    re.IGNORECASE,
)
_SENTENCE_END: Final = re.compile(r"[.!?]\s|\n\s*\n")
_LABELLED_IBAN: Final = re.compile(
    r"\bIBAN\b[^A-Z0-9]{0,12}([A-Z]{2}\d{2}(?:[ \u00a0]?[A-Z0-9]{1,4}){2,8})(?![A-Z0-9])"
)
_MOST_TEXT: Final = 300_000


def suspicions(text: str) -> tuple[Finding, ...]:
    """Findings about the words of a document or a mail, one per reason."""
    text = text[:_MOST_TEXT]
    found = []
    if request := bank_change(text):
        found.append(Finding(Reason.BANK_CHANGE_REQUEST, request))
    wrong = [match for match in _LABELLED_IBAN.findall(text) if not _right(match)]
    if wrong:
        found.append(Finding(Reason.IBAN_INVALID, wrong[0][:40]))
    mixed = [word for word in mixed_words(text) if drawn_alike(word).isascii()]
    if mixed:
        found.append(Finding(Reason.SUPPLIER_HOMOGLYPH, mixed[0][:40]))
    return tuple(found)


def bank_change(text: str) -> str:
    """The words that ask to pay to another account, or empty; a sentence that denies it is none."""
    flat = re.sub(r"[ \t\r]+", " ", text)
    for pattern in _CHANGES:
        for match in pattern.finditer(flat):
            before = _SENTENCE_END.split(flat[max(0, match.start() - 160) : match.start()])[-1]
            if not _DENIED.search(before) and not _DENIED.search(match.group()):
                return " ".join(match.group().split())[:80]
    return ""


def _right(number: str) -> bool:
    """By its check digits; the text after a number is taken for part of it, so shorter readings count too."""
    groups = re.split(r"[ \u00a0]", number)
    return any(iban.is_valid("".join(groups[:end])) for end in range(len(groups), 0, -1))
