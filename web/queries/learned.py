"""What was learned about suppliers, as the screens show it: by supplier, with what this person may do about it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.document import Correction, Document
from models.hint import Hint
from models.supplier import Supplier
from pipeline.hints import HintRow, rows
from pipeline.rights import TEACHERS
from web.people import Person
from web.queries.heads import visible


@dataclass(frozen=True, slots=True)
class Learned:
    """Hints to be shown; `suppliers` are all that have some, with their numbers of hints, by id.

    `corrected` counts the corrections of the chosen supplier's papers: with none there is nothing to learn from.
    """

    rows: tuple[HintRow, ...]
    chosen: Supplier | None
    suppliers: Mapping[int, tuple[str, int]]
    corrected: int
    may_change: bool
    visible: frozenset[int]


def learned(session: Session, me: Person, supplier_id: int | None) -> Learned:
    """All hints, or those about one supplier."""
    chosen = session.get(Supplier, supplier_id) if supplier_id else None
    found = rows(session, chosen.id if chosen else None)
    counts = (
        select(Supplier.id, Supplier.name, func.count())
        .join(Hint, Hint.supplier_id == Supplier.id)
        .group_by(Supplier.id, Supplier.name)
        .order_by(Supplier.name)
    )
    corrections = select(func.count()).select_from(Correction).join(Document, Document.id == Correction.document_id)
    if chosen is not None:
        corrections = corrections.where(Document.supplier_id == chosen.id)
    return Learned(
        found, chosen, {id: (name, count) for id, name, count in session.execute(counts).tuples()},
        session.scalars(corrections).one(), bool(me.roles & TEACHERS),
        seen(session, me, [row.learnt_from for row in found]),
    )  # fmt: skip


def seen(session: Session, me: Person, ids: Sequence[int]) -> frozenset[int]:
    """Those of some documents that this person may open."""
    return frozenset(session.scalars(select(Document.id).where(Document.id.in_(ids), Document.id.in_(visible(me)))))
