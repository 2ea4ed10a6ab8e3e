"""Conditions of a policy as data: a small closed language over the facts, checked when it is read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from types import MappingProxyType
from typing import Any, Final

from approvals.facts import Facts

Value = str | bool | Decimal | int | None

#: Every fact a condition may name.
KNOWN: Final[Mapping[str, Callable[[Facts], Value]]] = MappingProxyType(
    {
        "kind": lambda facts: facts.kind.value,
        "amount": lambda facts: facts.amount,
        "match_decision": lambda facts: facts.decision.value,
        "match_state": lambda facts: facts.outcome.value,
        "stopping_holds": lambda facts: sum(hold.stops for hold in facts.holds),
        "warnings": lambda facts: sum(hold.severity.value == "W" for hold in facts.holds),
        "has_order": lambda facts: facts.has_order,
        "goods": lambda facts: facts.goods,
        "supplier_age_days": lambda facts: facts.supplier_age_days,
        "proven": lambda facts: facts.proven,
    }
)


#: Why a paper does not pass by itself, by the fact that fell short.
_SHORT: Final[Mapping[str, str]] = MappingProxyType(
    {
        "kind": "it is not an invoice",
        "amount": "its amount is above {wanted} or could not be worked out",
        "match_decision": "the match decided otherwise",
        "match_state": "not everything agreed, a hold was released",
        "stopping_holds": "a hold is open",
        "warnings": "a warning must be seen",
        "has_order": "it names no order",
        "goods": "the order asks for no receipt",
        "supplier_age_days": "the supplier is new",
        "proven": "not every value is proven",
    }
)


class BadCondition(ValueError):
    """A policy names a fact or a test that does not exist; it is refused when it is read, not when it is needed."""


@dataclass(frozen=True, slots=True)
class Condition:
    """One test of one fact; `test` is `is`, `in`, `at_most`, `at_least` or `at_least_if_known`.

    A fact that is not known passes no test but `at_least_if_known`.
    """

    fact: str
    test: str
    wanted: tuple[str, ...]

    def holds(self, facts: Facts) -> bool:
        value = KNOWN[self.fact](facts)
        if value is None:
            return self.test == "at_least_if_known"
        if self.test in ("is", "in"):
            return _word(value) in self.wanted
        if self.test == "at_most":
            return Decimal(value) <= Decimal(self.wanted[0])
        return Decimal(value) >= Decimal(self.wanted[0])

    def shortfall(self) -> str:
        """Why a paper that fails this does not pass by itself, as a clause."""
        return _SHORT[self.fact].format(wanted=f"{Decimal(self.wanted[0]):,}" if self.fact == "amount" else "")


def _word(value: Value) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def read(data: Mapping[str, Any]) -> Condition:
    """A condition from `{"fact": "amount", "at_most": "2500"}`."""
    tests = [key for key in data if key != "fact"]
    if data.get("fact") not in KNOWN:
        raise BadCondition(f"there is no fact {data.get('fact')!r}")
    if len(tests) != 1 or tests[0] not in ("is", "in", "at_most", "at_least", "at_least_if_known"):
        raise BadCondition(f"a condition has one test, not {tests}")
    test, wanted = tests[0], data[tests[0]]
    values = tuple(_word(value) for value in wanted) if isinstance(wanted, list) else (_word(wanted),)
    if test.startswith("at_"):
        try:
            Decimal(values[0])
        except InvalidOperation as error:
            raise BadCondition(f"{data['fact']} is compared with {values[0]!r}, which is no number") from error
    return Condition(data["fact"], test, values)
