"""Numbers of invoices, orders and items: when two spellings are one."""

from __future__ import annotations

import pytest

from matching.numbers import (
    Sameness,
    digit_runs,
    order_number,
    order_skeleton,
    same_code,
    same_invoice_number,
    unreadable,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("INV-1", "inv 1"),
        ("003411", "3411"),
        ("R-1001", "1001"),
        ("100A", "100"),
        ("Invoice No. 77", "77"),
        ("12/26", "1226"),
    ],
)
def test_prefix_punctuation_zeros_and_a_suffix_make_no_other_invoice_number(one: str, other: str) -> None:
    assert same_invoice_number(one, other) is Sameness.SAME


@pytest.mark.parametrize(
    ("one", "other"), [("INV-1", "INV-2"), ("100A", "100B"), ("A-100", "B-100"), ("1001", "10010")]
)
def test_other_numbers_stay_other_numbers(one: str, other: str) -> None:
    assert same_invoice_number(one, other) is Sameness.DIFFERENT


def test_a_misread_number_is_alike() -> None:
    assert same_invoice_number("H-1O01", "H-1001") is Sameness.ALIKE
    assert same_code("HB-84O", "HB-840") is Sameness.ALIKE
    assert same_code(None, "HB-840") is Sameness.DIFFERENT
    assert same_code("--", "--") is Sameness.DIFFERENT


def test_order_numbers_meet_without_prefix_and_zeros_and_by_their_look_alikes() -> None:
    assert order_number("PO-1001") == order_number("Order no. 001001") == "1001"
    assert order_skeleton("P0-1OO1") == order_skeleton("PO-1001")
    assert order_skeleton("PO-1001") != order_skeleton("PO-1007")


def test_a_sentence_gives_its_runs_of_digits() -> None:
    assert digit_runs("Your order 07001 of 12 May") == {"7001"}
    assert unreadable("PO-100?")
    assert not unreadable("PO-1001")
