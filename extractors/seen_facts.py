"""What comparing a PDF's machine text with its picture found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Different:
    """A figure that the machine text gives as `said`, and that the page shows as `shown` (empty: nothing legible)."""

    said: str
    shown: str
    page: int

    def as_json(self) -> dict[str, Any]:
        return {"said": self.said, "shown": self.shown, "page": self.page}


@dataclass(frozen=True, slots=True)
class Seen:
    """What the comparison found; both empty for an honest document.

    `hidden` are words of the machine text where the page shows no ink, `different` figures that show otherwise.
    `blank` tells that the first pages show nothing at all.
    """

    hidden: tuple[str, ...] = ()
    hidden_figures: tuple[str, ...] = ()
    different: tuple[Different, ...] = ()
    blank: bool = False

    def as_json(self) -> dict[str, Any]:
        return {
            "hidden": list(self.hidden[:50]),
            "hidden_figures": list(self.hidden_figures[:20]),
            "different": [one.as_json() for one in self.different[:20]],
            "blank": self.blank,
        }

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Seen:
        return cls(
            tuple(str(word) for word in data["hidden"]),
            tuple(str(word) for word in data["hidden_figures"]),
            tuple(Different(str(one["said"]), str(one["shown"]), int(one["page"])) for one in data["different"]),
            bool(data["blank"]),
        )
