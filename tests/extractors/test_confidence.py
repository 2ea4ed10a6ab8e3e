"""Confidences that say how often such readings are right."""

from __future__ import annotations

import json
from itertools import pairwise

from extractors.confidence import CURVES, Curve, Curves, calibrated, group_of, known_curves
from extractors.result import FIELD_NAMES, LINE_NAMES, ExtractedDocument, Reading
from models.vocabulary import DocumentKind, Proof, Via

BY_HAND = Curves(
    {
        (Via.TEXT, "invoice_number"): Curve((0.5, 0.9), (0.7, 0.95)),
        (Via.TEXT, "dates"): Curve((0.0, 1.0), (0.2, 0.8)),
    },
    {Via.TEXT: 0.999},
)


def paper(**fields: Reading) -> ExtractedDocument:
    return ExtractedDocument(DocumentKind.INVOICE, (1,), None, fields)


def test_a_reading_gets_the_probability_of_its_field_and_source() -> None:
    found = calibrated(paper(invoice_number=Reading("A-1", 0.7), due_date=Reading("2026-05-01", 0.5)), BY_HAND)
    assert round(found.fields["invoice_number"].confidence, 3) == 0.825
    assert found.fields["due_date"].confidence == 0.5, "a date has the curve of its group"


def test_what_no_curve_covers_keeps_what_its_reader_said() -> None:
    found = calibrated(paper(total=Reading("10.00", 0.6), invoice_number=Reading("A-1", 1.0, via=Via.XML)), BY_HAND)
    assert (found.fields["total"].confidence, found.fields["invoice_number"].confidence) == (0.6, 1.0)


def test_a_proven_reading_is_as_sure_as_proven_readings_are() -> None:
    found = calibrated(paper(invoice_number=Reading("A-1", 0.5, proof=Proof.REPEAT)), BY_HAND)
    assert found.fields["invoice_number"].confidence == 0.999


def test_nothing_but_the_confidence_changes() -> None:
    before = paper(invoice_number=Reading("A-1", 0.7, 1, None, Via.TEXT))
    after = calibrated(before, BY_HAND)
    assert after.fields["invoice_number"].value == "A-1"
    assert (after.kind, after.pages, after.lines, after.proven) == (before.kind, before.pages, before.lines, False)


def test_the_curves_of_the_program_rise_and_stay_between_nothing_and_certainty() -> None:
    curves = known_curves()
    assert curves.unproven, "python benchmarks/calibration.py --fit makes them"
    for curve in curves.unproven.values():
        assert all(0 <= right < 1 for right in curve.right)
        assert all(before <= after for before, after in pairwise(curve.right))
        assert all(before < after for before, after in pairwise(curve.reader))


def test_the_file_says_what_it_was_made_from() -> None:
    made_from = json.loads(CURVES.read_text(encoding="utf-8"))["made_from"]
    assert {"papers", "worn", "seed", "readings"} <= made_from.keys()


def test_every_published_field_is_told_with_others_like_it() -> None:
    groups = {group_of(name) for name in (*FIELD_NAMES, *LINE_NAMES)}
    assert {"money", "line figures", "dates", "accounts", "names", "numbers"} <= groups
