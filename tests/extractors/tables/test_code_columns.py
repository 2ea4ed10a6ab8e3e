"""Codes of an item: whose they are and which cells they take up."""

from __future__ import annotations

from collections.abc import Callable

Reads = Callable[..., list[tuple[str | None, ...]]]


def test_labels_in_a_column_of_codes_are_no_codes(lines_of: Reads) -> None:
    assert lines_of(
        """
Pos   References              Description            Net price     Qty      Net amount
      Item no.
01    Customer item no.:      Laser printer             300.00       2          600.00
      987654321
      Supplier item no.:
      KX-123456
      4012345001235
      (GTIN)
02    Customer item no.:      Ink                       150.00       3          450.00
      876543219
      Supplier item no.:
      KX-234567
                                                         Total                 1050.00
""",
        cells=("sku", "gtin", "description"),
    ) == [("KX-123456", "4012345001235", "Laser printer"), ("KX-234567", None, "Ink")]


def test_of_two_columns_of_codes_the_suppliers_own_is_the_article_code(lines_of: Reads) -> None:
    assert lines_of(
        """
Your item no.   Our item no.   Description                 Qty     Price      Amount
KX-77           V-1001         Label roll 100x150           24      6.40      153.60
KX-78           V-1002         Thermal ribbon 110mm         12      9.10      109.20
""",
        cells=("sku", "description"),
    ) == [("V-1001", "Label roll 100x150"), ("V-1002", "Thermal ribbon 110mm")]


def test_a_trade_item_number_under_the_code_is_no_part_of_it(lines_of: Reads) -> None:
    assert lines_of(
        """
Pos   Art. no.          Description                 Qty     Price      Amount
1     KR3M              Artificial turf              24      6.40      153.60
      4012345001235
2     SFK5              Steak                        12      9.10      109.20
      4000050986428
""",
        cells=("sku", "gtin", "quantity"),
    ) == [("KR3M", "4012345001235", "24"), ("SFK5", "4000050986428", "12")]


def test_a_code_broken_at_a_hyphen_goes_on_below(lines_of: Reads) -> None:
    assert lines_of(
        """
Part no.     Description                 Qty     Price      Amount
FX-2000-     Filter                       24      6.40      153.60
BLK-7
FX-3000      Frame                        12      9.10      109.20
""",
        cells=("sku", "description"),
    ) == [("FX-2000-BLK-7", "Filter"), ("FX-3000", "Frame")]
