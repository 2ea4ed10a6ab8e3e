"""The sentence a page begins with after something was done; the address carries only its key."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence with its sign and tone."""

    words: str
    sign: str = "tick"
    tone: str = "ok"


_SENTENCES: Final[dict[str, Said]] = {
    "approved": Said("Approved. It is on its way to the accounting system."),
    "approved-next": Said("Approved by you. It goes on to the next person in the chain."),
    "rejected": Said("Rejected, with your reason."),
    "reopened": Said("Open again: it was matched and routed anew."),
    "read-again": Said("It was read again."),
    "released": Said("The hold is released, with your reason."),
    "corrected": Said("Saved. What you typed was matched again with the order and the receipts."),
    "split": Said("The pages are parted. Both papers were read anew."),
    "joined": Said("The papers are one now, and it was read anew."),
    "revoked": Said("Revoked, with your reason. It acts no more."),
    "restored": Said("It acts on the supplier's next papers."),
    "unchanged": Said("Nothing was changed: every box says what it said before.", "note", "plainly"),
    "signed-out": Said("You are signed out."),
}


def said(key: str) -> Said | None:
    """The sentence of a key; an unknown key says nothing."""
    return _SENTENCES.get(key)
