"""What stands before and beside descriptions: codes under misleading headings, codes alone on a line."""

from __future__ import annotations

from collections.abc import Callable

Reads = Callable[..., list[tuple[str | None, ...]]]


def test_headings_that_mislead_give_way_to_what_looks_like_codes(lines_of: Reads) -> None:
    assert lines_of(
        """
ACTIVITY      ITEM                                   QTY      PRICE     EXTENDED
CDX12-48      Plywood sheet 4X8 4-PLY                  1      31.15        31.15
RMS-80        Concrete mix 80 LB                      36       5.18       186.48
""",
        cells=("sku", "description"),
    ) == [("CDX12-48", "Plywood sheet 4X8 4-PLY"), ("RMS-80", "Concrete mix 80 LB")]


def test_a_code_alone_under_each_description_is_the_article_code(lines_of: Reads) -> None:
    assert lines_of(
        """
Pos.  Description                                QTY      PRICE     AMOUNT
1     Reinforcing bar 12 mm                        1      31.15        31.15
      RB-1206
2     Whiteboard 180 x 120                        36       5.18       186.48
      WB-1812
""",
        cells=("sku", "description"),
    ) == [("RB-1206", "Reinforcing bar 12 mm"), ("WB-1812", "Whiteboard 180 x 120")]


def test_codes_stacked_on_the_names_in_one_column_are_article_codes(lines_of: Reads) -> None:
    assert lines_of(
        """
Qty      UOM      Item & Description
   3     case     55110
                  ONION RING BATTERED FROZEN
   2     case     90345
                  NAPKIN DINNER 2-PLY
""",
        cells=("sku", "description", "quantity"),
    ) == [("55110", "ONION RING BATTERED FROZEN", "3"), ("90345", "NAPKIN DINNER 2-PLY", "2")]


def test_a_job_number_on_a_line_of_its_own_above_the_words_is_the_article_code(lines_of: Reads) -> None:
    assert lines_of(
        """
   Qty   Item Description                        Price      Amount

         PRE-PDF
    10   Hard copy proof                          41.30     413.00

         JOB 5776
   200   Brochure on gloss paper                   4.48     896.00
""",
        cells=("sku", "description"),
    ) == [("PRE-PDF", "Hard copy proof"), ("JOB 5776", "Brochure on gloss paper")]
