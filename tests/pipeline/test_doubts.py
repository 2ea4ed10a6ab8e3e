"""A figure that the reader is not sure of stops a document, unless something proves it or a person typed it."""

from __future__ import annotations

import pytest

from models.vocabulary import Proof, Severity
from pipeline.agreement import Place
from pipeline.doubts import SURE, SURE_OF_NUMBERS, doubts, enough, unknown_supplier
from pipeline.values import Value, Values

NOTHING: frozenset[Place] = frozenset()


@pytest.mark.parametrize(
    ("value", "doubted"),
    [
        (Value("253.00", SURE, None), False),
        (Value("253.00", SURE - 0.001, None), True),
        (Value("253.00", 0.2, Proof.SUM), False),
        (Value("253.00", 0.2, None, corrected_by=1), False),
    ],
)
def test_a_figure_is_sure_by_confidence_by_proof_or_by_a_person(value: Value, doubted: bool) -> None:
    assert bool(doubts(Values({"total": value}, {}), (), NOTHING)) is doubted


def test_each_unsure_cell_is_named_with_its_line() -> None:
    unsure = Value("10", 0.5, None)
    (hold,) = doubts(Values({}, {3: {"quantity": unsure, "description": unsure}}), (), NOTHING)
    assert (hold.code, hold.line, hold.stops) == ("CAP-CONF", 3, True)
    assert "quantity was read as 10" in hold.message


def test_what_the_reader_noticed_itself_stops_too() -> None:
    (hold,) = doubts(Values({}, {}), ({"code": "DOC-SPLIT", "message": "Two numbers on one page."},), NOTHING)
    assert (hold.code, hold.stops) == ("DOC-SPLIT", True)


def test_what_the_match_checks_itself_is_left_to_it() -> None:
    assert doubts(Values({}, {}), ({"code": "CAP-SUM", "message": "It does not add up."},), NOTHING) == ()


def test_an_unknown_supplier_is_named_with_those_that_came_nearest() -> None:
    hold = unknown_supplier("Zenith", "Zephyr Ltd is 70% alike")
    assert hold.severity is Severity.BLOCKS_EXPORT
    assert "Zenith" in hold.message
    assert "Zephyr" in hold.message


def test_what_the_order_confirms_is_not_doubted() -> None:
    unsure = Value("10", 0.5, None)
    assert doubts(Values({}, {3: {"quantity": unsure}}), (), frozenset({(3, "quantity")})) == ()


def test_a_look_is_asked_for_where_it_saves_more_than_it_costs() -> None:
    assert enough(cost_of_a_look=1.0, cost_of_an_error=40.0) == pytest.approx(0.975)
    assert pytest.approx(0.975) == SURE
    assert SURE_OF_NUMBERS < SURE
