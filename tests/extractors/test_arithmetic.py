"""Products of lines within what was printed."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.arithmetic import Fit, Relation, line_fit, looks_like
from extractors.fields.amounts import Number, parse_number


def number(text: str) -> Number:
    found = parse_number(text)
    assert found is not None
    return found


@given(st.integers(1, 5000), st.decimals(min_value="0.01", max_value=5000, places=2))
def test_a_product_rounded_to_the_cent_fits_exactly(quantity: int, price: Decimal) -> None:
    amount = (quantity * price).quantize(Decimal("0.01"), ROUND_HALF_UP)
    fit = line_fit(number(str(quantity)), number(str(price)), number(str(amount)))
    assert fit is not None
    assert fit.exact
    assert fit.relation is Relation.PLAIN


@pytest.mark.parametrize(
    ("quantity", "price", "amount", "more", "relation"),
    [
        ("12", "3.85", "43.89", {"discount": "5%"}, Relation.PERCENT_OFF),
        ("3", "50.00", "135.00", {"discount": "15.00"}, Relation.SUM_OFF),
        ("500", "3.20", "16.00", {"basis": "100"}, Relation.PER_BASIS),
        ("500", "3.20", "16.00", {}, Relation.PER_HUNDRED),
        ("2", "10.00", "24.00", {"rate": "20%"}, Relation.WITH_RATE),
        ("2", "10.00", "24.00", {"tax": "4.00"}, Relation.WITH_TAX),
    ],
)
def test_other_relations_hold_with_the_figure_that_explains_them(
    quantity: str, price: str, amount: str, more: dict[str, str], relation: Relation
) -> None:
    fit = line_fit(
        number(quantity), number(price), number(amount), **{name: number(text) for name, text in more.items()}
    )
    assert fit is not None
    assert fit.relation is relation


def test_a_hidden_decimal_of_the_price_explains_a_small_gap_but_is_not_exact() -> None:
    fit = line_fit(number("1000"), number("1.23"), number("1234.00"))
    assert fit is not None
    assert not fit.exact


def test_a_wrong_amount_does_not_fit() -> None:
    assert line_fit(number("200"), number("200.50"), number("40,000.00")) is None


@pytest.mark.parametrize(
    ("printed", "due", "like"),
    [
        ("0.00", "50.00", True),
        ("975", "9.75", True),
        ("30006", "30.00", True),
        ("60.00", "50.00", True),
        ("12.00", "57.00", False),
    ],
)
def test_a_misreading_differs_by_one_sign(printed: str, due: str, like: bool) -> None:
    assert looks_like(number(printed), Decimal(due)) is like


def test_a_discount_and_a_price_for_many_may_stand_in_one_line() -> None:
    fit = line_fit(number("200"), number("6.05"), number("7.26"), discount=number("40%"))
    assert fit == Fit(Relation.PER_HUNDRED, exact=True)
    stated = line_fit(number("5000"), number("18.00"), number("85.50"), discount=number("5%"), basis=number("1000"))
    assert stated == Fit(Relation.PER_BASIS, exact=True)
