"""The main job on sample papers through the real Prefect flow: where each document ends, why, and that it ends once."""

from __future__ import annotations

import datetime as dt
import json
import os
import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import pytest
from sqlalchemy import select

from models.match import Hold
from pipeline.connectors.registry import sources
from pipeline.context import Context, open_context
from pipeline.overview import OverviewRow, overview
from pipeline.settings import Settings
from samples.expected import Expected, Inbox, Outcome
from samples.inbox import write_inbox

pytestmark = pytest.mark.server

#: The status in which each expected outcome shows.
STATUSES = {
    Outcome.APPROVED: {"posted"},
    Outcome.TASK: {"in_approval"},
    Outcome.WAITING: {"waiting"},
    Outcome.REJECTED: {"rejected"},
    Outcome.QUARANTINED: {"quarantined"},
    Outcome.FILED: {"filed"},
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("demo") / "var"


@pytest.fixture(scope="module")
def environment(folder: Path) -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.startswith(("TRIPLICATE_", "PREFECT_"))} | {
        "TRIPLICATE_DATA_FOLDER": str(folder)
    }


@pytest.fixture(scope="module")
def demo(environment: dict[str, str]) -> str:
    """What `triplicate demo` printed; it ran with its own Prefect server, SQLite and folders."""
    done = subprocess.run(
        [sys.executable, "-m", "triplicate", "demo"], env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    return done.stdout


@pytest.fixture(scope="module")
def context(demo: str, folder: Path) -> Context:
    return open_context(Settings(data_folder=folder))


@pytest.fixture(scope="module")
def inbox(tmp_path_factory: pytest.TempPathFactory) -> Inbox:
    return write_inbox(tmp_path_factory.mktemp("inbox"), dt.datetime.now(dt.UTC).date())


@pytest.fixture(scope="module")
def ended(context: Context, inbox: Inbox) -> list[tuple[Expected, OverviewRow]]:
    """Every expected document beside the one that was made of it, by file and pages, in order of arrival."""
    rows = defaultdict(list)
    for row in overview(context):
        rows[row.name].append(row)
    pairs = []
    for one in inbox.expected:
        here = rows[one.source.part or Path(one.source.path).name]
        fitting = next((row for row in here if not (one.pages and row.pages) or row.pages == one.pages), None)
        assert fitting, f"no document was made of pages {one.pages} of {one.source}"
        here.remove(fitting)
        pairs.append((one, fitting))
    assert not any(rows.values()), "documents that nobody expected"
    return pairs


def test_every_document_ends_where_it_should_and_says_why(ended: list[tuple[Expected, OverviewRow]]) -> None:
    wrong = [
        f"{one.story}: {row.status}, {row.reason}"
        for one, row in ended
        if row.status not in STATUSES[one.outcome].union(*(STATUSES[other] for other in one.also)) or not row.reason
    ]
    assert wrong == []


def test_every_exception_names_its_reason_and_its_person(
    context: Context, ended: list[tuple[Expected, OverviewRow]]
) -> None:
    with context.database.reading() as session:
        raised = defaultdict(set)
        for document_id, code in session.execute(select(Hold.document_id, Hold.code)).tuples():
            raised[document_id].add(code)
    for one, row in ended:
        if row.status == "in_approval":
            assert row.person, one.story
            assert raised[row.document_id] or one.outcome is not Outcome.TASK, one.story
            # A worn paper may be read with other doubts than its story plants; a planted difference must be found.
            if one.outcome is Outcome.TASK and one.holds:
                assert raised[row.document_id] & set(one.holds), f"{one.story}: {raised[row.document_id]}"


def test_what_was_read_is_what_was_printed(ended: list[tuple[Expected, OverviewRow]]) -> None:
    wrong = [
        f"{one.story}: {row.number} {row.total} {row.currency}, printed {one.number} {one.total} {one.currency}"
        for one, row in ended
        if one.total is not None
        and row.status != "quarantined"
        and (row.number, row.total, row.currency) != (one.number, one.total, one.currency)
    ]
    assert wrong == []


def test_the_table_shows_every_document(demo: str, ended: list[tuple[Expected, OverviewRow]]) -> None:
    assert f"{len(ended)} documents" in demo
    assert all(re.search(rf"│ {row.document_id} ", demo) for _, row in ended)


def test_the_flow_again_takes_in_nothing_and_posts_nothing(
    context: Context, folder: Path, environment: dict[str, str], prefect_api: str, ended: object
) -> None:
    before = {row.document_id: row.status for row in overview(context)}
    vouchers = {path.name: path.read_bytes() for path in context.settings.posted_folder.iterdir()}
    again = environment | {
        "TRIPLICATE_MAIL_FOLDER": str(folder / "inbox" / "mail"),
        "TRIPLICATE_UPLOAD_FOLDER": str(folder / "inbox" / "uploads"),
        "TRIPLICATE_INTAKE_BUCKET": "invoices",
        "PREFECT_API_URL": prefect_api,
    }
    script = "import json; from flows.nightly import nightly; print(json.dumps(nightly()))"
    done = subprocess.run([sys.executable, "-c", script], env=again, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    counts = json.loads(done.stdout.splitlines()[-1])
    assert counts == {"intake": 0, "process-documents": 0, "sweep": 0, "posting": 0}
    assert {row.document_id: row.status for row in overview(context)} == before
    assert {path.name: path.read_bytes() for path in context.settings.posted_folder.iterdir()} == vouchers
    assert sources(context.settings) == ()
