"""What a printed line is: goods, a charge, a discount, an advance, rounding, words."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from matching.roles import ChargeKind, Role, charge_kind, corrects_a_price, role_of


@pytest.mark.parametrize(
    ("description", "amount", "role"),
    [
        ("Freight & handling", "45.00", Role.CHARGE),
        ("Fuel surcharge", "5.00", Role.CHARGE),
        ("Shipping UPS ground", "9.00", Role.CHARGE),
        ("Versandkosten", "9.00", Role.CHARGE),
        ("Packing tape brown", "9.00", Role.ITEM),
        ("Pallet truck 2 t", "350.00", Role.ITEM),
        ("Discount 5 %", "-5.00", Role.DISCOUNT),
        ("Less 10 % retention", "-50.00", Role.DISCOUNT),
        ("Discount 5 %", "5.00", Role.ITEM),
        ("Less advance payment AD-1", "-100.00", Role.ADVANCE),
        ("Down payment 30 %", "300.00", Role.ADVANCE),
        ("Pallet deposit", "18.00", Role.CHARGE),
        ("Rounding", "0.02", Role.ROUNDING),
        ("Delivery note DN-7 of 5 March", "0", Role.TEXT),
    ],
)
def test_words_tell_what_a_line_is(desk: Any, description: str, amount: str, role: Role) -> None:
    quantity = Decimal(0) if role is Role.TEXT else Decimal(1)
    line = desk.bill_line(description=description, sku=None, amount=Decimal(amount), unit_price=Decimal(amount))
    line = type(line)(description, quantity, Decimal(amount), Decimal(amount))

    assert role_of(line, is_on_order=False) is role


def test_what_is_on_the_order_is_goods_and_what_the_paper_says_counts(desk: Any) -> None:
    freight = desk.bill_line(description="Freight", sku=None)

    assert role_of(freight, is_on_order=True) is Role.ITEM
    assert role_of(desk.bill_line(description="Zorbing", is_charge=True), is_on_order=False) is Role.CHARGE
    assert role_of(desk.bill_line(description="Freight", is_charge=False), is_on_order=False) is Role.ITEM


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Freight & handling", ChargeKind.FREIGHT),
        ("Minimum order surcharge", ChargeKind.MINIMUM_ORDER),
        ("Diesel surcharge", ChargeKind.FUEL),
        ("Express delivery", ChargeKind.EXPEDITE),
        ("EUR pallets", ChargeKind.PACKAGING),
        ("Miscellaneous", ChargeKind.OTHER),
    ],
)
def test_a_charge_has_a_kind(text: str, kind: ChargeKind) -> None:
    assert charge_kind(text) is kind


def test_a_price_correction_is_told_by_its_words(desk: Any) -> None:
    assert corrects_a_price(desk.bill_line(description="Preisdifferenz Scharnier"))
    assert corrects_a_price(desk.bill_line(remarks="price correction of May"))
    assert not corrects_a_price(desk.bill_line(description="Hinge returned"))
