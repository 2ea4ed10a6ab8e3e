"""One document: the page beside its values, its holds, what may be done about it, and its history."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from fastapi import APIRouter
from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from pipeline.hints import rows
from pipeline.learn import Learnt
from web.acts import acts_of
from web.door import Me
from web.house import house
from web.people import Person
from web.queries.heads import Head
from web.queries.paper import paper
from web.queries.work import work
from web.rendering import page

router = APIRouter()

#: How many pages are shown at once; a longer document is leafed through.
PAGES_SHOWN: Final = 6


@dataclass(frozen=True, slots=True)
class Typed:
    """What came back and was not taken: the texts by box, what is wrong with each, and what is wrong in all.

    `lessons` is what it would teach, where that was asked.
    """

    texts: Mapping[str, str] = field(default_factory=dict)
    problems: Mapping[str, str] = field(default_factory=dict)
    problem: str = ""
    ticked: frozenset[str] = frozenset()
    lessons: tuple[Learnt, ...] | None = None

    @property
    def refused(self) -> bool:
        return bool(self.problem or self.problems)


@router.get("/documents/{id:int}")
def show_document(request: Request, me: Me, id: int, first: str = "1") -> Response:
    return bench(request, me, id, first)


def bench(request: Request, me: Person, id: int, first: str = "1", typed: Typed | None = None) -> Response:
    """The document's screen; with what was typed, where that could not be taken."""
    home = house(request)
    with home.database.reading() as session:
        found = paper(session, me, id)
        acts = acts_of(session, home.context, me, found)
        after = _next(session, request, me, id)
        hints = rows(session, learnt_from=id)
    pages = found.document.pages
    start = min(int(first), len(pages)) if first.isdecimal() and len(first) < 7 and int(first) else 1
    shown = pages[start - 1 : start - 1 + PAGES_SHOWN]
    return page(
        request,
        "document.html",
        me,
        status=422 if typed and typed.refused else 200,
        paper=found,
        head=found.head,
        values=found.values,
        acts=acts,
        pictures=home.pictures.of_pages(found.document.sha256, shown),
        start=start,
        shown=PAGES_SHOWN,
        typed=typed or Typed(),
        after=after,
        hints=hints,
    )


def _next(session: Session, request: Request, me: Person, id: int) -> Head | None:
    """After an act: the next document that waits for this person."""
    if "done" not in request.query_params:
        return None
    mine = work(session, me, mine=True, kind="", sort="due", today=house(request).today())
    return next((row.head for row in mine.rows if row.head.id != id), None)
