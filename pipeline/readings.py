"""Writes what was read from a paper: its kind, pages and problems, and one row for each value with its place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import delete
from sqlalchemy.orm import Session

from extractors.result import ExtractedDocument, Reading
from models.document import Document, FieldReading
from pipeline.storable import storable

#: A field (line None) or a cell of a line, counted from 1.
Place = tuple[int | None, str]


def keep_readings(
    session: Session, document: Document, found: ExtractedDocument, hints: Mapping[Place, int] | None = None
) -> None:
    """Put what was found in the place of what was read before; `hints` are the rows to which values are owed."""
    document.kind = found.kind
    document.pages = list(found.pages)
    document.language = found.language
    document.proven = found.proven
    document.problems = [storable(problem.as_json()) for problem in found.problems]
    session.execute(delete(FieldReading).where(FieldReading.document_id == document.id))
    owed = hints or {}
    rows = [_row(document.id, None, name, reading, owed) for name, reading in found.fields.items()]
    for number, line in enumerate(found.lines, start=1):
        rows += [_row(document.id, number, name, reading, owed) for name, reading in line.items()]
    session.add_all(rows)
    session.flush()


def _row(document_id: int, line: int | None, name: str, reading: Reading, owed: Mapping[Place, int]) -> FieldReading:
    seen: dict[str, Any] = reading.as_json()
    return FieldReading(
        document_id=document_id,
        line=line,
        name=name,
        value=storable(reading.value),
        confidence=reading.confidence,
        page=reading.page,
        box=seen["box"],
        via=reading.via,
        proof=reading.proof,
        hint_id=owed.get((line, name)),
    )
