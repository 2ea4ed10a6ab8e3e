"""The demo's inbox on disk: records as CSV, mails, uploads and a bucket."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from samples.expected import Inbox
from samples.morning import Morning


def write_inbox(folder: Path, today: date, seed: int = 2026) -> Inbox:
    """Write `orders.csv`, `receipts.csv`, `suppliers.csv`, `mail/`, `uploads/` and `bucket/` below `folder`.

    All dates lie before `today`; the same `today` and `seed` give the same bytes.
    """
    morning = Morning(today, seed)
    morning.deliver()
    for name, data in (*morning.records(), *morning.files):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return Inbox(folder, today, tuple(morning.expected), tuple(morning.repeats), tuple(morning.ignored))
