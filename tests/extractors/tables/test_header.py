"""Headers of tables: which table they announce and which columns they stand over."""

from __future__ import annotations

from collections.abc import Callable

Reads = Callable[..., list[tuple[str | None, ...]]]


def test_a_breakdown_of_taxes_holds_no_items(lines_of: Reads) -> None:
    assert lines_of(
        """
Description                              Quantity     Unit Price     Amount
Office chair                                    3          70.00     210.00
Lamp                                            2          30.00      60.00

VAT detail            Code        Rate        Base VAT     VAT amount
                      S            20              210          42.00
                      R            10               60           6.00
""",
        cells=("description", "amount"),
    ) == [("Office chair", "210.00"), ("Lamp", "60.00")]


def test_headings_set_left_of_their_figures_still_name_them(lines_of: Reads) -> None:
    assert lines_of(
        """
Number    Description               Qty            Price         Amount
HX-204    Hex bolt zinc                  31              0.42           13.02
BR-608    Ball bearing                   47              2.15          101.05
""",
    ) == [("Hex bolt zinc", "31", "0.42", "13.02"), ("Ball bearing", "47", "2.15", "101.05")]


def test_a_quantity_per_carton_is_not_the_quantity(lines_of: Reads) -> None:
    assert lines_of("""
Carton   Style      Description          Qty/Ctn   Ctns    Total Qty
1-4      ST-100     Polo shirt                24      4           96
5-6      ST-200     Dress shirt               12      2           24
""") == [("Polo shirt", "96", None, None), ("Dress shirt", "24", None, None)]


def test_a_second_line_of_headings_run_together_falls_to_the_columns_above(lines_of: Reads) -> None:
    assert lines_of(
        """
                                         Qty      Unit               Line
Services                                 Shipped  Rate    Tax    Total GBP
Fiberglass batt R-13                          10    71.96     20    719.60
Plywood sheet                                 50    43.78     20  2,189.00
"""
    ) == [("Fiberglass batt R-13", "10", "71.96", "719.60"), ("Plywood sheet", "50", "43.78", "2189.00")]
