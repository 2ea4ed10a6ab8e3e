"""Which order line each delivery belongs to: by line number, by code, or by the slip's words and quantities."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from matching.descriptions import conflict, likeness
from matching.flow import Room, share_out
from matching.lines import Order, OrderLine, Receipt, ReceiptLine, Supplier
from matching.names import same_supplier
from matching.numbers import Sameness, order_number, plain, same_code
from matching.units import Dimension, pack_in_text, same_unit, standard_factor, unit

#: An order line: the order's number and the line's own.
Key = tuple[str, int]

_LEAST: Final = 0.45
_SCALE: Final = 1_000_000
_OVERFLOW: Final = 300_000


@dataclass(frozen=True, slots=True)
class Delivered:
    """One delivery of one order line, in the order line's unit; negative quantities were sent back."""

    slip_number: str
    date: dt.date | None
    quantity: Fraction
    rejected: Fraction
    claimed: Fraction | None
    backordered: Fraction
    remarks: str


@dataclass(frozen=True, slots=True)
class Stray:
    """A received line that belongs to no order line: something else than what was ordered."""

    receipt: Receipt
    line: ReceiptLine


@dataclass(frozen=True, slots=True)
class Receiving:
    """All deliveries by order line, and what came that was not ordered."""

    delivered: dict[Key, tuple[Delivered, ...]]
    strays: tuple[Stray, ...]


def item_codes(line: OrderLine) -> tuple[str, ...]:
    """Every code by which an order line may be called."""
    return tuple(code for code in (line.sku, line.supplier_sku, *line.accepted_substitutes) if code)


def code_sameness(sku: str | None, gtin: str | None, line: OrderLine) -> Sameness:
    """How surely a printed code, or article number of trade, is the order line's."""
    if gtin and line.gtin and plain(gtin) == plain(line.gtin):
        return Sameness.SAME
    return max((same_code(sku, code) for code in item_codes(line)), default=Sameness.DIFFERENT)


def received_factor(line: ReceiptLine, ordered: OrderLine) -> Fraction | None:
    """Order units in one counted unit: standard, stored, stated in words, by pieces, or a whole number that fits."""
    if same_unit(line.uom, ordered.uom):
        return Fraction(1)
    standard = standard_factor(line.uom, ordered.uom)
    if standard is not None:
        return standard
    counted, wanted = unit(line.uom), unit(ordered.uom)
    if counted.dimension is Dimension.COUNT and ordered.pack_size is not None:
        return counted.factor / Fraction(ordered.pack_size)
    if line.pieces and line.quantity and wanted.dimension in (Dimension.COUNT, Dimension.PACK):
        return Fraction(line.pieces) / Fraction(line.quantity)
    stated = pack_in_text(line.description) or pack_in_text(ordered.description)
    if stated and wanted.dimension is Dimension.COUNT:
        return stated / wanted.factor
    if stated and counted.dimension is Dimension.COUNT:
        return counted.factor / stated
    if ordered.quantity and line.quantity > 0:
        ratio = Fraction(ordered.quantity) / Fraction(line.quantity)
        if ratio.numerator == 1 or ratio.denominator == 1:
            return ratio
    return None


def receive(
    wanted: Sequence[Order],
    orders: Sequence[Order],
    receipts: Iterable[Receipt],
    quoted_slips: Sequence[str],
    suppliers: tuple[Supplier, ...],
) -> Receiving:
    """Give the lines received for the wanted orders to their lines; no listing's order matters.

    A slip that names no order is shared over all orders of its supplier, unless the invoice quotes it: then it is for
    the wanted ones.
    """
    quoted = {plain(slip) for slip in quoted_slips}
    names = {order.po_number for order in wanted}
    numbers = {order_number(name) for name in names}
    delivered: dict[Key, list[Delivered]] = defaultdict(list)
    by_content: list[tuple[Receipt, ReceiptLine, list[tuple[Order, OrderLine]]]] = []
    near_by_number = (r for r in receipts if r.po_number is None or order_number(r.po_number) in numbers)
    for receipt in sorted(near_by_number, key=lambda r: (r.date or dt.date.min, r.slip_number, repr(r))):
        near = wanted if receipt.po_number is not None or plain(receipt.slip_number) in quoted else orders
        possible = _possible(receipt, near, suppliers)
        if not any(order.po_number in names for order, _ in possible):
            continue
        # By content, not as listed: equal shares must be cut alike whatever the order of the slip's lines.
        for line in sorted(receipt.lines, key=repr):
            named = _named(receipt, line, possible)
            if named is not None:
                _keep(delivered, receipt, line, *named)
            elif possible:
                by_content.append((receipt, line, possible))
    strays = _share_by_content(delivered, by_content)
    return Receiving({key: tuple(parts) for key, parts in delivered.items()}, tuple(strays))


def _possible(
    receipt: Receipt, orders: Sequence[Order], suppliers: tuple[Supplier, ...]
) -> list[tuple[Order, OrderLine]]:
    if receipt.po_number is None:
        near = [o for o in orders if receipt.supplier is None or same_supplier(receipt.supplier, o.supplier, suppliers)]
    else:
        wanted = receipt.po_number
        near = [o for o in orders if o.po_number == wanted] or [
            o for o in orders if order_number(o.po_number) == order_number(wanted)
        ]
    return [(order, line) for order in sorted(near, key=_age) for line in sorted(order.lines, key=lambda x: x.line_no)]


def _age(order: Order) -> tuple[dt.date, str]:
    return (order.date or dt.date.min, order.po_number)


def _named(
    receipt: Receipt, line: ReceiptLine, possible: list[tuple[Order, OrderLine]]
) -> tuple[Order, OrderLine] | None:
    """The order line whose number the slip prints, unless the slip's code says that it is another one."""
    if line.po_line is None or receipt.po_number is None:
        return None
    for order, ordered in possible:
        if ordered.line_no == line.po_line:
            return (order, ordered) if _believable(line, ordered, possible) else None
    return None


def _believable(line: ReceiptLine, ordered: OrderLine, possible: list[tuple[Order, OrderLine]]) -> bool:
    if not line.sku or not item_codes(ordered) or code_sameness(line.sku, line.gtin, ordered):
        return True
    if any(code_sameness(line.sku, line.gtin, other) for _, other in possible):
        return False
    return conflict(line.description, ordered.description) is None


def _keep(
    delivered: dict[Key, list[Delivered]],
    receipt: Receipt,
    line: ReceiptLine,
    order: Order,
    ordered: OrderLine,
    share: Fraction | None = None,
) -> None:
    factor = received_factor(line, ordered)
    if factor is None:
        return
    whole = Fraction(line.quantity) * factor
    part = 1 if share is None or not whole else share / whole
    delivered[order.po_number, ordered.line_no].append(
        Delivered(
            receipt.slip_number,
            receipt.date,
            whole * part,
            Fraction(line.quantity_rejected) * factor * part,
            Fraction(line.slip_quantity) * factor * part if line.slip_quantity is not None else None,
            Fraction(line.quantity_backordered) * factor,
            " ".join(filter(None, (line.remarks, receipt.remarks))),
        )
    )


def _score(line: ReceiptLine, ordered: OrderLine, possible: list[tuple[Order, OrderLine]]) -> float:
    code = code_sameness(line.sku, line.gtin, ordered)
    if code:
        return 0.9 + 0.05 * (code is Sameness.SAME)
    if line.sku and any(code_sameness(line.sku, line.gtin, other) for _, other in possible):
        return 0.0
    if conflict(line.description, ordered.description) is not None:
        return 0.0
    factor = received_factor(line, ordered)
    fits = factor is not None and ordered.quantity is not None and factor * Fraction(line.quantity) == ordered.quantity
    return max(likeness(line.description, ordered.description) * 0.85 + 0.05 * fits, _LEAST if fits else 0.0)


def _share_by_content(
    delivered: dict[Key, list[Delivered]], lines: list[tuple[Receipt, ReceiptLine, list[tuple[Order, OrderLine]]]]
) -> list[Stray]:
    """Share the lines that name no order line; several that fit are filled in the order they are due."""
    strays: list[Stray] = []
    sources: list[tuple[Receipt, ReceiptLine, list[tuple[Order, OrderLine]]]] = []
    for receipt, line, possible in lines:
        fitting = [(o, x) for o, x in possible if _score(line, x, possible) >= _LEAST]
        if not fitting:
            strays.append(Stray(receipt, line))
        elif line.quantity <= 0:
            order, ordered = max(fitting, key=lambda pair: _score(line, pair[1], possible))
            _keep(delivered, receipt, line, order, ordered)
        else:
            sources.append((receipt, line, possible))
    targets: dict[Key, tuple[Order, OrderLine]] = {
        (o.po_number, x.line_no): (o, x) for _, _, possible in sources for o, x in possible
    }
    keys = sorted(targets, key=lambda k: (targets[k][1].due or dt.date.max, _age(targets[k][0]), k[1]))
    rooms = [_room(delivered.get(key, []), targets[key][1]) for key in keys]
    supplies: list[Fraction] = []
    costs: dict[tuple[int, int], int] = {}
    for i, (_, line, possible) in enumerate(sources):
        scores = {(o.po_number, x.line_no): _score(line, x, possible) for o, x in possible}
        best = max(scores, key=lambda k: scores[k])
        supplies.append(Fraction(line.quantity) * (received_factor(line, targets[best][1]) or Fraction(1)))
        for j, key in enumerate(keys):
            if scores.get(key, 0.0) >= _LEAST:
                costs[i, j] = round((1 - scores[key]) * _SCALE) + j
    for (i, j), share in share_out(supplies, rooms, costs).items():
        receipt, line, _ = sources[i]
        _keep(delivered, receipt, line, *targets[keys[j]], share)
    return strays


def _room(already: list[Delivered], ordered: OrderLine) -> list[Room]:
    if ordered.quantity is None:
        return [Room(None, 0)]
    left = Fraction(ordered.quantity) - sum((d.quantity for d in already), Fraction(0))
    return [Room(max(left, Fraction(0)), 0), Room(None, _OVERFLOW)]
