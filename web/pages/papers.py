"""The three papers of an invoice side by side, line by line, and their pages below."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter
from sqlalchemy import select
from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from models.document import Document
from models.vocabulary import DocumentKind
from web.acts import acts_of
from web.door import Me
from web.house import house
from web.people import Person
from web.pictures import Picture
from web.queries.heads import heads, visible
from web.queries.paper import Paper, paper
from web.queries.three_papers import ThreePapers, invoice_of, three_papers
from web.rendering import page
from web.words import KIND

router = APIRouter()

#: Pages shown of each paper; the document's own screen shows all of them.
_PAGES_EACH = 2


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page of one of the papers."""

    word: str
    document_id: int
    number: int
    picture: Picture | str


@router.get("/documents/{id:int}/papers")
def show_papers(request: Request, me: Me, id: int) -> Response:
    home = house(request)
    with home.database.reading() as session:
        found = paper(session, me, id)
        invoice = invoice_of(session, id)
        three = three_papers(session, invoice, found.match, found.holds, found.overrides) if invoice else None
        acts = acts_of(session, home.context, me, found)
        others = _others(session, me, found, three) if three else []
    sheets = [
        Sheet(KIND[document.kind] if document.kind else "paper", document.id, number, picture)
        for document in (found.document, *others)
        for number, picture in home.pictures.of_pages(document.sha256, document.pages[:_PAGES_EACH]).items()
    ]
    return page(
        request, "papers.html", me, paper=found, head=found.head, acts=acts, three=three,
        currency=invoice.currency if invoice else None, sheets=sheets,
    )  # fmt: skip


def _others(session: Session, me: Person, found: Paper, three: ThreePapers) -> list[Document]:
    """The packing slips and orders of the same supplier that came as documents, as far as this person may see them."""
    slips = [id for _, id in three.slip_documents]
    same_supplier = Document.supplier_id == found.document.supplier_id
    documents = session.scalars(
        select(Document)
        .where(
            Document.id.in_(visible(me)),
            Document.id != found.document.id,
            Document.id.in_(slips) | (same_supplier & (Document.kind == DocumentKind.PURCHASE_ORDER)),
        )
        .order_by(Document.id)
    ).all()
    numbers = set(three.orders)
    known = heads(session, [document.id for document in documents])
    return [document for document in documents if document.id in slips or numbers & set(known[document.id].orders)]
