"""Outlook's wrapper gives up its attachments."""

from __future__ import annotations

import struct

import pytest

from extractors.containers.tnef import SIGNATURE, Damaged, attachments
from extractors.containers.unpack import unpack
from extractors.findings import Reason


def attribute(level: int, number: int, value: bytes) -> bytes:
    return struct.pack("<BII", level, number, len(value)) + value + struct.pack("<H", sum(value) & 0xFFFF)


def attachment(name: bytes, content: bytes, properties: bytes = b"") -> bytes:
    parts = attribute(2, 0x00069002, bytes(14)) + attribute(2, 0x00018010, name + b"\0")
    parts += attribute(2, 0x0006800F, content) if content else b""
    return parts + (attribute(2, 0x00069005, properties) if properties else b"")


def wrapper(*parts: bytes) -> bytes:
    return SIGNATURE + b"\x01\x00" + attribute(1, 0x00089006, b"\0\0\1\0") + b"".join(parts)


def long_name(name: str) -> bytes:
    value = name.encode("utf-16-le") + b"\0\0"
    padded = value + bytes(-len(value) % 4)
    return struct.pack("<IHHI", 2, 3, 0x3705, 1) + struct.pack("<HHII", 0x1F, 0x3707, 1, len(value)) + padded


def test_it_gives_names_and_contents() -> None:
    data = wrapper(attachment(b"a.pdf", b"%PDF-1"), attachment(b"b.txt", b"hello"))
    assert attachments(data) == (("a.pdf", b"%PDF-1"), ("b.txt", b"hello"))


def test_the_long_name_wins() -> None:
    data = wrapper(attachment(b"RECHNU~1.PDF", b"%PDF-1", long_name("Rechnung Mai.pdf")))
    assert attachments(data) == (("Rechnung Mai.pdf", b"%PDF-1"),)


def test_rubbish_at_the_end_is_left() -> None:
    assert attachments(wrapper(attachment(b"a.pdf", b"%PDF-1")) + b"\x07rubbish rubbish") == (("a.pdf", b"%PDF-1"),)


def test_a_cut_file_is_damaged() -> None:
    with pytest.raises(Damaged):
        attachments(wrapper(attachment(b"a.pdf", b"%PDF-1" * 100))[:-200])


def test_it_is_opened_like_any_container() -> None:
    unpacked = unpack(wrapper(attachment(b"a.pdf", b"%PDF-1.4")), "winmail.dat")
    assert [(part.name, part.media_type, part.origin) for part in unpacked.documents] == [
        ("a.pdf", "application/pdf", "tnef/1")
    ]


def test_a_damaged_one_is_told_and_kept() -> None:
    unpacked = unpack(wrapper(attachment(b"a.pdf", b"x" * 100))[:-50], "winmail.dat")
    assert [finding.reason for finding in unpacked.findings] == [Reason.TNEF_DAMAGED]
    assert len(unpacked.parts) == 1
