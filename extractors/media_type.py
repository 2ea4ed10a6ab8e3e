"""What some bytes are, by their content; the file's name only chooses between kinds of plain text."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from typing import Final

from extractors.containers.kinds import looks_like_mail

PDF: Final = "application/pdf"
XML: Final = "application/xml"
MAIL: Final = "message/rfc822"
ZIP: Final = "application/zip"
HTML: Final = "text/html"
TEXT: Final = "text/plain"
CSV: Final = "text/csv"
UNKNOWN: Final = "application/octet-stream"

#: How far into a file the PDF header may stand; PDF viewers look this far too.
_PDF_WINDOW: Final = 1024

#: First bytes that name a kind by themselves, the longer before the shorter.
_SIGNATURES: Final = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"II+\x00", "image/tiff"),
    (b"MM\x00+", "image/tiff"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"\x00\x00\x00\x0cJXL \r\n\x87\n", "image/jxl"),
    (b"\x00\x00\x00\x0cjP  \r\n\x87\n", "image/jp2"),
    (b"8BPS", "image/vnd.adobe.photoshop"),
    (b"\x1f\x8b", "application/gzip"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"BZh", "application/x-bzip2"),
    (b"\xfd7zXZ\x00", "application/x-xz"),
    (b"\x28\xb5\x2f\xfd", "application/zstd"),
    (b"\x78\x9f\x3e\x22", "application/vnd.ms-tnef"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
    (b"{\\rtf", "application/rtf"),
    (b"%!PS", "application/postscript"),
    (b"\xc5\xd0\xd3\xc6", "application/postscript"),
    (b"\x7fELF", "application/x-executable"),
    (b"MZ", "application/x-msdownload"),
    (b"BEGIN:VCALENDAR", "text/calendar"),
    (b"BEGIN:VCARD", "text/vcard"),
)  # fmt: skip

#: Entries by which a zip is an office document.
_OFFICE_ZIPS: Final = (
    ("word/", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("ppt/", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    ("[Content_Types].xml", "application/vnd.openxmlformats-package"),
    ("content.xml", "application/vnd.oasis.opendocument"),
)
_HEIF_BRANDS: Final = frozenset({b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1"})
_AVIF_BRANDS: Final = frozenset({b"avif", b"avis"})
_XML_START: Final = re.compile(r"\s*<(?:\?xml\b|!--|!DOCTYPE\b|[A-Za-z_])")
_HTML_START: Final = re.compile(
    r"(?is)\s*(?:<\?xml.*?\?>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|script|table|div|p|meta)\b"
)
_SVG_START: Final = re.compile(
    r"(?is)\s*(?:<\?xml.*?\?>\s*)?(?:<!--.*?-->\s*)*(?:<!doctype\s+svg[^>\[]*(?:\[.*?\]\s*)?>\s*)?<(?:\w+:)?svg\b"
)


def sniff(data: bytes, name: str = "") -> str:
    """The media type of the bytes, `application/octet-stream` where they are nothing known.

    A PDF may have up to 1,024 bytes of anything before its header, unless those bytes are another kind's signature.
    """
    for signature, media_type in _SIGNATURES:
        if data.startswith(signature):
            return media_type
    if found := _boxed(data):
        return found
    if data.startswith(b"PK\x03\x04") or data.startswith(b"PK\x05\x06"):
        return _zip(data)
    if data.startswith(b"%PDF-"):
        return PDF
    if looks_like_mail(data, name):
        return MAIL
    if b"%PDF-" in data[:_PDF_WINDOW]:
        return PDF
    if data[257:262] == b"ustar":
        return "application/x-tar"
    return _text(data, name)


def _boxed(data: bytes) -> str | None:
    """Kinds whose signature stands behind a length: RIFF, ISO media, bitmaps."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    if data[4:8] == b"ftyp":
        brands = {data[at : at + 4] for at in range(8, min(len(data), 64), 4)}
        if brands & _AVIF_BRANDS:
            return "image/avif"
        return "image/heic" if brands & _HEIF_BRANDS else "video/mp4"
    if data[:2] == b"BM" and data[6:10] == b"\x00\x00\x00\x00" and len(data) > 26:
        return "image/bmp"
    return None


def _zip(data: bytes) -> str:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return ZIP
    for start, media_type in _OFFICE_ZIPS:
        if any(entry.startswith(start) for entry in names) and ("mimetype" in names or "[Content_Types].xml" in names):
            return media_type
    return ZIP


def _text(data: bytes, name: str) -> str:
    """A kind of text, or unknown where the bytes are no text."""
    start = _decoded(data[:4096])
    if start is None:
        return UNKNOWN
    if _SVG_START.match(start):
        return "image/svg+xml"
    if _HTML_START.match(start):
        return HTML
    if _XML_START.match(start):
        return XML
    return CSV if name.lower().endswith((".csv", ".tsv")) else TEXT


def _decoded(start: bytes) -> str | None:
    """The first characters; None where control characters show that these bytes are no text."""
    if not start.strip(b"\x00 \t\r\n"):
        return None
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        return start[: len(start) // 2 * 2].decode("utf-16", "replace").lstrip("\ufeff")
    if start[:4] == b"<\x00?\x00":
        return start[: len(start) // 2 * 2].decode("utf-16-le", "replace")
    if start[:4] == b"\x00<\x00?":
        return start[: len(start) // 2 * 2].decode("utf-16-be", "replace")
    text = start.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace")
    controls = sum(1 for character in text if character < " " and character not in "\t\n\r\f\x0b\x1a\x1b")
    return None if controls and not text.startswith("<?xml") else text
