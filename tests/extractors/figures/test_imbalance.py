"""Sentences about sums that do not add up."""

from __future__ import annotations

from collections.abc import Callable

from extractors.figures import read_figures
from extractors.page import Page
from models.vocabulary import DocumentKind

Typist = Callable[..., tuple[Page, ...]]


def test_lines_that_miss_the_subtotal_are_reported_with_both_sums(typed: Typist) -> None:
    figures = read_figures(
        typed("""
Item           Qty     Price     Amount
Cable            3      9.00      27.00
Plug            10      1.30      13.00
                     Subtotal     45.00
                     Tax           4.50
                     Total        49.50
"""),
        DocumentKind.INVOICE,
    )
    assert [(problem.code, problem.message) for problem in figures.problems] == [
        ("CAP-SUM", "The lines add up to 40.00, but the subtotal is 45.00.")
    ]
    assert all(line["amount"].proof is None for line in figures.lines)


def test_a_total_that_misses_its_parts_is_reported_with_the_sum(typed: Typist) -> None:
    figures = read_figures(
        typed("""
Item           Qty     Price     Amount
Service          2     50.00     100.00
                     Subtotal    100.00
                     Tax           8.00
                     Total       110.00
"""),
        DocumentKind.INVOICE,
    )
    assert [(problem.code, problem.message) for problem in figures.problems] == [
        ("CAP-TOTAL", "Subtotal 100.00 plus tax 8.00 makes 108.00, but the total is 110.00.")
    ]
    assert figures.fields["total"].proof is None


def test_a_slip_is_not_held_to_sums(typed: Typist) -> None:
    figures = read_figures(
        typed("""
Item           Qty     Price     Amount
Service          2     50.00     120.00
"""),
        DocumentKind.PACKING_SLIP,
    )
    assert figures.problems == ()
