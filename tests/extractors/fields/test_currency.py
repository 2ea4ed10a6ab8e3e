"""Which currency a document is in, and when that stays open."""

from __future__ import annotations

import pytest

from extractors.fields.currency import currency_of, document_currency


@pytest.mark.parametrize(
    ("word", "currency"), [("€", "EUR"), ("usd", "USD"), ("Rs.", "INR"), ("CHF", "CHF"), ("kg", None), ("R$", "BRL")]
)
def test_a_word_beside_an_amount_names_its_currency(word: str, currency: str | None) -> None:
    assert currency_of(word) == currency


def test_a_labelled_currency_wins_over_codes_elsewhere() -> None:
    assert document_currency([], "Currency: GBP\nPay in EUR or USD") == "GBP"


def test_a_bare_dollar_is_the_us_dollar() -> None:
    assert document_currency(["$", "$"], "Total $5.00") == "USD"


def test_a_dollar_with_canadian_taxes_is_canadian() -> None:
    assert document_currency(["$"], "HST 13% $1.30") == "CAD"


def test_a_crown_without_any_country_stays_open() -> None:
    assert document_currency(["kr"], "Total 5 kr") is None


def test_a_page_without_any_hint_has_no_currency() -> None:
    assert document_currency([], "Total 5.00") is None


def test_the_tax_number_of_one_country_tells_where_no_amount_does() -> None:
    assert document_currency([], "GSTIN 29ABCDE1234F1Z5\nTotal 118.00") == "INR"


def test_two_codes_of_equal_weight_leave_it_open() -> None:
    assert document_currency([], "Rates for USD and EUR on request") is None
