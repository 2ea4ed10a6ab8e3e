"""Kinds are told by content; names lie."""

from __future__ import annotations

import io
import zipfile

import pytest
from PIL import Image

from extractors.media_type import sniff


def _zip(*names: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return buffer.getvalue()


def _picture(kind: str) -> bytes:
    buffer = io.BytesIO()
    Image.new("L", (4, 4)).save(buffer, kind)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("PNG", "image/png"),
        ("JPEG", "image/jpeg"),
        ("TIFF", "image/tiff"),
        ("GIF", "image/gif"),
        ("BMP", "image/bmp"),
        ("WEBP", "image/webp"),
        ("PDF", "application/pdf"),
    ],
)
def test_a_picture_is_known_by_its_first_bytes_whatever_its_name(kind: str, expected: str) -> None:
    assert sniff(_picture(kind), "invoice.exe") == expected


def test_a_pdf_may_have_junk_before_its_header() -> None:
    assert sniff(b"\r\n\r\nHTTP/1.1 200 OK\r\n\r\n%PDF-1.4\n") == "application/pdf"


def test_a_pdf_header_far_inside_is_no_pdf() -> None:
    assert sniff(b"x" * 2000 + b"%PDF-1.4\n") == "text/plain"


def test_a_pdf_inside_a_zip_leaves_it_a_zip() -> None:
    assert sniff(_zip("%PDF-1.7")) == "application/zip"


def test_an_office_file_is_not_an_archive() -> None:
    assert sniff(_zip("[Content_Types].xml", "word/document.xml")).endswith("wordprocessingml.document")
    assert sniff(_zip("mimetype", "content.xml")) == "application/vnd.oasis.opendocument"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_xml_is_known_in_every_usual_encoding(encoding: str) -> None:
    assert sniff("<?xml version='1.0'?><Invoice/>".encode(encoding)) == "application/xml"


def test_web_pages_and_drawings_are_not_taken_for_invoices() -> None:
    assert sniff(b"<!-- page -->\n<!DOCTYPE html><html>") == "text/html"
    assert sniff(b"<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>") == "image/svg+xml"


def test_a_mail_is_known_by_its_head() -> None:
    assert sniff(b"From: a@example.com\r\nSubject: invoice\r\n\r\nHello\r\n") == "message/rfc822"


def test_the_name_decides_only_between_plain_texts() -> None:
    assert sniff(b"a;b\n1;2\n", "list.csv") == "text/csv"
    assert sniff(b"a;b\n1;2\n", "list.png") == "text/plain"


@pytest.mark.parametrize("data", [b"", b"\x00" * 100, b"\x01\x02\x03\x04", b"MZ\x90\x00"])
def test_what_is_nothing_known_is_never_a_readable_kind(data: bytes) -> None:
    assert sniff(data, "invoice.pdf") in ("application/octet-stream", "application/x-msdownload")


def test_a_phone_photo_in_the_new_format_is_named() -> None:
    assert sniff(b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic") == "image/heic"
