"""The start page: what waits for this person, and behind a filter for everybody."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from web.door import Me
from web.house import house
from web.queries.work import SORTS, work
from web.rendering import page

router = APIRouter()


@router.get("/")
def show_work(request: Request, me: Me, who: str = "me", kind: str = "", sort: str = "due") -> Response:
    mine = who != "all"
    sort = sort if sort in SORTS else "due"
    with house(request).database.reading() as session:
        found = work(session, me, mine=mine, kind=kind[:40], sort=sort, today=house(request).today())
    return page(request, "work.html", me, work=found, mine=mine, kind=kind[:40], sort=sort)
