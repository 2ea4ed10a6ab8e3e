"""Reads the words of a picture by PP-OCR, the second reader, where the extra `second-reader` is installed."""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any, Final

from extractors.readers.drawing import Grey
from extractors.readers.ocr import Seen, handed_over
from extractors.readers.problems import Unreadable

_PACKAGE: Final = "faster_paddle"
#: The models that lie in the wheel; a larger one would be fetched at run time.
_MODEL: Final = "tiny"
#: It was taught Chinese first, and writes some commas and stops in their Chinese form.
_WESTERN: Final = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3002: "."}
#: The first ideograph; a word with one, on the papers read here, is misread.
_IDEOGRAPHS: Final = "\u2e80"


@cache
def installed() -> bool:
    """Whether the extra is here. Nothing is loaded."""
    return find_spec(_PACKAGE) is not None


def read(picture: Grey) -> tuple[Seen, ...]:
    """The words of a straight picture, line by line, boxes in its pixels.

    The reader boxes whole lines and is sure of whole lines: a word's edges are its share of the line's letters, and
    its confidence is the line's. Raises `Unreadable` where it is not installed, cannot be loaded or fails.
    """
    file = io.BytesIO()
    handed_over(picture).save(file, format="BMP")
    try:
        lines = _engine().ocr(file.getvalue())["bounds"].values()
    except (ImportError, RuntimeError, ValueError) as error:
        raise Unreadable from error
    return tuple(word for line in lines for word in words_of(line))


def words_of(line: dict[str, Any]) -> Iterator[Seen]:
    """One line as the reader gives it (text, confidence, two corners in pixels), cut at its spaces."""
    text: str = line["text"].translate(_WESTERN)
    (x0, y0), (x1, y1) = line["topLeftCoord"], line["bottomRightCoord"]
    step = (x1 - x0) / max(1, len(text))
    start = 0
    for part in text.split(" "):
        if part and max(part) < _IDEOGRAPHS:
            left, right = x0 + step * start, x0 + step * (start + len(part))
            yield Seen(part, left, float(y0), right, float(y1), float(line["confidence"]))
        start += len(part) + 1


@cache
def _engine() -> Any:
    """One per process, of one thread: the sandbox forks a process per document and other documents want the cores."""
    return import_module(_PACKAGE).OcrEngine(model_size=_MODEL, threads=1)
