"""The addresses goods go to and payments go to, as printed."""

from __future__ import annotations

from typing import Final

from extractors.fields.names import is_contact
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
