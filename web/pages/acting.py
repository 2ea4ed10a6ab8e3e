"""What people do to a document: correct, part its pages, release a hold, approve, reject, open or read it again."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from models.errors import DocumentProblem
from models.vocabulary import DocumentStatus
from pipeline import decide, learn, review, split
from pipeline.errors import BadValue, UnknownField
from web.corrections import corrections
from web.door import Form, Me
from web.format import safe_name
from web.house import house
from web.pages.document import Typed, bench
from web.queries.paper import LARGEST_ID, NoSuchDocument, document_seen
from web.queries.values import values_of

router = APIRouter()


@router.post("/documents/{id:int}/corrections")
def correct(request: Request, me: Me, id: int, form: Form) -> Response:
    home = house(request)
    with home.database.reading() as session:
        document = document_seen(session, me, id)
        found = corrections(form, values_of(session, document, {}), document.kind)
    if found.problems:
        return bench(request, me, id, typed=Typed(found.texts, found.problems, ticked=found.confirmed))
    if not found.changes and found.kind is None:
        return _back(id, "unchanged")
    try:
        review.correct(home.context, id, me.name, _seen(form), found.changes, found.kind)
    except (BadValue, UnknownField) as problem:
        return bench(request, me, id, typed=Typed(found.texts, {}, problem.message, found.confirmed))
    return _back(id, "corrected")


@router.post("/documents/{id:int}/lessons")
def show_lessons(request: Request, me: Me, id: int, form: Form) -> Response:
    """What the corrections on the form would teach; nothing is saved."""
    home = house(request)
    with home.database.reading() as session:
        document = document_seen(session, me, id)
        found = corrections(form, values_of(session, document, {}), document.kind)
    if found.problems:
        return bench(request, me, id, typed=Typed(found.texts, found.problems, ticked=found.confirmed))
    wanted = tuple(learn.Typed(change.name, change.value, change.line, me.id) for change in found.changes)
    try:
        told = learn.preview(home.context, id, wanted)
    except DocumentProblem as problem:
        return bench(request, me, id, typed=Typed(found.texts, {}, problem.message, found.confirmed))
    return bench(request, me, id, typed=Typed(found.texts, ticked=found.confirmed, lessons=told))


@router.post("/documents/{id:int}/split")
def split_here(request: Request, me: Me, id: int, form: Form) -> Response:
    _check_visible(request, me, id)
    page = str(form.get("page", ""))
    number = int(page) if page.isdecimal() and len(page) < 7 else 0
    split.split_at(house(request).context, id, number, me.name, _seen(form))
    return _back(id, "split")


@router.post("/documents/{id:int}/join")
def join_next(request: Request, me: Me, id: int, form: Form) -> Response:
    _check_visible(request, me, id)
    split.join_next(house(request).context, id, me.name, _seen(form))
    return _back(id, "joined")


@router.post("/documents/{id:int}/holds/{hold_id:int}/release")
def release(request: Request, me: Me, id: int, hold_id: int, form: Form) -> Response:
    _check_visible(request, me, id)
    if hold_id > LARGEST_ID:
        raise NoSuchDocument
    decide.release(house(request).context, id, hold_id, me.name, _seen(form), _reason(form))
    return _back(id, "released")


@router.post("/documents/{id:int}/decision")
def decision(request: Request, me: Me, id: int, form: Form) -> Response:
    _check_visible(request, me, id)
    context = house(request).context
    if form.get("choice") == "approve":
        status = decide.approve(context, id, me.name, _seen(form), _reason(form))
        return _back(id, "approved" if status is DocumentStatus.APPROVED else "approved-next")
    decide.reject(context, id, me.name, _seen(form), _reason(form))
    return _back(id, "rejected")


@router.post("/documents/{id:int}/reopen")
def reopen(request: Request, me: Me, id: int, form: Form) -> Response:
    _check_visible(request, me, id)
    decide.reopen(house(request).context, id, me.name, _seen(form), _reason(form))
    return _back(id, "reopened")


@router.post("/documents/{id:int}/read-again")
def read_again(request: Request, me: Me, id: int, form: Form) -> Response:
    _check_visible(request, me, id)
    review.retry(house(request).context, id, me.name, _seen(form))
    return _back(id, "read-again")


def _check_visible(request: Request, me: Me, id: int) -> None:
    with house(request).database.reading() as session:
        document_seen(session, me, id)


def _seen(form: FormData) -> str:
    return str(form.get("seen", ""))


def _reason(form: FormData) -> str:
    """The reason on one line, without signs that no database keeps or that turn the text around."""
    return safe_name(" ".join(str(form.get("reason", "")).split()))[:1000]


def _back(id: int, done: str) -> Response:
    return RedirectResponse(f"/documents/{id}?done={done}", 303)
