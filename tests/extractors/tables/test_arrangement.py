"""Columns typed by what the products of their rows say."""

from __future__ import annotations

from collections.abc import Callable

from models.vocabulary import DocumentKind

Reads = Callable[..., list[tuple[str | None, ...]]]


def test_a_discount_without_a_heading_is_found_beside_line_numbers(lines_of: Reads) -> None:
    assert lines_of(
        """
2     Ball pens, pack of 20                  36        5.14     10      166.54
3     Desk chair, mesh back                  12      194.67     25     1752.03
4     Junction box IP65                       1        4.09      0        4.09
5     White board                           144      110.92     40     9583.49
                                             Total HT                 11506.15
""",
        cells=("quantity", "unit_price", "discount", "amount"),
    ) == [
        ("36", "5.14", "10", "166.54"),
        ("12", "194.67", "25", "1752.03"),
        ("1", "4.09", "0", "4.09"),
        ("144", "110.92", "40", "9583.49"),
    ]


def test_three_quantities_of_a_slip_keep_their_meaning(lines_of: Reads) -> None:
    assert lines_of(
        """
Line   Item Number     Description                      Ordered     Ship        BO     UOM
1      BRG-6204-2RS    Ball bearing 20x47x14              1,200       1,000      200   EA
2      BLT-M10-50      Hex bolt M10x50 zinc              25,000      25,000        0   EA
3      GRS-400         Grease cartridge 400g                 12           0       12   EA
""",
        cells=("quantity_ordered", "quantity", "quantity_backordered", "unit_price"),
        kind=DocumentKind.PACKING_SLIP,
    ) == [("1200", "1000", "200", None), ("25000", "25000", "0", None), ("12", "0", "12", None)]


def test_where_freight_is_priced_by_weight_the_pieces_are_no_quantity(lines_of: Reads) -> None:
    assert lines_of(
        """
Pieces   Description of articles            Weight    Rate (CWT)     Charges
     3   Pallets of machine parts            4,815       57.9600    2,790.77
     7   Skids of paper articles             6,000       73.2800    4,396.80
     5   Drums of paint                      1,250       41.0000      512.50
""",
        cells=("description", "quantity", "unit_price", "price_basis_quantity", "amount"),
    ) == [
        ("Pallets of machine parts", "4815", "57.9600", "100", "2790.77"),
        ("Skids of paper articles", "6000", "73.2800", "100", "4396.80"),
        ("Drums of paint", "1250", "41.0000", "100", "512.50"),
    ]
