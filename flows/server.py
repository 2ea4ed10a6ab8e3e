"""Whether the Prefect server answers, for the doctor."""

from __future__ import annotations

from prefect.client.orchestration import get_client
from prefect.settings import PREFECT_API_URL

from models.errors import TryLater


def answer() -> str:
    """The server's address, or that none is needed; `TryLater` with the remedy when it does not answer."""
    address = PREFECT_API_URL.value()
    if not address:
        return "none set (PREFECT_API_URL): each run starts its own for as long as it lasts"
    with get_client(sync_client=True) as client:
        fault = client.api_healthcheck()
    if fault is not None:
        raise TryLater(f"{address} does not answer ({fault}). Start it: prefect server start")
    return str(address)
