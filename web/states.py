"""How far a value may be trusted: proven, unproven, doubtful, wrong, missing or set by hand, each with its reason."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from enum import StrEnum
from typing import Final

from models.money import MINOR_UNITS
from models.vocabulary import Proof
from web import format
from web.words import Mark

#: Below this estimate of its reader a value that nothing proves is called doubtful, also where no hold speaks of it.
DOUBTFUL_BELOW: Final = 0.7


class State(StrEnum):
    """Doubtful is about seeing, wrong about sense; the two never share a sign."""

    PROVEN = "proven"
    UNPROVEN = "unproven"
    DOUBTFUL = "doubtful"
    WRONG = "wrong"
    MISSING = "missing"
    BY_HAND = "by_hand"


MARKS: Final[dict[State, Mark]] = {
    State.PROVEN: Mark("proven", "tick", "ok"),
    State.UNPROVEN: Mark("unproven", "ring", "plainly"),
    State.DOUBTFUL: Mark("doubtful", "query", "doubt"),
    State.WRONG: Mark("wrong", "cross", "wrong"),
    State.MISSING: Mark("missing", "bang", "wrong"),
    State.BY_HAND: Mark("by hand", "pencil", "plainly"),
}

PROOFS: Final[dict[Proof, str]] = {
    Proof.SUM: "the sums agree",
    Proof.CHECKSUM: "check digit agrees",
    Proof.MASTER: "known in our records",
    Proof.REPEAT: "printed twice alike",
}


def state_of_reading(proof: Proof | None, confidence: float, *, held: bool) -> tuple[State, str]:
    """The state of a value as read, and its reason in a few words; `held` where the document is held for its sake."""
    if proof is not None:
        return State.PROVEN, PROOFS[proof]
    if held or confidence < DOUBTFUL_BELOW:
        return State.DOUBTFUL, "compare with the page"
    return State.UNPROVEN, "read once"


def line_that_does_not_multiply(
    quantity: str | None, unit_price: str | None, amount: str | None, basis: str | None, currency: str | None
) -> str | None:
    """What is wrong with a line whose quantity times price is not its amount; None where it is, or cannot be told.

    A difference of up to one minor unit, or of what a price printed with its last digit rounded may hide, is none.
    """
    try:
        if quantity is None or unit_price is None or amount is None:
            return None
        count, price, billed, per = (Decimal(text) for text in (quantity, unit_price, amount, basis or "1"))
    except InvalidOperation:
        return None
    if not per:
        return None
    unit = Decimal(1).scaleb(-MINOR_UNITS.get(currency or "", 2))
    exponent = price.as_tuple().exponent
    hidden = abs(count) * Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0) / 2 / per
    product = count * price / per
    if abs(product - billed) <= max(unit, hidden):
        return None
    shown = product.quantize(unit, ROUND_HALF_UP)
    return (
        f"{format.quantity(count)} × {format.price(price, currency)} is {format.amount(shown, currency)}, "
        f"printed {format.amount(billed, currency)}"
    )
