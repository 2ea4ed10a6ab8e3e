"""Hints come back from JSON as they were, say in words what they teach, and know which others they contradict."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from extractors.hints import (
    CodeHint,
    ColumnHint,
    Hint,
    ItemHint,
    LabelHint,
    PartyHint,
    Side,
    TextHint,
    as_json,
    field_of,
    from_json,
    identity,
    kind_of,
    reading_hints,
    said,
    topic,
)
from models.vocabulary import DocumentKind, HintKind

PAPER = DocumentKind.INVOICE
LABEL = LabelHint(PAPER, "po_number", "Ref. Nr.", Side.RIGHT, (0.5, 0.25))
EVERY: tuple[tuple[Hint, str], ...] = (
    (LABEL, "“Ref. Nr.” left of the value is the order number"),
    (replace(LABEL, side=Side.BELOW, gives=False), "“Ref. Nr.” above the value is not the order number"),
    (replace(LABEL, side=Side.ABOVE), "“Ref. Nr.” under the value is the order number"),
    (ColumnHint(PAPER, "Gebinde", "quantity", (0.4, 0.5)), "the column under “Gebinde” is the quantity"),
    (ColumnHint(PAPER, "Gebinde", None, (0.4, 0.5)), "the column under “Gebinde” is not read"),
    (TextHint(PAPER, "supplier_name", "Hansen A/S"), "where “Hansen A/S” is printed, it is the supplier's name"),
    (CodeHint(PAPER, ("AB-1", "CD-2"), strips=False), "an item code like AB-1 or CD-2 stands within the description"),
    (PartyHint("supplier_vat_id", "DE1"), "“DE1” read as the supplier's VAT number means this supplier"),
    (ItemHint("X-77", "HB-840"), "their item X-77 is our HB-840"),
)


@pytest.mark.parametrize(("hint", "words"), EVERY)
def test_a_hint_comes_back_from_json_and_says_what_it_teaches(hint: Hint, words: str) -> None:
    assert from_json(json.loads(json.dumps(as_json(hint)))) == hint
    assert said(hint) == words


def test_every_kind_of_hint_is_tried_here() -> None:
    assert {kind_of(hint) for hint, _ in EVERY} == set(HintKind)


@pytest.mark.parametrize("broken", [{"kind": "spell"}, {"kind": "label", "paper": "invoice"}, {}])
def test_what_is_no_hint_raises(broken: dict[str, str]) -> None:
    with pytest.raises((KeyError, ValueError)):
        from_json(broken)


def test_only_hints_that_act_on_reading_go_to_the_reader() -> None:
    assert reading_hints([as_json(hint) for hint, _ in EVERY]) == tuple(
        hint for hint, _ in EVERY if not isinstance(hint, PartyHint | ItemHint)
    )


def test_a_hint_is_the_same_wherever_its_label_stood() -> None:
    assert identity(LABEL) == identity(replace(LABEL, at=(0.6, 0.3)))
    assert identity(LABEL) != identity(replace(LABEL, field="sales_order_number"))


def test_two_meanings_of_one_label_or_heading_contradict_each_other() -> None:
    assert topic(LABEL) == topic(replace(LABEL, field="sales_order_number"))
    assert topic(LABEL) == topic(replace(LABEL, gives=False))
    assert topic(LABEL) != topic(replace(LABEL, side=Side.BELOW))
    column = ColumnHint(PAPER, "Menge", "quantity", (0.42, 0.5))
    assert topic(column) == topic(replace(column, meaning=None))
    assert topic(column) != topic(replace(column, at=(0.8, 0.5)))


def test_a_hint_is_about_a_field_or_about_nothing() -> None:
    assert [field_of(hint) for hint, _ in EVERY] == [
        "po_number", "po_number", "po_number", "quantity", "nothing", "supplier_name", "sku", "supplier_vat_id", "sku",
    ]  # fmt: skip
