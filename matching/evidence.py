"""What speaks for pairing a billed line with an ordered line: code, words, price, quantity, numbers and dates."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from fractions import Fraction
from typing import Final

from matching.conversion import SAME, Conversion, How, Witnesses, convert
from matching.descriptions import conflict, likeness
from matching.lines import Invoice, InvoiceLine, OrderLine
from matching.numbers import Sameness, order_number, plain
from matching.prices import agreed_price, asked_amount, asked_price
from matching.receiving import code_sameness, item_codes
from matching.rules import Rules
from matching.standing import Standing
from matching.units import Dimension, unit

_CODE, _PRICE, _QUANTITY, _REFERENCE = 0.64, 0.20, 0.08, 0.08
_UNKNOWN: Final = 0.5
_NOTHING: Final = Fraction(0)
_SUBSTITUTE: Final = re.compile(r"substitut|replac|ersatz|instead of|in place of|\bsub for\b|remplac|sostitu", re.I)
_CODE_IN_TEXT: Final = 5


class Refused(StrEnum):
    """Why a billed line cannot be an ordered line, however alike the rest is."""

    OTHER_ORDER = "other order"
    OTHER_ITEM = "the code of another ordered item"
    OTHER_CODE = "another item code"
    OTHER_MARK = "another size, number or colour"


@dataclass(frozen=True, slots=True)
class Pair:
    """A billed and an ordered line weighed against each other; `score` is 0 to 1, `quantity` in the order's unit.

    `by_figures` says that price and quantity agree exactly and nothing speaks against the pair, whatever its words.
    """

    standing: Standing
    score: float
    code: Sameness
    likeness: float
    conversion: Conversion
    quantity: Fraction
    price_exact: bool
    by_figures: bool
    refused: Refused | None
    marks: tuple[str, str] | None


@dataclass(frozen=True, slots=True)
class Weighing:
    """What all pairs of one invoice share; `kept` is what a discount on the whole paper leaves of its goods."""

    invoice: Invoice
    standings: tuple[Standing, ...]
    rules: Rules
    kept: Fraction
    named: bool
    stray_codes: frozenset[str]


def weigh_all(line: InvoiceLine, weighing: Weighing) -> list[Pair]:
    """A billed line weighed against every ordered line, in their order."""
    codes = [printed_code(line, standing.line) for standing in weighing.standings]
    known = any(codes)
    return [_weigh(line, s, code, weighing, known=known) for s, code in zip(weighing.standings, codes, strict=True)]


def _weigh(line: InvoiceLine, standing: Standing, code: Sameness, weighing: Weighing, *, known: bool) -> Pair:
    """64 % identity, 20 % price, 8 % quantity, 8 % line numbers, slips and dates.

    `known` says that the line bears the code of one of the ordered lines; then it is none of the others, whatever
    else they share.
    """
    ordered = standing.line
    words = likeness(line.description, ordered.description)
    if known and not code:
        return Pair(
            standing,
            0.0,
            code,
            words,
            SAME,
            _NOTHING,
            price_exact=False,
            by_figures=False,
            refused=Refused.OTHER_ITEM,
            marks=None,
        )
    marks = None if code else conflict(line.description, ordered.description)
    conversion, quantity = _quantity(line, standing, weighing)
    price, exact = _price(line, standing, conversion, weighing)
    amount = _amount(quantity, standing)
    reference = _reference(line, standing, weighing)
    identity = 0.97 + 0.03 * (code is Sameness.SAME) if code else words
    if not code and reference == 1.0 and line.po_line is not None:
        identity = max(identity, 0.65)
    score = _CODE * identity + _PRICE * price + _QUANTITY * amount + _REFERENCE * reference
    refused = _refusal(line, standing, code, marks, weighing)
    by_figures = exact and amount == 1.0 and weighing.named and refused is None
    return Pair(standing, score, code, words, conversion, quantity, exact, by_figures, refused, marks)


def printed_code(line: InvoiceLine, ordered: OrderLine) -> Sameness:
    """How surely a line bears the ordered code, in its own column or, where it has none, in its words."""
    code = code_sameness(line.sku, line.gtin, ordered)
    if code or line.sku:
        return code
    text = plain(line.description)
    long_codes = (plain(c) for c in item_codes(ordered) if len(plain(c)) >= _CODE_IN_TEXT)
    return Sameness.SAME if any(c in text and not c.isalpha() for c in long_codes) else Sameness.DIFFERENT


def _refusal(
    line: InvoiceLine, standing: Standing, code: Sameness, marks: tuple[str, str] | None, weighing: Weighing
) -> Refused | None:
    if line.po_number and not _of_order(line.po_number, standing, weighing):
        return Refused.OTHER_ORDER
    if code:
        return None
    if line.sku and item_codes(standing.line) and is_other_code(line, standing.line, weighing.stray_codes):
        return Refused.OTHER_CODE
    return Refused.OTHER_MARK if marks else None


def _of_order(po_number: str, standing: Standing, weighing: Weighing) -> bool:
    """Whether a line's own order number is this order's; a number that is none of the orders' binds to none."""
    wanted = order_number(po_number)
    if not any(order_number(other.order.po_number) == wanted for other in weighing.standings):
        return True
    return order_number(standing.order.po_number) == wanted


def is_other_code(line: InvoiceLine, ordered: OrderLine, stray_codes: frozenset[str]) -> bool:
    """Whether a printed code is known to mean another article, and not just the supplier's own number for this one.

    So where the order knows both numbers, where the code is the ordered one with a letter or two more or less, where
    something under that code arrived that was not ordered, or where the paper speaks of a substitute.
    """
    printed = plain(line.sku or "")
    if ordered.sku and ordered.supplier_sku:
        return True
    if printed in stray_codes or _SUBSTITUTE.search(f"{line.description} {line.remarks or ''}"):
        return True
    return any(_akin(printed, plain(code)) for code in item_codes(ordered))


def _akin(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return len(short) > 2 and long.startswith(short) and 0 < len(long) - len(short) <= 2


def speaks_of_substitute(text: str | None) -> bool:
    """Whether a remark says that something else was sent."""
    return bool(text and _SUBSTITUTE.search(text))


def _quantity(line: InvoiceLine, standing: Standing, weighing: Weighing) -> tuple[Conversion, Fraction]:
    """The billed quantity in the order's unit; a lump sum billed in parts counts by its value."""
    if line.quantity is None:
        return SAME, Fraction(0)
    agreed = standing.price
    same_currency = standing.order.currency == weighing.invoice.currency
    witnesses = Witnesses(
        asked_price(line, weighing.kept) if same_currency else None,
        agreed,
        standing.named_quantities,
        Fraction(weighing.rules.tolerance("PRC-OVER").pct),
        Fraction(weighing.rules.conversion_percent),
    )
    conversion = convert(line, standing.line, witnesses)
    quantity = Fraction(line.quantity) * conversion.factor
    asked = asked_amount(line) * weighing.kept
    if unit(standing.line.uom).dimension is Dimension.LUMP and abs(quantity) == 1 and 0 < abs(asked) < agreed:
        quantity = asked / agreed
    return conversion, quantity


def _price(line: InvoiceLine, standing: Standing, conversion: Conversion, weighing: Weighing) -> tuple[float, bool]:
    """1 at the agreed price, from 0.7 down to nothing with every percent away from it; unknown in another currency."""
    asked = asked_price(line, weighing.kept)
    if asked is None or standing.order.currency != weighing.invoice.currency:
        return _UNKNOWN, False
    if conversion.how is How.UNPROVED:
        return 0.0, False
    per_unit = asked / conversion.factor
    tiers = (Fraction(tier.min_quantity) for tier in standing.line.price_tiers)
    agreed = {standing.price, *(agreed_price(standing.order, standing.line, reached) for reached in tiers)}
    best = min((_away(per_unit, price) for price in agreed), default=Fraction(1))
    if best <= Fraction(1, 2000):
        return 1.0, True
    reach = 1 if standing.line.price_is_estimate else 3
    return max(0.0, 0.7 - reach * float(best)), False


def _away(asked: Fraction, agreed: Fraction) -> Fraction:
    if not agreed:
        return Fraction(0) if not asked else Fraction(1)
    return abs(asked - agreed) / agreed


def _amount(quantity: Fraction, standing: Standing) -> float:
    """1 where the quantity is one that the order or a delivery names, half where there is room for it."""
    if abs(quantity) in standing.named_quantities:
        return 1.0
    room = standing.open_ordered
    return _UNKNOWN if quantity < 0 or room is None or quantity <= room else 0.0


def _reference(line: InvoiceLine, standing: Standing, weighing: Weighing) -> float:
    """What printed line numbers, slip numbers and dates say, the surest first; half where they say nothing."""
    if line.po_line is not None:
        return 1.0 if line.po_line == standing.line.line_no else 0.1
    quoted = {plain(slip) for slip in weighing.invoice.slip_numbers}
    if quoted and any(s.delivered for s in weighing.standings):
        return 1.0 if any(plain(d.slip_number) in quoted for d in standing.delivered) else 0.1
    if line.delivery_date is not None:
        if any(d.date == line.delivery_date for d in standing.delivered):
            return 1.0
        due = standing.line.due
        return 0.8 if due and abs(due - line.delivery_date) <= timedelta(days=3) else 0.2
    return _UNKNOWN
