"""The policy that comes with the program, as data; a firm loads its own version beside it."""

from __future__ import annotations

from typing import Any, Final

STANDARD_NAME: Final = "Standard invoices"

_CLEAN: Final[list[dict[str, Any]]] = [
    {"fact": "match_state", "in": ["matched", "within_tolerance"]},
    {"fact": "stopping_holds", "at_most": "0"},
    {"fact": "warnings", "at_most": "0"},
    {"fact": "supplier_age_days", "at_least_if_known": "30"},
    {"fact": "has_order", "is": True},
]

#: Limits are without tax, in the home currency (reference: 2,500 for goods matched three ways, 500 for services).
STANDARD_BODY: Final[dict[str, Any]] = {
    "rules": [
        {
            "name": "refused",
            "when": [{"fact": "match_decision", "is": "reject"}],
            "then": "auto_reject",
            "reason": "The same invoice has been entered before.",
        },
        {
            "name": "goods",
            "when": [*_CLEAN, {"fact": "goods", "is": True}, {"fact": "amount", "at_most": "2500"}],
            "then": "auto_approve",
            "reason": "Order, receipt and paper agree, and the amount is within 2,500.",
        },
        {
            "name": "services",
            "when": [*_CLEAN, {"fact": "goods", "is": False}, {"fact": "amount", "at_most": "500"}],
            "then": "auto_approve",
            "reason": "Order and paper agree, and the amount is within 500.",
        },
        {
            "name": "everything else",
            "when": [],
            "then": "chain_until_limit",
            "reason": "It is not among those that pass by themselves.",
        },
    ]
}
