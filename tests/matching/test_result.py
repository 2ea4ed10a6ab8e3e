"""What a match answers: decisions, hidden consequences, fingerprints, links by receipt, sentences, JSON."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from matching.hiding import without_consequences
from matching.holds import hold
from matching.rules import Rules
from models.vocabulary import MatchDecision, Outcome


def test_a_clean_bill_is_matched(desk: Any) -> None:
    result = desk.match()

    assert (result.decision, result.outcome, result.holds) == (MatchDecision.APPROVE, Outcome.MATCHED, ())


def test_a_tolerance_that_was_used_shows_in_the_outcome(desk: Any) -> None:
    assert desk.match(desk.invoice(desk.bill_line(price="10.10"))).outcome is Outcome.WITHIN_TOLERANCE
    assert desk.match(receipts=()).outcome is Outcome.WAITING
    assert desk.match(desk.invoice(desk.bill_line(price="12.00"))).outcome is Outcome.EXCEPTION


def test_a_root_cause_hides_its_knock_on_effects() -> None:
    found = [
        hold("PO-CCY", None, "x"),
        hold("PRC-OVER", 1, "x"),
        hold("AMT-TOTAL", None, "x"),
        hold("BNK-DIFF", None, "x"),
    ]

    assert [h.code for h in without_consequences(found)] == ["PO-CCY", "BNK-DIFF"]


def test_a_cause_on_one_line_leaves_the_other_lines_visible() -> None:
    found = [hold("UOM-DIFF", 1, "x"), hold("PRC-OVER", 1, "x"), hold("PRC-OVER", 2, "x"), hold("AMT-TOTAL", None, "x")]

    assert [(h.code, h.line) for h in without_consequences(found)] == [("UOM-DIFF", 1), ("PRC-OVER", 2)]


def test_warnings_and_controls_hide_nothing_and_are_not_hidden() -> None:
    found = [
        hold("PO-AFTER", None, "x"),
        hold("PRC-OVER", 1, "x"),
        hold("DUP-EXACT", None, "x"),
        hold("FRD-SPLIT", None, "x"),
    ]
    kept = [h.code for h in without_consequences(found)]

    assert kept == ["DUP-EXACT", "FRD-SPLIT"]
    assert [h.code for h in without_consequences(found[:2])] == ["PO-AFTER", "PRC-OVER"]


def fingerprint(desk: Any, hold_of: Any, bill: Any = None, rules: Any = None, **ledger: Any) -> str:
    dear = bill or desk.invoice(desk.bill_line(price="12.00"))
    return str(hold_of(desk.match(dear, rules, **ledger), "PRC-OVER").fingerprint)


def test_a_fingerprint_stays_while_the_facts_stay_and_changes_with_each(desk: Any, hold_of: Any) -> None:
    dear = desk.invoice(desk.bill_line(price="12.00"))
    first = fingerprint(desk, hold_of)
    others = {
        fingerprint(desk, hold_of, desk.invoice(desk.bill_line(price="12.50"))),
        fingerprint(desk, hold_of, orders=(desk.order(revision="2"),)),
        fingerprint(
            desk, hold_of, receipts=(desk.receipt(), desk.receipt(desk.receipt_line(quantity="1"), slip_number="X"))
        ),
        fingerprint(desk, hold_of, replace(dear, iban="DE75512108001245126199")),
        fingerprint(desk, hold_of, rules=replace(Rules(), version="2")),
    }

    assert first == fingerprint(desk, hold_of)
    assert first not in others
    assert len(others) == 5


def test_an_unrelated_order_changes_no_fingerprint(desk: Any, hold_of: Any) -> None:
    more = (desk.order(), desk.order(po_number="PO-2"))

    assert fingerprint(desk, hold_of) == fingerprint(desk, hold_of, orders=more)


def test_links_follow_the_receipts_the_quoted_slip_first(desk: Any) -> None:
    receipts = (
        desk.receipt(desk.receipt_line(quantity="60")),
        desk.receipt(desk.receipt_line(quantity="40"), slip_number="DN-2"),
    )
    quoted = desk.match(desk.invoice(desk.bill_line(quantity="50"), slip_numbers=("DN-2",)), receipts=receipts)
    plain = desk.match(receipts=receipts)

    assert [(link.receipt, link.quantity) for link in quoted.links] == [("DN-2", 40), ("DN-1", 10)]
    assert [(link.receipt, link.quantity) for link in plain.links] == [("DN-1", 60), ("DN-2", 40)]


def test_what_an_earlier_bill_took_from_a_receipt_is_gone(desk: Any) -> None:
    receipts = (
        desk.receipt(desk.receipt_line(quantity="60")),
        desk.receipt(desk.receipt_line(quantity="40"), slip_number="DN-2"),
    )
    first = desk.billed(desk.invoice(desk.bill_line(quantity="50")), receipts=receipts)
    second = desk.invoice(desk.bill_line(quantity="50"), invoice_number="INV-88")
    result = desk.match(second, receipts=receipts, billed=(first,))

    assert [(link.receipt, link.quantity) for link in result.links] == [("DN-1", 10), ("DN-2", 40)]


def test_what_no_receipt_brought_is_linked_to_none(desk: Any) -> None:
    result = desk.match(receipts=(desk.receipt(desk.receipt_line(quantity="80")),))

    assert [(link.receipt, link.quantity) for link in result.links] == [("DN-1", 80), (None, 20)]


def test_every_line_is_explained(desk: Any) -> None:
    text = desk.bill_line(quantity="0", price="0.00", sku=None, description="Delivered on 5 June")
    result = desk.match(
        desk.invoice(
            desk.bill_line(), desk.charge("20.00"), text, desk.bill_line(9, description="Ladder", price="1.00")
        )
    )

    assert result.explanation == (
        "Held against PO-1, found by number.",
        "Line 1: 100 EA on line 1 of PO-1 (Angle bracket 60 mm), received with DN-1, "
        "because the item code is the same, the price is the agreed one; score 0.96.",
        "Line 2 (Freight) is a charge over 20.00.",
        "Line 3 (Delivered on 5 June) is words only.",
        "Line 4 (Ladder) was matched to nothing.",
    )


def test_a_misread_number_is_told(desk: Any) -> None:
    result = desk.match(desk.invoice(po_numbers=("P0-I",)))

    assert result.explanation[1] == "P0-I was read as PO-1: supplier and goods agree."


def test_the_answer_is_plain_json(desk: Any) -> None:
    answer = desk.match(desk.invoice(desk.bill_line(price="12.00"))).as_json("INV-1")

    assert answer["links"] == [
        {"invoice_line": 1, "po_number": "PO-1", "po_line": 1, "receipt": "DN-1", "quantity": "100", "uom": "EA"}
    ]
    assert answer["decision"] == "hold"
    assert answer["outcome"] == "exception"
    assert [(h["code"], h["severity"], h["owner"], h["line"]) for h in answer["holds"]] == [
        ("PRC-OVER", "BP", "buyer", 1)
    ]


def test_a_set_of_several_items_at_their_exact_price_is_linked_to_all(desk: Any, codes: Any) -> None:
    order = desk.order(
        desk.order_line(1, description="Desk", quantity=Decimal(4), unit_price=Decimal(300)),
        desk.order_line(2, description="Chair", quantity=Decimal(4), unit_price=Decimal(140)),
    )
    receipt = desk.receipt(
        desk.receipt_line(1, quantity="4", description="Desk"), desk.receipt_line(2, quantity="4", description="Chair")
    )

    def as_set(price: str) -> Any:
        line = desk.bill_line(quantity="4", price=price, sku=None, description="Workplace", uom="SET")
        return desk.match(desk.invoice(line), orders=(order,), receipts=(receipt,))

    assert [link.po_line for link in as_set("440.00").links] == [1, 2]
    assert "LIN-MERGED" in codes(as_set("440.00"))
    assert as_set("440.02").links == ()
