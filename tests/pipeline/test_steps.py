"""The runner: one commit per step, nothing twice from two processes, a death costs one step at most."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from models.document import Document, FieldReading
from models.event import StatusChange
from models.match import Match
from models.vocabulary import DocumentStatus
from models.voucher import Voucher
from pipeline import claims, steps
from pipeline.connectors.source import Offer
from pipeline.errors import UnknownDocument
from pipeline.receive import receive_bytes

pytestmark = pytest.mark.usefixtures("received")


@pytest.fixture
def arrived(context: Any, papers: Any) -> int:
    """A clean invoice that was received and not touched since."""
    return receive_bytes(context, papers.file(papers.paper()), "test", Offer("a", "1", "a")).document_ids[0]


def test_walking_twice_at_once_is_walking_once(arrived: int, context: Any, ask: Any) -> None:
    with ThreadPoolExecutor(4) as threads:
        list(threads.map(lambda _number: steps.run(context, arrived), range(4)))
    assert ask.status(arrived) is DocumentStatus.APPROVED
    assert len(ask.rows(StatusChange)) == 5
    assert len(ask.rows(Match)) == len(ask.rows(Voucher)) == 1


@pytest.mark.parametrize("name", [step.name for step in steps.STEPS])
def test_a_death_in_any_step_is_made_good_by_the_next_run(
    arrived: int, context: Any, ask: Any, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    real = steps._move

    def die(session: Any, where: Any, document: Document, wanted: Any) -> None:
        real(session, where, document, wanted)
        session.flush()
        step = next(step for step in steps.STEPS if step.name == name)
        if ask_from(session, document) is step.begins:
            raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(steps, "_move", die)
        with pytest.raises(KeyboardInterrupt):
            steps.run(context, arrived)
    assert ask.status(arrived) is next(step.begins for step in steps.STEPS if step.name == name)
    assert steps.run(context, arrived) is DocumentStatus.APPROVED
    assert len(ask.rows(StatusChange)) == 5
    assert len(ask.rows(Voucher)) == 1
    places = [(row.line, row.name) for row in ask.rows(FieldReading)]
    assert len(places) == len(set(places))


def ask_from(session: Any, document: Document) -> DocumentStatus | None:
    """The status from which the latest change led."""
    query = session.query(StatusChange).filter(StatusChange.document_id == document.id)
    change: StatusChange = query.order_by(StatusChange.id.desc()).first()
    return change.from_status


def test_a_document_nobody_knows_is_refused(context: Any) -> None:
    with pytest.raises(UnknownDocument):
        steps.run(context, 999)


def test_a_lease_is_given_to_one_worker_at_a_time(arrived: int, context: Any, clock: Any) -> None:
    assert claims.pending(context) == (arrived,)
    with ThreadPoolExecutor(4) as threads:
        taken = list(threads.map(lambda _number: claims.claim(context, 5), range(4)))
    assert sorted(taken) == [(), (), (), (arrived,)]
    assert claims.pending(context) == ()
    clock.forward(minutes=16)
    assert claims.claim(context, 5) == (arrived,)


def test_a_lease_can_be_given_back(arrived: int, context: Any) -> None:
    claims.release(context, claims.claim(context, 5))
    assert claims.pending(context) == (arrived,)


def test_what_waits_for_people_or_goods_is_not_claimed(arrived: int, context: Any) -> None:
    steps.run(context, arrived)
    assert claims.pending(context) == ()
    assert claims.claim(context, 5) == ()


def test_two_invoices_that_bill_the_same_goods_at_once_are_not_both_approved(
    context: Any, papers: Any, ask: Any
) -> None:
    ids = [
        receive_bytes(context, papers.file(papers.paper(invoice_number=number)), "test", Offer(number, "1", number))
        .document_ids[0]
        for number in ("A-100", "B-200", "C-300")
    ]  # fmt: skip
    with ThreadPoolExecutor(3) as threads:
        statuses = list(threads.map(lambda document_id: steps.run(context, document_id), ids))
    assert statuses.count(DocumentStatus.APPROVED) == 1
    assert len(ask.rows(Voucher)) == 1
