"""Which supplier of the master a paper is from: by what cannot be shared first, by its name last."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from matching.names import name_likeness
from matching.numbers import plain

#: A name must be this like, and this much more like than the runner-up's.
_LEAST: Final = 0.9
_MARGIN: Final = 0.1
#: With another sign (an order of theirs, their mail domain) a looser name is enough.
_SUPPORTED: Final = 0.6


@dataclass(frozen=True, slots=True)
class Clues:
    """What the paper and its mail say about who sent it; `order_suppliers` are those of the orders it quotes."""

    name: str | None = None
    vat_id: str | None = None
    tax_id: str | None = None
    iban: str | None = None
    account: str | None = None
    domains: tuple[str, ...] = ()
    order_suppliers: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Candidate:
    """A supplier of the master with all by which it can be known; ids and accounts in their normal form."""

    id: int
    names: tuple[str, ...]
    vat_id: str | None = None
    tax_id: str | None = None
    accounts: frozenset[str] = frozenset()
    domain: str | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """The supplier and the sentence that says how it was found; the best two names where none was sure enough."""

    supplier_id: int | None
    how: str


def find_supplier(clues: Clues, candidates: tuple[Candidate, ...]) -> Found:
    """The one supplier the clues point to, or none.

    A VAT or tax number, or an account, names its supplier by itself where only one has it; the printed name must then
    not clearly be another supplier's. Otherwise the name decides, if it is like enough and no other is nearly as like;
    an order it quotes or its mail domain let a looser name pass.
    """
    ranked = sorted(((_likeness(clues.name, c), c) for c in candidates), key=lambda pair: (-pair[0], pair[1].id))
    for label, wanted, known in (
        ("VAT number", clues.vat_id, "vat_id"),
        ("tax number", clues.tax_id, "tax_id"),
    ):
        fitting = [c for c in candidates if wanted and normal_id(getattr(c, known)) == normal_id(wanted)]
        if len(fitting) == 1 and not _contradicted(fitting[0], ranked):
            return Found(fitting[0].id, f"by its {label} {wanted}")
    if ranked and ranked[0][0] >= _LEAST and _margin(ranked) >= _MARGIN:
        return Found(ranked[0][1].id, f"by its name ({ranked[0][0]:.0%} alike)")
    supported = _supported(clues, ranked)
    if supported:
        return supported
    if len(ranked) > 1:
        (first, best), (second, runner_up) = ranked[0], ranked[1]
        return Found(None, f"{best.names[0]} is {first:.0%} alike, {runner_up.names[0]} {second:.0%}")
    return Found(None, "no supplier of the master is like it")


def _supported(clues: Clues, ranked: list[tuple[float, Candidate]]) -> Found | None:
    accounts = {normal_id(clues.iban), normal_id(clues.account)} - {None}
    signs: tuple[tuple[str, Callable[[Candidate], bool]], ...] = (
        ("the order it quotes", lambda c: c.id in clues.order_suppliers),
        ("the sender's mail domain", lambda c: c.domain is not None and c.domain in clues.domains),
        ("its bank account", lambda c: bool(accounts & c.accounts)),
    )
    for sign, speaks in signs:
        fitting = [(score, c) for score, c in ranked if speaks(c)]
        if len(fitting) == 1 and (fitting[0][0] >= _SUPPORTED or not clues.name):
            return Found(fitting[0][1].id, f"by {sign} and its name ({fitting[0][0]:.0%} alike)")
    return None


def _likeness(name: str | None, candidate: Candidate) -> float:
    return max((name_likeness(name, known) for known in candidate.names), default=0.0) if name else 0.0


def _margin(ranked: list[tuple[float, Candidate]]) -> float:
    return ranked[0][0] - ranked[1][0] if len(ranked) > 1 else 1.0


def _contradicted(candidate: Candidate, ranked: list[tuple[float, Candidate]]) -> bool:
    """Whether the printed name is clearly another supplier's."""
    score, best = ranked[0]
    return best.id != candidate.id and score >= _LEAST


def normal_id(text: str | None) -> str | None:
    """A number without spaces and punctuation, upper case; None where nothing is left."""
    return (plain(text) or None) if text else None


def domain_of(address: str) -> str:
    """The domain of a mail address, in lower case."""
    return re.sub(r"^.*@", "", address.strip().lower()).strip(">. ")
