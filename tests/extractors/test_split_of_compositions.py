"""Files put together at random from sample papers: where the documents begin."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from extractors.extract import extract_pages
from extractors.page import Page
from extractors.registry import read
from models.vocabulary import DocumentKind
from samples.generate import generate

_FILES = 60
_KINDS = (DocumentKind.INVOICE, DocumentKind.CREDIT_NOTE, DocumentKind.PACKING_SLIP, DocumentKind.PURCHASE_ORDER)
_BLANK = Page(1, 612, 792, ())


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Page, ...]]:
    """The pages of two dozen papers, each of which is one document."""
    folder: Path = tmp_path_factory.mktemp("papers")
    names = generate(folder, 30, 77, _KINDS)
    found = [read((folder / "docs" / f"{name}.pdf").read_bytes(), "application/pdf").pages for name in names]
    return [pages for pages in found if len(extract_pages(pages)) == 1]


def test_papers_stacked_at_random_are_parted_where_they_begin(papers: list[tuple[Page, ...]]) -> None:
    """Page boundaries by F1; a blank sheet belongs to the paper before it."""
    random = Random(5)
    right = wrong = missed = 0
    for _ in range(_FILES):
        pages: list[Page] = []
        begins = set()
        for paper in random.sample(papers, random.randint(2, 4)):
            begins.add(len(pages) + 1)
            pages += [*paper, _BLANK] if random.random() < 0.2 else paper
        numbered = tuple(
            Page(number, page.width, page.height, page.words, page.via, page.rules)
            for number, page in enumerate(pages, 1)
        )
        found = {document.pages[0] for document in extract_pages(numbered)}
        right += len(begins & found) - 1
        wrong += len(found - begins)
        missed += len(begins - found)
    assert 2 * right / (2 * right + wrong + missed) >= 0.95
    assert wrong <= 0.01 * right
