"""All documents, searched by number, supplier or order, and by status."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from models.vocabulary import DocumentStatus
from web.door import Me
from web.format import safe_name
from web.house import house
from web.queries.lists import listing
from web.rendering import page

router = APIRouter()


@router.get("/documents")
def show_documents(request: Request, me: Me, q: str = "", status: str = "", page_number: str = "1") -> Response:
    chosen = DocumentStatus(status) if status in set(DocumentStatus) else None
    words = safe_name(" ".join(q.split()[:8]))[:200]
    number = int(page_number) if page_number.isdecimal() and len(page_number) < 7 else 1
    with house(request).database.reading() as session:
        found = listing(session, me, words=words, status=chosen, page=number)
    return page(request, "documents.html", me, listing=found, words=words, chosen=chosen)
