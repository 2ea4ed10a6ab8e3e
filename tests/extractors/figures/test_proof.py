"""What a closed sum proves, and what it must not."""

from __future__ import annotations

from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extractors.figures import Figures, read_figures
from extractors.page import Page
from models.vocabulary import DocumentKind, Proof, Via

Typist = Callable[..., tuple[Page, ...]]
CENT = Decimal("0.01")


def document(lines: list[tuple[int, Decimal]], rate: int) -> list[list[str]]:
    """Rows of an invoice whose figures agree, cell by cell."""
    amounts = [quantity * price for quantity, price in lines]
    net = sum(amounts, Decimal(0))
    tax = (net * rate / 100).quantize(CENT, ROUND_HALF_UP)
    rows = [["Description", "Qty", "Unit price", "Amount"]]
    rows += [
        [f"Article {chr(65 + at)}", str(q), f"{p:.2f}", f"{a:.2f}"]
        for at, ((q, p), a) in enumerate(zip(lines, amounts, strict=True))
    ]
    rows += [["", "", "Subtotal", f"{net:.2f}"], ["", "", "Tax", f"{tax:.2f}"], ["", "", "Total", f"{net + tax:.2f}"]]
    return rows


def drawn(rows: list[list[str]]) -> str:
    return "\n".join(f"{a:<30}{b:>8}{c:>14}{d:>16}" for a, b, c, d in rows)


def figures_of(figures: Figures) -> list[tuple[str, Proof | None]]:
    found = [
        (figures.fields[name].value, figures.fields[name].proof)
        for name in ("subtotal", "tax_total", "total")
        if name in figures.fields
    ]
    for line in figures.lines:
        found += [(line[name].value, line[name].proof) for name in ("quantity", "unit_price", "amount") if name in line]
    return found


def proven(figures: Figures) -> bool:
    return bool(figures.lines) and all(proof for _, proof in figures_of(figures)) and not figures.problems


lines_of_goods = st.lists(
    st.tuples(st.integers(2, 500), st.decimals(min_value="1.01", max_value="900", places=2)), min_size=2, max_size=6
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(lines_of_goods, st.sampled_from([7, 19, 20, 21]))
def test_a_document_whose_sums_all_close_is_proven(typed: Typist, lines: list[tuple[int, Decimal]], rate: int) -> None:
    assert proven(read_figures(typed(drawn(document(lines, rate))), DocumentKind.INVOICE))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(lines_of_goods, st.sampled_from([7, 19, 20, 21]), st.data())
def test_a_changed_digit_breaks_the_proof(
    typed: Typist, lines: list[tuple[int, Decimal]], rate: int, data: st.DataObject
) -> None:
    rows = document(lines, rate)
    right = figures_of(read_figures(typed(drawn(rows)), DocumentKind.INVOICE))
    row = data.draw(st.integers(1, len(rows) - 1))
    column = data.draw(st.sampled_from([1, 2, 3] if rows[row][1] else [3]))
    text = rows[row][column]
    place = data.draw(st.sampled_from([at for at, sign in enumerate(text) if sign.isdigit()]))
    digit = data.draw(st.sampled_from([d for d in "123456789" if d != text[place]]))
    rows[row][column] = text[:place] + digit + text[place + 1 :]
    assert not proven(read_figures(typed(drawn(rows)), DocumentKind.INVOICE))
    scanned = read_figures(typed(drawn(rows), via=Via.OCR), DocumentKind.INVOICE)
    assert not proven(scanned) or figures_of(scanned) == right


def test_quantity_and_price_stay_unproven_where_no_heading_tells_which_is_which(typed: Typist) -> None:
    figures = read_figures(
        typed("""
Widget, blue                        4      12.50       50.00
Gadget, red                        10       3.20       32.00
                                    Subtotal           82.00
                                    Tax                 8.20
                                    Total              90.20
"""),
        DocumentKind.INVOICE,
    )
    assert [line["amount"].proof for line in figures.lines] == [Proof.SUM, Proof.SUM]
    assert [line["quantity"].proof for line in figures.lines] == [None, None]


def test_line_numbers_do_not_pass_for_discounts(typed: Typist) -> None:
    figures = read_figures(
        typed(
            """
     Description               Qty    Unit price        Amount
1    Tape                      100          2.00        200.00
2    Labels                     10          5.00         50.00
3    Pallet                     25         24.50        609.50
                                      Subtotal          859.50
                                      Tax                85.95
                                      Total             945.45
""",
            via=Via.OCR,
        ),
        DocumentKind.INVOICE,
    )
    assert figures.lines[2]["unit_price"].proof is None
    assert [problem.code for problem in figures.problems] == ["CAP-LINE"]


def test_quantities_of_a_slip_are_proven_by_a_printed_total_quantity(typed: Typist) -> None:
    figures = read_figures(
        typed("""
Part Number    Description            Shipped
A-100          Bracket, left               50
A-101          Bracket, right              30
Total pieces: 80
"""),
        DocumentKind.PACKING_SLIP,
    )
    assert [line["quantity"].proof for line in figures.lines] == [Proof.SUM, Proof.SUM]


def test_a_misread_amount_is_put_right_by_its_product_and_the_sum(typed: Typist) -> None:
    figures = read_figures(
        typed(
            """
Description                  Qty    Unit price        Amount
Brake cables                   1        100.00        100.00
Pedals                         2         25.00         60.00
Labour                         3         15.00         45.00
                                    Subtotal          195.00
                                    Tax                 9.75
                                    Total             204.75
""",
            via=Via.OCR,
            confidence=0.9,
        ),
        DocumentKind.INVOICE,
    )
    mended = figures.lines[1]["amount"]
    assert mended.value == "50.00"
    assert mended.confidence < figures.lines[0]["amount"].confidence


def test_a_quantity_lost_by_the_reader_is_worked_out_but_stays_doubtful(typed: Typist) -> None:
    figures = read_figures(
        typed(
            """
Description                  Qty    Unit price        Amount
Brake cables                             30.00         60.00
Pedals                         3         10.00         30.00
Labour                        10          1.00         10.00
                                    Subtotal          100.00
""",
            via=Via.OCR,
            confidence=0.9,
        ),
        DocumentKind.INVOICE,
    )
    quantity = figures.lines[0]["quantity"]
    assert quantity.value == "2"
    assert quantity.proof is None
    assert quantity.confidence < 0.5


def test_a_quantity_that_is_not_printed_in_a_text_layer_stays_absent(typed: Typist) -> None:
    figures = read_figures(
        typed("""
Description                  Qty    Unit price        Amount
Brake cables                             30.00         60.00
Pedals                         3         10.00         30.00
"""),
        DocumentKind.INVOICE,
    )
    assert "quantity" not in figures.lines[0]


def test_a_slip_of_the_supplier_is_reported_and_not_put_right(typed: Typist) -> None:
    figures = read_figures(
        typed(
            """
Description                  Qty    Unit price        Amount
Joystick                     100         52.20      5,220.00
Goggles                      200        200.50     40,000.00
                                    Total          45,220.00
""",
            via=Via.OCR,
            confidence=0.95,
        ),
        DocumentKind.INVOICE,
    )
    assert figures.lines[1]["unit_price"].value == "200.50"
    assert [problem.code for problem in figures.problems] == ["CAP-LINE"]
    assert "200 x 200.50 is 40,100.00, but 40,000.00 is printed" in figures.problems[0].message


def test_different_discounts_under_an_unknown_heading_prove_themselves_by_their_products(typed: Typist) -> None:
    figures = read_figures(
        typed("""
Item            Qty      Unit price      Xq pct        Amount
Angle             6          21.30          25          95.85
Bracket          36          12.44          10         403.06
                                  Subtotal              498.91
                                  GST                    49.89
                                  Total                 548.80
"""),
        DocumentKind.INVOICE,
    )
    assert proven(figures)


def test_a_tax_is_measured_against_goods_and_freight_together(typed: Typist) -> None:
    figures = read_figures(
        typed("""
Item            Qty      Unit price                    Amount
Angle             2          10.20                      20.40
                                  Subtotal              20.40
                                  Freight              310.00
                                  VAT 19 %              62.78
                                  Total                393.18
"""),
        DocumentKind.INVOICE,
    )
    assert proven(figures)


def test_a_price_that_counts_pieces_is_not_proven_whatever_the_headings_say(typed: Typist) -> None:
    figures = read_figures(
        typed("""
Varenr.   Varetekst                          Ant. pr.      stk        Total
TA-3025   Tile adhesive flexible             15 pcs      16,64       249,60
RV-4810   Blind rivets                       24 pcs      17,11       410,64
                                             Netto                   660,24
                                             Total                   660,24
"""),
        DocumentKind.INVOICE,
    )
    for line in figures.lines:
        right = line["quantity"].value in ("15", "24")
        assert right or line["quantity"].proof is None


def test_a_subtotal_of_one_section_is_not_the_papers(typed: Typist) -> None:
    figures = read_figures(
        typed("""
Description                     Hrs     Rate         Amount
Fees
Travel time                     1.9     310.00       589.00
Workshop                        2.8     310.00       868.00
                                        Subtotal   1,457.00
Costs advanced
Filing fee                                           533.22
                                        Subtotal     533.22
                                        Merchandise 1,990.22
                                        Total       1,990.22
"""),
        DocumentKind.INVOICE,
    )
    subtotal = figures.fields["subtotal"]
    assert subtotal.value == "1990.22" or subtotal.proof is None


def test_a_credit_in_brackets_keeps_its_minus(typed: Typist) -> None:
    figures = read_figures(
        typed("""
Description                     Qty         Each            Amount
Surgical mask                   (5)    USD 11.650     (USD 58.25)
Exam glove                     (50)     USD 9.520    (USD 476.00)
                                        Subtotal     (USD 534.25)
                                        Total credit (USD 534.25)
"""),
        DocumentKind.CREDIT_NOTE,
    )
    assert [line["amount"].value for line in figures.lines] == ["-58.25", "-476.00"]
    assert figures.fields["total"].value == "-534.25"


def test_a_sum_with_charges_and_taxes_under_it_is_not_the_last(typed: Typist) -> None:
    figures = read_figures(
        typed("""
Item                 Qty     Price     Amount
Hose                   4     38.25     153.00
Coupler               10     22.10     221.00
                     Total vor         374.00
                     xq
                     Less discount      18.70
                     xq
                     Freight             9.95
                     Tax                30.82
"""),
        DocumentKind.INVOICE,
    )
    assert "total" not in figures.fields or figures.fields["total"].proof is None
