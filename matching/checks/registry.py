"""The registry of checks: to add one, write its file and name it here."""

from __future__ import annotations

from typing import Final

from matching.checks import (
    bank,
    blanket,
    charges,
    credit,
    currency,
    dates,
    document,
    duplicate,
    line,
    measure,
    order,
    prepayment,
    price,
    quantity,
    receipt,
    slip,
    split,
    supplier,
    tax,
    terms,
    totals,
)
from matching.holds import Check

#: Every check, in the order of the catalogue.
CHECKS: Final[tuple[Check, ...]] = (
    document.check,
    totals.check,
    supplier.check,
    bank.check,
    duplicate.check,
    order.check,
    currency.check,
    line.check,
    measure.check,
    quantity.check,
    receipt.check,
    slip.check,
    price.check,
    charges.check,
    tax.check,
    terms.check,
    dates.check,
    blanket.check,
    prepayment.check,
    credit.check,
    split.check,
)
