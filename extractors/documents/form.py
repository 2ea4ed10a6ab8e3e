"""What a kind of document states about itself: which labelled values fill which fields, and whose paper it is."""

from __future__ import annotations

from dataclasses import dataclass

from extractors.lexicon.roles import Role
from models.vocabulary import DocumentKind

#: A field's sources by role, each with how well (0 to 1) the role suits the field.
Sources = dict[str, dict[Role, float]]


@dataclass(frozen=True, slots=True)
class DocumentForm:
    """The header of one kind of document.

    `numbers` and `dates` name the roles that fill each field. `own_date` is the field an unlabelled date fills, None if
    no date may be guessed. `shared` are fields that may hold a number which another field holds too. `from_supplier`
    says whose letterhead the paper bears: the supplier's, or the buyer's.
    """

    kinds: tuple[DocumentKind, ...]
    numbers: Sources
    dates: Sources
    own_number: str
    own_date: str | None
    from_supplier: bool = True
    figures: bool = True
    shared: frozenset[str] = frozenset()
