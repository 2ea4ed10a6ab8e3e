"""A house writes numbers, amounts and dates its own way."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from samples.voice import Voice
from samples.wording import WORDS, word


@pytest.mark.parametrize(
    ("voice", "printed"),
    [
        (Voice("en"), "$1,234.50"),
        (Voice("de", ",", ".", mark="code"), "1.234,50 EUR"),
        (Voice("fr", ",", " ", mark="suffix"), "1 234,50 €"),
        (Voice("nl", ",", "", mark="code_first"), "EUR 1234,50"),
        (Voice("en", mark="none"), "1,234.50"),
    ],
)
def test_an_amount_is_printed_in_the_house_format(voice: Voice, printed: str) -> None:
    assert voice.money(Decimal("1234.5"), "USD" if voice.language == "en" else "EUR") == printed


@pytest.mark.parametrize(
    ("negative", "printed"), [("minus", "-$8.00"), ("brackets", "($8.00)"), ("trailing", "$8.00-")]
)
def test_a_negative_amount_shows_its_sign(negative: str, printed: str) -> None:
    assert Voice("en", negative=negative).money(Decimal(-8), "USD") == printed


def test_no_digit_of_a_price_is_lost() -> None:
    assert Voice("de", ",", ".").price(Decimal("0.0875")) == "0,0875"
    assert Voice("de", ",", ".", price_places=4).price(Decimal("1200.5")) == "1.200,5000"


def test_a_quantity_has_as_many_decimals_as_the_house_prints() -> None:
    assert Voice("it", ",", ".", quantity_places=3).quantity(Decimal(12)) == "12,000"
    assert Voice("en").quantity(Decimal("2.50")) == "2.5"
    assert Voice("en").quantity(Decimal(1000)) == "1,000"


def test_a_date_is_written_in_the_language() -> None:
    day = date(2026, 3, 5)
    assert Voice("en", dates="MMMM d, yyyy").day(day) == "March 5, 2026"
    assert Voice("de", dates="d. MMMM yyyy").day(day) == "5. März 2026"
    assert Voice("es", dates="d 'de' MMMM 'de' yyyy").day(day) == "5 de marzo de 2026"


def test_synonyms_go_round() -> None:
    synonyms = WORDS["po_number"]["en"]
    assert [word("po_number", "en", choice) for choice in range(len(synonyms) + 1)] == [*synonyms, synonyms[0]]
