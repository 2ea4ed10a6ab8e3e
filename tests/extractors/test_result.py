"""When a document counts as proven."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extractors.page import Box
from extractors.result import ExtractedDocument, Problem, Reading
from models.vocabulary import DocumentKind, Proof, Via

BOX = Box(10, 10, 60, 20)


def stated(value: str, proof: Proof | None = None, *, page: int | None = None) -> Reading:
    return Reading(value, page=page, box=BOX if page else None, via=Via.XML, proof=proof)


@pytest.fixture
def einvoice() -> ExtractedDocument:
    return ExtractedDocument(
        DocumentKind.INVOICE,
        (),
        None,
        {
            "invoice_number": stated("R-17"),
            "invoice_date": stated("2026-03-02"),
            "subtotal": stated("100.00", Proof.SUM),
            "tax_total": stated("19.00", Proof.SUM),
            "total": stated("119.00", Proof.SUM),
        },
        (
            {
                "quantity": stated("4", Proof.SUM),
                "unit_price": stated("25", Proof.SUM),
                "amount": stated("100", Proof.SUM),
            },
        ),
    )


def test_an_einvoice_whose_sums_close_is_proven_with_the_number_and_date_it_states(einvoice: ExtractedDocument) -> None:
    assert einvoice.proven


def test_an_einvoice_with_a_sum_that_does_not_close_is_not_proven(einvoice: ExtractedDocument) -> None:
    fields = {**einvoice.fields, "total": stated("120.00")}
    assert not replace(einvoice, fields=fields).proven
    assert not replace(einvoice, problems=(Problem("CAP-TOTAL", "Net and tax do not make the total."),)).proven


def test_a_stated_paper_without_any_sum_is_not_proven(einvoice: ExtractedDocument) -> None:
    slip = replace(
        einvoice,
        kind=DocumentKind.PACKING_SLIP,
        fields={"delivery_note_number": stated("DN-5")},
        lines=({"quantity": stated("4")},),
    )
    assert not slip.proven


def test_a_stated_account_needs_its_check_digits(einvoice: ExtractedDocument) -> None:
    fields = {**einvoice.fields, "iban": stated("DE00123456781234567890")}
    assert not replace(einvoice, fields=fields).proven
    assert replace(einvoice, fields={**fields, "iban": stated("DE75512108001245126199", Proof.CHECKSUM)}).proven


def test_an_einvoice_beside_a_page_is_proven_only_where_the_page_says_the_same(einvoice: ExtractedDocument) -> None:
    assert not replace(einvoice, pages=(1,)).proven
    seen = {name: replace(reading, page=1, box=BOX) for name, reading in einvoice.fields.items()}
    assert not replace(einvoice, pages=(1,), fields=seen).proven, "its lines are not those of the page"
    lines = tuple({name: replace(cell, page=1, box=BOX) for name, cell in line.items()} for line in einvoice.lines)
    assert replace(einvoice, pages=(1,), fields=seen, lines=lines).proven


def test_a_value_that_was_read_and_not_stated_needs_its_own_proof(einvoice: ExtractedDocument) -> None:
    seen = {name: replace(reading, page=1, box=BOX) for name, reading in einvoice.fields.items()}
    seen["due_date"] = Reading("2026-04-01", 0.99, 1, BOX, Via.TEXT)
    assert not replace(einvoice, pages=(1,), fields=seen).proven


def test_a_paper_that_lacks_what_its_kind_must_state_is_not_proven(einvoice: ExtractedDocument) -> None:
    for name in ("invoice_number", "invoice_date", "total"):
        fields = {key: reading for key, reading in einvoice.fields.items() if key != name}
        assert not replace(einvoice, fields=fields).proven, name


def test_a_paper_read_without_lines_is_not_proven(einvoice: ExtractedDocument) -> None:
    read = {
        name: Reading(reading.value, 0.99, 1, BOX, Via.TEXT, Proof.REPEAT) for name, reading in einvoice.fields.items()
    }
    lines = tuple({name: replace(cell, via=Via.TEXT) for name, cell in line.items()} for line in einvoice.lines)
    assert replace(einvoice, pages=(1,), fields=read, lines=lines).proven
    assert not replace(einvoice, pages=(1,), fields=read, lines=()).proven
