"""A PDF's machine text is compared with what the page shows, and only honest pages pass."""

from __future__ import annotations

import io
import shutil

import pikepdf
import pypdfium2 as pdfium
import pytest
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from extractors.seen import compare
from extractors.seen_facts import Seen

pytestmark = pytest.mark.skipif(shutil.which("tesseract") is None, reason="needs tesseract-ocr to read pictures")

LINES = (
    "Fern Ltd",
    "Invoice F-7",
    "Net 2,771.77",
    "VAT 526.64",
    "Total due EUR 3,298.41",
    "IBAN DE02120300000000202051",
)


def drawn(draw, rotation: int = 0) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, A4, invariant=1)
    draw(canvas)
    canvas.showPage()
    canvas.save()
    if not rotation:
        return buffer.getvalue()
    turned = io.BytesIO()
    with pikepdf.open(buffer) as pdf:
        pdf.pages[0].Rotate = rotation
        pdf.save(turned)
    return turned.getvalue()


def honest(canvas: Canvas, lines: tuple[str, ...] = LINES) -> None:
    canvas.setFont("Helvetica", 11)
    for at, line in enumerate(lines):
        canvas.drawString(72, 720 - 22 * at, line)


def hiding(canvas: Canvas, how: str) -> None:
    """The honest page, and a second total that nobody sees."""
    honest(canvas)
    canvas.saveState()
    if how == "white":
        canvas.setFillGray(1)
    elif how == "nearly white":
        canvas.setFillGray(0.985)
    elif how == "transparent":
        canvas.setFillAlpha(0)
    text = canvas.beginText(72, 900 if how == "off the page" else 400)
    text.setFont("Helvetica", 0.3 if how == "tiny" else 11)
    if how == "without ink":
        text.setTextRenderMode(3)
    text.textLine("Total due EUR 15,298.41")
    canvas.drawText(text)
    canvas.restoreState()
    if how == "covered":
        canvas.setFillGray(1)
        canvas.rect(60, 390, 300, 30, stroke=0, fill=1)


@pytest.mark.parametrize(
    "how", ["white", "nearly white", "transparent", "off the page", "tiny", "without ink", "covered"]
)
def test_a_hidden_total_is_told(how: str) -> None:
    seen = compare(drawn(lambda canvas: hiding(canvas, how)))
    assert seen.hidden_figures == ("15,298.41",)
    assert "15,298.41" in seen.hidden
    assert seen.different == ()


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_an_honest_page_passes_whichever_way_it_lies(rotation: int) -> None:
    assert compare(drawn(honest, rotation=rotation)) == Seen()


def test_white_print_on_a_dark_band_is_honest() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFillGray(0.15)
        canvas.rect(60, 600, 400, 140, stroke=0, fill=1)
        canvas.setFillGray(1)
        honest(canvas)

    assert compare(drawn(draw)) == Seen()


def scanned(*lines: str) -> Image.Image:
    """A page as a scanner sees it."""
    with pdfium.PdfDocument(drawn(lambda canvas: honest(canvas, lines))) as document:
        return document[0].render(scale=150 / 72, grayscale=True).to_pil()


def layered(page: Image.Image, lines: tuple[str, ...], aside: float = 0) -> bytes:
    """A scan with an invisible text layer, as scanners make them."""

    def draw(canvas: Canvas) -> None:
        canvas.drawImage(ImageReader(page), 0, 0, *A4)
        text = canvas.beginText(72 + aside, 720)
        text.setFont("Helvetica", 11, leading=22)
        text.setTextRenderMode(3)
        for line in lines:
            text.textLine(line)
        canvas.drawText(text)

    return drawn(draw)


@pytest.mark.parametrize("aside", [0, 6])
def test_an_honest_scan_with_its_text_layer_passes_also_when_it_stands_aside(aside: float) -> None:
    seen = compare(layered(scanned(*LINES), LINES, aside))
    assert (seen.different, seen.hidden_figures) == ((), ())


def test_a_text_layer_that_says_another_total_than_the_scan_is_told() -> None:
    lie = (*LINES[:4], "Total due EUR 9,298.41", LINES[5])
    (different,) = compare(layered(scanned(*LINES), lie)).different
    assert (different.said, different.page) == ("9,298.41", 1)


def test_a_value_painted_over_another_is_told() -> None:
    def draw(canvas: Canvas) -> None:
        honest(canvas)
        canvas.setFillGray(1)
        canvas.rect(60, 625, 300, 20, stroke=0, fill=1)
        canvas.setFillGray(0)
        canvas.drawImage(
            ImageReader(scanned(*("" for _ in range(4)), "Total due EUR 1,234.56")), 0, 0, *A4, mask=[250, 255]
        )

    seen = compare(drawn(draw))
    assert [one.said for one in seen.different] == ["3,298.41"] or seen.hidden_figures == ("3,298.41",)


def test_a_form_field_that_holds_another_amount_than_it_shows_is_told() -> None:
    def draw(canvas: Canvas) -> None:
        honest(canvas)
        canvas.acroForm.textfield(name="total", value="4,444.44", x=72, y=500, width=120, height=20, borderWidth=0)

    with pikepdf.open(io.BytesIO(drawn(draw))) as pdf:
        pdf.Root.AcroForm.Fields[0].V = pikepdf.String("7,777.77")
        buffer = io.BytesIO()
        pdf.save(buffer)
    assert [one.said for one in compare(buffer.getvalue()).different] == ["7,777.77"]


def test_a_blank_page_is_told() -> None:
    assert compare(drawn(lambda canvas: None)).blank


def test_it_comes_back_from_json_as_it_was() -> None:
    seen = compare(drawn(lambda canvas: hiding(canvas, "white")))
    assert Seen.from_json(seen.as_json()) == seen
