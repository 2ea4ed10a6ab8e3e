"""The only writer of a document's status: each change is checked, and leaves a row that says by whom and why."""

from __future__ import annotations

import datetime as dt
from typing import Final

from sqlalchemy.orm import Session

from models.document import Document
from models.event import StatusChange
from models.vocabulary import TRANSITIONS, DocumentStatus

#: Who acts when the program does.
PROGRAM: Final = "Triplicate"


class ForbiddenMove(ValueError):
    """A change of status that the table of transitions does not know: a bug in the caller."""


def begin(session: Session, document: Document, by: str, why: str, now: dt.datetime) -> None:
    """Put a new document at the start of its walk; it needs its id from here on, so it is flushed."""
    document.status = DocumentStatus.RECEIVED
    session.add(document)
    session.flush()
    _note(session, document, None, by, why, now)


def move(session: Session, document: Document, to: DocumentStatus, by: str, why: str, now: dt.datetime) -> None:
    """Change the status and note it; the caller holds the document's row and commits both together."""
    if to not in TRANSITIONS[document.status]:
        raise ForbiddenMove(f"document {document.id}: {document.status} to {to}")
    before, document.status = document.status, to
    document.version += 1
    _note(session, document, before, by, why, now)


def hand_on(session: Session, document: Document, by: str, why: str, now: dt.datetime) -> None:
    """Note that a document stays in its status but goes to somebody else; what was seen before is out of date."""
    document.version += 1
    _note(session, document, document.status, by, why, now)


def _note(
    session: Session, document: Document, before: DocumentStatus | None, by: str, why: str, now: dt.datetime
) -> None:
    session.add(
        StatusChange(
            document_id=document.id, from_status=before, to_status=document.status, by=by, why=why, changed_at=now
        )
    )
