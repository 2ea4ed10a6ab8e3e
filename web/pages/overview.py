"""The overview: counts and sums, each leading to the list it counts."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from web import format
from web.door import Me
from web.house import house
from web.queries.figures import Bar, Figures, figures
from web.rendering import page
from web.words import OUTCOME, STATUS

router = APIRouter()


@router.get("/overview")
def show_overview(request: Request, me: Me) -> Response:
    with house(request).database.reading() as session:
        found = figures(session, me)
    return page(
        request,
        "overview.html",
        me,
        figures=found,
        statuses=_statuses(found),
        outcomes=_outcomes(found),
        held=_held(found),
    )


def _statuses(found: Figures) -> list[Bar]:
    longest = max(found.statuses.values(), default=1)
    return [
        Bar(mark.word, count / longest, str(count), mark.tone, address=f"/documents?status={status}")
        for status, mark in STATUS.items()
        if (count := found.statuses.get(status, 0))
    ]


def _outcomes(found: Figures) -> list[Bar]:
    longest = max(found.outcomes.values(), default=1)
    return [
        Bar(mark.word, count / longest, str(count), mark.tone, _sums(found.outcome_sums[outcome]))
        for outcome, mark in OUTCOME.items()
        if (count := found.outcomes.get(outcome, 0))
    ]


def _held(found: Figures) -> list[Bar]:
    longest = max(found.held.values(), default=1)
    ordered = sorted(found.held.items(), key=lambda item: (-item[1], item[0]))
    return [
        Bar(word, count / longest, str(count), "wrong", _sums(found.held_sums[word]), f"/?who=all&kind={word}")
        for word, count in ordered
    ]


def _sums(sums: Mapping[str, Decimal]) -> str:
    return " · ".join(format.money(total, currency) for currency, total in sorted(sums.items()))
