"""What a first reading left out or doubts is read again, alone and free of rules; what was read surely stays."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from extractors.readers import ocr, second_look
from extractors.readers.cut_outs import Spot, read_spots
from extractors.readers.ocr import Seen
from extractors.readers.second_look import better, looked_again
from extractors.readers.table_lines import without_lines

Picture = Callable[[str], Image.Image]
SPOT = Spot(90, 90, 210, 130)


def _seen(text: str, confidence: float, x0: float = 100, x1: float = 200) -> Seen:
    return Seen(text, x0, 100, x1, 120, confidence)


@pytest.mark.usefixtures("tesseract")
def test_lines_left_out_are_found(scanned: np.ndarray) -> None:
    seen = ocr.read(scanned)
    upper = tuple(word for word in seen if word.y1 < scanned.shape[0] / 2)
    found = looked_again(scanned, upper, "eng")
    assert {word.text for word in seen} <= {word.text for word in found}
    assert found[: len(upper)] == upper


@pytest.mark.usefixtures("tesseract")
def test_a_page_read_surely_is_not_read_again(monkeypatch: pytest.MonkeyPatch, scanned: np.ndarray) -> None:
    seen = tuple(Seen(word.text, word.x0, word.y0, word.x1, word.y1, 0.95) for word in ocr.read(scanned))
    monkeypatch.setattr(second_look, "read_spots", lambda *_: pytest.fail("read again"))
    assert looked_again(scanned, seen, "eng") == seen


def test_an_empty_page_needs_no_second_look() -> None:
    assert looked_again(np.full((200, 200), 255, np.uint8), (), "eng") == ()


@pytest.mark.usefixtures("tesseract")
def test_single_figures_in_a_ruled_column_are_read() -> None:
    picture = Image.new("L", (700, 500), 255)
    draw = ImageDraw.Draw(picture)
    for row, figure in enumerate("4275"):
        top = 40 + 90 * row
        draw.rectangle((40, top, 660, top + 90), outline=0, width=3)
        draw.line((560, top, 560, top + 90), fill=0, width=3)
        draw.text((60, top + 24), "Galvanised bracket", font=ImageFont.load_default(32), fill=0)
        draw.text((600, top + 24), figure, font=ImageFont.load_default(32), fill=0)
    found = looked_again(np.asarray(picture), ocr.read(np.asarray(picture)), "eng")
    assert [word.text for word in sorted(found, key=lambda word: word.y0) if word.text.isdigit()] == list("4275")


def test_of_two_readings_the_surer_one_is_kept() -> None:
    old, new = _seen("l0.5O", 0.4), _seen("10.50", 0.95)
    assert better([old], [SPOT], [[new]]) == (new,)
    assert better([old], [SPOT], [[_seen("1O.5", 0.42)]]) == (old,)


def test_what_was_read_surely_is_not_touched() -> None:
    old = _seen("10.50", 0.95)
    assert better([old], [SPOT], [[_seen("10.60", 0.99)]]) == (old,)


def test_a_figure_in_doubt_is_read_again_sooner_than_a_word() -> None:
    word, figure = _seen("bracket", 0.7), _seen("10.50", 0.7)
    assert (second_look.doubtful(word), second_look.doubtful(figure)) == (False, True)


@pytest.mark.parametrize(("text", "confidence", "kept"), [("7", 0.9, True), ("7", 0.7, False), ("E", 0.95, False)])
def test_a_lone_character_counts_only_as_a_sure_figure(text: str, confidence: float, kept: bool) -> None:
    assert bool(better([], [SPOT], [[_seen(text, confidence, 120, 135)]])) is kept


@pytest.mark.usefixtures("tesseract")
def test_cut_outs_are_read_each_for_itself_and_in_their_place(words_picture: Picture) -> None:
    picture = np.vstack([np.asarray(words_picture("Quantity 17")), np.asarray(words_picture("Total 243.50"))])
    found = read_spots(picture, [Spot(40, 390, 500, 470), Spot(40, 90, 500, 170)], 34, "eng")
    assert [[word.text for word in words] for words in found] == [["Total", "243.50"], ["Quantity", "17"]]
    assert found[1][0].x0 == pytest.approx(60, abs=6)
    assert found[0][0].y0 == pytest.approx(412, abs=8)


def test_rules_are_taken_out_and_letters_stay(words_picture: Picture) -> None:
    picture = np.array(words_picture("Quantity"))
    ruled = picture.copy()
    ruled[180:183, 20:900] = 0
    ruled[20:280, 30:33] = 0
    cleared = without_lines(ruled, 34)
    assert cleared[178:186].min() > 200
    assert cleared[:, 25:40].min() > 200
    assert np.array_equal(cleared[90:170, 60:300], picture[90:170, 60:300])
