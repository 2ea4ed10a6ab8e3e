"""A hint acts if no earlier paper is read worse with it; the verdict says so in a sentence."""

from __future__ import annotations

import pytest

from pipeline.trial import Tried, verdict


@pytest.mark.parametrize(
    ("trials", "acts", "says"),
    [
        ((), True, "no earlier paper of this supplier has been accepted yet"),
        ((Tried(3, 12, 9, 10, ()),), True, "Tried on 1 earlier paper of this supplier, 1 values better, none worse."),
        ((Tried(3, 12, 9, 9, ()), Tried(4, 5, 5, 5, ())), True, "Tried on 2 earlier papers"),
        ((Tried(3, 12, 9, 11, ((2, "unit_price"),)),), False, "read worse with it: the unit price of line 2."),
        ((Tried(3, 12, 9, 8, ((None, "total"),)),), False, "Document 3 would be read worse with it: the total."),
    ],
)  # fmt: skip
def test_one_value_lost_outweighs_all_that_are_gained(trials: tuple[Tried, ...], acts: bool, says: str) -> None:
    verdict_acts, why = verdict(trials)
    assert verdict_acts is acts
    assert says in why
