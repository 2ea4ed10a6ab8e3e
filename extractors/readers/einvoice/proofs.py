"""Confirms an e-invoice's values by the rules of EN 16931, by check digits and by what it says twice."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from typing import Final

from stdnum import ean, iban
from stdnum.eu import vat
from stdnum.exceptions import ValidationError

from extractors.readers.einvoice.draft import Draft, DraftLine, prove_cells
from extractors.readers.einvoice.node import Node
from extractors.readers.einvoice.values import places
from models.vocabulary import Proof

_CENT: Final = Decimal("0.01")
_HALF_CENT: Final = Decimal("0.005")
_REFERENCES: Final = ("invoice_number", "document_number", "po_number", "sales_order_number", "delivery_note_number")


def prove(draft: Draft, root: Node) -> None:
    """Set the proof of every value something confirms, and note every rule that fails."""
    _lines(draft)
    _sums(draft)
    _check_digits(draft)
    _repeats(draft, root)


def _lines(draft: Draft) -> None:
    """Quantity times price per basis quantity, less allowances, plus charges, is the amount (EN 16931, BT-131)."""
    for number, line in enumerate(draft.lines, 1):
        difference = _line_difference(line)
        if difference is None:
            continue
        if difference > _line_tolerance(line) and _drops_basis(line):
            difference = Decimal(0)
        if difference <= _line_tolerance(line):
            prove_cells(line, Proof.SUM, "quantity", "unit_price", "amount", "price_basis_quantity")
        else:
            draft.wrong("CAP-LINE", f"Quantity times price of line {number} is not its amount.")


def _line_difference(line: DraftLine) -> Decimal | None:
    quantity, price, amount = (line.numbers.get(name) for name in ("quantity", "unit_price", "amount"))
    basis = line.numbers.get("price_basis_quantity", Decimal(1))
    if quantity is None or price is None or amount is None or not basis:
        return None
    return abs(quantity * price / basis - line.allowances + line.charges - amount)


def _drops_basis(line: DraftLine) -> bool:
    """Whether the line closes once its base quantity is left out: some programs write the price there again."""
    basis = line.numbers.pop("price_basis_quantity", None)
    difference = _line_difference(line)
    if basis is not None and difference is not None and difference <= _line_tolerance(line):
        del line.cells["price_basis_quantity"]
        return True
    if basis is not None:
        line.numbers["price_basis_quantity"] = basis
    return False


def _line_tolerance(line: DraftLine) -> Decimal:
    """Half a cent, and what half a unit of the price's last decimal place makes over the quantity."""
    price, quantity = line.numbers["unit_price"], line.numbers["quantity"]
    last_place = Decimal(1).scaleb(-max(2, places(price)))
    basis = line.numbers.get("price_basis_quantity", Decimal(1))
    return _HALF_CENT + abs(quantity / basis) * last_place / 2


def _sums(draft: Draft) -> None:
    totals = draft.totals
    amounts = [line.numbers["amount"] for line in draft.lines if "amount" in line.numbers]
    if totals.lines is not None and amounts and len(amounts) == len(draft.lines):
        # BR-CO-10
        if abs(sum(amounts) - totals.lines) <= _HALF_CENT * (len(amounts) + 1):
            for line in draft.lines:
                prove_cells(line, Proof.SUM, "amount")
            if totals.lines == totals.net:
                draft.prove(Proof.SUM, "subtotal")
        else:
            draft.wrong("CAP-SUM", "The amounts of the lines do not add up to the e-invoice's sum of lines.")
    nothing = Decimal(0)
    if totals.lines is not None and totals.net is not None:
        # BR-CO-13
        expected = totals.lines - (totals.allowances or nothing) + (totals.charges or nothing)
        if abs(expected - totals.net) <= _CENT:
            draft.prove(Proof.SUM, "subtotal", "discount", "shipping")
        else:
            draft.wrong("CAP-SUM", "Sum of lines, allowances and charges do not make the e-invoice's net total.")
    if totals.net is not None and totals.tax is not None and totals.gross is not None:
        # BR-CO-15
        if abs(totals.net + totals.tax - totals.gross) <= _CENT:
            draft.prove(Proof.SUM, "subtotal", "tax_total", "total")
        else:
            draft.wrong("CAP-TOTAL", "Net total and tax do not make the e-invoice's total.")
    gross = totals.gross
    if gross is not None and totals.due is not None:
        # BR-CO-16
        if abs(gross - (totals.prepaid or nothing) + (totals.rounding or nothing) - totals.due) <= _CENT:
            draft.prove(Proof.SUM, "amount_due", "total")
        else:
            draft.wrong("CAP-TOTAL", "Total less what is paid is not the e-invoice's amount due.")


def _check_digits(draft: Draft) -> None:
    for name, check in (("iban", iban.validate), ("supplier_vat_id", vat.validate), ("buyer_vat_id", vat.validate)):
        if name in draft.fields and _valid(check, draft.fields[name].value):
            draft.prove(Proof.CHECKSUM, name)
    for line in draft.lines:
        if "gtin" in line.cells and _valid(ean.validate, line.cells["gtin"].value):
            prove_cells(line, Proof.CHECKSUM, "gtin")


def _valid(check: object, value: str) -> bool:
    assert callable(check)
    try:
        check(value)
    except ValidationError:
        return False
    return True


def _repeats(draft: Draft, root: Node) -> None:
    """A number the document states in two places, long enough not to repeat by chance."""
    seen = Counter(root.leaves())
    for name in _REFERENCES:
        reading = draft.fields.get(name)
        if reading and len(reading.value) >= 4 and seen[reading.value] > 1:
            draft.prove(Proof.REPEAT, name)
