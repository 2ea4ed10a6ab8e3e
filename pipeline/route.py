"""Who decides: the policy approves, waits, refuses, or names one person and the sentence that says why."""

from __future__ import annotations

from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from approvals import policy
from approvals.policy import Approved, Ask, Policy, Rejected, Route, Waiting, decide
from models.approval import Decision, PolicyVersion
from models.document import Document
from models.errors import DocumentProblem
from models.match import Match
from models.vocabulary import Choice, DocumentStatus, Owner, TaskKind
from pipeline import tasks, voucher
from pipeline.content import content_hash
from pipeline.context import Context
from pipeline.errors import AlreadyClaimed, NoPolicy, NotPayable
from pipeline.facts import facts_for
from pipeline.match import invoice_of, refresh
from pipeline.step import Move, Step


def act(session: Session, context: Context, document: Document, _looked: None) -> Move:
    """Route as a step of the walk; the match is brought up to date first, so that nothing is approved on old facts."""
    match = refresh(session, context, document)
    return carry_out(session, context, document, match, route(session, context, document, match))


STEP: Final = Step("route", DocumentStatus.MATCHED, act)


def route(session: Session, context: Context, document: Document, match: Match) -> Route:
    """What the policy in force says about the document as it stands."""
    facts = facts_for(session, context, document, match)
    return decide(facts, policies(session), tasks.people(session), context.now().date())


def carry_out(
    session: Session, context: Context, document: Document, match: Match, chosen: Route, person: str | None = None
) -> Move:
    """Write down what the policy said; `person` is who gave the last approval that it needed, None for the policy."""
    now = context.now()
    if isinstance(chosen, Waiting):
        tasks.close(session, document, "It waits, nobody needs to act.", now)
        return Move(DocumentStatus.WAITING, chosen.sentence)
    if isinstance(chosen, Ask):
        tasks.assign(session, document, chosen.person, chosen.kind, chosen.sentence, chosen.policy, now)
        return Move(DocumentStatus.IN_APPROVAL, f"{chosen.person} has it: {chosen.sentence}")
    if isinstance(chosen, Rejected):
        _record(session, context, document, chosen, Choice.REJECT)
        tasks.close(session, document, chosen.sentence, now)
        return Move(DocumentStatus.REJECTED, chosen.sentence, chosen.policy)
    return _approve(session, context, document, match, chosen, person)


def _approve(
    session: Session, context: Context, document: Document, match: Match, chosen: Approved, person: str | None
) -> Move:
    try:
        by = person or chosen.policy
        voucher.make(session, context, document, invoice_of(session, document.id), match, by)
    except (AlreadyClaimed, NotPayable) as problem:
        return _stuck(session, context, document, problem)
    if person is None:
        _record(session, context, document, chosen, Choice.APPROVE)
    tasks.close(session, document, "Approved.", context.now())
    return Move(DocumentStatus.APPROVED, chosen.sentence, by)


def _stuck(session: Session, context: Context, document: Document, problem: DocumentProblem) -> Move:
    """It may be approved, but no voucher can be made of it: accounts payable must mend it."""
    clerk = tasks.people(session).settler(Owner.AP)
    if clerk is None:
        raise problem
    tasks.assign(session, document, clerk.name, TaskKind.SETTLE, problem.message, None, context.now())
    return Move(DocumentStatus.IN_APPROVAL, f"{clerk.name} has it: {problem.message}")


def _record(
    session: Session, context: Context, document: Document, chosen: Approved | Rejected, choice: Choice
) -> None:
    """A decision of the policy, under its name and version, never under a person's."""
    session.add(
        Decision(
            document_id=document.id,
            policy=chosen.policy,
            choice=choice,
            reason=chosen.sentence,
            content_hash=content_hash(session, document.id),
            decided_at=context.now(),
        )
    )


def policies(session: Session) -> tuple[Policy, ...]:
    """All versions of all policies; which one governs is decided by the day."""
    rows = session.scalars(select(PolicyVersion).order_by(PolicyVersion.id)).all()
    if not rows:
        raise NoPolicy
    return tuple(policy.read(row.name, row.version, row.valid_from, row.valid_to, row.body) for row in rows)
