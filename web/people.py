"""The person at the screen, and what their roles let them see."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.user import User
from models.vocabulary import Role
from web.words import ROLE

#: Roles whose work needs every document; all others see what they were asked about or ordered themselves.
SEES_ALL: Final = frozenset(
    {
        Role.AP,
        Role.BUYER,
        Role.CONTROLLER,
        Role.VENDOR_MASTER,
        Role.TREASURY,
        Role.FINANCE_MANAGER,
        Role.OWNER,
        Role.ADMINISTRATOR,
    }
)


@dataclass(frozen=True, slots=True)
class Person:
    """Who is signed in; read anew with every request, so that a role taken away is gone at once."""

    id: int
    name: str
    roles: frozenset[Role]

    @property
    def sees_all(self) -> bool:
        return bool(self.roles & SEES_ALL)

    @property
    def duties(self) -> str:
        """The roles in words."""
        return ", ".join(ROLE[role] for role in Role if role in self.roles)


def person_of(user: User) -> Person:
    """The person of a row; a role that this version does not know gives no right."""
    known = {role.value for role in Role}
    return Person(user.id, user.name, frozenset(Role(role) for role in user.roles if role in known))


def active_person(session: Session, user_id: int) -> Person | None:
    """The person with this id, unless they may no longer come in."""
    user = session.get(User, user_id)
    return person_of(user) if user is not None and user.active else None


def names(session: Session) -> dict[int, str]:
    """Everybody's name by id, also of people who have left: history names them."""
    return dict(session.execute(select(User.id, User.name)).tuples().all())
