"""Small files made on the spot: PDF pages drawn by reportlab, pictures of pages, e-invoices."""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable

import numpy as np
import pypdfium2 as pdfium
import pytest
from PIL import Image, ImageDraw, ImageFont
from reportlab.pdfgen.canvas import Canvas

Draw = Callable[[Canvas], None]

UBL_INVOICE = """<?xml version="1.0" encoding="UTF-8"?>
<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
 xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
 xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
<cbc:ID>AX-7701</cbc:ID><cbc:IssueDate>2026-03-14</cbc:IssueDate><cbc:DueDate>2026-04-13</cbc:DueDate>
<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode><cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
<cac:OrderReference><cbc:ID>PO-4471</cbc:ID></cac:OrderReference>
<cac:AccountingSupplierParty><cac:Party>
 <cac:PartyTaxScheme><cbc:CompanyID>DE136695976</cbc:CompanyID>
  <cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>
 <cac:PartyLegalEntity><cbc:RegistrationName>Bolt and Nut Ltd</cbc:RegistrationName></cac:PartyLegalEntity>
</cac:Party></cac:AccountingSupplierParty>
<cac:AccountingCustomerParty><cac:Party>
 <cac:PartyName><cbc:Name>Our Works Inc</cbc:Name></cac:PartyName></cac:Party></cac:AccountingCustomerParty>
<cac:PaymentMeans><cbc:PaymentMeansCode>58</cbc:PaymentMeansCode><cbc:PaymentID>AX-7701</cbc:PaymentID>
 <cac:PayeeFinancialAccount><cbc:ID>DE89370400440532013000</cbc:ID></cac:PayeeFinancialAccount></cac:PaymentMeans>
<cac:TaxTotal><cbc:TaxAmount currencyID="EUR">19.00</cbc:TaxAmount></cac:TaxTotal>
<cac:LegalMonetaryTotal><cbc:LineExtensionAmount currencyID="EUR">100.00</cbc:LineExtensionAmount>
 <cbc:TaxExclusiveAmount currencyID="EUR">100.00</cbc:TaxExclusiveAmount>
 <cbc:TaxInclusiveAmount currencyID="EUR">119.00</cbc:TaxInclusiveAmount>
 <cbc:PayableAmount currencyID="EUR">119.00</cbc:PayableAmount></cac:LegalMonetaryTotal>
<cac:InvoiceLine><cbc:ID>1</cbc:ID><cbc:InvoicedQuantity unitCode="C62">200</cbc:InvoicedQuantity>
 <cbc:LineExtensionAmount currencyID="EUR">100.00</cbc:LineExtensionAmount>
 <cac:OrderLineReference><cbc:LineID>3</cbc:LineID></cac:OrderLineReference>
 <cac:Item><cbc:Name>Hex bolt M8</cbc:Name>
 <cac:SellersItemIdentification><cbc:ID>HB-8</cbc:ID></cac:SellersItemIdentification>
 <cac:StandardItemIdentification><cbc:ID schemeID="0160">4006381333931</cbc:ID></cac:StandardItemIdentification>
 </cac:Item>
 <cac:Price><cbc:PriceAmount currencyID="EUR">50</cbc:PriceAmount>
 <cbc:BaseQuantity unitCode="C62">100</cbc:BaseQuantity></cac:Price>
</cac:InvoiceLine>
</Invoice>"""


@pytest.fixture(scope="session")
def ubl_invoice() -> str:
    """An invoice over 200 bolts at 50.00 a hundred, 19 % VAT, in which everything agrees."""
    return UBL_INVOICE


@pytest.fixture(scope="session")
def drawn_pdf() -> Callable[..., bytes]:
    """Makes a PDF of one page per function; a function draws on a reportlab canvas of US letter size."""

    def make(*pages: Draw, **options: object) -> bytes:
        buffer = io.BytesIO()
        canvas = Canvas(buffer, pagesize=(612, 792), **options)
        for draw in pages:
            canvas.setFont("Helvetica", 12)
            draw(canvas)
            canvas.showPage()
        canvas.save()
        return buffer.getvalue()

    return make


def letter(canvas: Canvas) -> None:
    """A page with enough words to be read: an invoice's head and a column of amounts."""
    canvas.drawString(72, 720, "Invoice number INV-2044 of 14 March 2026")
    for row in range(14):
        canvas.drawString(72, 680 - 30 * row, f"Item {row} galvanised steel bracket with two holes")
        canvas.drawRightString(540, 680 - 30 * row, f"{row * 111 + 10}.50")


@pytest.fixture(scope="session")
def letter_page() -> Draw:
    return letter


@pytest.fixture(scope="session")
def scan(drawn_pdf: Callable[..., bytes]) -> Image.Image:
    """The letter page as a grey picture of 200 dpi."""
    with pdfium.PdfDocument(drawn_pdf(letter)) as document:
        return document[0].render(scale=200 / 72).to_pil().convert("L")


@pytest.fixture(scope="session")
def scanned(scan: Image.Image) -> np.ndarray:
    return np.asarray(scan, dtype=np.uint8)


@pytest.fixture(scope="session")
def encoded() -> Callable[..., bytes]:
    """A picture as the bytes of a file."""

    def encode(picture: Image.Image, kind: str = "PNG", **options: object) -> bytes:
        buffer = io.BytesIO()
        picture.save(buffer, kind, **options)
        return buffer.getvalue()

    return encode


@pytest.fixture(scope="session")
def words_picture() -> Callable[[str], Image.Image]:
    """A white picture with one line of large text."""

    def make(text: str) -> Image.Image:
        picture = Image.new("L", (1200, 300), 255)
        ImageDraw.Draw(picture).text((60, 100), text, font=ImageFont.load_default(48), fill=0)
        return picture

    return make


@pytest.fixture(scope="session")
def tesseract() -> None:
    if shutil.which("tesseract") is None:
        pytest.skip("tesseract-ocr is not installed")
