"""When a second reader is asked about a page, and what stays as it was without one."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from extractors.readers import second_reader
from extractors.readers.ocr import Seen
from extractors.readers.optical import straight_page
from extractors.readers.preprocess import Prepared
from extractors.readers.problems import Unreadable
from extractors.readers.second_opinion import doubted, second_opinion

WHITE = np.full((80, 60), 255, np.uint8)
SURE = (Seen("Total", 0, 0, 50, 10, 0.97),)
DOUBTFUL = (Seen("Tofal", 0, 0, 50, 10, 0.7),)

needs_the_extra = pytest.mark.skipif(
    not second_reader.installed(), reason="the extra second-reader is not installed: pip install '.[second-reader]'"
)


@pytest.mark.parametrize(("seen", "asked"), [(SURE, False), (DOUBTFUL, True), ((), True), (SURE + DOUBTFUL, True)])
def test_a_page_read_with_doubt_or_not_at_all_is_read_again(seen: tuple[Seen, ...], asked: bool) -> None:
    assert doubted(seen) is asked


def test_a_page_read_surely_is_not_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(second_reader, "installed", lambda: True)
    monkeypatch.setattr(second_reader, "read", lambda _: pytest.fail("asked"))
    assert second_opinion(WHITE, Prepared(WHITE), SURE) == SURE


def test_without_the_extra_the_words_stay_as_they_were(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(second_reader, "installed", lambda: False)
    monkeypatch.setattr(second_reader, "read", lambda _: pytest.fail("asked"))
    assert second_opinion(WHITE, Prepared(WHITE), DOUBTFUL) == DOUBTFUL


def test_where_the_second_reader_fails_the_first_ones_words_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: object) -> tuple[Seen, ...]:
        raise Unreadable

    monkeypatch.setattr(second_reader, "installed", lambda: True)
    monkeypatch.setattr(second_reader, "read", fail)
    assert second_opinion(WHITE, Prepared(WHITE), DOUBTFUL) == DOUBTFUL


@needs_the_extra
@pytest.mark.usefixtures("tesseract")
def test_a_blurred_scan_gains_words_and_keeps_their_places(
    monkeypatch: pytest.MonkeyPatch, scanned: np.ndarray
) -> None:
    blurred = np.asarray(cv2.GaussianBlur(scanned, (0, 0), 3.5), dtype=np.uint8)
    both = straight_page(1, blurred, 200 / 72)
    monkeypatch.setattr(second_reader, "installed", lambda: False)
    alone = straight_page(1, blurred, 200 / 72)
    plain = {word.text for word in straight_page(1, scanned, 200 / 72).words}
    assert len(plain & {word.text for word in both.words}) > len(plain & {word.text for word in alone.words})
    word = next(word for word in both.words if "INV-2044" in word.text)
    assert word.box.x0 == pytest.approx(157, abs=8)
