"""When documents walk: files are read several at a time, then each document goes on in order of arrival."""

from __future__ import annotations

import os
from typing import Any

from prefect import flow, task
from prefect.client.schemas.objects import State, TaskRun
from prefect.futures import wait
from prefect.task_runners import ThreadPoolTaskRunner
from prefect.tasks import Task

from flows.installation import installation
from models.errors import TryLater
from pipeline import claims, steps

READERS = os.cpu_count() or 2
BATCH = 50


class DocumentsLeft(RuntimeError):
    """Some documents could not go on; all others are done, and these are tried again when their lease ends."""


def passes(_task: Task[..., Any], _run: TaskRun, state: State[Any]) -> bool:
    """Whether the fault may pass by itself. A document's own problem never gets here, and a bug stays one."""
    return isinstance(state.result(raise_on_failure=False), TryLater)


@task(task_run_name="read {name}", retries=3, retry_delay_seconds=[2, 10, 60], retry_condition_fn=passes)
def read_document(document_id: int, name: str) -> None:
    """The slow step, in the sandbox."""
    steps.open_file(installation(), document_id)


@task(task_run_name="decide {name}", retries=3, retry_delay_seconds=[2, 10, 60], retry_condition_fn=passes)
def decide_document(document_id: int, name: str) -> None:
    """All that follows: resolve, match, route."""
    steps.run(installation(), document_id)


@flow(name="process-documents", task_runner=ThreadPoolTaskRunner(max_workers=READERS))  # type: ignore[arg-type]
def process_documents() -> int:
    """Walk every waiting document; how many. One that fails stops no other, and the run says so at its end."""
    done, left = 0, []
    while ids := claims.claim(installation(), BATCH):
        names = claims.names(installation(), ids)
        wait([read_document.submit(document_id, names[document_id]) for document_id in ids])
        for document_id in ids:
            state = decide_document(document_id, names[document_id], return_state=True)
            left += [] if state.is_completed() else [f"{document_id} ({names[document_id]}): {state.message}"]
        done += len(ids)
    if left:
        raise DocumentsLeft("; ".join(left))
    return done
