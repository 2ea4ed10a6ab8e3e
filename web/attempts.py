"""Slows down guessing of passwords: after some wrong ones in a row, a name rests for a while."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Final

ALLOWED: Final = 6
REST: Final = dt.timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Attempts:
    """Counts wrong passwords by name and address, in this process."""

    _wrong: dict[tuple[str, str], list[dt.datetime]] = field(default_factory=dict)

    def rests(self, name: str, address: str, now: dt.datetime) -> bool:
        """Whether this name may not be tried from this address now."""
        recent = [at for at in self._wrong.get((name, address), ()) if now - at < REST]
        return len(recent) >= ALLOWED

    def went_wrong(self, name: str, address: str, now: dt.datetime) -> None:
        """One more; those that no longer count are forgotten, so that the table stays small."""
        for key, times in list(self._wrong.items()):
            if now - times[-1] >= REST:
                self._wrong.pop(key, None)
        self._wrong.setdefault((name, address), []).append(now)

    def went_well(self, name: str, address: str) -> None:
        self._wrong.pop((name, address), None)
