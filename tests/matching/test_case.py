"""Case files: strict reading with the place of every fault, one answer per case, and the command."""

from __future__ import annotations

import copy
import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from matching.case import answer, read
from matching.reading import BadCase
from triplicate.commands.match import match_file

CASE: dict[str, Any] = {
    "now": "2026-06-11T09:00:00+00:00",
    "purchase_orders": [
        {
            "po_number": "PO-1",
            "supplier": "Lindqvist Hardware AB",
            "currency": "USD",
            "receipt_required": False,
            "lines": [
                {
                    "line_no": 1,
                    "sku": "AB-1",
                    "description": "Bracket",
                    "uom": "EA",
                    "unit_price": "2.00",
                    "quantity": "5",
                }
            ],
        }
    ],
    "receipts": [],
    "invoices": [
        {
            "doc_type": "invoice",
            "invoice_number": "INV-1",
            "supplier": "Lindqvist Hardware AB",
            "date": "2026-06-10",
            "currency": "USD",
            "po_numbers": ["PO-1"],
            "subtotal": "10.00",
            "tax": "0.00",
            "total": "10.00",
            "lines": [
                {
                    "sku": "AB-1",
                    "description": "Bracket",
                    "uom": "EA",
                    "unit_price": "2.00",
                    "quantity": "5",
                    "amount": "10.00",
                }
            ],
        }
    ],
}


def changed(path: tuple[str | int, ...], value: object) -> str:
    case = copy.deepcopy(CASE)
    place: Any = case
    for step in path[:-1]:
        place = place[step]
    if value is KeyError:
        del place[path[-1]]
    else:
        place[path[-1]] = value
    return json.dumps(case)


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        (("purchase_orders", 0, "currency"), "XXX", "purchase_orders[0].currency: 'XXX' is not a currency"),
        (("purchase_orders", 0, "lines", 0, "quantity"), KeyError, "purchase_orders[0].lines[0].quantity: missing"),
        (
            ("purchase_orders", 0, "lines", 0, "unit_price"),
            "two",
            "purchase_orders[0].lines[0].unit_price: 'two' is not",
        ),
        (
            ("purchase_orders", 0, "lines", 0, "line_no"),
            "1.5",
            "purchase_orders[0].lines[0].line_no: 1.5 is not a whole",
        ),
        (("purchase_orders", 0, "status"), "lost", "purchase_orders[0].status: 'lost' is none of"),
        (("purchase_orders", 0, "receipt_required"), "yes", "purchase_orders[0].receipt_required: true or false"),
        (("purchase_orders",), {}, "purchase_orders: a list is expected, not an object"),
        (("invoices", 0, "date"), "10 June", "invoices[0].date: '10 June' is not a day"),
        (("invoices", 0, "total"), "NaN", "invoices[0].total: 'NaN' is not an amount"),
        (("invoices", 0, "total"), True, "invoices[0].total: a decimal"),
        (("invoices", 0, "po_numbers"), ["PO-1", 7], "invoices[0].po_numbers[1]: a text is expected, not a number"),
        (("invoices", 0, "lines", 0), "x", "invoices[0].lines[0]: an object is expected, not a text"),
        (("invoices", 0, "lines", 0, "price_basis_quantity"), "0", "price_basis_quantity: 0 is not above zero"),
        (("invoices",), KeyError, "invoices: missing"),
        (("rules",), {"tolerances": {"PRC-OVR": {}}}, "rules.tolerances.PRC-OVR: no such code"),
        (("rules",), {"po_required": "5"}, "rules.po_required: no such rule"),
    ],
)
def test_a_fault_is_named_with_its_place(path: tuple[str | int, ...], value: object, said: str) -> None:
    with pytest.raises(BadCase) as caught:
        answer(changed(path, value))

    assert said in caught.value.message
    assert caught.value.remedy in caught.value.message


@pytest.mark.parametrize("text", ["", "{", "[" * 100_000, '{"purchase_orders": [], "invoices": [NaN]}', "7"])
def test_what_is_no_case_is_refused(text: str) -> None:
    with pytest.raises(BadCase):
        answer(text)


def test_two_orders_of_one_number_are_refused() -> None:
    with pytest.raises(BadCase, match="twice"):
        answer(changed(("purchase_orders",), CASE["purchase_orders"] * 2))


def test_a_case_is_answered_by_a_result_and_a_list_by_a_list() -> None:
    one = answer(json.dumps(CASE))

    assert one["results"][0]["decision"] == "approve"
    assert answer(json.dumps([CASE, CASE])) == [one, one]


def test_an_approved_invoice_is_billed_for_the_next_one() -> None:
    text = changed(
        ("invoices",), [CASE["invoices"][0], CASE["invoices"][0] | {"invoice_number": "B-7", "date": "2026-06-01"}]
    )
    results = answer(text)["results"]

    assert [r["decision"] for r in results] == ["approve", "hold"]
    assert {h["code"] for h in results[1]["holds"]} == {"QTY-ORD"}


def test_numbers_may_be_json_numbers_and_stay_exact() -> None:
    assert answer(changed(("invoices", 0, "lines", 0, "unit_price"), 2.0))["results"][0]["decision"] == "approve"


def test_a_null_number_is_a_missing_field_of_the_paper() -> None:
    result = answer(changed(("invoices", 0, "invoice_number"), None))["results"][0]

    assert result["invoice_number"] is None
    assert "CAP-MISS" in {h["code"] for h in result["holds"]}


def test_rules_of_the_case_change_tolerances_and_limits() -> None:
    dear = json.loads(
        changed(
            ("invoices", 0, "lines", 0), CASE["invoices"][0]["lines"][0] | {"unit_price": "2.10", "amount": "10.50"}
        )
    )
    dear["invoices"][0] |= {"subtotal": "10.50", "total": "10.50"}
    strict = dear | {
        "rules": {
            "version": "7",
            "tolerances": {"PRC-OVER": {"mode": "zero"}},
            "overrides": [{"code": "PRC-CUM", "supplier": "Nobody", "tolerance": {"mode": "off"}}],
            "line_limit": "10",
        }
    }

    assert answer(json.dumps(dear))["results"][0]["decision"] == "approve"
    assert {h["code"] for h in answer(json.dumps(strict))["results"][0]["holds"]} == {"PRC-OVER", "AMT-ITEM"}
    assert read(strict, "").rules.version == "7"


def test_a_case_that_does_not_say_what_day_it_is_is_one_day_after_its_last_paper() -> None:
    assert read({k: v for k, v in CASE.items() if k != "now"}, "").now.isoformat() == "2026-06-11"


def test_the_command_answers_a_file_and_standard_input(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "case.json"
    file.write_text(json.dumps(CASE), encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", io.StringIO(json.dumps([CASE])))

    assert match_file(file) == 0
    assert json.loads(capsys.readouterr().out)["results"][0]["decision"] == "approve"
    assert match_file(None) == 0
    assert json.loads(capsys.readouterr().out)[0]["results"][0]["decision"] == "approve"


def test_the_command_tells_what_is_wrong_on_standard_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "case.json"
    file.write_text(changed(("purchase_orders", 0, "currency"), "XXX"), encoding="utf-8")

    assert match_file(file) == 2
    assert match_file(tmp_path / "missing.json") == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "purchase_orders[0].currency" in captured.err
    assert "missing.json" in captured.err


def test_the_command_loads_no_database_language_model_or_flow_engine() -> None:
    heavy = "('sqlalchemy', 'spacy', 'prefect', 'scipy')"
    code = f"import sys, triplicate.commands.match; print([m for m in {heavy} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"
