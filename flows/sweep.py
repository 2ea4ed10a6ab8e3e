"""When what waits is looked at again: goods may have arrived, orders may have changed."""

from __future__ import annotations

from prefect import flow

from flows.installation import installation
from pipeline.recheck import recheck


@flow(name="sweep", retries=2, retry_delay_seconds=30)
def sweep() -> int:
    """Match open invoices again; how many went on."""
    return len(recheck(installation()))
