"""Who decides about an invoice: nobody, the owner of a hold, or the chain up to a sufficient limit."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from approvals import policy
from approvals.facts import Facts, OpenHold
from approvals.people import People, Person
from approvals.policy import Approved, Ask, NobodyToAsk, Policy, Rejected, Waiting, decide
from approvals.standard import STANDARD_BODY
from models.vocabulary import DocumentKind, MatchDecision, Outcome, Owner, Role, Severity, TaskKind

NOW = date(2026, 3, 2)
PRICE = OpenHold("PRC-OVER", Severity.BLOCKS_PAYMENT, Owner.BUYER, "The price is 5 % over the order's.", 1)
QUANTITY = OpenHold("QTY-REC", Severity.BLOCKS_PAYMENT, Owner.RECEIVER, "Billed 10, received 8.", 2)
CAPTURE = OpenHold("CAP-SUM", Severity.BLOCKS_EXPORT, Owner.AP, "The lines do not add up.")
WARNING = OpenHold("DAT-STALE", Severity.WARNS, Owner.AP, "The invoice is 100 days old.")
LATE = OpenHold("QTY-NORCPT", Severity.WAITS, Owner.RECEIVER, "Nothing has arrived yet.", 1)

Paper = Callable[..., Facts]
Policies = tuple[Policy, ...]


def test_a_clean_small_invoice_passes_by_itself(paper: Paper, policies: Policies, people: People) -> None:
    route = decide(paper(), policies, people, NOW)
    assert isinstance(route, Approved)
    assert route.policy == "Standard invoices v1"


@pytest.mark.parametrize(("amount", "passes"), [("2500", True), ("2500.01", False)])
def test_a_limit_covers_the_amount_equal_to_it(
    paper: Paper, policies: Policies, people: People, amount: str, passes: bool
) -> None:
    assert isinstance(decide(paper(amount=Decimal(amount)), policies, people, NOW), Approved) is passes


def test_a_credit_note_that_agrees_passes_like_an_invoice(paper: Paper, policies: Policies, people: People) -> None:
    assert isinstance(decide(paper(kind=DocumentKind.CREDIT_NOTE), policies, people, NOW), Approved)


@pytest.mark.parametrize(("amount", "passes"), [("500", True), ("500.01", False)])
def test_services_have_the_lower_limit(
    paper: Paper, policies: Policies, people: People, amount: str, passes: bool
) -> None:
    route = decide(paper(goods=False, amount=Decimal(amount)), policies, people, NOW)
    assert isinstance(route, Approved) is passes


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"amount": None}, "amount"),
        ({"amount": Decimal(3000)}, "above 2,500"),
        ({"holds": (WARNING,)}, "100 days old"),
        ({"outcome": Outcome.EXCEPTION}, "released"),
        ({"has_order": False}, "no order"),
        ({"supplier_age_days": 5}, "new"),
    ],
)
def test_everything_else_goes_to_a_person_and_says_why(
    paper: Paper, policies: Policies, people: People, changes: dict[str, object], why: str
) -> None:
    route = decide(paper(**changes), policies, people, NOW)
    assert isinstance(route, Ask)
    assert route.kind is TaskKind.APPROVE
    assert why in route.sentence


@pytest.mark.parametrize(
    ("holds", "person"),
    [
        ((PRICE,), "Ben"),
        ((QUANTITY,), "Dev"),
        ((CAPTURE,), "Ada"),
        ((PRICE, CAPTURE), "Ada"),
        ((PRICE, QUANTITY), "Dev"),
    ],
)
def test_a_hold_goes_to_the_owner_of_the_root_one(
    paper: Paper, policies: Policies, people: People, holds: tuple[OpenHold, ...], person: str
) -> None:
    route = decide(paper(holds=holds, decision=MatchDecision.HOLD, outcome=Outcome.EXCEPTION), policies, people, NOW)
    assert isinstance(route, Ask)
    assert (route.person, route.kind) == (person, TaskKind.SETTLE)


def test_the_sentence_of_a_task_is_that_of_the_root_hold(paper: Paper, policies: Policies, people: People) -> None:
    route = decide(paper(holds=(PRICE, WARNING), decision=MatchDecision.HOLD), policies, people, NOW)
    assert isinstance(route, Ask)
    assert route.sentence == "The price is 5 % over the order's."


def test_it_waits_for_goods_without_asking_anybody(paper: Paper, policies: Policies, people: People) -> None:
    route = decide(paper(holds=(LATE,), decision=MatchDecision.WAIT, outcome=Outcome.WAITING), policies, people, NOW)
    assert route == Waiting("Nothing has arrived yet.")


def test_a_wait_that_somebody_must_end_goes_to_its_owner(paper: Paper, policies: Policies, people: People) -> None:
    line = OpenHold("CAP-LINE", Severity.WAITS, Owner.AP, "Line 1 does not multiply out.", 1)
    route = decide(paper(holds=(line, LATE), decision=MatchDecision.WAIT), policies, people, NOW)
    assert isinstance(route, Ask)
    assert (route.person, route.sentence) == ("Ada", "Line 1 does not multiply out. (1 more to settle.)")


def test_what_the_match_refuses_is_rejected_by_the_policy(paper: Paper, policies: Policies, people: People) -> None:
    route = decide(paper(decision=MatchDecision.REJECT, holds=(CAPTURE,)), policies, people, NOW)
    assert isinstance(route, Rejected)


def test_what_a_person_took_back_is_not_rejected_again(paper: Paper, policies: Policies, people: People) -> None:
    facts = paper(decision=MatchDecision.REJECT, holds=(CAPTURE,), reopened=True)
    route = decide(facts, policies, people, NOW)
    assert isinstance(route, Ask)
    assert (route.person, route.kind) == ("Ada", TaskKind.SETTLE)


def test_the_chain_begins_above_the_buyer(paper: Paper, policies: Policies, people: People) -> None:
    route = decide(paper(amount=Decimal(5000)), policies, people, NOW)
    assert isinstance(route, Ask)
    assert route.person == "Fay"


def test_the_chain_goes_on_above_the_first_limit(paper: Paper, policies: Policies, people: People) -> None:
    large = Decimal(10_001)
    first = decide(paper(amount=large), policies, people, NOW)
    second = decide(paper(amount=large, approved_by=("Fay",)), policies, people, NOW)
    last = decide(paper(amount=large, approved_by=("Fay", "Cora")), policies, people, NOW)
    assert isinstance(first, Ask)
    assert isinstance(second, Ask)
    assert (first.person, second.person) == ("Fay", "Cora")
    assert last == Approved("Standard invoices v1", "Approved by Fay and Cora.")


def test_a_sufficient_limit_ends_the_chain(paper: Paper, policies: Policies, people: People) -> None:
    route = decide(paper(amount=Decimal(10_000), approved_by=("Fay",)), policies, people, NOW)
    assert isinstance(route, Approved)


@pytest.mark.parametrize("changes", [{"requester": "Fay"}, {"buyer": "Fay"}, {"entered_by": frozenset({"Fay"})}])
def test_nobody_approves_what_they_asked_for_ordered_or_typed(
    paper: Paper, policies: Policies, people: People, changes: dict[str, object]
) -> None:
    route = decide(paper(amount=Decimal(5000), **changes), policies, people, NOW)
    assert isinstance(route, Ask)
    assert route.person == "Cora"


def test_somebody_absent_is_passed_over(paper: Paper, policies: Policies, people: People) -> None:
    gone = People(
        tuple(
            Person(p.name, p.roles, p.limit, p.unlimited, p.manager, active=p.name != "Fay") for p in people.everybody
        )
    )
    route = decide(paper(amount=Decimal(5000)), policies, gone, NOW)
    assert isinstance(route, Ask)
    assert route.person == "Cora"


def test_it_refuses_to_reach_nobody(paper: Paper, policies: Policies) -> None:
    with pytest.raises(NobodyToAsk):
        decide(paper(amount=Decimal(5000)), policies, People(()), NOW)
    only_the_requester = People((Person("Rita", frozenset({Role.CONTROLLER}), unlimited=True),))
    with pytest.raises(NobodyToAsk):
        decide(paper(amount=Decimal(5000)), policies, only_the_requester, NOW)


def test_the_newest_version_in_force_on_the_day_governs(paper: Paper, people: People) -> None:
    old = policy.read("P", 1, date(2026, 1, 1), None, STANDARD_BODY)
    strict = policy.read("P", 2, date(2026, 3, 1), None, {"rules": []})
    route = decide(paper(), (old, strict), people, NOW)
    assert isinstance(route, Ask)
    assert route.policy == "P v2"
    assert isinstance(decide(paper(), (old, strict), people, date(2026, 2, 28)), Approved)


def test_without_a_policy_in_force_nothing_is_decided(paper: Paper, policies: Policies, people: People) -> None:
    with pytest.raises(NobodyToAsk, match="no policy"):
        decide(paper(), policies, people, date(2025, 12, 31))
