"""What is to become of each document of the demo's inbox."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from pathlib import Path

from models.vocabulary import DocumentKind


class Outcome(StrEnum):
    """Where a document ends when the post has been worked through."""

    APPROVED = "approved"
    TASK = "task"
    WAITING = "waiting"
    REJECTED = "rejected"
    QUARANTINED = "quarantined"
    FILED = "filed"


@dataclass(frozen=True, slots=True)
class Source:
    """Where a document came from: a file below the inbox, and the attachment's name (empty for the file itself)."""

    path: str
    part: str = ""


@dataclass(frozen=True, slots=True)
class Expected:
    """One document and its expected end.

    `story` names the case. `outcome` is the primary answer, `also` others that a careful system may give. Unless the
    document is approved or filed at least one of `holds` must have been raised. `pages` are the document's pages
    within its file, from 1 (empty where the file cannot be read). `total` is as printed, with its sign.
    """

    story: str
    source: Source
    kind: DocumentKind | None
    supplier: str
    number: str
    order: str
    total: Decimal | None
    currency: str
    outcome: Outcome
    also: tuple[Outcome, ...] = ()
    holds: tuple[str, ...] = ()
    pages: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Repeat:
    """The same bytes arriving again: no second document comes of them."""

    source: Source
    first: Source


@dataclass(frozen=True, slots=True)
class Inbox:
    """What was written: the folder, every document in order of arrival, repeats, parts that are no documents.

    Mails come before uploads, uploads before the bucket, each in order of their names.
    """

    folder: Path
    today: date
    expected: tuple[Expected, ...]
    repeats: tuple[Repeat, ...]
    ignored: tuple[Source, ...]
