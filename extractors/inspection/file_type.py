"""Whether a file is of a kind that is taken, by its content first and its name second."""

from __future__ import annotations

import re
from typing import Final

from extractors.findings import Finding, Reason

#: First bytes of programs and of files that start programs.
_PROGRAMS: Final = (
    b"MZ", b"\x7fELF", b"\xfe\xed\xfa\xce", b"\xfe\xed\xfa\xcf", b"\xcf\xfa\xed\xfe", b"\xce\xfa\xed\xfe",
    b"\xca\xfe\xba\xbe", b"L\x00\x00\x00\x01\x14\x02\x00", b"#!", b"FWS", b"CWS", b"ZWS", b"ITSF", b"dex\n",
)  # fmt: skip
#: Archives that are not unpacked, and images of disks.
_PACKED: Final = (
    b"7z\xbc\xaf\x27\x1c", b"Rar!", b"MSCF", b"\x1f\x9d", b"\x1f\xa0", b"BZh", b"\xfd7zXZ", b"\x28\xb5\x2f\xfd",
    b"!<arch>", b"xar!", b"LZIP", b"ISc(",
)  # fmt: skip
_PROGRAM_NAMES: Final = re.compile(
    r"(?i)\.(exe|dll|scr|com|pif|bat|cmd|jse?|mjs|vb[es]?|ws[cfh]|ps[12]|psm1|hta|lnk|jar|msi|msp|cpl|reg|apk|appx|sh"
    r"|url|inf|chm|gadget|application|iso|img|vhdx?|dmg|deb|rpm|py|pl|php|rb)[. ]*$"
)
_DOCUMENT_NAMES: Final = re.compile(r"(?i)\.(pdf|png|jpe?g|tiff?|gif|webp|bmp|heic|heif)$")
_PICTURES_NOT_TAKEN: Final = (
    b"%!PS", b"8BPS", b"DDS ", b"\x0a\x05\x01\x08", b"BPG\xfb", b"\xff\x0a", b"\x00\x00\x00\x0cJXL ",
    b"\xd7\xcd\xc6\x9a", b"\x00\x00\x02\x00\x01\x00", b"\xc5\xd0\xd3\xc6", b"SIMPLE  =", b"gimp xcf", b"/* XPM */",
)  # fmt: skip
_DISK_SECTOR: Final = slice(32769, 32774)

TEXT: Final = re.compile(r"text/|application/json$|application/csv$")
PICTURE: Final = re.compile(r"image/(png|jpeg|tiff|gif|webp|bmp|x-ms-bmp|heic|heif|avif)$")


def kind_findings(data: bytes, name: str, media_type: str) -> tuple[Finding, ...]:
    """Why a file of this kind is not taken; empty when it is, or when its own inspection decides."""
    start = data[:64]
    if start.startswith(_PROGRAMS):
        return (Finding(Reason.TYPE_EXECUTABLE, _ending(name)),)
    if data[_DISK_SECTOR] == b"CD001":
        return (Finding(Reason.TYPE_NOT_ALLOWED, "an image of a disk"),)
    if start.startswith(_PACKED):
        encrypted = start.startswith(b"7z") and b"\x06\xf1\x07\x01" in data[-512:]
        return (Finding(Reason.ARCHIVE_ENCRYPTED if encrypted else Reason.TYPE_NOT_ALLOWED, "an archive"),)
    if _PROGRAM_NAMES.search(name):
        as_named = media_type == "application/octet-stream" or TEXT.match(media_type) is not None
        return (Finding(Reason.TYPE_EXECUTABLE if as_named else Reason.TYPE_MISMATCH, _ending(name)),)
    if start.startswith(_PICTURES_NOT_TAKEN) or _is_picture_program(start):
        return (Finding(Reason.TYPE_NOT_ALLOWED, media_type),)
    if _DOCUMENT_NAMES.search(name) and (media_type == "application/octet-stream" or TEXT.match(media_type)):
        return (Finding(Reason.TYPE_MISMATCH, _ending(name)),)
    return ()


def _is_picture_program(start: bytes) -> bool:
    return start.startswith(b"#define ") or b"push graphic-context" in start


def _ending(name: str) -> str:
    return name.rpartition(".")[2][:20] if "." in name else ""
