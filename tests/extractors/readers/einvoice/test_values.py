"""Only plain numbers and dates are numbers and dates."""

from __future__ import annotations

from decimal import Decimal

import pytest

from extractors.readers.einvoice.values import decimal, iso_date, places


@pytest.mark.parametrize(
    ("text", "value"), [("12.50", "12.50"), ("-3", "-3"), ("64.", "64"), (".5", "0.5"), ("0", "0")]
)
def test_plain_numbers_are_read(text: str, value: str) -> None:
    assert decimal(text) == Decimal(value)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "NaN",
        "INF",
        "1e5",
        "1.2E5",
        "0x10",
        "1_000.00",
        "1,234.56",
        "+100",
        "12 50.00",
        "-0.00",
        "١٢٣",
        "１２",
        "9" * 20,
        ".",
    ],
)
def test_whatever_else_python_would_take_for_a_number_is_none(text: str) -> None:
    assert decimal(text) is None


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2026-03-14", "2026-03-14"),
        ("2026-03-14Z", "2026-03-14"),
        ("2026-03-14+01:00", "2026-03-14"),
        ("2026-03-14T00:00:00", "2026-03-14"),
        ("20260314", "2026-03-14"),
        ("202603141530", "2026-03-14"),
        ("2026-02-30", None),
        ("14.03.2026", None),
        ("", None),
    ],
)
def test_dates_are_iso_dates(text: str, date: str | None) -> None:
    assert iso_date(text) == date


def test_trailing_zeros_are_no_decimal_places() -> None:
    assert [places(Decimal(text)) for text in ("10.005", "10.500", "100")] == [3, 1, 0]
