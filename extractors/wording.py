"""Printed words folded to the form in which labels are compared: no case, accents, points; one word for "number"."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

#: Spellings of "number" and of "date" in the six languages, and of a few abbreviations, by their common form.
_SAME: Final = {
    **dict.fromkeys(
        ("number", "num", "nbr", "nr", "nro", "nummer", "numero", "no", "n", "id", "#", "nos", "numer"), "no"
    ),
    **dict.fromkeys(("date", "datum", "fecha", "data", "dat", "dt"), "date"),
    **dict.fromkeys(("ref", "reference", "referenz", "referencia", "referentie", "riferimento", "rif"), "ref"),
    **dict.fromkeys(("p/o", "purchaseorder"), "po"),
}  # fmt: skip
#: Words that carry no meaning in a label ("Date de la facture" is "date facture").
_EMPTY: Final = frozenset(
    {"de", "d", "l", "la", "les", "des", "del", "della", "dell", "dello", "di", "da", "der", "die", "das", "of", "the",
     "van", "het", "el", "los", "las", "und", "and", "et", "y", "&", "e"}
)  # fmt: skip
_EDGES: Final = ".,:;()[]{}<>*_\"'’‘`´“”„=|!?•·-–—/\\"
_COMPOUND: Final = re.compile(r"^(?P<stem>[a-z]{2,})(?P<tail>nummer|nr|numero|datum)$")
#: Compounds that are a kind of invoice ("Mietrechnung", "verkoopfactuur"); a reversal keeps its own word.
_KIND: Final = re.compile(
    r"^(?!storno|korrektur|original|ursprung|vor|proforma|credit|kredit|gutschrift)[a-z]{3,}(?P<kind>rechnung|factuur)$"
)
_SPLIT: Final = re.compile(r"['’‘`´/]|(?<=[a-zäöüß])[-–](?=[a-zäöü])", re.IGNORECASE)
_NUMERO_SIGN: Final = re.compile(r"^n[°ºo]?[°º.*”“\"'’^]+$|^№$", re.IGNORECASE)


def fold(text: str) -> str:
    """Lower case without accents: "Échéance" gives "echeance", "Straße" gives "strasse"."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in decomposed if not unicodedata.combining(char))


@lru_cache(maxsize=20_000)
def keys(word: str) -> tuple[str, ...]:
    """The comparison keys of one printed word; none for a mark or an empty word.

    "Rechnungs-Nr.:" gives ("rechnungsno",), "d'échéance" gives ("echeance",), "N°" gives ("no",).
    """
    if _NUMERO_SIGN.match(word.rstrip(":")) and word not in ("N", "n"):
        return ("no",)
    if word.casefold() == "del.":  # "Del. Date": with a point it is no article
        return ("delivery",)
    word = word.replace(".-", "-").replace(".–", "-")
    made: list[str] = []
    parts = [fold(part).strip(_EDGES).replace(".", "") for part in _SPLIT.split(word)]
    if "'" not in word and "’" not in word and "/" not in word and all(len(part) > 1 for part in parts):
        parts = ["".join(parts)] if len(parts) > 1 else parts
    for part in parts:
        if not part or part in _EMPTY:
            continue
        made.extend((_common(part[:-1]), "no") if len(part) > 2 and part.endswith("#") else (_common(part),))
    return tuple(made)


def _common(part: str) -> str:
    if part in _SAME and part != "n":
        return _SAME[part]
    kind = _KIND.match(part)
    if kind:
        return kind["kind"]
    compound = _COMPOUND.match(part)
    if compound:
        return compound["stem"] + ("date" if compound["tail"] == "datum" else "no")
    return part


def spellings() -> frozenset[str]:
    """The spellings that are compared by a common form: "reference" for "ref"."""
    return frozenset(_SAME)


def common(key: str) -> str:
    """The form by which a spelling is compared."""
    return _SAME.get(key, key)


def phrase_keys(phrase: str) -> tuple[str, ...]:
    """The keys of a phrase of several words, in order."""
    return tuple(key for word in phrase.split() for key in (("no",) if word == "n" else keys(word)))
