"""Which earlier papers an invoice is held against: all that can matter, and not everything ever received."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from models.invoice import Invoice
from models.vocabulary import DocumentKind
from pipeline.billed import _may_matter


def paper(**changes: object) -> Invoice:
    values: dict[str, object] = {
        "kind": DocumentKind.INVOICE, "number": "A-1", "total": Decimal("10.00"), "date": dt.date(2026, 3, 1),
        "order_numbers": ["PO-1"],
    }  # fmt: skip
    return Invoice(**(values | changes))


OTHER = {"number": "B-77", "total": Decimal("99.00"), "date": dt.date(2026, 1, 1), "order_numbers": ["PO-9"]}


def test_a_paper_with_nothing_in_common_is_left_out() -> None:
    assert not _may_matter(paper(), paper(**OTHER))


@pytest.mark.parametrize(
    "common",
    [
        {"total": Decimal("10.0")},
        {"number": "A1"},
        {"number": "A-1 COPY"},
        {"number": "A-I"},
        {"date": dt.date(2026, 3, 8)},
        {"order_numbers": ["po 1", "PO-5"]},
        {"kind": DocumentKind.CREDIT_NOTE},
    ],
)
def test_anything_in_common_counts(common: dict[str, object]) -> None:
    assert _may_matter(paper(), paper(**(OTHER | common)))
