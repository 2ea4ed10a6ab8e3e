"""PDF files: which page is read how, and what cannot be read says so."""

from __future__ import annotations

import io
from collections.abc import Callable

import numpy as np
import pikepdf
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from extractors.readers.pdf import MAX_PAGES, read_pdf
from extractors.readers.problems import Damaged, Encrypted, TooManyPages
from extractors.readers.render import render_page
from models.vocabulary import Via

Make = Callable[..., bytes]
Draw = Callable[[Canvas], None]


def _saved(pdf: pikepdf.Pdf, **options: object) -> bytes:
    buffer = io.BytesIO()
    pdf.save(buffer, **options)
    return buffer.getvalue()


def _scan_page(scan: Image.Image) -> Draw:
    return lambda canvas: canvas.drawImage(ImageReader(scan), 0, 0, 612, 792)


def test_each_page_of_a_mixed_file_is_read_its_own_way(
    drawn_pdf: Make, letter_page: Draw, scan: Image.Image, tesseract: None
) -> None:
    pages = read_pdf(drawn_pdf(letter_page, _scan_page(scan))).pages
    assert [(page.number, page.via) for page in pages] == [(1, Via.TEXT), (2, Via.OCR)]
    assert all("INV-2044" in [word.text for word in page.words] for page in pages)


def test_a_scan_with_an_older_invisible_reading_is_read_anew(
    drawn_pdf: Make, scan: Image.Image, tesseract: None
) -> None:
    def draw(canvas: Canvas) -> None:
        _scan_page(scan)(canvas)
        text = canvas.beginText(72, 720)
        text.setTextRenderMode(3)
        for _ in range(20):
            text.textLine("Invoice number INV-9999 another reading")
        canvas.drawText(text)

    page = read_pdf(drawn_pdf(draw)).pages[0]
    texts = [word.text for word in page.words]
    assert page.via is Via.OCR
    assert "INV-2044" in texts
    assert "INV-9999" not in texts


def test_a_filled_form_field_is_read_as_it_is_shown(drawn_pdf: Make, letter_page: Draw) -> None:
    def form(canvas: Canvas) -> None:
        letter_page(canvas)
        canvas.acroForm.textfield(name="total", x=72, y=100, width=150, height=24, value="4711.00")

    assert "4711.00" in [word.text for word in read_pdf(drawn_pdf(form)).pages[0].words]


def test_a_password_is_asked_of_the_sender(drawn_pdf: Make, letter_page: Draw) -> None:
    with pikepdf.open(io.BytesIO(drawn_pdf(letter_page))) as pdf:
        locked = _saved(pdf, encryption=pikepdf.Encryption(owner="o", user="u"))
    with pytest.raises(Encrypted):
        read_pdf(locked)


def test_a_file_that_only_forbids_printing_is_read(drawn_pdf: Make, letter_page: Draw) -> None:
    with pikepdf.open(io.BytesIO(drawn_pdf(letter_page))) as pdf:
        open_to_all = _saved(pdf, encryption=pikepdf.Encryption(owner="o", user=""))
    assert read_pdf(open_to_all).pages[0].words


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"%PDF-1.4\nnothing in it\n%%EOF"])
def test_a_file_without_pages_is_damaged(data: bytes) -> None:
    with pytest.raises(Damaged):
        read_pdf(data)


def test_more_pages_than_a_document_has_are_refused() -> None:
    pdf = pikepdf.new()
    for _ in range(MAX_PAGES + 1):
        pdf.add_blank_page()
    with pytest.raises(TooManyPages):
        read_pdf(_saved(pdf))


@pytest.mark.parametrize("dpi", [72, 150])
def test_a_box_lies_on_its_word_in_the_page_s_picture(drawn_pdf: Make, letter_page: Draw, dpi: int) -> None:
    data = drawn_pdf(letter_page)
    word = next(word for word in read_pdf(data).pages[0].words if word.text == "INV-2044")
    picture = np.asarray(Image.open(io.BytesIO(render_page(data, 1, dpi))).convert("L"))
    assert picture.shape == pytest.approx((792 * dpi / 72, 612 * dpi / 72), abs=1)
    x0, y0, x1, y1 = (round(edge * dpi / 72) for edge in word.box)
    assert picture[y0:y1, x0:x1].min() < 80
    assert picture[y0 - 8 : y0 - 2, x0:x1].min() > 200


def test_a_huge_page_is_drawn_small(drawn_pdf: Make) -> None:
    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=(14000, 14000))
    picture = Image.open(io.BytesIO(render_page(_saved(pdf), 1, 300)))
    assert picture.size[0] * picture.size[1] <= 26_000_000
