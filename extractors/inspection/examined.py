"""What looking at a file, without reading its pages, found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from extractors.findings import Finding


@dataclass(frozen=True, slots=True)
class Examined:
    """A file's kind by content, and the findings about it (empty for an ordinary document)."""

    media_type: str
    findings: tuple[Finding, ...] = ()

    def as_json(self) -> dict[str, Any]:
        return {"media_type": self.media_type, "findings": [finding.as_json() for finding in self.findings]}

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Examined:
        return cls(str(data["media_type"]), tuple(Finding.from_json(finding) for finding in data["findings"]))
