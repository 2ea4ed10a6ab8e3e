"""The screens say what a correction teaches, before and after; what was learned can be revoked; pages can be parted."""

from __future__ import annotations

import datetime as dt
import io
from typing import Any

import pytest
from reportlab.pdfgen.canvas import Canvas

from models.document import Document
from models.hint import Hint
from models.supplier import Supplier
from models.vocabulary import DocumentStatus, HintStatus
from pipeline import steps
from pipeline.connectors.source import Offer
from pipeline.receive import receive_bytes

TABLE_AT = (50, 120, 330, 400, 480)


def pdf(*numbers: str, order: str = "KX-77", label: str = "Kennzeichen") -> bytes:
    """An invoice of Northgate's on each page, who call our order number by a word that no reader knows."""
    buffer = io.BytesIO()
    page = Canvas(buffer, pagesize=(595, 842), invariant=1)
    for number in numbers:
        texts = [
            (50, 50, "Northgate Fasteners"), (350, 120, "Invoice No.:"), (450, 120, number),
            (350, 134, "Invoice Date:"), (450, 134, "2 Nov 2026"), (350, 148, f"{label}:"), (450, 148, order),
            (400, 300, "Subtotal"), (480, 300, "150.00"), (400, 314, "Total USD"), (480, 314, "150.00"),
        ]  # fmt: skip
        texts += [
            (x, 220, text)
            for x, text in zip(TABLE_AT, ("Item", "Description", "Qty", "Unit Price", "Amount"), strict=True)
        ]
        texts += [
            (x, 240, text) for x, text in zip(TABLE_AT, ("HX-2201", "Hex bolt", "100", "1.50", "150.00"), strict=True)
        ]
        page.setFont("Helvetica-Bold", 16)
        page.drawString(50, 722, "INVOICE")
        page.setFont("Helvetica", 10)
        for x, y, text in texts:
            page.drawString(x, 842 - y, text)
        page.showPage()
    page.save()
    return buffer.getvalue()


def take_in(site: Any, data: bytes, name: str) -> int:
    found = receive_bytes(site.context, data, "test", Offer(name, "1", name))
    steps.run(site.context, found.document_ids[0])
    return int(found.document_ids[0])


@pytest.fixture
def invoice(site: Any) -> int:
    with site.context.database.writing() as session:
        session.add(
            Supplier(number="N", name="Northgate Fasteners", since=dt.date(2020, 1, 1), created_at=site.clock.now)
        )
    return take_in(site, pdf("NF-1"), "one.pdf")


ADDED = {"add-name": "po_number", "add-value": "KX-77"}


def test_the_page_says_beforehand_what_a_correction_teaches_and_keeps_what_was_typed(site: Any, invoice: int) -> None:
    ada = site.browser("Ada")
    answer = ada.act(invoice, "lessons", **ADDED)
    assert answer.status_code == 200
    assert "Next time: “Kennzeichen:” left of the value is the order number." in answer.text
    assert "Not saved yet." in answer.text
    assert '<option value="po_number" selected>' in answer.text
    assert 'name="add-value" value="KX-77"' in answer.text
    assert site.rows(Hint) == []


def test_a_form_that_changes_nothing_teaches_nothing(site: Any, invoice: int) -> None:
    answer = site.browser("Ada").act(invoice, "lessons")
    assert "it teaches nothing" in answer.text


def test_the_page_says_afterwards_what_was_learned_and_the_next_value_who_brought_it(site: Any, invoice: int) -> None:
    ada = site.browser("Ada")
    ada.act(invoice, "corrections", **ADDED)
    page = ada.get(f"/documents/{invoice}").text
    assert "What it taught" in page
    assert "“Kennzeichen:” left of the value is the order number" in page
    second = take_in(site, pdf("NF-2", order="KX-78"), "two.pdf")
    assert "by hint 1" in ada.get(f"/documents/{second}").text


def test_the_list_says_where_a_hint_came_from_and_revokes_it(site: Any, invoice: int) -> None:
    ada = site.browser("Ada")
    ada.act(invoice, "corrections", **ADDED)
    page = ada.get("/learned").text
    assert "“Kennzeichen:” left of the value is the order number" in page
    assert f'<a href="/documents/{invoice}">document {invoice}</a> by Ada' in page
    assert "0 papers" in page
    answer = ada.post("/learned/1/revoke", on="/learned", reason="Their form changed.", supplier="1")
    assert answer.headers["location"] == "/learned?supplier=1&done=revoked"
    page = ada.get(answer.headers["location"]).text
    assert "Their form changed." in page
    assert "Let it act again" in page
    assert [hint.status for hint in site.rows(Hint)] == [HintStatus.REVOKED]
    ada.post("/learned/1/restore", on="/learned")
    assert [hint.status for hint in site.rows(Hint)] == [HintStatus.ACTIVE]


def test_a_hint_is_not_revoked_without_a_reason_nor_by_whoever_may_not(site: Any, invoice: int) -> None:
    site.browser("Ada").act(invoice, "corrections", **ADDED)
    assert site.browser("Ada").post("/learned/1/revoke", on="/learned", reason=" ").status_code == 422
    ben = site.browser("Ben")
    assert "Revoke…" not in ben.get("/learned").text
    assert ben.post("/learned/1/revoke", on="/learned", reason="why not").status_code == 403
    assert [hint.status for hint in site.rows(Hint)] == [HintStatus.ACTIVE]


def test_a_hint_revoked_twice_says_so(site: Any, invoice: int) -> None:
    ada = site.browser("Ada")
    ada.act(invoice, "corrections", **ADDED)
    ada.post("/learned/1/revoke", on="/learned", reason="A mistake.")
    answer = ada.post("/learned/1/revoke", on="/learned", reason="A mistake.")
    assert answer.status_code == 409
    assert "hint 1 is revoked already" in answer.text


def test_an_empty_list_says_why_it_is_empty(site: Any, invoice: int) -> None:
    ada = site.browser("Ada")
    assert "no value was corrected so far" in " ".join(ada.get("/learned").text.split())
    ada.act(invoice, "corrections", **{"add-name": "ship_to", "add-value": "Dock 4, Elsewhere"})
    assert "1 value was corrected, but no label" in ada.get("/learned").text


def test_pages_are_joined_and_split_again(site: Any, invoice: int) -> None:
    ada = site.browser("Ada")
    first = take_in(site, pdf("NF-3", "NF-4"), "both.pdf")
    second = next(one.id for one in site.rows(Document) if one.id > first)
    assert f"Join with document {second}" in ada.get(f"/documents/{first}").text
    answer = ada.act(first, "join")
    assert answer.headers["location"] == f"/documents/{first}?done=joined"
    page = ada.get(answer.headers["location"]).text
    assert "Split here" in page
    assert "The papers are one now" in page
    assert site.document(second).status is DocumentStatus.JOINED
    assert "joined with another" in ada.get(f"/documents/{second}").text
    assert ada.act(first, "split", page="2").headers["location"] == f"/documents/{first}?done=split"
    assert [site.document(one).pages for one in (first, second)] == [[1], [2]]


def test_a_page_that_is_no_seam_is_refused_with_its_remedy(site: Any, invoice: int) -> None:
    answer = site.browser("Ada").act(invoice, "split", page="9")
    assert answer.status_code == 422
    assert "page 9 is not a later page" in answer.text


def test_whoever_may_not_correct_sees_no_way_to_part_pages(site: Any, invoice: int) -> None:
    first = take_in(site, pdf("NF-3", "NF-4"), "both.pdf")
    assert "Join with document" not in site.browser("Dev").get(f"/documents/{first}").text
