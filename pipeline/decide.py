"""What people decide: approve, reject, release a hold, open again; checked against who they are and what they saw."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.approval import Decision, Task
from models.document import Document
from models.errors import DocumentProblem
from models.match import Hold
from models.user import User
from models.vocabulary import Choice, DocumentStatus
from pipeline import rights, route, tasks, transitions
from pipeline.content import content_hash, shown
from pipeline.context import Context
from pipeline.errors import (
    ChangedMeanwhile,
    NotOpen,
    ReasonMissing,
    UnknownDocument,
)
from pipeline.facts import facts_for
from pipeline.match import refresh
from pipeline.step import Move


def token(context: Context, document_id: int) -> str:
    """What to give back with a decision: it stands for the document exactly as it is now."""
    with context.database.reading() as session:
        document = session.get(Document, document_id)
        if document is None:
            raise UnknownDocument(str(document_id))
        return shown(session, document)


def approve(context: Context, document_id: int, person: str, seen: str, reason: str = "") -> DocumentStatus:
    """Approve as the person who has the task, having seen the document as `seen` says.

    The match is brought up to date first. If that changes anything, nothing is approved: the document goes where its
    new facts lead, and the person is told to look again. Raises `NotYours`, `OwnRequest`, `LimitTooLow`, `StillHeld`,
    `ChangedMeanwhile` or `NotOpen`.
    """

    def act(session: Session, document: Document, user: User) -> DocumentProblem | None:
        if document.status is not DocumentStatus.IN_APPROVAL:
            raise NotOpen(f"document {document.id} is {document.status.value.replace('_', ' ')}")
        before = content_hash(session, document.id)
        match = refresh(session, context, document)
        if content_hash(session, document.id) != before:
            _reroute(session, context, document)
            return ChangedMeanwhile(f"document {document.id}")
        facts = facts_for(session, context, document, match)
        _unless(rights.against_approving(session, document, user, facts))
        task = rights.task_of(session, document, user)
        _record(session, context, document, user, task, Choice.APPROVE, reason or "Approved.")
        session.flush()
        chosen = route.route(session, context, document, match)
        wanted = route.carry_out(session, context, document, match, chosen, person=user.name)
        _finish(session, context, document, wanted, user)
        return None

    return _decide(context, document_id, person, seen, act)


def reject(context: Context, document_id: int, person: str, seen: str, reason: str) -> DocumentStatus:
    """Refuse a paper, with a reason; whoever has the task, an AP clerk or a controller may."""

    def act(session: Session, document: Document, user: User) -> None:
        _unless(rights.against_rejecting(session, document, user))
        _say_why(reason)
        task = rights.task_of(session, document, user)
        if document.status is not DocumentStatus.QUARANTINED:
            _record(session, context, document, user, task, Choice.REJECT, reason)
        tasks.close(session, document, f"{user.name} rejected it.", context.now())
        transitions.move(session, document, DocumentStatus.REJECTED, user.name, reason, context.now())

    return _decide(context, document_id, person, seen, act)


def release(context: Context, document_id: int, hold_id: int, person: str, seen: str, reason: str) -> DocumentStatus:
    """Release a hold against the rule, with a reason; its owner's role may, where the hold may be released at all.

    The release stands for the facts as they are: if they change, the hold is raised again.
    """

    def act(session: Session, document: Document, user: User) -> None:
        hold = session.get(Hold, hold_id)
        _unless(rights.against_releasing(session, document, hold, user))
        assert hold is not None
        _say_why(reason)
        hold.released_at, hold.released_by_id, hold.release_reason = context.now(), user.id, reason
        session.flush()
        why = f"{user.name} released {hold.code}: {reason}"
        transitions.move(session, document, DocumentStatus.MATCHED, user.name, why, context.now())
        _route_on(session, context, document)

    return _decide(context, document_id, person, seen, act)


def reopen(context: Context, document_id: int, person: str, seen: str, reason: str) -> DocumentStatus:
    """Take a rejection back: the document is matched and routed anew. A controller or an AP clerk may."""

    def act(session: Session, document: Document, user: User) -> None:
        _unless(rights.against_reopening(document, user))
        _say_why(reason)
        transitions.move(session, document, DocumentStatus.MATCHED, user.name, reason, context.now())
        _route_on(session, context, document)

    return _decide(context, document_id, person, seen, act)


def put_aside(context: Context, document_id: int, person: str, seen: str, reason: str) -> DocumentStatus:
    """Say that nothing more is to be done about a filed paper that somebody was asked to look at, and why."""

    def act(session: Session, document: Document, user: User) -> None:
        _unless(rights.against_putting_aside(session, document, user))
        _say_why(reason)
        tasks.close(session, document, f"{user.name}: {reason}", context.now())
        transitions.hand_on(session, document, user.name, reason, context.now())

    return _decide(context, document_id, person, seen, act)


def _decide(
    context: Context,
    document_id: int,
    person: str,
    seen: str,
    act: Callable[[Session, Document, User], DocumentProblem | None],
) -> DocumentStatus:
    """Lock the document, compare it with what was seen, act, commit.

    A problem that `act` returns (rather than raises) is raised after the commit: what it wrote is to stay.
    """
    with context.database.writing() as session:
        query = select(Document).where(Document.id == document_id).with_for_update(key_share=True)
        document = session.scalars(query).one_or_none()
        if document is None:
            raise UnknownDocument(str(document_id))
        user = tasks.user_named(session, person)
        if shown(session, document) != seen:
            raise ChangedMeanwhile(f"document {document_id}")
        problem = act(session, document, user)
        status = document.status
    if problem is not None:
        raise problem
    return status


def _unless(refusal: DocumentProblem | None) -> None:
    if refusal is not None:
        raise refusal


def _reroute(session: Session, context: Context, document: Document) -> None:
    why = "The facts changed while it waited for approval; it was matched again."
    transitions.move(session, document, DocumentStatus.MATCHED, transitions.PROGRAM, why, context.now())
    _route_on(session, context, document)


def _route_on(session: Session, context: Context, document: Document) -> None:
    """From MATCHED to where the policy sends it, in the same transaction."""
    session.flush()
    wanted = route.act(session, context, document, None)
    transitions.move(session, document, wanted.to, wanted.by, wanted.why, context.now())


def _finish(session: Session, context: Context, document: Document, wanted: Move, user: User) -> None:
    """After an approval: approved, or another person's turn (the status stays, the version must not)."""
    if wanted.to is document.status:
        transitions.hand_on(session, document, user.name, wanted.why, context.now())
    else:
        transitions.move(session, document, wanted.to, user.name, wanted.why, context.now())


def _record(
    session: Session, context: Context, document: Document, user: User, task: Task | None, choice: Choice, reason: str
) -> None:
    session.add(
        Decision(
            document_id=document.id,
            task_id=task.id if task else None,
            user_id=user.id,
            choice=choice,
            reason=reason,
            content_hash=content_hash(session, document.id),
            decided_at=context.now(),
        )
    )


def _say_why(reason: str) -> None:
    if not reason.strip():
        raise ReasonMissing
