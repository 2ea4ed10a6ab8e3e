from __future__ import annotations

from collections.abc import Callable

from extractors.item_rows import item_rows
from extractors.reach import Labelled

Draw = Callable[..., Labelled]


def test_the_table_of_items_reaches_from_its_head_to_its_last_figure(labelled_of: Draw) -> None:
    drawing = """
Date Required     Terms      FOB Point
05/12/2025        Net 30     Origin

Qty    Description          Price    Amount
2      Hose clamp           1.00       2.00
       stainless
3      Ball bearing         1.00       3.00

Thank you
"""
    assert item_rows(labelled_of(drawing).sheet) == range(2, 6)


def test_a_page_without_a_head_of_items_has_none(labelled_of: Draw) -> None:
    assert len(item_rows(labelled_of("Invoice No  17\nDate  2025-03-14").sheet)) == 0


def test_labels_of_the_papers_own_numbers_head_no_items(labelled_of: Draw) -> None:
    drawing = """
Packing Slip No.     Shipped On      Order Ref.    Ordered
LS9412226            2026-11-25      26317         2026-10-28
"""
    assert len(item_rows(labelled_of(drawing).sheet)) == 0
