"""Values found on pages in whatever form they are printed."""

from __future__ import annotations

import pytest

from extractors.page import Box, Page, Word
from extractors.readers.einvoice.page_text import PageText, same


def _text(line: str) -> PageText:
    words = tuple(Word(text, Box(40 * n, 10, 40 * n + 30, 20)) for n, text in enumerate(line.split()))
    return PageText((Page(1, 600, 800, words),))


@pytest.mark.parametrize(
    ("printed", "name", "value"),
    [
        ("1.234,50 EUR", "total", "1234.50"),
        ("$1,234.50", "total", "1234.5"),
        ("1 234,50", "total", "1234.50"),
        ("1'234.50", "total", "1234.50"),
        ("119,00-", "total", "-119.00"),
        ("0,125", "unit_price", "0.125"),
        ("1.234", "quantity", "1234"),
        ("14. März 2026", "invoice_date", "2026-03-14"),
        ("03/14/26", "due_date", "2026-03-14"),
        ("DE89 3704 0044 0532 0130 00", "iban", "DE89370400440532013000"),
        ("Nr. AX-77 01", "invoice_number", "AX-7701"),
    ],
)
def test_a_printed_value_is_shown(printed: str, name: str, value: str) -> None:
    assert _text(printed).shows(name, value)


@pytest.mark.parametrize(
    ("printed", "name", "value"),
    [("119,00", "total", "118.00"), ("14.03.2026", "invoice_date", "2026-03-15"), ("A7", "invoice_number", "A7")],
)
def test_what_is_not_there_or_too_short_is_not(printed: str, name: str, value: str) -> None:
    assert not _text(printed).shows(name, value)


def test_numbers_are_compared_by_value_and_names_by_letters() -> None:
    assert same("total", "119.00", "119")
    assert not same("total", "119", "no number")
    assert same("invoice_number", "AX 77-01", "ax7701")
