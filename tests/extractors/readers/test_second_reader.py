"""The second reader: lines cut into words, and pages read by PP-OCR where the extra is installed."""

from __future__ import annotations

import numpy as np
import pytest

from extractors.readers import second_reader
from extractors.readers.problems import Unreadable
from extractors.readers.second_reader import read, words_of

needs_the_extra = pytest.mark.skipif(
    not second_reader.installed(), reason="the extra second-reader is not installed: pip install '.[second-reader]'"
)


def _line(text: str) -> dict[str, object]:
    return {"text": text, "confidence": 0.9, "topLeftCoord": (100, 10), "bottomRightCoord": (100 + 10 * len(text), 30)}


def test_a_line_is_cut_into_words_by_their_share_of_its_letters() -> None:
    first, second = words_of(_line("Total 12.50"))
    assert (first.text, first.x0, first.x1) == ("Total", 100, 150)
    assert (second.text, second.x0, second.x1, second.y0, second.y1) == ("12.50", 160, 210, 10, 30)
    assert second.confidence == 0.9


def test_chinese_commas_are_commas() -> None:
    assert [word.text for word in words_of(_line("1\uff0c234。50"))] == ["1,234.50"]


def test_a_word_with_an_ideograph_is_not_taken() -> None:
    assert [word.text for word in words_of(_line("3限42 pcs"))] == ["pcs"]


def test_an_empty_line_has_no_words() -> None:
    assert list(words_of(_line(""))) == []


@needs_the_extra
def test_a_scan_is_read_with_places(scanned: np.ndarray) -> None:
    word = next(word for word in read(scanned) if "INV-2044" in word.text)
    assert word.x0 / 200 * 72 == pytest.approx(157, abs=8)
    assert word.y0 < 68 * 200 / 72 < word.y1


@needs_the_extra
@pytest.mark.parametrize("shape", [(1, 1), (3, 2000), (800, 600)])
def test_a_picture_without_writing_has_no_words(shape: tuple[int, int]) -> None:
    assert read(np.full(shape, 255, np.uint8)) == ()


def test_a_reader_that_cannot_be_loaded_is_a_problem_of_the_document(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_: str) -> object:
        raise ImportError("GLIBC_2.34 not found")

    second_reader._engine.cache_clear()
    monkeypatch.setattr(second_reader, "import_module", missing)
    with pytest.raises(Unreadable):
        read(np.full((80, 60), 255, np.uint8))
