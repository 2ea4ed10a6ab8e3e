"""Letters of mails are read however they were encoded, and never stop the reading."""

from __future__ import annotations

import pytest

from extractors.containers.letters import decoded, from_base64, from_bytes


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("plain", "plain"),
        ("=?utf-8?Q?M=C3=BCller?=", "Müller"),
        ("=?utf-8?B?TcO8bGxlcg==?=", "Müller"),
        ("=?utf-8?B?TcO8bGxlcg?=", "Müller"),
        ("=?utf-8?B?TcM=?= =?utf-8?B?vGxsZXI=?=", "Müller"),
        ("=?utf-8?Q?M=C3?= =?utf-8?Q?=BCller?=", "Müller"),
        ("=?iso-8859-1?Q?M=FCller?= & =?utf-8?Q?S=C3=B6hne?=", "Müller & Söhne"),
        ('"=?utf-8?Q?a_b?=".pdf', '"a b".pdf'),
        ("=?no-such?Q?a=C3=BC?=", "aü"),
        ("M\udcc3\udcbcller", "Müller"),
        ("=?utf-8?Q?broken", "=?utf-8?Q?broken"),
    ],
)
def test_header_values_are_read(raw: str, text: str) -> None:
    assert decoded(raw) == text


@pytest.mark.parametrize(
    ("raw", "charset", "text"),
    [
        ("Müller".encode(), "utf-8", "Müller"),
        ("Müller".encode(), "us-ascii", "Müller"),
        ("Müller".encode("cp1252"), "utf-8", "Müller"),
        (b"a\\u0041", "unicode_escape", "a\\u0041"),
        (b"\x81\x8d", "utf-8", "\x81\x8d"),
    ],
)
def test_a_charset_that_lies_is_replaced_by_one_that_fits(raw: bytes, charset: str, text: str) -> None:
    assert from_bytes(raw, charset) == text


@pytest.mark.parametrize("body", [b"aGVsbG8=", b"aGVsbG8", b"aG*Vs\r\nbG8=\r\n", b"aGVs=bG8=", b"aGVsbG8=x"])
def test_base64_is_read_in_spite_of_rubbish(body: bytes) -> None:
    assert from_base64(body).startswith(b"hello")
