"""One document: the page beside its values, its holds, what may be done about it, and its history."""

from __future__ import annotations

from typing import Final

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from web.acts import acts_of
from web.door import Me
from web.house import house
from web.queries.paper import paper
from web.rendering import page

router = APIRouter()

#: How many pages are shown at once; a longer document is leafed through.
PAGES_SHOWN: Final = 6


@router.get("/documents/{id:int}")
def show_document(request: Request, me: Me, id: int, first: str = "1") -> Response:
    home = house(request)
    with home.database.reading() as session:
        found = paper(session, me, id)
        acts = acts_of(session, home.context, me, found)
    pages = found.document.pages
    start = min(int(first), len(pages)) if first.isdecimal() and len(first) < 7 and int(first) else 1
    shown = pages[start - 1 : start - 1 + PAGES_SHOWN]
    return page(
        request, "document.html", me, paper=found, head=found.head, values=found.values, acts=acts,
        pictures=home.pictures.of_pages(found.document.sha256, shown), start=start, shown=PAGES_SHOWN,
    )  # fmt: skip
