"""Names of companies: legal forms, aliases, linked payees, and firms that only look alike."""

from __future__ import annotations

import pytest

from matching.lines import LinkedPayee, Supplier
from matching.names import find_supplier, same_name, same_supplier

MASTER = (
    Supplier(
        "Corvane Fixings Ltd", ("Corvane Trade Counter",), None, (LinkedPayee("Argent Factoring SA", verified=True),)
    ),
    Supplier("Ridgeway Metals Inc", (), None, (LinkedPayee("Unchecked Finance"),)),
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Corvane Fixings Ltd", "CORVANE FIXINGS LIMITED"),
        ("Möbel Süd GmbH", "Mobel Sud"),
        ("Ohm & Partner KG", "Ohm + Partner"),
        ("Northgate Fasteners", "Northgate Fastenrs"),
        ("A.B.C. Supply Co.", "ABC Supply"),
    ],
)
def test_a_legal_form_an_accent_or_a_slip_makes_no_other_company(one: str, other: str) -> None:
    assert same_name(one, other)


@pytest.mark.parametrize(("one", "other"), [("Depot 1 Ltd", "Depot 10 Ltd"), ("Brightline", "BLJ Facility"), ("", "X")])
def test_other_companies_stay_other_companies(one: str, other: str) -> None:
    assert not same_name(one, other)


def test_an_alias_and_a_verified_payee_are_the_supplier_and_an_unverified_one_is_not() -> None:
    assert same_supplier("Corvane Trade Counter", "Corvane Fixings Ltd", MASTER)
    assert same_supplier("Argent Factoring", "Corvane Fixings Ltd", MASTER)
    assert not same_supplier("Unchecked Finance", "Ridgeway Metals Inc", MASTER)
    assert not same_supplier("Corvane Trade Counter", "Corvane Fixings Ltd", ())


def test_it_finds_no_supplier_where_two_fit_equally() -> None:
    assert find_supplier("Twin", (Supplier("Twin"), Supplier("Twin Ltd"))) is None
    assert find_supplier("Ridgeway Metals", MASTER) == MASTER[1]
    assert find_supplier(None, MASTER) is None
