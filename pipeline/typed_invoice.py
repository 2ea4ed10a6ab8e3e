"""An invoice's values as typed columns, with sums and signs brought into the form that matching expects."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Final

from matching.numbers import invoice_number
from models.vocabulary import DocumentKind
from pipeline.typed import currency, date, decimal, several, whole_number
from pipeline.typed_discount import discount_percent
from pipeline.values import Value, Values

ZERO: Final = Decimal(0)
CENT: Final = Decimal("0.01")
_TRUE: Final = frozenset({"true", "1", "yes"})
_MONEY: Final = ("subtotal", "discount", "shipping", "tax", "total", "amount_due")


def typed_head(values: Values, kind: DocumentKind) -> dict[str, Any]:
    """The columns of `Invoice`; what cannot be read as its type is None."""
    number = values.text("invoice_number") or values.text("document_number")
    head: dict[str, Any] = {
        "kind": kind,
        "supplier_name": values.text("supplier_name"),
        "buyer_name": values.text("buyer_name"),
        "number": _short(number, 80),
        "normal_number": _short(invoice_number(number), 80) if number else None,
        "date": date(values.text("invoice_date")),
        "due_date": date(values.text("due_date")),
        "currency": currency(values.text("currency")),
        "subtotal": decimal(values.text("subtotal")),
        "discount": decimal(values.text("discount")),
        "shipping": decimal(values.text("shipping")),
        "tax": decimal(values.text("tax_total")),
        "total": decimal(values.text("total")),
        "amount_due": decimal(values.text("amount_due")),
        "order_numbers": several(values.text("po_number")),
        "slip_numbers": several(values.text("delivery_note_number")),
        "iban": _short(values.text("iban"), 40),
        "routing_number": _short(values.text("routing_number"), 20),
        "account_number": _short(values.text("account_number"), 40),
        "payment_terms": values.text("payment_terms"),
        "remit_to": values.text("remit_to"),
        "ship_to": values.text("ship_to"),
    }
    if head["total"] is None:
        head["total"] = head["amount_due"]
    return _as_credit(head) if kind is DocumentKind.CREDIT_NOTE else head


def typed_lines(values: Values, head: dict[str, Any]) -> list[dict[str, Any]]:
    """The columns of `InvoiceLine` for each line, numbered anew from 1 without gaps.

    Freight that stands only among the sums becomes a charge line of its own, so that it is checked like any charge.
    """
    lines = [_line(cells) for cells in values.lines.values()]
    if head["kind"] is DocumentKind.CREDIT_NOTE:
        lines = [_negated(line) for line in lines]
    shipping = head["shipping"]
    if shipping and not any(line["amount"] == shipping and line["is_charge"] for line in lines):
        lines.append(_line({}) | {"description": "Shipping", "amount": shipping, "is_charge": True})
    return [line | {"line_no": number} for number, line in enumerate(lines, start=1)]


def net_subtotal(head: dict[str, Any]) -> Decimal | None:
    """The sum without tax after discount and with freight, whichever of the usual ways it was printed in.

    Printed subtotals come before or after a discount, with or without freight. The one that leads to the total
    together with the tax is meant; where none does it is left as printed, and the match says so.
    """
    printed: Decimal | None = head["subtotal"]
    total: Decimal | None = head["total"]
    tax: Decimal = head["tax"] or ZERO
    if printed is None or total is None:
        return total - tax if total is not None and printed is None and head["tax"] is not None else printed
    discount, shipping = abs(head["discount"] or ZERO), head["shipping"] or ZERO
    for change in (ZERO, -discount, shipping, shipping - discount):
        if abs(printed + change + tax - total) <= CENT:
            return printed + change
    return printed


def _line(cells: dict[str, Value]) -> dict[str, Any]:
    def text(name: str) -> str | None:
        value = cells.get(name)
        return value.text.strip() or None if value else None

    charge = text("is_charge")
    quantity, price, amount = (decimal(text(name)) for name in ("quantity", "unit_price", "amount"))
    basis = decimal(text("price_basis_quantity")) or Decimal(1)
    return {
        "description": text("description") or "",
        "sku": _short(text("sku"), 80),
        "gtin": _short(text("gtin"), 20),
        "quantity": quantity,
        "uom": _short(text("unit"), 20),
        "unit_price": price,
        "price_basis_quantity": basis,
        "discount_percent": discount_percent(quantity, price, basis, decimal(text("discount")), amount),
        "amount": amount,
        "tax_rate": decimal(text("tax_rate")),
        "po_number": _short(text("po_number"), 60),
        "po_line": whole_number(text("po_line")),
        "quantity_backordered": decimal(text("quantity_backordered")) or ZERO,
        "is_charge": None if charge is None else charge.lower() in _TRUE,
    }


def _as_credit(head: dict[str, Any]) -> dict[str, Any]:
    """A credit note's sums as negative amounts, also where the paper prints them without the sign."""
    return head | {name: -abs(head[name]) for name in _MONEY if name != "discount" and head[name] is not None}


def _negated(line: dict[str, Any]) -> dict[str, Any]:
    """A credited line: its quantity and amount negative, its price as it is."""
    changed = {name: -abs(line[name]) for name in ("quantity", "amount") if line[name] is not None}
    price = line["unit_price"]
    return line | changed | {"unit_price": abs(price) if price is not None else None}


def _short(text: str | None, length: int) -> str | None:
    return text[:length] if text else None
