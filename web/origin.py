"""Whether a request that changes something comes from a page of ours: Origin, fetch metadata and the form's token."""

from __future__ import annotations

from typing import Final
from urllib.parse import urlsplit

from starlette.datastructures import FormData, Headers

from web.sessions import Session, Sessions

SAFE_METHODS: Final = frozenset({"GET", "HEAD", "OPTIONS"})
#: The name of the hidden field, and of the header that a script sends instead.
FIELD: Final = "token"
HEADER: Final = "X-Form-Token"


class ForeignRequest(Exception):
    """This form did not come from a page of Triplicate, or the page was open for too long."""

    remedy = "Open the page again and repeat the step. Nothing was changed."


def check_origin(headers: Headers) -> None:
    """Refuse what a browser says comes from elsewhere. A program that is no browser sends neither header."""
    origin = headers.get("origin")
    if origin is not None and urlsplit(origin).netloc != headers.get("host", ""):
        raise ForeignRequest
    if headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        raise ForeignRequest


def check_token(sessions: Sessions, session: Session, headers: Headers, form: FormData) -> None:
    """Refuse what does not carry the token of this session."""
    token = form.get(FIELD) or headers.get(HEADER)
    if not isinstance(token, str) or not sessions.is_token(session, token):
        raise ForeignRequest
