"""What people type, in its normal form."""

from __future__ import annotations

import pytest

from models.errors import DocumentProblem
from web.typed import NoCurrency, NoDate, NoNumber, TooLong, normal


@pytest.mark.parametrize(
    ("name", "typed", "kept"),
    [
        ("total", "1,242.48", "1242.48"),
        ("total", " 1242.48 ", "1242.48"),
        ("total", "−4.10", "-4.10"),
        ("quantity", "48", "48"),
        ("unit_price", ".5", "0.5"),
        ("invoice_date", "2026-11-02", "2026-11-02"),
        ("invoice_date", "2 Nov 2026", "2026-11-02"),
        ("invoice_date", "November 2, 2026", "2026-11-02"),
        ("currency", "usd", "USD"),
        ("supplier_name", "  Northgate   Fasteners ", "Northgate Fasteners"),
        ("po_number", "", None),
        ("total", "   ", None),
    ],
)
def test_it_keeps_what_was_typed_in_normal_form(name: str, typed: str, kept: str | None) -> None:
    assert normal(name, typed) == kept


@pytest.mark.parametrize(
    ("name", "typed", "problem"),
    [
        ("total", "1.242,48", NoNumber),
        ("total", "0,420", NoNumber),
        ("total", "1,24", NoNumber),
        ("total", "NaN", NoNumber),
        ("total", "1e9", NoNumber),
        ("total", "١٢", NoNumber),
        ("invoice_date", "03/04/2026", NoDate),
        ("invoice_date", "31 Feb 2026", NoDate),
        ("invoice_date", "2 Nov 26", NoDate),
        ("currency", "dollars", NoCurrency),
        ("supplier_name", "x" * 501, TooLong),
    ],
)
def test_it_refuses_what_could_mean_something_else(name: str, typed: str, problem: type[DocumentProblem]) -> None:
    with pytest.raises(problem):
        normal(name, typed)
