"""Reads UBL despatch advices and receipt advices."""

from __future__ import annotations

from extractors.readers.einvoice import ubl
from extractors.readers.einvoice.draft import Draft, DraftLine, put_cell, put_figure
from extractors.readers.einvoice.node import Node
from models.vocabulary import DocumentKind


def read_despatch(root: Node) -> Draft:
    """The supplier's claim of what was shipped; its own number is the delivery note's."""
    draft = Draft(DocumentKind.PACKING_SLIP)
    draft.put("delivery_note_number", root.text("ID"))
    draft.put_date("delivery_date", root.first("IssueDate"))
    _put_common(draft, root)
    ubl.put_party(draft, "supplier", root.first("DespatchSupplierParty/Party", "SellerSupplierParty/Party"))
    for node in root.each("DespatchLine"):
        line = _line(draft, node, "DeliveredQuantity")
        put_figure(draft, line, "quantity_backordered", node.first("OutstandingQuantity"))
        draft.lines.append(line)
    return draft


def read_receipt(root: Node) -> Draft:
    """A receiver's record of what arrived, with the delivery note it is about."""
    draft = Draft(DocumentKind.GOODS_RECEIPT)
    draft.put("document_number", root.text("ID"))
    draft.put("delivery_note_number", root.text("DespatchDocumentReference/ID"))
    draft.put_date("delivery_date", root.first("Shipment/Delivery/ActualDeliveryDate", "IssueDate"))
    _put_common(draft, root)
    ubl.put_party(draft, "supplier", root.first("DespatchSupplierParty/Party", "SellerSupplierParty/Party"))
    for node in root.each("ReceiptLine"):
        draft.lines.append(_line(draft, node, "ReceivedQuantity"))
    return draft


def _put_common(draft: Draft, root: Node) -> None:
    draft.put(
        "po_number", root.text("OrderReference/ID", "DespatchLine|ReceiptLine/OrderLineReference/OrderReference/ID")
    )
    draft.put("sales_order_number", root.text("OrderReference/SalesOrderID"))
    buyer = root.first("DeliveryCustomerParty/Party", "BuyerCustomerParty/Party", "OriginatorCustomerParty/Party")
    ubl.put_party(draft, "buyer", buyer)
    shipment = root.first("Shipment/Delivery")
    place = ubl.address(shipment.first("DeliveryAddress") if shipment else None)
    draft.put("ship_to", place or ubl.address(root.first("DeliveryCustomerParty/Party/PostalAddress")))


def _line(draft: Draft, node: Node, quantity: str) -> DraftLine:
    line = DraftLine()
    ubl.put_item(line, node.first("Item"))
    ubl.put_quantity(draft, line, node.first(quantity))
    put_cell(line, "po_number", node.text("OrderLineReference/OrderReference/ID"))
    put_cell(line, "po_line", node.text("OrderLineReference/LineID"))
    return line
