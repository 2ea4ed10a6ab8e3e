"""The truth file says what the pages show, in the shape that the scorer reads."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from samples.generate import generate
from samples.plant import Purchase, freight, missing_order
from samples.truth import truth_of, write_truth
from samples.writing import house_piece, written

MakePurchase = Callable[..., Purchase]


def test_values_are_iso_dates_and_decimal_strings(make_purchase: MakePurchase) -> None:
    (paper,) = written([house_piece(make_purchase().invoices[0])]).papers
    truth = truth_of(paper)
    assert truth["doc_type"] == "invoice"
    assert truth["template"] == "sample-ledger"
    assert truth["fields"]["invoice_date"] == "2026-03-10"
    assert truth["fields"]["total"] == str(make_purchase().invoices[0].total)
    assert truth["lines"][0]["quantity"] == "40"
    assert truth["lines"][0]["sku"] == "HB-0840"


def test_a_field_that_is_not_on_the_page_is_stated_absent(make_purchase: MakePurchase) -> None:
    invoice = missing_order(make_purchase()).purchase.invoices[-1]
    fields = truth_of(written([house_piece(invoice)]).papers[0])["fields"]
    assert fields["po_number"] is None
    assert fields["shipping"] is None


def test_the_buyers_code_is_no_cell_of_the_contract(make_purchase: MakePurchase) -> None:
    truth = truth_of(written([house_piece(make_purchase().slips[0])]).papers[0])
    assert truth["doc_type"] == "packing_slip"
    assert "buyer_code" not in truth["lines"][0]
    assert truth["lines"][0]["quantity_ordered"] == "40"


def test_a_charge_line_has_no_code(make_purchase: MakePurchase) -> None:
    invoice = freight(make_purchase()).purchase.invoices[-1]
    assert "sku" not in truth_of(written([house_piece(invoice)]).papers[0])["lines"][-1]


def test_a_file_of_two_papers_lists_both(make_purchase: MakePurchase, tmp_path: Path) -> None:
    first = make_purchase().invoices[0]
    printed = written([house_piece(first), house_piece(replace(first, number="BW-2"))])
    write_truth(tmp_path, "two", "docs/two.pdf", "born_digital", printed)
    truth = json.loads((tmp_path / "two.json").read_text(encoding="utf-8"))
    assert truth["fields"]["invoice_number"] == first.number
    assert [one["fields"]["invoice_number"] for one in truth["documents"]] == [first.number, "BW-2"]
    assert [one["pages"] for one in truth["documents"]] == [[1], [2]]


@pytest.mark.shared
def test_the_scorer_reads_it_and_gives_full_marks_to_itself(shared: Path, tmp_path: Path) -> None:
    generate(tmp_path, 25, 11)
    for file in (tmp_path / "truth").glob("*.json"):
        truth = json.loads(file.read_text(encoding="utf-8"))
        fields = {name: value for name, value in truth["fields"].items() if value is not None}
        flat = {"doc_type": truth["doc_type"], "fields": fields, "lines": truth["lines"] or []}
        (tmp_path / "flat").mkdir(exist_ok=True)
        (tmp_path / "flat" / file.name).write_text(json.dumps(flat), encoding="utf-8")
    report = tmp_path / "report.json"
    score = shared / "tools" / "score.py"
    command = [sys.executable, str(score), str(tmp_path / "truth"), str(tmp_path / "flat"), "--json", str(report)]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    row = next(line.split() for line in printed.splitlines() if line.startswith("all "))
    assert row[1:3] == ["25", "25"]
    assert set(row[3:]) == {"100.0"}
