"""Takes a mail apart into its body parts, on the raw bytes, and notices where it was put together wrongly."""

from __future__ import annotations

import binascii
import quopri
import re
from dataclasses import dataclass
from email.message import Message
from email.parser import BytesParser
from email.policy import Compat32
from email.utils import collapse_rfc2231_value
from typing import Final

from extractors.containers.letters import decoded, from_base64


# Python's own MIME parser is used for header blocks only: on whole mails it hangs, recurses or reports "no attachment"
# for a missing boundary, and it cannot give the exact bytes of a forwarded mail.
class _AsItCame(Compat32):
    """Header values as the bytes say, 8-bit letters kept as surrogates: the standard reader replaces them by marks."""

    def header_fetch_parse(self, name: str, value: str) -> str:
        return value


_PARSER: Final = BytesParser(policy=_AsItCame())
_BLANK_LINE: Final = re.compile(rb"\r?\n[ \t]*\r?\n")
_STRAY_DELIMITER: Final = re.compile(rb"(?m)^--([^\s-][^\r\n]{0,99}?)[ \t]*\r?\n(?=[Cc]ontent-[A-Za-z-]+:)")
_UU_BLOCK: Final = re.compile(
    rb"(?m)^begin [0-7]{3,4} ([^\r\n]{1,200})\r?\n((?:[ -`]{1,90}\r?\n)*?)(?:[ `]?\r?\n)?end\b"
)
_HIDDEN_PART: Final = re.compile(
    rb"(?im)^content-(?:disposition|transfer-encoding):|%PDF-1\.|JVBERi0x|^begin [0-7]{3} \S"
)
_IDENTITY: Final = frozenset({"", "7bit", "8bit", "binary", "7-bit", "8-bit", "none", "plain"})
_UU: Final = frozenset({"x-uuencode", "uuencode", "uue", "x-uue"})


@dataclass(frozen=True, slots=True)
class Piece:
    """A mail or one part of it: its head, parsed, and its body, still encoded."""

    head: Message
    head_bytes: int
    body: bytes

    @property
    def declared(self) -> str:
        """The media type it says it is, lower case; text/plain where it says nothing sensible."""
        return self.head.get_content_type()

    def parameter(self, name: str, header: str = "content-type") -> str:
        """A header's parameter, decoded; empty when absent or senseless."""
        try:
            value = self.head.get_param(name, "", header)
            return collapse_rfc2231_value(value) if value else ""
        except (LookupError, UnicodeError, ValueError, AttributeError, TypeError):
            return ""

    @property
    def disposition(self) -> str:
        try:
            return self.head.get_content_disposition() or ""
        except (AttributeError, ValueError):
            return ""

    @property
    def name(self) -> str:
        """The file name it gives, decoded from every common form, else empty."""
        raw = self.parameter("filename", "content-disposition") or self.parameter("name")
        return decoded(raw)

    @property
    def encoding(self) -> str:
        return decoded(str(self.head.get("content-transfer-encoding", ""))).strip().lower().partition(";")[0]


def read_piece(data: bytes) -> Piece:
    """Head and body of a mail or a part; a part that begins with a blank line has no head."""
    if data.startswith((b"From ", b">From ")):
        data = data.partition(b"\n")[2]
    if data.startswith((b"\r\n", b"\n")):
        return Piece(_PARSER.parsebytes(b"", headersonly=True), 0, data.lstrip(b"\r\n"))
    blank = _BLANK_LINE.search(data)
    head, body = (data[: blank.start()], data[blank.end() :]) if blank else (data, b"")
    # Only a sensible amount is ever parsed; the size is told, so that the reader of the mail can object.
    return Piece(_PARSER.parsebytes(head[: 512 << 10].replace(b"\0", b""), headersonly=True), len(head), body)


@dataclass(frozen=True, slots=True)
class Split:
    """The parts of a multipart body, and what is wrong with it in a few words (empty when nothing is)."""

    parts: tuple[bytes, ...]
    wrong: str = ""


def split(piece: Piece, most: int) -> Split:
    """A multipart's body by its boundary; never more than `most` parts plus one, so that too many can be noticed."""
    boundary = piece.parameter("boundary")
    wrong = _contradiction(piece)
    parts, outside = _cut(piece.body, boundary.encode("utf-8", "surrogateescape"), most) if boundary else ((), b"")
    if not parts:
        wrong = wrong or "its boundary is missing"
        stray = _STRAY_DELIMITER.search(piece.body)
        if stray:
            parts, outside = _cut(piece.body, stray.group(1), most)
    if not wrong and _HIDDEN_PART.search(outside):
        wrong = "something stands outside its parts"
    return Split(parts, wrong)


def _contradiction(piece: Piece) -> str:
    types = piece.head.get_all("content-type", [])
    if len(types) > 1:
        return "it says twice what it is"
    if types and len(re.findall(r"(?i)\bboundary\s*=", str(types[0]))) > 1:
        return "it names two boundaries"
    return ""


def _cut(body: bytes, boundary: bytes, most: int) -> tuple[tuple[bytes, ...], bytes]:
    """The parts between delimiter lines, and all that stands before the first and after the last."""
    delimiter = re.compile(rb"(?m)^--" + re.escape(boundary.rstrip()) + rb"(--)?[ \t]*\r?$\n?")
    parts: list[bytes] = []
    start, outside = -1, b""
    for mark in delimiter.finditer(body):
        if start < 0:
            outside = body[: mark.start()]
        else:
            parts.append(_without_line_end(body[start : mark.start()]))
        start = mark.end()
        if len(parts) > most:
            return tuple(parts), outside
        if mark.group(1):
            return tuple(parts), outside + b"\n" + body[start:]
    if start >= 0:
        parts.append(body[start:])
    return tuple(parts), outside


def _without_line_end(part: bytes) -> bytes:
    return part[:-2] if part.endswith(b"\r\n") else part[:-1] if part.endswith((b"\n", b"\r")) else part


@dataclass(frozen=True, slots=True)
class Decoded:
    """A part's bytes, and what is wrong with their encoding in a few words (empty when nothing is)."""

    data: bytes
    wrong: str = ""


def content(piece: Piece) -> Decoded:
    """The body with its transfer encoding undone; an unknown encoding is told, and tried as base64 if it looks so."""
    encoding = piece.encoding
    if encoding in _IDENTITY:
        return Decoded(piece.body)
    if encoding == "base64":
        return Decoded(from_base64(piece.body))
    if encoding == "quoted-printable":
        return Decoded(quopri.decodestring(piece.body))
    if encoding in _UU:
        blocks = uuencoded(piece.body)
        return Decoded(blocks[0][1]) if blocks else Decoded(piece.body, "its uuencoding is damaged")
    wrong = f"its encoding is unknown: {encoding[:40]}"
    looks_base64 = re.fullmatch(rb"[A-Za-z0-9+/=\s]+", piece.body) is not None
    return Decoded(from_base64(piece.body) if looks_base64 else piece.body, wrong)


def uuencoded(body: bytes) -> tuple[tuple[str, bytes], ...]:
    """Files uuencoded inside a text, by name; a damaged line ends its file."""
    found = []
    for block in _UU_BLOCK.finditer(body):
        data = bytearray()
        for line in block.group(2).splitlines():
            try:
                data += binascii.a2b_uu(line)
            except binascii.Error:
                # Encoders that pad too much: the line's own length counts.
                length = (((line[0] - 32) & 63) * 4 + 5) // 3
                try:
                    data += binascii.a2b_uu(line[:length])
                except binascii.Error:
                    break
        found.append((block.group(1).decode("utf-8", "replace").strip(), bytes(data)))
    return tuple(found)
