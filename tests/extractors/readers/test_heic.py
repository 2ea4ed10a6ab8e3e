"""A telephone's photograph is opened by the system's decoder, within limits, or says what to do instead."""

from __future__ import annotations

import io
import shutil
import struct
import subprocess
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont

from extractors.findings import Reason
from extractors.inspection.picture import picture_findings
from extractors.media_type import sniff
from extractors.readers.heic import as_png, is_heic
from extractors.readers.problems import Damaged, NoHeicDecoder, TooManyPixels
from extractors.whole_file import extract_file


@pytest.fixture
def photograph(tmp_path: Path) -> bytes:
    if shutil.which("heif-enc") is None or shutil.which("heif-convert") is None:
        pytest.skip("libheif-examples is not installed: HEIC is not tested here")
    picture = Image.new("RGB", (1240, 1754), "white")
    pen = ImageDraw.Draw(picture)
    font = ImageFont.load_default(44)
    for row, text in enumerate(("INVOICE", "Invoice No. A-20417", "Invoice Date 2026-03-14", "Total 118.00 USD")):
        pen.text((120, 160 + 160 * row), text, fill="black", font=font)
    picture.save(tmp_path / "photo.png")
    subprocess.run(
        ["heif-enc", "-q", "90", str(tmp_path / "photo.png"), "-o", str(tmp_path / "photo.heic")],
        check=True,
        capture_output=True,
    )
    return (tmp_path / "photo.heic").read_bytes()


def head(width: int, height: int) -> bytes:
    """A file that states a size and holds nothing."""
    return b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + b"\0\0\0\x14ispe\0\0\0\0" + struct.pack(">II", width, height)


def test_a_photograph_in_a_telephones_format_is_read(photograph: bytes, tesseract: None) -> None:
    assert sniff(photograph, "IMG_0042.HEIC") == "image/heic"
    with Image.open(io.BytesIO(as_png(photograph))) as picture:
        assert picture.size == (1240, 1754)
    (document,) = extract_file(photograph, "IMG_0042.HEIC").documents
    assert document.fields["invoice_number"].value == "A-20417"


def test_inspection_looks_into_it_as_into_any_picture(photograph: bytes) -> None:
    assert picture_findings(photograph) == ()
    assert [one.reason for one in picture_findings(head(60_000, 60_000))] == [Reason.IMAGE_LIMIT_PIXELS]
    assert [one.reason for one in picture_findings(head(100, 100))] == [Reason.IMAGE_DAMAGED]


def test_without_the_decoder_it_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    with pytest.raises(NoHeicDecoder) as raised:
        as_png(head(10, 10))
    assert "JPEG" in raised.value.message
    assert [one.reason for one in picture_findings(head(10, 10))] == [Reason.TYPE_NOT_ALLOWED]


def test_a_size_beyond_all_telephones_is_refused_before_it_is_decoded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: "/nowhere/heif-convert")
    with pytest.raises(TooManyPixels):
        as_png(head(60_000, 60_000))


def test_what_the_decoder_cannot_open_is_damaged(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: "/nowhere/heif-convert")
    with pytest.raises(Damaged):
        as_png(head(100, 100))


def test_other_pictures_are_not_taken_for_it() -> None:
    assert is_heic(head(1, 1))
    assert not is_heic(b"\x89PNG\r\n\x1a\n" + bytes(40))
