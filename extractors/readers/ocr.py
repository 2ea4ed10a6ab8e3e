"""Reads the words of a picture by Tesseract."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

import pytesseract
from PIL import Image

from extractors.readers.drawing import Grey
from extractors.readers.problems import NoOpticalReader, Unreadable

#: Together these read the accents of Western Europe where the page's own language is not installed.
LANGUAGES: Final = ("eng", "deu", "fra")
_SECONDS: Final = 120


@dataclass(frozen=True, slots=True)
class Seen:
    """One word in a picture: its edges in pixels, and the reader's confidence, 0 to 1."""

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    confidence: float


def read(picture: Grey, languages: str = "eng", psm: int = 4) -> tuple[Seen, ...]:
    """The words of a picture in reading order. `languages` are Tesseract's, joined by `+`.

    Raises `NoOpticalReader` where Tesseract or a language is missing, `Unreadable` where it fails or takes too long.
    """
    one_thread()
    try:
        data: dict[str, list[Any]] = pytesseract.image_to_data(
            handed_over(picture),
            lang=languages,
            config=f"--psm {psm}",
            output_type=pytesseract.Output.DICT,
            timeout=_SECONDS,
        )
    except pytesseract.TesseractNotFoundError as error:
        raise NoOpticalReader from error
    except (pytesseract.TesseractError, RuntimeError) as error:
        raise Unreadable from error
    return tuple(
        Seen(text.strip(), x, y, x + w, y + h, max(0.0, float(sure)) / 100)
        for text, x, y, w, h, sure in zip(
            data["text"], data["left"], data["top"], data["width"], data["height"], data["conf"], strict=True
        )
        if text.strip() and float(sure) >= 0
    )


@cache
def installed() -> frozenset[str]:
    """The languages Tesseract has here. Raises `NoOpticalReader` where it is missing."""
    try:
        return frozenset(pytesseract.get_languages())
    except (pytesseract.TesseractNotFoundError, OSError) as error:
        raise NoOpticalReader from error


def languages() -> str:
    """Which of `LANGUAGES` Tesseract has here, as `read` takes them. Raises `NoOpticalReader` where it has none."""
    if found := [name for name in LANGUAGES if name in installed()]:
        return "+".join(found)
    raise NoOpticalReader("no language is installed")


def handed_over(picture: Grey) -> Image.Image:
    """The picture for pytesseract, which writes it to a file: as a bitmap, for packing it costs a third of reading."""
    made = Image.fromarray(picture)
    made.format = "BMP"
    return made


def one_thread() -> None:
    """Tesseract's own threads cost four times the processor time and save nothing; it asks the environment."""
    os.environ["OMP_THREAD_LIMIT"] = "1"
