"""How far values may be trusted."""

from __future__ import annotations

import pytest

from models.vocabulary import Proof
from web.states import MARKS, State, line_that_does_not_multiply, state_of_reading


def test_a_proof_names_itself_in_a_few_words() -> None:
    for proof in Proof:
        state, why = state_of_reading(proof, 0.1, held=True)
        assert state is State.PROVEN
        assert 2 <= len(why.split()) <= 4


def test_a_value_that_was_hard_to_read_is_doubtful_and_not_wrong() -> None:
    assert state_of_reading(None, 0.6, held=False)[0] is State.DOUBTFUL


def test_a_value_is_doubtful_when_the_document_is_held_for_its_sake() -> None:
    assert state_of_reading(None, 0.96, held=True) == (State.DOUBTFUL, "compare with the page")


def test_a_value_read_once_is_unproven() -> None:
    assert state_of_reading(None, 0.99, held=False)[0] is State.UNPROVEN


def test_no_two_states_share_word_or_sign() -> None:
    assert len({mark.word for mark in MARKS.values()}) == len(State)
    assert len({mark.sign for mark in MARKS.values()}) == len(State)


@pytest.mark.parametrize(
    ("quantity", "price", "amount", "per"),
    [
        ("48", "3.20", "153.60", None),
        ("1000", "0.0123", "12.35", None),
        ("300", "12.50", "37.50", "100"),
        ("48", None, "153.60", None),
        ("many", "3.20", "153.60", None),
        ("48", "3.20", "153.60", "0"),
    ],
)
def test_a_line_that_multiplies_or_cannot_be_told_is_not_wrong(
    quantity: str, price: str | None, amount: str, per: str | None
) -> None:
    assert line_that_does_not_multiply(quantity, price, amount, per, "USD") is None


def test_a_line_that_does_not_multiply_says_the_sum() -> None:
    assert line_that_does_not_multiply("46", "3.20", "153.60", None, "USD") == "46 × 3.20 is 147.20, printed 153.60"
