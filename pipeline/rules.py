"""Tolerances and the way receipts are counted, as versions in the database; the day decides which are in force."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from matching.rules import DEFAULTS, Rules
from matching.tolerance import Mode, Side, Tolerance
from models.approval import RulesVersion

#: What holds where no version is in force: the catalogue's tolerances, and only our own count says that goods arrived.
STANDARD_NAME: Final = "Standard tolerances"
STANDARD_BODY: Final[dict[str, Any]] = {"slips_count": False, "tolerances": {}}


class BadRules(ValueError):
    """A stored set of rules does not say what it must; it is refused when it is read."""


@dataclass(frozen=True, slots=True)
class RulesInForce:
    """The rules of the match; `slips_count` lets a packing slip stand for a receipt.

    It does so only for an order of which we have counted nothing at all: as soon as one delivery was counted, what
    was not counted has not arrived.
    """

    match: Rules
    slips_count: bool


def rules_in_force(session: Session, day: dt.date) -> RulesInForce:
    """The highest version in force on a day, the standard where there is none."""
    row = session.scalars(
        select(RulesVersion)
        .where(RulesVersion.valid_from <= day, or_(RulesVersion.valid_to.is_(None), RulesVersion.valid_to >= day))
        .order_by(RulesVersion.version.desc())
    ).first()
    return read(f"{row.name} v{row.version}", row.body) if row else read(STANDARD_NAME, STANDARD_BODY)


def read(version: str, body: Mapping[str, Any]) -> RulesInForce:
    """Rules from `{"slips_count": bool, "tolerances": {"PRC-OVER": {"mode", "pct", "floor", "cap", "side"}}}`.

    A tolerance that is named replaces the catalogue's; all of its parts but the mode may be left out.
    """
    unknown = set(body) - {"slips_count", "tolerances"}
    if unknown:
        raise BadRules(f"unknown rules: {', '.join(sorted(unknown))}")
    tolerances = dict(DEFAULTS)
    for code, data in body["tolerances"].items():
        if code not in DEFAULTS:
            raise BadRules(f"{code} has no tolerance")
        tolerances[code] = _tolerance(data)
    return RulesInForce(Rules(version=version, tolerances=tolerances), bool(body["slips_count"]))


def _tolerance(data: Mapping[str, Any]) -> Tolerance:
    cap = data.get("cap")
    return Tolerance(
        Mode(data["mode"]),
        Decimal(str(data.get("pct", "0"))),
        Decimal(str(data.get("floor", "0"))),
        None if cap is None else Decimal(str(cap)),
        Side(data.get("side", "over")),
    )
