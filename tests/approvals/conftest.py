"""The fixed cast, and papers before their approval."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from approvals import policy
from approvals.facts import Facts
from approvals.people import People, Person
from approvals.policy import Policy
from approvals.standard import STANDARD_BODY, STANDARD_NAME
from models.vocabulary import DocumentKind, MatchDecision, Outcome, Role


@pytest.fixture
def people() -> People:
    """Ada (AP), Ben (buyer, under Fay), Cora (controller), Dev (receiver), Fay (finance manager, under Cora)."""
    return People(
        (
            Person("Ada", frozenset({Role.AP}), manager="Cora"),
            Person("Ben", frozenset({Role.BUYER, Role.REQUESTER}), manager="Fay"),
            Person("Cora", frozenset({Role.CONTROLLER}), unlimited=True),
            Person("Dev", frozenset({Role.RECEIVER}), manager="Fay"),
            Person("Fay", frozenset({Role.FINANCE_MANAGER}), limit=Decimal(10_000), manager="Cora"),
        )
    )


@pytest.fixture
def policies() -> tuple[Policy, ...]:
    """The policy that comes with the program, in force since 2026."""
    return (policy.read(STANDARD_NAME, 1, date(2026, 1, 1), None, STANDARD_BODY),)


@pytest.fixture
def paper() -> Callable[..., Facts]:
    """A clean invoice for goods over 1,000, changed as the test says."""

    def made(**changes: Any) -> Facts:
        values: dict[str, Any] = {
            "kind": DocumentKind.INVOICE,
            "title": "Invoice INV-1 of Acme",
            "amount": Decimal(1000),
            "amount_shown": "USD 1,000.00",
            "decision": MatchDecision.APPROVE,
            "outcome": Outcome.MATCHED,
            "holds": (),
            "has_order": True,
            "goods": True,
            "requester": "Rita",
            "buyer": "Ben",
        }
        return Facts(**(values | changes))

    return made
