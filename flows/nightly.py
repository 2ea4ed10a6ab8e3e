"""The whole job in order: take in, walk, look again at what waits, post."""

from __future__ import annotations

from prefect import flow

from flows.intake import intake
from flows.posting import posting
from flows.process import process_documents
from flows.sweep import sweep


@flow(name="nightly")
def nightly() -> dict[str, int]:
    """Counts of arrivals, documents walked, documents that went on, vouchers posted.

    A part that fails does not keep the next from running: each stands on what the database says, not on the one before.
    """
    states = {part.name: part(return_state=True) for part in (intake, process_documents, sweep, posting)}
    failed = {name: state for name, state in states.items() if not state.is_completed()}
    for state in failed.values():
        state.result()
    return {name: state.result() for name, state in states.items()}
