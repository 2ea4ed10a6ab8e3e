"""Who may do what to a document now: each question is answered by the refusal a person would get, or None."""

from __future__ import annotations

from typing import Final

from sqlalchemy.orm import Session

from approvals.facts import Facts
from approvals.people import SETTLERS
from models.approval import Task
from models.document import Document
from models.errors import DocumentProblem
from models.match import Hold
from models.user import User
from models.vocabulary import DocumentStatus, Release, Role, TaskKind
from pipeline import tasks
from pipeline.errors import LimitTooLow, NeverReleased, NotOpen, NotYours, OwnRequest, StillHeld

#: Statuses in which people decide about a payable paper.
DECIDABLE: Final = (DocumentStatus.IN_APPROVAL, DocumentStatus.WAITING)
#: Statuses in which values may still be corrected.
CORRECTABLE: Final = (DocumentStatus.IN_APPROVAL, DocumentStatus.WAITING, DocumentStatus.FILED)
#: Who answers for what the program learns about suppliers.
TEACHERS: Final = frozenset({Role.AP, Role.CONTROLLER, Role.VENDOR_MASTER, Role.OWNER, Role.ADMINISTRATOR})
#: Who may refuse a paper, or take a refusal back, without having its task.
_OVERSEERS: Final = frozenset({Role.AP, Role.CONTROLLER, Role.OWNER})


def against_approving(session: Session, document: Document, user: User, facts: Facts) -> DocumentProblem | None:
    """Why the person may not approve: open holds, then segregation of duties, then whose task it is, then the limit."""
    if document.status is not DocumentStatus.IN_APPROVAL:
        return _not_open(document)
    stopping = [hold.code for hold in facts.holds if hold.stops]
    if stopping:
        return StillHeld(", ".join(dict.fromkeys(stopping)))
    if user.name in facts.barred:
        return OwnRequest(user.name)
    task = task_of(session, document, user)
    if task is None or task.kind is not TaskKind.APPROVE:
        return NotYours(f"document {document.id}")
    if user.approval_limit is None and not user.unlimited:
        return LimitTooLow(f"{user.name} may not approve money")
    return None


def against_rejecting(session: Session, document: Document, user: User) -> DocumentProblem | None:
    """Why the person may not refuse the paper; whoever has the task, an AP clerk or a controller may."""
    if document.status not in (*DECIDABLE, DocumentStatus.QUARANTINED):
        return _not_open(document)
    if task_of(session, document, user) is None and not _OVERSEERS & roles(user):
        return NotYours(f"document {document.id}")
    return None


def against_reopening(document: Document, user: User) -> DocumentProblem | None:
    """Why the person may not take a refusal back."""
    if document.status is not DocumentStatus.REJECTED:
        return _not_open(document)
    return None if _OVERSEERS & roles(user) else NotYours(f"document {document.id}")


def against_releasing(session: Session, document: Document, hold: Hold | None, user: User) -> DocumentProblem | None:
    """Why the person may not release the hold; its owner's role or whoever has the task may, if it may be at all."""
    if document.status not in DECIDABLE:
        return _not_open(document)
    if hold is None or hold.document_id != document.id or hold.released_at is not None:
        return NotOpen("the hold")
    if hold.release is Release.NEVER:
        return NeverReleased(hold.code)
    if not set(SETTLERS[hold.owner]) & roles(user) and task_of(session, document, user) is None:
        return NotYours(f"{hold.code} is settled by {hold.owner.value.replace('_', ' ')}")
    return None


def against_moving(document: Document) -> DocumentProblem | None:
    """Why nobody may change what a paper says or which pages it has: it is decided, or still on its way."""
    return None if document.status in CORRECTABLE else _not_open(document)


def against_correcting(session: Session, document: Document, user: User) -> DocumentProblem | None:
    """Why the person may not correct values; an AP clerk, or whoever has the task, may."""
    refusal = against_moving(document)
    if refusal is not None:
        return refusal
    return _clerk_or_holder(session, document, user)


def against_revoking(user: User) -> DocumentProblem | None:
    """Why the person may not take back what was learned about a supplier, or let it act again."""
    return None if TEACHERS & roles(user) else NotYours("what was learned about a supplier")


def against_rereading(session: Session, document: Document, user: User) -> DocumentProblem | None:
    """Why the person may not have a quarantined document read again."""
    if document.status is not DocumentStatus.QUARANTINED:
        return _not_open(document)
    return _clerk_or_holder(session, document, user)


def against_putting_aside(session: Session, document: Document, user: User) -> DocumentProblem | None:
    """Why the person may not say that nothing more is to be done about a filed paper."""
    if document.status is not DocumentStatus.FILED or not tasks.open_tasks(session, document):
        return _not_open(document)
    return _clerk_or_holder(session, document, user)


def task_of(session: Session, document: Document, user: User) -> Task | None:
    """The person's open task for the document."""
    return next((task for task in tasks.open_tasks(session, document) if task.assignee_id == user.id), None)


def roles(user: User) -> set[Role]:
    """The person's roles."""
    return {Role(role) for role in user.roles}


def _clerk_or_holder(session: Session, document: Document, user: User) -> DocumentProblem | None:
    if Role.AP in roles(user) or task_of(session, document, user) is not None:
        return None
    return NotYours(f"document {document.id}")


def _not_open(document: Document) -> NotOpen:
    return NotOpen(f"document {document.id} is {document.status.value.replace('_', ' ')}")
