"""Uploading: files go through the same door as mail, and the page shows what became of each."""

from __future__ import annotations

from contextlib import suppress

from fastapi import APIRouter
from starlette.background import BackgroundTask
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from models.errors import TryLater
from pipeline import steps
from pipeline.connectors.source import Offer
from pipeline.context import Context
from pipeline.receive import Received, receive_bytes
from web.door import Form, Me
from web.house import house
from web.queries.arrived import UPLOAD, arrived, uploaded_by
from web.rendering import page

router = APIRouter()


@router.get("/upload")
def show_upload(request: Request, me: Me) -> Response:
    return page(request, "upload.html", me, problem="")


@router.post("/upload")
def upload(request: Request, me: Me, form: Form) -> Response:
    home = house(request)
    files = [part for part in form.getlist("files") if isinstance(part, UploadFile) and part.filename]
    if not files:
        return page(
            request, "upload.html", me, status=422, problem="Choose at least one file, or drop it on the field."
        )
    came = [_receive(request, me.name, file) for file in files]
    address = "/uploads/" + "-".join(str(received.message_id) for received in came)
    ids = tuple(id for received in came if received.is_new for id in received.document_ids)
    return RedirectResponse(address, 303, background=BackgroundTask(walk, home.context, ids))


def walk(context: Context, ids: tuple[int, ...]) -> None:
    """Walk what was uploaded at once, after the answer; what a busy server leaves undone, the worker does."""
    for id in ids:
        with suppress(TryLater):
            steps.run(context, id)


def _receive(request: Request, who: str, file: UploadFile) -> Received:
    context = house(request).context
    name = file.filename or "file"
    moment = context.now().isoformat()
    return receive_bytes(context, file.file.read(), UPLOAD, Offer(f"{uploaded_by(who)}{moment} {name}", "", name))


@router.get("/uploads/{ids}")
def show_uploaded(request: Request, me: Me, ids: str) -> Response:
    numbers = [int(id) for id in ids.split("-") if id.isdecimal() and len(id) < 10][:100]
    with house(request).database.reading() as session:
        found = arrived(session, me, numbers)
    return page(request, "uploaded.html", me, files=found)
