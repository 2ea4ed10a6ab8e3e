"""Which container some bytes are, by content: a mail, an archive, or Outlook's wrapper; names only break ties."""

from __future__ import annotations

import io
import re
import zipfile
from enum import StrEnum
from typing import Final

from extractors.containers.tnef import SIGNATURE as TNEF


class Container(StrEnum):
    """What can be unpacked; the value is the word used in a part's origin."""

    MAIL = "mail"
    ZIP = "zip"
    GZIP = "gzip"
    TAR = "tar"
    TNEF = "tnef"


#: Entries that make a zip something else than an archive of documents.
_NOT_ARCHIVES: Final = ("[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF", "AndroidManifest.xml", "doc.kml")
_HEADER_LINE: Final = re.compile(rb"[A-Za-z][A-Za-z0-9-]{0,60}[ \t]*:")
_MAIL_HEADER: Final = re.compile(
    rb"(?im)^(from|to|cc|subject|date|message-id|received|return-path|mime-version|content-type|reply-to|delivered-to"
    rb"|dkim-signature|x-[a-z-]+|resent-from|sender|content-transfer-encoding)[ \t]*:"
)


def container(data: bytes, name: str = "") -> Container | None:
    """The kind of container, or None for everything that is read as a whole (an office file is no archive here)."""
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08PK")):
        return Container.ZIP if _is_plain_zip(data) else None
    if data.startswith(b"\x1f\x8b"):
        return None if name.lower().endswith(".svgz") else Container.GZIP
    if data[257:262] == b"ustar":
        return Container.TAR
    if data.startswith(TNEF):
        return Container.TNEF
    return Container.MAIL if looks_like_mail(data, name) else None


def _is_plain_zip(data: bytes) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = {entry.filename for entry in archive.infolist()}
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return True
    return not names.intersection(_NOT_ARCHIVES)


def looks_like_mail(data: bytes, name: str = "") -> bool:
    """Whether the first lines are a mail's head: header lines only, with at least two that mails have.

    One is enough where the name says it is a mail.
    """
    start = data[:16384].lstrip(b"\r\n \t\xef\xbb\xbf")
    if start.startswith((b"From ", b">From ")):
        start = start.partition(b"\n")[2]
    if not _HEADER_LINE.match(start):
        return False
    head = re.split(rb"\r?\n[ \t]*\r?\n|\r\r", start, maxsplit=1)[0].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    lines = [line for line in head.split(b"\n") if line.strip() and line[:1] not in b" \t"]
    proper = sum(1 for line in lines if _HEADER_LINE.match(line))
    known = len({match.group(1).lower() for match in _MAIL_HEADER.finditer(head)})
    enough = 1 if name.lower().endswith((".eml", ".msg", ".mht", ".mhtml", ".mbox")) else 2
    return known >= enough and proper >= 0.7 * len(lines)
