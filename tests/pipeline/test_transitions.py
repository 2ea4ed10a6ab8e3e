"""A status changes only along the table of moves, and never without a row that says by whom and why."""

from __future__ import annotations

import itertools
from typing import Any

import pytest

from models.document import Document
from models.event import StatusChange
from models.vocabulary import TRANSITIONS, DocumentStatus
from pipeline import transitions
from pipeline.connectors.source import Offer
from pipeline.receive import receive_bytes
from pipeline.transitions import ForbiddenMove

FORBIDDEN = [
    (start, end) for start, end in itertools.product(DocumentStatus, repeat=2) if end not in TRANSITIONS[start]
]


@pytest.fixture
def document(context: Any, papers: Any) -> int:
    return receive_bytes(context, papers.file(papers.paper()), "test", Offer("a", "1", "a")).document_ids[0]


@pytest.mark.parametrize(("start", "end"), FORBIDDEN)
def test_every_other_move_is_refused(start: DocumentStatus, end: DocumentStatus) -> None:
    with pytest.raises(ForbiddenMove):
        transitions.move(None, Document(status=start, version=1), end, "Ada", "why", None)  # type: ignore[arg-type]


def test_a_move_leaves_a_row_and_a_new_version(document: int, context: Any, ask: Any) -> None:
    with context.database.writing() as session:
        row = session.get_one(Document, document)
        transitions.move(session, row, DocumentStatus.QUARANTINED, "Ada", "It looks odd.", context.now())
    change = ask.rows(StatusChange)[-1]
    assert (change.from_status, change.to_status, change.by, change.why) == (
        DocumentStatus.RECEIVED, DocumentStatus.QUARANTINED, "Ada", "It looks odd.",
    )  # fmt: skip
    assert ask.document(document).version == 2


def test_a_move_that_is_not_committed_leaves_nothing(document: int, context: Any, ask: Any) -> None:
    with pytest.raises(RuntimeError), context.database.writing() as session:
        row = session.get_one(Document, document)
        transitions.move(session, row, DocumentStatus.QUARANTINED, "Ada", "It looks odd.", context.now())
        session.flush()
        raise RuntimeError
    assert ask.status(document) is DocumentStatus.RECEIVED
    assert len(ask.rows(StatusChange)) == 1
