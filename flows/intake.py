"""When to take in: everything new in the mail folder, the upload folder and the bucket."""

from __future__ import annotations

from prefect import flow, get_run_logger

from flows.installation import installation
from models.errors import TryLater
from pipeline.connectors.registry import sources
from pipeline.receive import receive_all


@flow(name="intake", retries=2, retry_delay_seconds=30)
def intake() -> int:
    """Take in what is new; how many messages came. A source that does not answer is tried again."""
    context = installation()
    received, failed = receive_all(context, sources(context.settings))
    log = get_run_logger()
    log.info("%d arrivals, %d of them new", len(received), sum(one.is_new for one in received))
    for sentence in failed:
        log.warning(sentence)
    if failed:
        raise TryLater("; ".join(failed))
    return len(received)
