"""Whole cases with what a careful clerk expects: our own, and the given ones where they are present."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from matching.case import answer

OWN = Path(__file__).parent / "scenarios"
CASES = [
    pytest.param(case, id=f"{path.stem}-{case['id']}")
    for path in sorted(OWN.glob("*.json"))
    for case in json.loads(path.read_text(encoding="utf-8"))
]
STOPPED = {"hold", "wait", "reject"}


def _pairs(links: list[dict[str, Any]]) -> set[tuple[int, str, int]]:
    return {(link["invoice_line"], link["po_number"], link["po_line"]) for link in links}


def _faults(expected: dict[str, Any], got: dict[str, Any]) -> list[str]:
    may = set(expected.get("decision_any", [expected["decision"]]))
    codes = {hold["code"] for hold in got["holds"]}
    faults = []
    if not (got["decision"] in may or (got["decision"] in STOPPED and may & STOPPED)):
        faults.append(f"{got['decision']} {sorted(codes)}, wanted {sorted(may)}")
    faults += [f"none of {group} in {sorted(codes)}" for group in expected["any_of"] if not codes & set(group)]
    if not any(_pairs(got["links"]) == _pairs(links) for links in expected.get("links_any", [expected["links"]])):
        faults.append(f"links {sorted(_pairs(got['links']))}, wanted {sorted(_pairs(expected['links']))}")
    return faults


@pytest.mark.parametrize("case", CASES)
def test_every_invoice_of_a_case_is_decided_as_a_clerk_would(case: dict[str, Any]) -> None:
    results = answer(json.dumps(case))["results"]

    assert len(results) == len(case["expected"])
    assert [_faults(e, r) for e, r in zip(case["expected"], results, strict=True)] == [[] for _ in results]


@pytest.mark.parametrize("case", CASES)
def test_a_case_is_answered_alike_whatever_the_order_of_its_papers(case: dict[str, Any]) -> None:
    turned = case | {"purchase_orders": case["purchase_orders"][::-1], "receipts": case["receipts"][::-1]}
    turned["purchase_orders"] = [order | {"lines": order["lines"][::-1]} for order in turned["purchase_orders"]]
    turned["receipts"] = [receipt | {"lines": receipt["lines"][::-1]} for receipt in turned["receipts"]]

    assert answer(json.dumps(turned)) == answer(json.dumps(case))


def test_the_given_scenarios_are_all_right(shared: Path) -> None:
    cases = json.loads((shared / "corpus" / "matching" / "scenarios.json").read_text(encoding="utf-8"))
    wrong = {
        f"{case['id']}#{place}": faults
        for case, answered in zip(cases, answer(json.dumps(cases)), strict=True)
        for place, (expected, got) in enumerate(zip(case["expected"], answered["results"], strict=True), 1)
        if (faults := _faults(expected, got))
    }

    assert wrong == {}
