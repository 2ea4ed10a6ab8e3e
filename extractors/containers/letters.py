"""Letters as mails encode them: charsets that lie, base64 with rubbish in it, encoded words in headers."""

from __future__ import annotations

import binascii
import quopri
import re
from typing import Final

#: No honest header is longer; encoded words by the thousand cost Python's parser minutes.
LONGEST_HEADER: Final = 16 << 10
_WORD: Final = re.compile(r"=\?([^?\s]{1,60})\?([bBqQ])\?([^?]*)\?=")
_BETWEEN_WORDS: Final = re.compile(r"(\?=)\s+(?==\?[^?\s]{1,60}\?[bBqQ]\?)")


def from_bytes(raw: bytes, charset: str = "") -> str:
    """Text of a charset that may lie: the one named if it fits, else UTF-8, else Windows-1252. Never fails."""
    named = re.sub(r"[^A-Za-z0-9_.:-]", "", charset)[:40].lower()
    # Python also knows "charsets" that are programs (unicode_escape, idna, zip); a real one is none of them.
    trusted = (
        named if re.match(r"(utf|us-ascii|ascii|iso|windows|cp|koi|mac|gb|big5|hz|euc|shift|ks_c|tis)", named) else ""
    )
    for name in (trusted, "utf-8", "cp1252"):
        try:
            if name:
                return raw.decode(name)
        except (LookupError, UnicodeError, ValueError):
            continue
    return raw.decode("latin-1")


def from_base64(body: bytes) -> bytes:
    """Lenient: what is not of the alphabet is skipped, missing padding supplied, a stray last letter dropped."""
    data = bytearray()
    for run in re.sub(rb"[^A-Za-z0-9+/=]", b"", body).split(b"="):
        whole = run if len(run) % 4 != 1 else run[:-1]
        data += binascii.a2b_base64(whole + b"=" * (-len(whole) % 4))
    return bytes(data)


def decoded(raw: str) -> str:
    """A header value with its encoded words (RFC 2047) and stray 8-bit letters read; hiding characters stay.

    More lenient than the standard: words inside quotes and within other text are read, damaged ones as far as they go.
    """
    text = raw[:LONGEST_HEADER]
    if any("\udc80" <= char <= "\udcff" for char in text):
        text = from_bytes(text.encode("utf-8", "surrogateescape"))
    if "=?" not in text:
        return text
    pieces: list[str] = []
    held, charset, at = b"", "", 0
    joined = _BETWEEN_WORDS.sub(r"\1", text)
    for word in _WORD.finditer(joined):
        named, how, content = word.groups()
        if word.start() > at or named.lower() != charset:
            pieces += (from_bytes(held, charset), joined[at : word.start()])
            held, charset = b"", named.lower()
        # A letter of several bytes may be parted between two words of one charset, so bytes are joined first.
        held += _word(content, how)
        at = word.end()
    return "".join((*pieces, from_bytes(held, charset), joined[at:]))


def _word(content: str, how: str) -> bytes:
    raw = content.encode("utf-8", "surrogateescape")
    return from_base64(raw) if how in "bB" else quopri.decodestring(raw, header=True)
