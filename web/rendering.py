"""Makes HTML of a template and its values: everything escaped, every missing value an error."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

from web import format, words
from web.door import session_of
from web.house import house
from web.people import Person
from web.said import said

_HERE: Final = Path(__file__).parent
STATIC: Final = _HERE / "static"


@cache
def static(name: str) -> str:
    """The address of a file that may be kept for ever, since it changes with the file's content."""
    digest = hashlib.sha256((STATIC / name).read_bytes()).hexdigest()[:12]
    return f"/static/{name}?v={digest}"


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(
        static=static,
        family=words.family,
        field=words.field,
        HINT=words.HINT,
        KIND=words.KIND,
        OUTCOME=words.OUTCOME,
        OWNER=words.OWNER,
        SEVERITY=words.SEVERITY,
        STATUS=words.STATUS,
        TASK=words.TASK,
    )
    environment.filters.update(
        amount=format.amount,
        money=format.money,
        off=format.off,
        quantity=format.quantity,
        price=format.price,
        date=format.date,
        moment=format.moment,
        safe_name=format.safe_name,
    )
    return environment


def page(request: Request, template: str, me: Person | None = None, status: int = 200, **values: Any) -> HTMLResponse:
    """The page; `said` is the sentence about what was just done, if the address names one."""
    home = house(request)
    html = (
        _environment()
        .get_template(template)
        .render(
            me=me,
            here=request.url.path,
            form_token=home.sessions.token(session_of(request)),
            said=said(request.query_params.get("done", "")),
            now=home.now(),
            today=home.today(),
            ago=format.ago,
            due=format.due,
            **values,
        )
    )
    return HTMLResponse(html, status)
