"""Articles are drawn from patterns, as many different ones as asked for; lines follow what a layout can show."""

from __future__ import annotations

from decimal import Decimal
from random import Random

from models.vocabulary import DocumentKind
from samples.press.companies import company
from samples.press.deal import Order, Trait, voucher
from samples.press.goods import articles
from samples.press.house import House

_HOUSE = House("goods", "US", "en", "USD")


def _lines(trade: str, *traits: Trait, count: int = 30) -> list[dict[str, object]]:
    asked = Order(DocumentKind.INVOICE, trade, (count,), frozenset(traits))
    made = voucher(Random(3), _HOUSE, company(Random(1), "US", trade), asked)
    return [dict(entry.cells) for entry in made.entries]


def test_articles_differ_and_have_no_pattern_left() -> None:
    made = articles(Random(1), "industrial", "en", 120, wordy=True)
    assert len({one.code for one in made}) == 120
    assert not any(mark in one.name + one.code for one in made for mark in "{|}")


def test_articles_are_named_in_the_language_asked_for() -> None:
    assert any(
        "Edelstahl" in one.name or "Karton" in one.name for one in articles(Random(1), "", "de", 56, wordy=False)
    )
    assert len({one.code for one in articles(Random(1), "", "fr", 80, wordy=False)}) == 80


def test_steel_is_priced_by_the_hundredweight() -> None:
    assert {line["price_basis_quantity"] for line in _lines("steel")} == {Decimal(100)}


def test_what_is_ordered_is_shipped_or_backordered() -> None:
    for line in _lines("electrical", Trait.SHORT_SHIPPED):
        assert line["quantity_ordered"] == line["quantity"] + line["quantity_backordered"]  # type: ignore[operator]


def test_lots_and_serials_come_only_where_asked_for() -> None:
    assert any("lot" in line for line in _lines("pharma", Trait.LOTS))
    assert not any("lot" in line or "serial" in line for line in _lines("pharma"))


def test_nobody_bills_less_than_nothing() -> None:
    for seed in range(40):
        asked = Order(DocumentKind.INVOICE, "food", (1, 2), frozenset({Trait.RETURNS}))
        made = voucher(Random(seed), _HOUSE, company(Random(1), "US", "food"), asked)
        assert made.amount("subtotal") > 0
