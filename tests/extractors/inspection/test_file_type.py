"""Programs, disks and foreign archives are told by content, and by name where content is silent."""

from __future__ import annotations

import pytest

from extractors.findings import Reason
from extractors.inspection.examine import examine


def found(data: bytes, name: str) -> list[Reason]:
    return [finding.reason for finding in examine(data, name).findings]


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"MZ\x90\0" + bytes(60), "invoice.pdf"),
        (b"\x7fELF" + bytes(60), "invoice"),
        (b"L\0\0\0\x01\x14\x02\0" + bytes(60), "invoice.pdf"),
        (b"#!/bin/sh\nrm x\n", "invoice.txt"),
        (b"alert(1)", "invoice.pdf.js"),
        (b"WScript.Echo 1", "invoice.vbs "),
        (b"<scriptlet/>", "invoice.hta."),
    ],
)
def test_programs_are_told(data: bytes, name: str) -> None:
    assert found(data, name)[0] in (Reason.TYPE_EXECUTABLE, Reason.TYPE_MISMATCH)


def test_a_disk_is_told() -> None:
    assert found(b"\x01" * 32769 + b"CD001", "invoice.bin") == [Reason.TYPE_NOT_ALLOWED]


@pytest.mark.parametrize("start", [b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07", b"MSCF\0\0", b"\x1f\x9d\x90", b"BZh9"])
def test_archives_that_are_not_opened_are_told(start: bytes) -> None:
    assert found(start + bytes(100), "a") == [Reason.TYPE_NOT_ALLOWED]


@pytest.mark.parametrize("name", ["invoice.pdf", "scan.png", "photo.JPG"])
def test_text_that_is_named_as_a_document_is_told(name: str) -> None:
    assert found(b"only words", name) == [Reason.TYPE_MISMATCH]


@pytest.mark.parametrize("data", [b"%!PS-Adobe-3.0", b"8BPS\0\1", b"#define x_width 8\n", b"push graphic-context\n"])
def test_pictures_that_are_programs_or_unknown_are_told(data: bytes) -> None:
    assert found(data, "picture") == [Reason.TYPE_NOT_ALLOWED]


@pytest.mark.parametrize("data", [b"", b"\0" * 5000, b" \r\n\t"])
def test_nothing_is_told(data: bytes) -> None:
    assert found(data, "invoice.pdf") == [Reason.FILE_EMPTY]


def test_rubbish_is_told() -> None:
    assert found(bytes(range(1, 256)) * 4, "x.bin") == [Reason.TYPE_UNKNOWN]


@pytest.mark.parametrize(
    ("data", "reasons"),
    [
        (b"Order 7\n2 x bolts\n", []),
        (b"a;b\r\n1;2\r\n", []),
        (b"<html><script>x</script></html>", [Reason.TYPE_ACTIVE]),
        (b"please <a href=x>click</a>", [Reason.TYPE_ACTIVE]),
        (b"BEGIN:VCALENDAR\nEND:VCALENDAR", [Reason.TYPE_NOT_ALLOWED]),
        (b"{\\rtf1 hello}", [Reason.OFFICE_TYPE]),
        ("Grüße".encode("latin-1") * 20, [Reason.TYPE_UNKNOWN]),
    ],
)
def test_text_is_harmless_and_web_pages_are_not(data: bytes, reasons: list[Reason]) -> None:
    assert found(data, "x") == reasons
