"""One billed line for several ordered items: a set, a kit, or "goods as ordered" at exactly their price."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Final

from matching.conversion import SAME
from matching.evidence import Pair
from matching.lines import InvoiceLine
from matching.prices import asked_amount

_NONE: Final = Fraction(0)
_HALF_CENT: Final = Fraction(1, 200)


def bundle(
    line: InvoiceLine, kept: Fraction, pairs: Sequence[Pair], taken: Mapping[int, Fraction]
) -> dict[int, tuple[Pair, Fraction]]:
    """The ordered lines that a billed line explains all together, by their place in `pairs`; empty where it does not.

    All ordered lines that nothing else of the invoice bills must make its amount, to half a cent a line, either by
    what is open of the order or by what has arrived of it. A line with an item code is no bundle.
    """
    if line.sku or not line.quantity or line.quantity < 0:
        return {}
    free = [j for j, pair in enumerate(pairs) if j not in taken and pair.standing.open_ordered]
    asked = asked_amount(line) * kept
    for quantities in (_open(pairs, free), _arrived(pairs, free)):
        if len(quantities) < 2:
            continue
        worth = sum((pairs[j].standing.price * quantity for j, quantity in quantities.items()), _NONE)
        if abs(worth - asked) <= _HALF_CENT * (len(quantities) + 1):
            return {j: (_bundled(pairs[j], quantity), quantity) for j, quantity in quantities.items()}
    return {}


def _open(pairs: Sequence[Pair], free: Sequence[int]) -> dict[int, Fraction]:
    return {j: pairs[j].standing.open_ordered or _NONE for j in free}


def _arrived(pairs: Sequence[Pair], free: Sequence[int]) -> dict[int, Fraction]:
    return {j: pairs[j].standing.open_received for j in free if pairs[j].standing.open_received}


def _bundled(pair: Pair, quantity: Fraction) -> Pair:
    return replace(pair, conversion=SAME, quantity=quantity, price_exact=True, refused=None)
