"""Reads UN/CEFACT Cross Industry documents: invoices of EN 16931 and ZUGFeRD 1, orders and despatch advices."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from extractors.readers.einvoice.cii_lines import read_lines
from extractors.readers.einvoice.draft import Draft, TaxPart
from extractors.readers.einvoice.node import Node
from extractors.type_codes import billing_kind
from models.vocabulary import DocumentKind

_HEAD: Final = "ExchangedDocument|HeaderExchangedDocument"
_TRADE: Final = "SupplyChainTradeTransaction|SpecifiedSupplyChainTradeTransaction"
_AGREEMENT: Final = "ApplicableHeaderTradeAgreement|ApplicableSupplyChainTradeAgreement"
_DELIVERY: Final = "ApplicableHeaderTradeDelivery|ApplicableSupplyChainTradeDelivery"
_SETTLEMENT: Final = "ApplicableHeaderTradeSettlement|ApplicableSupplyChainTradeSettlement"
_SUMS: Final = "SpecifiedTradeSettlementHeaderMonetarySummation|SpecifiedTradeSettlementMonetarySummation"
_ORDER_NUMBER: Final = "BuyerOrderReferencedDocument/IssuerAssignedID|ID"
_ORDER_KINDS: Final = {"230": DocumentKind.PURCHASE_ORDER_CHANGE, "231": DocumentKind.ORDER_RESPONSE}


def read_invoice(root: Node) -> Draft:
    """`CrossIndustryInvoice` (D16B) and `CrossIndustryDocument` (ZUGFeRD 1.0)."""
    head, trade = root.first(_HEAD), root.first(_TRADE)
    draft = Draft(billing_kind(head.text("TypeCode") if head else ""))
    if head is None or trade is None:
        draft.wrong("CAP-MISS", "The e-invoice has no head or no body.")
        return draft
    _put_currency(draft, trade)
    draft.put("invoice_number", head.text("ID"))
    draft.put_date("invoice_date", _moment(head.first("IssueDateTime")))
    _put_agreement(draft, trade)
    draft.put("po_number", trade.text(f"{_AGREEMENT}/{_ORDER_NUMBER}"))
    _put_delivery(draft, trade)
    _put_payment(draft, trade)
    read_lines(draft, trade, "BilledQuantity")
    _put_sums(draft, trade)
    draft.put_money("amount_due", draft.totals.due)
    return draft


def read_order(root: Node) -> Draft:
    """Order-X: an order, its change, or the answer to it."""
    head, trade = root.first(_HEAD), root.first(_TRADE)
    code = head.text("TypeCode") if head else ""
    draft = Draft(_ORDER_KINDS.get(code, DocumentKind.PURCHASE_ORDER))
    if head is None or trade is None:
        draft.wrong("CAP-MISS", "The order has no head or no body.")
        return draft
    _put_currency(draft, trade)
    draft.put("document_number", head.text("ID"))
    named = trade.text(f"{_AGREEMENT}/{_ORDER_NUMBER}")
    draft.put("po_number", head.text("ID") if draft.kind is DocumentKind.PURCHASE_ORDER else named)
    draft.put_date("order_date", _moment(head.first("IssueDateTime")))
    _put_agreement(draft, trade)
    _put_delivery(draft, trade)
    read_lines(draft, trade, "AgreedQuantity", "RequestedQuantity")
    _put_sums(draft, trade)
    return draft


def read_despatch(root: Node) -> Draft:
    """Deliver-X: a despatch advice."""
    head, trade = root.first(_HEAD), root.first(_TRADE)
    draft = Draft(DocumentKind.PACKING_SLIP)
    if head is None or trade is None:
        draft.wrong("CAP-MISS", "The delivery note has no head or no body.")
        return draft
    draft.put("delivery_note_number", head.text("ID"))
    _put_agreement(draft, trade)
    draft.put("po_number", trade.text(f"{_AGREEMENT}/{_ORDER_NUMBER}"))
    draft.put_date("delivery_date", _moment(head.first("IssueDateTime")))
    draft.put("ship_to", _address(trade.first(f"{_DELIVERY}/ShipToTradeParty")))
    read_lines(draft, trade, "DespatchedQuantity", "DeliveredQuantity", "RequestedQuantity")
    return draft


def _moment(node: Node | None) -> Node | None:
    """The element that holds a date's digits."""
    return node.first("DateTimeString", "DateString", "DateTime", "Date") or node if node else None


def _put_currency(draft: Draft, trade: Node) -> None:
    """BT-5."""
    draft.put_currency(trade.text(f"{_SETTLEMENT}/InvoiceCurrencyCode", f"{_SETTLEMENT}/OrderCurrencyCode"))


def _put_agreement(draft: Draft, trade: Node) -> None:
    """The parties (BG-4, BG-7) and the seller's order number (BT-14)."""
    for role, element in (("supplier", "SellerTradeParty"), ("buyer", "BuyerTradeParty")):
        party = trade.first(f"{_AGREEMENT}/{element}")
        if party is None:
            continue
        draft.put(f"{role}_name", party.text("Name", "SpecifiedLegalOrganization/TradingBusinessName"))
        for number in party.each("SpecifiedTaxRegistration/ID"):
            kind = {"VA": "vat_id", "FC": "tax_id"}.get(number.attribute("schemeID"))
            if kind:
                draft.put(f"{role}_{kind}", number.own_text())
    draft.put("sales_order_number", trade.text(f"{_AGREEMENT}/SellerOrderReferencedDocument/IssuerAssignedID|ID"))


def _put_delivery(draft: Draft, trade: Node) -> None:
    """Delivery note (BT-16), date (BT-72; of an order the date asked for) and place (BG-13)."""
    note = f"{_DELIVERY}/DespatchAdviceReferencedDocument|DeliveryNoteReferencedDocument/IssuerAssignedID|ID"
    draft.put("delivery_note_number", trade.text(note))
    event = trade.first(
        f"{_DELIVERY}/ActualDeliverySupplyChainEvent/OccurrenceDateTime",
        f"{_DELIVERY}/RequestedDeliverySupplyChainEvent/OccurrenceDateTime",
        f"{_DELIVERY}/RequestedDeliverySupplyChainEvent/OccurrenceSpecifiedPeriod/EndDateTime",
    )
    draft.put_date("delivery_date", _moment(event))
    draft.put("ship_to", _address(trade.first(f"{_DELIVERY}/ShipToTradeParty")))


def _address(party: Node | None) -> str:
    if party is None:
        return ""
    parts = ("Name", "PostalTradeAddress/LineOne", "PostalTradeAddress/LineTwo", "PostalTradeAddress/PostcodeCode",
             "PostalTradeAddress/CityName", "PostalTradeAddress/CountryID")  # fmt: skip
    return ", ".join(filter(None, (party.text(part) for part in parts)))


def _put_payment(draft: Draft, trade: Node) -> None:
    """Account BT-84, bank BT-86, payee BT-59, due date BT-9, terms BT-20."""
    settlement = trade.first(_SETTLEMENT)
    if settlement is None:
        return
    means = "SpecifiedTradeSettlementPaymentMeans"
    account = f"{means}/PayeePartyCreditorFinancialAccount"
    draft.put_account(settlement.text(f"{account}/IBANID"))
    draft.put("account_number", settlement.text(f"{account}/ProprietaryID"))
    draft.put_bank(settlement.text(f"{means}/PayeeSpecifiedCreditorFinancialInstitution/BICID"))
    draft.put("remit_to", settlement.text("PayeeTradeParty/Name"))
    draft.put_date("due_date", _moment(settlement.first("SpecifiedTradePaymentTerms/DueDateDateTime")))
    draft.put("payment_terms", settlement.text("SpecifiedTradePaymentTerms/Description"))


def _put_sums(draft: Draft, trade: Node) -> None:
    """The document totals (BG-22)."""
    sums = trade.first(f"{_SETTLEMENT}/{_SUMS}")
    totals = draft.totals
    for name, element, what in (
        ("lines", "LineTotalAmount", "sum of lines"),
        ("allowances", "AllowanceTotalAmount", "sum of allowances"),
        ("charges", "ChargeTotalAmount", "sum of charges"),
        ("net", "TaxBasisTotalAmount", "net total"),
        ("gross", "GrandTotalAmount", "total"),
        ("prepaid", "TotalPrepaidAmount", "prepaid amount"),
        ("rounding", "RoundingAmount", "rounding"),
        ("due", "DuePayableAmount", "amount due"),
    ):
        setattr(totals, name, draft.money(draft.only(sums, element, what), what))
    totals.tax = _tax(draft, sums)
    _put_parts(draft, trade)
    draft.put_money("subtotal", totals.net if totals.net is not None else totals.lines)
    draft.put_money("discount", totals.allowances or None)
    draft.put_money("shipping", _freight(draft, trade))
    draft.put_money("tax_total", totals.tax)
    draft.put_money("total", totals.gross)
    rates = {
        node.own_text()
        for node in trade.each(f"{_SETTLEMENT}/ApplicableTradeTax/RateApplicablePercent|ApplicablePercent")
    }
    if len(rates) == 1:
        draft.put("tax_rate", rates.pop())


def _put_parts(draft: Draft, trade: Node) -> None:
    """What the sums are made of: allowances BG-20, charges BG-21, the VAT breakdown BG-23."""
    totals = draft.totals
    for node in trade.each(f"{_SETTLEMENT}/SpecifiedTradeAllowanceCharge"):
        amount = draft.money(node.first("ActualAmount"), "allowance")
        if amount is not None:
            (totals.charge_parts if node.text("ChargeIndicator") == "true" else totals.allowance_parts).append(amount)
    for node in trade.each(f"{_SETTLEMENT}/SpecifiedLogisticsServiceCharge/AppliedAmount"):
        amount = draft.money(node, "freight")
        if amount is not None:
            totals.charge_parts.append(amount)
    for node in trade.each(f"{_SETTLEMENT}/ApplicableTradeTax"):
        totals.tax_parts.append(
            TaxPart(
                draft.money(node.first("BasisAmount"), "taxable amount"),
                draft.number(node.first("RateApplicablePercent|ApplicablePercent"), "tax rate"),
                draft.money(node.first("CalculatedAmount"), "tax"),
            )
        )


def _tax(draft: Draft, sums: Node | None) -> Decimal | None:
    """BT-110, the one in the document's currency; BT-111 may stand beside it."""
    currency = draft.fields.get("currency")
    stated = list(sums.each("TaxTotalAmount")) if sums else []
    own = [node for node in stated if currency and node.attribute("currencyID") == currency.value]
    chosen = own or [node for node in stated if not node.attribute("currencyID")] or stated
    return draft.money(chosen[0], "tax") if chosen else None


def _freight(draft: Draft, trade: Node) -> Decimal | None:
    """Logistics charges (ZUGFeRD), and charges whose reason code is freight."""
    service = f"{_SETTLEMENT}/SpecifiedLogisticsServiceCharge/AppliedAmount"
    found = [amount for node in trade.each(service) if (amount := draft.money(node, "freight")) is not None]
    for node in trade.each(f"{_SETTLEMENT}/SpecifiedTradeAllowanceCharge"):
        if node.text("ChargeIndicator") == "true" and node.text("ReasonCode") in ("FC", "SH", "SAA", "DL"):
            amount = draft.money(node.first("ActualAmount"), "freight")
            if amount is not None:
                found.append(amount)
    return sum(found, Decimal(0)) if found else None
