"""The addresses goods go to and payments go to, as printed, and who receives the goods."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from extractors.fields.names import is_contact, is_person
from extractors.fields.party import Party
from extractors.result import Reading

_MOST_LINES: Final = 6


def address_of(party: Party | None) -> Reading | None:
    """Name and address of a labelled party on one line, parted by commas; its box is that of the name."""
    if party is None:
        return None
    lines = [line.strip(" ,:") for line in party.lines[:_MOST_LINES] if not is_contact(line)]
    text = ", ".join(line for line in lines if line)
    return Reading(text, 0.8 * party.confidence, party.page, party.box, party.via) if text else None


def receivers(party: Party | None) -> Iterator[tuple[str, Reading]]:
    """`ship_to_company` and `ship_to_contact` of the party the goods go to, where each is printed."""
    if party is None:
        return
    if is_person(party.name):
        yield "ship_to_contact", Reading(party.name, 0.9 * party.confidence, party.page, party.box, party.via)
        return
    yield "ship_to_company", Reading(party.name, party.confidence, party.page, party.box, party.via)
    if party.contact:
        name, box = party.contact
        yield "ship_to_contact", Reading(name, 0.9 * party.confidence, party.page, box, party.via)
