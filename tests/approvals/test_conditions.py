"""A policy that names what does not exist is refused when it is read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from approvals import conditions, policy
from approvals.conditions import BadCondition
from approvals.facts import Facts


@pytest.mark.parametrize(
    "data",
    [
        {"fact": "weather", "is": "fine"},
        {"fact": "amount", "below": "5"},
        {"fact": "amount"},
        {"fact": "amount", "at_most": "5", "at_least": "1"},
        {"fact": "amount", "at_most": "plenty"},
    ],
)
def test_it_refuses_an_unknown_fact_or_test(data: dict[str, Any]) -> None:
    with pytest.raises(BadCondition):
        conditions.read(data)


def test_it_refuses_an_unknown_act() -> None:
    with pytest.raises(BadCondition, match="no act"):
        policy.read("P", 1, date(2026, 1, 1), None, {"rules": [{"name": "r", "when": [], "then": "pay", "reason": ""}]})


@pytest.mark.parametrize(
    ("data", "holds"),
    [
        ({"fact": "goods", "is": True}, True),
        ({"fact": "goods", "is": False}, False),
        ({"fact": "match_state", "in": ["matched", "waiting"]}, True),
        ({"fact": "amount", "at_least": "1000"}, True),
        ({"fact": "amount", "at_least": "1000.01"}, False),
        ({"fact": "supplier_age_days", "at_least": "30"}, False),
        ({"fact": "supplier_age_days", "at_least_if_known": "30"}, True),
    ],
)
def test_a_condition_tests_one_fact(paper: Callable[..., Facts], data: dict[str, Any], holds: bool) -> None:
    assert conditions.read(data).holds(paper()) is holds


def test_what_is_not_known_passes_no_test(paper: Callable[..., Facts]) -> None:
    assert not conditions.read({"fact": "amount", "at_most": "5"}).holds(paper(amount=None))
