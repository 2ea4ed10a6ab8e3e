"""Takes back what was learned about a supplier, or lets it act again; papers that owe it a value are read anew."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.document import Correction, Document, FieldReading
from models.hint import Hint
from models.user import User
from models.vocabulary import DocumentStatus, HintStatus
from pipeline import rights, steps, tasks, transitions
from pipeline.context import Context
from pipeline.errors import NotOpen, ReasonMissing, UnknownHint
from pipeline.hints import give_way, note
from pipeline.storable import storable


def revoke(context: Context, hint_id: int, person: str, reason: str) -> tuple[int, ...]:
    """Take a hint back: it acts no more, and open papers that owe it a value are read again without it.

    Gives their ids. Raises `UnknownHint`, `UnknownPerson`, `NotYours`, `NotOpen` or `ReasonMissing`.
    """

    def act(session: Session, hint: Hint, user: User) -> list[int]:
        if hint.status is HintStatus.REVOKED:
            raise NotOpen(f"hint {hint.id} is revoked already")
        if not reason.strip():
            raise ReasonMissing
        note(session, hint, HintStatus.REVOKED, user.name, storable(reason.strip()), context.now())
        return _read_anew(session, context, hint, user)

    return _change(context, hint_id, person, act)


def restore(context: Context, hint_id: int, person: str, reason: str = "") -> tuple[int, ...]:
    """Let a revoked or proposed hint act after all; one that said otherwise about the same is revoked."""

    def act(session: Session, hint: Hint, user: User) -> list[int]:
        if hint.status is HintStatus.ACTIVE:
            raise NotOpen(f"hint {hint.id} acts already")
        give_way(session, hint, f"Hint {hint.id} says otherwise, and {user.name} let it act.", user.name, context.now())
        why = storable(reason.strip()) or "It acts again."
        note(session, hint, HintStatus.ACTIVE, user.name, why, context.now())
        return []

    return _change(context, hint_id, person, act)


def _change(
    context: Context, hint_id: int, person: str, act: Callable[[Session, Hint, User], list[int]]
) -> tuple[int, ...]:
    with context.database.writing() as session:
        hint = session.scalars(select(Hint).where(Hint.id == hint_id).with_for_update(key_share=True)).one_or_none()
        if hint is None:
            raise UnknownHint(str(hint_id))
        user = tasks.user_named(session, person)
        refusal = rights.against_revoking(user)
        if refusal is not None:
            raise refusal
        concerned = act(session, hint, user)
    for document_id in concerned:
        steps.run(context, document_id)
    return tuple(concerned)


def _read_anew(session: Session, context: Context, hint: Hint, user: User) -> list[int]:
    """Send open papers that owe the hint a value, and that nobody corrected, back to where they are read."""
    owing = select(FieldReading.document_id).where(FieldReading.hint_id == hint.id)
    corrected = select(Correction.document_id).where(Correction.document_id == Document.id)
    query = select(Document).where(Document.id.in_(owing), Document.status.in_(rights.CORRECTABLE), ~corrected.exists())
    documents = list(session.scalars(query.order_by(Document.id).with_for_update(key_share=True)))
    for document in documents:
        why = f"{user.name} revoked hint {hint.id}; it is read without it."
        tasks.close(session, document, why, context.now())
        transitions.move(session, document, DocumentStatus.READ, user.name, why, context.now())
    return [document.id for document in documents]
