"""What happens to paper: scanner, fax, phone camera, low resolution; and the image files it then comes in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from io import BytesIO
from typing import Any, Final

import cv2
import numpy as np
import pypdfium2
from numpy.typing import NDArray
from PIL import Image
from reportlab.lib.utils import ImageReader

from samples.sheet import new_canvas

Picture = NDArray[np.uint8]


class Wear(StrEnum):
    """What the paper went through."""

    SCANNER = "scanner"
    FAX = "fax"
    PHONE = "phone"
    LOW_RESOLUTION = "low_resolution"


#: Dots per inch at which a page is taken, by what it goes through.
DPI: Final = {Wear.SCANNER: 200, Wear.FAX: 200, Wear.PHONE: 200, Wear.LOW_RESOLUTION: 110}


def pictures(pdf: bytes, dpi: int) -> list[Picture]:
    """The pages of a PDF as RGB pictures."""
    with pypdfium2.PdfDocument(pdf) as book:
        return [np.asarray(page.render(scale=dpi / 72).to_pil().convert("RGB")) for page in book]


def wear(page: Picture, how: Wear, seed: int) -> Picture:
    """The page after its journey: RGB, or grey for scanner and low resolution, black and white (0, 255) for fax."""
    return _WEARS[how](page, np.random.default_rng(seed))


def _tilted(page: Picture, degrees: float, paper: int = 255) -> Picture:
    height, width = page.shape[:2]
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1)
    border = (paper, paper, paper)
    return _as_picture(cv2.warpAffine(page, turn, (width, height), flags=cv2.INTER_LINEAR, borderValue=border))


def _as_picture(values: Any) -> Picture:
    return np.asarray(np.clip(values, 0, 255), dtype=np.uint8)


def _scanner(page: Picture, rng: np.random.Generator) -> Picture:
    """A flatbed scan: a slight skew, grey noise, the shade of the lid along one edge."""
    grey = cv2.cvtColor(_tilted(page, rng.uniform(-0.9, 0.9)), cv2.COLOR_RGB2GRAY).astype(np.float32)
    soft = cv2.GaussianBlur(grey, (3, 3), 0.6)
    scan = 18 + soft * (228 / 255) + rng.normal(0, 4, grey.shape)
    edge = int(page.shape[1] * 0.012)
    scan[:, :edge] -= np.linspace(70, 0, edge)
    return _as_picture(scan)


def _fax(page: Picture, rng: np.random.Generator) -> Picture:
    """A fax: one bit, specks, a lost line here and there."""
    grey = cv2.cvtColor(_tilted(page, rng.uniform(-0.5, 0.5)), cv2.COLOR_RGB2GRAY)
    grey = cv2.GaussianBlur(grey, (3, 3), 0.7)
    _, black = cv2.threshold(grey, 165, 255, cv2.THRESH_BINARY)
    black = _as_picture(black)
    specks = rng.random(black.shape) < 0.0006
    black[specks] = 255 - black[specks]
    for row in rng.integers(0, black.shape[0], 3):
        black[row, :] = 255
    return black


def _phone(page: Picture, rng: np.random.Generator) -> Picture:
    """A photograph on a table: perspective, an uneven light with the shadow of a hand, soft focus."""
    height, width = page.shape[:2]
    frame_height, frame_width = int(height * 1.16), int(width * 1.2)
    table = np.array(rng.uniform((92, 70, 50), (140, 112, 86)), dtype=np.float32)
    grain = rng.normal(0, 6, (frame_height, 1, 1)) + rng.normal(0, 2, (frame_height, frame_width, 1))
    board = table + cv2.GaussianBlur(grain.astype(np.float32).reshape(frame_height, frame_width), (1, 31), 0)[..., None]
    x0, y0 = (frame_width - width) / 2, (frame_height - height) / 2
    flat = np.array([[0, 0], [width, 0], [width, height], [0, height]], dtype=np.float32)
    shift = rng.uniform(-0.028, 0.028, (4, 2)) * (width, height)
    seen = np.asarray(flat + np.array([x0, y0]) + shift, dtype=np.float32)
    lens = cv2.getPerspectiveTransform(flat, seen)
    size = (frame_width, frame_height)
    paper = cv2.warpPerspective(page, lens, size, flags=cv2.INTER_AREA).astype(np.float32)
    mask = cv2.warpPerspective(np.full((height, width), 1, np.float32), lens, size)[..., None]
    photo = paper * mask * np.array([0.97, 0.95, 0.90], np.float32) + board * (1 - mask)
    photo = cv2.GaussianBlur(photo * _light(frame_height, frame_width, rng)[..., None], (3, 3), 0.8)
    return _as_picture(photo + rng.normal(0, 3, photo.shape[:2])[..., None])


def _light(height: int, width: int, rng: np.random.Generator) -> NDArray[np.float32]:
    """Brightness from 0.55 to 1: falling off to one side, a soft round shadow near the lower edge."""
    down, across = np.mgrid[0:1:48j, 0:1:48j]
    angle = rng.uniform(0, 2 * np.pi)
    fall = 0.93 + 0.07 * (np.cos(angle) * (across - 0.5) * 2 + np.sin(angle) * (down - 0.5) * 2)
    x, y = rng.uniform(0.1, 0.9), rng.uniform(0.75, 1.0)
    shadow = 1 - 0.3 * np.exp(-(((across - x) / 0.35) ** 2 + ((down - y) / 0.22) ** 2))
    small = np.clip(fall * shadow, 0.55, 1).astype(np.float32)
    return np.asarray(cv2.resize(small, (width, height), interpolation=cv2.INTER_LINEAR), dtype=np.float32)


def _low_resolution(page: Picture, rng: np.random.Generator) -> Picture:
    """A screenshot or a thrifty scan: few dots, a little blur."""
    grey = cv2.cvtColor(page, cv2.COLOR_RGB2GRAY)
    return _as_picture(cv2.GaussianBlur(grey, (3, 3), 0.35).astype(np.float32) + rng.normal(0, 2, grey.shape))


_WEARS: Final[dict[Wear, Callable[[Picture, np.random.Generator], Picture]]] = {
    Wear.SCANNER: _scanner,
    Wear.FAX: _fax,
    Wear.PHONE: _phone,
    Wear.LOW_RESOLUTION: _low_resolution,
}


def worn(pdf: bytes, how: Wear, seed: int) -> list[Picture]:
    """Every page of a PDF after its journey."""
    return [wear(page, how, seed + place) for place, page in enumerate(pictures(pdf, DPI[how]))]


def jpeg(page: Picture, quality: int = 82, dpi: int = 200) -> bytes:
    """A page as JPEG."""
    buffer = BytesIO()
    Image.fromarray(page).save(buffer, "JPEG", quality=quality, dpi=(dpi, dpi))
    return buffer.getvalue()


def png(page: Picture, dpi: int = 200) -> bytes:
    """A page as PNG."""
    buffer = BytesIO()
    Image.fromarray(page).save(buffer, "PNG", dpi=(dpi, dpi))
    return buffer.getvalue()


def tiff(pages: Sequence[Picture], dpi: int = 200) -> bytes:
    """All pages in one TIFF; black and white pages as fax group 4, others with LZW."""
    bilevel = all(page.ndim == 2 and set(np.unique(page)) <= {0, 255} for page in pages)
    images = [Image.fromarray(page).convert("1") if bilevel else Image.fromarray(page) for page in pages]
    buffer = BytesIO()
    compression = "group4" if bilevel else "tiff_lzw"
    images[0].save(buffer, "TIFF", save_all=True, append_images=images[1:], compression=compression, dpi=(dpi, dpi))
    return buffer.getvalue()


def image_pdf(pages: Sequence[Picture], dpi: int = 200, quality: int = 78) -> bytes:
    """The pages as pictures in a PDF without any text."""
    buffer = BytesIO()
    canvas = new_canvas(buffer)
    for page in pages:
        width, height = page.shape[1] * 72 / dpi, page.shape[0] * 72 / dpi
        canvas.setPageSize((width, height))
        canvas.drawImage(ImageReader(BytesIO(jpeg(page, quality, dpi))), 0, 0, width, height)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()
