"""Values understood as people taught: a name that means a supplier, an item code of theirs that is one of ours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from extractors.hints import ItemHint, PartyHint
from matching.numbers import plain
from models.document import Document, FieldReading
from models.hint import Hint
from models.vocabulary import HintKind
from pipeline.hints import Known, looked_up
from pipeline.readings import Place
from pipeline.values import Values

_LOOKED_UP: Final = (HintKind.PARTY, HintKind.ITEM)


def understood(session: Session, document: Document, values: Values, supplier_id: int | None) -> Values:
    """The values with the supplier's item codes as ours; each reading that owes this to a hint says so from now on."""
    if supplier_id is None:
        return values
    parties = looked_up(session, HintKind.PARTY, supplier_id)
    codes = _codes(values, looked_up(session, HintKind.ITEM, supplier_id))
    owed = {place: id for place, (id, _) in codes.items()}
    for one in parties:
        if isinstance(one.hint, PartyHint) and values.text(one.hint.field) == one.hint.text:
            owed[None, one.hint.field] = one.id
    _note(session, document, owed)
    lines = {
        number: {
            name: replace(value, text=codes[number, name][1]) if (number, name) in codes else value
            for name, value in cells.items()
        }
        for number, cells in values.lines.items()
    }
    return Values(values.head, lines)


def _codes(values: Values, known: tuple[Known, ...]) -> dict[Place, tuple[int, str]]:
    """For each line with a code of theirs that is known: the hint, and our code."""
    ours = {plain(one.hint.printed): (one.id, one.hint.ours) for one in known if isinstance(one.hint, ItemHint)}
    return {
        (number, "sku"): ours[plain(cells["sku"].text)]
        for number, cells in values.lines.items()
        if "sku" in cells and plain(cells["sku"].text) in ours
    }


def _note(session: Session, document: Document, owed: Mapping[Place, int]) -> None:
    """Say of each reading which hint it owes its meaning to; what an earlier look said is forgotten."""
    ids = set(session.scalars(select(Hint.id).where(Hint.kind.in_(_LOOKED_UP))))
    for row in session.scalars(select(FieldReading).where(FieldReading.document_id == document.id)):
        if row.hint_id in ids:
            row.hint_id = None
        row.hint_id = owed.get((row.line, row.name), row.hint_id)
    session.flush()
