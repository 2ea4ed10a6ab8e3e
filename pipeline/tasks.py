"""Tasks of people: opened once, closed with the reason; and people as approvals see them."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from approvals.people import People, Person
from models.approval import Task
from models.document import Document
from models.user import User
from models.vocabulary import Owner, Role, TaskKind
from pipeline.errors import UnknownPerson


def people(session: Session) -> People:
    """Everybody, with the number of tasks they have now."""
    busy = dict(
        session.execute(
            select(Task.assignee_id, func.count()).where(Task.closed_at.is_(None)).group_by(Task.assignee_id)
        )
        .tuples()
        .all()
    )
    users = session.scalars(select(User)).all()
    names = {user.id: user.name for user in users}
    return People(
        tuple(
            Person(
                user.name,
                frozenset(Role(role) for role in user.roles),
                user.approval_limit,
                user.unlimited,
                names.get(user.manager_id) if user.manager_id else None,
                user.active,
                busy.get(user.id, 0),
            )
            for user in users
        )
    )


def user_named(session: Session, name: str) -> User:
    """The active user of that name; `UnknownPerson` where there is none."""
    found = session.scalars(select(User).where(User.name == name, User.active)).one_or_none()
    if found is None:
        raise UnknownPerson(name)
    return found


def open_tasks(session: Session, document: Document) -> list[Task]:
    """The document's open tasks, oldest first."""
    return list(
        session.scalars(select(Task).where(Task.document_id == document.id, Task.closed_at.is_(None)).order_by(Task.id))
    )


def assign(
    session: Session,
    document: Document,
    person: str,
    kind: TaskKind,
    sentence: str,
    policy: str | None,
    now: dt.datetime,
) -> None:
    """Make this the document's one open task; another person's is closed, the same person's gets the new sentence."""
    user = user_named(session, person)
    kept = False
    for task in open_tasks(session, document):
        if task.assignee_id == user.id and task.kind is kind and not kept:
            task.sentence, task.policy, kept = sentence, policy, True
        else:
            task.closed_at, task.closed_because = now, "It goes to somebody else now."
    session.flush()
    if not kept:
        session.add(
            Task(
                document_id=document.id,
                assignee_id=user.id,
                kind=kind,
                sentence=sentence,
                policy=policy,
                opened_at=now,
            )
        )


def close(session: Session, document: Document, because: str, now: dt.datetime) -> None:
    """Close whatever is open for the document."""
    for task in open_tasks(session, document):
        task.closed_at, task.closed_because = now, because


def ask_to_look(session: Session, document: Document, owner: Owner, sentence: str, now: dt.datetime) -> None:
    """A task to look at a document that walks no further by itself; with nobody to ask, its status alone says so."""
    person = people(session).settler(owner)
    if person is not None:
        assign(session, document, person.name, TaskKind.LOOK, sentence, None, now)
