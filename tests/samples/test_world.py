"""The invented companies carry numbers that pass their check digits."""

from __future__ import annotations

import pytest
import stdnum.bic
import stdnum.ean
import stdnum.eu.vat
import stdnum.gb.vat
import stdnum.iban
import stdnum.us.ein
import stdnum.us.rtn

from samples.catalogue import CATALOGUE, LANGUAGES, Trade, item
from samples.check_digits import dutch_vat
from samples.world import BUYER_TAX_ID, COUNTRY_NAMES, SITES, SUPPLIERS, Supplier, home_site, supplier


def _vat_is_valid(number: str) -> bool:
    return bool(stdnum.gb.vat.is_valid(number) if number.startswith("GB") else stdnum.eu.vat.is_valid(number))


@pytest.mark.parametrize("company", SUPPLIERS, ids=lambda company: company.name)
def test_every_number_of_a_supplier_passes_its_check_digit(company: Supplier) -> None:
    if company.address.country == "US":
        assert stdnum.us.ein.is_valid(company.tax_id)
        assert stdnum.us.rtn.is_valid(company.routing_number)
    else:
        assert _vat_is_valid(company.vat_id)
        assert stdnum.iban.is_valid(company.iban)
        assert stdnum.bic.is_valid(company.bic)


def test_the_buyer_has_valid_tax_numbers_where_it_has_sites() -> None:
    assert stdnum.us.ein.is_valid(BUYER_TAX_ID)
    for country, site in SITES.items():
        assert site.address.country in COUNTRY_NAMES
        if site.vat_id:
            assert _vat_is_valid(site.vat_id), country


def test_no_two_suppliers_share_a_name_a_number_or_a_domain() -> None:
    for numbers in (
        [company.name for company in SUPPLIERS],
        [company.vat_id or company.tax_id for company in SUPPLIERS],
        [company.iban or company.account_number for company in SUPPLIERS],
        [company.domain for company in SUPPLIERS],
    ):
        assert len(set(numbers)) == len(SUPPLIERS)


def test_every_domain_can_never_exist() -> None:
    assert all(company.domain.endswith(".example") for company in SUPPLIERS)


def test_every_trade_has_a_supplier_and_articles_in_all_languages() -> None:
    assert {company.trade for company in SUPPLIERS} == set(Trade) == set(CATALOGUE)
    for articles in CATALOGUE.values():
        for article in articles:
            assert [bool(article.name(language)) for language in LANGUAGES] == [True] * len(LANGUAGES)
            assert stdnum.ean.is_valid(article.gtin)


def test_article_codes_are_unique() -> None:
    articles = [article for group in CATALOGUE.values() for article in group]
    for codes in ([a.code for a in articles], [a.buyer_code for a in articles], [a.gtin for a in articles]):
        assert len(set(codes)) == len(articles)


def test_an_unknown_name_or_code_is_refused() -> None:
    with pytest.raises(KeyError):
        supplier("Nobody")
    with pytest.raises(KeyError):
        item("XX-0000")


def test_a_supplier_delivers_to_the_site_in_its_country() -> None:
    assert all(home_site(company).address.country == company.address.country for company in SUPPLIERS)


def test_a_dutch_number_without_check_digit_is_refused() -> None:
    with pytest.raises(ValueError, match="no Dutch number"):
        dutch_vat("81574206")
