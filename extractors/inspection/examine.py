"""Looks at one file before it is read: its kind, its build, and what is suspicious about it."""

from __future__ import annotations

import io
from typing import Final

import pikepdf
from lxml import etree

from extractors.findings import Finding, Reason
from extractors.inspection.examined import Examined
from extractors.inspection.file_type import PICTURE, TEXT, kind_findings
from extractors.inspection.office import is_office, office_findings
from extractors.inspection.suspicions import suspicions
from extractors.inspection.text import text_findings
from extractors.media_type import HTML, PDF, UNKNOWN, XML, sniff

_CARDS: Final = frozenset({"text/calendar", "text/vcard"})


def examine(data: bytes, name: str) -> Examined:
    """What can be said about a file without reading its pages. It raises only what the sandbox turns into a problem."""
    if not data.strip(b"\0 \t\r\n"):
        return Examined(UNKNOWN, (Finding(Reason.FILE_EMPTY),))
    media_type = sniff(data, name)
    return Examined(media_type, kind_findings(data, name, media_type) or _by_kind(data, media_type))


def _by_kind(data: bytes, media_type: str) -> tuple[Finding, ...]:
    # Each kind's libraries are loaded only for that kind: a mail of one text costs no PDF reader.
    if media_type == PDF:
        return _pdf(data)
    if media_type == XML or data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<?"):
        from extractors.inspection.xml import xml_findings

        return xml_findings(data)
    if PICTURE.match(media_type):
        from extractors.inspection.picture import picture_findings

        return picture_findings(data)
    if is_office(data):
        return office_findings(data)
    if media_type == HTML or media_type in _CARDS or TEXT.match(media_type) or media_type == "application/rtf":
        return text_findings(data)
    return (Finding(Reason.TYPE_UNKNOWN if media_type == UNKNOWN else Reason.TYPE_NOT_ALLOWED, media_type),)


def _pdf(data: bytes) -> tuple[Finding, ...]:
    from extractors.inspection.pdf import pdf_findings
    from extractors.inspection.pdf_text import machine_text

    found = pdf_findings(data)
    if any(finding.reason in (Reason.PDF_ENCRYPTED, Reason.PDF_DAMAGED) for finding in found):
        return found
    text = machine_text(data)
    return (*found, *suspicions(text), *_hybrid(data, text))


def _hybrid(data: bytes, text: str) -> tuple[Finding, ...]:
    """An e-invoice inside must be sound XML and say what the page says."""
    from extractors.inspection.hybrid import mismatch
    from extractors.inspection.pdf_contents import einvoice_inside
    from extractors.inspection.xml import xml_findings

    try:
        with pikepdf.open(io.BytesIO(data), suppress_warnings=True) as opened:
            inside = einvoice_inside(opened)
    except (pikepdf.PdfError, ValueError, RuntimeError, TypeError, KeyError):
        return ()
    if inside is None:
        return ()
    grave = tuple(finding for finding in xml_findings(inside) if finding.reason is not Reason.XML_NOT_INVOICE)
    if grave:
        return grave
    return mismatch(etree.fromstring(inside, etree.XMLParser(resolve_entities=False, no_network=True)), text)
