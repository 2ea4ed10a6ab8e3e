"""A figure is confirmed when a misreading of it would not fit the order or the sums."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from matching.lines import Invoice, InvoiceLine, Order, OrderLine
from matching.result import Hold, Link, MatchResult
from models.vocabulary import MatchDecision, Outcome, Owner, Release, Severity
from pipeline.agreement import agreed

ORDER = Order("PO-1", "Acme", "USD", (OrderLine(1, "Bolt", Decimal(100), Decimal("1.50")),))
LINE = InvoiceLine("Bolt", Decimal(100), Decimal("1.50"), Decimal("150.00"))
INVOICE = Invoice("INV-1", "Acme", None, "USD", Decimal("165.00"), (LINE,), subtotal=Decimal("150.00"),
                  tax=Decimal("15.00"), amount_due=Decimal("165.00"))  # fmt: skip
ANSWER = MatchResult(MatchDecision.APPROVE, Outcome.MATCHED, (), (Link(1, "PO-1", 1, None, Decimal(100), "EA"),), ())
CELLS = {(1, "quantity"), (1, "unit_price"), (1, "amount")}
SUMS = {(None, "subtotal"), (None, "tax_total"), (None, "total"), (None, "amount_due")}


def test_all_that_fits_is_confirmed() -> None:
    assert agreed(INVOICE, ANSWER, (ORDER,)) == CELLS | SUMS | {(None, "currency"), (None, "po_number")}


@pytest.mark.parametrize(
    "line",
    [
        replace(LINE, unit_price=Decimal("1.60"), amount=Decimal("160.00")),
        replace(LINE, quantity=Decimal(10)),
        replace(LINE, amount=None),
    ],
)
def test_a_line_that_does_not_fit_its_order_confirms_nothing(line: InvoiceLine) -> None:
    assert not CELLS & agreed(replace(INVOICE, lines=(line,)), ANSWER, (ORDER,))


def test_a_price_for_a_hundred_fits_a_price_for_one() -> None:
    line = replace(LINE, unit_price=Decimal(150), price_basis_quantity=Decimal(100))
    assert agreed(replace(INVOICE, lines=(line,)), ANSWER, (ORDER,)) >= CELLS


@pytest.mark.parametrize("changes", [{"total": Decimal("166.00")}, {"tax": None}, {"lines": ()}])
def test_sums_that_do_not_come_out_confirm_nothing(changes: dict[str, object]) -> None:
    answer = replace(ANSWER, links=())
    assert not SUMS & agreed(replace(INVOICE, **changes), answer, (ORDER,))  # type: ignore[arg-type]


def test_a_fault_in_the_lines_leaves_the_sums_unconfirmed() -> None:
    fault = Hold("CAP-SUM", None, Severity.BLOCKS_EXPORT, Owner.AP, Release.CURED, "The lines do not add up.")
    assert not SUMS & agreed(INVOICE, replace(ANSWER, holds=(fault,)), (ORDER,))


def test_another_currency_than_the_orders_is_not_confirmed() -> None:
    assert (None, "currency") not in agreed(replace(INVOICE, currency="EUR"), ANSWER, (ORDER,))
