"""Office files: macros, passwords, content fetched from elsewhere, files inside."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from typing import Final

from extractors.findings import Finding, Reason

OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MOST_FILES: Final = 5000
_MOST_BYTES: Final = 20 << 20
_EXTERNAL: Final = re.compile(rb'TargetMode\s*=\s*["\']External["\']', re.IGNORECASE)
_HYPERLINK: Final = re.compile(rb'<Relationship\b[^>]*relationships/hyperlink["\'][^>]*>', re.IGNORECASE)
_FETCHING: Final = re.compile(
    rb"<w:altChunk\b|<ddeLink\b|\bDDEAUTO?\b|INCLUDETEXT|INCLUDEPICTURE|<w:mailMerge\b|&lt;script|hlinkHover"
    rb"|(?:^|[>=+\-@])\s*(?:cmd|msexcel|powershell)\s*\|",
    re.IGNORECASE,
)
_DTD: Final = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)


def is_office(data: bytes) -> bool:
    """Word, Excel, PowerPoint, Outlook and OpenDocument files, old and new."""
    if data.startswith(OLE):
        return True
    return data.startswith(b"PK") and bool({"[Content_Types].xml", "mimetype"} & set(_names(data)))


def office_findings(data: bytes) -> tuple[Finding, ...]:
    """What makes an office file unsafe. An ordinary one with nothing of it gives no finding."""
    if data.startswith(OLE):
        return _ole_findings(data)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _package_findings(archive)
    except (zipfile.BadZipFile, zlib.error, ValueError, OSError, NotImplementedError, RuntimeError, EOFError) as error:
        return (Finding(Reason.OFFICE_DAMAGED, str(error)[:100]),)


def _ole_findings(data: bytes) -> tuple[Finding, ...]:
    """By the names of its streams, which stand in UTF-16 in its directory."""

    def holds(name: str) -> bool:
        return name.encode("utf-16-le") in data

    if holds("EncryptedPackage") or holds("\x09DRMContent") or holds("DRMEncryptedDataSpace"):
        return (Finding(Reason.OFFICE_ENCRYPTED),)
    if holds("_VBA_PROJECT") or holds("Macros"):
        return (Finding(Reason.OFFICE_MACRO),)
    if holds("ObjectPool"):
        return (Finding(Reason.OFFICE_EMBEDDED),)
    return (Finding(Reason.OFFICE_TYPE, "an Outlook message" if holds("__properties_version1.0") else "an old format"),)


def _package_findings(archive: zipfile.ZipFile) -> tuple[Finding, ...]:
    names = archive.namelist()
    lower = [name.lower() for name in names]
    if len(names) > _MOST_FILES or sum(entry.file_size for entry in archive.infolist()) > 20 * _MOST_BYTES:
        return (Finding(Reason.OFFICE_DAMAGED, "it unpacks to far too much"),)
    if any(name.endswith("vbaproject.bin") or name.startswith("basic/") for name in lower):
        return (Finding(Reason.OFFICE_MACRO),)
    if any("externallinks/" in name for name in lower):
        return (Finding(Reason.OFFICE_EXTERNAL),)
    if any("/embeddings/" in name or name.startswith("object ") for name in lower):
        return (Finding(Reason.OFFICE_EMBEDDED),)
    for entry in archive.infolist():
        if not entry.filename.lower().endswith((".xml", ".rels", ".vml")):
            continue
        if entry.file_size > _MOST_BYTES:
            continue
        content = archive.read(entry)
        if _DTD.search(content[:4096]):
            return (Finding(Reason.OFFICE_DAMAGED, "it defines its own names"),)
        if _EXTERNAL.search(_HYPERLINK.sub(b"", content)) or _FETCHING.search(content):
            return (Finding(Reason.OFFICE_EXTERNAL, entry.filename),)
        if b"encryption-data" in content and entry.filename == "META-INF/manifest.xml":
            return (Finding(Reason.OFFICE_ENCRYPTED),)
    return ()


def _names(data: bytes) -> list[str]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return archive.namelist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        # A cut office file has no directory any more, but its first entries still have their names.
        return [name.decode() for name in (b"[Content_Types].xml", b"mimetype") if name in data[:2048]]
