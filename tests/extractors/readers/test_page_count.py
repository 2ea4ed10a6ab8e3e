"""A file in which readers see different numbers of pages is found out."""

from __future__ import annotations

import io

import pikepdf
import pytest

from extractors.readers.page_count import other_count
from extractors.readers.pdf import read_pdf


@pytest.fixture
def three_pages() -> bytes:
    pdf, buffer = pikepdf.new(), io.BytesIO()
    for _ in range(3):
        pdf.add_blank_page()
    pdf.save(buffer)
    return buffer.getvalue()


def test_readers_that_agree_leave_no_doubt(three_pages: bytes) -> None:
    assert other_count(three_pages, 3) == 3
    assert read_pdf(three_pages).problems == ()


def test_a_doubt_is_told_by_what_the_other_reader_sees(three_pages: bytes) -> None:
    assert other_count(three_pages, 1) == 3


def test_bytes_no_other_reader_opens_have_no_pages() -> None:
    assert other_count(b"%PDF-1.7\nnothing", 1) == 0


def test_a_file_with_two_counts_says_so(three_pages: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extractors.readers.pdf.other_count", lambda data, count: 4)
    assert [problem.code for problem in read_pdf(three_pages).problems] == ["DOC-UNREAD"]
