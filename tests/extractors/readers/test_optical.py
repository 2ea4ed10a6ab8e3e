"""Reading pictures by Tesseract: words, places, and what happens when it is not there."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytesseract
import pytest
from PIL import Image

from extractors.readers import ocr, orientation
from extractors.readers.images import read_images
from extractors.readers.optical import optical_page
from extractors.readers.orientation import turn_needed, turned
from extractors.readers.problems import NoOpticalReader, Unreadable
from models.vocabulary import Via

pytestmark = pytest.mark.usefixtures("tesseract")


def test_a_scan_gives_words_with_places_and_confidences(scanned: np.ndarray) -> None:
    page = optical_page(1, scanned, 200 / 72)
    word = next(word for word in page.words if word.text == "INV-2044")
    assert (round(page.width), round(page.height), page.via) == (612, 792, Via.OCR)
    assert word.box.x0 == pytest.approx(157, abs=3)
    assert word.box.middle == pytest.approx(68, abs=3)
    assert word.via is Via.OCR
    assert 0.5 < word.confidence <= 1


@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_a_page_lying_any_way_is_turned_upright(scanned: np.ndarray, degrees: int) -> None:
    lying = turned(scanned, degrees)
    assert turn_needed(lying) == -degrees % 360


def test_a_sideways_picture_file_is_read_upright(scan: Image.Image, encoded: Callable[..., bytes]) -> None:
    page = read_images(encoded(scan.rotate(90, expand=True))).pages[0]
    assert page.height > page.width
    assert "INV-2044" in [word.text for word in page.words]


def test_an_empty_page_has_no_words() -> None:
    assert optical_page(1, np.full((800, 600), 255, np.uint8), 1).words == ()


def test_a_missing_tesseract_is_told_with_its_remedy(monkeypatch: pytest.MonkeyPatch, scanned: np.ndarray) -> None:
    monkeypatch.setattr(pytesseract.pytesseract, "tesseract_cmd", "no-such-program")
    with pytest.raises(NoOpticalReader, match="install tesseract-ocr"):
        ocr.read(scanned)


def test_languages_not_installed_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "installed", lambda: frozenset(["osd", "fra", "eng"]))
    assert ocr.languages() == "eng+fra"


def test_upright_letters_need_no_reading(monkeypatch: pytest.MonkeyPatch, scanned: np.ndarray) -> None:
    monkeypatch.setattr(pytesseract, "image_to_osd", lambda *_, **__: pytest.fail("asked"))
    monkeypatch.setattr(pytesseract, "image_to_data", lambda *_, **__: pytest.fail("read"))
    assert turn_needed(scanned) == 0


def test_a_scan_turned_over_by_mistake_would_read_worse_and_stays(
    monkeypatch: pytest.MonkeyPatch, scanned: np.ndarray
) -> None:
    answer = "Rotate: 180\nOrientation confidence: 9.00\n"
    monkeypatch.setattr(orientation, "turn_by_letters", lambda _: None)
    monkeypatch.setattr(pytesseract, "image_to_osd", lambda *_, **__: answer)
    assert turn_needed(scanned) == 0


def test_a_failing_tesseract_is_a_problem_of_the_document(monkeypatch: pytest.MonkeyPatch, scanned: np.ndarray) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("Tesseract process timeout")

    monkeypatch.setattr(pytesseract, "image_to_data", fail)
    with pytest.raises(Unreadable):
        ocr.read(scanned)
