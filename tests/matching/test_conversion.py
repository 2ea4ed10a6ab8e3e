"""Conversions: two witnesses prove one, a stored one may be contradicted, a guess stays a guess."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from matching.conversion import Conversion, How, Witnesses, convert


def witnesses(asked: str | None, agreed: str, *quantities: int) -> Witnesses:
    price = Fraction(asked) if asked is not None else None
    return Witnesses(price, Fraction(agreed), tuple(map(Fraction, quantities)), Fraction(2), Fraction(1, 2))


def test_a_standard_conversion_needs_no_witness(desk: Any) -> None:
    line = desk.bill_line(quantity="120", uom="EA")

    assert convert(line, desk.order_line(uom="DZ"), witnesses(None, "1")) == Conversion(Fraction(1, 12), How.STANDARD)


def test_quantity_and_price_together_prove_a_whole_factor(desk: Any) -> None:
    line = desk.bill_line(quantity="20", price="27.60", uom="CS")
    ordered = desk.order_line(uom="EA", unit_price=Decimal("1.15"), quantity=Decimal(480))

    assert convert(line, ordered, witnesses("27.60", "1.15", 480)) == Conversion(Fraction(24), How.PROVED)


@pytest.mark.parametrize(("price", "quantity"), [("27.60", 470), ("30.00", 480)])
def test_one_witness_alone_proves_nothing(desk: Any, price: str, quantity: int) -> None:
    line = desk.bill_line(quantity="20", price=price, uom="CS")
    ordered = desk.order_line(uom="EA", unit_price=Decimal("1.15"), quantity=Decimal(quantity))

    assert convert(line, ordered, witnesses(price, "1.15", quantity)).how is How.UNPROVED


def test_a_stated_pack_size_is_a_witness_of_its_own(desk: Any) -> None:
    line = desk.bill_line(quantity="5", price="27.60", uom="CS", description="Sack 24/CS")
    ordered = desk.order_line(uom="EA", unit_price=Decimal("1.15"), quantity=Decimal(480))

    assert convert(line, ordered, witnesses("27.60", "1.15", 480)) == Conversion(Fraction(24), How.PROVED)
    assert convert(line, ordered, witnesses("40.00", "1.15", 480)) == Conversion(Fraction(24), How.UNPROVED)


def test_the_stored_pack_size_holds_unless_the_paper_proves_another(desk: Any) -> None:
    ordered = desk.order_line(uom="CS", unit_price=Decimal(36), quantity=Decimal(20), pack_size=Decimal(24))
    fits = desk.bill_line(quantity="480", price="1.50")
    other = desk.bill_line(quantity="400", price="1.80")

    assert convert(fits, ordered, witnesses("1.50", "36", 20)) == Conversion(Fraction(1, 24), How.STORED)
    assert convert(other, ordered, witnesses("1.80", "36", 20)) == Conversion(
        Fraction(1, 24), How.CONFLICT, Fraction(1, 20)
    )


def test_one_unit_name_with_two_pack_sizes_is_a_conflict(desk: Any) -> None:
    line = desk.bill_line(uom="BX", description="Gloves, box of 90")
    ordered = desk.order_line(uom="BX", description="Gloves, box of 100")

    assert convert(line, ordered, witnesses("10", "10", 100)) == Conversion(Fraction(1), How.CONFLICT, Fraction(9, 10))
    assert convert(replace(line, uom=None), desk.order_line(), witnesses("10", "10", 100)).how is How.SAME


def test_pieces_beside_a_weight_are_a_witness(desk: Any) -> None:
    line = desk.bill_line(quantity="118", price="5.00", uom="KG", pieces=Decimal(10))
    ordered = desk.order_line(uom="EA", unit_price=Decimal(59), quantity=Decimal(10))

    assert convert(line, ordered, witnesses("5", "59", 10)).how is How.PROVED
