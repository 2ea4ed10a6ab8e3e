"""When approved invoices leave for the accounting system."""

from __future__ import annotations

from prefect import flow

from flows.installation import installation
from pipeline.posting import post_all


@flow(name="posting", retries=2, retry_delay_seconds=30)
def posting() -> int:
    """Empty the outbox; how many vouchers were posted now. Running it again posts nothing again."""
    return len(post_all(installation()))
