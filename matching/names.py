"""When two written names are one company."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

from rapidfuzz import fuzz

from matching.lines import Supplier

_LEGAL_FORMS: Final = frozenset(
    [
        "ltd",
        "limited",
        "inc",
        "incorporated",
        "llc",
        "llp",
        "lp",
        "plc",
        "corp",
        "corporation",
        "co",
        "company",
        "gmbh",
        "ag",
        "kg",
        "kgaa",
        "ohg",
        "ug",
        "mbh",
        "gbr",
        "ek",
        "se",
        "bv",
        "nv",
        "sa",
        "sarl",
        "sas",
        "sprl",
        "srl",
        "spa",
        "sl",
        "slu",
        "oy",
        "ab",
        "as",
        "aps",
        "the",
        "und",
        "and",
        "et",
        "e",
        "cie",
    ]
)
_WORD: Final = re.compile(r"[^\W_]+")


@lru_cache(maxsize=8192)
def name_words(name: str) -> tuple[str, ...]:
    """The words of a name without accents, punctuation and legal forms, in lower case."""
    text = unicodedata.normalize("NFKD", name.replace("ß", "ss")).lower()
    text = "".join(c for c in text if not unicodedata.combining(c)).replace(".", "").replace("'", "")
    words = tuple(_WORD.findall(text))
    kept = tuple(w for w in words if w not in _LEGAL_FORMS)
    return kept or words


@lru_cache(maxsize=8192)
def name_likeness(one: str, other: str) -> float:
    """0 to 1; names whose numbers differ ("Supplier 1", "Supplier 10") are never alike."""
    left, right = name_words(one), name_words(other)
    if [w for w in left if w.isdigit()] != [w for w in right if w.isdigit()]:
        return 0.0
    a, b = " ".join(left), " ".join(right)
    return max(fuzz.ratio(a, b), fuzz.ratio(a.replace(" ", ""), b.replace(" ", "")), fuzz.token_sort_ratio(a, b)) / 100


def same_name(one: str | None, other: str | None, least: float = 0.9) -> bool:
    """Whether two names are written for one company; an unknown name is nobody's."""
    return bool(one and other) and name_likeness(one or "", other or "") >= least


def find_supplier(name: str | None, suppliers: tuple[Supplier, ...], least: float = 0.9) -> Supplier | None:
    """The supplier of the master a name belongs to, by its own name or an alias; none where two fit equally."""
    if not name:
        return None
    best: list[tuple[float, Supplier]] = []
    for supplier in suppliers:
        score = max(name_likeness(name, known) for known in (supplier.name, *supplier.aliases))
        if score >= least:
            best.append((score, supplier))
    best.sort(key=lambda pair: (-pair[0], pair[1].name))
    if len(best) > 1 and best[0][0] == best[1][0]:
        return None
    return best[0][1] if best else None


def linked_payee(name: str | None, supplier: Supplier | None) -> bool:
    """Whether a name is a verified other payee of the supplier."""
    return supplier is not None and any(p.verified and same_name(name, p.name) for p in supplier.remit_to)


def same_supplier(one: str | None, other: str | None, suppliers: tuple[Supplier, ...]) -> bool:
    """Whether two names mean one supplier: written alike, aliases of one master record, or its linked payee."""
    if same_name(one, other):
        return True
    left, right = find_supplier(one, suppliers), find_supplier(other, suppliers)
    if left is not None and left == right:
        return True
    return linked_payee(one, right) or linked_payee(other, left)
