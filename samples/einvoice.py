"""Electronic invoices of the same papers: UBL 2.1, UN/CEFACT CII, and Factur-X, a PDF that carries its CII."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO
from typing import Final, cast

import pikepdf
from lxml import etree

from models.vocabulary import DocumentKind
from samples.papers import Invoice, InvoiceLine
from samples.world import BUYER_NAME, Address

PROFILE: Final = "urn:cen.eu:en16931:2017"
#: Unit codes of UN/ECE recommendation 20 and 21.
_UNITS: Final = {
    "EA": "EA",
    "BX": "XBX",
    "PK": "XPK",
    "ROL": "XRO",
    "M": "MTR",
    "M2": "MTK",
    "KG": "KGM",
    "L": "LTR",
    "HR": "HUR",
    "C": "CEN",
}
_CAC: Final = "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
_CBC: Final = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"
_RSM: Final = "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"
_RAM: Final = "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100"
_UDT: Final = "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100"
_NAMES: Final = {"cac": _CAC, "cbc": _CBC, "rsm": _RSM, "ram": _RAM, "udt": _UDT}


def _put(parent: etree._Element, path: str, text: object = None, **attributes: str) -> etree._Element:
    """A child element (or a chain of them, "cac:A/cbc:B") with text and attributes; the innermost is given back."""
    for step in path.split("/"):
        prefix, name = step.split(":")
        parent = etree.SubElement(parent, f"{{{_NAMES[prefix]}}}{name}")
    if text is not None:
        parent.text = str(text)
    for name, value in attributes.items():
        parent.set(name, value)
    return parent


def _bytes(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)


def _signed(invoice: Invoice, value: Decimal) -> Decimal:
    """A credit note's figures are positive in EN 16931."""
    return -value if invoice.kind is DocumentKind.CREDIT_NOTE else value


def ubl(invoice: Invoice) -> bytes:
    """The paper as UBL 2.1 `Invoice` or `CreditNote` (EN 16931 syntax binding)."""
    credit = invoice.kind is DocumentKind.CREDIT_NOTE
    name = "CreditNote" if credit else "Invoice"
    space = f"urn:oasis:names:specification:ubl:schema:xsd:{name}-2"
    root = etree.Element(f"{{{space}}}{name}", nsmap=cast(dict[str, str], {None: space, "cac": _CAC, "cbc": _CBC}))
    _put(root, "cbc:CustomizationID", PROFILE)
    _put(root, "cbc:ID", invoice.number)
    _put(root, "cbc:IssueDate", invoice.day)
    if not credit:
        _put(root, "cbc:DueDate", invoice.due)
    _put(root, f"cbc:{name}TypeCode", "381" if credit else "380")
    _put(root, "cbc:DocumentCurrencyCode", invoice.currency)
    if invoice.order_number:
        _put(root, "cac:OrderReference/cbc:ID", invoice.order_number)
    if invoice.credits:
        _put(root, "cac:BillingReference/cac:InvoiceDocumentReference/cbc:ID", invoice.credits)
    for number in invoice.slip_numbers[:1]:
        _put(root, "cac:DespatchDocumentReference/cbc:ID", number)
    _ubl_party(
        root, "AccountingSupplierParty", invoice.supplier.name, invoice.supplier.address, invoice.supplier.vat_id
    )
    _ubl_party(root, "AccountingCustomerParty", BUYER_NAME, invoice.site.address, invoice.site.vat_id)
    if invoice.delivered:
        _put(root, "cac:Delivery/cbc:ActualDeliveryDate", invoice.delivered)
    if invoice.supplier.iban:
        means = _put(root, "cac:PaymentMeans")
        _put(means, "cbc:PaymentMeansCode", "58")
        account = _put(means, "cac:PayeeFinancialAccount")
        _put(account, "cbc:ID", invoice.supplier.iban)
        _put(account, "cac:FinancialInstitutionBranch/cbc:ID", invoice.supplier.bic)
    _put(root, "cac:PaymentTerms/cbc:Note", f"Net {invoice.supplier.terms_days}")
    _ubl_sums(root, invoice)
    for place, line in enumerate(invoice.lines, start=1):
        _ubl_line(root, invoice, place, line)
    return _bytes(root)


def _ubl_party(root: etree._Element, role: str, name: str, address: Address, vat_id: str) -> None:
    party = _put(root, f"cac:{role}/cac:Party")
    _put(party, "cac:PartyName/cbc:Name", name)
    postal = _put(party, "cac:PostalAddress")
    _put(postal, "cbc:StreetName", address.street)
    _put(postal, "cbc:CityName", address.city)
    _put(postal, "cbc:PostalZone", address.postcode)
    _put(postal, "cac:Country/cbc:IdentificationCode", address.country)
    if vat_id:
        scheme = _put(party, "cac:PartyTaxScheme")
        _put(scheme, "cbc:CompanyID", vat_id)
        _put(scheme, "cac:TaxScheme/cbc:ID", "VAT")
    _put(party, "cac:PartyLegalEntity/cbc:RegistrationName", name)


def _ubl_sums(root: etree._Element, invoice: Invoice) -> None:
    def amount(parent: etree._Element, path: str, value: Decimal) -> None:
        _put(parent, path, _signed(invoice, value), currencyID=invoice.currency)

    if invoice.discount:
        _ubl_allowance(root, invoice, "false", invoice.discount)
    if invoice.shipping:
        _ubl_allowance(root, invoice, "true", invoice.shipping)
    tax = _put(root, "cac:TaxTotal")
    amount(tax, "cbc:TaxAmount", invoice.tax_total)
    for part in invoice.taxes:
        sub = _put(tax, "cac:TaxSubtotal")
        amount(sub, "cbc:TaxableAmount", part.base)
        amount(sub, "cbc:TaxAmount", part.tax)
        _ubl_category(sub, "cac:TaxCategory", part.rate)
    sums = _put(root, "cac:LegalMonetaryTotal")
    net = invoice.subtotal - invoice.discount + invoice.shipping
    amount(sums, "cbc:LineExtensionAmount", invoice.subtotal)
    amount(sums, "cbc:TaxExclusiveAmount", net)
    amount(sums, "cbc:TaxInclusiveAmount", invoice.total)
    if invoice.discount:
        amount(sums, "cbc:AllowanceTotalAmount", invoice.discount)
    if invoice.shipping:
        amount(sums, "cbc:ChargeTotalAmount", invoice.shipping)
    if invoice.prepaid:
        amount(sums, "cbc:PrepaidAmount", invoice.prepaid)
    amount(sums, "cbc:PayableAmount", invoice.amount_due)


def _ubl_allowance(root: etree._Element, invoice: Invoice, charge: str, value: Decimal) -> None:
    entry = _put(root, "cac:AllowanceCharge")
    _put(entry, "cbc:ChargeIndicator", charge)
    _put(entry, "cbc:AllowanceChargeReason", "Freight" if charge == "true" else "Discount")
    _put(entry, "cbc:Amount", _signed(invoice, value), currencyID=invoice.currency)
    _ubl_category(entry, "cac:TaxCategory", invoice.taxes[0].rate)


def _ubl_category(parent: etree._Element, path: str, rate: Decimal) -> None:
    category = _put(parent, path)
    _put(category, "cbc:ID", "S" if rate else "Z")
    _put(category, "cbc:Percent", rate)
    _put(category, "cac:TaxScheme/cbc:ID", "VAT")


def _ubl_line(root: etree._Element, invoice: Invoice, place: int, line: InvoiceLine) -> None:
    credit = invoice.kind is DocumentKind.CREDIT_NOTE
    entry = _put(root, "cac:CreditNoteLine" if credit else "cac:InvoiceLine")
    _put(entry, "cbc:ID", place)
    quantity = "cbc:CreditedQuantity" if credit else "cbc:InvoicedQuantity"
    _put(entry, quantity, _signed(invoice, line.quantity), unitCode=_UNITS[line.unit])
    _put(entry, "cbc:LineExtensionAmount", _signed(invoice, line.amount), currencyID=invoice.currency)
    if line.order_line:
        _put(entry, "cac:OrderLineReference/cbc:LineID", line.order_line)
    item = _put(entry, "cac:Item")
    _put(item, "cbc:Name", line.description)
    if line.buyer_code:
        _put(item, "cac:BuyersItemIdentification/cbc:ID", line.buyer_code)
    if line.sku:
        _put(item, "cac:SellersItemIdentification/cbc:ID", line.sku)
    if line.gtin:
        _put(item, "cac:StandardItemIdentification/cbc:ID", line.gtin, schemeID="0160")
    _ubl_category(item, "cac:ClassifiedTaxCategory", line.tax_rate)
    _put(entry, "cac:Price/cbc:PriceAmount", line.unit_price, currencyID=invoice.currency)


def cii(invoice: Invoice) -> bytes:
    """The paper as UN/CEFACT Cross Industry Invoice (EN 16931 syntax binding)."""
    root = etree.Element(f"{{{_RSM}}}CrossIndustryInvoice", nsmap={"rsm": _RSM, "ram": _RAM, "udt": _UDT})
    _put(root, "rsm:ExchangedDocumentContext/ram:GuidelineSpecifiedDocumentContextParameter/ram:ID", PROFILE)
    head = _put(root, "rsm:ExchangedDocument")
    _put(head, "ram:ID", invoice.number)
    _put(head, "ram:TypeCode", "381" if invoice.kind is DocumentKind.CREDIT_NOTE else "380")
    _cii_day(_put(head, "ram:IssueDateTime"), invoice.day)
    deal = _put(root, "rsm:SupplyChainTradeTransaction")
    for place, line in enumerate(invoice.lines, start=1):
        _cii_line(deal, invoice, place, line)
    agreement = _put(deal, "ram:ApplicableHeaderTradeAgreement")
    _cii_party(agreement, "SellerTradeParty", invoice.supplier.name, invoice.supplier.address, invoice.supplier.vat_id)
    _cii_party(agreement, "BuyerTradeParty", BUYER_NAME, invoice.site.address, invoice.site.vat_id)
    if invoice.order_number:
        _put(agreement, "ram:BuyerOrderReferencedDocument/ram:IssuerAssignedID", invoice.order_number)
    delivery = _put(deal, "ram:ApplicableHeaderTradeDelivery")
    if invoice.delivered:
        _cii_day(_put(delivery, "ram:ActualDeliverySupplyChainEvent/ram:OccurrenceDateTime"), invoice.delivered)
    for number in invoice.slip_numbers[:1]:
        _put(delivery, "ram:DespatchAdviceReferencedDocument/ram:IssuerAssignedID", number)
    _cii_settlement(_put(deal, "ram:ApplicableHeaderTradeSettlement"), invoice)
    return _bytes(root)


def _cii_day(parent: etree._Element, day: date) -> None:
    _put(parent, "udt:DateTimeString", f"{day:%Y%m%d}", format="102")


def _cii_party(parent: etree._Element, role: str, name: str, address: Address, vat_id: str) -> None:
    party = _put(parent, f"ram:{role}")
    _put(party, "ram:Name", name)
    postal = _put(party, "ram:PostalTradeAddress")
    _put(postal, "ram:PostcodeCode", address.postcode)
    _put(postal, "ram:LineOne", address.street)
    _put(postal, "ram:CityName", address.city)
    _put(postal, "ram:CountryID", address.country)
    if vat_id:
        _put(party, "ram:SpecifiedTaxRegistration/ram:ID", vat_id, schemeID="VA")


def _cii_tax(parent: etree._Element, rate: Decimal, base: Decimal | None = None, tax: Decimal | None = None) -> None:
    entry = _put(parent, "ram:ApplicableTradeTax")
    if tax is not None:
        _put(entry, "ram:CalculatedAmount", tax)
    _put(entry, "ram:TypeCode", "VAT")
    if base is not None:
        _put(entry, "ram:BasisAmount", base)
    _put(entry, "ram:CategoryCode", "S" if rate else "Z")
    _put(entry, "ram:RateApplicablePercent", rate)


def _cii_line(deal: etree._Element, invoice: Invoice, place: int, line: InvoiceLine) -> None:
    entry = _put(deal, "ram:IncludedSupplyChainTradeLineItem")
    _put(entry, "ram:AssociatedDocumentLineDocument/ram:LineID", place)
    product = _put(entry, "ram:SpecifiedTradeProduct")
    if line.gtin:
        _put(product, "ram:GlobalID", line.gtin, schemeID="0160")
    if line.sku:
        _put(product, "ram:SellerAssignedID", line.sku)
    if line.buyer_code:
        _put(product, "ram:BuyerAssignedID", line.buyer_code)
    _put(product, "ram:Name", line.description)
    agreement = _put(entry, "ram:SpecifiedLineTradeAgreement")
    if line.order_line:
        _put(agreement, "ram:BuyerOrderReferencedDocument/ram:LineID", line.order_line)
    _put(agreement, "ram:NetPriceProductTradePrice/ram:ChargeAmount", line.unit_price)
    quantity = _signed(invoice, line.quantity)
    _put(entry, "ram:SpecifiedLineTradeDelivery/ram:BilledQuantity", quantity, unitCode=_UNITS[line.unit])
    settlement = _put(entry, "ram:SpecifiedLineTradeSettlement")
    _cii_tax(settlement, line.tax_rate)
    _put(
        settlement,
        "ram:SpecifiedTradeSettlementLineMonetarySummation/ram:LineTotalAmount",
        _signed(invoice, line.amount),
    )


def _cii_settlement(settlement: etree._Element, invoice: Invoice) -> None:
    _put(settlement, "ram:InvoiceCurrencyCode", invoice.currency)
    if invoice.supplier.iban:
        means = _put(settlement, "ram:SpecifiedTradeSettlementPaymentMeans")
        _put(means, "ram:TypeCode", "58")
        _put(means, "ram:PayeePartyCreditorFinancialAccount/ram:IBANID", invoice.supplier.iban)
        _put(means, "ram:PayeeSpecifiedCreditorFinancialInstitution/ram:BICID", invoice.supplier.bic)
    for part in invoice.taxes:
        _cii_tax(settlement, part.rate, _signed(invoice, part.base), _signed(invoice, part.tax))
    for value, charge in ((invoice.discount, "false"), (invoice.shipping, "true")):
        if value:
            entry = _put(settlement, "ram:SpecifiedTradeAllowanceCharge")
            _put(entry, "ram:ChargeIndicator/udt:Indicator", charge)
            _put(entry, "ram:ActualAmount", _signed(invoice, value))
            _put(entry, "ram:Reason", "Freight" if charge == "true" else "Discount")
            tax = _put(entry, "ram:CategoryTradeTax")
            _put(tax, "ram:TypeCode", "VAT")
            _put(tax, "ram:CategoryCode", "S" if invoice.taxes[0].rate else "Z")
            _put(tax, "ram:RateApplicablePercent", invoice.taxes[0].rate)
    terms = _put(settlement, "ram:SpecifiedTradePaymentTerms")
    _put(terms, "ram:Description", f"Net {invoice.supplier.terms_days}")
    _cii_day(_put(terms, "ram:DueDateDateTime"), invoice.due)
    sums = _put(settlement, "ram:SpecifiedTradeSettlementHeaderMonetarySummation")
    net = invoice.subtotal - invoice.discount + invoice.shipping
    _put(sums, "ram:LineTotalAmount", _signed(invoice, invoice.subtotal))
    _put(sums, "ram:ChargeTotalAmount", _signed(invoice, invoice.shipping))
    _put(sums, "ram:AllowanceTotalAmount", _signed(invoice, invoice.discount))
    _put(sums, "ram:TaxBasisTotalAmount", _signed(invoice, net))
    _put(sums, "ram:TaxTotalAmount", _signed(invoice, invoice.tax_total), currencyID=invoice.currency)
    _put(sums, "ram:GrandTotalAmount", _signed(invoice, invoice.total))
    _put(sums, "ram:TotalPrepaidAmount", _signed(invoice, invoice.prepaid))
    _put(sums, "ram:DuePayableAmount", _signed(invoice, invoice.amount_due))
    if invoice.credits:
        _put(settlement, "ram:InvoiceReferencedDocument/ram:IssuerAssignedID", invoice.credits)


_XMP_FX: Final = "urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#"


def factur_x(pdf: bytes, invoice: Invoice) -> bytes:
    """The PDF with the paper's CII embedded as `factur-x.xml` and the Factur-X marks in its metadata."""
    stamp = datetime(invoice.day.year, invoice.day.month, invoice.day.day, tzinfo=UTC)
    with pikepdf.open(BytesIO(pdf)) as book:
        spec = pikepdf.AttachedFileSpec(
            book, cii(invoice), filename="factur-x.xml", mime_type="text/xml", relationship=pikepdf.Name.Alternative,
            mod_date=f"D:{stamp:%Y%m%d%H%M%S}Z",
        )  # fmt: skip
        book.attachments["factur-x.xml"] = spec
        book.Root.AF = pikepdf.Array([spec.obj])
        with book.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as meta:
            pikepdf.models.metadata.PdfMetadata.register_xml_namespace(_XMP_FX, "fx")
            meta[f"{{{_XMP_FX}}}DocumentType"] = "INVOICE"
            meta[f"{{{_XMP_FX}}}DocumentFileName"] = "factur-x.xml"
            meta[f"{{{_XMP_FX}}}Version"] = "1.0"
            meta[f"{{{_XMP_FX}}}ConformanceLevel"] = "EN 16931"
        out = BytesIO()
        book.save(out, deterministic_id=True)
    return out.getvalue()
