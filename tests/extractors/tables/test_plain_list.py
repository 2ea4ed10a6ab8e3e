"""Lists of words and sums without a header."""

from __future__ import annotations

from collections.abc import Callable

Reads = Callable[..., list[tuple[str | None, ...]]]
_CELLS = ("description", "unit_price", "amount")


def test_lump_sums_of_a_letter_that_add_up_to_the_total_are_lines(lines_of: Reads) -> None:
    assert lines_of(
        """
Dear Ms. Nair,
Please find below our charges under your order 927121.
Janitorial services, nightly, Building A                            4,102.00
Website redesign, phase 2: templates and launch                     5,874.00
support as agreed in our proposal
                                         Invoice Subtotal           9,976.00
                                         State Tax                    885.37
                                         Total                     10,861.37
""",
        cells=_CELLS,
    ) == [
        ("Janitorial services, nightly, Building A", "4102.00", "4102.00"),
        ("Website redesign, phase 2: templates and launch support as agreed in our proposal", "5874.00", "5874.00"),
    ]


def test_headings_over_their_own_charges_are_lines_and_not_the_charges(lines_of: Reads) -> None:
    assert lines_of(
        """
Total for this invoice                                          $4.10
Detail
 Data Transfer                                                  $0.01
   Charges                                                      $0.01
 Compute Cloud                                                  $1.87
   Charges                                                      $1.87
 Archive                                                        $2.22
   Charges                                                      $2.22
""",
        cells=_CELLS,
    ) == [("Data Transfer", "0.01", "0.01"), ("Compute Cloud", "1.87", "1.87"), ("Archive", "2.22", "2.22")]


def test_sums_that_make_up_no_printed_total_are_no_lines(lines_of: Reads) -> None:
    assert (
        lines_of("""
Deposit paid in March                                           $40.00
Voucher of last year                                            $13.00
Total                                                           $99.00
""")
        == []
    )
