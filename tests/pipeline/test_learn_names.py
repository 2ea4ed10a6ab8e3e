"""Which names and codes are learned: never the buyer's, never another supplier's, and only codes of our orders."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from extractors.hints import ItemHint, PartyHint
from models.document import Document, FieldReading
from models.supplier import Supplier
from models.vocabulary import Proof
from pipeline.context import Context
from pipeline.learn_names import items_taught, parties_taught
from pipeline.values import Value, Values

TakeIn = Callable[..., int]


def taught(
    session: Session, document: Document, read: str, buyer: str = "", vat: str = "", *ours: str
) -> list[PartyHint]:
    head = {"buyer_name": Value(buyer, 1.0, None)} if buyer else {}
    if vat:
        head["supplier_vat_id"] = Value(vat, 1.0, Proof.CHECKSUM)
    places = {(None, "supplier_name"): read}
    return list(parties_taught(session, document, places, Values(head, {}), {"supplier_name"}, ours))


@pytest.fixture
def document(context: Context, take_in: TakeIn, papers: Any, ask: Any) -> Document:
    found: Document = ask.document(take_in(papers.file(papers.paper())))
    assert found.supplier_id is not None
    return found


def test_a_name_that_means_nobody_yet_is_learned(context: Context, document: Document) -> None:
    with context.database.reading() as session:
        assert taught(session, document, "Fixings by Hand") == [PartyHint("supplier_name", "Fixings by Hand")]


@pytest.mark.parametrize(
    ("read", "buyer", "ours"),
    [
        ("Acme Fasteners Ltd", "", ()),
        ("Borealis Paper GmbH", "", ()),
        ("Harrow Lake Pump Works", "Harrow Lake Pump Works", ()),
        ("Harrow Lake Pump Works, Inc.", "", ("Harrow Lake Pump Works, Inc.",)),
        ("A/1", "", ()),
    ],
)
def test_the_name_of_anybody_else_is_never_learned(
    context: Context, document: Document, read: str, buyer: str, ours: tuple[str, ...]
) -> None:
    with context.database.reading() as session:
        assert taught(session, document, read, buyer, "", *ours) == []


def test_a_name_that_was_read_on_another_suppliers_paper_is_never_learned(
    context: Context, document: Document, take_in: TakeIn, papers: Any
) -> None:
    other = take_in(papers.file(papers.paper(supplier_name="Borealis Paper GmbH", invoice_number="B-1")))
    with context.database.writing() as session:
        query = select(FieldReading).where(FieldReading.document_id == other, FieldReading.name == "supplier_name")
        session.scalars(query).one().value = "Your partner"
    with context.database.reading() as session:
        assert taught(session, document, "Your partner") == []


def test_nothing_is_learned_about_names_where_none_was_corrected(context: Context, document: Document) -> None:
    with context.database.reading() as session:
        read = {(None, "supplier_name"): "Fixings by Hand"}
        assert parties_taught(session, document, read, Values({}, {}), {"total"}, ()) == ()


def test_a_checked_vat_number_is_learned_only_for_a_supplier_without_one(context: Context, document: Document) -> None:
    with context.database.reading() as session:
        assert taught(session, document, "Acme Fasteners Ltd", vat="DE811569869") == []
    with context.database.writing() as session:
        session.get_one(Supplier, document.supplier_id).vat_id = None
    with context.database.reading() as session:
        hint = PartyHint("supplier_vat_id", "DE811569869")
        assert taught(session, document, "Acme Fasteners Ltd", vat="DE811569869") == [hint]
        assert taught(session, document, "Acme Fasteners Ltd", vat="DE129273398") == []


@pytest.mark.parametrize(
    ("printed", "typed", "hints"),
    [
        ("X-77", "HB-840", (ItemHint("X-77", "HB-840"),)),
        ("X-77", "ZZ-999", ()),
        ("GL-10", "HB-840", ()),
        ("X-77", None, ()),
    ],
)
def test_a_code_becomes_ours_only_if_an_order_with_the_supplier_has_it(
    context: Context, document: Document, printed: str, typed: str | None, hints: tuple[ItemHint, ...]
) -> None:
    assert document.supplier_id is not None
    with context.database.reading() as session:
        found = items_taught(session, document.supplier_id, {(1, "sku"): printed}, {(1, "sku"): typed})
    assert found == hints
