"""Finds bank accounts: IBAN and ABA routing number by check digits, BIC and account number by form and label."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from stdnum import bic as bic_number
from stdnum import iban as iban_number
from stdnum.us import rtn

from extractors.fields.misread import mended
from extractors.labels import Label
from extractors.layout import Cell
from extractors.lexicon.roles import Role
from extractors.page import Word, joined
from extractors.reach import Labelled, places
from extractors.result import Reading
from models.vocabulary import Proof, Via

_IBAN_START: Final = re.compile(r"^[A-Z]{2}\d{2}[A-Z0-9]*$")
#: The same as an optical reader may see it ("0E89" for "DE89" is beyond help, "1T60" is not).
_MISREAD_START: Final = re.compile(r"^[A-Z0-9]{2}[0-9OQDILZSBG]{2}[A-Z0-9]*$")
_IBAN_PART: Final = re.compile(r"^[A-Z0-9]{1,34}$")
_BIC: Final = re.compile(r"^[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$")
_ACCOUNT: Final = re.compile(r"^[\dA-Z][\dA-Z\-/]{3,24}$")
_DRAWN: Final = re.compile(
    r"\b(?:your account|debited from|direct debit|ihrem? konto|abgebucht|eingezogen|lastschrift|votre compte|"
    r"pr[ée]lev[ée]|su cuenta|uw rekening|incasso|vostro conto)\b",
    re.IGNORECASE,
)
_IBAN_SHORTEST, _IBAN_LONGEST = 15, 34


def find_bank(pages: tuple[Labelled, ...]) -> dict[str, Reading]:
    """`iban`, `bic`, `routing_number` and `account_number` of the account to pay to, where printed."""
    found: dict[str, Reading] = {}
    readers = (("iban", _ibans), ("bic", _bics), ("routing_number", _routing), ("account_number", _accounts))
    for name, read in readers:
        options = [reading for page in pages for reading in read(page)]
        if options:
            found[name] = max(options, key=lambda reading: reading.confidence)
    return found


def _ibans(page: Labelled) -> Iterator[Reading]:
    """Every IBAN: one whose check digits fail is kept, doubtful, only beside its label."""
    for number, row in enumerate(page.sheet.rows):
        for index, cell in enumerate(row.cells):
            labelled = (
                any(Role.IBAN in label.roles for label in page.at(number, index)) or "iban" in row.text.casefold()
            )
            for words in _iban_words(cell.words, optical=cell.via is Via.OCR):
                text = "".join(word.text for word in words).upper().strip(".,:;()")
                valid = _cut_to_valid(text) or (mended(text, iban_number.is_valid) if cell.via is Via.OCR else None)
                if valid:
                    # The account of the payer, from which money is drawn, is not the one to pay to.
                    sure = 0.5 if _DRAWN.search(row.text) else 0.99 if labelled else 0.98
                    yield _reading(valid, words, cell, sure, Proof.CHECKSUM)
                elif labelled and _IBAN_SHORTEST <= len(text) <= _IBAN_LONGEST and sum(c.isdigit() for c in text) > 8:
                    yield _reading(text, words, cell, 0.6, None)


def _iban_words(words: tuple[Word, ...], *, optical: bool) -> Iterator[tuple[Word, ...]]:
    for start, word in enumerate(words):
        start_form = _MISREAD_START if optical else _IBAN_START
        if not start_form.match(word.text.upper().strip(".,:;()")):
            continue
        end = start + 1
        while (
            end < len(words)
            and _IBAN_PART.match(words[end].text.upper().strip(".,;"))
            and _digits(words[end].text)
            and _joined_length(words[start : end + 1]) <= _IBAN_LONGEST
        ):
            end += 1
        if _joined_length(words[start:end]) >= _IBAN_SHORTEST:
            yield words[start:end]


def _digits(text: str) -> bool:
    return any(char.isdigit() for char in text) or len(text.strip(".,;")) == 4


def _joined_length(words: tuple[Word, ...]) -> int:
    return sum(len(word.text) for word in words)


def _cut_to_valid(text: str) -> str | None:
    """The IBAN with which the text begins, if its check digits hold; what follows it may be the next number."""
    if iban_number.is_valid(text, check_country=False):
        return text
    for length in range(len(text) - 1, _IBAN_SHORTEST - 1, -1):
        if iban_number.is_valid(text[:length]):
            return text[:length]
    return None


def _bics(page: Labelled) -> Iterator[Reading]:
    for number, row in enumerate(page.sheet.rows):
        for index, cell in enumerate(row.cells):
            labelled = any(Role.BIC in label.roles for label in page.at(number, index)) or bool(
                re.search(r"\b(?:bic|swift)\b", row.text, re.IGNORECASE)
            )
            if labelled:
                yield from _bics_in(cell)
    for label in page.labels:
        if Role.BIC in label.roles:
            for place in places(label, page):
                yield from _bics_in(page.sheet.rows[place.row].cells[place.cell])


def _bics_in(cell: Cell) -> Iterator[Reading]:
    for word in cell.words:
        text = word.text.strip(".,:;()")
        if _BIC.match(text) and bic_number.is_valid(text) and text not in ("SWIFTBIC", "BANKLEITZAHL"):
            yield _reading(
                text, (word,), cell, 0.93 if any(c.isdigit() for c in text) or len(text) == 8 else 0.88, None
            )


def _routing(page: Labelled) -> Iterator[Reading]:
    for label in page.labels:
        if Role.ROUTING_NUMBER not in label.roles:
            continue
        for place in places(label, page):
            cell = page.sheet.rows[place.row].cells[place.cell]
            word = next((word for word in place.words if any(c.isdigit() for c in word.text)), None)
            text = "".join(char for char in word.text if char.isdigit()) if word else ""
            if word is not None and len(text) == 9:
                valid = rtn.is_valid(text)
                yield _reading(
                    text, (word,), cell, 0.98 if valid else 0.7 * place.weight, Proof.CHECKSUM if valid else None
                )


def _accounts(page: Labelled) -> Iterator[Reading]:
    for label in page.labels:
        if Role.ACCOUNT_NUMBER not in label.roles or not _is_bank_label(label, page):
            continue
        for place in places(label, page):
            cell = page.sheet.rows[place.row].cells[place.cell]
            words = tuple(word for word in place.words if any(c.isalnum() for c in word.text))
            text = words[0].text.strip(".,:;()").upper() if words else ""
            if _ACCOUNT.match(text) and sum(c.isdigit() for c in text) >= 4:
                yield _reading(text, words[:1], cell, 0.85 * place.weight, None)


_BANK_WORDS: Final = re.compile(
    r"\b(?:bank|iban|bic|swift|routing|aba|sort code|blz|bankleitzahl|banque|banco|banca|payable|remit|wire|ach|"
    r"konto|kontonummer|kto|compte|cuenta|conto)\b",
    re.IGNORECASE,
)


def _is_bank_label(label: Label, page: Labelled) -> bool:
    """Whether an account is a bank's: words of a bank stand near; elsewhere it is the customer's with the supplier."""
    near = page.sheet.rows[max(0, label.row - 4) : label.row + 5]
    return any(_BANK_WORDS.search(row.text) for row in near)


def _reading(value: str, words: tuple[Word, ...], cell: Cell, confidence: float, proof: Proof | None) -> Reading:
    sure = min(word.confidence for word in words)
    return Reading(
        value, confidence if proof else confidence * (0.5 + 0.5 * sure), cell.page, joined(words), cell.via, proof
    )
