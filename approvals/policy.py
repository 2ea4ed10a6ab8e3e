"""The approval policy: rules in order, the first that fits says who decides, or that nobody needs to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from approvals import conditions
from approvals.conditions import BadCondition, Condition
from approvals.facts import Facts, root
from approvals.people import People, Person
from models.errors import DocumentProblem
from models.vocabulary import Owner, Role, TaskKind


class Then(StrEnum):
    """What a rule does."""

    APPROVE = "auto_approve"
    REJECT = "auto_reject"
    CHAIN = "chain_until_limit"


@dataclass(frozen=True, slots=True)
class Rule:
    """When all conditions hold, then; `reason` is said to whoever asks why."""

    name: str
    when: tuple[Condition, ...]
    then: Then
    reason: str


@dataclass(frozen=True, slots=True)
class Policy:
    """One version of a policy, in force from its first to its last day (None: until further notice)."""

    name: str
    version: int
    valid_from: dt.date
    valid_to: dt.date | None
    rules: tuple[Rule, ...]

    @property
    def title(self) -> str:
        """The name by which decisions of this policy are recorded."""
        return f"{self.name} v{self.version}"

    def in_force(self, day: dt.date) -> bool:
        """Whether it governs a decision of that day."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)


@dataclass(frozen=True, slots=True)
class Approved:
    """Released by the policy, by no person."""

    policy: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Rejected:
    """Refused by the policy, by no person."""

    policy: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """Nothing is wrong yet: it is looked at again by itself."""

    sentence: str


@dataclass(frozen=True, slots=True)
class Ask:
    """One person must act."""

    person: str
    kind: TaskKind
    policy: str
    sentence: str


Route = Approved | Rejected | Waiting | Ask


class NobodyToAsk(DocumentProblem):
    """Nobody may decide about this paper."""

    code = "APR-LIMIT"
    remedy = "Give an active person the role of controller and a sufficient limit, or load a policy that is in force."


def decide(facts: Facts, policies: tuple[Policy, ...], people: People, now: dt.date) -> Route:
    """Who acts next on this paper.

    First what the match refuses or waits for; then open holds that stop, each to the owner of the root one; then the
    first rule of the policy in force (the highest version) whose conditions hold.
    """
    policy = governing(policies, now)
    stopping = tuple(hold for hold in facts.holds if hold.stops)
    for rule in policy.rules:
        if rule.then is Then.REJECT and not facts.reopened and _fits(rule, facts):
            because = f" {root(stopping).message}" if stopping else ""
            return Rejected(policy.title, f"{rule.reason}{because}")
    if stopping and all(hold.waits_for_goods for hold in stopping):
        return Waiting(root(stopping).message)
    if stopping:
        return _settle(facts, policy, people)
    for rule in policy.rules:
        if rule.then is not Then.REJECT and _fits(rule, facts):
            if rule.then is Then.APPROVE:
                return Approved(policy.title, rule.reason)
            return _chain(facts, policy, rule, people)
    return _chain(facts, policy, None, people)


def governing(policies: tuple[Policy, ...], day: dt.date) -> Policy:
    """The policy in force on a day; of several, the highest version."""
    fitting = [policy for policy in policies if policy.in_force(day)]
    if not fitting:
        raise NobodyToAsk(f"no policy is in force on {day}")
    return max(fitting, key=lambda policy: policy.version)


def _fits(rule: Rule, facts: Facts) -> bool:
    return all(condition.holds(facts) for condition in rule.when)


def _settle(facts: Facts, policy: Policy, people: People) -> Ask:
    hold = root(tuple(hold for hold in facts.holds if hold.stops))
    known = {Owner.BUYER: facts.buyer, Owner.REQUESTER: facts.requester, Owner.RECEIVER: facts.receiver}
    person = people.settler(hold.owner, known.get(hold.owner)) or _last_resort(people)
    others = sum(other.stops for other in facts.holds) - 1
    more = f" ({others} more to settle.)" if others else ""
    return Ask(person.name, TaskKind.SETTLE, policy.title, f"{hold.message}{more}")


def _chain(facts: Facts, policy: Policy, rule: Rule | None, people: People) -> Route:
    """The next person of the chain who has not approved yet; approved once everybody in it has."""
    chain = people.chain_until(_start(facts, people), facts.amount, facts.barred)
    if not chain:
        chain = _above_every_limit(facts, people)
    left = [person for person in chain if person.name not in facts.approved_by]
    if not left:
        return Approved(policy.title, f"Approved by {' and '.join(facts.approved_by)}.")
    sentence = f"{_request(facts)} {_why(facts, policy, rule)}{_seen(facts)}"
    return Ask(left[0].name, TaskKind.APPROVE, policy.title, sentence)


def _why(facts: Facts, policy: Policy, rule: Rule | None) -> str:
    """Why a person is asked: what the rule says, and what kept the paper from the nearest rule that lets it pass."""
    short = [
        tuple(condition.shortfall() for condition in other.when if not condition.holds(facts))
        for other in policy.rules
        if other.then is Then.APPROVE
    ]
    if not short:
        return rule.reason if rule else "No rule of the policy fits it."
    return f"It does not pass by itself because {' and '.join(sorted(short, key=len)[0])}."


def _request(facts: Facts) -> str:
    return f"{facts.title} over {facts.amount_shown} needs your approval."


def _seen(facts: Facts) -> str:
    """The warnings, which an approver must see."""
    return "".join(f" {hold.message}" for hold in facts.holds if hold.severity.value == "W")


def _start(facts: Facts, people: People) -> Person:
    """Where the chain begins: above who asked for the goods, else above the buyer, else with the finance manager."""
    for name in (facts.requester, facts.buyer):
        person = people.named(name)
        above = people.named(person.manager) if person else None
        if above:
            return above
    for role in (Role.FINANCE_MANAGER, Role.CONTROLLER, Role.OWNER):
        fitting = [person for person in people.with_role(role) if person.name not in facts.barred]
        if fitting:
            return fitting[0]
    return _last_resort(people)


def _above_every_limit(facts: Facts, people: People) -> tuple[Person, ...]:
    """Where the chain ends below the amount: whoever's limit covers it, the lowest first; else the controller."""
    able = [p for p in people.everybody if p.active and p.covers(facts.amount) and p.name not in facts.barred]
    if able:
        return (min(able, key=lambda p: (p.unlimited, p.limit or 0, p.name)),)
    for role in (Role.CONTROLLER, Role.OWNER):
        fitting = [person for person in people.with_role(role) if person.name not in facts.barred]
        if fitting:
            return (fitting[0],)
    raise NobodyToAsk(facts.title)


def _last_resort(people: People) -> Person:
    for role in (Role.CONTROLLER, Role.OWNER, Role.FINANCE_MANAGER, Role.AP):
        fitting = people.with_role(role)
        if fitting:
            return fitting[0]
    raise NobodyToAsk("no controller, owner, finance manager or AP clerk is active")


def read(name: str, version: int, valid_from: dt.date, valid_to: dt.date | None, body: Mapping[str, Any]) -> Policy:
    """A policy from its stored form `{"rules": [{"name", "when": [...], "then", "reason"}]}`; strict."""
    rules = []
    for data in body["rules"]:
        if data["then"] not in set(Then):
            raise BadCondition(f"rule {data['name']}: there is no act {data['then']!r}")
        when = tuple(conditions.read(condition) for condition in data["when"])
        rules.append(Rule(str(data["name"]), when, Then(data["then"]), str(data["reason"])))
    return Policy(name, version, valid_from, valid_to, tuple(rules))
