"""Whether the application and its database answer; for machines, without a session."""

from __future__ import annotations

from fastapi import APIRouter
from sqlalchemy import text
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from models.errors import TryLater
from web.house import house

router = APIRouter()


@router.get("/health")
def show_health(request: Request) -> Response:
    """200 with `{"status": "ok"}`, or 503 while the database does not answer."""
    try:
        with house(request).database.reading() as session:
            session.execute(text("SELECT 1"))
    except TryLater:
        return JSONResponse({"status": "the database does not answer"}, 503)
    return JSONResponse({"status": "ok"})
