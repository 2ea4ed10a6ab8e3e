"""Which supplier a paper is from: numbers before names, and nobody rather than the wrong one."""

from __future__ import annotations

import pytest

from pipeline.supplier_search import Candidate, Clues, domain_of, find_supplier

ACME = Candidate(
    1, ("Acme Fasteners Ltd", "Acme"), "DE136695976", None, frozenset({"DE89370400440532013000"}), "acme.example"
)
BOREALIS = Candidate(2, ("Borealis Paper GmbH",), "DE129273398", "12-345", frozenset({"DE02120300000000202051"}))
NORTH = Candidate(3, ("Northwind Trading Inc",))
SOUTH = Candidate(4, ("Northwind Trading LLC",))
ALL = (ACME, BOREALIS, NORTH, SOUTH)


@pytest.mark.parametrize(
    ("clues", "supplier"),
    [
        (Clues(name="ACME FASTENERS LIMITED"), 1),
        (Clues(name="Acme"), 1),
        (Clues(name="Something else", vat_id="DE 136 695 976"), 1),
        (Clues(tax_id="12 345"), 2),
        (Clues(name="Acme Fastener Supplies", order_suppliers=frozenset({1})), 1),
        (Clues(name="Acme Fastening", domains=("acme.example",)), 1),
        (Clues(iban="DE89 3704 0044 0532 0130 00"), 1),
        (Clues(name="Zenith Widgets"), None),
        (Clues(name="Zenith Widgets", order_suppliers=frozenset({1})), None),
        (Clues(name="Zenith Widgets", iban="DE89370400440532013000"), None),
        (Clues(name="Northwind Trading"), None),
        (Clues(), None),
    ],
)
def test_it_finds_the_one_the_clues_point_to(clues: Clues, supplier: int | None) -> None:
    assert find_supplier(clues, ALL).supplier_id == supplier


def test_a_number_does_not_beat_another_suppliers_clear_name() -> None:
    assert find_supplier(Clues(name="Borealis Paper GmbH", vat_id="DE136695976"), ALL).supplier_id == 2


def test_it_says_how_and_names_the_runner_up() -> None:
    assert "VAT number" in find_supplier(Clues(vat_id="DE136695976"), ALL).how
    how = find_supplier(Clues(name="Northwind Trading"), ALL).how
    assert "Northwind Trading Inc" in how
    assert "Northwind Trading LLC" in how


def test_without_suppliers_there_is_none() -> None:
    assert find_supplier(Clues(name="Acme"), ()).supplier_id is None


@pytest.mark.parametrize("text", ["Billing@ACME.example", " acme.example ", "<billing@acme.example>"])
def test_a_domain_is_what_follows_the_at_sign(text: str) -> None:
    assert domain_of(text) == "acme.example"
