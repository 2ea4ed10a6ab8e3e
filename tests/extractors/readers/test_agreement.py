"""Two readers of one page: what agrees is surer, what one saw alone is less sure or added."""

from __future__ import annotations

import pytest

from extractors.readers.agreement import agreed, number
from extractors.readers.ocr import Seen


def _seen(text: str, x: float = 100, y: float = 50, confidence: float = 0.9) -> Seen:
    return Seen(text, x, y, x + 10 * len(text), y + 20, confidence)


def test_a_number_both_read_is_surer() -> None:
    (word,) = agreed([_seen("1,234.50")], [_seen("1,234.50", x=104, confidence=0.4)])
    assert (word.text, word.confidence) == ("1,234.50", pytest.approx(0.975))


def test_a_currency_beside_the_number_does_not_part_them() -> None:
    (word,) = agreed([_seen("$12.50")], [_seen("12.50", x=115)])
    assert word.confidence > 0.9


def test_a_number_read_differently_keeps_the_leaders_text_and_is_less_sure() -> None:
    (word,) = agreed([_seen("1,234.50")], [_seen("1,284.50", confidence=0.99)])
    assert (word.text, word.confidence) == ("1,234.50", pytest.approx(0.765))


def test_a_number_in_another_row_or_column_is_no_witness() -> None:
    (word, *_) = agreed([_seen("12.50")], [_seen("12.50", y=90), _seen("12.50", x=400)])
    assert word.confidence < 0.9


def test_words_without_figures_stay_as_the_leader_read_them() -> None:
    assert agreed([_seen("Total")], [_seen("Tofal")]) == (_seen("Total"),)


def test_what_only_the_witness_saw_is_added_if_it_is_sure() -> None:
    sure, doubtful, speck = _seen("Net", x=300), _seen("Nct", x=500, confidence=0.5), _seen("|", x=700)
    assert agreed([_seen("Total")], [sure, doubtful, speck]) == (_seen("Total"), sure)


def test_what_the_witness_saw_at_a_leaders_word_is_not_added() -> None:
    assert agreed([_seen("Total")], [_seen("Totals")]) == (_seen("Total"),)


def test_a_number_runs_from_the_first_figure_to_the_last() -> None:
    assert [number(text) for text in ("€1.234,50-", "INV-2044", "Total")] == ["1.234,50", "2044", ""]
