"""A PDF is judged by its build: passwords, limits, actions, files inside, earlier versions."""

from __future__ import annotations

import io

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from extractors.findings import Reason
from extractors.inspection.examine import examine
from extractors.inspection.pdf import pdf_findings


def paper(*lines: str, size: tuple[float, float] = A4, pages: int = 1) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, size, invariant=1)
    for _ in range(pages):
        for at, line in enumerate(lines or ("Total 119.00",)):
            canvas.drawString(72, 700 - 20 * at, line)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def changed(data: bytes, change, **options: object) -> bytes:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        change(pdf)
        buffer = io.BytesIO()
        pdf.save(buffer, **options)
    return buffer.getvalue()


def found(data: bytes) -> set[Reason]:
    return {finding.reason for finding in pdf_findings(data)}


def nothing(pdf: pikepdf.Pdf) -> None:
    """Leaves the PDF as it is."""


def test_an_ordinary_pdf_has_nothing() -> None:
    assert found(paper()) == set()


def test_a_password_is_told_and_an_owner_s_is_not() -> None:
    assert found(changed(paper(), nothing, encryption=pikepdf.Encryption(owner="o", user="u"))) == {
        Reason.PDF_ENCRYPTED
    }
    assert found(changed(paper(), nothing, encryption=pikepdf.Encryption(owner="o", user=""))) == set()


def action(kind: str) -> Dictionary:
    return Dictionary(Type=Name.Action, S=Name(f"/{kind}"), JS="x", URI="http://127.0.0.1", F="x")


@pytest.mark.parametrize("kind", ["JavaScript", "Launch", "SubmitForm", "URI"])
def test_what_acts_at_opening_is_told(kind: str) -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.Root.OpenAction = action(kind)

    assert found(changed(paper(), change)) == {Reason.PDF_ACTIVE_CONTENT}


def test_a_link_to_click_is_ordinary() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 9, 9]), A=action("URI"))
        pdf.pages[0].Annots = Array([pdf.make_indirect(link)])

    assert found(changed(paper(), change)) == set()


def test_a_page_that_calls_out_when_shown_is_told() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].obj.AA = Dictionary(O=action("URI"))

    assert found(changed(paper(), change)) == {Reason.PDF_ACTIVE_CONTENT}


def test_a_form_made_by_a_program_is_told() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.Root.AcroForm = Dictionary(Fields=Array([]), XFA=Array([]))

    assert found(changed(paper(), change)) == {Reason.PDF_XFA}


@pytest.mark.parametrize(
    ("name", "content", "reasons"),
    [
        ("evil.exe", b"MZ\x90\0" + bytes(100), {Reason.PDF_HOLDS_PROGRAM, Reason.PDF_HAS_ATTACHMENT}),
        ("list.txt", b"a list", {Reason.PDF_HAS_ATTACHMENT}),
        ("factur-x.xml", b"<?xml version='1.0'?><a/>", set()),
    ],
)
def test_files_inside_are_judged_by_their_kind(name: str, content: bytes, reasons: set[Reason]) -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.attachments[name] = content

    assert found(changed(paper(), change)) == reasons


def test_a_program_in_a_note_on_the_page_is_told() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        file = pikepdf.AttachedFileSpec(pdf, b"MZ\x90\0" + bytes(100), filename="evil.exe")
        note = Dictionary(Type=Name.Annot, Subtype=Name.FileAttachment, Rect=Array([0, 0, 9, 9]), FS=file.obj)
        pdf.pages[0].Annots = Array([pdf.make_indirect(note)])

    assert Reason.PDF_HOLDS_PROGRAM in found(changed(paper(), change))


def test_two_documents_in_one_are_told() -> None:
    assert Reason.PDF_AMBIGUOUS in found(paper("Total 1.00") + paper("Total 9.00"))


@pytest.mark.parametrize("end", [b"PK\x03\x04zip", b"<script>x</script>"])
def test_data_glued_to_the_end_is_told(end: bytes) -> None:
    assert found(paper() + end) == {Reason.PDF_TRAILING_DATA}


def appended(before: bytes, page: str) -> bytes:
    """The PDF with its first page's content replaced by an appended version, as editors do it."""
    with pikepdf.open(io.BytesIO(before)) as pdf:
        number, size = pdf.pages[0].Contents.objgen[0], len(pdf.objects) + 1
        root = pdf.Root.objgen[0]
    content = f"BT /F1 12 Tf 72 700 Td ({page}) Tj ET".encode()
    at = len(before)
    body = b"%d 0 obj\n<< /Length %d >>\nstream\n%s\nendstream\nendobj\n" % (number, len(content), content)
    start = before.rpartition(b"startxref")[2].split()[0]
    table = b"xref\n%d 1\n%010d 00000 n \ntrailer\n<< /Size %d /Root %d 0 R /Prev %s >>\n" % (
        number,
        at,
        size,
        root,
        start,
    )
    return before + body + table + b"startxref\n%d\n%%%%EOF\n" % (at + len(body))


def test_amounts_changed_after_the_first_save_are_told() -> None:
    assert found(appended(paper("Total 119.00"), "Total 911.00")) == {Reason.PDF_REVISIONS}


def test_an_appended_version_of_the_same_amounts_is_ordinary() -> None:
    assert found(appended(paper("Total 119.00"), "Total 119.00 approved")) == set()


def test_no_pages_are_told() -> None:
    buffer = io.BytesIO()
    pikepdf.new().save(buffer)
    assert found(buffer.getvalue()) == {Reason.DOC_EMPTY}


def test_too_many_pages_are_told() -> None:
    assert found(paper(pages=1001)) == {Reason.PDF_LIMIT_PAGES}


@pytest.mark.parametrize("size", [(20_000, 20_000), (3, 9_000)])
def test_a_page_of_no_paper_is_told(size: tuple[float, float]) -> None:
    assert found(paper(size=size)) == {Reason.PDF_LIMIT_PAGE_SIZE}


def test_a_giant_picture_is_told() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        picture = pikepdf.Stream(pdf, b"x", Type=Name.XObject, Subtype=Name.Image, Width=40_000, Height=40_000)
        pdf.pages[0].Resources.XObject = Dictionary(Im=picture)

    assert found(changed(paper(), change)) == {Reason.PDF_LIMIT_PIXELS}


def test_a_picture_packing_without_a_size_is_told() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].Contents = pikepdf.Stream(pdf, b"x", Filter=Name.JBIG2Decode)

    assert found(changed(paper(), change)) == {Reason.PDF_DAMAGED}


def test_a_damaged_pdf_is_told() -> None:
    assert found(b"%PDF-1.4\nnothing of it\n%%EOF") == {Reason.PDF_DAMAGED}


CII = """<?xml version="1.0"?>
<r:CrossIndustryInvoice xmlns:r="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"
 xmlns:a="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100"><r:T>
<a:ApplicableHeaderTradeSettlement><a:SpecifiedTradeSettlementHeaderMonetarySummation>
<a:GrandTotalAmount>{total}</a:GrandTotalAmount><a:DuePayableAmount>{total}</a:DuePayableAmount>
</a:SpecifiedTradeSettlementHeaderMonetarySummation></a:ApplicableHeaderTradeSettlement></r:T></r:CrossIndustryInvoice>"""


@pytest.mark.parametrize(
    ("total", "printed", "reasons"),
    [
        ("1119.00", "Total 1,119.00", []),
        ("1119.00", "Summe 1.119,00 EUR", []),
        ("9119.00", "Total 1,119.00", [Reason.EINVOICE_PDF_XML_MISMATCH]),
        ("1119.00", "no amount at all", []),
    ],
)
def test_the_invoice_inside_must_say_what_the_page_says(total: str, printed: str, reasons: list[Reason]) -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.attachments["factur-x.xml"] = CII.format(total=total).encode()

    assert [one.reason for one in examine(changed(paper(printed), change), "a.pdf").findings] == reasons
