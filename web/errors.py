"""The only place that knows an HTTP status: what went wrong, in which page and with what to do about it."""

from __future__ import annotations

import logging
import secrets
from typing import Final
from urllib.parse import quote

from fastapi import FastAPI
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from models.errors import DocumentProblem, TryLater
from pipeline.errors import ChangedMeanwhile, NotOpen, Refused, StillHeld, UnknownDocument
from web.body_limit import BodyTooLarge
from web.door import NotSignedIn, signed_in
from web.headers import protect
from web.origin import SAFE_METHODS, ForeignRequest
from web.pages.changed import changed
from web.people import Person
from web.queries.paper import NoSuchDocument
from web.rendering import page

_log: Final = logging.getLogger("triplicate.web")

#: Status by type; the most particular class that fits decides.
STATUS: Final[dict[type[Exception], int]] = {
    NoSuchDocument: 404,
    UnknownDocument: 404,
    ForeignRequest: 403,
    Refused: 403,
    BodyTooLarge: 413,
    ChangedMeanwhile: 409,
    NotOpen: 409,
    StillHeld: 409,
    DocumentProblem: 422,
    TryLater: 503,
}

_TITLES: Final[dict[int, str]] = {
    400: "This was not understood",
    401: "You are not signed in",
    403: "This is not allowed",
    404: "There is no such page",
    405: "This cannot be done here",
    409: "It changed meanwhile",
    413: "The file is too large",
    422: "This cannot be done so",
    500: "Something broke",
    503: "Not now",
}

_WORDS: Final[dict[int, tuple[str, str]]] = {
    404: ("This address leads to nothing.", "Go to your work, or search the documents."),
    405: ("This address does not answer to that.", "Go back and use the buttons of the page."),
}


def register(app: FastAPI) -> None:
    """Let the application answer every expected error with a page, and every other one without details."""
    for kind in STATUS:
        app.add_exception_handler(kind, _expected)
    for kind in (ChangedMeanwhile, NotOpen):
        app.add_exception_handler(kind, _moved_on)
    app.add_exception_handler(NotSignedIn, _not_signed_in)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(Exception, _bug)


async def _expected(request: Request, error: Exception) -> Response:
    status = next(STATUS[kind] for kind in type(error).__mro__ if kind in STATUS)
    if isinstance(error, TryLater):
        _log.warning("not now at %s %s: %s", request.method, request.url.path, error)
        return _page(request, status, "Something that this page needs does not answer.", remedy_of(error))
    me = await run_in_threadpool(_person, request)
    return _page(request, status, sentence_of(error), remedy_of(error), me)


def _person(request: Request) -> Person | None:
    """Whoever is signed in, so that the page keeps its way on."""
    try:
        return signed_in(request)
    except (NotSignedIn, TryLater):
        return None


async def _moved_on(request: Request, error: Exception) -> Response:
    """On a document's own form: what happened meanwhile, beside what was typed."""
    status = STATUS[ChangedMeanwhile]
    if "id" not in request.path_params:
        return await _expected(request, error)
    form = await request.form()
    return await run_in_threadpool(changed, request, form, status, sentence_of(error))


async def _not_signed_in(request: Request, error: Exception) -> Response:
    if request.method in SAFE_METHODS:
        back = request.url.path + (f"?{request.url.query}" if request.url.query else "")
        return RedirectResponse(f"/login?next={quote(back, safe='')}", 303)
    return _page(request, 401, sentence_of(error), remedy_of(error))


async def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    sentence, remedy = _WORDS.get(
        error.status_code, ("The server did not understand the request.", "Go back and try again.")
    )
    response = _page(request, error.status_code, sentence, remedy, await run_in_threadpool(_person, request))
    response.headers.update(error.headers or {})
    return response


async def _bug(request: Request, error: Exception) -> Response:
    reference = secrets.token_hex(3).upper()
    _log.error("failed at %s %s, reference %s", request.method, request.url.path, reference, exc_info=error)
    remedy = f"Nothing was changed. If it happens again, tell whoever runs Triplicate the reference {reference}."
    response = _page(request, 500, "The program made a mistake at this page.", remedy)
    protect(response.headers, request)
    return response


def sentence_of(error: Exception) -> str:
    """What is wrong, without the remedy."""
    sentence = " ".join((type(error).__doc__ or "").split()).rstrip(".")
    detail = getattr(error, "detail", "")
    return f"{sentence} ({detail})." if detail else f"{sentence}."


def remedy_of(error: Exception) -> str:
    """What to do about it."""
    remedy = getattr(error, "remedy", None)
    return remedy if isinstance(remedy, str) else "Try again in a minute. Nothing was changed."


def _page(request: Request, status: int, sentence: str, remedy: str, me: Person | None = None) -> Response:
    title = _TITLES.get(status, "This did not work")
    return page(request, "error.html", me, status=status, title=title, sentence=sentence, remedy=remedy, number=status)
