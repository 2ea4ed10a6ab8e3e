"""Reads UBL orders, their changes and the answers to them."""

from __future__ import annotations

from typing import Final

from extractors.readers.einvoice import ubl
from extractors.readers.einvoice.draft import Draft, DraftLine, put_cell
from extractors.readers.einvoice.node import Node
from models.vocabulary import DocumentKind

_TOTAL: Final = "AnticipatedMonetaryTotal|LegalMonetaryTotal"
_KINDS: Final = {
    "Order": DocumentKind.PURCHASE_ORDER,
    "OrderChange": DocumentKind.PURCHASE_ORDER_CHANGE,
    "OrderCancellation": DocumentKind.PURCHASE_ORDER_CHANGE,
    "OrderResponse": DocumentKind.ORDER_RESPONSE,
    "OrderResponseSimple": DocumentKind.ORDER_RESPONSE,
}


def read(root: Node) -> Draft:
    """An order's own number is the order number; a change or an answer has its own and names the order's."""
    draft = Draft(_KINDS[root.name])
    ubl.put_currency(draft, root, _TOTAL)
    own = root.text("ID")
    draft.put("document_number", own)
    draft.put("po_number", own if draft.kind is DocumentKind.PURCHASE_ORDER else root.text("OrderReference/ID"))
    draft.put("sales_order_number", root.text("SalesOrderID", "OrderReference/SalesOrderID"))
    draft.put_date("order_date", root.first("IssueDate"))
    period = "RequestedDeliveryPeriod|PromisedDeliveryPeriod"
    draft.put_date("delivery_date", root.first(f"Delivery/{period}/EndDate", f"Delivery/{period}/StartDate"))
    ubl.put_party(draft, "supplier", root.first("SellerSupplierParty/Party"))
    ubl.put_party(draft, "buyer", root.first("BuyerCustomerParty/Party"))
    ubl.put_ship_to(draft, root.first("Delivery"))
    draft.put("payment_terms", root.text("PaymentTerms/Note"))
    for node in root.each("OrderLine"):
        for item in node.each("LineItem"):
            draft.lines.append(_line(draft, item, node.text("OrderLineReference/LineID")))
    ubl.put_totals(draft, root, _TOTAL)
    totals = draft.totals
    draft.put_money("subtotal", totals.lines if totals.lines is not None else totals.net)
    draft.put_money("total", totals.due if totals.due is not None else totals.gross)
    return draft


def _line(draft: Draft, node: Node, ordered_as: str) -> DraftLine:
    """A line item; the order's line is the one it refers to, of an order its own."""
    line = DraftLine()
    ubl.put_item(line, node.first("Item"))
    ubl.put_quantity(draft, line, node.first("Quantity"))
    ubl.put_price(draft, line, node)
    own = "" if draft.kind is DocumentKind.ORDER_RESPONSE else node.text("ID")
    put_cell(line, "po_line", ordered_as or own)
    return line
