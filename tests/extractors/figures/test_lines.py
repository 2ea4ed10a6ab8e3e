"""Line items from tables of many makes."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from extractors.figures import Figures, read_figures
from extractors.page import Page
from models.vocabulary import DocumentKind

Typist = Callable[..., tuple[Page, ...]]
PLAIN = ("description", "quantity", "unit_price", "amount")


def lines(figures: Figures, *names: str) -> list[tuple[str | None, ...]]:
    return [tuple(line[name].value if name in line else None for name in names or PLAIN) for line in figures.lines]


def test_it_reads_ordered_shipped_and_backordered_beside_wrapped_descriptions(typed: Typist) -> None:
    figures = read_figures(
        typed("""
Qty Ord  Qty Ship  B/O  Item Number      Description                        Unit Price    Extended
                                                                                          Price
   10       8       2   HX-2201          Hose clamp, stainless steel            2.35         18.80
                                         worm drive 1/2" to 1-1/4"
    4       4       0   FL-100           Filter element                       125.00        500.00
                                         Lot: 88123
                                                             Merchandise Total              518.80
"""),
        DocumentKind.INVOICE,
    )
    assert lines(figures) == [
        ('Hose clamp, stainless steel worm drive 1/2" to 1-1/4"', "8", "2.35", "18.80"),
        ("Filter element", "4", "125.00", "500.00"),
    ]
    assert lines(figures, "quantity_ordered", "quantity_backordered", "sku", "lot") == [
        ("10", "2", "HX-2201", None),
        ("4", "0", "FL-100", "88123"),
    ]


def test_it_finds_the_columns_by_products_where_there_is_no_header(typed: Typist) -> None:
    figures = read_figures(
        typed("""
Widget, blue                        4      12.50       50.00
Gadget, red                        10       3.20       32.00
Delivery                                               15.00
                                    Total              97.00
"""),
        DocumentKind.INVOICE,
    )
    assert lines(figures) == [
        ("Widget, blue", "4", "12.50", "50.00"),
        ("Gadget, red", "10", "3.20", "32.00"),
        ("Delivery", None, None, "15.00"),
    ]
    assert [line.get("is_charge") is not None for line in figures.lines] == [False, False, True]


def test_products_overrule_a_heading_that_names_another_thing(typed: Typist) -> None:
    figures = read_figures(
        typed("""
#          Product                      VAT      Price         Total
1.00       Design work                   7%     160.00        160.00
400.00     Balloon                      19%       0.79        316.00
200.00     Hot air                      19%       0.10         20.00
"""),
        DocumentKind.INVOICE,
    )
    assert lines(figures, "quantity", "unit_price", "amount", "tax_rate")[1] == ("400.00", "0.79", "316.00", "19")


def test_it_reads_decimal_commas_spaces_in_numbers_and_units(typed: Typist) -> None:
    figures = read_figures(
        typed("""
Désignation                      Qté     P.U. HT      Montant HT     TVA
Ciment CEM II 32,5 sac 35 kg      40        8,90          356,00     20,00
Location bétonnière               1 250     1,00        1 250,00     20,00
                                  Total HT              1 606,00
"""),
        DocumentKind.INVOICE,
    )
    assert lines(figures) == [
        ("Ciment CEM II 32,5 sac 35 kg", "40", "8.90", "356.00"),
        ("Location bétonnière", "1250", "1.00", "1250.00"),
    ]
    assert lines(figures, "tax_rate") == [("20.00",), ("20.00",)]


def test_it_reads_a_discount_in_percent_and_a_unit_no_list_knows(typed: Typist) -> None:
    figures = read_figures(
        typed("""
Pos  Art.-Nr.   Bezeichnung                      Menge      E-Preis    Rabatt   G-Preis
 1   4711-A     Kugellager 6204 2RS            12 Krts        3,85      5 %       43,89
 2   8800       Dichtring NBR 40x52x7          50 Krts        0,72                36,00
                                               Nettobetrag                        79,89
"""),
        DocumentKind.INVOICE,
    )
    assert lines(figures, "sku", "quantity", "unit", "discount", "amount") == [
        ("4711-A", "12", "Krts", "5", "43.89"),
        ("8800", "50", "Krts", None, "36.00"),
    ]


def test_a_price_for_a_hundred_states_its_basis(typed: Typist) -> None:
    figures = read_figures(
        typed("""
Item       Description              Qty     Price   Per    Amount
N-55       Nail 55mm galv.          500      3.20   100     16.00
S-40       Screw 4x40             2,000     18.50  1000     37.00
                                            Subtotal        53.00
"""),
        DocumentKind.INVOICE,
    )
    assert lines(figures, "sku", "quantity", "unit_price", "price_basis_quantity", "amount") == [
        ("N-55", "500", "3.20", "100", "16.00"),
        ("S-40", "2000", "18.50", "1000", "37.00"),
    ]


def test_a_table_goes_on_over_pages_without_its_carried_sums(typed: Typist) -> None:
    figures = read_figures(
        typed(
            """
Line  Item           Description                  Qty  UM     Price       Total
1     10-220         Ballast 120V                 10   EA     22.00      220.00
2     10-221         Ballast 277V                 5    EA     24.10      120.50
                                    Page total                            340.50
""",
            """
                     Carried forward                                      340.50
3     33-001         Lamp T8 32W                  100  EA      1.95      195.00
                                    Total                                535.50
""",
        ),
        DocumentKind.PURCHASE_ORDER,
    )
    assert [line["amount"].value for line in figures.lines] == ["220.00", "120.50", "195.00"]
    assert figures.lines[2]["description"].page == 2


def test_a_description_may_stand_above_its_figures(typed: Typist) -> None:
    figures = read_figures(
        typed("""
Description                                Quantity      Unit Price        Line Total
Annual maintenance contract for
elevator no. 4, Main St.
                                               1.00        1,200.00          1,200.00
Emergency call-out
                                               2.50          180.00            450.00
                                           Total                              1,650.00
"""),
        DocumentKind.INVOICE,
    )
    assert lines(figures, "description", "amount") == [
        ("Annual maintenance contract for elevator no. 4, Main St.", "1200.00"),
        ("Emergency call-out", "450.00"),
    ]


def test_a_packing_slip_has_quantities_and_no_prices(typed: Typist) -> None:
    figures = read_figures(
        typed("""
Line  Part Number    Description                   UOM   Ordered   Shipped   Backordered
1     A-100          Bracket, left                 EA        50        50             0
2     A-101          Bracket, right                EA        50        30            20
                     Serial: 99812-1
"""),
        DocumentKind.PACKING_SLIP,
    )
    assert lines(figures, "sku", "description", "quantity", "quantity_ordered", "quantity_backordered", "unit") == [
        ("A-100", "Bracket, left", "50", "50", "0", "EA"),
        ("A-101", "Bracket, right", "30", "50", "20", "EA"),
    ]
    assert figures.lines[1]["serial"].value == "99812-1"
    assert "amount" not in figures.lines[0]


def test_a_table_of_taxes_is_no_table_of_items(typed: Typist) -> None:
    figures = read_figures(
        typed("""
Menge   Produkt                  USt.      Preis     Gesamtbetrag
2       Schulung                 19%      125,00           250,00
1       Handbuch                 19%      123,80           123,80

USt. Satz      Nettopreis      USt.-Betrag
19             373,80                71,02
"""),
        DocumentKind.INVOICE,
    )
    assert [line["amount"].value for line in figures.lines] == ["250.00", "123.80"]


def test_every_reading_has_its_page_and_the_box_of_its_words(typed: Typist) -> None:
    (page,) = pages = typed("""
Description          Qty      Price      Amount
Bolt                   4      12.50       50.00
Nut                    6       2.00       12.00
""")
    line = read_figures(pages, DocumentKind.INVOICE).lines[0]
    printed = {word.box for word in page.words}
    assert {line[name].box for name in PLAIN} <= printed
    assert {line[name].page for name in PLAIN} == {1}


def test_a_page_of_thousands_of_numbers_is_read(typed: Typist) -> None:
    rows = "\n".join("   ".join(f"{row * column % 97}.{column:02d}" for column in range(10)) for row in range(300))
    assert isinstance(read_figures(typed(rows), DocumentKind.INVOICE), Figures)


def test_quantities_with_three_decimals_are_not_taken_for_thousands(typed: Typist) -> None:
    figures = read_figures(
        typed("""
Pos.   Descrizione articolo           Q.tà        Pr. unitario   Sconto      Importo
1      Tondino per cemento 12 mm      3,000 pz           9,87        0        29,61
2      Foglietti adesivi             15,000 pz           8,14        5       116,00
3      Lavagna bianca               100,000 pz         139,24       10    12.531,60
                                     Totale imponibile                    12.677,21
"""),
        DocumentKind.INVOICE,
    )
    assert [Decimal(line["quantity"].value) for line in figures.lines] == [3, 15, 100]
