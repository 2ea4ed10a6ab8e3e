"""Tries hints on a supplier's earlier papers that people accepted: nothing of them may be read worse."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import exists, or_, select
from sqlalchemy.orm import Session

from extractors.hints import from_json, topic
from extractors.lessons import WATCHED, right
from models.approval import Decision
from models.document import Correction, Document
from models.vocabulary import DocumentKind, DocumentStatus
from pipeline.context import Context
from pipeline.readings import Place
from pipeline.reread import Teaching, attempts, can_be_read_again
from pipeline.values import corrections_of, current_values

#: How many earlier papers a hint is tried on, the latest ones.
_PAPERS: Final = 8
_ACCEPTED: Final = (DocumentStatus.APPROVED, DocumentStatus.POSTED)


@dataclass(frozen=True, slots=True)
class Accepted:
    """An earlier paper with the values that stand for it."""

    document: Document
    values: dict[Place, str | None]


@dataclass(frozen=True, slots=True)
class Tried:
    """One earlier paper: how many of its values there are, and were right before and after."""

    document_id: int
    values: int
    before: int
    after: int
    worse: tuple[Place, ...]

    def as_json(self) -> dict[str, Any]:
        return {"document": self.document_id, "values": self.values, "before": self.before, "after": self.after}


def earlier(session: Session, document: Document, kind: DocumentKind) -> tuple[Accepted, ...]:
    """The supplier's other papers of the kind that were approved, or that a person corrected; the latest first."""
    corrected = exists().where(Correction.document_id == Document.id, Correction.id > Document.corrected_from)
    decided = exists().where(Decision.document_id == Document.id, Decision.user_id.is_not(None))
    query = select(Document).where(
        Document.supplier_id == document.supplier_id,
        Document.id != document.id,
        Document.kind == kind,
        Document.status.not_in((DocumentStatus.JOINED, DocumentStatus.REJECTED)),
        or_(Document.status.in_(_ACCEPTED), corrected, decided),
    )
    found = session.scalars(query.order_by(Document.id.desc()).limit(_PAPERS))
    return tuple(Accepted(one, _stands(session, one)) for one in found)


def _stands(session: Session, document: Document) -> dict[Place, str | None]:
    """A document's values by place; None where a person said that the paper shows none."""
    values = current_values(session, document)
    found: dict[Place, str | None] = {(None, name): value.text for name, value in values.head.items()}
    for number, cells in values.lines.items():
        seen = {name: value for name, value in cells.items() if name in WATCHED or value.proof or value.corrected_by}
        found |= {(number, name): value.text for name, value in seen.items()}
    latest = {(row.line, row.name): row.new_value for row in corrections_of(session, document)}
    return found | {place: None for place, value in latest.items() if value is None}


def tried(
    context: Context, papers: Sequence[Accepted], known: Sequence[Teaching], added: Sequence[Sequence[Teaching]]
) -> list[list[Tried]]:
    """For each list of added hints, how each earlier paper is read with it beside the known ones."""
    results: list[list[Tried]] = [[] for _ in added]
    for paper in papers:
        if not can_be_read_again(context, paper.document):
            continue
        lists = [tuple(known), *((*_beside(known, more), *more) for more in added)]
        plainly, *taught = attempts(context, paper.document, lists, kind=paper.document.kind)
        before = right(plainly.document, paper.values)
        for place, one in enumerate(taught):
            after = right(one.document, paper.values)
            worse = tuple(sorted(before - after, key=str))
            results[place].append(Tried(paper.document.id, len(paper.values), len(before), len(after), worse))
    return results


def _beside(known: Sequence[Teaching], added: Sequence[Teaching]) -> tuple[Teaching, ...]:
    """The known hints that would still act beside the added ones."""
    taken = {topic(from_json(hint.body)) for hint in added}
    return tuple(hint for hint in known if topic(from_json(hint.body)) not in taken)


def verdict(trials: Sequence[Tried]) -> tuple[bool, str]:
    """Whether hints may act, and the sentence that says so."""
    bad = next((trial for trial in trials if trial.worse), None)
    if bad is not None:
        line, name = bad.worse[0]
        where = f" of line {line}" if line is not None else ""
        return False, f"Document {bad.document_id} would be read worse with it: the {name.replace('_', ' ')}{where}."
    if not trials:
        return True, "It reads the paper it was learned from; no earlier paper of this supplier has been accepted yet."
    gained = sum(trial.after - trial.before for trial in trials)
    more = f", {gained} values better" if gained else ""
    papers = "1 earlier paper" if len(trials) == 1 else f"{len(trials)} earlier papers"
    return True, f"Tried on {papers} of this supplier{more}, none worse."
