"""Plain text, web pages, calendars: what is harmless to keep, and what acts when it is opened."""

from __future__ import annotations

import re
from typing import Final

from extractors.findings import Finding, Reason

_WEB: Final = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|script|iframe|svg|meta|title|table|div|p|img|a|form|object|embed|base|link)\b",
    re.IGNORECASE,
)
_CARDS: Final = (b"BEGIN:VCALENDAR", b"BEGIN:VCARD")


def text_findings(data: bytes) -> tuple[Finding, ...]:
    """A web page may act, a calendar is no document, letters of an unknown alphabet cannot be trusted."""
    start = data[:65536].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(b"{\\rtf"):
        return (Finding(Reason.OFFICE_TYPE, "RTF"),)
    if start.upper().startswith(_CARDS):
        return (Finding(Reason.TYPE_NOT_ALLOWED, "a calendar entry or an address card"),)
    if _WEB.search(data[:65536]):
        return (Finding(Reason.TYPE_ACTIVE),)
    text = _as_text(data)
    if text is None or _unprintable(text) > 0.02:
        return (Finding(Reason.TYPE_UNKNOWN),)
    return () if text.strip() else (Finding(Reason.DOC_EMPTY),)


def _as_text(data: bytes) -> str | None:
    encoding = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _unprintable(text: str) -> float:
    sample = text[:20_000]
    return sum(1 for char in sample if not char.isprintable() and char not in "\r\n\t\f") / max(1, len(sample))
