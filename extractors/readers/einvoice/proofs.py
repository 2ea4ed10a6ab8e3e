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
from extractors.readers.einvoice.rules import check_sums
from extractors.readers.einvoice.values import places
from models.vocabulary import Proof

_HALF_CENT: Final = Decimal("0.005")
_REFERENCES: Final = ("invoice_number", "document_number", "po_number", "sales_order_number", "delivery_note_number")


def prove(draft: Draft, root: Node) -> None:
    """Set the proof of every value something confirms, and note every rule that fails."""
    _lines(draft)
    check_sums(draft)
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
