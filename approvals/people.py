"""People as approvals see them, and how to find one: by role, up the chain, with a sufficient limit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from models.vocabulary import Owner, Role


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who may settle or approve; `limit` in the home currency, None = may not approve money.

    `open_tasks` is how many they have now: of several who could, the one with the fewest is asked.
    """

    name: str
    roles: frozenset[Role]
    limit: Decimal | None = None
    unlimited: bool = False
    manager: str | None = None
    active: bool = True
    open_tasks: int = 0

    def covers(self, amount: Decimal | None) -> bool:
        """Whether the limit reaches the amount (equal to it covers); an amount nobody could work out needs no limit."""
        if self.unlimited:
            return True
        return self.limit is not None and amount is not None and amount <= self.limit


#: Who settles a hold, by its owner: the first of these roles that anybody has.
SETTLERS: Final[Mapping[Owner, tuple[Role, ...]]] = MappingProxyType(
    {
        Owner.AP: (Role.AP, Role.CONTROLLER),
        Owner.BUYER: (Role.BUYER, Role.AP),
        Owner.RECEIVER: (Role.RECEIVER, Role.BUYER, Role.AP),
        Owner.QUALITY: (Role.QUALITY, Role.RECEIVER, Role.AP),
        Owner.REQUESTER: (Role.REQUESTER, Role.BUYER, Role.AP),
        Owner.CONTROLLER: (Role.CONTROLLER, Role.OWNER),
        # Whoever keeps the suppliers' accounts must not be who enters invoices.
        Owner.VENDOR_MASTER: (Role.VENDOR_MASTER, Role.CONTROLLER, Role.OWNER),
        Owner.TREASURY: (Role.TREASURY, Role.FINANCE_MANAGER, Role.CONTROLLER),
        Owner.OWNER: (Role.OWNER, Role.CONTROLLER),
        Owner.SYSTEM: (Role.AP, Role.CONTROLLER),
    }
)


@dataclass(frozen=True, slots=True)
class People:
    """Everybody, by name."""

    everybody: tuple[Person, ...]

    def named(self, name: str | None) -> Person | None:
        """The active person of that name."""
        return next((person for person in self.everybody if person.name == name and person.active), None)

    def with_role(self, role: Role) -> tuple[Person, ...]:
        """Active people with a role, the least busy first, then by name."""
        fitting = [person for person in self.everybody if person.active and role in person.roles]
        return tuple(sorted(fitting, key=lambda person: (person.open_tasks, person.name)))

    def settler(self, owner: Owner, known: str | None = None) -> Person | None:
        """Who settles a hold of this owner; the person known from the order, where they have the role."""
        for role in SETTLERS[owner]:
            fitting = self.with_role(role)
            preferred = next((person for person in fitting if person.name == known), None)
            if fitting:
                return preferred or fitting[0]
        return None

    def upwards(self, start: Person) -> Iterator[Person]:
        """The person and everybody above, each once."""
        seen: set[str] = set()
        person: Person | None = start
        while person is not None and person.name not in seen:
            seen.add(person.name)
            yield person
            person = self.named(person.manager)

    def chain_until(self, start: Person, amount: Decimal | None, barred: frozenset[str]) -> tuple[Person, ...]:
        """From the start upwards, up to and including the first whose limit covers the amount.

        Whoever may not approve this paper (`barred`) or has no limit at all is passed over. Empty when the chain ends
        before a sufficient limit.
        """
        passed = []
        for person in self.upwards(start):
            if person.name in barred or (person.limit is None and not person.unlimited):
                continue
            passed.append(person)
            if person.covers(amount):
                return tuple(passed)
        return ()
