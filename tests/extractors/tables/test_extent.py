"""Where the items of a table end, and which rows are items although their words are those of totals."""

from __future__ import annotations

from collections.abc import Callable

Reads = Callable[..., list[tuple[str | None, ...]]]


def test_rows_that_make_up_the_printed_total_are_items_though_one_is_called_a_tax(lines_of: Reads) -> None:
    assert lines_of(
        """
Date          Description                      Ref        Charges      Credits
03/14/2026    Room Charge                      1204        189.00
03/14/2026    Occupancy Tax                    1204         24.57
03/15/2026    Room Charge                      1204        189.00
03/15/2026    Restaurant                       1204         41.86
              Total                                        444.43
""",
        cells=("description", "amount"),
    ) == [("Room Charge", "189.00"), ("Occupancy Tax", "24.57"), ("Room Charge", "189.00"), ("Restaurant", "41.86")]


def test_a_first_line_called_retainer_is_no_payment_where_the_sum_needs_it(lines_of: Reads) -> None:
    assert lines_of(
        """
Description                                                        Amount
Monthly retainer March 2026                                      2,500.00
Press release drafting                                             400.00
Total due                                                        2,900.00
""",
        cells=("description", "amount"),
    ) == [("Monthly retainer March 2026", "2500.00"), ("Press release drafting", "400.00")]


def test_a_tax_right_above_the_total_stays_a_tax(lines_of: Reads) -> None:
    assert lines_of(
        """
Description                                                        Amount
Site survey                                                        300.00
Report                                                             400.00
Sales tax                                                           56.00
Total                                                              756.00
""",
        cells=("description", "amount"),
    ) == [("Site survey", "300.00"), ("Report", "400.00")]


def test_sums_of_sections_are_no_items_and_end_no_table(lines_of: Reads) -> None:
    assert lines_of("""
Item     Description                         Qty    Unit     Rate      Amount
PHASE 1 - DEMOLITION
1.1      Strip out partitions                 40    m2      12.50      500.00
1.2      Remove ceiling tiles                 60    m2       4.00      240.00
                                        Subtotal Phase 1                740.00
PHASE 2 - FIT OUT
2.1      Metal stud partition                 35    m2      48.00    1,680.00
                                        Subtotal Phase 2              1,680.00
                                        Total                         2,420.00
""") == [
        ("Strip out partitions", "40", "12.50", "500.00"),
        ("Remove ceiling tiles", "60", "4.00", "240.00"),
        ("Metal stud partition", "35", "48.00", "1680.00"),
    ]


def test_a_sum_carried_over_to_the_next_page_is_no_item(lines_of: Reads) -> None:
    first = """
Pos  Artikel                          Menge   Einzelpreis   Gesamt
1    Schraube M8x40                     200         0,12      24,00
2    Mutter M8                          200         0,05      10,00
                                        Übertrag              34,00
"""
    second = """
                                        Übertrag              34,00
Pos  Artikel                          Menge   Einzelpreis   Gesamt
3    Scheibe A8                         400         0,02       8,00
                                        Summe netto           42,00
"""
    assert lines_of(first, second, cells=("description", "amount")) == [
        ("Schraube M8x40", "24.00"),
        ("Mutter M8", "10.00"),
        ("Scheibe A8", "8.00"),
    ]


def test_a_tax_with_a_date_of_its_own_is_an_item_though_the_last(lines_of: Reads) -> None:
    assert lines_of(
        """
Date          Description                                  Charges
03/14/2026    Room Charge                                   189.00
03/14/2026    Occupancy Tax                                  24.57
              Total Charges                                 213.57
""",
        cells=("description", "amount"),
    ) == [("Room Charge", "189.00"), ("Occupancy Tax", "24.57")]


def test_a_tax_named_within_an_item_ends_no_table(lines_of: Reads) -> None:
    assert lines_of("""
Pos   Description                  Net price     Qty     Tax       Net amount
1     Motor policy                   67.2244       1      0 %
                                                                        80.00
      Contains 19% tax = 12.77
2     Hull policy                   117.6471       1      0 %
                                                                       140.00
      Contains 19% tax = 22.35
      Sum                                                              220.00
""") == [("Motor policy", "1", "67.2244", "80.00"), ("Hull policy", "1", "117.6471", "140.00")]
