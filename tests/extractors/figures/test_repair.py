"""Figures put right where the sums leave one way only, and left alone where they do not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extractors.figures import Figures, read_figures
from extractors.page import Page
from models.vocabulary import DocumentKind, Proof, Via

Typist = Callable[..., tuple[Page, ...]]

BLOCK = """
Item                 Qty     Price     Amount
Hose                   4     38.25     153.00
Coupler               10     22.10     221.00
                     Subtotal          374.00
                     Discount            8.18
                     Freight            31.00
                     Tax                25.24
                     Total             422.06
                     Amount due        422.06
"""


def read(typed: Typist, text: str, via: Via = Via.OCR) -> Figures:
    return read_figures(typed(text, via=via, confidence=0.6), DocumentKind.INVOICE)


def values(figures: Figures) -> dict[str, str]:
    return {name: reading.value for name, reading in figures.fields.items()}


@pytest.mark.parametrize(
    ("printed", "misread", "name", "value"),
    [
        ("8.18", "818", "discount", "8.18"),
        ("8.18", "8.13", "discount", "8.18"),
        ("31.00", "37.00", "shipping", "31.00"),
        ("25.24", "2524", "tax_total", "25.24"),
    ],
)
def test_one_misread_figure_of_the_totals_is_put_right_and_proves_nothing(
    typed: Typist, printed: str, misread: str, name: str, value: str
) -> None:
    figures = read(typed, BLOCK.replace(printed, misread))
    assert values(figures)[name] == value
    assert figures.fields[name].proof is None


def test_a_misread_subtotal_is_put_right_by_lines_and_total_which_prove_it(typed: Typist) -> None:
    figures = read(typed, BLOCK.replace("374.00", "314.00"))
    assert (values(figures)["subtotal"], figures.fields["subtotal"].proof) == ("374.00", Proof.SUM)


def test_a_digit_that_total_and_part_could_both_have_lost_is_left_as_it_was_read(typed: Typist) -> None:
    once = BLOCK.replace("                     Amount due        422.06\n", "")
    assert values(read(typed, once.replace("8.18\n", "3.18\n")))["discount"] == "3.18"


def test_two_misread_figures_are_left_as_they_were_read(typed: Typist) -> None:
    figures = read(typed, BLOCK.replace("8.18\n", "8.13\n").replace("31.00", "37.00"))
    assert (values(figures)["discount"], values(figures)["shipping"]) == ("8.13", "37.00")


def test_a_figure_that_could_not_have_been_printed_is_left_as_it_was_read(typed: Typist) -> None:
    figures = read(typed, BLOCK.replace("8.18\n", "75.90\n"))
    assert values(figures)["discount"] == "75.90"


def test_what_a_text_layer_says_is_never_changed(typed: Typist) -> None:
    figures = read(typed, BLOCK.replace("8.18\n", "8.13\n"), via=Via.TEXT)
    assert values(figures)["discount"] == "8.13"
    assert any(problem.code == "CAP-TOTAL" for problem in figures.problems)


def test_a_tax_beside_words_nobody_could_read_is_found_by_what_is_missing(typed: Typist) -> None:
    figures = read(typed, BLOCK.replace("Tax                25.24", "xqkv             & 25.24"))
    assert values(figures)["tax_total"] == "25.24"
    assert figures.fields["tax_total"].proof is None


def test_a_price_under_a_discount_that_lost_its_point_is_put_right(typed: Typist) -> None:
    figures = read(
        typed,
        """
Item                 Qty     Price     Disc %    Amount
Conduit              220       126       40      166.32
Box                   10      2.79        5       26.51
Cable                 10    148.46       15    1,261.91
                             Subtotal          1,454.74
                             Tax                 100.00
                             Total             1,554.74
""",
    )
    assert figures.lines[0]["unit_price"].value == "1.26"
    assert figures.lines[0]["unit_price"].proof is None
