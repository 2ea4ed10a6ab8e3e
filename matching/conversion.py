"""From the invoice's unit to the order's: by standard, by the stored pack size, or proved by quantity and price."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Final

from matching.lines import InvoiceLine, OrderLine
from matching.units import Dimension, pack_in_text, same_unit, standard_factor, unit


class How(StrEnum):
    """What a conversion rests on."""

    SAME = "same"
    STANDARD = "standard"
    STORED = "stored"
    PROVED = "proved"
    UNPROVED = "unproved"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class Conversion:
    """`factor` units of the order are one unit of the invoice; `proposed` is what contradicts a stored factor."""

    factor: Fraction
    how: How
    proposed: Fraction | None = None


@dataclass(frozen=True, slots=True)
class Witnesses:
    """What may prove a conversion: the net price asked per billed unit, the agreed one, and quantities of the order."""

    asked: Fraction | None
    agreed: Fraction
    quantities: tuple[Fraction, ...]
    price_percent: Fraction
    quantity_percent: Fraction

    def price_fits(self, factor: Fraction) -> bool:
        """Whether the asked price per order unit is the agreed one within the price tolerance."""
        if self.asked is None or not self.agreed:
            return False
        return abs(self.asked / factor - self.agreed) <= self.agreed * self.price_percent / 100

    def quantity_fits(self, billed: Fraction) -> bool:
        """Whether a converted quantity is one of the order's within the tolerance."""
        return any(abs(billed - q) <= q * self.quantity_percent / 100 for q in self.quantities if q > 0)


SAME: Final = Conversion(Fraction(1), How.SAME)


def convert(line: InvoiceLine, ordered: OrderLine, witnesses: Witnesses) -> Conversion:
    """How many of the order's units one billed unit is, and what says so."""
    if line.uom is None or same_unit(line.uom, ordered.uom):
        return _same_package(line, ordered)
    standard = standard_factor(line.uom, ordered.uom)
    if standard is not None:
        return Conversion(standard, How.STANDARD)
    if {unit(line.uom).dimension, unit(ordered.uom).dimension} == {Dimension.LUMP, Dimension.COUNT}:
        return Conversion(Fraction(1), How.STANDARD)
    proved = next(
        (f for f, certain in _candidates(line, ordered, witnesses) if _holds(line, f, certain, witnesses)), None
    )
    stored = _stored(line, ordered)
    if stored is not None:
        if proved is not None and proved != stored and not _holds(line, stored, 0, witnesses):
            return Conversion(stored, How.CONFLICT, proved)
        return Conversion(stored, How.STORED)
    stated = _stated(line, ordered)
    if proved is not None and stated is not None and proved != stated:
        return Conversion(proved, How.CONFLICT, stated)
    if proved is not None:
        return Conversion(proved, How.PROVED)
    proposal = next((f for f, certain in _candidates(line, ordered, witnesses) if certain), Fraction(1))
    return Conversion(proposal, How.UNPROVED)


def _same_package(line: InvoiceLine, ordered: OrderLine) -> Conversion:
    """One unit name, unless both papers say what is in the package and disagree."""
    if unit(ordered.uom).dimension is not Dimension.PACK:
        return SAME
    stated = Fraction(ordered.pack_size) if ordered.pack_size is not None else _pack(ordered.description)
    billed = _pack(line.description)
    if stated is None or billed is None or stated == billed:
        return SAME
    return Conversion(Fraction(1), How.CONFLICT, billed / stated)


def _pack(text: str) -> Fraction | None:
    stated = pack_in_text(text)
    return Fraction(stated) if stated else None


def _pieces(code: str) -> Fraction | None:
    """Pieces in one unit that counts pieces."""
    known = unit(code)
    return known.factor if known.dimension is Dimension.COUNT else None


def _stored(line: InvoiceLine, ordered: OrderLine) -> Fraction | None:
    pieces = _pieces(line.uom or ordered.uom)
    if ordered.pack_size is None or pieces is None:
        return None
    return pieces / Fraction(ordered.pack_size)


def _stated(line: InvoiceLine, ordered: OrderLine) -> Fraction | None:
    """The factor that a paper's words state: pieces in the billed package, else in the ordered one."""
    billed_pieces, ordered_pieces = _pieces(line.uom or ""), _pieces(ordered.uom)
    if ordered_pieces is not None and billed_pieces is None:
        billed = _pack(line.description) or _pack(line.remarks or "")
        return billed / ordered_pieces if billed is not None else None
    inside = _pack(ordered.description)
    if inside is not None and billed_pieces is not None and ordered_pieces is None:
        return billed_pieces / inside
    return None


def _candidates(line: InvoiceLine, ordered: OrderLine, witnesses: Witnesses) -> Iterator[tuple[Fraction, int]]:
    """Factors worth testing, each with the number of witnesses that it has already."""
    stated = _stated(line, ordered)
    if stated is not None:
        yield stated, 1
    if not line.quantity:
        return
    quantity = Fraction(line.quantity)
    if line.pieces and (_pieces(ordered.uom) is not None or unit(ordered.uom).dimension is Dimension.PACK):
        yield Fraction(line.pieces) / quantity, 1
    for wanted in witnesses.quantities:
        yield from ((factor, 0) for factor in _whole(wanted / quantity, witnesses.quantity_percent))


def _whole(ratio: Fraction, percent: Fraction) -> Iterator[Fraction]:
    """The whole number, or one by a whole number, next to a ratio."""
    if ratio <= 0:
        return
    near = Fraction(round(ratio)) if ratio >= 1 else Fraction(1, round(1 / ratio))
    if abs(near - ratio) <= ratio * percent / 100:
        yield near


def _holds(line: InvoiceLine, factor: Fraction, certain: int, witnesses: Witnesses) -> bool:
    """Two witnesses are needed: of a stated pack size, the quantity and the price."""
    if not line.quantity or not factor:
        return False
    by_quantity = witnesses.quantity_fits(abs(Fraction(line.quantity)) * factor)
    return certain + by_quantity + witnesses.price_fits(factor) >= 2
