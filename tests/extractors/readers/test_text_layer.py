"""The text layer gives what the eye sees, at the place where it is seen."""

from __future__ import annotations

import io
from collections.abc import Callable

import pikepdf
import pytest
from reportlab.lib.colors import black, white
from reportlab.pdfgen.canvas import Canvas

from extractors.page import Page
from extractors.readers.pdf import read_pdf
from models.vocabulary import Via

Make = Callable[..., bytes]
Draw = Callable[[Canvas], None]


def _texts(page: Page) -> list[str]:
    return [word.text for word in page.words]


@pytest.fixture
def with_letter(drawn_pdf: Make, letter_page: Draw) -> Callable[[Draw], Page]:
    """The letter page with something drawn on it, read."""

    def read(extra: Draw) -> Page:
        def draw(canvas: Canvas) -> None:
            letter_page(canvas)
            extra(canvas)

        return read_pdf(drawn_pdf(draw)).pages[0]

    return read


def test_words_come_with_their_places_in_points_from_the_top_left(with_letter: Callable[[Draw], Page]) -> None:
    page = with_letter(lambda canvas: None)
    word = next(word for word in page.words if word.text == "INV-2044")
    assert (page.width, page.height, page.via) == (612, 792, Via.TEXT)
    assert word.box.x0 == pytest.approx(72 + 84.7, abs=2)
    assert word.box.y0 < 72 < word.box.y1 + 1
    assert word.confidence == 1


@pytest.mark.parametrize(
    "hide",
    [
        pytest.param(lambda c: (c.setFillColor(white), c.drawString(72, 100, "HIDDEN")), id="white on white"),
        pytest.param(lambda c: c.drawString(700, 100, "HIDDEN"), id="off the page"),
        pytest.param(lambda c: (c.setFont("Helvetica", 1), c.drawString(72, 100, "HIDDEN")), id="too small"),
        pytest.param(lambda c: (c.setFillAlpha(0), c.drawString(72, 100, "HIDDEN")), id="transparent"),
        pytest.param(
            lambda c: (c.drawString(72, 100, "HIDDEN"), c.setFillColor(white), c.rect(60, 90, 200, 30, 0, 1)),
            id="painted over",
        ),
    ],
)
def test_what_the_eye_cannot_see_is_not_read(with_letter: Callable[[Draw], Page], hide: Draw) -> None:
    assert "HIDDEN" not in _texts(with_letter(hide))


def test_text_without_ink_is_not_read(with_letter: Callable[[Draw], Page]) -> None:
    def invisible(canvas: Canvas) -> None:
        text = canvas.beginText(72, 100)
        text.setTextRenderMode(3)
        text.textLine("HIDDEN")
        canvas.drawText(text)

    assert "HIDDEN" not in _texts(with_letter(invisible))


def test_white_text_on_a_dark_ground_is_read(with_letter: Callable[[Draw], Page]) -> None:
    def banner(canvas: Canvas) -> None:
        canvas.setFillColor(black)
        canvas.rect(60, 90, 300, 30, fill=1)
        canvas.setFillColor(white)
        canvas.drawString(72, 100, "Banner")

    assert "Banner" in _texts(with_letter(banner))


def test_letters_of_a_font_that_tells_no_outlines_are_seen_by_their_ink() -> None:
    pdf, buffer = pikepdf.new(), io.BytesIO()
    page = pdf.add_blank_page(page_size=(612, 792))
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type3, FontBBox=[0, 0, 0, 0],
        FontMatrix=[0.001, 0, 0, 0.001, 0, 0],
        FirstChar=65, LastChar=66, Widths=[600, 600],
        Encoding=pikepdf.Dictionary(Differences=[65, pikepdf.Name.A, pikepdf.Name.B]),
        CharProcs=pikepdf.Dictionary(
            A=pdf.make_stream(b"600 0 0 0 0 0 d1 50 0 500 700 re f"), B=pdf.make_stream(b"600 0 0 0 0 0 d1")
        ),
    )  # fmt: skip
    page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=pdf.make_indirect(font)))
    page.Contents = pdf.make_stream(b"BT /F 20 Tf 100 600 Td (AA) Tj 0 -100 Td (BB) Tj ET")
    pdf.save(buffer)
    assert _texts(read_pdf(buffer.getvalue()).pages[0]) == ["AA"]


def test_a_figure_painted_over_is_read_as_the_eye_sees_it(with_letter: Callable[[Draw], Page], tesseract: None) -> None:
    def covered(canvas: Canvas) -> None:
        canvas.drawString(72, 100, "Total")
        canvas.drawString(110, 100, "100.00")
        canvas.setFillColor(white)
        canvas.rect(108, 95, 60, 20, stroke=0, fill=1)
        canvas.setFillColor(black)
        canvas.drawString(110, 100, "900.00")

    page = with_letter(covered)
    assert page.via is Via.OCR
    assert "900.00" in _texts(page)
    assert "100.00" not in _texts(page)


def test_text_along_the_side_is_spelled_forwards(with_letter: Callable[[Draw], Page]) -> None:
    def side(canvas: Canvas) -> None:
        canvas.rotate(90)
        canvas.drawString(200, -590, "Sideways")

    page = with_letter(side)
    word = next(word for word in page.words if word.text == "Sideways")
    assert word.box.height > word.box.width


def test_a_page_drawn_sideways_is_turned_upright(drawn_pdf: Make, letter_page: Draw) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.translate(612, 0)
        canvas.rotate(90)
        canvas.translate(0, -130)
        letter_page(canvas)

    page = read_pdf(drawn_pdf(draw)).pages[0]
    first = next(word for word in page.words if word.text == "Invoice")
    assert (page.width, page.height) == (792, 612)
    assert first.box.width > first.box.height


def test_bold_is_told_by_the_font(with_letter: Callable[[Draw], Page]) -> None:
    page = with_letter(lambda c: (c.setFont("Helvetica-Bold", 12), c.drawString(72, 100, "Heavy")))
    assert next(word for word in page.words if word.text == "Heavy").bold
    assert not next(word for word in page.words if word.text == "INV-2044").bold


def test_drawn_lines_are_rules(with_letter: Callable[[Draw], Page]) -> None:
    page = with_letter(lambda c: c.line(72, 692, 540, 692))
    assert any(
        rule.box.width == pytest.approx(468, abs=1) and rule.box.y0 == pytest.approx(100, abs=1) for rule in page.rules
    )


def test_a_wide_gap_parts_words_even_without_a_blank(with_letter: Callable[[Draw], Page]) -> None:
    def close(canvas: Canvas) -> None:
        canvas.drawString(72, 100, "Qty")
        canvas.drawString(120, 100, "12")

    texts = _texts(with_letter(close))
    assert "Qty" in texts
    assert "12" in texts
