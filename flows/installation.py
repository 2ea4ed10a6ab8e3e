"""The installation that every flow and task of this process works on."""

from __future__ import annotations

from functools import lru_cache

from pipeline.context import Context, open_context
from pipeline.settings import Settings


@lru_cache(maxsize=1)
def installation() -> Context:
    """Opened once per process; Prefect hands ids from task to task, never objects."""
    return open_context(Settings())
