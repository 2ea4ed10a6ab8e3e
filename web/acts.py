"""What this person may do with this document now, and in words why something may not be done.

The pipeline has the last word on every act; here it only becomes visible beforehand.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sqlalchemy.orm import Session

from approvals.people import SETTLERS
from models.document import Document, KeptPages
from models.match import Hold
from models.user import User
from models.vocabulary import STOPPING, DocumentStatus, Release, Role, TaskKind
from pipeline.content import shown
from pipeline.context import Context
from pipeline.facts import facts_for
from pipeline.rights import CORRECTABLE
from pipeline.split import next_of
from web.people import Person
from web.queries.paper import Paper
from web.words import ROLE

#: Statuses in which something about a payable paper is still to be decided.
OPEN: Final = frozenset({DocumentStatus.IN_APPROVAL, DocumentStatus.WAITING})
_REJECTORS: Final = frozenset({Role.AP, Role.CONTROLLER, Role.OWNER})


@dataclass(frozen=True, slots=True)
class Acts:
    """`seen` stands for the document as shown: an act that comes back with another one was decided on other facts.

    `release_says` has a sentence for every open hold that this person may not release, by the hold's id.
    """

    seen: str
    may_correct: bool
    correct_says: str
    releasable: frozenset[int]
    release_says: dict[int, str]
    may_approve: bool
    approve_says: str
    may_reject: bool
    may_reopen: bool
    may_read_again: bool
    may_part: bool
    following: Document | None


def acts_of(session: Session, context: Context, me: Person, paper: Paper) -> Acts:
    """The acts on a document as it stands in this session."""
    status = paper.head.status
    has_task = paper.my_task is not None
    clerk_or_task = has_task or Role.AP in me.roles
    refusals = {hold.id: _release_refused(hold, me, paper) for hold in paper.holds}
    approve_says = _approve_refused(session, context, me, paper)
    return Acts(
        seen=shown(session, paper.document),
        may_correct=status in CORRECTABLE and clerk_or_task,
        correct_says="Accounts payable, or whoever has the task, may correct these." if status in CORRECTABLE else "",
        releasable=frozenset(id for id, refusal in refusals.items() if not refusal),
        release_says={id: refusal for id, refusal in refusals.items() if refusal},
        may_approve=status is DocumentStatus.IN_APPROVAL and not approve_says,
        approve_says=approve_says,
        may_reject=status in OPEN | {DocumentStatus.QUARANTINED} and (has_task or bool(me.roles & _REJECTORS)),
        may_reopen=status is DocumentStatus.REJECTED and bool(me.roles & _REJECTORS) and paper.match is not None,
        may_read_again=status is DocumentStatus.QUARANTINED and clerk_or_task,
        may_part=status in CORRECTABLE and clerk_or_task and _read_from_pages(session, paper.document),
        following=next_of(session, paper.document),
    )


def _read_from_pages(session: Session, document: Document) -> bool:
    """Whether its values were read from its pages, as far as the rows say; the file itself is not opened for this."""
    kept = session.get(KeptPages, document.sha256)
    return bool(document.pages) and (kept is None or not kept.states_itself)


def _release_refused(hold: Hold, me: Person, paper: Paper) -> str:
    if hold.release is Release.NEVER:
        return "It cannot be released: it ends when what it says is no longer so."
    if paper.head.status not in OPEN:
        return "Nothing can be released while the document stands where it does."
    settlers = SETTLERS[hold.owner]
    if me.roles & set(settlers) or paper.my_task is not None:
        return ""
    return f"It may be released by: {', '.join(ROLE[role] for role in settlers)}."


def _approve_refused(session: Session, context: Context, me: Person, paper: Paper) -> str:
    """Why this person may not approve it; empty when they may, or when there is nothing to approve."""
    if paper.head.status is DocumentStatus.WAITING:
        return "It waits, and is matched again by itself when something arrives."
    if paper.head.status is not DocumentStatus.IN_APPROVAL or paper.match is None:
        return ""
    if any(hold.severity in STOPPING for hold in paper.holds):
        return "It can be approved once the holds that stop it are settled."
    if paper.my_task is None or paper.my_task.kind is not TaskKind.APPROVE:
        with_whom = ", ".join(name for _, name in paper.tasks)
        return f"The approval is with {with_whom}." if with_whom else "Nobody has been asked to approve it yet."
    if me.name in facts_for(session, context, paper.document, paper.match).barred:
        return "Nobody approves what they asked for, ordered or typed in themselves."
    user = session.get_one(User, me.id)
    if user.approval_limit is None and not user.unlimited:
        return "You have no approval limit."
    return ""
