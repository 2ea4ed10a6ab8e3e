"""The words by which the reader knows a field for certain: a supplier's own word is read as if it were one of these."""

from __future__ import annotations

from typing import Final

from extractors.documents.form import DocumentForm
from extractors.lexicon.roles import Role

#: One plain label for each role that a form can ask for.
_LABELS: Final[dict[Role, str]] = {
    Role.INVOICE_NUMBER: "Invoice No.",
    Role.CREDIT_NUMBER: "Credit Note No.",
    Role.ORDER_NUMBER: "Purchase Order No.",
    Role.SALES_ORDER_NUMBER: "Sales Order No.",
    Role.SLIP_NUMBER: "Delivery Note No.",
    Role.STATEMENT_NUMBER: "Statement No.",
    Role.DOCUMENT_NUMBER: "Document No.",
    Role.INVOICE_DATE: "Invoice Date",
    Role.DUE_DATE: "Due Date",
    Role.ORDER_DATE: "Order Date",
    Role.DELIVERY_DATE: "Delivery Date",
}
_MONEY: Final = {
    "subtotal": "Subtotal",
    "discount": "Discount",
    "shipping": "Shipping",
    "tax_total": "Total Tax",
    "total": "Grand Total",
    "amount_due": "Amount Due",
}
_TEXTS: Final = {"payment_terms": "Payment Terms", "supplier_name": "Supplier", "buyer_name": "Bill To"}
#: Labels of things that are no field of ours.
_NOTHING: Final = {"number": "Customer No.", "date": "Print Date", "money": "Exchange Rate"}

#: One plain heading for each cell of a line; a column that is not kept is headed as a weight.
HEADINGS: Final[dict[str | None, str]] = {
    "description": "Description",
    "sku": "Item No",
    "gtin": "GTIN",
    "quantity": "Quantity",
    "quantity_ordered": "Quantity Ordered",
    "quantity_backordered": "Quantity Backordered",
    "unit": "UOM",
    "unit_price": "Unit Price",
    "price_basis_quantity": "Price Basis",
    "discount": "Discount",
    "amount": "Amount",
    "tax": "Tax Amount",
    "tax_rate": "VAT Rate",
    "lot": "Lot No",
    "serial": "Serial No",
    "po_number": "PO No",
    "po_line": "PO Line",
    None: "Weight",
}


def label_for(field: str, form: DocumentForm, *, gives: bool) -> str | None:
    """The label that gives a field on a form (or one that gives nothing of its sort); None where no label gives it."""
    for sort, sources in (("number", form.numbers), ("date", form.dates)):
        if field in sources:
            return _LABELS[max(sources[field], key=lambda role: sources[field][role])] if gives else _NOTHING[sort]
    if field in _MONEY:
        return _MONEY[field] if gives else _NOTHING["money"]
    return _TEXTS.get(field) if gives else None
