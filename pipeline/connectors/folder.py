"""A folder into which people or programs put files: uploads, scans, exported mails."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from models.errors import TryLater
from pipeline.connectors.source import Offer
from pipeline.settings import Settings


@dataclass(frozen=True, slots=True)
class Folder:
    """All files below a folder whose names end as wanted (all of them when `suffix` is empty); hidden ones excepted."""

    root: Path
    kind: str = "folder"
    suffix: str = ""

    @property
    def name(self) -> str:
        return f"{self.kind}:{self.root.name}"

    def offers(self) -> Iterator[Offer]:
        if not self.root.is_dir():
            raise TryLater(f"the folder {self.root} cannot be reached")
        for path in sorted(self.root.rglob("*")):
            inside = path.relative_to(self.root)
            if any(piece.startswith(".") for piece in inside.parts) or not path.name.lower().endswith(self.suffix):
                continue
            if path.is_file() and not path.is_symlink():
                facts = path.stat()
                yield Offer(inside.as_posix(), f"{facts.st_size}-{facts.st_mtime_ns}", path.name)

    def fetch(self, offer: Offer) -> bytes:
        try:
            return (self.root / offer.location).read_bytes()
        except OSError as error:
            raise TryLater(f"{offer.location} cannot be read: {error.strerror}") from error


def uploads(settings: Settings) -> Folder | None:
    """The folder of uploads, where one is set."""
    return Folder(settings.upload_folder, "folder") if settings.upload_folder else None
