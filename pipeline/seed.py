"""What a new installation begins with: the program's policy and tolerances, and for trying out, five people."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Final

from sqlalchemy import select

from approvals.standard import STANDARD_BODY, STANDARD_NAME
from models.approval import PolicyVersion, RulesVersion
from models.exchange_rate import ExchangeRate
from models.user import User
from models.vocabulary import Role
from pipeline import rules
from pipeline.context import Context

#: In force since long before any document, so that papers of any day can be decided.
_SINCE: Final = dt.date(2020, 1, 1)

#: Name, roles, approval limit, whether it is unlimited, manager. Managers come before those they manage.
CAST: Final[tuple[tuple[str, tuple[Role, ...], Decimal | None, bool, str | None], ...]] = (
    ("Cora", (Role.CONTROLLER, Role.VENDOR_MASTER), None, True, None),
    ("Fay", (Role.FINANCE_MANAGER, Role.TREASURY), Decimal(10_000), False, "Cora"),
    ("Ada", (Role.AP,), None, False, "Cora"),
    ("Ben", (Role.BUYER, Role.REQUESTER), None, False, "Fay"),
    ("Dev", (Role.RECEIVER,), None, False, "Fay"),
)

#: Our rates for trying out; a real installation loads its own.
RATES: Final = (("EUR", "USD", Decimal("1.08")), ("GBP", "USD", Decimal("1.27")))


def seed_rules(context: Context) -> None:
    """The program's own policy and tolerances as version 1, where there are none yet."""
    with context.database.writing() as session:
        if session.scalars(select(PolicyVersion.id)).first() is None:
            session.add(PolicyVersion(name=STANDARD_NAME, version=1, valid_from=_SINCE, body=STANDARD_BODY))
        if session.scalars(select(RulesVersion.id)).first() is None:
            session.add(RulesVersion(name=rules.STANDARD_NAME, version=1, valid_from=_SINCE, body=rules.STANDARD_BODY))


def has_people(context: Context) -> bool:
    """Whether anybody is there who could be asked."""
    with context.database.reading() as session:
        return session.scalars(select(User.id).where(User.active).limit(1)).first() is not None


def seed_people(context: Context) -> None:
    """Ada (accounts payable), Ben (buyer), Cora (controller), Dev (receiver), Fay (finance manager), and some rates.

    Whoever is there already is left as they are.
    """
    with context.database.writing() as session:
        known = {user.name: user for user in session.scalars(select(User))}
        for name, roles, limit, unlimited, manager in CAST:
            if name in known:
                continue
            user = User(
                name=name,
                email=f"{name.lower()}@example.com",
                roles=[role.value for role in roles],
                approval_limit=limit,
                unlimited=unlimited,
                manager_id=known[manager].id if manager else None,
            )
            session.add(user)
            session.flush()
            known[name] = user
        if session.scalars(select(ExchangeRate.id)).first() is None:
            session.add_all(ExchangeRate(source=s, target=t, rate=rate, date=_SINCE) for s, t, rate in RATES)
