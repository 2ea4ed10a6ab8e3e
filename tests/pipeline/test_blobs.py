"""Originals are kept once, whole, and never given out changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline import blobs
from pipeline.blobs import FolderBlobs, sha256
from pipeline.errors import OriginalDamaged, OriginalMissing


@pytest.fixture
def kept(tmp_path: Path) -> FolderBlobs:
    return FolderBlobs(tmp_path / "originals")


def files(kept: FolderBlobs) -> list[Path]:
    return [path for path in kept.root.rglob("*") if path.is_file()]


def test_it_gives_back_what_was_put(kept: FolderBlobs) -> None:
    address = kept.put(b"an invoice")
    assert address == sha256(b"an invoice")
    assert kept.get(address) == b"an invoice"


def test_the_same_bytes_are_kept_once(kept: FolderBlobs) -> None:
    kept.put(b"an invoice")
    before = files(kept)[0].stat().st_mtime_ns
    kept.put(b"an invoice")
    assert [path.stat().st_mtime_ns for path in files(kept)] == [before]


def test_a_changed_original_is_noticed(kept: FolderBlobs) -> None:
    address = kept.put(b"an invoice")
    files(kept)[0].write_bytes(b"another amount")
    with pytest.raises(OriginalDamaged):
        kept.get(address)


def test_a_damaged_original_is_replaced_by_the_good_bytes(kept: FolderBlobs) -> None:
    address = kept.put(b"an invoice")
    files(kept)[0].write_bytes(b"half an inv")
    assert kept.get(kept.put(b"an invoice")) == b"an invoice"
    assert kept.get(address) == b"an invoice"


@pytest.mark.parametrize("address", ["0" * 64, "../../etc/passwd", "", "A" * 64])
def test_what_is_not_there_is_missing(kept: FolderBlobs, address: str) -> None:
    with pytest.raises(OriginalMissing):
        kept.get(address)


def test_a_full_disk_leaves_no_part_of_a_file(kept: FolderBlobs, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(blobs.os, "fsync", full)
        with pytest.raises(OSError, match="No space"):
            kept.put(b"an invoice")
    assert files(kept) == []
