"""Pictures are looked at by their size first; moving, cut and blank ones are told."""

from __future__ import annotations

import io
import struct
import zlib

import pytest
from PIL import Image

from extractors.findings import Reason
from extractors.inspection.picture import picture_findings


def page(width: int = 600, height: int = 800) -> Image.Image:
    return Image.effect_noise((width, height), 80)


def saved(picture: Image.Image, kind: str, **options: object) -> bytes:
    buffer = io.BytesIO()
    picture.save(buffer, kind, **options)
    return buffer.getvalue()


def found(data: bytes) -> list[Reason]:
    return [finding.reason for finding in picture_findings(data)]


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF", "GIF", "WEBP", "BMP"])
def test_a_page_in_every_kind_that_is_taken(kind: str) -> None:
    assert found(saved(page(), kind)) == []


def test_a_tiff_of_several_pages_is_a_document() -> None:
    assert found(saved(page(), "TIFF", save_all=True, append_images=[page(), page()])) == []


def test_a_tiff_of_too_many_pages_is_told() -> None:
    pages = [Image.new("1", (60, 60)) for _ in range(210)]
    assert found(saved(pages[0], "TIFF", save_all=True, append_images=pages[1:])) == [Reason.IMAGE_LIMIT_PAGES]


@pytest.mark.parametrize("kind", ["GIF", "PNG", "WEBP"])
def test_a_moving_picture_is_told(kind: str) -> None:
    assert found(saved(page(), kind, save_all=True, append_images=[page()])) == [Reason.IMAGE_MULTIFRAME]


def claims(width: int, height: int) -> bytes:
    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0")) + chunk(b"IEND", b"")


@pytest.mark.parametrize("size", [(30_000, 30_000), (12_000, 12_000), (100_000, 2_000)])
def test_more_pixels_than_any_scan_are_told_without_decoding(size: tuple[int, int]) -> None:
    assert found(claims(*size)) == [Reason.IMAGE_LIMIT_PIXELS]


@pytest.mark.parametrize("size", [(1, 1), (40, 400), (60, 6_000)])
def test_what_is_too_small_or_too_long_for_a_page_is_told(size: tuple[int, int]) -> None:
    assert found(saved(Image.new("L", size), "PNG")) == [Reason.IMAGE_TOO_SMALL]


def test_a_cut_picture_is_told() -> None:
    data = saved(page(), "PNG")
    assert found(data[: len(data) // 2]) == [Reason.IMAGE_DAMAGED]


def test_a_blank_page_is_told() -> None:
    assert found(saved(Image.new("L", (600, 800), 250), "PNG")) == [Reason.DOC_EMPTY]


def test_a_picture_of_another_kind_is_not_opened() -> None:
    assert found(saved(page(), "TGA")) == [Reason.IMAGE_DAMAGED]
