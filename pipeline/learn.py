"""After a correction: what it teaches about the supplier's next papers, tried on the earlier ones before it acts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from extractors import hints as values
from extractors.hints import Hint as HintValue
from extractors.hints import ItemHint, ReadingHint
from extractors.spots import alike
from models.document import Document, FieldReading
from models.errors import DocumentProblem, TryLater
from models.hint import Hint, HintChange
from models.supplier import Supplier
from models.user import User
from models.vocabulary import DocumentKind, HintStatus
from pipeline import sandbox
from pipeline.context import Context
from pipeline.hints import active, digest, give_way, new_row, note, teachings
from pipeline.kept_pages import pages_of
from pipeline.learn_names import items_taught, parties_taught
from pipeline.reread import Teaching, can_be_read_again, given_for
from pipeline.sandbox_problems import ReaderCrashed
from pipeline.transitions import PROGRAM
from pipeline.trial import Accepted, Tried, earlier, tried, verdict
from pipeline.values import corrections_of, current_values

_LEARN: Final = "extractors.again:learn"
#: A change of what acts while hints were being tried makes the trial void; it is then made again.
_ROUNDS: Final = 3


@dataclass(frozen=True, slots=True)
class Typed:
    """What a person typed for a value; `by` is their id."""

    name: str
    value: str | None
    line: int | None
    by: int


@dataclass(frozen=True, slots=True)
class Learnt:
    """What the correction of one field or column taught: hints and what became of them, or why nothing was learned."""

    name: str
    says: tuple[str, ...]
    acts: bool
    why: str


@dataclass(frozen=True, slots=True)
class _Facts:
    """All that learning needs to know of a document; `known` are the hints that acted before it."""

    document: Document
    kind: DocumentKind
    supplier_id: int
    typed: tuple[Typed, ...]
    read: dict[tuple[int | None, str], str]
    known: tuple[Teaching, ...]
    acting: frozenset[int]
    papers: tuple[Accepted, ...]
    names: tuple[HintValue, ...]
    items: tuple[ItemHint, ...]


@dataclass(frozen=True, slots=True)
class _Lesson:
    name: str
    hints: tuple[HintValue, ...]
    why: str
    trials: tuple[Tried, ...] = ()
    acts: bool = False


def learn(context: Context, document_id: int) -> tuple[Learnt, ...]:
    """Learn from all corrections of a document, try what was learned, and keep it; safe to call again.

    What an earlier call learned from the same document, and this one did not, is revoked. Nothing is learned while the
    supplier is not known. A hint that somebody revoked stays revoked.
    """
    for _ in range(_ROUNDS):
        with context.database.reading() as session:
            facts = _facts(session, context, document_id, None)
        if facts is None:
            return ()
        lessons = _lessons(context, facts)
        with context.database.writing() as session:
            if _still(session, facts):
                return tuple(
                    _keep(session, context, facts, lesson) for lesson in _settled(session, context, facts, lessons)
                )
    return ()


def preview(context: Context, document_id: int, typed: Sequence[Typed]) -> tuple[Learnt, ...]:
    """What these corrections would teach if they were saved; nothing is kept."""
    with context.database.reading() as session:
        facts = _facts(session, context, document_id, tuple(typed))
    if facts is None:
        return ()
    return tuple(_told(lesson) for lesson in _lessons(context, facts))


def _facts(session: Session, context: Context, document_id: int, typed: tuple[Typed, ...] | None) -> _Facts | None:
    document = session.get_one(Document, document_id)
    if document.supplier_id is None or document.kind is None:
        return None
    rows = session.scalars(select(FieldReading).where(FieldReading.document_id == document.id))
    read = {(row.line, row.name): row.value for row in rows}
    made = {
        (row.line, row.name): Typed(row.name, row.new_value, row.line, row.user_id)
        for row in corrections_of(session, document)
    }
    made |= {(one.line, one.name): one for one in typed or ()}
    changed = tuple(one for place, one in made.items() if not alike(one.name, one.value, read.get(place)))
    own = set(session.scalars(select(Hint.id).where(Hint.learnt_from_id == document.id)))
    acting = frozenset(row.id for row in active(session, document.supplier_id))
    return _Facts(
        document, document.kind, document.supplier_id, changed, read,
        tuple(one for one in teachings(session, document.supplier_id) if one.id not in own),
        acting, earlier(session, document, document.kind),
        parties_taught(session, document, read, current_values(session, document), {one.name for one in changed},
                       context.settings.own_names),
        items_taught(session, document.supplier_id, read, {(o.line, o.name): o.value for o in changed}),
    )  # fmt: skip


def _lessons(context: Context, facts: _Facts) -> list[_Lesson]:
    found = [*_reading_lessons(context, facts)]
    found += [_Lesson("supplier name", (hint,), "", (), acts=True) for hint in facts.names]
    if facts.items and not any(lesson.name == "sku" and lesson.hints for lesson in found):
        found = [lesson for lesson in found if lesson.name != "sku"]
        found += [_Lesson("sku", (hint,), "", (), acts=True) for hint in facts.items]
    added = [tuple(_teaching(hint) for hint in lesson.hints if isinstance(hint, ReadingHint)) for lesson in found]
    with_reading = [place for place, hints in enumerate(added) if hints]
    if not with_reading:
        return [_passed(lesson, ()) if lesson.hints else lesson for lesson in found]
    results = tried(context, facts.papers, facts.known, [added[place] for place in with_reading])
    trials = dict(zip(with_reading, results, strict=True))
    return [
        _passed(lesson, tuple(trials.get(place, ()))) if lesson.hints else lesson for place, lesson in enumerate(found)
    ]


def _passed(lesson: _Lesson, trials: tuple[Tried, ...]) -> _Lesson:
    acts, why = verdict(trials)
    if not any(isinstance(hint, ReadingHint) for hint in lesson.hints):
        why = "It was learned from what this paper says and what a person made of it."
    return replace(lesson, acts=acts, why=why, trials=trials)


def _reading_lessons(context: Context, facts: _Facts) -> list[_Lesson]:
    """What reading can learn; a file that states its values as data teaches nothing about its pages."""
    if not facts.typed or not can_be_read_again(context, facts.document):
        return []
    packed, _ = pages_of(context, facts.document)
    given = given_for(context, facts.document.pages, facts.kind)
    corrected = [{"name": one.name, "value": one.value, "line": one.line} for one in facts.typed]
    try:
        answer = sandbox.run(_LEARN, packed, given, corrected, [one.body for one in facts.known])
        return [_understood(one) for one in answer]
    except (KeyError, TypeError, ValueError) as error:
        raise ReaderCrashed("its answer was not understood") from error


def _understood(answer: dict[str, Any]) -> _Lesson:
    hints = tuple(values.from_json(one) for one in answer["hints"])
    return _Lesson(str(answer["name"]), hints, str(answer["why"]))


def _teaching(hint: HintValue) -> Teaching:
    return Teaching(0, values.as_json(hint))


def _still(session: Session, facts: _Facts) -> bool:
    """Whether what acts is what was tried; from here on nobody else learns about the supplier."""
    session.execute(select(Supplier.id).where(Supplier.id == facts.supplier_id).with_for_update(key_share=True))
    document = session.get_one(Document, facts.document.id)
    same = document.supplier_id == facts.supplier_id and document.version == facts.document.version
    return same and frozenset(row.id for row in active(session, facts.supplier_id)) == facts.acting


def _settled(session: Session, context: Context, facts: _Facts, lessons: list[_Lesson]) -> list[_Lesson]:
    """The lessons, what the document taught before and does not now being revoked already."""
    wanted = {digest(values.identity(hint)) for lesson in lessons for hint in lesson.hints}
    query = select(Hint).where(Hint.learnt_from_id == facts.document.id, Hint.status != HintStatus.REVOKED)
    for row in session.scalars(query):
        if row.identity not in wanted:
            why = f"Document {facts.document.id} was corrected again, and teaches something else now."
            note(session, row, HintStatus.REVOKED, PROGRAM, why, context.now())
    return lessons


def _keep(session: Session, context: Context, facts: _Facts, lesson: _Lesson) -> Learnt:
    """Write a lesson's hints; one that was revoked stays so, one that acts already is left alone."""
    now = context.now()
    by = next((one.by for one in facts.typed if one.name == lesson.name), facts.typed[-1].by if facts.typed else 0)
    acts, why = lesson.acts, lesson.why
    for hint in lesson.hints:
        identity = digest(values.identity(hint))
        row = session.scalars(
            select(Hint).where(Hint.supplier_id == facts.supplier_id, Hint.identity == identity)
        ).one_or_none()
        if row is not None and row.status is HintStatus.REVOKED and _by_a_person(session, row):
            acts, why = False, "It was learned before and revoked; let it act again on the supplier's page."
            continue
        if row is None:
            row = new_row(facts.supplier_id, hint, facts.document.id, by, now)
        row.trials = [trial.as_json() for trial in lesson.trials]
        wanted = HintStatus.ACTIVE if lesson.acts else HintStatus.PROPOSED
        if row.id is None or row.status is not wanted:
            if wanted is HintStatus.ACTIVE:
                give_way(session, row, f"Document {facts.document.id} taught otherwise.", PROGRAM, now)
            note(session, row, wanted, session.get_one(User, by).name, lesson.why, now)
    return _told(replace(lesson, acts=acts, why=why))


def _by_a_person(session: Session, row: Hint) -> bool:
    """Whether the latest change of a hint was somebody's decision."""
    query = select(HintChange.by).where(HintChange.hint_id == row.id).order_by(HintChange.id.desc()).limit(1)
    return session.scalars(query).one() != PROGRAM


def _told(lesson: _Lesson) -> Learnt:
    return Learnt(lesson.name, tuple(values.said(hint) for hint in lesson.hints), lesson.acts, lesson.why)


def learn_quietly(context: Context, document_id: int) -> tuple[Learnt, ...]:
    """As `learn`, behind a correction that is kept already and stands all the same.

    A paper that cannot be read again teaches nothing, nor does one while the database is busy.
    """
    try:
        return learn(context, document_id)
    except (DocumentProblem, TryLater):
        return ()
