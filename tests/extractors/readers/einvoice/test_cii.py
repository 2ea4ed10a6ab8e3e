"""Cross Industry documents of all three generations give the same values."""

from __future__ import annotations

import pytest

from extractors.readers.einvoice.reader import read_xml
from models.vocabulary import DocumentKind, Proof

D16B = """<rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"
 xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100"
 xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100">
<rsm:ExchangedDocument><ram:ID>R-12</ram:ID><ram:TypeCode>380</ram:TypeCode><ram:IssueDateTime>
 <udt:DateTimeString format="102">20260314</udt:DateTimeString></ram:IssueDateTime></rsm:ExchangedDocument>
<rsm:SupplyChainTradeTransaction><ram:IncludedSupplyChainTradeLineItem>
 <ram:SpecifiedTradeProduct><ram:SellerAssignedID>HB-8</ram:SellerAssignedID>
 <ram:Name>Hex bolt</ram:Name></ram:SpecifiedTradeProduct>
 <ram:SpecifiedLineTradeAgreement><ram:NetPriceProductTradePrice>
 <ram:ChargeAmount>5</ram:ChargeAmount></ram:NetPriceProductTradePrice>
 </ram:SpecifiedLineTradeAgreement>
 <ram:SpecifiedLineTradeDelivery>
 <ram:BilledQuantity unitCode="C62">20</ram:BilledQuantity></ram:SpecifiedLineTradeDelivery>
 <ram:SpecifiedLineTradeSettlement><ram:SpecifiedTradeAllowanceCharge><ram:ChargeIndicator><udt:Indicator>false</udt:Indicator>
 </ram:ChargeIndicator><ram:ActualAmount>10</ram:ActualAmount></ram:SpecifiedTradeAllowanceCharge>
 <ram:SpecifiedTradeSettlementLineMonetarySummation><ram:LineTotalAmount>90</ram:LineTotalAmount>
 </ram:SpecifiedTradeSettlementLineMonetarySummation></ram:SpecifiedLineTradeSettlement></ram:IncludedSupplyChainTradeLineItem>
<ram:ApplicableHeaderTradeAgreement><ram:SellerTradeParty><ram:Name>Bolts Ltd</ram:Name><ram:SpecifiedTaxRegistration>
 <ram:ID schemeID="FC">201/113</ram:ID></ram:SpecifiedTaxRegistration><ram:SpecifiedTaxRegistration>
 <ram:ID schemeID="VA">DE136695976</ram:ID></ram:SpecifiedTaxRegistration></ram:SellerTradeParty>
 <ram:BuyerTradeParty><ram:Name>Our Works</ram:Name></ram:BuyerTradeParty>
 <ram:BuyerOrderReferencedDocument><ram:IssuerAssignedID>PO-4471</ram:IssuerAssignedID></ram:BuyerOrderReferencedDocument>
</ram:ApplicableHeaderTradeAgreement>
<ram:ApplicableHeaderTradeDelivery><ram:ActualDeliverySupplyChainEvent><ram:OccurrenceDateTime>
 <udt:DateTimeString format="102">20260312</udt:DateTimeString></ram:OccurrenceDateTime>
 </ram:ActualDeliverySupplyChainEvent>
 <ram:DespatchAdviceReferencedDocument><ram:IssuerAssignedID>DN-9</ram:IssuerAssignedID></ram:DespatchAdviceReferencedDocument>
</ram:ApplicableHeaderTradeDelivery>
<ram:ApplicableHeaderTradeSettlement><ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>
 <ram:SpecifiedTradeSettlementPaymentMeans><ram:PayeePartyCreditorFinancialAccount><ram:IBANID>DE89370400440532013000</ram:IBANID>
 </ram:PayeePartyCreditorFinancialAccount></ram:SpecifiedTradeSettlementPaymentMeans>
 <ram:SpecifiedTradePaymentTerms><ram:DueDateDateTime><udt:DateTimeString format="102">20260413</udt:DateTimeString>
 </ram:DueDateDateTime></ram:SpecifiedTradePaymentTerms>
 <ram:SpecifiedTradeSettlementHeaderMonetarySummation><ram:LineTotalAmount>90</ram:LineTotalAmount>
 <ram:ChargeTotalAmount>10</ram:ChargeTotalAmount><ram:TaxBasisTotalAmount>100</ram:TaxBasisTotalAmount>
 <ram:TaxTotalAmount currencyID="USD">21</ram:TaxTotalAmount>
 <ram:TaxTotalAmount currencyID="EUR">19</ram:TaxTotalAmount>
 <ram:GrandTotalAmount>119</ram:GrandTotalAmount><ram:TotalPrepaidAmount>19</ram:TotalPrepaidAmount>
 <ram:DuePayableAmount>100</ram:DuePayableAmount></ram:SpecifiedTradeSettlementHeaderMonetarySummation>
</ram:ApplicableHeaderTradeSettlement></rsm:SupplyChainTradeTransaction></rsm:CrossIndustryInvoice>"""


def _renamed(text: str, *names: tuple[str, str]) -> str:
    for old, new in names:
        text = text.replace(old, new)
    return text


ZUGFERD_1 = _renamed(
    D16B,
    ("urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100", "urn:ferd:CrossIndustryDocument:invoice:1p0"),
    ("CrossIndustryInvoice", "CrossIndustryDocument"),
    ("rsm:ExchangedDocument>", "rsm:HeaderExchangedDocument>"),
    ("rsm:SupplyChainTradeTransaction", "rsm:SpecifiedSupplyChainTradeTransaction"),
    ("ApplicableHeaderTrade", "ApplicableSupplyChainTrade"),
    ("SpecifiedLineTrade", "SpecifiedSupplyChainTrade"),
    ("SettlementHeaderMonetary", "SettlementMonetary"),
    ("SettlementLineMonetary", "SettlementMonetary"),
    ("IssuerAssignedID", "ID"),
    ("DespatchAdviceReferencedDocument", "DeliveryNoteReferencedDocument"),
)
RELEASE_CANDIDATE = _renamed(
    ZUGFERD_1,
    ("urn:ferd:CrossIndustryDocument:invoice:1p0", "urn:un:unece:uncefact:data:standard:CBFBUY:5"),
    ("rsm:CrossIndustryDocument", "rsm:Invoice"),
)
ORDER_X = _renamed(
    D16B,
    ("standard:CrossIndustryInvoice:100", "SCRDMCCBDACIOMessageStructure:100"),
    ("CrossIndustryInvoice", "SCRDMCCBDACIOMessageStructure"),
    ("<ram:TypeCode>380", "<ram:TypeCode>220"),
    ("InvoiceCurrencyCode", "OrderCurrencyCode"),
    ("BilledQuantity", "RequestedQuantity"),
)


@pytest.mark.parametrize(
    "text",
    [pytest.param(D16B, id="D16B"), pytest.param(ZUGFERD_1, id="ZUGFeRD 1"),
     pytest.param(RELEASE_CANDIDATE, id="ZUGFeRD 1 RC")],
)  # fmt: skip
def test_an_invoice_gives_its_values(text: str) -> None:
    document = read_xml(text.encode())
    values = {name: reading.value for name, reading in document.fields.items()}
    assert document.kind is DocumentKind.INVOICE
    assert document.problems == ()
    assert values == {
        "supplier_name": "Bolts Ltd",
        "supplier_vat_id": "DE136695976",
        "supplier_tax_id": "201/113",
        "buyer_name": "Our Works",
        "invoice_number": "R-12",
        "po_number": "PO-4471",
        "delivery_note_number": "DN-9",
        "invoice_date": "2026-03-14",
        "due_date": "2026-04-13",
        "delivery_date": "2026-03-12",
        "currency": "EUR",
        "subtotal": "100",
        "tax_total": "19",
        "total": "119",
        "amount_due": "100",
        "iban": "DE89370400440532013000",
    }
    assert {document.fields[name].proof for name in ("subtotal", "tax_total", "total", "amount_due")} == {Proof.SUM}
    assert {name: cell.value for name, cell in document.lines[0].items()} == {
        "description": "Hex bolt",
        "sku": "HB-8",
        "quantity": "20",
        "unit": "C62",
        "unit_price": "5",
        "amount": "90",
        "discount": "10",
    }


def test_an_order_x_is_an_order() -> None:
    document = read_xml(ORDER_X.encode())
    assert document.kind is DocumentKind.PURCHASE_ORDER
    assert document.fields["po_number"].value == "R-12"
    assert document.fields["order_date"].value == "2026-03-14"
    assert document.fields["total"].value == "119"
    assert document.lines[0]["quantity"].value == "20"


def test_an_answer_to_an_order_names_the_order() -> None:
    document = read_xml(ORDER_X.replace("<ram:TypeCode>220", "<ram:TypeCode>231").encode())
    assert document.kind is DocumentKind.ORDER_RESPONSE
    assert (document.fields["document_number"].value, document.fields["po_number"].value) == ("R-12", "PO-4471")


def test_a_cross_industry_despatch_advice_is_a_packing_slip() -> None:
    text = _renamed(
        D16B,
        ("standard:CrossIndustryInvoice:100", "SCRDMCCBDACIDAMessageStructure:100"),
        ("CrossIndustryInvoice", "SCRDMCCBDACIDAMessageStructure"),
        ("BilledQuantity", "DespatchedQuantity"),
    )
    document = read_xml(text.encode())
    assert document.kind is DocumentKind.PACKING_SLIP
    assert document.fields["delivery_note_number"].value == "R-12"
    assert document.lines[0]["quantity"].value == "20"


def test_lines_that_only_group_others_are_left_out() -> None:
    grouped = D16B.replace(
        "<ram:SpecifiedTradeProduct>",
        "<ram:AssociatedDocumentLineDocument><ram:LineStatusReasonCode>GROUP</ram:LineStatusReasonCode>"
        "</ram:AssociatedDocumentLineDocument><ram:SpecifiedTradeProduct>",
    )
    assert read_xml(grouped.encode()).lines == ()


def test_a_document_without_a_body_says_so() -> None:
    empty = '<r:CrossIndustryInvoice xmlns:r="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"/>'
    assert [problem.code for problem in read_xml(empty.encode()).problems] == ["CAP-MISS"]


@pytest.mark.parametrize(
    ("code", "kind"),
    [("381", DocumentKind.CREDIT_NOTE), ("384", DocumentKind.INVOICE), ("389", DocumentKind.INVOICE),
     ("325", DocumentKind.OTHER), ("", DocumentKind.INVOICE)],
)  # fmt: skip
def test_the_type_code_says_what_an_invoice_is(code: str, kind: DocumentKind) -> None:
    assert read_xml(D16B.replace("TypeCode>380<", f"TypeCode>{code}<").encode()).kind is kind


def test_a_line_of_an_order_bears_the_orders_own_number() -> None:
    line = "<ram:AssociatedDocumentLineDocument><ram:LineID>10</ram:LineID></ram:AssociatedDocumentLineDocument>"
    text = ORDER_X.replace("<ram:SpecifiedTradeProduct>", f"{line}<ram:SpecifiedTradeProduct>", 1)
    assert read_xml(text.encode()).lines[0]["po_line"].value == "10"


def _taxed(base: str, rate: str, tax: str) -> str:
    part = (
        f"<ram:ApplicableTradeTax><ram:CalculatedAmount>{tax}</ram:CalculatedAmount><ram:BasisAmount>{base}"
        f"</ram:BasisAmount><ram:RateApplicablePercent>{rate}</ram:RateApplicablePercent></ram:ApplicableTradeTax>"
    )
    return D16B.replace("<ram:SpecifiedTradePaymentTerms>", f"{part}<ram:SpecifiedTradePaymentTerms>")


def test_taxes_that_add_up_and_follow_from_their_bases_are_no_problem() -> None:
    assert read_xml(_taxed("100", "19", "19").encode()).problems == ()


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        (D16B.replace("<ram:LineTotalAmount>90</ram:LineTotalAmount>\n <ram:ChargeT",
                      "<ram:LineTotalAmount>95</ram:LineTotalAmount>\n <ram:ChargeT"), "BR-CO-10"),
        (D16B.replace("TaxBasisTotalAmount>100<", "TaxBasisTotalAmount>101<"), "BR-CO-13"),
        (_taxed("100", "19", "18"), "BR-CO-14"),
        (D16B.replace("GrandTotalAmount>119<", "GrandTotalAmount>120<"), "BR-CO-15"),
        (D16B.replace("DuePayableAmount>100<", "DuePayableAmount>119<"), "BR-CO-16"),
        (_taxed("100", "7", "19"), "BR-CO-17"),
    ],
)  # fmt: skip
def test_sums_that_do_not_close_are_told_by_rule_and_term(text: str, rule: str) -> None:
    told = [problem.message for problem in read_xml(text.encode()).problems]
    assert any(rule in message and "BT-" in message for message in told)
