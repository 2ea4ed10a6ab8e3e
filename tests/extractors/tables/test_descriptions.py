"""The words of items: codes before descriptions, line numbers, and several columns of text."""

from __future__ import annotations

from collections.abc import Callable

Reads = Callable[..., list[tuple[str | None, ...]]]


def test_a_code_in_brackets_before_the_description_is_the_article_code(lines_of: Reads) -> None:
    assert lines_of(
        """
Description                              Quantity     Unit Price     Amount
[FURN_7777] Office chair                        3          70.00     210.00
*987123* Olive oil                              2           8.50      17.00
""",
        cells=("sku", "description", "amount"),
    ) == [("FURN_7777", "Office chair", "210.00"), ("987123", "Olive oil", "17.00")]


def test_a_name_and_a_description_side_by_side_are_read_column_by_column(lines_of: Reads) -> None:
    assert lines_of(
        """
Name              Description            Units     Unit price      Amount
                  Illuminated,
Channel letters   24 inch,                  14          86.50     1211.00
                  red
Permit            City permit                1         225.00      225.00
""",
        cells=("description", "amount"),
    ) == [("Channel letters Illuminated, 24 inch, red", "1211.00"), ("Permit City permit", "225.00")]


def test_line_numbers_that_run_into_the_codes_are_cut_off(lines_of: Reads) -> None:
    assert lines_of(
        """
Item Number Description                   Qty    Unit Price    Extended
1. HX-204   Hex bolt zinc 3/8 x 2         5 ea         0.42        2.10
2. LB-4X6   Thermal labels 4 x 6         34 roll      14.90      506.60
                                               Subtotal          508.70
""",
        cells=("sku", "description", "quantity"),
    ) == [("HX-204", "Hex bolt zinc 3/8 x 2", "5"), ("LB-4X6", "Thermal labels 4 x 6", "34")]


def test_codes_under_the_heading_number_are_article_codes(lines_of: Reads) -> None:
    assert lines_of(
        """
No        Description                        Qty
SV-01     Service kit                         27
LB-4X6    Labels                              22
""",
        cells=("sku", "description", "quantity"),
    ) == [("SV-01", "Service kit", "27"), ("LB-4X6", "Labels", "22")]


def test_a_code_alone_beside_the_figures_is_the_article_code_and_the_words_below_are_the_description(
    lines_of: Reads,
) -> None:
    assert lines_of(
        """
Line   Item & Description                        Qty     Price      Amount
00010  HX-100                                     24      6.40      153.60
       Hydraulic hose with two layers of wire,
       black
       Need By: Jan 18, 2027
00020  SV-PROJ                                    12      9.10      109.20
       Project lead
       Need By: Jan 19, 2027
""",
        cells=("sku", "description", "quantity"),
    ) == [
        ("HX-100", "Hydraulic hose with two layers of wire, black", "24"),
        ("SV-PROJ", "Project lead", "12"),
    ]


def test_beside_a_column_of_codes_a_description_may_be_one_that_looks_like_a_code(lines_of: Reads) -> None:
    assert lines_of(
        """
Item no.   Description                 Qty     Price      Amount
KX-1001    LED-3XAAA                    24      6.40      153.60
           Supplied with batteries
KX-1002    LED-4XAAA                    12      9.10      109.20
           Supplied with batteries
""",
        cells=("sku",),
    ) == [("KX-1001",), ("KX-1002",)]


def test_a_line_that_tells_how_a_price_came_about_is_no_description(lines_of: Reads) -> None:
    assert lines_of(
        """
Pos    Bezeichnung                         Anzahl     Preis      Betrag
00010  RL-2403                                 12     20.76      224.21
       Relais mit drei Wechslern
       Bruttopreis 20.76 Rabatt 10 %-
00020  PS-2410                                 36      1.50       54.00
       Netzteil mit Stecker
""",
        cells=("sku", "description"),
    ) == [("RL-2403", "Relais mit drei Wechslern"), ("PS-2410", "Netzteil mit Stecker")]


def test_which_carton_holds_the_goods_is_no_description(lines_of: Reads) -> None:
    assert lines_of(
        """
Item no.    Description                 Qty     Price      Amount
KX-1001     Bubble wrap                  24      6.40      153.60
            Carton 2 of 4 21.5 lbs

KX-1002     Corrugated box               12      9.10      109.20
            Carton 3 of 4 22.7 lbs
""",
        cells=("description",),
    ) == [("Bubble wrap",), ("Corrugated box",)]
