"""Which rows of a table are items."""

from __future__ import annotations

from collections.abc import Callable

from models.vocabulary import DocumentKind

Reads = Callable[..., list[tuple[str | None, ...]]]


def test_a_thing_that_costs_nothing_is_an_item(lines_of: Reads) -> None:
    assert lines_of("""
Item                      Qty     Price     Total
Starter kit                 1     99.00     99.00
USB cable                   1      FREE      0.00
Gift bag                    1         -         -
                        Total               99.00
""") == [("Starter kit", "1", "99.00", "99.00"), ("USB cable", "1", None, "0.00"), ("Gift bag", "1", None, None)]


def test_credits_print_their_sums_with_a_minus_behind_or_a_mark(lines_of: Reads) -> None:
    assert lines_of(
        """
Description                Qty       Unit price       Amount
Return of damaged goods     3          20.00          60.00-
Return of a pump            1          35.00          35.00 CR
Restocking fee              1          15.00          15.00
""",
        cells=("amount",),
    ) == [("-60.00",), ("-35.00",), ("15.00",)]


def test_labour_and_materials_in_two_tables_are_read_together(lines_of: Reads) -> None:
    assert lines_of(
        """
Description                        Hours      Rate       Amount
Replace compressor                  3.50     95.00       332.50
                              Labor total                332.50

Description                        Qty        Price      Amount
Compressor 5 HP                       1     780.00       780.00
Refrigerant R410a                     4      22.00        88.00
                              Materials total            868.00
                              Invoice total            1,200.50
""",
        cells=("description", "amount"),
    ) == [("Replace compressor", "332.50"), ("Compressor 5 HP", "780.00"), ("Refrigerant R410a", "88.00")]


def test_a_table_goes_on_over_a_page_without_a_header(lines_of: Reads) -> None:
    first = """
Pos  Artikel                          Menge   Einzelpreis   Gesamt
1    Schraube M8x40                     200         0,12      24,00
"""
    second = """
2    Scheibe A8                         400         0,02       8,00
                                        Summe netto           32,00
"""
    assert lines_of(first, second, cells=("description", "amount")) == [
        ("Schraube M8x40", "24.00"),
        ("Scheibe A8", "8.00"),
    ]


def test_order_and_line_of_the_buyer_are_kept(lines_of: Reads) -> None:
    assert lines_of(
        """
PO No       PO Line   Item         Description            Qty    Price      Amount
PO-7001     1         AX-100       Bearing block            4    25.00      100.00
PO-7044     7         BX-900       Drive chain              2    48.00       96.00
""",
        cells=("po_number", "po_line", "sku", "quantity"),
    ) == [("PO-7001", "1", "AX-100", "4"), ("PO-7044", "7", "BX-900", "2")]


def test_freight_is_a_charge_and_serial_numbers_are_kept(lines_of: Reads) -> None:
    assert lines_of(
        """
Qty   Part         Description              Unit      Extended
 8    9901         Pallet jack wheel        22.00       176.00
                   S/N: AX99120
 1    FRT          Freight                  35.00        35.00
                            Invoice total              211.00
""",
        cells=("description", "serial", "is_charge"),
    ) == [("Pallet jack wheel", "AX99120", None), ("Freight", None, "true")]


def test_packages_counted_on_a_label_are_no_line(lines_of: Reads) -> None:
    assert (
        lines_of(
            "Packages: 17\nGross weight: 812 kg", cells=("description", "quantity"), kind=DocumentKind.PACKING_SLIP
        )
        == []
    )
