"""The outbox: every voucher is posted exactly once, whatever dies in between."""

from __future__ import annotations

import csv
import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from models.errors import TryLater
from models.vocabulary import DocumentStatus, PostingState
from models.voucher import Posting
from pipeline import posting
from pipeline.connectors import files
from pipeline.connectors.files import DifferentEntry, Files
from pipeline.posting import post_all

pytestmark = pytest.mark.usefixtures("received")


@pytest.fixture
def approved(papers: Any, take_in: Any) -> int:
    """An approved invoice whose voucher waits in the outbox."""
    return take_in(papers.file(papers.paper()))


def written(context: Any) -> list[str]:
    return sorted(path.name for path in context.settings.posted_folder.iterdir())


def test_it_posts_what_is_approved(approved: int, ask: Any, context: Any) -> None:
    assert post_all(context) == (f"V-{approved:06d}.json",)
    assert ask.status(approved) is DocumentStatus.POSTED
    entry = json.loads((context.settings.posted_folder / f"V-{approved:06d}.json").read_text())
    assert (entry["invoice_number"], entry["total"], entry["supplier"]) == ("INV-1", "253.00", "Acme Fasteners Ltd")
    with (context.settings.posted_folder / f"V-{approved:06d}.csv").open(encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    assert [(row["order"], row["order_line"], row["amount"]) for row in rows] == [
        ("PO-1001", "1", "150.00"),
        ("PO-1001", "2", "80.00"),
    ]


def test_posting_again_posts_nothing(approved: int, ask: Any, context: Any) -> None:
    post_all(context)
    before = {name: (context.settings.posted_folder / name).stat().st_mtime_ns for name in written(context)}
    assert post_all(context) == ()
    after = {name: (context.settings.posted_folder / name).stat().st_mtime_ns for name in written(context)}
    assert before == after
    assert [row.attempts for row in ask.rows(Posting)] == [1]


def test_two_at_once_post_it_once(approved: int, ask: Any, context: Any) -> None:
    with ThreadPoolExecutor(4) as threads:
        answers = list(threads.map(lambda _number: post_all(context), range(4)))
    assert sum(len(answer) for answer in answers) == 1
    assert [status for status, _ in ask.history(approved)].count(DocumentStatus.POSTED) == 1


def test_a_death_after_writing_and_before_the_commit_posts_nothing_twice(
    approved: int, ask: Any, context: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def die(*_arguments: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(posting.transitions, "move", die)
        with pytest.raises(KeyboardInterrupt):
            post_all(context)
    assert ask.status(approved) is DocumentStatus.APPROVED
    times = {name: (context.settings.posted_folder / name).stat().st_mtime_ns for name in written(context)}
    assert len(post_all(context)) == 1
    assert ask.status(approved) is DocumentStatus.POSTED
    assert times == {name: (context.settings.posted_folder / name).stat().st_mtime_ns for name in written(context)}


def test_a_death_between_the_two_files_is_made_good(
    approved: int, context: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = files.write_whole

    def only_csv(path: Path, data: bytes) -> None:
        if path.suffix == ".json":
            raise KeyboardInterrupt
        real(path, data)

    with monkeypatch.context() as patch:
        patch.setattr(files, "write_whole", only_csv)
        with pytest.raises(KeyboardInterrupt):
            post_all(context)
    assert len(post_all(context)) == 1
    assert written(context) == [f"V-{approved:06d}.csv", f"V-{approved:06d}.json"]


def test_another_entry_under_its_number_is_never_overwritten(approved: int, ask: Any, context: Any) -> None:
    folder = context.settings.posted_folder
    folder.mkdir(parents=True)
    (folder / f"V-{approved:06d}.json").write_text('{"idempotency_key": "another"}')
    assert post_all(context) == ()
    (row,) = ask.rows(Posting)
    assert row.state is PostingState.REFUSED
    assert "not overwritten" in row.problem
    assert ask.status(approved) is DocumentStatus.APPROVED


def test_a_folder_that_cannot_be_written_is_tried_later(approved: int, ask: Any, context: Any) -> None:
    context.settings.posted_folder.write_text("a file is in the way")
    with pytest.raises(TryLater):
        post_all(context)
    assert [row.state for row in ask.rows(Posting)] == [PostingState.WAITING]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "＝"])
def test_no_text_becomes_a_formula_but_numbers_stay_numbers(tmp_path: Path, start: str) -> None:
    line = {"line": 1, "description": f"{start}cmd|' /C calc'!A0", "quantity": "-1", "amount": "-5.00"}
    entry = {"voucher": "V-1", "supplier": "Acme", "tax": "0", "total": "-5.00", "lines": [line]}
    Files(tmp_path).post("key", entry)
    with (tmp_path / "V-1.csv").open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert row["description"].startswith("'")
    assert (row["quantity"], row["amount"]) == ("-1", "-5.00")


def test_the_same_key_with_other_content_is_refused(tmp_path: Path) -> None:
    entry = {"voucher": "V-1", "tax": "0", "total": "5.00", "lines": []}
    Files(tmp_path).post("key", entry)
    with pytest.raises(DifferentEntry):
        Files(tmp_path).post("key", entry | {"total": "6.00"})


def test_a_damaged_entry_is_not_taken_for_posted(tmp_path: Path) -> None:
    (tmp_path / "V-1.json").write_text("{half")
    with pytest.raises(DifferentEntry):
        Files(tmp_path).post("key", {"voucher": "V-1", "tax": "0", "total": "5.00", "lines": []})
