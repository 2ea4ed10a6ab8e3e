"""The words of one item, by the columns they stand in."""

from __future__ import annotations

from dataclasses import dataclass, field

from extractors.tables.cells import TableCell
from extractors.tables.words import Role


@dataclass(slots=True)
class Wording:
    """The text cells of one item by role, in reading order."""

    cells: dict[Role, list[TableCell]] = field(default_factory=dict)
    codes: dict[Role, tuple[str, TableCell]] = field(default_factory=dict)
    #: Codes alone on lines that are no part of the description.
    loose: list[TableCell] = field(default_factory=list)
