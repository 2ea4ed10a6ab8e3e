"""The page for an act on something that has changed since it was shown: what happened, and what was typed."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response

from web.corrections import corrections
from web.door import signed_in
from web.house import house
from web.queries.paper import Event, paper
from web.queries.values import Values
from web.rendering import page
from web.words import field


@dataclass(frozen=True, slots=True)
class Clash:
    """A box whose typed text is not what stands there now."""

    label: str
    typed: str
    now: str


def changed(request: Request, form: FormData, status: int, sentence: str) -> Response:
    """The answer to the form of a document that moved on while the form was open."""
    me = signed_in(request)
    with house(request).database.reading() as session:
        found = paper(session, me, int(request.path_params["id"]))
    return page(
        request,
        "changed.html",
        me,
        status=status,
        head=found.head,
        sentence=sentence,
        events=_since(found.history, str(form.get("at", ""))),
        clashes=_clashes(form, found.values),
    )


def _since(history: tuple[Event, ...], at: str) -> list[Event]:
    """What happened after the form was shown; the last things where the form does not say when that was."""
    try:
        shown = dt.datetime.fromisoformat(at)
        return [event for event in history if event.at >= shown]
    except (ValueError, TypeError):
        return list(history[-3:])


def _clashes(form: FormData, values: Values) -> list[Clash]:
    found = corrections(form, values, None)
    now = {value.key: value for value in values.all()}
    return [
        Clash(now[key].full_label if key in now else field(key), text, now[key].shown if key in now else "")
        for key, text in found.texts.items()
        if text.strip() != (now[key].shown if key in now else "")
    ]
