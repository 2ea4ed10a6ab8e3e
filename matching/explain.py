"""Why the match came out as it did: one sentence for every billed line, one for how the orders were found."""

from __future__ import annotations

from matching.align import Allocation
from matching.conversion import How
from matching.evidence import Pair
from matching.facts import Facts
from matching.figures import count, money
from matching.find_order import Found
from matching.numbers import Sameness
from matching.prices import asked_amount
from matching.result import Link
from matching.roles import Role

_ROLE_WORDS = {
    Role.TEXT: "words only",
    Role.CHARGE: "a charge",
    Role.DISCOUNT: "a discount on the whole paper",
    Role.ADVANCE: "an advance",
    Role.ROUNDING: "rounding",
}


def explanation(facts: Facts, links: tuple[Link, ...]) -> tuple[str, ...]:
    """The sentences, orders first, then the lines as printed."""
    sentences = list(_orders(facts))
    for number, (line, role) in enumerate(zip(facts.invoice.lines, facts.alignment.roles, strict=True), 1):
        parts = facts.by_line.get(number, [])
        if role is not Role.ITEM:
            amount = f" over {money(asked_amount(line))}" if line.amount else ""
            sentences.append(f"Line {number} ({line.description}) is {_ROLE_WORDS[role]}{amount}.")
        elif not parts:
            sentences.append(f"Line {number} ({line.description}) was matched to nothing.")
        else:
            sentences.extend(_allocation(number, part, links) for part in parts)
    return tuple(sentences)


def _orders(facts: Facts) -> list[str]:
    finding = facts.finding
    if finding.how is Found.NOT:
        return ["No order was found."]
    numbers = ", ".join(order.po_number for order in finding.orders)
    if finding.how is Found.BY_CONTENT:
        return [f"Held against {numbers}, found by supplier and goods alone."]
    read = [f"{printed} was read as {meant}: supplier and goods agree." for printed, meant in finding.read_as]
    return [f"Held against {numbers}, found by number.", *read]


def _allocation(number: int, part: Allocation, links: tuple[Link, ...]) -> str:
    standing = part.standing
    slips = sorted(
        {x.receipt for x in links if x.invoice_line == number and (x.po_number, x.po_line) == part.key and x.receipt}
    )
    arrived = f", received with {', '.join(slips)}" if slips else ""
    return (
        f"Line {number}: {count(part.quantity)} {standing.line.uom} on line {standing.line.line_no} of "
        f"{standing.order.po_number} ({standing.line.description}){arrived}, because {_why(part.pair)}; "
        f"score {part.pair.score:.2f}."
    )


def _why(pair: Pair) -> str:
    reasons = []
    if pair.code:
        reasons.append("the item code is the same" if pair.code is Sameness.SAME else "the item code reads alike")
    elif pair.likeness >= 0.4:
        reasons.append(f"the description is {pair.likeness * 100:.0f} % alike")
    if pair.price_exact:
        reasons.append("the price is the agreed one")
    if pair.conversion.how in (How.STANDARD, How.STORED, How.PROVED):
        reasons.append(f"one billed unit is {count(pair.conversion.factor)} {pair.standing.line.uom}")
    return ", ".join(reasons) or "price and quantity are the nearest"
