"""Holds from one match to the next: kept, cured, raised anew; an override stands as long as its facts do."""

from __future__ import annotations

import datetime as dt
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from matching import result
from models.document import Document
from models.match import Hold, Match
from pipeline.storable import storable

#: Why a hold ended that nobody released.
CURED: Final = "What it said no longer holds."
REPLACED: Final = "The facts changed; it was raised again for the new ones."


def open_holds(session: Session, document_id: int) -> list[Hold]:
    """The document's open holds, in the order in which they were raised."""
    return list(
        session.scalars(
            select(Hold).where(Hold.document_id == document_id, Hold.released_at.is_(None)).order_by(Hold.id)
        )
    )


def reconcile(
    session: Session, document: Document, match: Match, found: tuple[result.Hold, ...], now: dt.datetime
) -> None:
    """Bring the document's holds to what the match found.

    A hold is the same if code, line and fingerprint are. The same one stays open, or stays released if a person
    released it. One that was not found again is cured. One with another fingerprint is raised anew, whoever had
    released the old one.
    """
    rows = session.scalars(select(Hold).where(Hold.document_id == document.id).order_by(Hold.id)).all()
    open_now = {_key(row): row for row in rows if row.released_at is None}
    overridden = {_key(row) for row in rows if row.released_by_id is not None}
    wanted = {(hold.code, hold.line, hold.fingerprint): hold for hold in found}
    places = {(hold.code, hold.line) for hold in found}
    for key, row in open_now.items():
        if key not in wanted:
            row.released_at = now
            row.release_reason = REPLACED if key[:2] in places else CURED
    for key, hold in wanted.items():
        if key not in open_now and key not in overridden:
            session.add(_row(document.id, match.id, hold, now))
    session.flush()


def _key(row: Hold) -> tuple[str, int | None, str]:
    return (row.code, row.line, row.fingerprint)


def _row(document_id: int, match_id: int, hold: result.Hold, now: dt.datetime) -> Hold:
    return Hold(
        document_id=document_id,
        match_id=match_id,
        code=hold.code,
        line=hold.line,
        severity=hold.severity,
        owner=hold.owner,
        release=hold.release,
        message=storable(hold.message),
        evidence=storable(dict(hold.evidence)),
        fingerprint=hold.fingerprint,
        raised_at=now,
    )
