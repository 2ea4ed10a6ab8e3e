"""Real papers through the real readers: a few of the sample morning's post, from the door to the books."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from models.vocabulary import DocumentStatus
from pipeline import claims, seed, steps
from pipeline.connectors.registry import sources
from pipeline.context import Context, open_context
from pipeline.orders import import_orders
from pipeline.overview import OverviewRow, overview
from pipeline.posting import post_all
from pipeline.receipts import import_receipts
from pipeline.receive import receive_all
from pipeline.settings import Settings
from pipeline.suppliers import import_suppliers
from samples.expected import Inbox
from samples.inbox import write_inbox

TODAY = dt.date(2026, 11, 24)
#: Stories that are played here, with where each must end.
STORIES = {
    "clean match": DocumentStatus.POSTED,
    "price over": DocumentStatus.IN_APPROVAL,
    "goods not here yet": DocumentStatus.WAITING,
    "unreadable file": DocumentStatus.QUARANTINED,
    "packing slip": DocumentStatus.FILED,
}


@pytest.fixture(scope="module")
def inbox(tmp_path_factory: pytest.TempPathFactory) -> Inbox:
    return write_inbox(tmp_path_factory.mktemp("inbox"), TODAY)


@pytest.fixture(scope="module")
def worked(inbox: Inbox, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Context, dict[str, OverviewRow]]]:
    """The morning's chosen mails worked through; rows of the overview by story."""
    chosen = {one.source.path: one.story for one in inbox.expected if one.story in STORIES}
    for mail in sorted((inbox.folder / "mail").iterdir()):
        if f"mail/{mail.name}" not in chosen:
            mail.unlink()
    folder = tmp_path_factory.mktemp("installation")
    settings = Settings(
        data_folder=folder, mail_folder=inbox.folder / "mail", own_names=("Harrow Lake Pump Works, Inc.",)
    )
    context = open_context(settings, lambda: dt.datetime.combine(TODAY, dt.time(9), dt.UTC))
    seed.seed_rules(context)
    seed.seed_people(context)
    for take_over, name in ((import_suppliers, "suppliers"), (import_orders, "orders"), (import_receipts, "receipts")):
        take_over(context, (inbox.folder / f"{name}.csv").read_bytes(), f"{name}.csv")
    received, failed = receive_all(context, sources(settings))
    assert failed == ()
    for document_id in claims.pending(context):
        steps.run(context, document_id)
    post_all(context)
    rows = {row.document_id: row for row in overview(context)}
    stories = sorted(chosen.items())
    yield context, {story: rows[one.document_ids[0]] for (_, story), one in zip(stories, received, strict=True)}
    context.database.engine.dispose()


@pytest.mark.parametrize(("story", "status"), list(STORIES.items()))
def test_each_paper_ends_where_it_should(worked: Any, story: str, status: DocumentStatus) -> None:
    _context, rows = worked
    assert rows[story].status is status, rows[story].reason


def test_what_was_read_is_what_was_printed(worked: Any, inbox: Inbox) -> None:
    _context, rows = worked
    for one in inbox.expected:
        if one.story in ("clean match", "price over", "goods not here yet"):
            row = rows[one.story]
            assert (row.supplier, row.number, row.orders, row.total, row.currency) == (
                one.supplier, one.number, (one.order,), one.total, one.currency,
            )  # fmt: skip


def test_the_reason_stands_beside_who_has_it(worked: Any) -> None:
    _context, rows = worked
    assert rows["price over"].person == "Ben"
    assert "PRC-OVER" in rows["price over"].holds
    assert rows["unreadable file"].person == "Ada"
    assert "password" in rows["unreadable file"].reason


def test_the_books_hold_the_one_that_was_clean(worked: Any) -> None:
    context, rows = worked
    posted: Path = context.settings.posted_folder
    assert [path.suffix for path in sorted(posted.iterdir())] == [".csv", ".json"]
    assert rows["clean match"].by == "Standard invoices v1"
    assert "agree" in rows["clean match"].reason


def test_the_same_morning_again_changes_nothing(worked: Any) -> None:
    context, _rows = worked
    before = {row.document_id: row.status for row in overview(context)}
    received, _failed = receive_all(context, sources(context.settings))
    assert received == ()
    assert claims.pending(context) == ()
    assert post_all(context) == ()
    assert {row.document_id: row.status for row in overview(context)} == before
