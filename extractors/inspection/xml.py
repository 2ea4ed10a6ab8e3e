"""Business XML before it is believed: its letters, its constructs, its root, its size."""

from __future__ import annotations

import base64
import binascii
import re
import unicodedata
from typing import Final

from lxml import etree

from extractors.findings import Finding, Reason
from extractors.inspection.file_type import kind_findings
from extractors.inspection.xml_amounts import amount_findings
from extractors.lookalikes import drawn_alike, mixed_words
from extractors.media_type import sniff

_UBL: Final = "urn:oasis:names:specification:ubl:schema:xsd:"
#: Roots that are business documents: a namespace, or the start of one that carries versions.
_ROOTS: Final = (
    *(f"{{{_UBL}{kind}-2}}{kind}" for kind in (
        "Invoice", "CreditNote", "DebitNote", "Order", "OrderChange", "OrderResponse", "OrderResponseSimple",
        "DespatchAdvice", "ReceiptAdvice", "Statement", "Reminder",
    )),
    "{urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100}CrossIndustryInvoice",
    "{urn:ferd:CrossIndustryDocument:invoice:1p0}CrossIndustryDocument",
    "{urn:ferd:invoice:rc}Invoice",
    "{urn:un:unece:uncefact:data:SCRDMCCBDACIOMessageStructure:100}SCRDMCCBDACIOMessageStructure",
    "{urn:un:unece:uncefact:data:standard:CrossIndustryDespatchAdvice:100}CrossIndustryDespatchAdvice",
    "{http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.2}FatturaElettronica",
)  # fmt: skip
_ENCODINGS: Final = re.compile(r"(?i)(utf-?8|us-ascii|ascii|iso-8859-\d{1,2}|windows-125\d)$")
_DECLARED: Final = re.compile(rb"""^<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")
_DEFINES: Final = re.compile(r"<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST)")
_MOST_NAMESPACES: Final = 200
_MOST_ATTRIBUTES: Final = 200
_MOST_ELEMENTS: Final = 500_000
_MOST_DEPTH: Final = 100
_XINCLUDE: Final = "{http://www.w3.org/2001/XInclude}"
_SHOWN: Final = frozenset({"application/pdf", "image/png", "image/jpeg"})
_BINARIES: Final = frozenset({"EmbeddedDocumentBinaryObject", "AttachmentBinaryObject", "Attachment"})


class _Refused(Exception):
    """Stops the inspection with its one finding."""

    def __init__(self, reason: Reason, detail: str = "") -> None:
        super().__init__(reason)
        self.finding = Finding(reason, detail)


def xml_findings(data: bytes) -> tuple[Finding, ...]:
    """Why some XML is not believed; the first grave reason alone, else every lesser one."""
    try:
        root = parsed(data)
        if root.tag not in _ROOTS:
            raise _Refused(Reason.XML_NOT_INVOICE, etree.QName(root).localname[:40])
    except _Refused as refused:
        return (refused.finding,)
    return (*_constructs(root), *_texts(root), *_attachments(root), *amount_findings(root))


def parsed(data: bytes) -> etree._Element:
    """The root of XML that defines no names, has one honest encoding and a sensible size; raises `_Refused`."""
    text = _decoded(data)
    if _DEFINES.search(text):
        raise _Refused(Reason.XML_DTD_FORBIDDEN)
    if text.count("xmlns") > _MOST_NAMESPACES or text.count("<") > 2 * _MOST_ELEMENTS:
        raise _Refused(Reason.XML_LIMIT)
    body = re.sub(r"^\s*<\?xml[^>]*\?>", "", text, count=1).lstrip()
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=False
    )
    try:
        root = etree.fromstring(body.encode(), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise _Refused(Reason.XML_MALFORMED, str(error)[:100]) from error
    _measure(root)
    return root


def _decoded(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encoding = "utf-16"
    elif data.startswith(b"\xef\xbb\xbf"):
        encoding = "utf-8-sig"
    else:
        declared = _DECLARED.match(data.lstrip())
        encoding = declared.group(1).decode() if declared else "utf-8"
        if not _ENCODINGS.match(encoding) or b"\0" in data[:64]:
            raise _Refused(Reason.XML_ENCODING, encoding)
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError) as error:
        raise _Refused(Reason.XML_ENCODING, encoding) from error


def _measure(root: etree._Element) -> None:
    depth = 0
    for event, node in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > _MOST_DEPTH or (event == "start" and len(node.attrib) > _MOST_ATTRIBUTES):
            raise _Refused(Reason.XML_LIMIT)


def _constructs(root: etree._Element) -> tuple[Finding, ...]:
    found = []
    if next(root.iter(f"{_XINCLUDE}*"), None) is not None:
        found.append(Finding(Reason.XML_FORBIDDEN_CONSTRUCT, "XInclude"))
    before = root.getprevious()
    while before is not None:
        if isinstance(before, etree._ProcessingInstruction) and before.target == "xml-stylesheet":
            found.append(Finding(Reason.XML_STYLESHEET))
        before = before.getprevious()
    return tuple(found)


def _texts(root: etree._Element) -> tuple[Finding, ...]:
    for node in root.iter(etree.Element):
        text = node.text or ""
        hidden = [char for char in text if unicodedata.category(char) == "Cf" and char != "\u00ad"]
        if hidden:
            return (Finding(Reason.SUPPLIER_HOMOGLYPH, f"<U+{ord(hidden[0]):04X}> in {etree.QName(node).localname}"),)
        words = [word for word in mixed_words(text) if drawn_alike(word).isascii()]
        if words:
            return (Finding(Reason.SUPPLIER_HOMOGLYPH, words[0]),)
    return ()


def _attachments(root: etree._Element) -> tuple[Finding, ...]:
    found = []
    for node in root.iter(etree.Element):
        name = etree.QName(node).localname
        if name in _BINARIES and node.text and node.text.strip():
            detail = _wrong_attachment(node)
            if detail:
                found.append(Finding(Reason.XML_ATTACHMENT_TYPE, detail))
        elif name in ("URI", "URIID") and re.match(r"(?i)\s*(https?|ftp|file):", node.text or ""):
            found.append(Finding(Reason.XML_EXTERNAL_REF, (node.text or "").strip()[:80]))
    return tuple(found)


def _wrong_attachment(node: etree._Element) -> str:
    """What is wrong with an embedded file in a few words; it is judged by its first bytes."""
    name = str(node.get("filename", ""))
    try:
        start = base64.b64decode(re.sub(r"\s", "", node.text or "")[:65536], validate=False)
    except (binascii.Error, ValueError):
        return f"{name} cannot be read"
    said, real = str(node.get("mimeCode", "")).lower(), sniff(start)
    if any(finding.reason is Reason.TYPE_EXECUTABLE for finding in kind_findings(start, name, real)):
        return f"{name} is a program"
    harmless = real == said or real.startswith("text/")
    return "" if harmless or said not in _SHOWN else f"{name} says {said}, is {real}"
