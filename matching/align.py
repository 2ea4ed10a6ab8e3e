"""The allocation: every billed line shared out over the ordered lines at the best total score, with its runner-up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from matching.bundle import bundle
from matching.descriptions import likeness
from matching.evidence import Pair, Weighing, weigh_all
from matching.flow import Room, share_out, total_cost
from matching.lines import Invoice, InvoiceLine
from matching.names import same_name
from matching.numbers import plain
from matching.prices import asked_amount
from matching.receiving import Key, Stray, code_sameness
from matching.roles import Role, corrects_a_price, role_of, speaks_of_a_charge
from matching.rules import Rules
from matching.standing import Standing
from matching.units import Dimension, unit

_SCALE: Final = 1_000_000
_NOT_RECEIVED, _OVER_AGREED, _OVER = 30_000, 40_000, 150_000
_NONE: Final = Fraction(0)
_ON_ORDER: Final = 0.6


@dataclass(frozen=True, slots=True)
class Allocation:
    """So much of a billed line on an ordered line; `quantity` in the order's unit, negative for a credit."""

    line: int
    pair: Pair
    quantity: Fraction

    @property
    def standing(self) -> Standing:
        """The ordered line."""
        return self.pair.standing

    @property
    def key(self) -> Key:
        """The ordered line's order number and line number."""
        return self.pair.standing.key


@dataclass(frozen=True, slots=True)
class Unmatched:
    """A billed item that no ordered line explains, with the nearest one and what speaks against it."""

    line: int
    nearest: Pair | None
    is_free: bool


@dataclass(frozen=True, slots=True)
class Ambiguity:
    """A billed line that would go to `other` almost as well as to `chosen`; `margin` is the difference in score."""

    line: int
    chosen: Key
    other: Key
    margin: float


@dataclass(frozen=True, slots=True)
class Alignment:
    """Every line's role, the allocations, what is left over, and what might as well have gone elsewhere."""

    roles: tuple[Role, ...]
    allocations: tuple[Allocation, ...]
    unmatched: tuple[Unmatched, ...]
    ambiguities: tuple[Ambiguity, ...]
    kept: Fraction


def align(
    invoice: Invoice, standings: Sequence[Standing], strays: Sequence[Stray], rules: Rules, *, named: bool
) -> Alignment:
    """Share out the lines of an invoice over ordered lines; the order of lines, orders and receipts does not matter.

    `named` says that the orders were found by their numbers; among orders found by content alone, every other order
    that fits as well makes the choice ambiguous.
    """
    ranked = tuple(sorted(standings, key=_rank))
    roles = tuple(role_of(line, _is_on_order(line, ranked)) for line in invoice.lines)
    kept = _kept(invoice, roles)
    stray_codes = frozenset(plain(s.line.sku) for s in strays if s.line.sku)
    weighing = Weighing(invoice, ranked, rules, kept, named, stray_codes)
    pairs = {n: weigh_all(invoice.lines[n - 1], weighing) for n in _items(invoice, roles)}
    sharing = _Sharing(weighing, pairs)
    allocations = sharing.allocate()
    matched = {a.line for a in allocations}
    unmatched = tuple(
        Unmatched(n, _nearest(pairs[n]), asked_amount(invoice.lines[n - 1]) == 0) for n in pairs if n not in matched
    )
    ambiguities = sharing.ambiguities(float(rules.margin), by_content=not named)
    return Alignment(roles, allocations, unmatched, ambiguities, kept)


def _rank(standing: Standing) -> tuple[str, str, str, int]:
    """Which of equal lines is served first: the one due first, of the older order."""
    due = standing.line.due.isoformat() if standing.line.due else "9999"
    made = standing.order.date.isoformat() if standing.order.date else "9999"
    return (due, made, standing.order.po_number, standing.line.line_no)


def _is_on_order(line: InvoiceLine, standings: Sequence[Standing]) -> bool:
    for standing in standings:
        ordered = standing.line
        if line.is_charge and not speaks_of_a_charge(ordered.description):
            continue
        if code_sameness(line.sku, line.gtin, ordered) or likeness(line.description, ordered.description) >= _ON_ORDER:
            return True
    return False


def _kept(invoice: Invoice, roles: Sequence[Role]) -> Fraction:
    """What a discount on the whole paper, printed below or as a line, leaves of the goods."""
    goods = sum((asked_amount(x) for x, r in zip(invoice.lines, roles, strict=True) if r is Role.ITEM), _NONE)
    given = sum((asked_amount(x) for x, r in zip(invoice.lines, roles, strict=True) if r is Role.DISCOUNT), _NONE)
    discount = Fraction(invoice.discount) - given
    return 1 - discount / goods if discount and goods else Fraction(1)


def _items(invoice: Invoice, roles: Sequence[Role]) -> list[int]:
    return [n for n, role in enumerate(roles, 1) if role is Role.ITEM and invoice.lines[n - 1].quantity]


def _nearest(pairs: Sequence[Pair]) -> Pair | None:
    return max(pairs, key=lambda p: (p.likeness, p.score), default=None)


def content(line: InvoiceLine) -> tuple[str, ...]:
    """What a line says, as an order of lines that does not depend on where they stand."""
    said = (line.sku, line.description, line.quantity, line.unit_price, line.amount, line.po_number, line.po_line)
    more = (line.uom, line.gtin, line.delivery_date, line.service_date, line.service_period)
    return tuple(str(value) for value in (*said, *more))


class _Sharing:
    """One sharing of billed over ordered lines: positive quantities into what is open, credits into what was billed."""

    def __init__(self, weighing: Weighing, pairs: Mapping[int, list[Pair]]) -> None:
        self.invoice, self.standings = weighing.invoice, weighing.standings
        self.kept, self.named = weighing.kept, weighing.named
        self.pairs = pairs
        least = float(weighing.rules.pair_score)
        self.eligible = {
            n: {j: p for j, p in enumerate(found) if p.refused is None and p.score >= least}
            for n, found in pairs.items()
        }
        lines = sorted(pairs, key=lambda n: content(self.invoice.lines[n - 1]))
        self.free = [n for n in lines if asked_amount(self.invoice.lines[n - 1]) == 0]
        paid = [n for n in lines if n not in set(self.free)]
        self.groups = [
            g for g in ([n for n in paid if self._positive(n)], [n for n in paid if not self._positive(n)]) if g
        ]
        self.solved: list[dict[tuple[int, int], Fraction]] = []
        self.shares: dict[tuple[int, int], Fraction] = {}

    def _positive(self, n: int) -> bool:
        return (self.invoice.lines[n - 1].quantity or 0) > 0

    def allocate(self) -> tuple[Allocation, ...]:
        """The best sharing, paid lines first, free goods into what room is left."""
        self.solved = [self._solve(group, frozenset()) for group in self.groups]
        for shares in self.solved:
            self.shares |= shares
        for n in self.free:
            self._place_free(n)
        for n in self._alone():
            self._place_by_figures(n)
        if self.named:
            self._place_bundle()
        return tuple(
            Allocation(n, self.pairs[n][j], self._signed(n, share)) for (n, j), share in sorted(self.shares.items())
        )

    def _place_bundle(self) -> None:
        """The only line that found nothing may be all that is left of the orders."""
        alone = self._alone()
        if len(alone) != 1:
            return
        n = alone[0]
        for j, (pair, quantity) in bundle(self.invoice.lines[n - 1], self.kept, self.pairs[n], self._taken()).items():
            self.pairs[n][j] = pair
            self.shares[n, j] = quantity

    def _alone(self) -> list[int]:
        """Paid lines that have found nothing so far."""
        return [n for group in self.groups for n in group if not any(line == n for line, _ in self.shares)]

    def _place_by_figures(self, n: int) -> None:
        """A line whose words fit nothing goes where price and quantity are exact, if that is one place with room."""
        taken = self._taken()
        fitting = [
            j for j, p in enumerate(self.pairs[n]) if p.by_figures and taken.get(j, _NONE) + abs(p.quantity) <= _room(p)
        ]
        if len(fitting) == 1:
            self.shares[n, fitting[0]] = abs(self.pairs[n][fitting[0]].quantity)

    def _taken(self) -> dict[int, Fraction]:
        return _by_target(self.shares)

    def _signed(self, n: int, share: Fraction) -> Fraction:
        """Credits are negative; a part of the price that is given back brings no quantity back."""
        if self._positive(n):
            return share
        return _NONE if corrects_a_price(self.invoice.lines[n - 1]) else -share

    def _solve(self, group: Sequence[int], forbidden: frozenset[tuple[int, int]]) -> dict[tuple[int, int], Fraction]:
        """Quantities by (line, standing) in the order's units."""
        supplies, costs = self._problem(group, forbidden)
        rooms = self._rooms(group)
        shares = share_out(supplies, rooms, costs)
        return {(group[i], j): share / _base(self.standings[j]) for (i, j), share in shares.items()}

    def _problem(
        self, group: Sequence[int], forbidden: frozenset[tuple[int, int]]
    ) -> tuple[list[Fraction], dict[tuple[int, int], int]]:
        supplies: list[Fraction] = []
        costs: dict[tuple[int, int], int] = {}
        for i, n in enumerate(group):
            fitting = {j: p for j, p in self.eligible[n].items() if (n, j) not in forbidden}
            best = max(fitting, key=lambda j: (fitting[j].score, -j), default=None)
            supplies.append(abs(fitting[best].quantity) * _base(self.standings[best]) if best is not None else _NONE)
            costs |= {(i, j): round((1 - p.score) * _SCALE) + j for j, p in fitting.items()}
        return supplies, costs

    def _rooms(self, group: Sequence[int]) -> list[list[Room]]:
        make = _room_to_bill if self._positive(group[0]) else _room_to_credit
        return [[Room(None if r.size is None else r.size * _base(s), r.cost) for r in make(s)] for s in self.standings]

    def _place_free(self, n: int) -> None:
        """Free goods go to lines agreed at nothing, else into quantity that nobody bills; the rest was not ordered."""
        for j, pair in sorted(self.eligible[n].items(), key=lambda item: (-item[1].score, item[0])):
            standing = self.standings[j]
            taken = sum((share for (_, there), share in self.shares.items() if there == j), _NONE)
            quantity = abs(pair.quantity)
            open_ordered = standing.open_ordered
            agreed_free = not standing.price
            if agreed_free or open_ordered is None or taken + quantity <= open_ordered:
                self.shares[n, j] = quantity
                return

    def ambiguities(self, margin: float, *, by_content: bool) -> tuple[Ambiguity, ...]:
        """The links that a different accounting or price would get almost as well, by solving again without them."""
        found: list[Ambiguity] = []
        for group, best in zip(self.groups, self.solved, strict=True):
            for (n, j), share in sorted(best.items()):
                rivals = [k for k in self.eligible[n] if k != j and self._differs(j, k, by_content=by_content)]
                if not rivals:
                    continue
                second = self._solve(group, frozenset({(n, j)}))
                if _by_target(second) == _by_target(best) or not any((n, k) in second for k in rivals):
                    continue
                lost = float(self._cost(group, second) - self._cost(group, best)) / _SCALE
                apart = lost / float(share * _base(self.standings[j]))
                if apart < margin:
                    other = next(k for k in rivals if (n, k) in second)
                    found.append(Ambiguity(n, self.standings[j].key, self.standings[other].key, max(apart, 0.0)))
        return tuple(found)

    def _cost(self, group: Sequence[int], shares: Mapping[tuple[int, int], Fraction]) -> Fraction:
        _, costs = self._problem(group, frozenset())
        places = {n: i for i, n in enumerate(group)}
        based = {(places[n], j): share * _base(self.standings[j]) for (n, j), share in shares.items()}
        return total_cost(based, self._rooms(group), costs)

    def _differs(self, j: int, k: int, *, by_content: bool) -> bool:
        one, other = self.standings[j], self.standings[k]
        if by_content and one.order.po_number != other.order.po_number:
            return True
        centres = one.line.cost_centre, other.line.cost_centre
        if None not in centres and centres[0] != centres[1]:
            return True
        if one.order.buyer and other.order.buyer and not same_name(one.order.buyer, other.order.buyer):
            return True
        return one.price / _base(one) != other.price / _base(other)


def _by_target(shares: Mapping[tuple[int, int], Fraction]) -> dict[int, Fraction]:
    totals: dict[int, Fraction] = defaultdict(Fraction)
    for (_, j), share in shares.items():
        totals[j] += share
    return dict(totals)


def _base(standing: Standing) -> Fraction:
    """Base units (pieces, kilograms ...) in one of the order line's unit, so that lines in other units share out."""
    known = unit(standing.line.uom)
    if known.dimension is Dimension.PACK and standing.line.pack_size:
        return Fraction(standing.line.pack_size)
    return known.factor


def _room(pair: Pair) -> Fraction:
    """What an order line has left for a pair: to bill, or to credit."""
    standing = pair.standing
    if pair.quantity < 0:
        return standing.billed
    return abs(pair.quantity) if standing.open_ordered is None else standing.open_ordered


def _room_to_bill(standing: Standing) -> list[Room]:
    """What may still be billed: what has arrived, what is ordered, agreed over-delivery, and last what is beyond."""
    open_ordered = standing.open_ordered
    if open_ordered is None:
        return [Room(None, 0)]
    arrived = min(standing.open_received, open_ordered) if standing.needs_receipt else open_ordered
    return [
        Room(arrived, 0),
        Room(open_ordered - arrived, _NOT_RECEIVED),
        Room(standing.open_over, _OVER_AGREED),
        Room(None, _OVER),
    ]


def _room_to_credit(standing: Standing) -> list[Room]:
    return [Room(max(standing.billed, _NONE), 0), Room(None, _OVER)]
