"""Business XML is believed only when it is plain, honest about its letters, and gives amounts as amounts."""

from __future__ import annotations

import base64

import pytest

from extractors.findings import Reason
from extractors.inspection.xml import xml_findings

UBL = "urn:oasis:names:specification:ubl:schema:xsd:"


def invoice(
    total: str = "119.00", extra: str = "", head: str = '<?xml version="1.0" encoding="UTF-8"?>', kind: str = "380",
    namespace: str = f"{UBL}Invoice-2", currency: str = "EUR", supplier: str = "Fern Ltd",
) -> str:  # fmt: skip
    return f"""{head}
<Invoice xmlns="{namespace}" xmlns:a="{UBL}CommonAggregateComponents-2" xmlns:b="{UBL}CommonBasicComponents-2">
<b:ID>F-1</b:ID><b:InvoiceTypeCode>{kind}</b:InvoiceTypeCode><b:DocumentCurrencyCode>EUR</b:DocumentCurrencyCode>
<a:AccountingSupplierParty><b:RegistrationName>{supplier}</b:RegistrationName></a:AccountingSupplierParty>{extra}
<a:LegalMonetaryTotal><b:TaxExclusiveAmount currencyID="EUR">100.00</b:TaxExclusiveAmount>
<b:TaxInclusiveAmount currencyID="{currency}">{total}</b:TaxInclusiveAmount>
<b:PayableAmount currencyID="EUR">{total}</b:PayableAmount></a:LegalMonetaryTotal></Invoice>"""


def found(xml: str | bytes) -> list[Reason]:
    return [finding.reason for finding in xml_findings(xml.encode() if isinstance(xml, str) else xml)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_plain_invoice_is_believed(encoding: str) -> None:
    head = '<?xml version="1.0" encoding="UTF-16"?>' if encoding == "utf-16" else '<?xml version="1.0"?>'
    assert found(invoice(head=head).encode(encoding)) == []


@pytest.mark.parametrize(
    "definition", ['<!DOCTYPE x SYSTEM "x.dtd">', '<!DOCTYPE x [<!ENTITY t "9">]>', '<!DOCTYPE x [<!ENTITY % p "">]>']
)
def test_names_of_its_own_are_refused(definition: str) -> None:
    assert found(invoice(head=f'<?xml version="1.0"?>{definition}')) == [Reason.XML_DTD_FORBIDDEN]


def test_an_include_is_told() -> None:
    extra = '<i:include xmlns:i="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/>'
    assert found(invoice(extra=extra)) == [Reason.XML_FORBIDDEN_CONSTRUCT]


def test_a_style_sheet_is_noted() -> None:
    head = '<?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="x.xsl"?>'
    assert found(invoice(head=head)) == [Reason.XML_STYLESHEET]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (invoice(supplier="Müller").encode("latin-1"), Reason.XML_ENCODING),
        (invoice(head='<?xml version="1.0" encoding="UTF-7"?>').encode(), Reason.XML_ENCODING),
        (invoice(head='<?xml version="1.0" encoding="UTF-16"?>').encode("utf-16-le"), Reason.XML_ENCODING),
        (invoice()[:-40].encode(), Reason.XML_MALFORMED),
        (invoice(supplier="A\0B").encode(), Reason.XML_MALFORMED),
        (b"<root>harmless</root>", Reason.XML_NOT_INVOICE),
        (invoice(namespace=f"{UBL}Invoice-2x").encode(), Reason.XML_NOT_INVOICE),
        (("<a>" * 5000 + "</a>" * 5000).encode(), Reason.XML_MALFORMED),
        (("<a " + " ".join(f'b{n}="1"' for n in range(5000)) + "/>").encode(), Reason.XML_LIMIT),
        (("<a " + " ".join(f'xmlns:b{n}="u{n}"' for n in range(5000)) + "/>").encode(), Reason.XML_LIMIT),
    ],
)
def test_what_cannot_be_an_invoice_is_refused(data: bytes, reason: Reason) -> None:
    assert found(data) == [reason]


@pytest.mark.parametrize(
    "total",
    ["NaN", "1e309", "1.2E5", "1_000.00", "١٢٣.٠٠", "１２３.００", "+100.00", "-0.00", "1.234,56", "", "0x10",
     "1 250.00", "10.005", "99999999999999999999"],
)  # fmt: skip
def test_what_is_no_amount_is_told(total: str) -> None:
    assert found(invoice(total)) == [Reason.AMOUNT_INVALID]


@pytest.mark.parametrize("total", ["119.00", " 119.00\n", "119", "119.000", "<![CDATA[119.00]]>"])
def test_an_amount_in_any_lawful_form_is_believed(total: str) -> None:
    assert found(invoice(total)) == []


def test_only_totals_must_be_whole_cents() -> None:
    assert found(invoice(extra='<b:TaxAmount currencyID="EUR">-0.396</b:TaxAmount>')) == []


def test_an_amount_cut_by_a_remark_is_told() -> None:
    assert found(invoice("11<!-- -->9.00")) == [Reason.XML_MIXED_CONTENT]


def test_a_remark_beside_an_amount_is_ordinary() -> None:
    assert found(invoice().replace("<b:PayableAmount", "<!-- due --><b:PayableAmount")) == []


def test_a_second_currency_is_told() -> None:
    assert found(invoice(currency="USD")) == [Reason.CURRENCY_MISMATCH]


def test_a_total_given_twice_is_told() -> None:
    again = "<b:PayableAmount>9.00</b:PayableAmount></a:LegalMonetaryTotal>"
    assert found(invoice().replace("</a:LegalMonetaryTotal>", again)) == [Reason.XML_SCHEMA]


def test_an_invoice_below_zero_is_told_and_a_credit_note_is_not() -> None:
    assert found(invoice("-119.00")) == [Reason.AMOUNT_NEGATIVE]
    assert found(invoice("-119.00", kind="381")) == []


@pytest.mark.parametrize("supplier", ["Fern &#x202E;dtL", "F\u0435rn Ltd", "Fern\u200bLtd"])
def test_letters_that_hide_or_pretend_are_told(supplier: str) -> None:
    assert found(invoice(supplier=supplier)) == [Reason.SUPPLIER_HOMOGLYPH]


def attached(content: bytes, said: str) -> str:
    data = base64.b64encode(content).decode()
    return f'<b:EmbeddedDocumentBinaryObject mimeCode="{said}" filename="x">{data}</b:EmbeddedDocumentBinaryObject>'


def test_a_program_that_says_it_is_a_pdf_is_told() -> None:
    program = attached(b"MZ\x90\0" + bytes(100), "application/pdf")
    assert found(invoice(extra=program)) == [Reason.XML_ATTACHMENT_TYPE]
    assert found(invoice(extra=attached(b"%PDF-1.4\n", "application/pdf"))) == []


def test_an_address_elsewhere_is_noted() -> None:
    assert found(invoice(extra="<b:URI>http://127.0.0.1/x</b:URI>")) == [Reason.XML_EXTERNAL_REF]
