"""Each file ends in a result, or in a problem with a code and a sentence that says what to do."""

from __future__ import annotations

import io
from collections.abc import Callable

import numpy as np
import pikepdf
import pytest
from PIL import Image, ImageDraw
from reportlab.pdfgen.canvas import Canvas

from extractors.whole_file import extract_file


def _pdf(draw: Callable[[Canvas], object]) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(612, 792))
    draw(canvas)
    canvas.save()
    return buffer.getvalue()


def _letter(canvas: Canvas) -> None:
    for row in range(8):
        canvas.drawString(72, 700 - 20 * row, "Invoice number INV-2044 Total 10.00")


def _saved(pdf: pikepdf.Pdf, **options: object) -> bytes:
    buffer = io.BytesIO()
    pdf.save(buffer, **options)
    return buffer.getvalue()


def _locked() -> bytes:
    with pikepdf.open(io.BytesIO(_pdf(_letter))) as pdf:
        return _saved(pdf, encryption=pikepdf.Encryption(owner="o", user="u"))


def _too_many_pages() -> bytes:
    pdf = pikepdf.new()
    for _ in range(201):
        pdf.add_blank_page()
    return _saved(pdf)


def _cat() -> bytes:
    picture = Image.fromarray(np.full((600, 800, 3), (90, 120, 60), np.uint8))
    pen = ImageDraw.Draw(picture)
    pen.ellipse((250, 200, 550, 480), fill=(200, 140, 60))
    pen.polygon(((280, 240), (300, 120), (370, 215)), fill=(200, 140, 60))
    pen.polygon(((430, 215), (500, 120), (520, 240)), fill=(200, 140, 60))
    buffer = io.BytesIO()
    picture.save(buffer, "JPEG")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("name", "made"),
    [
        pytest.param("locked.pdf", _locked, id="password"),
        pytest.param("cut.pdf", lambda: _pdf(_letter)[:300], id="broken"),
        pytest.param("empty.pdf", lambda: b"", id="empty"),
        pytest.param("blank.pdf", lambda: _pdf(Canvas.showPage), id="no text and no image"),
        pytest.param("many.pdf", _too_many_pages, id="too many pages"),
        pytest.param("notes.pdf", lambda: b"only some words\n" * 20, id="wrong extension, nothing readable"),
    ],
)
def test_what_cannot_be_read_says_why_and_what_to_do(name: str, made: Callable[[], bytes], tesseract: None) -> None:
    found = extract_file(made(), name)
    assert found.documents == ()
    problem = found.problems[0]
    assert problem.code
    # A sentence about what is wrong, and one about what to do.
    assert len(problem.message.split()) > 5


def test_a_picture_of_a_cat_is_no_paper_and_says_so(tesseract: None) -> None:
    found = extract_file(_cat(), "cat.jpg")
    assert found.documents == ()
    assert "No words were found" in found.problems[0].message


def test_a_wrong_extension_does_not_hinder_reading() -> None:
    assert extract_file(_pdf(_letter), "invoice.jpg").documents


def test_one_bad_page_does_not_lose_the_others() -> None:
    with pikepdf.open(io.BytesIO(_pdf(_letter))) as pdf:
        pdf.add_blank_page()
        pdf.pages[1].MediaBox = [0, 0, 0, 0]
        pdf.pages.append(pdf.pages[0])
        data = _saved(pdf)
    found = extract_file(data, "three.pdf")
    assert [page for document in found.documents for page in document.pages if page != 2] == [1, 3]
