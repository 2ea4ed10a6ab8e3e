"""What all UBL 2 documents share: parties, references, items, prices, monetary totals."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from extractors.readers.einvoice.draft import Draft, DraftLine, TaxPart, put_cell, put_figure
from extractors.readers.einvoice.node import Node

#: UNCL 7161 codes of charges that are carriage: freight, shipping and handling, delivery, transport.
_CARRIAGE: Final = frozenset({"FC", "SH", "SAA", "DL", "TAC", "IS", "HD"})
_GTIN_LENGTHS: Final = frozenset({8, 12, 13, 14})


def put_party(draft: Draft, role: str, party: Node | None) -> None:
    """Name (BT-27, BT-44), VAT number (BT-31, BT-48) and other tax number (BT-32) of a `cac:Party`."""
    if party is None:
        return
    draft.put(f"{role}_name", party.text("PartyLegalEntity/RegistrationName", "PartyName/Name", "Contact/Name"))
    for scheme in party.each("PartyTaxScheme"):
        kind = "vat_id" if "VAT" in scheme.text("TaxScheme/ID").upper() else "tax_id"
        if f"{role}_{kind}" not in draft.fields:
            draft.put(f"{role}_{kind}", scheme.text("CompanyID"))


def address(node: Node | None) -> str:
    """An address in one line."""
    if node is None:
        return ""
    parts = ("StreetName", "AdditionalStreetName", "AddressLine/Line", "PostalZone", "CityName", "CountrySubentity",
             "Country/IdentificationCode")  # fmt: skip
    return ", ".join(filter(None, (node.text(part) for part in parts)))


def put_ship_to(draft: Draft, delivery: Node | None) -> None:
    """Deliver to (BG-13)."""
    if delivery is None:
        return
    name = delivery.text("DeliveryParty/PartyLegalEntity/RegistrationName", "DeliveryParty/PartyName/Name")
    place = address(delivery.first("DeliveryLocation/Address", "DeliveryAddress"))
    draft.put("ship_to", ", ".join(filter(None, (name, place))))


def put_totals(draft: Draft, root: Node, element: str) -> None:
    """The monetary totals (BG-22) into `draft.totals`; which of them are which field is the document's business."""
    total = root.first(element)
    tax = _tax(draft, root)
    found = draft.totals
    found.lines = _sum(draft, total, "LineExtensionAmount", "sum of lines")
    found.net = _sum(draft, total, "TaxExclusiveAmount", "net total")
    found.gross = _sum(draft, total, "TaxInclusiveAmount", "total")
    found.allowances = _sum(draft, total, "AllowanceTotalAmount", "sum of allowances")
    found.charges = _sum(draft, total, "ChargeTotalAmount", "sum of charges")
    found.prepaid = _sum(draft, total, "PrepaidAmount", "prepaid amount")
    found.rounding = _sum(draft, total, "PayableRoundingAmount", "rounding")
    found.due = _sum(draft, total, "PayableAmount", "amount due")
    found.tax = tax
    for part in root.each("AllowanceCharge"):
        amount = draft.money(part.first("Amount"), "allowance")
        if amount is not None:
            (found.charge_parts if part.text("ChargeIndicator") == "true" else found.allowance_parts).append(amount)
    for part in root.each("TaxTotal/TaxSubtotal"):
        amount_node = part.first("TaxAmount")
        currency = draft.fields.get("currency")
        if amount_node and currency and amount_node.attribute("currencyID") in ("", currency.value):
            found.tax_parts.append(
                TaxPart(
                    draft.money(part.first("TaxableAmount"), "taxable amount"),
                    draft.number(part.first("TaxCategory/Percent", "Percent"), "tax rate"),
                    draft.money(amount_node, "tax"),
                )
            )
    draft.put_money("discount", found.allowances or None)
    draft.put_money("shipping", _carriage(draft, root))
    draft.put_money("tax_total", tax)
    rates = {rate.own_text() for rate in root.each("TaxTotal/TaxSubtotal/TaxCategory/Percent")}
    if len(rates) == 1:
        draft.put("tax_rate", rates.pop())


def put_currency(draft: Draft, root: Node, element: str) -> None:
    """BT-5; UBL 2.0 documents may leave it to the amounts."""
    payable = root.first(f"{element}/PayableAmount", f"{element}/LineExtensionAmount")
    draft.put_currency(
        root.text("DocumentCurrencyCode", "PricingCurrencyCode") or (payable.attribute("currencyID") if payable else "")
    )


def _sum(draft: Draft, total: Node | None, name: str, what: str) -> Decimal | None:
    return draft.money(draft.only(total, name, what), what)


def _tax(draft: Draft, root: Node) -> Decimal | None:
    """BT-110: the tax in the document's currency; the one in the accounting currency (BT-111) is not it."""
    currency = draft.fields.get("currency")
    stated = list(root.each("TaxTotal/TaxAmount"))
    own = [node for node in stated if not currency or node.attribute("currencyID") in ("", currency.value)]
    if not own:
        return None
    amounts = [amount for node in own if (amount := draft.money(node, "tax")) is not None]
    return sum(amounts, Decimal(0)) if amounts else None


def _carriage(draft: Draft, root: Node) -> Decimal | None:
    found = [
        amount
        for charge in root.each("AllowanceCharge")
        if charge.text("ChargeIndicator") == "true" and _is_carriage(charge)
        if (amount := draft.money(charge.first("Amount"), "freight")) is not None
    ]
    return sum(found, Decimal(0)) if found else None


def _is_carriage(charge: Node) -> bool:
    reason = charge.text("AllowanceChargeReason").lower()
    return charge.text("AllowanceChargeReasonCode") in _CARRIAGE or any(
        word in reason for word in ("freight", "shipping", "carriage", "delivery", "fracht", "versand", "transport")
    )


def put_item(line: DraftLine, item: Node | None) -> None:
    """What a line is about: name (BT-153), the seller's number (BT-155), GTIN (BT-157), lot and serial number."""
    if item is None:
        return
    put_cell(line, "description", item.text("Name", "Description"))
    put_cell(line, "sku", item.text("SellersItemIdentification/ID"))
    standard = item.text("StandardItemIdentification/ID")
    if standard.isascii() and standard.isdigit() and len(standard) in _GTIN_LENGTHS:
        put_cell(line, "gtin", standard)
    put_cell(line, "lot", item.text("ItemInstance/LotIdentification/LotNumberID"))
    put_cell(line, "serial", item.text("ItemInstance/SerialID"))
    put_cell(line, "tax_rate", item.text("ClassifiedTaxCategory/Percent"))


def put_quantity(draft: Draft, line: DraftLine, node: Node | None) -> None:
    put_figure(draft, line, "quantity", node)
    if node is not None:
        put_cell(line, "unit", node.attribute("unitCode"))


def put_price(draft: Draft, line: DraftLine, node: Node) -> None:
    """Net price (BT-146), its base quantity (BT-149), amount (BT-131) and what lies between them (BG-27, BG-28)."""
    put_figure(draft, line, "unit_price", node.first("Price/PriceAmount"))
    put_figure(draft, line, "price_basis_quantity", node.first("Price/BaseQuantity"))
    put_figure(draft, line, "amount", node.first("LineExtensionAmount"))
    put_figure(draft, line, "tax", node.first("TaxTotal/TaxAmount"))
    line.allowances, line.charges = _between(draft, node.each("AllowanceCharge"))
    if line.allowances:
        put_cell(line, "discount", format(line.allowances, "f"))


def _between(draft: Draft, nodes: Iterable[Node]) -> tuple[Decimal, Decimal]:
    allowances = charges = Decimal(0)
    for node in nodes:
        amount = draft.number(node.first("Amount"), "allowance") or Decimal(0)
        if node.text("ChargeIndicator") == "true":
            charges += amount
        else:
            allowances += amount
    return allowances, charges
