"""What this person may do with this document now, and in words why something may not be done."""

from __future__ import annotations

from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from pipeline.context import Context
from web.people import Person
from web.queries.paper import Paper


@dataclass(frozen=True, slots=True)
class Acts:
    """`content` is the hash of what is shown: an act that comes back with another one was decided on other facts."""

    content: str
    may_correct: bool
    correct_says: str
    releasable: frozenset[int]
    release_says: dict[int, str] = field(default_factory=dict)
    decides: bool = False
    may_approve: bool = False
    may_reject: bool = False
    approve_says: str = ""


def acts_of(session: Session, context: Context, me: Person, paper: Paper) -> Acts:
    return Acts("0", True, "", frozenset(h.id for h in paper.holds), {h.id: "" for h in paper.holds}, True, True, True, "")
