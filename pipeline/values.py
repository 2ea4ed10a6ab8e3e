"""A document's values as they stand now: what was read, and over it what people corrected."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from extractors.result import ExtractedDocument, Reading
from models.document import Correction, Document, FieldReading
from models.vocabulary import Proof


@dataclass(frozen=True, slots=True)
class Value:
    """One value with what is known about it; a corrected one is as sure as the person who typed it.

    `hint` is the hint without which it would not have been read so.
    """

    text: str
    confidence: float
    proof: Proof | None
    corrected_by: int | None = None
    hint: int | None = None


@dataclass(frozen=True, slots=True)
class Values:
    """The head's values by name, and those of each line; lines are known by their number, counted from 1."""

    head: dict[str, Value]
    lines: dict[int, dict[str, Value]]

    def text(self, name: str) -> str | None:
        """A head value's text, None where it is absent or empty."""
        value = self.head.get(name)
        return value.text.strip() or None if value else None


def corrections_of(session: Session, document: Document) -> list[Correction]:
    """What people corrected about the paper as it is read now, oldest first."""
    query = select(Correction).where(Correction.document_id == document.id, Correction.id > document.corrected_from)
    return list(session.scalars(query.order_by(Correction.id)))


def current_values(session: Session, document: Document) -> Values:
    """Readings with the latest correction of each field put over them; a correction to nothing removes the value."""
    found: dict[tuple[int | None, str], Value] = {}
    for reading in session.scalars(
        select(FieldReading).where(FieldReading.document_id == document.id).order_by(FieldReading.id)
    ):
        found[reading.line, reading.name] = Value(
            reading.value, reading.confidence, reading.proof, hint=reading.hint_id
        )
    for correction in corrections_of(session, document):
        place = (correction.line, correction.name)
        if correction.new_value is None:
            found.pop(place, None)
        else:
            found[place] = Value(correction.new_value, 1.0, None, correction.user_id)
    head = {name: value for (line, name), value in found.items() if line is None}
    lines: dict[int, dict[str, Value]] = {}
    for (number, name), value in found.items():
        if number is not None:
            lines.setdefault(number, {})[name] = value
    return Values(head, dict(sorted(lines.items())))


def values_read(document: ExtractedDocument) -> Values:
    """The values of a paper as it was just read, before anything of it is kept."""

    def made(reading: Reading) -> Value:
        return Value(reading.value, reading.confidence, reading.proof)

    lines = {
        number: {name: made(reading) for name, reading in line.items()}
        for number, line in enumerate(document.lines, start=1)
    }
    return Values({name: made(reading) for name, reading in document.fields.items()}, lines)
