"""Rules and pictures of a page, at the place where they are seen."""

from __future__ import annotations

from collections.abc import Callable

import pypdfium2 as pdfium
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from extractors.readers.drawn import Drawn, drawn

Make = Callable[..., bytes]
Draw = Callable[[Canvas], None]


@pytest.fixture
def look(drawn_pdf: Make) -> Callable[..., Drawn]:
    def at(draw: Draw, turn: int = 0) -> Drawn:
        with pdfium.PdfDocument(drawn_pdf(draw)) as document:
            page = document[0]
            page.set_rotation(turn)
            return drawn(page)

    return at


def _boxes(found: Drawn) -> list[tuple[float, ...]]:
    return [tuple(round(edge) for edge in rule.box) for rule in found.rules]


def test_a_line_is_a_rule_in_points_from_the_top_left(look: Callable[..., Drawn]) -> None:
    assert _boxes(look(lambda c: c.line(72, 692, 540, 692))) == [(72, 100, 540, 100)]


def test_a_rule_turns_with_its_page(look: Callable[..., Drawn]) -> None:
    assert _boxes(look(lambda c: c.line(72, 692, 540, 692), 90)) == [(692, 72, 692, 540)]


def test_a_box_has_four_edges_whether_ruled_or_filled(look: Callable[..., Drawn]) -> None:
    edges = [(100, 592, 200, 592), (200, 542, 200, 592), (100, 542, 200, 542), (100, 542, 100, 592)]
    assert sorted(_boxes(look(lambda c: c.rect(100, 200, 100, 50)))) == sorted(edges)
    assert sorted(_boxes(look(lambda c: c.rect(100, 200, 100, 50, stroke=0, fill=1)))) == sorted(edges)


def test_a_rule_inside_a_form_stands_where_the_form_is_drawn(look: Callable[..., Drawn]) -> None:
    def form(canvas: Canvas) -> None:
        canvas.beginForm("table")
        canvas.line(0, 0, 100, 0)
        canvas.endForm()
        canvas.translate(50, 400)
        canvas.scale(2, 1)
        canvas.doForm("table")

    assert _boxes(look(form)) == [(50, 392, 250, 392)]


def test_a_curve_is_a_rule_only_where_it_is_drawn_straight(look: Callable[..., Drawn]) -> None:
    assert _boxes(look(lambda c: c.bezier(72, 500, 100, 500, 150, 500, 200, 500))) == [(72, 292, 200, 292)]
    assert _boxes(look(lambda c: c.bezier(72, 500, 100, 560, 150, 560, 200, 500))) == []
    assert _boxes(look(lambda c: c.circle(300, 300, 80))) == []


def test_slopes_and_strokes_of_letters_are_no_rules(look: Callable[..., Drawn]) -> None:
    assert _boxes(look(lambda c: (c.line(72, 500, 200, 600), c.line(72, 500, 76, 500)))) == []


def test_pictures_cover_the_part_of_the_page_they_are_seen_on(look: Callable[..., Drawn]) -> None:
    picture = ImageReader(Image.new("L", (10, 10), 90))
    assert look(lambda c: c.drawImage(picture, 0, 396, 612, 396)).cover == pytest.approx(0.5, abs=0.02)
    assert look(lambda c: c.drawImage(picture, 700, 0, 600, 700)).cover == 0

    def in_a_form(canvas: Canvas) -> None:
        canvas.beginForm("sheet")
        canvas.drawImage(picture, 0, 0, 1, 1)
        canvas.endForm()
        canvas.scale(612, 792)
        canvas.doForm("sheet")

    assert look(in_a_form).cover == 1
