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


def test_the_legal_form_in_a_name_is_no_currency() -> None:
    assert document_currency([], "Lark Trading SDN BHD (1135772-K)\nTotal 8.70") == "MYR"


def test_letters_glued_to_a_number_of_an_item_are_no_currency() -> None:
    assert document_currency([], "Diesel RON95\nValve HUF2690\nTotal 8.70") is None


def test_a_code_glued_to_an_amount_is_the_currency() -> None:
    assert document_currency([], "Total EUR100.00") == "EUR"


def test_one_optically_seen_mark_yields_to_the_country_of_all_addresses() -> None:
    text = "Larch Stationery\n1 Jalan Besar, 50000 Kuala Lumpur\nPens £20"
    assert document_currency(["GBP"], text, optical=True) == "MYR"
    assert document_currency(["GBP"], text) == "GBP"


def test_a_dollar_under_a_canadian_address_is_canadian() -> None:
    assert document_currency(["$"], "12 King St, Toronto, ON M5V 2T6\nTotal $5.00") == "CAD"


def test_the_currency_all_prices_are_in_wins_over_codes_among_the_items() -> None:
    assert document_currency([], "Copper wire 12 AWG, 500 ft\nAll prices in EUR\nTotal 8.70") == "EUR"
