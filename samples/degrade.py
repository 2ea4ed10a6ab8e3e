"""What happens to paper: scanner, fax, camera, screen, stamps and pens."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from samples import marks
from samples.pictures import Picture, pictures


class Wear(StrEnum):
    """What the paper went through."""

    SCANNER = "scanner"
    FAX = "fax"
    PHONE = "phone"
    LOW_RESOLUTION = "low_resolution"
    STAMPED = "stamped"
    SIDEWAYS = "sideways"
    SCREENSHOT = "screenshot"
    COARSE_FAX = "coarse_fax"
    COPY = "copy"
    DESK = "desk"
    THRIFTY = "thrifty"
    HANDHELD = "handheld"
    LINE_ART = "line_art"


#: Dots per inch at which a page is taken, by what it goes through.
DPI: Final = {
    Wear.SCANNER: 200,
    Wear.FAX: 200,
    Wear.PHONE: 200,
    Wear.LOW_RESOLUTION: 110,
    Wear.STAMPED: 200,
    Wear.SIDEWAYS: 200,
    Wear.SCREENSHOT: 130,
    Wear.COARSE_FAX: 204,
    Wear.COPY: 200,
    Wear.DESK: 200,
    Wear.THRIFTY: 96,
    Wear.HANDHELD: 180,
    Wear.LINE_ART: 300,
}


def wear(page: Picture, how: Wear, seed: int) -> Picture:
    """The page after its journey: RGB, or one channel where the colour is lost; a fax has 0 and 255 only."""
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
    flat = np.array([[0, 0], [width, 0], [width, height], [0, height]], dtype=np.float32)
    corner = np.array([(frame_width - width) / 2, (frame_height - height) / 2])
    shift = rng.uniform(-0.02, 0.02, (4, 2)) * (width, height)
    lens = cv2.getPerspectiveTransform(flat, np.asarray(flat + corner + shift, dtype=np.float32))
    size = (frame_width, frame_height)
    paper = cv2.warpPerspective(page, lens, size, flags=cv2.INTER_AREA)
    mask = cv2.warpPerspective(np.full((height, width), 255, np.uint8), lens, size) > 127
    warm = np.array([0.97, 0.95, 0.90], np.float32)
    photo = np.where(mask[..., None], paper * warm, _table_top(frame_height, frame_width, rng))
    photo = photo * _light(frame_height, frame_width, rng)[..., None]
    noise = rng.standard_normal((frame_height, frame_width), dtype=np.float32) * 3
    return _as_picture(cv2.GaussianBlur(photo, (3, 3), 0.8) + noise[..., None])


def _table_top(height: int, width: int, rng: np.random.Generator) -> NDArray[np.float32]:
    """A wooden table with its grain across."""
    wood = np.array([126, 96, 70], np.float32) * np.float32(rng.uniform(0.75, 1.2))
    rows = np.repeat(rng.standard_normal((height, 1), dtype=np.float32) * 6, width // 8, axis=1)
    fine = rng.standard_normal(rows.shape, dtype=np.float32)
    grain = cv2.GaussianBlur(rows, (1, 31), 0) + fine
    return np.asarray(wood + cv2.resize(grain, (width, height))[..., None], dtype=np.float32)


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


def _stamped(page: Picture, rng: np.random.Generator) -> Picture:
    """A colour scan with a stamp of receipt and a signature where the page has room."""
    marked = _tilted(page, rng.uniform(-1.2, 1.2))
    height, width = marked.shape[:2]
    x, y = _roomiest(marked, int(width * 0.24), int(height * 0.07), rng)
    ink = (150, 30, 40) if rng.random() < 0.5 else (30, 50, 140)
    cv2.rectangle(marked, (x, y), (x + int(width * 0.22), y + int(height * 0.055)), ink, 4)
    cv2.putText(
        marked, "RECEIVED", (x + 18, y + int(height * 0.025)), cv2.FONT_HERSHEY_DUPLEX, 1.4, ink, 3, cv2.LINE_AA
    )
    cv2.putText(
        marked, "ACCOUNTS PAYABLE", (x + 18, y + int(height * 0.045)), cv2.FONT_HERSHEY_DUPLEX, 0.8, ink, 2, cv2.LINE_AA
    )
    x, y = _roomiest(marked, int(width * 0.2), int(height * 0.05), rng)
    along = np.linspace(0, 1, 60)
    wave = np.sin(along * rng.uniform(18, 30) + rng.uniform(0, 6)) * (1 - along) * height * 0.016
    stroke = np.stack([x + along * width * 0.18, y + height * 0.025 + wave], axis=1).astype(np.int32)
    cv2.polylines(marked, [stroke], isClosed=False, color=(25, 35, 110), thickness=4, lineType=cv2.LINE_AA)
    noise = rng.standard_normal((height, width), dtype=np.float32) * 4
    return _as_picture(cv2.GaussianBlur(marked, (3, 3), 0.6) * 0.94 + 12 + noise[..., None])


def _roomiest(page: Picture, width: int, height: int, rng: np.random.Generator) -> tuple[int, int]:
    """The place with the least ink among a few, as the top left corner of a mark of this size."""
    places = [
        (int(rng.integers(40, page.shape[1] - width - 40)), int(rng.integers(40, page.shape[0] - height - 40)))
        for _ in range(24)
    ]
    return max(places, key=lambda place: float(page[place[1] : place[1] + height, place[0] : place[0] + width].mean()))


def _sideways(page: Picture, rng: np.random.Generator) -> Picture:
    """A scan fed in on its side or upside down."""
    return np.ascontiguousarray(np.rot90(_scanner(page, rng), int(rng.integers(1, 4))))


def _screenshot(page: Picture, rng: np.random.Generator) -> Picture:
    """A screenshot of a viewer: dark bands at the sides, a toolbar, the page small in the middle."""
    height, width = page.shape[:2]
    side, bar = int(width * rng.uniform(0.12, 0.3)), 44
    frame = np.full((height + bar + 24, width + 2 * side, 3), (52, 54, 58), np.uint8)
    frame[:bar] = (34, 36, 40)
    for place in range(5):
        cv2.circle(frame, (30 + 44 * place, bar // 2), 9, (120, 124, 130), 2, cv2.LINE_AA)
    frame[bar + 12 : bar + 12 + height, side : side + width] = page
    return frame


def _coarse_fax(page: Picture, rng: np.random.Generator) -> Picture:
    """A fax in standard resolution: half the lines, each printed twice."""
    fine = _fax(page, rng)
    half = cv2.resize(fine, (fine.shape[1], fine.shape[0] // 2), interpolation=cv2.INTER_AREA)
    _, black = cv2.threshold(half, 150, 255, cv2.THRESH_BINARY)
    return _as_picture(cv2.resize(black, (fine.shape[1], fine.shape[0]), interpolation=cv2.INTER_NEAREST))


def _copy(page: Picture, rng: np.random.Generator) -> Picture:
    """A photocopy of a folded or punched sheet, put in askew."""
    sheet = page.copy()
    if rng.random() < 0.6:
        marks.folded(sheet, rng)
    if rng.random() < 0.6:
        marks.punched(sheet, rng)
    return _as_picture(marks.photocopied(_tilted(sheet, rng.uniform(-1.6, 1.6)), rng))


def _desk(page: Picture, rng: np.random.Generator) -> Picture:
    """What a clerk's desk leaves before the colour scanner: stamps across the text, notes by hand, holes, folds."""
    sheet = page.copy()
    for mark, chance in ((marks.stamped_over, 0.8), (marks.written_on, 0.7), (marks.punched, 0.5), (marks.folded, 0.4)):
        if rng.random() < chance:
            mark(sheet, rng)
    sheet = _tilted(sheet, rng.uniform(-2.2, 2.2), int(rng.uniform(225, 255)))
    noise = rng.standard_normal(sheet.shape[:2], dtype=np.float32) * rng.uniform(2, 6)
    tint = np.array([1.0, rng.uniform(0.96, 1.0), rng.uniform(0.9, 1.0)], np.float32)
    return _as_picture((cv2.GaussianBlur(sheet, (3, 3), 0.6) * 0.93 + 12) * tint + noise[..., None])


def _thrifty(page: Picture, rng: np.random.Generator) -> Picture:
    """Very few dots, and blocks of a JPEG that was saved too small."""
    quality = int(rng.integers(45, 70))
    done, data = cv2.imencode(".jpg", cv2.cvtColor(page, cv2.COLOR_RGB2GRAY), [cv2.IMWRITE_JPEG_QUALITY, quality])
    if not done:
        raise ValueError("the page could not be written as JPEG")
    return _as_picture(cv2.imdecode(data, cv2.IMREAD_GRAYSCALE))


def _handheld(page: Picture, rng: np.random.Generator) -> Picture:
    """A hasty photograph: steep, turned, soft in one direction, the paper not flat, cut by a shadow's edge."""
    sheet = page.copy()
    marks.folded(sheet, rng)
    height, width = sheet.shape[:2]
    down = np.arange(height, dtype=np.float32)[:, None]
    across = np.arange(width, dtype=np.float32)[None, :]
    wave = (
        np.sin(across / width * np.pi * rng.uniform(0.8, 1.6) + rng.uniform(0, 3)) * height * rng.uniform(0.002, 0.006)
    )
    grid_x = np.broadcast_to(across, (height, width)).astype(np.float32)
    sheet = np.asarray(
        cv2.remap(sheet, grid_x, (down + wave).astype(np.float32), cv2.INTER_LINEAR, borderValue=(255, 255, 255)),
        dtype=np.uint8,
    )
    frame = _phone(_tilted(sheet, rng.uniform(-1, 1)), rng)
    steep = np.array([[0, 0], [frame.shape[1], 0], [frame.shape[1], frame.shape[0]], [0, frame.shape[0]]], np.float32)
    lean = rng.uniform(0, 0.05, (4, 2)).astype(np.float32) * np.array([[1, 1], [-1, 1], [-1, -1], [1, -1]], np.float32)
    lens = cv2.getPerspectiveTransform(
        steep, np.asarray(steep + lean * np.array(frame.shape[1::-1], np.float32), np.float32)
    )
    frame = _as_picture(cv2.warpPerspective(frame, lens, frame.shape[1::-1], borderMode=cv2.BORDER_REPLICATE))
    length = int(rng.integers(2, 5))
    blur = (
        np.eye(length, dtype=np.float32) / length
        if rng.random() < 0.5
        else np.full((1, length), 1 / length, np.float32)
    )
    return _as_picture(cv2.filter2D(frame, -1, blur))


def _line_art(page: Picture, rng: np.random.Generator) -> Picture:
    """A black and white scan at 300 dots: every shade is ink or paper."""
    grey = cv2.cvtColor(_tilted(page, rng.uniform(-0.8, 0.8)), cv2.COLOR_RGB2GRAY)
    noise = rng.normal(0, 9, grey.shape)
    return _as_picture(np.where(grey + noise < rng.uniform(140, 185), 0, 255))


_WEARS: Final[dict[Wear, Callable[[Picture, np.random.Generator], Picture]]] = {
    Wear.SCANNER: _scanner,
    Wear.FAX: _fax,
    Wear.PHONE: _phone,
    Wear.LOW_RESOLUTION: _low_resolution,
    Wear.STAMPED: _stamped,
    Wear.SIDEWAYS: _sideways,
    Wear.SCREENSHOT: _screenshot,
    Wear.COARSE_FAX: _coarse_fax,
    Wear.COPY: _copy,
    Wear.DESK: _desk,
    Wear.THRIFTY: _thrifty,
    Wear.HANDHELD: _handheld,
    Wear.LINE_ART: _line_art,
}


def worn(pdf: bytes, how: Wear, seed: int) -> list[Picture]:
    """Every page of a PDF after its journey."""
    return [wear(page, how, seed + place) for place, page in enumerate(pictures(pdf, DPI[how]))]
