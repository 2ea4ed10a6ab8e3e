"""Units of measure: their names, and exact conversion within a dimension."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache
from types import MappingProxyType
from typing import Final


class Dimension(StrEnum):
    """What a unit measures; `PACK` holds as many pieces as somebody says."""

    COUNT = "count"
    MASS = "mass"
    LENGTH = "length"
    VOLUME = "volume"
    AREA = "area"
    HOURS = "hours"
    DAYS = "days"
    MONTHS = "months"
    PACK = "pack"
    LUMP = "lump"
    OTHER = "other"


#: What is weighed or measured and never comes out to the last digit.
BULK: Final = frozenset({Dimension.MASS, Dimension.LENGTH, Dimension.VOLUME, Dimension.AREA})


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit under its house name; one of it is `factor` base units of its dimension."""

    name: str
    dimension: Dimension
    factor: Fraction = Fraction(1)


_TABLE: Final = (
    (Dimension.COUNT, "EA", "1", "EACH PC PCS PCE PIECE PIECES ST STK STCK STUECK STÜCK STUK UN UNIT UNITS C62 H87"),
    (Dimension.COUNT, "PR", "2", "PAIR PAIRS NPR PAAR"),
    (Dimension.COUNT, "DZ", "12", "DOZ DZN DOZEN DPC DUTZEND"),
    (Dimension.COUNT, "GRO", "144", "GROSS"),
    (Dimension.COUNT, "CEN", "100", "C HUNDRED CNT HUN"),
    (Dimension.COUNT, "MIL", "1000", "THOUSAND MLE TSD KPC THS T3"),
    (Dimension.MASS, "KG", "1", "KGM KGS KILO KILOGRAM KILOGRAMS"),
    (Dimension.MASS, "G", "1/1000", "GRM GRAM GRAMS"),
    (Dimension.MASS, "LB", "45359237/100000000", "LBS LBR POUND POUNDS"),
    (Dimension.MASS, "OZ", "45359237/1600000000", "ONZ OUNCE OUNCES"),
    (Dimension.MASS, "CWT", "45359237/1000000", "CWA HUNDREDWEIGHT"),
    (Dimension.MASS, "T", "1000", "TNE TO MT TONNE TONNES"),
    (Dimension.MASS, "STN", "90718474/100000", "SHORTTON"),
    (Dimension.LENGTH, "M", "1", "MTR METRE METRES METER METERS LFM LM"),
    (Dimension.LENGTH, "CM", "1/100", "CMT"),
    (Dimension.LENGTH, "MM", "1/1000", "MMT"),
    (Dimension.LENGTH, "KM", "1000", "KMT KTM"),
    (Dimension.LENGTH, "IN", "254/10000", "INH INCH INCHES"),
    (Dimension.LENGTH, "FT", "3048/10000", "FOT FOOT FEET LF"),
    (Dimension.LENGTH, "YD", "9144/10000", "YRD YARD YARDS"),
    (Dimension.VOLUME, "L", "1", "LTR LT LITRE LITRES LITER LITERS"),
    (Dimension.VOLUME, "ML", "1/1000", "MLT"),
    (Dimension.VOLUME, "CL", "1/100", "CLT"),
    (Dimension.VOLUME, "HL", "100", "HLT"),
    (Dimension.VOLUME, "M3", "1000", "MTQ CBM CUM"),
    (Dimension.VOLUME, "GAL", "3785411784/1000000000", "GLL GALLON GALLONS"),
    (Dimension.VOLUME, "QT", "946352946/1000000000", "QTL QUART QUARTS"),
    (Dimension.AREA, "M2", "1", "MTK SQM QM"),
    (Dimension.AREA, "SQFT", "9290304/100000000", "FTK SF SFT FT2"),
    (Dimension.HOURS, "HR", "1", "HUR H HRS HOUR HOURS STD"),
    (Dimension.HOURS, "MIN", "1/60", "MINUTE MINUTES"),
    (Dimension.DAYS, "DAY", "1", "DAYS D TAG TAGE"),
    (Dimension.DAYS, "WK", "7", "WEE WEEK WEEKS"),
    (Dimension.MONTHS, "MON", "1", "MONTH MONTHS MO"),
    (Dimension.MONTHS, "QTR", "3", "QUARTER QUARTERS"),
    (Dimension.MONTHS, "YR", "12", "ANN YEAR YEARS"),
    (Dimension.PACK, "CS", "1", "CASE CASES CA"),
    (Dimension.PACK, "BX", "1", "BOX BOXES"),
    (Dimension.PACK, "PK", "1", "PACK PACKS PKG PKT PCK PACKET VE PA"),
    (Dimension.PACK, "CT", "1", "CTN CARTON CARTONS KAR KARTON CRT"),
    (Dimension.PACK, "BG", "1", "BAG BAGS SACK"),
    (Dimension.PACK, "RL", "1", "ROLL ROLLS RO ROLLE"),
    (Dimension.PACK, "PAL", "1", "PALLET PALLETS PF PX"),
    (Dimension.PACK, "SET", "1", "SETS KIT KITS"),
    (Dimension.PACK, "DR", "1", "DRUM DRUMS"),
    (Dimension.PACK, "BT", "1", "BOTTLE BOTTLES BTL"),
    (Dimension.LUMP, "LS", "1", "LUMP LUMPSUM JOB AU PAUSCHAL PSCH"),
)  # fmt: skip


def _named() -> Mapping[str, Unit]:
    names: dict[str, Unit] = {}
    for dimension, name, factor, aliases in _TABLE:
        unit = Unit(name, dimension, Fraction(factor))
        for word in (name, *aliases.split()):
            names[word] = unit
    return MappingProxyType(names)


UNITS: Final = _named()


@lru_cache(maxsize=1024)
def unit(code: str) -> Unit:
    """The unit a paper means; a word that nobody knows is a unit of its own."""
    word = re.sub(r"[\s.\-]", "", code.upper())
    return UNITS.get(word) or Unit(word, Dimension.OTHER)


def same_unit(one: str, other: str) -> bool:
    """Whether two papers write one unit."""
    return unit(one) == unit(other)


def standard_factor(source: str, target: str) -> Fraction | None:
    """Units of `target` in one of `source`, exact; None where no standard joins them."""
    left, right = unit(source), unit(target)
    if left == right:
        return Fraction(1)
    if left.dimension is not right.dimension or left.dimension in (Dimension.PACK, Dimension.OTHER, Dimension.LUMP):
        return None
    return left.factor / right.factor


def is_bulk(code: str) -> bool:
    """Whether goods in this unit are weighed or measured."""
    return unit(code).dimension in BULK


_PACKS: Final = (
    r"(?:cs|cases?|bx|box(?:es)?|pk|packs?|pkg|pkt|ct|ctn|cartons?|karton|bags?|bg|ve|roll|rl|set|kit|packung)"
)
_PACK_PATTERNS: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(\d{{1,5}})\s*(?:pcs|pc|ea|st|stk|pieces)?\s*(?:/|per\b|pro\b|par\b)\s*{_PACKS}\b",
        rf"\b{_PACKS}\s*(?:of|à|a|zu|mit|de|von|with|@|=|/)?\s*(\d{{1,5}})\b(?!\s*(?:kg|g|ml|l|mm|cm|m)\b)",
        r"\b(\d{1,5})er[\s-]?(?:pack|packung|karton)\b",
        r"\b(\d{1,5})[\s-]?(?:pack|pk|ct|count|pcs)\b",
    )
)


@lru_cache(maxsize=4096)
def pack_in_text(text: str) -> int | None:
    """The pieces in a package that a description states ("24/CS", "box of 100"); None where it states none."""
    for pattern in _PACK_PATTERNS:
        found = pattern.search(text)
        if found and int(found.group(1)) > 1:
            return int(found.group(1))
    return None
