"""What a way in looks like: it lists what it has to offer and fetches the bytes of one offer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that lies at a source: `location` names its place, `version` what lies there now, `name` the file."""

    location: str
    version: str
    name: str


class Source(Protocol):
    """One way in. Nothing at the source is changed or removed: what was taken is remembered as an arrival."""

    @property
    def name(self) -> str:
        """The source as arrivals name it, for example `mail:intake`."""

    def offers(self) -> Iterator[Offer]:
        """Everything that lies there now, in order of its names; `TryLater` when the source does not answer."""

    def fetch(self, offer: Offer) -> bytes:
        """The bytes of one offer; `TryLater` when they cannot be had now."""
