"""Papers that may not be paid at all: kind, addressee, date, missing fields."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from models.vocabulary import DocumentKind, MatchDecision


def test_a_statement_is_never_paid(desk: Any, codes: Any) -> None:
    result = desk.match(desk.invoice(doc_type=DocumentKind.STATEMENT))

    assert codes(result) == {"DOC-TYPE"}
    assert result.links == ()
    assert result.decision is not MatchDecision.APPROVE


def test_a_bill_for_somebody_else_is_held(desk: Any, codes: Any) -> None:
    assert "DOC-NOTUS" in codes(desk.match(own_names=("Birch Works Inc",)))
    assert "DOC-NOTUS" not in codes(desk.match(own_names=("Birch Works Inc", "Alder Works Incorporated")))
    assert "DOC-NOTUS" not in codes(desk.match())


@pytest.mark.parametrize("field", ["invoice_number", "supplier", "date", "total", "currency"])
def test_a_missing_field_is_named(desk: Any, hold_of: Any, field: str) -> None:
    hold = hold_of(desk.match(replace(desk.invoice(), **{field: None})), "CAP-MISS")

    assert field.split("_")[-1] in hold.message


@pytest.mark.parametrize(
    ("date", "warns"),
    [("2026-06-12", False), ("2026-06-13", True), ("2025-06-11", False), ("2025-06-10", True)],
)
def test_a_date_to_come_or_a_year_old_warns(desk: Any, codes: Any, date: str, warns: bool) -> None:
    assert ("DOC-FUTURE" in codes(desk.match(desk.invoice(date=dt.date.fromisoformat(date))))) is warns


@pytest.mark.parametrize(("date", "warns"), [("2026-03-13", False), ("2026-03-12", True)])
def test_a_bill_older_than_ninety_days_at_arrival_warns(desk: Any, codes: Any, date: str, warns: bool) -> None:
    assert ("DAT-STALE" in codes(desk.match(desk.invoice(date=dt.date.fromisoformat(date))))) is warns
    early = desk.invoice(date=dt.date.fromisoformat(date), received=dt.date(2026, 3, 14))
    assert "DAT-STALE" not in codes(desk.match(early))
