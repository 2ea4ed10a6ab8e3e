"""The picture of a page, and the original as a download; both only for those who may see the document."""

from __future__ import annotations

from urllib.parse import quote

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import FileResponse, Response

from web.door import Me
from web.format import safe_name
from web.house import house
from web.pictures import NoPicture
from web.queries.paper import document_seen

router = APIRouter()


@router.get("/documents/{id:int}/pages/{number:int}.png")
def show_picture(request: Request, me: Me, id: int, number: int) -> Response:
    home = house(request)
    with home.database.reading() as session:
        document = document_seen(session, me, id)
    if number not in document.pages:
        raise NoPicture
    picture = home.pictures.picture(document.sha256, number)
    return FileResponse(picture.file, media_type="image/png", headers={"Cache-Control": "private, max-age=600"})


@router.get("/documents/{id:int}/original")
def download_original(request: Request, me: Me, id: int) -> Response:
    """Exactly what was sent, never shown by the browser: as a file of no known type, to be saved."""
    home = house(request)
    with home.database.reading() as session:
        document = document_seen(session, me, id)
    return Response(
        home.context.blobs.get(document.sha256),
        media_type="application/octet-stream",
        headers={"Content-Disposition": disposition(document.name)},
    )


def disposition(name: str) -> str:
    """An attachment's header by RFC 6266: a plain name for old browsers, the whole one in UTF-8 beside it."""
    last = safe_name(name).replace("\\", "/").rpartition("/")[2].strip(". ") or "document"
    plain = "".join(sign if sign.isascii() and (sign.isalnum() or sign in " ._-()") else "_" for sign in last)
    return f"attachment; filename=\"{plain[:150]}\"; filename*=UTF-8''{quote(last[:150], safe='')}"
