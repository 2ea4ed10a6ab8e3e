"""Electronic invoices carry the figures of their paper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from io import BytesIO

import pikepdf
import pytest
from lxml import etree

from samples.einvoice import PROFILE, cii, factur_x, ubl
from samples.papers import Invoice, total_up
from samples.plant import Purchase, credit_note
from samples.writing import house_piece, written

MakePurchase = Callable[..., Purchase]


@pytest.fixture
def invoice(make_purchase: MakePurchase) -> Invoice:
    bill = make_purchase("Nordhain", 4).invoices[0]
    lines = (*bill.lines[:-1], replace(bill.lines[-1], tax_rate=Decimal(7)))
    return total_up(replace(bill, lines=lines, discount_percent=Decimal(3), shipping=Decimal("12.50")))


def _all(data: bytes, name: str, under: str = "*") -> list[str]:
    return [
        str(text)
        for text in etree.fromstring(data).xpath(
            f"//*[local-name()='{under}' or '{under}'='*']//*[local-name()='{name}']/text()"
        )
    ]


def _decimals(data: bytes, name: str, under: str = "*") -> list[Decimal]:
    return [Decimal(text) for text in _all(data, name, under)]


def test_ubl_states_the_sums_of_the_paper(invoice: Invoice) -> None:
    data = ubl(invoice)
    assert _all(data, "CustomizationID") == [PROFILE]
    assert _decimals(data, "LineExtensionAmount", "LegalMonetaryTotal") == [invoice.subtotal]
    assert _decimals(data, "AllowanceTotalAmount") == [invoice.discount]
    assert _decimals(data, "ChargeTotalAmount") == [invoice.shipping]
    assert _decimals(data, "TaxInclusiveAmount") == _decimals(data, "PayableAmount") == [invoice.total]
    assert _decimals(data, "TaxAmount") == [invoice.tax_total, *(part.tax for part in invoice.taxes)]
    assert _decimals(data, "TaxableAmount") == [part.base for part in invoice.taxes]


def test_ubl_states_number_order_and_parties(invoice: Invoice) -> None:
    data = ubl(invoice)
    assert etree.QName(etree.fromstring(data)).localname == "Invoice"
    assert invoice.order_number in _all(data, "ID", "OrderReference")
    assert _all(data, "CompanyID") == [invoice.supplier.vat_id, invoice.site.vat_id]
    assert _all(data, "InvoicedQuantity") == [str(line.quantity) for line in invoice.lines]
    assert invoice.supplier.iban in _all(data, "ID", "PayeeFinancialAccount")


def test_cii_states_the_sums_of_the_paper(invoice: Invoice) -> None:
    data = cii(invoice)
    assert _decimals(data, "GrandTotalAmount") == _decimals(data, "DuePayableAmount") == [invoice.total]
    assert _decimals(data, "TaxTotalAmount") == [invoice.tax_total]
    assert _decimals(data, "TaxBasisTotalAmount") == [invoice.total - invoice.tax_total]
    assert _decimals(data, "BasisAmount") == [part.base for part in invoice.taxes]
    assert _all(data, "IBANID") == [invoice.supplier.iban]
    assert _all(data, "IssuerAssignedID", "BuyerOrderReferencedDocument") == [invoice.order_number]
    assert _all(data, "ID", "ExchangedDocument") == [invoice.number]


def test_a_credit_note_is_positive_and_names_its_invoice(make_purchase: MakePurchase) -> None:
    original, note = credit_note(make_purchase("Nordhain")).purchase.invoices
    data = ubl(note)
    assert etree.QName(etree.fromstring(data)).localname == "CreditNote"
    assert _decimals(data, "PayableAmount") == [-note.total]
    assert _all(data, "ID", "InvoiceDocumentReference") == [original.number]
    assert _all(cii(note), "TypeCode", "ExchangedDocument") == ["381"]
    assert _decimals(cii(note), "GrandTotalAmount") == [-note.total]


def test_factur_x_embeds_the_cii_beside_the_pages(invoice: Invoice) -> None:
    data = factur_x(written([house_piece(invoice)]).pdf, invoice)
    with pikepdf.open(BytesIO(data)) as book:
        assert book.attachments["factur-x.xml"].get_file().read_bytes() == cii(invoice)
        assert book.Root.AF[0].AFRelationship == pikepdf.Name.Alternative
        with book.open_metadata() as meta:
            assert meta["{urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#}ConformanceLevel"] == "EN 16931"


def test_factur_x_is_the_same_for_the_same_paper(invoice: Invoice) -> None:
    pdf = written([house_piece(invoice)]).pdf
    assert factur_x(pdf, invoice) == factur_x(pdf, invoice)


def test_a_deposit_leaves_less_to_pay(invoice: Invoice) -> None:
    paid = replace(invoice, prepaid=Decimal("100.00"))
    assert _decimals(ubl(paid), "PrepaidAmount") == _decimals(cii(paid), "TotalPrepaidAmount") == [100]
    assert _decimals(ubl(paid), "PayableAmount") == _decimals(cii(paid), "DuePayableAmount") == [invoice.total - 100]
