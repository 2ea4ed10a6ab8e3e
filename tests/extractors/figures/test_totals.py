"""Totals blocks: labels beside, above and in boxes, and the sums that tell them apart."""

from __future__ import annotations

from collections.abc import Callable

from extractors.figures import Figures, read_figures
from extractors.page import Page
from models.vocabulary import DocumentKind

Typist = Callable[..., tuple[Page, ...]]


def values(figures: Figures) -> dict[str, str]:
    return {name: reading.value for name, reading in figures.fields.items()}


def test_net_tax_gross_paid_and_due_are_told_apart(typed: Typist) -> None:
    figures = read_figures(
        typed("""
Désignation             Qté     Prix HT      Montant HT
Planche                  10       50,00          500,00
                        Total HT                 500,00
                        TVA 20 %                 100,00
                        Total TTC                600,00 €
                        Acompte                 -200,00
                        Net à payer              400,00 €
"""),
        DocumentKind.INVOICE,
    )
    assert values(figures) == {
        "subtotal": "500.00",
        "tax_total": "100.00",
        "total": "600.00",
        "amount_due": "400.00",
        "currency": "EUR",
    }


def test_components_of_a_tax_are_added_up(typed: Typist) -> None:
    figures = read_figures(
        typed("""
Description            Quantity      Rate       Amount
Pipe                   25 NOS      450.00    11,250.00
                       Sub Total             11,250.00
                       CGST @ 9%              1,012.50
                       SGST @ 9%              1,012.50
                       Grand Total       Rs 13,275.00
"""),
        DocumentKind.INVOICE,
    )
    assert values(figures)["tax_total"] == "2025.00"
    assert values(figures)["currency"] == "INR"


def test_figures_in_boxes_under_their_labels_are_paired_in_order(typed: Typist) -> None:
    figures = read_figures(
        typed("""
Concepto              Cantidad     Precio      Importe
Tuerca M8                   12       0,50         6,00

Base imponible            IVA 21%              Importe total
              6,00                     1,26                 7,26
"""),
        DocumentKind.INVOICE,
    )
    assert (values(figures)["subtotal"], values(figures)["tax_total"], values(figures)["total"]) == (
        "6.00",
        "1.26",
        "7.26",
    )


def test_a_zero_line_is_not_taken_for_the_total(typed: Typist) -> None:
    figures = read_figures(
        typed("""
Item           Qty     Price     Amount
Cable            3      9.00      27.00
                     Subtotal     27.00
                     Less discount 0.00
                     Tax           0.00
                     Total       $27.00
"""),
        DocumentKind.INVOICE,
    )
    assert values(figures)["total"] == "27.00"
    assert values(figures)["discount"] == "0.00"


def test_a_discount_and_freight_between_subtotal_and_total_are_found(typed: Typist) -> None:
    figures = read_figures(
        typed("""
Item           Qty     Price     Amount
Chair            1    100.00     100.00
                     Subtotal    100.00
                     Discount    (20.00)
                     Shipping     11.13
                     Total        91.13
"""),
        DocumentKind.INVOICE,
    )
    assert (values(figures)["discount"], values(figures)["shipping"], values(figures)["total"]) == (
        "20.00",
        "11.13",
        "91.13",
    )


def test_prices_with_tax_in_them_give_the_net_printed_below(typed: Typist) -> None:
    figures = read_figures(
        typed("""
Artikel              Aantal     Prijs       Totaal
Tas                       2     60,50       121,00
                       Totaal               121,00
                       Exclusief btw        100,00
                       Btw 21%               21,00
"""),
        DocumentKind.INVOICE,
    )
    assert (values(figures)["subtotal"], values(figures)["tax_total"], values(figures)["total"]) == (
        "100.00",
        "21.00",
        "121.00",
    )


def test_a_credit_note_keeps_its_minus(typed: Typist) -> None:
    figures = read_figures(
        typed("""
Bezeichnung          Menge     Preis      Betrag
Ventil                  -2     50,00     -100,00
                     Summe netto         -100,00
                     MwSt. 19 %           -19,00
                     Gutschriftsbetrag   -119,00
"""),
        DocumentKind.CREDIT_NOTE,
    )
    assert (values(figures)["subtotal"], values(figures)["tax_total"], values(figures)["total"]) == (
        "-100.00",
        "-19.00",
        "-119.00",
    )


def test_sums_alone_tell_subtotal_tax_and_total_where_labels_cannot_be_read(typed: Typist) -> None:
    figures = read_figures(
        typed("""
Item           Qty     Price     Amount
Cable            3      9.00      27.00
Plug            10      1.30      13.00
                     xqzw         40.00
                     vvkk          4.00
                     jjpp         44.00
"""),
        DocumentKind.INVOICE,
    )
    assert (values(figures)["subtotal"], values(figures)["tax_total"], values(figures)["total"]) == (
        "40.00",
        "4.00",
        "44.00",
    )
    assert figures.fields["total"].proof is None


def test_an_absent_field_is_absent(typed: Typist) -> None:
    figures = read_figures(typed("Dear Sir or Madam,\nthank you for your letter of May."), DocumentKind.OTHER)
    assert figures.fields == {}
    assert figures.lines == ()


def test_a_rate_tells_base_from_tax_in_a_row_with_both(typed: Typist) -> None:
    figures = read_figures(
        typed("""
Bezeichnung          Menge     Preis      Betrag
Joghurt                 50      5,50      275,00
Stativ                  20      9,90      198,00
Summe netto                               473,00
Steuerbasisbetrag 7 %          275,00      19,25
Steuerbasisbetrag 19 %         198,00      37,62
Summe brutto                              529,87
"""),
        DocumentKind.INVOICE,
    )
    assert (values(figures)["subtotal"], values(figures)["tax_total"], values(figures)["total"]) == (
        "473.00",
        "56.87",
        "529.87",
    )


def test_a_rate_whose_sign_stands_apart_is_no_tax(typed: Typist) -> None:
    figures = read_figures(
        typed("""
Item                 Qty     Price     Amount
Hose                   4     38.25     153.00
Labor                5.0     92.20     461.00
                     Subtotal          614.00
                     Sales tax          6.875    %
                     Total             656.21
"""),
        DocumentKind.INVOICE,
    )
    assert "tax_total" not in values(figures)
    assert values(figures)["total"] == "656.21"


def test_day_and_year_behind_a_month_are_no_amount(typed: Typist) -> None:
    figures = read_figures(
        typed("""
Item                 Qty     Price     Amount
Hose                   4     38.25     153.00
TOTAL AMOUNT DUE ON August   3,2014    153.00
"""),
        DocumentKind.INVOICE,
    )
    assert values(figures)["amount_due"] == "153.00"


def test_of_several_totals_the_one_they_add_up_to_is_the_total(typed: Typist) -> None:
    figures = read_figures(
        typed("""
White bread      2.13      6.39
Wholemeal        2.78      8.34
Total 0% goods            14.73
Vanilla roll     0.72     14.40
Total 6% goods            15.26
Total payable             29.99
"""),
        DocumentKind.RECEIPT,
    )
    assert values(figures)["total"] == "29.99"


def test_the_only_amount_of_a_paper_is_its_total(typed: Typist) -> None:
    figures = read_figures(
        typed("""
Invoice Number     Invoice Date     Charges          VAT ID
34278587           6/18/2017        $56,651.49       PT
"""),
        DocumentKind.INVOICE,
    )
    assert values(figures)["total"] == "56651.49"
    assert figures.fields["total"].proof is None


def test_a_base_under_the_houses_own_name_is_found_by_what_the_lines_add_up_to(typed: Typist) -> None:
    figures = read_figures(
        typed("""
Item                 Qty     Price     Amount
Hose                   4     38.25     153.00
Coupler               10     22.10     221.00
                     Goods value A     374.00
                     Freight            26.00
                     Total             400.00
"""),
        DocumentKind.INVOICE,
    )
    assert values(figures)["subtotal"] == "374.00"


def test_postcodes_and_days_beside_words_of_totals_are_no_money(typed: Typist) -> None:
    figures = read_figures(
        typed("""
Port Ellery, MI   48104
Terms: Net   30
Item                 Qty     Price     Amount
Hose                   4     38.25     153.00
                     Subtotal          153.00
                     Total             163.00
"""),
        DocumentKind.INVOICE,
    )
    assert "shipping" not in values(figures)
    assert values(figures)["subtotal"] == "153.00"


def test_a_row_of_totals_under_a_row_of_labels_does_not_follow_the_columns_of_the_table(typed: Typist) -> None:
    figures = read_figures(
        typed("""
Item                 Qty     Price     Disc     Amount
Hose                   4     38.25       10     137.70
Coupler               10     22.10        0     221.00

Sale amount      Discount      Sales tax      Total
358.70           -8.70         21.00          371.00
"""),
        DocumentKind.INVOICE,
    )
    assert {name: values(figures).get(name) for name in ("subtotal", "discount", "tax_total", "total")} == {
        "subtotal": "358.70",
        "discount": "8.70",
        "tax_total": "21.00",
        "total": "371.00",
    }


def test_a_tax_under_a_heading_nobody_knows_is_found_beside_its_base_and_rate(typed: Typist) -> None:
    figures = read_figures(
        typed("""
Descripción              Cantidad     Precio      Importe
Sobres acolchados             100      18,95     1.895,00
                                 Base imponible  1.895,00
                                 Portes              9,95

Base           IVA %       Zqw            TOTAL
1.904,95       21 %        400,04      2.304,99
"""),
        DocumentKind.INVOICE,
    )
    assert (values(figures)["tax_total"], values(figures)["total"]) == ("400.04", "2304.99")


def test_a_tax_within_the_total_is_read_where_no_net_sum_is_printed(typed: Typist) -> None:
    figures = read_figures(
        typed("""
Bezeichnung          Menge     Preis      Betrag
Bürodrehstuhl            3    189,00      567,00
                     Gesamtbetrag         567,00
                     enthaltene MwSt. 20%  94,50
"""),
        DocumentKind.INVOICE,
    )
    assert (values(figures)["total"], values(figures)["tax_total"]) == ("567.00", "94.50")


def test_a_discount_marked_as_a_credit_in_one_cell_is_cut_from_its_label(typed: Typist) -> None:
    figures = read_figures(
        typed("""
Item                 Qty     Price     Amount
Hose                   4     38.25     153.00
Coupler               10     22.10     221.00
                     Net total         374.00
                     Less: Discount 18.70 USD CR
                     Total             355.30
"""),
        DocumentKind.INVOICE,
    )
    assert (values(figures)["discount"], values(figures)["total"]) == ("18.70", "355.30")
