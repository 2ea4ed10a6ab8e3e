"""Making a hold from the catalogue, and the fingerprint of the facts that an override of it accepts."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from fractions import Fraction

from matching.catalogue import CATALOGUE
from matching.facts import Facts
from matching.result import Hold
from models.vocabulary import Severity

#: A check looks at the facts and yields what it finds; it never looks at other checks.
Check = Callable[[Facts], Iterator[Hold]]


def hold(
    code: str,
    line: int | None,
    message: str,
    severity: Severity | None = None,
    **evidence: object,
) -> Hold:
    """A hold of the catalogue; `severity` only where the catalogue names two, `evidence` the figures behind it."""
    entry = CATALOGUE[code]
    shown = tuple(sorted((name, str(value)) for name, value in evidence.items() if value is not None))
    place = f"Line {line}: " if line is not None else ""
    return Hold(code, line, severity or entry.severity, entry.owner, entry.release, place + message, shown)


def fingerprint(facts: Facts) -> str:
    """A digest of the billed lines, the orders' revisions, the receipts, the account to pay and the rules."""
    invoice = facts.invoice
    deliveries = sorted(f"{key}{slip}{quantity}{rejected}" for key, slip, quantity, rejected in _delivered(facts))
    revisions = sorted(f"{o.po_number}/{o.revision}/{o.status}/{sorted(map(str, o.lines))}" for o in facts.orders)
    account = (invoice.iban, invoice.routing_number, invoice.account_number, invoice.remit_to)
    parts = (sorted(map(str, invoice.lines)), invoice.total, revisions, deliveries, account, facts.rules.version)
    return hashlib.sha256(repr(parts).encode()).hexdigest()


def _delivered(facts: Facts) -> Iterator[tuple[object, str, Fraction, Fraction]]:
    """What each slip brought for each order line, in all: how it was cut into pieces is no fact."""
    for key, standing in facts.standings.items():
        for slip in {delivery.slip_number for delivery in standing.delivered}:
            pieces = [delivery for delivery in standing.delivered if delivery.slip_number == slip]
            quantity = sum((Fraction(piece.quantity) for piece in pieces), Fraction(0))
            rejected = sum((Fraction(piece.rejected) for piece in pieces), Fraction(0))
            if quantity or rejected:
                yield key, slip, quantity, rejected


def stamped(found: Hold, base: str) -> Hold:
    """The hold with its fingerprint: the facts of the match, its code, and its own evidence and severity."""
    own = repr((base, found.code, found.line, found.severity, found.evidence))
    return replace(found, fingerprint=hashlib.sha256(own.encode()).hexdigest()[:32])
