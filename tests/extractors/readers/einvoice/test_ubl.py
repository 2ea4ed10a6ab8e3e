"""UBL documents give their values, with what confirms them and what contradicts."""

from __future__ import annotations

import re

import pytest

from extractors.readers.einvoice.reader import read_xml
from extractors.readers.problems import NotAnInvoice
from extractors.result import ExtractedDocument
from models.vocabulary import DocumentKind, Proof, Via

HEAD = (
    'xmlns="urn:oasis:names:specification:ubl:schema:xsd:{0}-2" '
    'xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" '
    'xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"'
)


def _made(kind: str, body: str) -> ExtractedDocument:
    return read_xml(f"<{kind} {HEAD.format(kind)}>{body}</{kind}>".encode())


def _party(element: str, name: str) -> str:
    return (
        f"<cac:{element}><cac:Party><cac:PartyLegalEntity><cbc:RegistrationName>{name}</cbc:RegistrationName>"
        f"</cac:PartyLegalEntity></cac:Party></cac:{element}>"
    )


ITEM = (
    "<cac:Item><cbc:Name>Washer</cbc:Name>"
    "<cac:SellersItemIdentification><cbc:ID>W-1</cbc:ID></cac:SellersItemIdentification>"
    "<cac:ItemInstance><cbc:SerialID>S9</cbc:SerialID><cac:LotIdentification><cbc:LotNumberID>L7</cbc:LotNumberID>"
    "</cac:LotIdentification></cac:ItemInstance></cac:Item>"
)


def test_an_invoice_gives_its_head(ubl_invoice: str) -> None:
    document = read_xml(ubl_invoice.encode())
    values = {name: reading.value for name, reading in document.fields.items()}
    assert document.kind is DocumentKind.INVOICE
    assert values == {
        "supplier_name": "Bolt and Nut Ltd",
        "supplier_vat_id": "DE136695976",
        "buyer_name": "Our Works Inc",
        "invoice_number": "AX-7701",
        "po_number": "PO-4471",
        "invoice_date": "2026-03-14",
        "due_date": "2026-04-13",
        "currency": "EUR",
        "subtotal": "100.00",
        "tax_total": "19.00",
        "total": "119.00",
        "amount_due": "119.00",
        "iban": "DE89370400440532013000",
    }
    assert all(reading.via is Via.XML for reading in document.fields.values())
    assert document.problems == ()


def test_an_invoice_gives_its_lines(ubl_invoice: str) -> None:
    (line,) = read_xml(ubl_invoice.encode()).lines
    assert {name: cell.value for name, cell in line.items()} == {
        "description": "Hex bolt M8",
        "sku": "HB-8",
        "gtin": "4006381333931",
        "quantity": "200",
        "unit": "C62",
        "unit_price": "50",
        "price_basis_quantity": "100",
        "amount": "100.00",
        "po_line": "3",
    }


def test_sums_check_digits_and_repetitions_prove(ubl_invoice: str) -> None:
    document = read_xml(ubl_invoice.encode())
    proofs = {name: reading.proof for name, reading in document.fields.items()}
    assert {proofs[name] for name in ("subtotal", "tax_total", "total", "amount_due")} == {Proof.SUM}
    assert {proofs["iban"], proofs["supplier_vat_id"], document.lines[0]["gtin"].proof} == {Proof.CHECKSUM}
    assert {document.lines[0][name].proof for name in ("quantity", "unit_price", "amount")} == {Proof.SUM}
    assert proofs["invoice_number"] is Proof.REPEAT
    assert proofs["invoice_date"] is None
    assert document.proven


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        (">119.00</cbc:TaxInclusiveAmount>", ">129.00</cbc:TaxInclusiveAmount>", "CAP-TOTAL"),
        (">119.00</cbc:PayableAmount>", ">109.00</cbc:PayableAmount>", "CAP-TOTAL"),
        (">50</cbc:PriceAmount>", ">60</cbc:PriceAmount>", "CAP-LINE"),
        (">100.00</cbc:TaxExclusiveAmount>", ">90.00</cbc:TaxExclusiveAmount>", "CAP-SUM"),
        (">119.00</cbc:PayableAmount>", ">1.2E5</cbc:PayableAmount>", "CAP-MISS"),
        (">119.00</cbc:PayableAmount>", ">119.005</cbc:PayableAmount>", "CAP-TOTAL"),
        ('"EUR">119.00</cbc:PayableAmount>', '"JPY">119.00</cbc:PayableAmount>', "CAP-CONFLICT"),
        ("2026-03-14</cbc:IssueDate>", "14/03/2026</cbc:IssueDate>", "CAP-MISS"),
        (">EUR</cbc:DocumentCurrencyCode>", ">XXQ</cbc:DocumentCurrencyCode>", "CAP-MISS"),
    ],
)
def test_what_does_not_agree_is_named(ubl_invoice: str, old: str, new: str, code: str) -> None:
    assert old in ubl_invoice
    codes = {problem.code for problem in read_xml(ubl_invoice.replace(old, new).encode()).problems}
    assert code in codes


def test_two_amounts_due_count_as_none(ubl_invoice: str) -> None:
    payable = re.search(r"<cbc:PayableAmount.*?</cbc:PayableAmount>", ubl_invoice)
    assert payable
    doubled = ubl_invoice.replace(payable.group(), payable.group() + payable.group().replace("119", "919"))
    document = read_xml(doubled.encode())
    assert "amount_due" not in document.fields
    assert "CAP-CONFLICT" in {problem.code for problem in document.problems}


def test_a_base_quantity_that_repeats_the_price_is_left_out(ubl_invoice: str) -> None:
    wrong = ubl_invoice.replace(">50</cbc:PriceAmount>", ">0.5</cbc:PriceAmount>").replace(
        '"C62">100</cbc:BaseQuantity>', '"C62">0.5</cbc:BaseQuantity>'
    )
    document = read_xml(wrong.encode())
    assert document.problems == ()
    assert "price_basis_quantity" not in document.lines[0]


def test_allowances_and_charges_stand_between_price_and_amount(ubl_invoice: str) -> None:
    allowance = (
        "<cac:AllowanceCharge><cbc:ChargeIndicator>false</cbc:ChargeIndicator><cbc:Amount>20</cbc:Amount>"
        "</cac:AllowanceCharge>"
    )
    changed = ubl_invoice.replace("<cac:Item>", allowance + "<cac:Item>").replace(">50</cbc:Pri", ">60</cbc:Pri")
    document = read_xml(changed.encode())
    assert document.problems == ()
    assert document.lines[0]["discount"].value == "20"


def test_a_domestic_account_is_no_iban(ubl_invoice: str) -> None:
    fields = read_xml(ubl_invoice.replace("DE89370400440532013000", "12345678").encode()).fields
    assert fields["account_number"].value == "12345678"
    assert "iban" not in fields


@pytest.mark.parametrize("code", ["381", "261"])
def test_some_invoices_give_money_back(ubl_invoice: str, code: str) -> None:
    document = read_xml(ubl_invoice.replace(">380<", f">{code}<").encode())
    assert document.kind is DocumentKind.CREDIT_NOTE


def test_an_order_is_known_by_its_own_number() -> None:
    document = _made(
        "Order",
        "<cbc:ID>PO-1</cbc:ID><cbc:IssueDate>2026-01-02</cbc:IssueDate>"
        + _party("BuyerCustomerParty", "Our Works")
        + _party("SellerSupplierParty", "Bolts Ltd")
        + '<cac:AnticipatedMonetaryTotal><cbc:LineExtensionAmount currencyID="USD">6</cbc:LineExtensionAmount>'
        '<cbc:PayableAmount currencyID="USD">6</cbc:PayableAmount></cac:AnticipatedMonetaryTotal>'
        '<cac:OrderLine><cac:LineItem><cbc:Quantity unitCode="EA">3</cbc:Quantity>'
        '<cbc:LineExtensionAmount currencyID="USD">6</cbc:LineExtensionAmount>'
        '<cac:Price><cbc:PriceAmount currencyID="USD">2</cbc:PriceAmount></cac:Price>'
        + ITEM
        + "</cac:LineItem></cac:OrderLine>",
    )
    values = {name: reading.value for name, reading in document.fields.items()}
    assert document.kind is DocumentKind.PURCHASE_ORDER
    assert (values["po_number"], values["document_number"], values["order_date"]) == ("PO-1", "PO-1", "2026-01-02")
    assert (values["currency"], values["subtotal"], values["total"]) == ("USD", "6", "6")
    assert document.lines[0]["amount"].proof is Proof.SUM


@pytest.mark.parametrize(
    ("root", "kind"),
    [("OrderChange", DocumentKind.PURCHASE_ORDER_CHANGE), ("OrderResponse", DocumentKind.ORDER_RESPONSE)],
)
def test_a_change_or_an_answer_names_the_order(root: str, kind: DocumentKind) -> None:
    document = _made(root, "<cbc:ID>R-2</cbc:ID><cac:OrderReference><cbc:ID>PO-1</cbc:ID></cac:OrderReference>")
    assert document.kind is kind
    assert (document.fields["po_number"].value, document.fields["document_number"].value) == ("PO-1", "R-2")


def test_a_despatch_advice_is_a_packing_slip() -> None:
    document = _made(
        "DespatchAdvice",
        "<cbc:ID>DN-5</cbc:ID><cbc:IssueDate>2026-01-09</cbc:IssueDate>"
        "<cac:OrderReference><cbc:ID>PO-1</cbc:ID></cac:OrderReference>"
        + _party("DespatchSupplierParty", "Bolts Ltd")
        + _party("DeliveryCustomerParty", "Our Works")
        + '<cac:DespatchLine><cbc:DeliveredQuantity unitCode="EA">3</cbc:DeliveredQuantity>'
        '<cbc:OutstandingQuantity unitCode="EA">2</cbc:OutstandingQuantity>'
        "<cac:OrderLineReference><cbc:LineID>4</cbc:LineID></cac:OrderLineReference>" + ITEM + "</cac:DespatchLine>",
    )
    line = {name: cell.value for name, cell in document.lines[0].items()}
    assert document.kind is DocumentKind.PACKING_SLIP
    assert document.fields["delivery_note_number"].value == "DN-5"
    assert document.fields["delivery_date"].value == "2026-01-09"
    assert (line["quantity"], line["quantity_backordered"], line["lot"], line["serial"]) == ("3", "2", "L7", "S9")
    assert line["po_line"] == "4"


def test_a_receipt_advice_names_the_delivery() -> None:
    document = _made(
        "ReceiptAdvice",
        "<cbc:ID>GR-5</cbc:ID><cac:DespatchDocumentReference><cbc:ID>DN-5</cbc:ID></cac:DespatchDocumentReference>"
        '<cac:ReceiptLine><cbc:ReceivedQuantity unitCode="EA">3</cbc:ReceivedQuantity>' + ITEM + "</cac:ReceiptLine>",
    )
    assert document.kind is DocumentKind.GOODS_RECEIPT
    assert document.fields["delivery_note_number"].value == "DN-5"
    assert document.lines[0]["quantity"].value == "3"


def test_an_envelope_is_opened(ubl_invoice: str) -> None:
    inner = ubl_invoice.partition("?>")[2]
    document = read_xml(f"<StandardBusinessDocument><Head/>{inner}</StandardBusinessDocument>".encode())
    assert document.fields["invoice_number"].value == "AX-7701"


@pytest.mark.parametrize(
    "data",
    [b"<note/>", b"<Invoice/>", b'<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2x"/>'],
)
def test_other_xml_and_look_alike_namespaces_are_no_invoice(data: bytes) -> None:
    with pytest.raises(NotAnInvoice):
        read_xml(data)


def test_parts_of_sums_that_do_not_add_up_are_told(ubl_invoice: str) -> None:
    for indicator, total, rule in (
        ("false", "AllowanceTotalAmount", "BR-CO-11"),
        ("true", "ChargeTotalAmount", "BR-CO-12"),
    ):
        part = (
            f"<cac:AllowanceCharge><cbc:ChargeIndicator>{indicator}</cbc:ChargeIndicator>"
            '<cbc:Amount currencyID="EUR">7.00</cbc:Amount></cac:AllowanceCharge><cac:TaxTotal>'
        )
        stated = f'<cbc:{total} currencyID="EUR">8.00</cbc:{total}><cbc:PayableAmount'
        text = ubl_invoice.replace("<cac:TaxTotal>", part, 1).replace("<cbc:PayableAmount", stated)
        assert any(rule in problem.message for problem in read_xml(text.encode()).problems)


def test_an_orders_payable_amount_is_proven_by_its_lines_and_its_lines_bear_its_numbers() -> None:
    line = (
        "<cac:OrderLine><cac:LineItem><cbc:ID>7</cbc:ID><cbc:Quantity>2</cbc:Quantity>"
        '<cbc:LineExtensionAmount currencyID="EUR">10.00</cbc:LineExtensionAmount>'
        '<cac:Price><cbc:PriceAmount currencyID="EUR">5</cbc:PriceAmount></cac:Price>'
        f"{ITEM}</cac:LineItem></cac:OrderLine>"
    )
    sums = (
        '<cac:AnticipatedMonetaryTotal><cbc:LineExtensionAmount currencyID="EUR">10.00</cbc:LineExtensionAmount>'
        '<cbc:PayableAmount currencyID="EUR">{}</cbc:PayableAmount></cac:AnticipatedMonetaryTotal>'
    )
    head = "<cbc:ID>PO-1</cbc:ID><cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>"
    document = _made("Order", head + sums.format("10.00") + line)
    assert (document.fields["subtotal"].proof, document.fields["total"].proof) == (Proof.SUM, Proof.SUM)
    assert document.lines[0]["po_line"].value == "7"
    anticipated = _made("Order", head + sums.format("11.90") + line)
    assert (anticipated.fields["total"].proof, anticipated.problems) == (None, ())
