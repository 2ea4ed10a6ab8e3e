"""A batch holds as many papers as asked for, the same for the same seed, alone or bound, fresh or worn."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pypdfium2

from samples.degrade import Wear
from samples.press.batch import batch
from samples.press.registry import design

_FEW = tuple(design(name) for name in ("bookkeeper", "pick_ship", "brief"))


def _truths(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(file.read_text(encoding="utf-8")) for file in sorted((folder / "truth").glob("*.json"))]


def test_the_same_arguments_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        batch(tmp_path / name, 6, 4, _FEW, bound_share=0.5)
    files = [
        {file.name: file.read_bytes() for file in sorted((tmp_path / name).rglob("*.*"))} for name in ("one", "two")
    ]
    assert files[0] == files[1]
    assert len(files[0]) == 12


def test_few_houses_send_several_papers_each(tmp_path: Path) -> None:
    batch(tmp_path, 12, 1, _FEW[:1], houses=2)
    assert len({truth["fields"]["supplier_name"] for truth in _truths(tmp_path)}) == 2


def test_without_houses_every_paper_has_another_sender(tmp_path: Path) -> None:
    batch(tmp_path, 5, 1, _FEW[:1])
    assert len({truth["fields"]["supplier_name"] for truth in _truths(tmp_path)}) == 5


def test_a_bound_file_lists_all_its_papers_and_their_pages(tmp_path: Path) -> None:
    batch(tmp_path, 6, 2, _FEW[:1], bound_share=1)
    bound = [truth for truth in _truths(tmp_path) if "documents" in truth]
    assert bound
    for truth in bound:
        pages = [page for paper in truth["documents"] for page in paper["pages"]]
        with pypdfium2.PdfDocument((tmp_path / truth["file"]).read_bytes()) as book:
            assert pages == list(range(1, len(book) + 1))
        assert truth["fields"] == truth["documents"][0]["fields"]


def test_worn_papers_keep_the_truth_of_fresh_ones(tmp_path: Path) -> None:
    batch(tmp_path / "worn", 3, 7, _FEW, (Wear.DESK, Wear.HANDHELD))
    batch(tmp_path / "fresh", 3, 7, _FEW)
    for worn, fresh in zip(_truths(tmp_path / "worn"), _truths(tmp_path / "fresh"), strict=True):
        assert worn["fields"] == fresh["fields"]
        assert worn["kind"] in {"scan", "photo"}
        assert fresh["kind"] == "born_digital"
