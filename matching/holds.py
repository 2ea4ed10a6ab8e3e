"""Making a hold from the catalogue, and the fingerprint of the facts that an override of it accepts."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import replace

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
    deliveries = sorted(
        f"{key}{d.slip_number}{d.quantity}{d.rejected}" for key, s in facts.standings.items() for d in s.delivered
    )
    revisions = sorted(f"{o.po_number}/{o.revision}/{o.status}/{sorted(map(str, o.lines))}" for o in facts.orders)
    account = (invoice.iban, invoice.routing_number, invoice.account_number, invoice.remit_to)
    parts = (sorted(map(str, invoice.lines)), invoice.total, revisions, deliveries, account, facts.rules.version)
    return hashlib.sha256(repr(parts).encode()).hexdigest()


def stamped(found: Hold, base: str) -> Hold:
    """The hold with its fingerprint: the facts of the match, its code, and its own evidence and severity."""
    own = repr((base, found.code, found.line, found.severity, found.evidence))
    return replace(found, fingerprint=hashlib.sha256(own.encode()).hexdigest()[:32])
