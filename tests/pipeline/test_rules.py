"""Tolerances are data with versions: the day says which are in force, and nonsense is refused when it is read."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from matching.rules import DEFAULTS
from models.approval import RulesVersion
from models.vocabulary import DocumentStatus
from pipeline.rules import STANDARD_BODY, BadRules, read, rules_in_force


def test_what_is_not_named_is_as_in_the_catalogue() -> None:
    rules = read(
        "Ours v1", {"slips_count": False, "tolerances": {"PRC-OVER": {"mode": "value", "pct": "5", "cap": "20"}}}
    )
    assert rules.match.version == "Ours v1"
    assert rules.match.tolerances["PRC-OVER"].allow(Decimal(1000)) == Decimal(20)
    assert rules.match.tolerances["TAX-OVER"] == DEFAULTS["TAX-OVER"]


@pytest.mark.parametrize(
    "body",
    [
        {"slips_count": False, "tolerances": {"XXX-1": {"mode": "zero"}}},
        {"slips_count": False, "tolerances": {}, "colour": "red"},
    ],
)
def test_it_refuses_what_it_does_not_know(body: dict[str, Any]) -> None:
    with pytest.raises(BadRules):
        read("Ours v1", body)


@pytest.mark.parametrize("data", [{"mode": "perhaps"}, {"pct": "5"}])
def test_a_tolerance_is_never_blank(data: dict[str, str]) -> None:
    with pytest.raises((ValueError, KeyError)):
        read("Ours v1", {"slips_count": False, "tolerances": {"PRC-OVER": data}})


def test_the_highest_version_in_force_on_the_day_governs(context: Any) -> None:
    with context.database.writing() as session:
        session.add(RulesVersion(name="Ours", version=2, valid_from=dt.date(2026, 3, 1), valid_to=dt.date(2026, 3, 31),
                                 body=STANDARD_BODY))  # fmt: skip
    with context.database.reading() as session:
        assert rules_in_force(session, dt.date(2026, 3, 31)).match.version == "Ours v2"
        assert rules_in_force(session, dt.date(2026, 4, 1)).match.version == "Standard tolerances v1"
        assert rules_in_force(session, dt.date(2019, 1, 1)).match.version == "Standard tolerances"


@pytest.mark.usefixtures("received")
def test_a_firm_that_tolerates_more_lets_more_pass(papers: Any, take_in: Any, ask: Any, context: Any) -> None:
    body = {"slips_count": False, "tolerances": {
        code: {"mode": "value", "pct": "25"} for code in ("PRC-OVER", "PRC-CUM", "AMT-TOTAL")}}  # fmt: skip
    with context.database.writing() as session:
        session.add(RulesVersion(name="Ours", version=2, valid_from=dt.date(2026, 1, 1), body=body))
    bolts = {"sku": "HB-840", "description": "Hex bolt M8x40 zinc plated", "quantity": "100", "unit": "EA",
             "unit_price": "1.80", "amount": "180.00"}  # fmt: skip
    paper = papers.paper(lines=(bolts,), subtotal="180.00", tax_total="18.00", total="198.00")
    assert ask.status(take_in(papers.file(paper))) is DocumentStatus.APPROVED
