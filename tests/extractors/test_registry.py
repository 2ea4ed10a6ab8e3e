"""One reader for each readable kind, and a clear word for all others."""

from __future__ import annotations

from collections import Counter

import pytest

from extractors.readers.problems import Empty, TooLarge, UnsupportedType
from extractors.registry import MAX_BYTES, READERS, read


def test_no_kind_has_two_readers() -> None:
    kinds = Counter(kind for reader in READERS for kind in reader.media_types)
    assert set(kinds.values()) == {1}


def test_an_empty_file_is_named() -> None:
    with pytest.raises(Empty):
        read(b"", "application/pdf")


def test_a_file_over_the_limit_is_not_opened() -> None:
    with pytest.raises(TooLarge):
        read(bytes(MAX_BYTES + 1), "application/pdf")


@pytest.mark.parametrize("media_type", ["image/avif", "application/zip", "text/html", "application/octet-stream"])
def test_kinds_not_on_the_list_are_refused(media_type: str) -> None:
    with pytest.raises(UnsupportedType, match=media_type):
        read(b"x", media_type)
