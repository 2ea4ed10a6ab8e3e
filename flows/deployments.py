"""Which flow runs when: the schedules that `triplicate work` serves."""

from __future__ import annotations

from typing import Any, Final

from prefect import Flow, serve
from prefect.deployments.runner import RunnerDeployment
from prefect.types.entrypoint import EntrypointType

from flows.intake import intake
from flows.nightly import nightly
from flows.posting import posting
from flows.process import process_documents
from flows.sweep import sweep

#: Flow, name of its deployment, cron expression (UTC).
SCHEDULES: Final[tuple[tuple[Flow[..., Any], str, str], ...]] = (
    (intake, "mail-uploads-bucket", "*/5 * * * *"),
    (process_documents, "waiting-documents", "*/5 * * * *"),
    (sweep, "open-invoices", "*/10 * * * *"),
    (posting, "outbox", "*/10 * * * *"),
    (nightly, "whole-job", "0 2 * * *"),
)


def deployments() -> list[RunnerDeployment]:
    """One run of each at a time. Module paths, because a file's folder on the path would hide standard modules."""
    return [
        RunnerDeployment.from_flow(
            flow, name=name, cron=cron, concurrency_limit=1, entrypoint_type=EntrypointType.MODULE_PATH
        )
        for flow, name, cron in SCHEDULES
    ]


def serve_all() -> None:
    """Serve every schedule from this process until it is stopped."""
    serve(*deployments())
