"""Turns a telephone's HEIC photograph into PNG by the system's own decoder, where it is installed."""

from __future__ import annotations

import shutil
import struct
import subprocess
import tempfile
from pathlib import Path
from typing import Final

from extractors.media_type import sniff
from extractors.readers.drawing import MAX_SOURCE_PIXELS
from extractors.readers.problems import Damaged, NoHeicDecoder, TooManyPixels

MEDIA_TYPES: Final = frozenset({"image/heic"})
#: libheif's program under its old and its new name.
_PROGRAMS: Final = ("heif-convert", "heif-dec")
_SECONDS: Final = 60


def is_heic(data: bytes) -> bool:
    """Whether the bytes are a HEIC picture by their head."""
    return sniff(data, "") in MEDIA_TYPES


def as_png(data: bytes) -> bytes:
    """The first picture of the file as PNG, turned as the telephone was held.

    Raises `NoHeicDecoder` where the program is not installed, `TooManyPixels` before anything is decoded, `Damaged`.
    """
    program = next((found for name in _PROGRAMS if (found := shutil.which(name))), None)
    if program is None:
        raise NoHeicDecoder
    if (pixels := _stated_pixels(data)) > MAX_SOURCE_PIXELS:
        raise TooManyPixels(f"{pixels // 1_000_000} million pixels")
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "photo.heic"), Path(folder, "photo.png")
        source.write_bytes(data)
        try:
            subprocess.run([program, str(source), str(target)], check=True, capture_output=True, timeout=_SECONDS)
        except (subprocess.CalledProcessError, subprocess.TimeoutExpired, OSError) as error:
            raise Damaged(type(error).__name__) from error
        # A file with several pictures gives photo-1.png, photo-2.png.
        made = target if target.is_file() else Path(folder, "photo-1.png")
        if not made.is_file():
            raise Damaged("nothing was decoded")
        return made.read_bytes()


def _stated_pixels(data: bytes) -> int:
    """The size of the largest picture the file's properties state (box `ispe`: version and flags, width, height)."""
    largest, at = 0, data.find(b"ispe")
    while at >= 0 and at + 16 <= len(data):
        width, height = struct.unpack(">II", data[at + 8 : at + 16])
        largest, at = max(largest, width * height), data.find(b"ispe", at + 4)
    return largest
