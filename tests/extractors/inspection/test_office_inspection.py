"""Office files are judged by what they could do when opened."""

from __future__ import annotations

import io
import zipfile

import pytest

from extractors.findings import Reason
from extractors.inspection.office import OLE, is_office, office_findings

_LINK = '<Relationship Id="1" Type="http://x/relationships/{}" Target="http://x" TargetMode="External"/>'


def package(**entries: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        for name, content in entries.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml").replace("_rels", ".rels"), content)
    return buffer.getvalue()


def found(data: bytes) -> list[Reason]:
    assert is_office(data)
    return [finding.reason for finding in office_findings(data)]


def test_an_ordinary_file_has_nothing() -> None:
    assert found(package(xl__workbook_xml="<workbook/>")) == []


def test_a_link_that_a_person_clicks_is_ordinary() -> None:
    assert found(package(word__document_rels=_LINK.format("hyperlink"))) == []


@pytest.mark.parametrize(
    ("entries", "reason"),
    [
        ({"word__vbaProject.bin": "x"}, Reason.OFFICE_MACRO),
        ({"xl__externalLinks__a_xml": "<x/>"}, Reason.OFFICE_EXTERNAL),
        ({"word__document_rels": _LINK.format("attachedTemplate")}, Reason.OFFICE_EXTERNAL),
        ({"word__document_xml": "<w:altChunk/>"}, Reason.OFFICE_EXTERNAL),
        ({"xl__sheet_xml": "<f>cmd|'/c calc'!A0</f>"}, Reason.OFFICE_EXTERNAL),
        ({"word__embeddings__a": "x"}, Reason.OFFICE_EMBEDDED),
        ({"xl__sheet_xml": "<!DOCTYPE x><x/>"}, Reason.OFFICE_DAMAGED),
    ],
)
def test_what_acts_or_hides_is_told(entries: dict[str, str], reason: Reason) -> None:
    assert found(package(**entries)) == [reason]


def test_a_cut_file_is_told() -> None:
    assert found(package(word__document_xml="<x/>" * 100)[:-60]) == [Reason.OFFICE_DAMAGED]


@pytest.mark.parametrize(
    ("stream", "reason"),
    [
        ("EncryptedPackage", Reason.OFFICE_ENCRYPTED),
        ("_VBA_PROJECT", Reason.OFFICE_MACRO),
        ("ObjectPool", Reason.OFFICE_EMBEDDED),
        ("WordDocument", Reason.OFFICE_TYPE),
    ],
)
def test_old_formats_are_judged_by_their_streams(stream: str, reason: Reason) -> None:
    assert found(OLE + bytes(100) + stream.encode("utf-16-le")) == [reason]
