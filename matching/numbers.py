"""When two printed numbers are one: prefixes, punctuation, leading zeros and look-alike characters do not count."""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache
from typing import Final

#: Characters that readers and people take for one another, each mapped to the digit.
LOOK_ALIKES: Final = str.maketrans("OQILSBZG", "00115826")

_INVOICE_PREFIXES: Final = (
    "INVOICENUMBER", "INVOICENO", "INVOICE", "INV", "RECHNUNGSNUMMER", "RECHNUNGSNR", "RECHNUNG", "RG", "RE", "FACTURE",
    "FATTURA", "FACTURA", "FACTUUR", "BILL", "REMINDER", "DUPLICATE", "COPY", "NR", "NO", "R",
)  # fmt: skip
_INVOICE_SUFFIXES: Final = ("DUPLICATE", "REMINDER", "COPY", "KOPIE", "COPIA", "DUP", "REV", "BIS", "A", "R")
_ORDER_PREFIXES: Final = (
    "PURCHASEORDERNO", "PURCHASEORDER", "ORDERNUMBER", "ORDERNO", "ORDER", "BESTELLNUMMER", "BESTELLNR", "BESTELLUNG",
    "COMMANDE", "ORDINE", "PEDIDO", "PONO", "PO", "NR", "NO",
)  # fmt: skip
_PLAIN: Final = re.compile(r"[^A-Z0-9]")
_UNREADABLE: Final = re.compile(r"[?*_�]")


class Sameness(IntEnum):
    """How surely two numbers are one."""

    DIFFERENT = 0
    ALIKE = 1
    SAME = 2


@lru_cache(maxsize=16384)
def plain(number: str) -> str:
    """Capital letters and digits only, without leading zeros."""
    return _PLAIN.sub("", number.upper()).lstrip("0")


def unreadable(number: str) -> bool:
    """Whether a character of the number could not be read."""
    return bool(_UNREADABLE.search(number))


def skeleton(text: str) -> str:
    """The number with every look-alike replaced by its digit."""
    return text.translate(LOOK_ALIKES)


def _without_prefix(text: str, prefixes: tuple[str, ...]) -> str:
    for prefix in prefixes:
        if text.startswith(prefix) and text[len(prefix) : len(prefix) + 1].isdigit():
            return text[len(prefix) :].lstrip("0") or "0"
    return text


def _without_suffix(text: str) -> str:
    for suffix in _INVOICE_SUFFIXES:
        if text.endswith(suffix) and text[: -len(suffix)][-1:].isdigit():
            return text[: -len(suffix)]
    return text


@lru_cache(maxsize=16384)
def invoice_number(number: str) -> str:
    """An invoice number without the words that only say that it is one."""
    return _without_prefix(plain(number), _INVOICE_PREFIXES)


def same_invoice_number(one: str, other: str) -> Sameness:
    """Whether two invoice numbers of one supplier are one number.

    A suffix such as "A" or "COPY" is taken off one of them only: 100A and 100B are two numbers, 100 and 100A may be
    one.
    """
    left, right = invoice_number(one), invoice_number(other)
    if left == right or _without_suffix(left) == right or left == _without_suffix(right):
        return Sameness.SAME
    return Sameness.ALIKE if skeleton(left) == skeleton(right) else Sameness.DIFFERENT


@lru_cache(maxsize=16384)
def order_number(number: str) -> str:
    """An order number without prefix words, punctuation and leading zeros."""
    return _without_prefix(plain(number), _ORDER_PREFIXES)


@lru_cache(maxsize=16384)
def order_skeleton(number: str) -> str:
    """The same with look-alikes replaced, so that P0-1OO1 and PO-1001 meet."""
    return _without_prefix(skeleton(plain(number)), tuple(skeleton(p) for p in _ORDER_PREFIXES))


@lru_cache(maxsize=16384)
def digit_runs(number: str) -> frozenset[str]:
    """The runs of four or more digits in a number or a sentence, without leading zeros."""
    return frozenset(run.lstrip("0") for run in re.findall(r"\d{4,}", number) if run.strip("0"))


def same_code(one: str | None, other: str | None) -> Sameness:
    """Whether two item codes are one; punctuation, spaces and capitals do not count, look-alikes make them alike."""
    if not one or not other:
        return Sameness.DIFFERENT
    left, right = plain(one), plain(other)
    if not left or not right:
        return Sameness.DIFFERENT
    if left == right:
        return Sameness.SAME
    return Sameness.ALIKE if skeleton(left) == skeleton(right) else Sameness.DIFFERENT
