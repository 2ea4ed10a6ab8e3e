from __future__ import annotations

from extractors.fields.dates import DateSeen, DayOrder, find_dates
from extractors.fields.day_order import Surroundings, decide_order
from extractors.page import Box, Word


def _seen(text: str) -> DateSeen:
    return find_dates(tuple(Word(w, Box(i * 50, 0, i * 50 + 45, 10)) for i, w in enumerate(text.split())))[0]


def _around(
    text: str = "", language: str | None = "en", currency: str | None = None, terms: int | None = None,
    invoiced: DateSeen | None = None, due: DateSeen | None = None,
) -> Surroundings:  # fmt: skip
    return Surroundings(text, language, currency, terms, invoiced, due)


def test_another_date_decides() -> None:
    decision = decide_order([_seen("03/04/2025"), _seen("25/04/2025")], _around(currency="USD"))
    assert decision.order is DayOrder.DAY_FIRST
    assert decision.certain


def test_the_same_day_in_words_decides() -> None:
    decision = decide_order([_seen("03/04/2025"), _seen("March 4, 2025")], _around(language=None))
    assert decision.order is DayOrder.MONTH_FIRST
    assert decision.certain


def test_the_terms_decide() -> None:
    invoiced, due = _seen("03/04/2025"), _seen("04/03/2025")
    decision = decide_order([invoiced, due], _around(terms=30, invoiced=invoiced, due=due))
    assert decision.order is DayOrder.MONTH_FIRST
    assert decision.certain


def test_points_between_the_parts_say_day_first() -> None:
    assert decide_order([_seen("03.04.2025")], _around(currency="USD")).order is DayOrder.DAY_FIRST


def test_a_due_date_far_away_in_one_order_decides_for_the_other() -> None:
    invoiced, due = _seen("10/01/2025"), _seen("09/02/2025")
    decision = decide_order([invoiced, due], _around(invoiced=invoiced, due=due))
    assert (decision.order, decision.certain) == (DayOrder.DAY_FIRST, True)


def test_language_decides_on_the_continent() -> None:
    decision = decide_order([_seen("03/04/2025")], _around(language="fr"))
    assert (decision.order, decision.certain) == (DayOrder.DAY_FIRST, True)


def test_american_addresses_say_month_first() -> None:
    decision = decide_order([_seen("03/04/2025")], _around("Dover, NH 03820"))
    assert (decision.order, decision.certain) == (DayOrder.MONTH_FIRST, True)


def test_british_tax_words_say_day_first() -> None:
    decision = decide_order([_seen("03/04/2025")], _around("VAT Reg No 1, Leeds LS1 4AB"))
    assert (decision.order, decision.certain) == (DayOrder.DAY_FIRST, True)


def test_where_nothing_decides_the_order_is_a_guess_and_says_so() -> None:
    assert not decide_order([_seen("03/04/2025")], _around()).certain
    assert not decide_order([_seen("03/04/2025")], _around(currency="USD")).certain
