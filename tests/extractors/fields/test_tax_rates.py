from __future__ import annotations

from collections.abc import Callable

from extractors.fields.tax_rates import find_tax_rate
from extractors.reach import Labelled

Draw = Callable[..., Labelled]


def _values(labelled: Labelled) -> dict[str, str]:
    return {name: reading.value for name, reading in find_tax_rate((labelled,)).items()}


def test_the_one_rate_beside_a_word_for_tax_is_read_as_printed(labelled_of: Draw) -> None:
    found = _values(labelled_of("Subtotal      100.00\nSales Tax 6.50 %    6.50\nTotal   106.50"))
    assert found == {"tax_rate": "6.5", "tax_rate_text": "6.50%"}


def test_two_rates_give_none(labelled_of: Draw) -> None:
    assert _values(labelled_of("MwSt 7%    7.00\nMwSt 19%   19.00")) == {}


def test_a_discount_is_no_rate_of_tax(labelled_of: Draw) -> None:
    assert _values(labelled_of("Discount 10%    10.00\nTax    0.00")) == {}
