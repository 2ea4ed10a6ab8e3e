"""Codes drawn on pages, as pictures, rectangles, one path or bars, and on scans however they lie."""

from __future__ import annotations

import io
from collections.abc import Callable

import numpy as np
import pypdfium2 as pdfium
import pytest
import segno
import zxingcpp
from PIL import Image
from reportlab.graphics.barcode import code39, code128
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from extractors.codes.places import codes_of, spots
from extractors.codes.read import codes_on
from extractors.page import Code
from extractors.readers.drawing import grey

TEXT = "BCD\n002\n1\nSCT\n\nLarch GmbH\nDE89370400440532013000\nEUR119.00"
LEFT, BOTTOM, SIDE = 100, 115, 85


def _words(canvas: Canvas) -> None:
    for row in range(12):
        canvas.setFont("Helvetica", 11)
        canvas.drawString(72, 700 - 22 * row, f"Item {row} galvanised steel bracket")
        canvas.line(72, 696 - 22 * row, 540, 696 - 22 * row)


def _picture(canvas: Canvas) -> None:
    buffer = io.BytesIO()
    segno.make(TEXT, error="m").save(buffer, kind="png", scale=4, border=0)
    canvas.drawImage(ImageReader(buffer), LEFT, BOTTOM, SIDE, SIDE)


def _squares() -> list[tuple[float, float, float]]:
    matrix = segno.make(TEXT, error="m").matrix
    side = SIDE / len(matrix)
    return [
        (LEFT + x * side, BOTTOM + SIDE - (y + 1) * side, side)
        for y, row in enumerate(matrix)
        for x, dark in enumerate(row)
        if dark
    ]


def _rectangles(canvas: Canvas) -> None:
    for x, y, side in _squares():
        canvas.rect(x, y, side, side, stroke=0, fill=1)


def _path(canvas: Canvas) -> None:
    path = canvas.beginPath()
    for x, y, side in _squares():
        path.rect(x, y, side, side)
    canvas.drawPath(path, stroke=0, fill=1)


def _code128(canvas: Canvas) -> None:
    code128.Code128("RE-2044", barHeight=30, barWidth=0.8).drawOn(canvas, 300, 120)


def _code39(canvas: Canvas) -> None:
    code39.Standard39("KPO4471", barHeight=30, barWidth=0.75, checksum=0).drawOn(canvas, 300, 120)


def _codes(pdf: bytes) -> tuple[Code, ...]:
    with pdfium.PdfDocument(pdf) as document:
        return codes_of(document[0])


@pytest.mark.parametrize("draw", [_picture, _rectangles, _path])
def test_a_qr_code_is_found_however_it_is_drawn(
    drawn_pdf: Callable[..., bytes], draw: Callable[[Canvas], None]
) -> None:
    (code,) = _codes(drawn_pdf(lambda canvas: (_words(canvas), draw(canvas))))
    assert (code.text, code.symbol, code.gs1) == (TEXT, "QRCode", False)
    assert np.allclose(code.box, (LEFT, 792 - BOTTOM - SIDE, LEFT + SIDE, 792 - BOTTOM), atol=2)


@pytest.mark.parametrize(("draw", "text"), [(_code128, "RE-2044"), (_code39, "KPO4471")])
def test_bars_are_found(drawn_pdf: Callable[..., bytes], draw: Callable[[Canvas], None], text: str) -> None:
    (code,) = _codes(drawn_pdf(lambda canvas: (_words(canvas), draw(canvas))))
    assert code.text == text


def test_a_page_of_words_and_lines_has_no_spot_to_search(drawn_pdf: Callable[..., bytes]) -> None:
    with pdfium.PdfDocument(drawn_pdf(_words)) as document:
        assert spots(document[0]) == ()


def test_a_turned_page_is_searched_as_it_is_seen(drawn_pdf: Callable[..., bytes]) -> None:
    with pdfium.PdfDocument(drawn_pdf(_picture)) as document:
        page = document[0]
        page.set_rotation(90)
        (code,) = codes_of(page)
    assert code.text == TEXT
    assert np.allclose(code.box, (BOTTOM, LEFT, BOTTOM + SIDE, LEFT + SIDE), atol=2)


def test_a_scan_is_searched_whole_and_boxes_are_in_points(drawn_pdf: Callable[..., bytes]) -> None:
    with pdfium.PdfDocument(drawn_pdf(lambda canvas: (_words(canvas), _picture(canvas), _code39(canvas)))) as document:
        picture, scale = grey(document[0], 400)
    found = {code.symbol: code for code in codes_on(picture, scale)}
    assert {code.text for code in found.values()} == {TEXT, "KPO4471"}
    assert np.allclose(found["QRCode"].box, (LEFT, 792 - BOTTOM - SIDE, LEFT + SIDE, 792 - BOTTOM), atol=3)


def test_a_gs1_code_is_written_with_its_identifiers() -> None:
    made = zxingcpp.create_barcode("(01)04006381333931(10)A7", zxingcpp.BarcodeFormat.DataMatrix, gs1=True)
    picture = np.asarray(zxingcpp.write_barcode_to_image(made, scale=6))
    (code,) = codes_on(np.pad(picture, 40, constant_values=255), 2.0)
    assert (code.text, code.gs1) == ("(01)04006381333931(10)A7", True)


def test_short_codes_and_noise_are_none() -> None:
    noise = np.random.default_rng(7).integers(0, 255, (400, 400), dtype=np.uint8)
    assert codes_on(noise, 2.0) == ()
    buffer = io.BytesIO()
    segno.make("A1", micro=False).save(buffer, kind="png", scale=6)
    assert codes_on(np.asarray(Image.open(buffer).convert("L")), 2.0) == ()
