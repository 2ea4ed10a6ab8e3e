"""How alike two descriptions are, and whether a size, a number or a colour tells the goods apart."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from rapidfuzz import fuzz

from matching.units import UNITS, Dimension, pack_in_text

#: Families of words of which two papers for one article never print different ones; "a=b" writes b for a.
_FAMILIES: Final = MappingProxyType(
    {
        "colour": (
            "black white red blue green yellow orange brown grey gray=grey silver gold beige anthracite pink purple "
            "violet turquoise cream ivory navy light dark clear transparent schwarz=black weiss=white rot=red "
            "blau=blue gruen=green gelb=yellow braun=brown grau=grey silber=silver hell=light dunkel=dark noir=black "
            "blanc=white rouge=red bleu=blue vert=green jaune=yellow gris=grey nero=black bianco=white "
            "rosso=red verde=green"
        ),
        "size": "xs s m l xl xxl xxxl small=s medium=m large=l",
        "material": (
            "zinc stainless brass copper aluminium aluminum=aluminium plastic nylon oak beech pine chrome bronze pvc "
            "rubber leather cotton ceramic titanium edelstahl=stainless inox=stainless messing=brass kupfer=copper"
        ),
        "side": "left right links=left rechts=right gauche=left droite=right",
        "sex": "male female men=male women=female",
        "presence": "with without mit=with ohne=without avec=with sans=without",
        "place": "indoor outdoor inner outer upper lower top bottom front rear",
        "number": "single double triple",
        "finish": "matt gloss matte=matt glossy=gloss polished brushed",
        "state": "new used refurbished",
        "heat": "hot cold",
        "kind": "bolt screw=bolt nut washer rivet schraube=bolt mutter=nut scheibe=washer niete=rivet",
    }
)


def _family_words() -> Mapping[str, tuple[str, str]]:
    known: dict[str, tuple[str, str]] = {}
    for family, words in _FAMILIES.items():
        for word in words.split():
            written, _, meant = word.partition("=")
            known[written] = (family, meant or written)
    return MappingProxyType(known)


_FAMILY_OF: Final = _family_words()
_STEMS: Final = MappingProxyType({"hexagon": "hex", "hexagonal": "hex", "sechskant": "hex"})
_MEASURED: Final = frozenset({Dimension.MASS, Dimension.LENGTH, Dimension.VOLUME, Dimension.AREA})
_MONTHS: Final = frozenset(
    [
        "jan",
        "feb",
        "mar",
        "apr",
        "may",
        "jun",
        "jul",
        "aug",
        "sep",
        "oct",
        "nov",
        "dec",
        "january",
        "february",
        "march",
        "april",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "januar",
        "februar",
        "maerz",
        "mai",
        "juni",
        "juli",
        "oktober",
        "dezember",
    ]
)
_TYPE_WORDS: Final = frozenset({"type", "model", "grade", "clas", "class", "size", "serie", "version", "typ", "klasse"})
_NEUTRAL: Final = frozenset({"lot", "batch", "charge", "serial", "sn", "no", "nr", "pos", "of", "item", "art", "year"})
_TOKEN: Final = re.compile(r"[a-z0-9]+(?:[./,\-][a-z0-9]+)*")
_TIMES: Final = re.compile(r"(?<=\d)\s*[x×*]\s*(?=\d)")
_NUMBER_UNIT: Final = re.compile(
    r"(?<![\w.,/])(\d+(?:[.,]\d+)?)\s*(kg|g|mg|lb|lbs|oz|mm|cm|km|m|in|inch|ft|yd|l|ml|cl|gal|m2|v|w|kw|a|ma|hz|bar|hp|"
    r"k|gb|tb|mb|ah|t|pcs|ply|hole)\b(?!\w)"
)


@dataclass(frozen=True, slots=True)
class Wording:
    """A description taken apart: its words, and the marks (a key and its values) that tell goods apart.

    `printed` gives back a measure as the paper writes it.
    """

    words: tuple[str, ...]
    marks: tuple[tuple[str, frozenset[str]], ...]
    printed: tuple[tuple[str, str], ...] = ()


def _folded(text: str) -> str:
    text = unicodedata.normalize("NFKD", text.lower().replace("ß", "ss"))
    for umlaut, plain in (("a\u0308", "ae"), ("o\u0308", "oe"), ("u\u0308", "ue")):
        text = text.replace(umlaut, plain)
    return "".join(c for c in text if not unicodedata.combining(c))


def _stem(word: str) -> str:
    if len(word) > 3 and word.endswith("s") and not word.endswith("ss"):
        word = word[:-1]
    return _STEMS.get(word, word)


def _measure(number: str, name: str) -> tuple[str, str]:
    """Key and value of a measured token, in the base unit of its dimension, so that 1 kg meets 1000 g."""
    value = Fraction(number.replace(",", "."))
    known = UNITS.get(name.upper())
    if known is not None and known.dimension in _MEASURED:
        return f"measure:{known.dimension}", str(value * known.factor)
    return f"measure:{name}", str(value)


def _shape(token: str) -> str:
    return re.sub(r"\d+", "#", token)


@lru_cache(maxsize=16384)
def wording(description: str) -> Wording:
    """A description taken apart; the same text always gives the same answer."""
    text = _TIMES.sub("x", _folded(description))
    marks: dict[str, set[str]] = {}
    pack = pack_in_text(description)
    words: list[str] = []
    printed: dict[str, str] = {}

    def measured(found: re.Match[str]) -> str:
        key, value = _measure(found.group(1), found.group(2))
        marks.setdefault(key, set()).add(value)
        printed[value] = f"{found.group(1)} {found.group(2)}"
        words.append(found.group(1) + found.group(2))
        return " "

    text = _NUMBER_UNIT.sub(measured, text)
    before = ""
    for token in _TOKEN.findall(text):
        has_digit = any(c.isdigit() for c in token)
        if not has_digit:
            named = before
            for word in re.split(r"[./,\-]", token):
                before = _stem(word)
                words.append(before)
                known = _FAMILY_OF.get(before) or _FAMILY_OF.get(word)
                if known:
                    marks.setdefault(known[0], set()).add(known[1])
                if named in _TYPE_WORDS and len(word) <= 2:
                    marks.setdefault(f"type:{named}", set()).add(word)
                named = before
            continue
        words.append(token)
        if token.isdigit():
            if before not in _MONTHS and before not in _NEUTRAL and not (pack and token == str(pack)):
                marks.setdefault(f"number:{before}", set()).add(token.lstrip("0") or "0")
        elif before not in _NEUTRAL:
            marks.setdefault(f"shape:{_shape(token)}", set()).add(token)
        before = ""
    months = {word[:3] for word in words if word in _MONTHS}
    if len(months) == 1:
        marks.setdefault("month", set()).update(months)
    if pack:
        marks.setdefault("pack", set()).add(str(pack))
    found_marks = tuple(sorted((key, frozenset(values)) for key, values in marks.items()))
    return Wording(tuple(words), found_marks, tuple(sorted(printed.items())))


@lru_cache(maxsize=32768)
def conflict(one: str, other: str) -> tuple[str, str] | None:
    """The first pair of marks that tell two descriptions apart ("m8x40", "m8x80"), None where nothing does.

    A mark that only one paper prints says nothing; marks of one kind that both print must not differ on both sides.
    """
    left, right = dict(wording(one).marks), dict(wording(other).marks)
    for key in sorted(left.keys() & right.keys()):
        only_left, only_right = left[key] - right[key], right[key] - left[key]
        if only_left and only_right:
            return _printed(one, min(only_left)), _printed(other, min(only_right))
    return None


def _printed(description: str, value: str) -> str:
    """A mark's value as the description writes it."""
    return dict(wording(description).printed).get(value, value)


@lru_cache(maxsize=32768)
def likeness(one: str, other: str) -> float:
    """0 to 1: shared words in any order, mostly the shorter text inside the longer; less where no number is shared."""
    left, right = " ".join(wording(one).words), " ".join(wording(other).words)
    if not left or not right:
        return 0.0
    if left == right:
        return 1.0
    inside, whole = fuzz.token_set_ratio(left, right), fuzz.token_sort_ratio(left, right)
    shared = set(wording(one).words) & set(wording(other).words)
    if not shared:
        return min(whole, fuzz.WRatio(left, right)) / 100 * 0.6
    score = (0.6 * inside + 0.4 * whole) / 100
    return score if _numbers_meet(one, other) else score * 0.75


def _numbers_meet(one: str, other: str) -> bool:
    """Whether two descriptions share a number, or one of them has none."""
    left, right = (
        {value for key, values in wording(text).marks if ":" in key for value in values} for text in (one, other)
    )
    return not left or not right or bool(left & right)
