"""What a correction teaches beside reading: by which name a supplier's papers are known, which item code is ours."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from extractors.hints import ItemHint, PartyHint
from matching.names import name_likeness
from matching.numbers import plain
from models.document import Document, FieldReading
from models.purchase_order import OrderLine, PurchaseOrder
from models.supplier import Supplier
from models.vocabulary import Proof
from pipeline.readings import Place
from pipeline.supplier_search import normal_id
from pipeline.values import Values

#: What points to a supplier; where one of them was corrected, the paper may teach what else does.
_POINTERS: Final = frozenset({"supplier_name", "supplier_vat_id", "supplier_tax_id"})
#: A name this like one of the supplier's needs no learning, and one this like another's must not be learned.
_ALIKE: Final = 0.9
_SHORTEST: Final = 4


def parties_taught(
    session: Session,
    document: Document,
    read: Mapping[Place, str],
    values: Values,
    corrected: set[str],
    own_names: tuple[str, ...],
) -> tuple[PartyHint, ...]:
    """Names and numbers by which the supplier's papers can be known from now on, if its name or number was corrected.

    A name that is the buyer's or another supplier's, or that was read on another supplier's paper, is never learned.
    """
    if not corrected & _POINTERS or document.supplier_id is None:
        return ()
    query = select(Supplier).options(selectinload(Supplier.aliases))
    suppliers = {supplier.id: supplier for supplier in session.scalars(query)}
    found: list[PartyHint] = []
    not_theirs = (*own_names, *filter(None, (values.text("buyer_name"),)))
    for name in (read.get((None, "supplier_name")), values.text("supplier_name")):
        if name is None or any(name_likeness(name, other) >= _ALIKE for other in not_theirs):
            continue
        if _new_name(session, name, document.supplier_id, suppliers):
            found.append(PartyHint("supplier_name", name))
    own = suppliers[document.supplier_id]
    for field, known in (("supplier_vat_id", own.vat_id), ("supplier_tax_id", own.tax_id)):
        value = values.head.get(field)
        sure = value is not None and (value.proof is Proof.CHECKSUM or value.corrected_by is not None)
        taken = value is not None and any(
            normal_id(getattr(other, field.removeprefix("supplier_"))) == normal_id(value.text)
            for other in suppliers.values()
        )
        if value is not None and sure and known is None and not taken:
            found.append(PartyHint(field, value.text))
    return tuple(dict.fromkeys(found))


def _new_name(session: Session, name: str, supplier_id: int, suppliers: Mapping[int, Supplier]) -> bool:
    if sum(sign.isalpha() for sign in name) < _SHORTEST:
        return False
    for supplier in suppliers.values():
        names = (supplier.name, *(alias.name for alias in supplier.aliases))
        if any(name_likeness(name, other) >= _ALIKE for other in names):
            return False
    elsewhere = (
        select(FieldReading.id)
        .join(Document, Document.id == FieldReading.document_id)
        .where(
            FieldReading.name == "supplier_name",
            FieldReading.value == name,
            Document.supplier_id.is_not(None),
            Document.supplier_id != supplier_id,
        )
    )
    return session.scalars(elsewhere.limit(1)).first() is None


def items_taught(
    session: Session, supplier_id: int, read: Mapping[Place, str], changed: Mapping[Place, str | None]
) -> tuple[ItemHint, ...]:
    """A supplier's item codes that a person replaced by a code of ours, as an order with the supplier has it."""
    codes = {
        (read[place], value)
        for place, value in changed.items()
        if place[1] == "sku" and place[0] is not None and value and place in read
    }
    if not codes:
        return ()
    query = select(OrderLine).join(PurchaseOrder, PurchaseOrder.id == OrderLine.order_id)
    lines = session.scalars(query.where(PurchaseOrder.supplier_id == supplier_id)).all()
    ours = {plain(line.sku) for line in lines if line.sku}
    theirs = {plain(line.supplier_sku) for line in lines if line.supplier_sku}
    found = (
        ItemHint(printed, code)
        for printed, code in codes
        if plain(code) in ours and plain(printed) not in ours | theirs and plain(printed)
    )
    return tuple(sorted(found, key=lambda hint: hint.printed))
