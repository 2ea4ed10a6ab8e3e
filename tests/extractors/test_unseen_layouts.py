"""Header fields, kinds and splits on invented papers in many layouts, each drawn in a file of `layouts/`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from extractors.extract import extract_pages
from extractors.page import Page
from extractors.result import ExtractedDocument

LAYOUTS = sorted((Path(__file__).parent / "layouts").glob("*.txt"))


def _drawn(path: Path, page_of: Callable[..., Page]) -> tuple[list[tuple[str, str]], tuple[ExtractedDocument, ...]]:
    """The expected values of a file, and the documents found in its drawing."""
    head, drawing = path.read_text(encoding="utf-8").split("\n---\n")
    expected = [(name, value) for name, value in (line.split(": ", 1) for line in head.splitlines())]
    pages = drawing.split("=== next page\n")
    return expected, extract_pages(tuple(page_of(text, number) for number, text in enumerate(pages, 1)))


@pytest.mark.parametrize("path", LAYOUTS, ids=lambda path: path.stem)
def test_a_paper_is_read_in_a_layout_never_seen(path: Path, page_of: Callable[..., Page]) -> None:
    expected, documents = _drawn(path, page_of)
    wanted = [value for name, value in expected if name == "document"]
    if wanted:
        assert [f"{doc.kind.value} {','.join(map(str, doc.pages))}" for doc in documents] == wanted
        return
    document = documents[0]
    found = {name: reading.value for name, reading in document.fields.items()} | {"kind": document.kind.value}
    assert {name: _compared(name, found.get(name, "")) for name, _ in expected} == {
        name: _compared(name, value) for name, value in expected
    }


def _compared(name: str, value: str) -> str:
    """Names without case and closing points, numbers without spaces: how they are set is not the point here."""
    return value.casefold().rstrip(".") if name.endswith("_name") else value.replace(" ", "")


def test_there_are_layouts_in_every_language_and_of_every_kind() -> None:
    heads = [path.read_text(encoding="utf-8") for path in LAYOUTS]
    kinds = {line.split(": ", 1)[1] for head in heads for line in head.splitlines() if line.startswith("kind: ")}
    assert kinds >= {
        "invoice",
        "credit_note",
        "packing_slip",
        "purchase_order",
        "order_response",
        "statement",
        "receipt",
        "other",
    }
