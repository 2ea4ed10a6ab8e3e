"""Cells of a row: signs that stand off their figures."""

from __future__ import annotations

from collections.abc import Callable

Reads = Callable[..., list[tuple[str | None, ...]]]


def test_a_dollar_sign_at_the_left_of_its_column_is_no_word_of_the_description(lines_of: Reads) -> None:
    assert lines_of("""
Qty    Description                         Unit Price             Total
 12    Copper pipe 15mm x 3m           $        14.20      $     170.40
  4    Elbow 15mm                      $         0.95      $       3.80
                                       Subtotal            $     174.20
""") == [("Copper pipe 15mm x 3m", "12", "14.20", "170.40"), ("Elbow 15mm", "4", "0.95", "3.80")]
