"""Opens pictures of pages: PNG, JPEG, TIFF with many pages, GIF, BMP, WEBP, HEIC; upright, on white, within limits."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from numbers import Real
from typing import Final, TypeGuard

import numpy as np
from PIL import Image, ImageOps, ImageSequence, UnidentifiedImageError

from extractors.readers.drawing import MAX_PIXELS, MAX_SOURCE_PIXELS, Grey
from extractors.readers.heic import as_png, is_heic
from extractors.readers.problems import Damaged, MovingPicture, TooManyPages, TooManyPixels, TooSmall

#: Pillow's names of the formats read; whatever else Pillow could open is refused.
FORMATS: Final = ("PNG", "JPEG", "TIFF", "GIF", "BMP", "WEBP")
#: Pictures whose frames are pages; in every other format frames replace each other.
_PAGED: Final = "TIFF"
MAX_FRAMES: Final = 200
_MAX_ALL_PIXELS: Final = 1_500_000_000
_SMALLEST_SIDE: Final = 40
#: The longer side of a page whose picture does not say how large it is: A4 and letter come out near their true size.
_USUAL_LONG_SIDE: Final = 842.0
_CREDIBLE_DPI: Final = (100, 1200)
#: The tag that says how a camera was held, and the greatest of its values by which a page does not lie on its side.
_ORIENTATION: Final = 0x0112
_UPSIDE_DOWN: Final = 4
#: A pixel higher than wide, or wider than high, by more than rounding and less than nonsense.
_OBLONG_DPI: Final = (60, 1200)
_OBLONG: Final = 1.2
_MOST_OBLONG: Final = 3.0
_CREDIBLE_POINTS: Final = (144, 3600)

#: What Pillow raises for damaged files.
_UNREADABLE: Final = (
    OSError, SyntaxError, ValueError, EOFError, IndexError, KeyError, TypeError, AttributeError, OverflowError,
    AssertionError, struct.error, zlib.error, NotImplementedError, ZeroDivisionError, RuntimeError,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page as a picture, upright, and its scale in pixels per point."""

    picture: Image.Image
    scale: float

    @property
    def grey(self) -> Grey:
        return np.asarray(self.picture.convert("L"), dtype=np.uint8)


def sheets(data: bytes) -> Iterator[Sheet]:
    """The pages of a picture file, one at a time.

    Raises `Damaged`, `TooSmall`, `TooManyPixels`, `TooManyPages`, `MovingPicture` or `NoHeicDecoder`; sizes are checked
    from the header, before anything is decoded.
    """
    opened = _opened(as_png(data) if is_heic(data) else data)
    total = 0
    frames = _frame_count(opened)
    for frame in ImageSequence.Iterator(opened) if frames > 1 else [opened]:
        _check(frame.size)
        total += frame.size[0] * frame.size[1]
        if total > _MAX_ALL_PIXELS:
            raise TooManyPixels(f"{total // 1_000_000} million pixels in all")
        yield _sheet(frame)


def count(data: bytes) -> int:
    """How many pages the picture has."""
    if is_heic(data):
        return 1
    return _frame_count(_opened(data))


def _opened(data: bytes) -> Image.Image:
    try:
        picture = Image.open(io.BytesIO(data), formats=FORMATS)
    except Image.DecompressionBombError as error:
        raise TooManyPixels from error
    except UnidentifiedImageError as error:
        raise Damaged from error
    except _UNREADABLE as error:
        raise Damaged(type(error).__name__) from error
    _check(picture.size)
    return picture


def _frame_count(picture: Image.Image) -> int:
    """Counting walks the file; a file that loops or lies ends at the limit."""
    if picture.format != _PAGED:
        if getattr(picture, "is_animated", False):
            raise MovingPicture
        return 1
    found = 0
    try:
        while True:
            picture.seek(found)
            found += 1
            if found > MAX_FRAMES:
                raise TooManyPages(f"more than {MAX_FRAMES}")
    except EOFError:
        pass
    except _UNREADABLE as error:
        raise Damaged(type(error).__name__) from error
    picture.seek(0)
    return max(found, 1)


def _check(size: tuple[int, int]) -> None:
    width, height = size
    if width * height > MAX_SOURCE_PIXELS:
        raise TooManyPixels(f"{width} by {height}")
    if min(size) < _SMALLEST_SIDE:
        raise TooSmall(f"{width} by {height} pixels")


def _sheet(frame: Image.Image) -> Sheet:
    try:
        dpi = frame.info.get("dpi")
        # Pillow turns some pictures while opening them, and their resolution then lies the other way round.
        lying = frame.getexif().get(_ORIENTATION, 1) > _UPSIDE_DOWN
        flat = _flat(frame)
        if not lying:
            flat, dpi = _square(flat, dpi)
        stored = flat.size
        upright = ImageOps.exif_transpose(flat)
    except Image.DecompressionBombError as error:
        raise TooManyPixels from error
    except _UNREADABLE as error:
        raise Damaged(type(error).__name__) from error
    scale = _scale(upright.size, dpi if stored == upright.size else None)
    area = upright.size[0] * upright.size[1]
    if area > MAX_PIXELS:
        factor = (MAX_PIXELS / area) ** 0.5
        size = (max(1, int(upright.size[0] * factor)), max(1, int(upright.size[1] * factor)))
        scale *= size[0] / upright.size[0]
        upright = upright.resize(size, Image.Resampling.LANCZOS)
    return Sheet(upright, scale)


def _square(picture: Image.Image, dpi: object) -> tuple[Image.Image, object]:
    """The picture with square pixels, and its resolution: a fax has half as many rows to the inch as columns."""
    if not _two_numbers(dpi, _OBLONG_DPI):
        return picture, dpi
    across, down = (float(value) for value in dpi)
    if not _OBLONG < max(across, down) / min(across, down) < _MOST_OBLONG:
        return picture, dpi
    finer = max(across, down)
    size = round(picture.width * finer / across), round(picture.height * finer / down)
    square = picture.resize(size, Image.Resampling.BICUBIC)
    square.info["exif"] = picture.info["exif"]
    return square, (finer, finer)


def _two_numbers(dpi: object, limits: tuple[int, int]) -> TypeGuard[tuple[float, float]]:
    low, high = limits
    return (
        isinstance(dpi, tuple) and len(dpi) == 2 and all(isinstance(v, Real) and low <= float(v) <= high for v in dpi)
    )


def _flat(frame: Image.Image) -> Image.Image:
    """In RGB or grey of eight bits, on white where it is transparent; the turn noted by a camera is kept."""
    exif = frame.getexif()
    if frame.mode.startswith(("I", "F")):
        deep = np.asarray(frame, dtype=np.float64)
        top = float(deep.max()) or 1.0
        made = Image.fromarray((np.clip(deep, 0, None) * (255.0 / top)).astype(np.uint8))
    elif frame.mode in ("RGBA", "LA", "PA", "La", "RGBa") or "transparency" in frame.info:
        clear = frame.convert("RGBA")
        made = Image.new("RGB", frame.size, "white")
        made.paste(clear, mask=clear.getchannel("A"))
    else:
        made = frame.convert("L" if frame.mode in ("1", "L") else "RGB")
    made.info["exif"] = exif.tobytes() if _ORIENTATION in exif else b""
    return made


def _scale(size: tuple[int, int], dpi: object) -> float:
    """Pixels per point, from the resolution the file states where that is credible, else from a usual page's size."""
    if _two_numbers(dpi, _CREDIBLE_DPI):
        scale = float(dpi[0]) / 72
        if all(_CREDIBLE_POINTS[0] <= side / scale <= _CREDIBLE_POINTS[1] for side in size):
            return scale
    return max(size) / _USUAL_LONG_SIDE
