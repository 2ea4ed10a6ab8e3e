"""Reads the lines of Cross Industry documents."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from extractors.readers.einvoice.draft import Draft, DraftLine, put_cell, put_figure
from extractors.readers.einvoice.node import Node
from models.vocabulary import DocumentKind

_AGREEMENT: Final = "SpecifiedLineTradeAgreement|SpecifiedSupplyChainTradeAgreement"
_DELIVERY: Final = "SpecifiedLineTradeDelivery|SpecifiedSupplyChainTradeDelivery"
_SETTLEMENT: Final = "SpecifiedLineTradeSettlement|SpecifiedSupplyChainTradeSettlement"
_SUM: Final = "SpecifiedTradeSettlementLineMonetarySummation|SpecifiedTradeSettlementMonetarySummation"
#: Sub-lines that group or only inform carry no amount of their own in the sum (Factur-X, BT-X-8).
_NOT_SUMMED: Final = frozenset({"GROUP", "INFORMATION"})

#: Papers whose own line numbers are the order's.
_OWN_LINES: Final = frozenset({DocumentKind.PURCHASE_ORDER, DocumentKind.PURCHASE_ORDER_CHANGE})


def read_lines(draft: Draft, trade: Node, *quantities: str) -> None:
    """All lines (BG-25) that count; `quantities` are the elements that may hold the quantity, the best first."""
    for node in trade.each("IncludedSupplyChainTradeLineItem"):
        status = node.text("AssociatedDocumentLineDocument/LineStatusReasonCode")
        if status not in _NOT_SUMMED and node.first("SpecifiedTradeProduct"):
            draft.lines.append(_line(draft, node, quantities))


def _line(draft: Draft, node: Node, quantities: tuple[str, ...]) -> DraftLine:
    line = DraftLine()
    product = node.first("SpecifiedTradeProduct")
    if product:
        put_cell(line, "description", product.text("Name", "Description"))
        put_cell(line, "sku", product.text("SellerAssignedID"))
        number = product.text("GlobalID")
        if number.isascii() and number.isdigit() and len(number) in (8, 12, 13, 14):
            put_cell(line, "gtin", number)
        put_cell(line, "lot", product.text("IndividualTradeProductInstance/BatchID"))
        put_cell(line, "serial", product.text("IndividualTradeProductInstance/SerialID|SupplierAssignedSerialID"))
    quantity = node.first(*(f"{_DELIVERY}/{name}" for name in quantities))
    put_figure(draft, line, "quantity", quantity)
    if quantity:
        put_cell(line, "unit", quantity.attribute("unitCode"))
    _put_price(draft, line, node)
    order = node.first(f"{_AGREEMENT}/BuyerOrderReferencedDocument")
    if order:
        put_cell(line, "po_number", order.text("IssuerAssignedID|ID"))
        put_cell(line, "po_line", order.text("LineID"))
    if draft.kind in _OWN_LINES and "po_line" not in line.cells:
        put_cell(line, "po_line", node.text("AssociatedDocumentLineDocument/LineID"))
    return line


def _put_price(draft: Draft, line: DraftLine, node: Node) -> None:
    """Net price (BT-146), its base quantity (BT-149), amount (BT-131), tax rate (BT-152), allowances and charges."""
    price = node.first(f"{_AGREEMENT}/NetPriceProductTradePrice")
    if price:
        put_figure(draft, line, "unit_price", price.first("ChargeAmount"))
        put_figure(draft, line, "price_basis_quantity", price.first("BasisQuantity"))
    settlement = node.first(_SETTLEMENT)
    if settlement is None:
        return
    put_figure(draft, line, "amount", settlement.first(f"{_SUM}/LineTotalAmount"))
    put_figure(draft, line, "tax", settlement.first("ApplicableTradeTax/CalculatedAmount"))
    put_cell(line, "tax_rate", settlement.text("ApplicableTradeTax/RateApplicablePercent|ApplicablePercent"))
    for difference in settlement.each("SpecifiedTradeAllowanceCharge"):
        amount = draft.number(difference.first("ActualAmount"), "allowance") or Decimal(0)
        if difference.text("ChargeIndicator") == "true":
            line.charges += amount
        else:
            line.allowances += amount
    if line.allowances:
        put_cell(line, "discount", format(line.allowances, "f"))
