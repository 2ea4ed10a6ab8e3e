"""Lets requests in: opens the session of every request, checks what a form brings, and says who is asking."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, cast

from fastapi import Depends
from starlette.datastructures import FormData, MutableHeaders
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from web.headers import protect
from web.house import house
from web.origin import SAFE_METHODS, check_origin, check_token
from web.people import Person, active_person
from web.sessions import COOKIE, Session


class NotSignedIn(Exception):
    """You are not signed in, or were away for too long."""

    remedy = "Sign in; you come back to this page."


@dataclass(frozen=True, slots=True)
class Door:
    """Opens the session before the page; adds the cookie, and what the browser must not do, to the answer."""

    app: ASGIApp

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request = Request(scope)
        now, sessions = house(request).now(), house(request).sessions
        keep_session(request, sessions.opened(request.cookies.get(COOKIE), now))

        async def send_out(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                is_static = request.url.path.startswith("/static/")
                if is_static:
                    headers["Cache-Control"] = "public, max-age=31536000, immutable"
                protect(headers, request)
                session = session_of(request)
                if not is_static and sessions.is_stale(session, now):
                    headers.append("Set-Cookie", _cookie(sessions.cookie(session, now), request))
            await send(message)

        await self.app(scope, receive, send_out)


def _cookie(value: str, request: Request) -> str:
    response = Response()
    secure = request.url.scheme == "https"
    response.set_cookie(COOKIE, value, httponly=True, samesite="lax", secure=secure, path="/")
    return response.headers["Set-Cookie"]


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
