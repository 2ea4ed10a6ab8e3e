"""Is this a paper that we may pay at all: its kind, its addressee, its date and its required fields."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from matching.facts import Facts
from matching.figures import day
from matching.holds import hold
from matching.names import same_name
from matching.result import Hold
from models.vocabulary import PAYABLE_KINDS

_OWN_NAME_LIKENESS = 0.8


def check(facts: Facts) -> Iterator[Hold]:
    """Kind, addressee, age and completeness."""
    yield from _kind(facts)
    yield from _addressee(facts)
    yield from _missing(facts)
    yield from _age(facts)


def _kind(facts: Facts) -> Iterator[Hold]:
    kind = facts.invoice.doc_type
    if kind not in PAYABLE_KINDS:
        what = kind.value.replace("_", " ")
        yield hold("DOC-TYPE", None, f"This is a {what}, not an invoice; nothing is paid on it.", kind=kind.value)


def _addressee(facts: Facts) -> Iterator[Hold]:
    buyer, own = facts.invoice.buyer, facts.ledger.own_names
    if buyer and own and not any(same_name(buyer, name, _OWN_NAME_LIKENESS) for name in own):
        yield hold(
            "DOC-NOTUS", None, f"The invoice is addressed to {buyer}, which is none of our companies.", buyer=buyer
        )


def _missing(facts: Facts) -> Iterator[Hold]:
    invoice = facts.invoice
    if invoice.doc_type not in PAYABLE_KINDS:
        return
    required = {
        "supplier": invoice.supplier,
        "invoice number": invoice.invoice_number,
        "date": invoice.date,
        "total": invoice.total,
        "currency": invoice.currency,
    }
    missing = [name for name, value in required.items() if value is None or value == ""]
    if not invoice.lines:
        missing.append("lines")
    missing += [
        f"amount of line {n}" for n, line in enumerate(invoice.lines, 1) if line.amount is None and line.quantity
    ]
    if missing:
        yield hold("CAP-MISS", None, f"Not readable or not printed: {', '.join(missing)}.", missing=", ".join(missing))


def _age(facts: Facts) -> Iterator[Hold]:
    date, rules = facts.invoice.date, facts.rules
    if date is None:
        return
    if date > facts.now + timedelta(days=1):
        yield hold("DOC-FUTURE", None, f"The invoice is dated {day(date)}, which is still to come.", date=date)
    elif date < facts.now - timedelta(days=rules.oldest_days):
        yield hold("DOC-FUTURE", None, f"The invoice is dated {day(date)}, more than a year ago.", date=date)
    arrived = facts.invoice.received or facts.now
    if (age := (arrived - date).days) > rules.stale_days:
        yield hold(
            "DAT-STALE",
            None,
            f"The invoice was {age} days old when it arrived; {rules.stale_days} are usual.",
            days=age,
        )
