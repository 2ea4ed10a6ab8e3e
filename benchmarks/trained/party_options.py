"""The names a paper prints, each as an option for its supplier and its buyer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from statistics import median
from typing import Final

from extractors.fields import names
from extractors.fields.parties import find_parties
from extractors.fields.parties_addressed import addressees
from extractors.fields.parties_labelled import party_under
from extractors.fields.parties_letterhead import issuers
from extractors.fields.party import Party, squeezed
from extractors.item_rows import item_rows
from extractors.layout import Cell
from extractors.lexicon.roles import PARTY_ROLES, Role
from extractors.reach import Labelled

#: A name has the weight of a letterhead or address window below every real one where it is in none.
_NO_WEIGHT: Final = -3.0
_LAST_RANK: Final = 20
_ROLES: Final = tuple(sorted(PARTY_ROLES))
#: How many names one cell may hold.
_PARTS: Final = 4

Named = tuple[str, tuple[float, ...]]


def party_options(
    pages: tuple[Labelled, ...], *, from_supplier: bool
) -> tuple[list[Named], Party | None, Party | None]:
    """Every name with its features, and the supplier and buyer whom the rules choose (among the names)."""
    ruled = find_parties(pages, from_supplier=from_supplier)
    heads, windows = issuers(pages, ()), addressees(pages[0])
    letterhead = _ranked(heads)
    window = _ranked(windows)
    labelled = _labelled(pages)
    chosen = [party for party in (ruled.supplier, ruled.buyer) if party]
    printed = list(_printed(pages))
    seen: dict[str, tuple[str, Labelled, Cell | None]] = {}
    for page, cell, name in printed:
        seen.setdefault(squeezed(name), (name, page, cell))
    for party in (*(party for _, party in labelled.values()), *chosen):
        seen.setdefault(squeezed(party.name), (party.name, pages[0], None))
    times = Counter(squeezed(name) for _, _, name in printed)
    text = squeezed("\n".join(page.sheet.text for page in pages))
    made: list[Named] = []
    for key, (name, page, cell) in seen.items():
        features = (
            *letterhead.get(key, (_NO_WEIGHT, _LAST_RANK)),
            *window.get(key, (_NO_WEIGHT, _LAST_RANK)),
            *(labelled[key, role][0] if (key, role) in labelled else 0.0 for role in _ROLES),
            *_words(name),
            *_place(page, cell),
            times[key],
            min(5, text.count(key)) if len(key) > 4 else 0,
            len(seen),
            from_supplier,
            *(squeezed(party.name) == key if party else 0.0 for party in (ruled.supplier, ruled.buyer)),
            *(party.confidence if party else 0.0 for party in (ruled.supplier, ruled.buyer)),
        )
        made.append((name, tuple(float(feature) for feature in features)))
    return made, ruled.supplier, ruled.buyer


def _ranked(weighed: tuple[tuple[float, Party], ...]) -> dict[str, tuple[float, int]]:
    """Names with their weight and their rank, best first."""
    found: dict[str, tuple[float, int]] = {}
    for rank, (weight, party) in enumerate(weighed):
        found.setdefault(squeezed(party.name), (weight, min(rank, _LAST_RANK)))
    return found


def _labelled(pages: tuple[Labelled, ...]) -> dict[tuple[str, Role], tuple[float, Party]]:
    """Names under labels of parties, by name and role, each with the surest label's confidence."""
    found: dict[tuple[str, Role], tuple[float, Party]] = {}
    for page in pages:
        for label in page.labels:
            for role in PARTY_ROLES.intersection(label.roles):
                party = party_under(label, role, page)
                if party:
                    key = squeezed(party.name), role
                    if key not in found or party.confidence > found[key][0]:
                        found[key] = party.confidence, party
    return found


def _printed(pages: tuple[Labelled, ...]) -> Iterator[tuple[Labelled, Cell, str]]:
    """Every part of a cell outside the items that can be a name."""
    for page in pages:
        items = item_rows(page.sheet)
        for number, row in enumerate(page.sheet.rows):
            for cell in row.cells if number not in items else ():
                for part in names.parts(cell.text)[:_PARTS]:
                    if names.is_name(part):
                        yield page, cell, part


def _words(name: str) -> tuple[float, ...]:
    letters = [char for char in name if char.isalpha()]
    return (
        names.legal_form(name),
        names.business_words(name),
        names.is_person(name),
        names.titled_person(name),
        len(name.split()),
        sum(char.isdigit() for char in name) / len(name),
        sum(char.isupper() for char in letters) / max(1, len(letters)),
    )


def _place(page: Labelled, cell: Cell | None) -> tuple[float, ...]:
    """Left edge, middle and right edge as shares of the page, size, weight, page and certainty of print."""
    if cell is None:
        return (-1.0,) * 7
    paper = page.sheet.page
    usual = median(word.box.height for word in paper.words)
    return (
        cell.box.x0 / paper.width,
        cell.box.middle / paper.height,
        cell.box.x1 / paper.width,
        max(word.box.height for word in cell.words) / usual,
        cell.words[0].bold,
        paper.number,
        cell.confidence,
    )
