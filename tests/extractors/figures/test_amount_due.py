"""What is asked for, paid already and kept back: the amount due beside the total."""

from __future__ import annotations

from collections.abc import Callable

from extractors.figures import Figures, read_figures
from extractors.page import Page
from models.vocabulary import DocumentKind

Typist = Callable[..., tuple[Page, ...]]


def values(figures: Figures) -> dict[str, str]:
    return {name: reading.value for name, reading in figures.fields.items()}


GOODS = """
Bezeichnung          Menge     Preis      Betrag
Ventil                   2     50,00      100,00
                     Summe netto          100,00
                     MwSt. 19 %            19,00
                     Summe brutto         119,00
"""


def test_a_total_that_the_paper_asks_to_be_paid_is_the_amount_due(typed: Typist) -> None:
    figures = read_figures(typed(GOODS + "Bitte überweisen Sie den Betrag bis zum 24.07.2024."), DocumentKind.INVOICE)
    assert values(figures)["amount_due"] == "119.00"


def test_no_amount_is_due_where_none_is_asked_for_or_it_is_paid(typed: Typist) -> None:
    asked = "Zahlbar innerhalb von 30 Tagen.\n"
    for note in ("", asked + "Betrag dankend erhalten.", asked + "Abschlag 1                            50,00"):
        assert "amount_due" not in values(read_figures(typed(GOODS + note), DocumentKind.INVOICE)), note


def test_what_is_kept_back_lessens_the_amount_due_and_not_the_total(typed: Typist) -> None:
    figures = read_figures(
        typed("""
Description               Qty       Rate        Amount
Excavation, building A      1    8,000.00     8,000.00
Footings                    2    1,500.00     3,000.00
                          Subtotal           11,000.00
                          Total              11,000.00
                          Less retainage     -1,100.00
                          Amount due          9,900.00
"""),
        DocumentKind.INVOICE,
    )
    assert (values(figures)["total"], values(figures)["amount_due"]) == ("11000.00", "9900.00")
    assert "discount" not in values(figures)


def test_a_total_that_only_shows_after_payments_is_worked_out(typed: Typist) -> None:
    figures = read_figures(
        typed("""
Item                 Qty     Price     Amount
Hose                   4     38.25     153.00
Coupler               10     22.10     221.00
                     Net sales         374.00
                     Tax                26.18
                     Less payment      100.00 CR
                     Balance due       300.18
"""),
        DocumentKind.INVOICE,
    )
    assert (values(figures)["total"], values(figures)["amount_due"]) == ("400.18", "300.18")


def test_what_is_left_after_a_card_payment_is_not_the_total(typed: Typist) -> None:
    figures = read_figures(
        typed("""
Date         Code    Description                   Charges
11/10/2025   RM      Room charge, king              189.50
11/11/2025   FB      Laundry                         52.55
                     Total charges                  242.05
                     Visa ****4471                 -242.05
                     Balance                          0.00
"""),
        DocumentKind.INVOICE,
    )
    assert (values(figures)["total"], values(figures)["amount_due"]) == ("242.05", "0.00")


def test_the_net_amount_due_is_what_is_due(typed: Typist) -> None:
    figures = read_figures(
        typed("""
Description               Qty       Rate        Amount
Footings                    2    1,500.00     3,000.00
Steel                       1    8,000.00     8,000.00
                          Total completed    11,000.00
                          Less retainage     -1,100.00
                          NET AMOUNT DUE      9,900.00
"""),
        DocumentKind.INVOICE,
    )
    assert (values(figures)["total"], values(figures)["amount_due"]) == ("11000.00", "9900.00")
