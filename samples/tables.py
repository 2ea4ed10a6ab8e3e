"""The buyer's own records of sample purchases as CSV: orders, receipts and suppliers."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from io import StringIO
from typing import Final

from samples.papers import GoodsReceipt, Order
from samples.world import Supplier

ORDER_COLUMNS: Final = (
    "po_number", "supplier", "currency", "order_date", "buyer", "receipt_required", "line_no", "sku", "supplier_sku",
    "description", "quantity", "uom", "unit_price", "tax_rate", "requester",
)  # fmt: skip
RECEIPT_COLUMNS: Final = (
    "receipt_number", "slip_number", "po_number", "supplier", "date", "line_no", "po_line", "sku", "description",
    "quantity", "uom",
)  # fmt: skip
SUPPLIER_COLUMNS: Final = (
    "name", "aliases", "vat_id", "tax_id", "iban", "email_domain", "address", "country", "terms",
)  # fmt: skip


def _csv(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return text.getvalue()


def orders_csv(orders: Iterable[Order]) -> str:
    """One row per order line; `receipt_required` is true or false, `tax_rate` in percent."""
    return _csv(
        ORDER_COLUMNS,
        (
            (order.number, order.supplier.name, order.currency, order.day, order.site.buyer,
             "true" if order.receipt_required else "false", line.line_no, line.item.buyer_code, line.item.code,
             line.description, line.quantity, line.unit, line.unit_price, line.tax_rate, order.requester)
            for order in orders
            for line in order.lines
        ),
    )  # fmt: skip


def receipts_csv(receipts: Iterable[GoodsReceipt]) -> str:
    """One row per receipt line."""
    return _csv(
        RECEIPT_COLUMNS,
        (
            (receipt.number, receipt.slip_number, receipt.order.number, receipt.order.supplier.name, receipt.day, place,
             line.order_line.line_no, line.order_line.item.buyer_code, line.order_line.description, line.quantity,
             line.order_line.unit)
            for receipt in receipts
            for place, line in enumerate(receipt.lines, start=1)
        ),
    )  # fmt: skip


def suppliers_csv(suppliers: Iterable[Supplier]) -> str:
    """One row per supplier; several aliases are separated by a semicolon, `terms` reads "Net 30"."""
    return _csv(
        SUPPLIER_COLUMNS,
        (
            (company.name, ";".join(company.aliases), company.vat_id, company.tax_id, company.iban, company.domain,
             company.address.one_line, company.address.country, f"Net {company.terms_days}")
            for company in suppliers
        ),
    )  # fmt: skip
