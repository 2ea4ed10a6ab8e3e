"""Has every billed item its order line, surely, and is it the item that was ordered."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from matching.align import Unmatched
from matching.descriptions import conflict
from matching.evidence import Pair, Refused, speaks_of_substitute
from matching.facts import Facts
from matching.figures import count, price
from matching.holds import hold
from matching.prices import asked_price
from matching.result import Hold
from models.vocabulary import Severity

_NEAR: Final = 0.35


def check(facts: Facts) -> Iterator[Hold]:
    """Unmatched items, ambiguous links, other words, and lines explained by several order lines."""
    if facts.orders:
        for unmatched in facts.alignment.unmatched:
            yield _unmatched(facts, unmatched)
    yield from _ambiguous(facts)
    for number, parts in facts.by_line.items():
        yield from _described(facts, number, parts[0].pair)
        if len({a.key for a in parts}) > 1:
            yield _merged(facts, number)


def _unmatched(facts: Facts, unmatched: Unmatched) -> Hold:
    line, nearest = facts.line(unmatched.line), unmatched.nearest
    if unmatched.is_free:
        return hold(
            "LIN-EXTRA",
            unmatched.line,
            f"{line.description} comes free of charge and was not ordered.",
            Severity.INFORMS,
        )
    if nearest is not None and _is_substitute(facts, unmatched.line, nearest):
        ordered = nearest.standing.line
        return hold(
            "LIN-SUBST",
            unmatched.line,
            f"{_item(line.sku, line.description)} is billed in place of {_item(ordered.sku, ordered.description)} on "
            f"line {ordered.line_no} of {nearest.standing.order.po_number}; whoever uses it must accept it.",
            ordered=ordered.sku or ordered.description,
            billed=line.sku or line.description,
        )
    if nearest is not None and nearest.likeness >= _NEAR:
        return hold(
            "LIN-NOMATCH", unmatched.line, _against(facts, unmatched.line, nearest), score=round(nearest.score, 2)
        )
    numbers = ", ".join(order.po_number for order in facts.orders)
    return hold("LIN-EXTRA", unmatched.line, f"{_item(line.sku, line.description)} is not on {numbers}.")


def _item(sku: str | None, description: str) -> str:
    return f"{sku} ({description})" if sku else description


def _against(facts: Facts, number: int, nearest: Pair) -> str:
    line, ordered = facts.line(number), nearest.standing.line
    place = f"line {ordered.line_no} of {nearest.standing.order.po_number}, {ordered.description}"
    if nearest.refused is Refused.OTHER_MARK and nearest.marks:
        return f"{line.description} is nearest to {place}, but {nearest.marks[0]} is not {nearest.marks[1]}."
    if nearest.refused is not None:
        return f"{line.description} is nearest to {place}, but bears {nearest.refused.value}."
    return f"{line.description} is nearest to {place}, but not near enough."


def _is_substitute(facts: Facts, number: int, nearest: Pair) -> bool:
    """Another item code of one family, at most so much dearer or cheaper, announced or in the quantity that is open."""
    line, standing = facts.line(number), nearest.standing
    if not line.sku or nearest.refused not in (Refused.OTHER_CODE, Refused.OTHER_MARK) or not standing.line.sku:
        return False
    asked = asked_price(line, facts.alignment.kept)
    agreed = (
        nearest.conversion.factor * Fraction(standing.line.unit_price) / Fraction(standing.line.price_basis_quantity)
    )
    if asked is None or abs(asked - agreed) * 100 > agreed * Fraction(facts.rules.substitute_price_percent):
        return False
    announced = speaks_of_substitute(line.remarks) or speaks_of_substitute(line.description)
    announced = announced or any(
        stray.line.sku == line.sku or speaks_of_substitute(stray.line.remarks) for stray in facts.receiving.strays
    )
    short = (
        standing.open_ordered is not None and standing.open_ordered - facts.billed_now(standing.key) == nearest.quantity
    )
    return announced or (short and nearest.likeness >= float(facts.rules.description_score))


def _ambiguous(facts: Facts) -> Iterator[Hold]:
    for found in facts.alignment.ambiguities:
        chosen, other = (f"line {key[1]} of {key[0]}" for key in (found.chosen, found.other))
        centres = [facts.standings[key].line.cost_centre for key in (found.chosen, found.other)]
        apart = f", cost centres {centres[0]} and {centres[1]}" if all(centres) and centres[0] != centres[1] else ""
        yield hold(
            "LIN-AMBIG",
            found.line,
            f"{facts.line(found.line).description} fits {chosen} and {other} equally well{apart}; choose one.",
            chosen=chosen,
            other=other,
            margin=round(found.margin, 3),
        )


def _described(facts: Facts, number: int, pair: Pair) -> Iterator[Hold]:
    line, ordered = facts.line(number), pair.standing.line
    marks = conflict(line.description, ordered.description) if pair.code else None
    if marks:
        message = f"the code is the ordered one, but {marks[0]} is billed where {marks[1]} was ordered."
        yield hold("LIN-DESC", number, message, billed=line.description, ordered=ordered.description)
    elif not pair.code and pair.likeness < float(facts.rules.description_score):
        yield hold(
            "LIN-DESC",
            number,
            f'"{line.description}" was matched to "{ordered.description}" by price and quantity, not by its words.',
            likeness=round(pair.likeness, 2),
        )


def _merged(facts: Facts, number: int) -> Hold:
    parts = facts.by_line[number]
    prices = {facts.price_of(a) for a in parts}
    told = " and ".join(
        f"{count(a.quantity)} on line {a.standing.line.line_no} of {a.standing.order.po_number}" for a in parts
    )
    differing = f" at {' and '.join(price(p) for p in sorted(prices))}" if len(prices) > 1 else ""
    return hold(
        "LIN-MERGED",
        number,
        f"one billed line is {told}{differing}.",
        Severity.WARNS if len(prices) > 1 else None,
        order_lines=len(parts),
    )
