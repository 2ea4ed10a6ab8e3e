"""Pictures of pages: drawn once in the sandbox, kept beside the database, known by what they show."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final, cast

from models.errors import DocumentProblem
from pipeline import sandbox
from pipeline.blobs import Blobs, write_whole

DPI: Final = 110
POINTS_PER_INCH: Final = 72
_JOB: Final = "extractors.readers.render:render_page"
_PNG: Final = b"\x89PNG\r\n\x1a\n"
#: Larger than any page at this resolution; a picture of a page that is larger is not shown.
_LARGEST_SIDE: Final = 20_000
_AT_ONCE: Final = 2


class NoPicture(DocumentProblem):
    """The page could not be drawn."""

    remedy = "The values beside it are kept; download the original to look at it."


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as PNG; `width` and `height` are in points, the unit of all boxes."""

    file: Path
    width: float
    height: float


def draw(data: bytes, page: int, dpi: int) -> bytes:
    """The picture of one page, by a process that may be killed."""
    return cast("bytes", sandbox.run(_JOB, data, page, dpi))


@dataclass(frozen=True, slots=True)
class Pictures:
    """Draws, keeps and finds the pictures of the pages of originals."""

    folder: Path
    blobs: Blobs
    draw: Callable[[bytes, int, int], bytes] = draw

    def picture(self, sha256: str, page: int) -> Picture:
        """The picture of one page, counted from 1; `NoPicture` or the reader's own problem where there is none."""
        file = self.folder / sha256[:2] / f"{sha256[2:]}-{page}-{DPI}.png"
        if not file.is_file():
            png = self.draw(self.blobs.get(sha256), page, DPI)
            size(png)
            file.parent.mkdir(parents=True, exist_ok=True)
            write_whole(file, png)
        with file.open("rb") as stream:
            width, height = size(stream.read(24))
        return Picture(file, width * POINTS_PER_INCH / DPI, height * POINTS_PER_INCH / DPI)

    def of_pages(self, sha256: str, pages: Iterable[int]) -> Mapping[int, Picture | str]:
        """The pictures of some pages; a page that cannot be drawn has the sentence that says why."""
        wanted = list(pages)
        with ThreadPoolExecutor(_AT_ONCE) as threads:
            return dict(zip(wanted, threads.map(partial(self._or_why, sha256), wanted), strict=True))

    def _or_why(self, sha256: str, page: int) -> Picture | str:
        try:
            return self.picture(sha256, page)
        except DocumentProblem as problem:
            return problem.message


def size(png: bytes) -> tuple[int, int]:
    """Width and height in pixels, from the first 24 bytes of a PNG; what comes from the sandbox is checked again."""
    if len(png) < 24 or not png.startswith(_PNG):
        raise NoPicture
    width, height = cast("tuple[int, int]", struct.unpack(">II", png[16:24]))
    if not 0 < width <= _LARGEST_SIDE or not 0 < height <= _LARGEST_SIDE:
        raise NoPicture
    return width, height
