"""Signing in by name and password, and signing out."""

from __future__ import annotations

from urllib.parse import urlsplit

from fastapi import APIRouter
from sqlalchemy import select
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from models.user import User
from pipeline.passwords import hashed, matches
from web.door import Form, keep_session, session_of
from web.format import safe_name
from web.house import house
from web.rendering import page

router = APIRouter()

#: Checked for a name that nobody has, so that the answer takes as long as for one that somebody has.
_NOBODY = hashed("nobody has this password")


@router.get("/login")
def show_login(request: Request, next: str = "/") -> Response:
    return page(request, "login.html", next=_own_address(next), name="", wrong="")


@router.post("/login")
def log_in(request: Request, form: Form) -> Response:
    name, password = safe_name(str(form.get("name", "")).strip())[:100], str(form.get("password", ""))[:1000]
    next = _own_address(str(form.get("next", "/")))
    home, now = house(request), house(request).now()
    address = request.client.host if request.client else ""
    if home.attempts.rests(name, address, now):
        wrong = "Too many wrong passwords for this name. Wait five minutes, then try again."
        return page(request, "login.html", status=429, next=next, name=name, wrong=wrong)
    with home.database.reading() as session:
        user = session.scalar(select(User).where(User.name == name, User.active))
    stored = user.password_hash if user and user.password_hash else None
    if not matches(password, stored or _NOBODY) or user is None or stored is None:
        home.attempts.went_wrong(name, address, now)
        wrong = "Name and password do not belong together. Type both as you were given them."
        return page(request, "login.html", status=422, next=next, name=name, wrong=wrong)
    home.attempts.went_well(name, address)
    home.sessions.end(session_of(request), now)
    keep_session(request, home.sessions.new(user.id, now))
    return RedirectResponse(next, 303)


@router.post("/logout")
def log_out(request: Request) -> Response:
    home = house(request)
    home.sessions.end(session_of(request), home.now())
    keep_session(request, home.sessions.new(None, home.now()))
    return RedirectResponse("/login?done=signed-out", 303)


def _own_address(address: str) -> str:
    """The address, if it is a path of ours; a link must not lead from our login to somebody else's page."""
    parts = urlsplit(address.replace("\\", "/"))
    own = not parts.scheme and not parts.netloc and address.startswith("/") and not address.startswith("//")
    return address if own and address.isprintable() else "/"
