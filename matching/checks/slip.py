"""Does the packing slip agree with the invoice and with what we counted, and did the goods leave before the bill."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from matching.checks.quantity import allowed_quantity
from matching.facts import Facts
from matching.figures import count, day
from matching.holds import hold
from matching.numbers import plain
from matching.receiving import Delivered
from matching.result import Hold
from matching.standing import Standing
from models.vocabulary import Severity

_NONE = Fraction(0)


def check(facts: Facts) -> Iterator[Hold]:
    """Every order line that this invoice bills."""
    if facts.invoice.is_credit:
        return
    for key, parts in facts.by_key.items():
        standing = parts[0].standing
        yield from _against_count(facts, standing, parts[0].line)
        yield from _against_invoice(facts, standing, parts[0].line)
        if standing.needs_receipt and facts.billed_now(key) > 0:
            yield from _late(facts, standing, parts[0].line)


def _claimed(delivery: Delivered) -> Fraction:
    return delivery.quantity if delivery.claimed is None else delivery.claimed


def _shipment(facts: Facts, standing: Standing) -> list[Delivered]:
    """The deliveries that the invoice is for: those it quotes, else the only one."""
    came = [d for d in standing.delivered if d.quantity > 0 or d.claimed]
    quoted = {plain(slip) for slip in facts.invoice.slip_numbers}
    if quoted:
        return [d for d in came if plain(d.slip_number) in quoted]
    return came if len(came) == 1 and not standing.bills else []


def _against_count(facts: Facts, standing: Standing, number: int) -> Iterator[Hold]:
    """The slip claims other than we counted: it stops only where the invoice bills more than the count."""
    differing = [d for d in standing.delivered if d.claimed is not None and d.claimed != d.quantity]
    for delivery in differing:
        claimed = _claimed(delivery)
        scope = facts.scope(facts.by_key[standing.key][0])
        allowed = allowed_quantity("SLP-RCV", standing, scope, facts.rules, claimed, _NONE)
        if abs(claimed - delivery.quantity) <= allowed or not facts.rules.tolerance("SLP-RCV", scope).tested:
            continue
        counted_out = standing.billed + facts.billed_now(standing.key) > standing.received
        yield hold(
            "SLP-RCV",
            number,
            f"slip {delivery.slip_number} says {count(claimed)}, we counted {count(delivery.quantity)}.",
            None if counted_out and claimed > delivery.quantity else Severity.WARNS,
            slip=delivery.slip_number,
            claimed=count(claimed),
            counted=count(delivery.quantity),
        )


def _against_invoice(facts: Facts, standing: Standing, number: int) -> Iterator[Hold]:
    """qI is not qS of the same shipment; beyond the slip and with no receipt it stops."""
    shipment = _shipment(facts, standing)
    if not shipment:
        return
    on_slips = sum((_claimed(d) for d in shipment), _NONE)
    billed = facts.billed_now(standing.key)
    slips = {plain(d.slip_number) for d in shipment}
    before = sum((b.quantity for b in standing.bills if b.receipt and plain(b.receipt) in slips), _NONE)
    quoted = bool(facts.invoice.slip_numbers)
    if billed + before > on_slips or (quoted and billed + before != on_slips):
        yield hold(
            "SLP-INV",
            number,
            f"{count(billed)} {standing.line.uom} billed, {count(on_slips)} on slip "
            f"{', '.join(sorted({d.slip_number for d in shipment}))}.",
            billed=count(billed),
            on_slips=count(on_slips),
        )


def _late(facts: Facts, standing: Standing, number: int) -> Iterator[Hold]:
    """The goods left, by their slips, after the invoice was written."""
    dated = facts.invoice.date
    if dated is None or not standing.delivered or any(d.date is None for d in standing.delivered):
        return
    in_time = sum((d.quantity for d in standing.delivered if d.date and d.date <= dated), _NONE)
    if standing.billed + facts.billed_now(standing.key) > in_time:
        last = max(d.date for d in standing.delivered if d.date)
        if last > dated:
            yield hold(
                "SLP-LATE",
                number,
                f"billed on {day(dated)}, before the goods left on {day(last)}.",
                invoiced=dated,
                shipped=last,
            )
