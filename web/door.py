"""Lets requests in: opens the session of every request, checks what a form brings, and says who is asking."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Annotated, cast

from fastapi import Depends
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response

from web.headers import protected
from web.house import house
from web.origin import SAFE_METHODS, check_origin, check_token
from web.people import Person, active_person
from web.sessions import COOKIE, Session


class NotSignedIn(Exception):
    """You are not signed in, or were away for too long."""

    remedy = "Sign in; you come back to this page."


async def let_in(request: Request, call_next: Callable[[Request], Awaitable[Response]]) -> Response:
    """Open the session before the page, keep it and forbid the browser what it must not do after."""
    now = house(request).now()
    sessions = house(request).sessions
    keep_session(request, sessions.opened(request.cookies.get(COOKIE), now))
    response = await call_next(request)
    if request.url.path.startswith("/static/"):
        response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
        return protected(response, request)
    protected(response, request)
    session = session_of(request)
    if not sessions.is_stale(session, now):
        return response
    response.set_cookie(
        COOKIE,
        sessions.cookie(session, now),
        httponly=True,
        samesite="lax",
        secure=request.url.scheme == "https",
        path="/",
    )
    return response


def session_of(request: Request) -> Session:
    return cast("Session", request.state.session)


def keep_session(request: Request, session: Session) -> None:
    """From here on the request, and the cookie of its answer, belong to this session."""
    request.state.session = session


async def checked(request: Request) -> None:
    """Every request that may change something must come from a form of ours; nothing else is looked at before."""
    if request.method in SAFE_METHODS:
        return
    check_origin(request.headers)
    check_token(house(request).sessions, session_of(request), request.headers, await request.form())


async def _form(request: Request) -> FormData:
    return await request.form()


def signed_in(request: Request) -> Person:
    """The person of the session; the row is read with every request."""
    user_id = session_of(request).user_id
    if user_id is None:
        raise NotSignedIn
    with house(request).database.reading() as session:
        person = active_person(session, user_id)
    if person is None:
        raise NotSignedIn
    return person


#: What a page asks for in its signature.
Me = Annotated[Person, Depends(signed_in)]
Form = Annotated[FormData, Depends(_form)]
