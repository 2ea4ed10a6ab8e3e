"""Pictures of pages and the download of originals."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Any

import pytest

from models.errors import DocumentProblem
from pipeline.blobs import FolderBlobs
from web.pages.pictures import disposition
from web.pictures import DPI, NoPicture, Pictures, size


def png(width: int, height: int) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" + struct.pack(">II", width, height)


class Counted:
    """Draws, and counts how often."""

    def __init__(self, picture: bytes) -> None:
        self.picture, self.times = picture, 0

    def __call__(self, _data: bytes, _page: int, _dpi: int) -> bytes:
        self.times += 1
        return self.picture


def test_a_page_is_drawn_once_and_measured_in_points(tmp_path: Path) -> None:
    blobs = FolderBlobs(tmp_path / "originals")
    address, draw = blobs.put(b"a paper"), Counted(png(DPI * 8, DPI * 11))
    pictures = Pictures(tmp_path / "pictures", blobs, draw)
    for _ in range(3):
        picture = pictures.picture(address, 1)
        assert (picture.width, picture.height) == (576.0, 792.0)
    assert draw.times == 1
    pictures.picture(address, 2)
    assert draw.times == 2


@pytest.mark.parametrize("answer", [b"", b"<svg onload=alert(1)>" + b" " * 30, png(0, 5), png(30_000, 5)])
def test_what_is_no_picture_is_neither_kept_nor_shown(tmp_path: Path, answer: bytes) -> None:
    blobs = FolderBlobs(tmp_path / "originals")
    pictures = Pictures(tmp_path / "pictures", blobs, Counted(answer))
    with pytest.raises(NoPicture):
        pictures.picture(blobs.put(b"a paper"), 1)
    assert not (tmp_path / "pictures").exists()


def test_a_page_that_cannot_be_drawn_says_why_and_the_others_are_shown(tmp_path: Path) -> None:
    def draw(_data: bytes, page: int, _dpi: int) -> bytes:
        if page == 2:
            raise DocumentProblem("page 2")
        return png(10, 10)

    blobs = FolderBlobs(tmp_path / "originals")
    found = Pictures(tmp_path / "pictures", blobs, draw).of_pages(blobs.put(b"a paper"), [1, 2, 3])
    assert list(found) == [1, 2, 3]
    assert "page 2" in str(found[2])
    assert not isinstance(found[3], str)


def test_the_size_is_read_from_the_head_of_the_file() -> None:
    assert size(png(850, 1100)) == (850, 1100)


def test_a_page_is_shown_as_a_picture_and_only_pages_of_the_document_are(site: Any, held: int) -> None:
    ada = site.browser("Ada")
    answer = ada.get(f"/documents/{held}/pages/1.png")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "image/png"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert ada.get(f"/documents/{held}/pages/2.png").status_code == 422
    assert ada.get(f"/documents/{held}/pages/0.png").status_code == 422


def test_a_real_page_is_drawn_in_the_sandbox(tmp_path: Path) -> None:
    from reportlab.pdfgen.canvas import Canvas

    file = tmp_path / "page.pdf"
    canvas = Canvas(str(file), pagesize=(612, 792))
    canvas.drawString(72, 720, "Invoice NF-48213")
    canvas.save()
    blobs = FolderBlobs(tmp_path / "originals")
    picture = Pictures(tmp_path / "pictures", blobs).picture(blobs.put(file.read_bytes()), 1)
    assert abs(picture.width - 612) < 1
    assert abs(picture.height - 792) < 1


def test_the_original_is_a_download_of_no_known_type(site: Any, held: int) -> None:
    answer = site.browser("Ada").get(f"/documents/{held}/original")
    assert answer.content == b"NF-48213 of Northgate Fasteners"
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["content-disposition"].startswith('attachment; filename="invoice.pdf"')
    assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("invoice.pdf", "invoice.pdf"),
        ("../../etc/cron.d/x.pdf", "x.pdf"),
        ("..\\..\\windows\\x.pdf", "x.pdf"),
        ('a"; filename="b.exe', "a__ filename__b.exe"),
        ("a\r\nSet-Cookie: x=1.pdf", "a__Set-Cookie_ x_1.pdf"),
        ("Rechnung_größe.pdf", "Rechnung_gr__e.pdf"),
        ("...", "document"),
        ("", "document"),
    ],
)
def test_the_name_of_a_download_cannot_break_out_of_its_header(name: str, plain: str) -> None:
    header = disposition(name)
    assert header.startswith(f"attachment; filename=\"{plain}\"; filename*=UTF-8''")
    assert "\n" not in header
    assert header.isascii()
