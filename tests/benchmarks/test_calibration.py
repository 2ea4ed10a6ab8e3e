"""Curves fitted to readings that were judged by the truth of their papers."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from types import ModuleType

import pytest

from extractors.result import ExtractedDocument, Reading
from models.vocabulary import DocumentKind

FOLDER = Path(__file__).parents[2] / "benchmarks"


@pytest.fixture
def benchmarks(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, ModuleType]]:
    """The modules of benchmarks/, which stand beside the packages and not among them."""
    monkeypatch.syspath_prepend(str(FOLDER))
    names = ("readings_judged", "fitting", "reliability_plot")
    yield {name: importlib.import_module(name) for name in names}
    for name in names:
        sys.modules.pop(name, None)


def rows(
    judged: ModuleType, said: float, right: int, wrong: int, field: str = "total", *, proven: bool = False
) -> list:
    return [judged.Judged(field, "text", "layout", said, proven, at < right) for at in range(right + wrong)]


def test_readings_are_judged_by_value_and_not_by_print(benchmarks: dict[str, ModuleType]) -> None:
    judged = benchmarks["readings_judged"]
    document = ExtractedDocument(
        DocumentKind.INVOICE,
        (1,),
        None,
        {
            "total": Reading("10.50", 0.9),
            "invoice_number": Reading("INV-7", 0.8),
            "due_date": Reading("2026-05-01", 0.7),
            "po_number": Reading("4711", 0.6),
        },
        ({"quantity": Reading("2", 0.9), "amount": Reading("5.25", 0.9)},),
    )
    truth = {
        "id": "a",
        "fields": {"total": "10.5", "invoice_number": "inv 7", "due_date": None},
        "lines": [{"quantity": "3", "amount": "5.25"}],
    }
    found = {row.field: row.right for row in judged.judged(document, truth)}
    assert found == {"total": True, "invoice_number": True, "due_date": False, "quantity": False, "amount": True}


def test_a_curve_says_how_often_readings_are_right_and_rises(benchmarks: dict[str, ModuleType]) -> None:
    fitting, judged = benchmarks["fitting"], benchmarks["readings_judged"]
    made = fitting.curve([*rows(judged, 0.6, 50, 50), *rows(judged, 0.9, 95, 5)], 0.7)
    assert made["reader"] == [0.0, 0.6, 0.9]
    assert made["right"] == pytest.approx([0.0, 0.5, 0.94], abs=0.02)


def test_a_curve_never_falls_where_readings_of_a_surer_reader_were_worse(benchmarks: dict[str, ModuleType]) -> None:
    fitting, judged = benchmarks["fitting"], benchmarks["readings_judged"]
    made = fitting.curve([*rows(judged, 0.6, 95, 5), *rows(judged, 0.9, 80, 20)], 0.9)
    assert all(before <= after for before, after in pairwise(made["right"]))


def test_few_readings_that_were_all_right_are_not_taken_for_certainty(benchmarks: dict[str, ModuleType]) -> None:
    fitting, judged = benchmarks["fitting"], benchmarks["readings_judged"]
    assert fitting.curve(rows(judged, 0.9, 4, 0), 0.8)["right"][-1] == pytest.approx(0.9)


def test_proven_readings_are_told_apart_and_rare_fields_use_their_group(benchmarks: dict[str, ModuleType]) -> None:
    fitting, judged = benchmarks["fitting"], benchmarks["readings_judged"]
    kept = fitting.fit([
        *rows(judged, 0.9, 90, 10, "subtotal"),
        *rows(judged, 0.9, 5, 5, "shipping"),
        *rows(judged, 0.995, 98, 0, "total", proven=True),
    ])  # fmt: skip
    assert set(kept["unproven"]["text"]) == {"money", "subtotal"}
    assert kept["proven"] == {"text": 0.99}


def test_the_calibration_error_is_the_distance_of_saying_from_being_right(benchmarks: dict[str, ModuleType]) -> None:
    error = benchmarks["fitting"].calibration_error
    assert error([0.95] * 20, [True] * 19 + [False]) == pytest.approx(0.0)
    assert error([0.95] * 10, [True] * 5 + [False] * 5) == pytest.approx(0.45)
    assert error([], []) == 0.0


def test_the_plot_draws_a_dot_for_each_bin_of_each_source(benchmarks: dict[str, ModuleType]) -> None:
    judged = benchmarks["readings_judged"]
    drawn = benchmarks["reliability_plot"].reliability_plot(
        [("before", [*rows(judged, 0.65, 8, 2), *rows(judged, 0.95, 9, 1)])]
    )
    assert drawn.startswith("<svg")
    assert drawn.count('fill-opacity="0.7"') == 2
    assert Decimal(drawn.split('viewBox="0 0 ')[1].split()[0]) > 0
