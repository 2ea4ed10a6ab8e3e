"""A party of a document as read: its name, its place, and the lines of its address."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

from extractors.lexicon.roles import Role
from extractors.page import Box
from extractors.wording import fold
from models.vocabulary import Via


@dataclass(frozen=True, slots=True)
class Party:
    """A name at its place; `lines` are those of its block from the name on, `role` is what a label named it.

    `contact` is the person its block names beside a company, with the place of the name.
    """

    name: str
    page: int
    box: Box
    confidence: float
    via: Via
    lines: tuple[str, ...] = ()
    role: Role | None = None
    contact: tuple[str, Box] | None = None


@lru_cache(maxsize=10_000)
def squeezed(name: str) -> str:
    """A name as letters and digits only, for comparison with a web address or another spelling."""
    return "".join(filter(str.isalnum, fold(name)))


def same_party(left: str, right: str) -> bool:
    """Whether two printed names mean one party."""
    a, b = squeezed(left), squeezed(right)
    if not a or not b:
        return False
    return a == b or (min(len(a), len(b)) >= 4 and fuzz.partial_ratio(a, b) >= 92)
