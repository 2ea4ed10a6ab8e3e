"""A page is read as English first, and in its own language where its words say so."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pypdfium2 as pdfium
import pytest
from reportlab.pdfgen.canvas import Canvas

from extractors.readers import ocr, optical
from extractors.readers.ocr import Seen
from extractors.readers.spoken import reading_language, spoken


def _words(text: str, confidence: float = 0.9) -> tuple[Seen, ...]:
    return tuple(Seen(word, 0, 0, 10, 10, confidence) for word in text.split())


def test_words_tell_their_language() -> None:
    assert spoken(_words("Rechnung Nummer und Datum der Lieferung bitte innerhalb 14 Tagen")) == "de"
    assert spoken(_words("Please pay this invoice by the due date")) == "en"


def test_words_read_badly_tell_nothing() -> None:
    assert spoken(_words("Rechnung Nummer und Datum der Lieferung", 0.2)) is None


def test_a_language_not_installed_is_read_by_those_that_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "installed", lambda: frozenset(["eng", "deu"]))
    assert (reading_language("de"), reading_language("it")) == ("deu", "eng+deu")


@pytest.fixture
def read_in(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The languages in which a page was read, one after the other; it speaks German."""
    languages: list[str] = []

    def read(_: np.ndarray, language: str) -> tuple[Seen, ...]:
        languages.append(language)
        return _words("Rechnung Nummer und Datum der Lieferung bitte innerhalb 14 Tagen")

    monkeypatch.setattr(ocr, "read", read)
    monkeypatch.setattr(ocr, "installed", lambda: frozenset(["eng", "deu"]))
    return languages


@pytest.mark.parametrize(("expected", "readings"), [("en", ["eng", "deu"]), ("de", ["deu"])])
def test_only_an_unexpected_language_costs_a_second_reading(
    read_in: list[str], expected: str, readings: list[str]
) -> None:
    optical.read_prepared(np.full((100, 100), 255, np.uint8), expected)
    assert read_in == readings


@pytest.mark.usefixtures("tesseract")
def test_accents_of_the_page_s_language_are_read(drawn_pdf: Callable[..., bytes]) -> None:
    if "deu" not in ocr.installed():
        pytest.skip("the German language is not installed")

    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "Rechnung für Gerät der Größe 5, bitte zahlen")

    with pdfium.PdfDocument(drawn_pdf(draw)) as document:
        picture = np.asarray(document[0].render(scale=200 / 72).to_pil().convert("L"))
    words = [word.text for word in optical.read_prepared(picture)]
    assert words == ["Rechnung", "für", "Gerät", "der", "Größe", "5,", "bitte", "zahlen"]
