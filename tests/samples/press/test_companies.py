"""Invented companies carry numbers that pass the checks of their countries."""

from __future__ import annotations

from random import Random

import pytest
from stdnum import iban as iban_check
from stdnum.at import uid
from stdnum.au import abn
from stdnum.ch import uid as swiss
from stdnum.de import vat as german
from stdnum.eu import vat as european
from stdnum.no import mva
from stdnum.us import rtn

from samples.press.companies import CURRENCY, LANGUAGE, company


@pytest.mark.parametrize("country", sorted(LANGUAGE))
def test_a_company_has_a_name_an_address_and_a_currency(country: str) -> None:
    made = company(Random(1), country, "industrial")
    assert made.name
    assert len(made.lines) == 2
    assert CURRENCY[country]
    assert made.domain.endswith(".example")


@pytest.mark.parametrize("country", ["DE", "FR", "ES", "IT", "NL", "AT"])
def test_european_tax_numbers_and_accounts_are_valid(country: str) -> None:
    for seed in range(20):
        made = company(Random(seed), country, "industrial")
        assert european.is_valid(made.vat_id), made.vat_id
        assert iban_check.is_valid(made.iban, check_country=False)


def test_other_numbers_are_valid() -> None:
    for seed in range(20):
        assert swiss.is_valid(company(Random(seed), "CH", "it").vat_id)
        assert mva.is_valid(company(Random(seed), "NO", "it").vat_id)
        assert abn.is_valid(company(Random(seed), "AU", "it").tax_id)
        assert rtn.is_valid(company(Random(seed), "US", "it").routing_number)
        assert uid.is_valid(company(Random(seed), "AT", "it").vat_id)
        assert german.is_valid(company(Random(seed), "DE", "it").vat_id)


def test_swiss_streets_have_no_sharp_s() -> None:
    assert all("ß" not in "".join(company(Random(seed), "CH", "it").lines) for seed in range(40))
