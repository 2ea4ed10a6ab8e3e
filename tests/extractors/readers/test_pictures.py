"""Picture files: every page upright, on white, and nothing decoded that is too large."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable

import numpy as np
import pytest
from PIL import Image

from extractors.readers.pictures import MAX_FRAMES, count, sheets
from extractors.readers.problems import Damaged, MovingPicture, TooManyPages, TooManyPixels, TooSmall

Encode = Callable[..., bytes]


def _half_black() -> Image.Image:
    picture = Image.new("L", (200, 100), 255)
    picture.paste(0, (0, 0, 200, 50))
    return picture


def test_a_camera_s_note_of_its_turn_is_followed(encoded: Encode) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    sheet = next(sheets(encoded(_half_black(), "JPEG", exif=exif)))
    assert sheet.picture.size == (100, 200)
    assert sheet.grey[100, 10] > 200
    assert sheet.grey[100, 90] < 50


def test_every_frame_of_a_tiff_is_a_page(encoded: Encode) -> None:
    data = encoded(_half_black(), "TIFF", save_all=True, append_images=[Image.new("L", (300, 100), 128)])
    assert [sheet.picture.size for sheet in sheets(data)] == [(200, 100), (300, 100)]
    assert count(data) == 2


def test_a_moving_picture_is_refused(encoded: Encode) -> None:
    frames = [_half_black(), Image.new("L", (200, 100), 99)]
    with pytest.raises(MovingPicture):
        list(sheets(encoded(frames[0], "GIF", save_all=True, append_images=frames[1:])))


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def test_a_bomb_is_refused_by_its_header() -> None:
    header = _chunk(b"IHDR", struct.pack(">IIBBBBB", 30000, 30000, 8, 0, 0, 0, 0))
    with pytest.raises(TooManyPixels):
        list(sheets(b"\x89PNG\r\n\x1a\n" + header + _chunk(b"IDAT", b"") + _chunk(b"IEND", b"")))


def test_more_frames_than_a_document_has_are_refused(encoded: Encode) -> None:
    tiny = Image.new("1", (50, 50))
    data = encoded(tiny, "TIFF", save_all=True, append_images=[tiny] * MAX_FRAMES)
    with pytest.raises(TooManyPages):
        list(sheets(data))


def test_a_cut_off_picture_is_damaged(encoded: Encode, scan: Image.Image) -> None:
    data = encoded(scan, "JPEG")
    with pytest.raises(Damaged):
        list(sheets(data[: len(data) // 2]))


def test_a_dot_is_no_page(encoded: Encode) -> None:
    with pytest.raises(TooSmall):
        list(sheets(encoded(Image.new("L", (5, 5)))))


def test_what_is_clear_is_paper(encoded: Encode) -> None:
    clear = Image.new("RGBA", (100, 100), (0, 0, 0, 0))
    assert next(sheets(encoded(clear))).grey.min() == 255


def test_deep_greys_keep_their_span(encoded: Encode) -> None:
    deep = Image.fromarray((np.arange(10000, dtype=np.uint16).reshape(100, 100) * 6).astype(np.uint16))
    grey = next(sheets(encoded(deep))).grey
    assert grey.min() == 0
    assert grey.max() == 255
    assert 100 < grey[50, 0] < 150


@pytest.mark.parametrize(
    ("dpi", "long_side"),
    [((200, 200), 72 * 2000 / 200), ((72, 72), 842), (None, 842), ((1200, 1200), 842)],
)
def test_a_page_has_the_size_its_picture_credibly_states(
    encoded: Encode, dpi: tuple[int, int] | None, long_side: float
) -> None:
    options = {} if dpi is None else {"dpi": dpi}
    sheet = next(sheets(encoded(Image.new("L", (1500, 2000), 255), **options)))
    assert 2000 / sheet.scale == pytest.approx(long_side, rel=0.01)


def test_the_oblong_pixels_of_a_fax_become_square(encoded: Encode) -> None:
    fax = encoded(Image.new("1", (1728, 1078), 1), "TIFF", compression="group4", dpi=(204, 98))
    sheet = next(sheets(fax))
    assert sheet.picture.size == (1728, 2244)
    assert sheet.scale == pytest.approx(204 / 72)


def test_a_turned_picture_with_oblong_pixels_keeps_its_shape(encoded: Encode) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    photo = encoded(Image.new("L", (400, 100), 200), "TIFF", exif=exif, dpi=(200, 100))
    assert next(sheets(photo)).picture.size == (100, 400)


def test_a_nonsensical_resolution_changes_no_shape(encoded: Encode) -> None:
    assert next(sheets(encoded(Image.new("L", (400, 300)), dpi=(1000, 100)))).picture.size == (400, 300)
