"""Unpacks Outlook's winmail.dat (TNEF, MS-OXTNEF): the attachments it hides, with their long names."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import Final

SIGNATURE: Final = b"\x78\x9f\x3e\x22"
_ATTACHMENT_STARTS: Final = 0x9002
_TITLE: Final = 0x8010
_DATA: Final = 0x800F
_PROPERTIES: Final = 0x9005
_LONG_NAME: Final = 0x3707
_OBJECT: Final = 0x3701
_UNICODE: Final = 0x1F
_OBJECT_TYPE: Final = 0x0D
_STRINGS: Final = (0x1E, _UNICODE)
_VARIABLE: Final = (*_STRINGS, _OBJECT_TYPE, 0x102)
_SIZES: Final = {2: 4, 3: 4, 4: 4, 5: 8, 6: 8, 7: 8, 0xA: 4, 0xB: 4, 0x14: 8, 0x40: 8, 0x48: 16}


class Damaged(ValueError):
    """The structure ends where it should go on."""


def attachments(data: bytes) -> tuple[tuple[str, bytes], ...]:
    """(name, content) of every attachment. Raises `Damaged` when the file is cut or is no TNEF.

    A mail attached as an Outlook object is given as the TNEF that it is.
    """
    if not data.startswith(SIGNATURE):
        raise Damaged("no signature")
    found: list[tuple[str, bytes]] = []
    title, content, inside = "", b"", False
    for level, kind, value in _attributes(data):
        if level != 2:
            continue
        if kind == _ATTACHMENT_STARTS:
            if inside:
                found.append((title, content))
            title, content, inside = "", b"", True
        elif kind == _TITLE:
            title = title or _text(value)
        elif kind == _DATA:
            content = value
        elif kind == _PROPERTIES:
            held = dict(_properties(value))
            title = _name(held.get(_LONG_NAME)) or title
            content = content or _object(held.get(_OBJECT))
    if inside:
        found.append((title, content))
    return tuple(found)


def _attributes(data: bytes) -> Iterator[tuple[int, int, bytes]]:
    """(level, number, value) of each attribute: level byte, id, length, value, checksum. Rubbish at the end is left."""
    at = 6
    while at + 9 <= len(data):
        level, kind, length = struct.unpack_from("<BIi", data, at)
        if level not in (1, 2):
            return
        end = at + 9 + length
        if length < 0 or end > len(data):
            raise Damaged("an attribute is cut")
        yield level, kind & 0xFFFF, data[at + 9 : end]
        at = end + 2


def _properties(data: bytes) -> Iterator[tuple[int, tuple[int, bytes]]]:
    """(number, (type, first value)) of the encoded properties whose length varies; ends early where they are odd."""
    try:
        (count,) = struct.unpack_from("<I", data)
        at = 4
        for _ in range(min(count, 500)):
            kind, number = struct.unpack_from("<HH", data, at)
            at += 4
            if number >= 0x8000:
                at = _past_named(data, at)
            if kind not in _VARIABLE:
                at += _SIZES[kind]
                continue
            (values,) = struct.unpack_from("<I", data, at)
            at += 4
            for position in range(min(values, 100)):
                (size,) = struct.unpack_from("<I", data, at)
                if position == 0:
                    yield number, (kind, data[at + 4 : at + 4 + size])
                at += 4 + size + (-size % 4)
    except (struct.error, KeyError):
        return


def _name(held: tuple[int, bytes] | None) -> str:
    if held is None or held[0] not in _STRINGS:
        return ""
    kind, value = held
    return value.decode("utf-16-le", "replace").rstrip("\0") if kind == _UNICODE else _text(value)


def _object(held: tuple[int, bytes] | None) -> bytes:
    """An embedded object, without the identifier of its interface that stands before it."""
    if held is None:
        return b""
    kind, value = held
    return value[16:] if kind == _OBJECT_TYPE else value


def _past_named(properties: bytes, at: int) -> int:
    (kind,) = struct.unpack_from("<I", properties, at + 16)
    (value,) = struct.unpack_from("<I", properties, at + 20)
    return at + 24 if kind == 0 else at + 24 + value + (-value % 4)


def _text(value: bytes) -> str:
    raw = value.rstrip(b"\0")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")
