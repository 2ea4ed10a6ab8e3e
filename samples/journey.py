"""A paper's journey from the printer to the file that arrives: PDF, TIFF, photograph or screenshot."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from samples.degrade import DPI, Wear, worn
from samples.pictures import image_pdf, jpeg, png, tiff


@dataclass(frozen=True, slots=True)
class Travelled:
    """What arrives: the file's suffix and bytes, and born_digital, scan or photo."""

    suffix: str
    data: bytes
    kind: str


def travelled(pdf: bytes, how: Wear, random: Random) -> Travelled:
    """The papers after their journey: a picture where it is one page, else a TIFF or an image-only PDF."""
    pages = worn(pdf, how, random.randrange(2**31))
    dpi, kind = DPI[how], "photo" if how in {Wear.PHONE, Wear.HANDHELD} else "scan"
    if how in {Wear.FAX, Wear.COARSE_FAX, Wear.LINE_ART}:
        return Travelled("tif", tiff(pages, dpi), kind)
    if len(pages) > 1 or (
        how in {Wear.SCANNER, Wear.STAMPED, Wear.SIDEWAYS, Wear.COPY, Wear.DESK} and random.random() < 0.6
    ):
        return Travelled("pdf", image_pdf(pages, dpi), kind)
    if how in {Wear.LOW_RESOLUTION, Wear.SCREENSHOT}:
        return Travelled("png", png(pages[0], dpi), kind)
    return Travelled("jpg", jpeg(pages[0], random.randint(70, 88), dpi), kind)
