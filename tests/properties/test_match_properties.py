"""What holds for every match: order of papers, conservation, limits, and no bill paid twice."""

from __future__ import annotations

import datetime as dt
import random
from collections import Counter
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from matching.flow import Room, share_out, total_cost
from matching.lines import BilledInvoice, Invoice, InvoiceLine, Ledger, Order, OrderLine, Receipt, ReceiptLine
from matching.result import MatchResult
from matching.rules import Rules
from matching.three_way import match
from models.vocabulary import MatchDecision

NOW = dt.date(2026, 6, 30)
SUPPLIER = "Lindqvist Hardware AB"
ITEMS = (
    ("AB-1", "Angle bracket 60 mm"),
    ("AB-2", "Angle bracket 80 mm"),
    ("HG-1", "Hinge brass"),
    ("SC-4", "Wood screw 4x40"),
)
PRICES = ("1.00", "1.01", "2.50", "10.00")
QUANTITIES = ("1", "5", "10", "25", "40")
ALWAYS = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@st.composite
def order_lines(draw: st.DrawFn, line_no: int) -> OrderLine:
    sku, description = draw(st.sampled_from(ITEMS))
    price, quantity = draw(st.sampled_from(PRICES)), draw(st.sampled_from(QUANTITIES))
    centre = draw(st.sampled_from((None, "100", "200")))
    due = draw(st.sampled_from((None, dt.date(2026, 6, 1), dt.date(2026, 7, 1))))
    return OrderLine(line_no, description, Decimal(quantity), Decimal(price), "EA", sku, due=due, cost_centre=centre)


@st.composite
def orders(draw: st.DrawFn, number: int) -> Order:
    lines = tuple(draw(order_lines(n)) for n in range(1, draw(st.integers(1, 3)) + 1))
    return Order(f"PO-{number}", SUPPLIER, "USD", lines, receipt_required=draw(st.booleans()))


@st.composite
def receipts(draw: st.DrawFn, order: Order, slip: int) -> Receipt:
    lines = []
    for line in order.lines:
        quantity = Decimal(draw(st.sampled_from(("0", *QUANTITIES))))
        named = draw(st.booleans())
        lines.append(
            ReceiptLine(line.description, quantity, "EA", line.line_no if named else None, line.sku if named else None)
        )
    day = dt.date(2026, 6, draw(st.integers(1, 5)))
    return Receipt(f"DN-{slip}", SUPPLIER, day, tuple(lines), order.po_number if draw(st.booleans()) else None)


@st.composite
def invoices(draw: st.DrawFn, known: tuple[Order, ...], number: int) -> Invoice:
    lines = []
    for _ in range(draw(st.integers(1, 4))):
        sku, description = draw(st.sampled_from(ITEMS))
        quantity, price = Decimal(draw(st.sampled_from(QUANTITIES))), Decimal(draw(st.sampled_from(PRICES)))
        code = sku if draw(st.booleans()) else None
        lines.append(InvoiceLine(description, quantity, price, quantity * price, "EA", code))
    total = sum((line.amount or Decimal(0) for line in lines), Decimal(0))
    named = tuple(order.po_number for order in known if draw(st.booleans()))
    day = dt.date(2026, 6, draw(st.integers(6, 28)))
    return Invoice(f"V{number}{draw(st.integers(0, 9))}", SUPPLIER, day, "USD", total, tuple(lines), po_numbers=named)


@st.composite
def desks(draw: st.DrawFn) -> tuple[Ledger, tuple[Invoice, ...]]:
    known = tuple(draw(orders(n)) for n in range(1, draw(st.integers(1, 3)) + 1))
    arrived = tuple(draw(receipts(order, n)) for n, order in enumerate(known))
    bills = tuple(draw(invoices(known, n)) for n in range(1, draw(st.integers(1, 4)) + 1))
    return Ledger(known, arrived), bills


def play(ledger: Ledger, bills: tuple[Invoice, ...]) -> list[MatchResult]:
    results = []
    for bill in bills:
        result = match(bill, ledger, Rules(), NOW)
        results.append(result)
        ledger = replace(ledger, billed=(*ledger.billed, BilledInvoice(bill, result.links, result.decision)))
    return results


@ALWAYS
@given(desks(), st.integers(0, 2**32))
def test_the_order_of_the_ledgers_rows_does_not_matter(desk: tuple[Ledger, tuple[Invoice, ...]], seed: int) -> None:
    ledger, bills = desk
    shuffle = random.Random(seed)

    def turned(rows: tuple[Order, ...] | tuple[Receipt, ...]) -> tuple[Order | Receipt, ...]:
        return tuple(
            replace(row, lines=tuple(shuffle.sample(row.lines, len(row.lines))))
            for row in shuffle.sample(rows, len(rows))
        )

    other = replace(ledger, orders=turned(ledger.orders), receipts=turned(ledger.receipts))

    assert play(other, bills) == play(ledger, bills)


def gist(bill: Invoice, result: MatchResult) -> tuple[object, ...]:
    links = Counter((bill.lines[x.invoice_line - 1], x.po_number, x.po_line, x.quantity) for x in by_order_line(result))
    holds = Counter((h.code, bill.lines[h.line - 1] if h.line else None) for h in result.holds)
    return result.decision, result.outcome, links, Counter({code for code, _ in holds})


def by_order_line(result: MatchResult) -> list:
    """Links with the receipts left out: equal lines may swap receipts."""
    merged: dict[tuple[int, str, int], Decimal] = {}
    for link in result.links:
        key = (link.invoice_line, link.po_number, link.po_line)
        merged[key] = merged.get(key, Decimal(0)) + link.quantity
    return [
        replace(result.links[0], invoice_line=k[0], po_number=k[1], po_line=k[2], quantity=q, receipt=None)
        for k, q in merged.items()
    ]


@ALWAYS
@given(desks(), st.integers(0, 2**32))
def test_the_order_of_the_invoices_lines_does_not_matter(desk: tuple[Ledger, tuple[Invoice, ...]], seed: int) -> None:
    ledger, (bill, *_) = desk
    other = replace(bill, lines=tuple(random.Random(seed).sample(bill.lines, len(bill.lines))))

    assert gist(other, match(other, ledger, Rules(), NOW)) == gist(bill, match(bill, ledger, Rules(), NOW))


@ALWAYS
@given(desks())
def test_a_linked_line_is_linked_with_all_that_it_bills(desk: tuple[Ledger, tuple[Invoice, ...]]) -> None:
    ledger, bills = desk
    for bill, result in zip(bills, play(ledger, bills), strict=True):
        linked: Counter[int] = Counter()
        for link in result.links:
            assert link.quantity > 0
            linked[link.invoice_line] += link.quantity
        for number, quantity in linked.items():
            assert quantity == bill.lines[number - 1].quantity


@ALWAYS
@given(desks())
def test_no_more_is_approved_than_was_ordered_and_received(desk: tuple[Ledger, tuple[Invoice, ...]]) -> None:
    ledger, bills = desk
    approved: Counter[tuple[str, int]] = Counter()
    from_receipt: Counter[tuple[str, str]] = Counter()
    for result in play(ledger, bills):
        for link in result.links if result.decision is MatchDecision.APPROVE else ():
            approved[link.po_number, link.po_line] += link.quantity
            if link.receipt:
                from_receipt[link.receipt, f"{link.po_number}/{link.po_line}"] += link.quantity
    ordered = {(o.po_number, x.line_no): (o, x) for o in ledger.orders for x in o.lines}
    received = sum((line.quantity for receipt in ledger.receipts for line in receipt.lines), Decimal(0))

    for key, quantity in approved.items():
        assert quantity <= (ordered[key][1].quantity or Decimal(0))
    three_way = [quantity for key, quantity in approved.items() if ordered[key][0].receipt_required]
    assert sum(three_way, Decimal(0)) <= received


@ALWAYS
@given(desks())
def test_an_identical_invoice_is_never_approved_twice(desk: tuple[Ledger, tuple[Invoice, ...]]) -> None:
    ledger, (bill, *_) = desk
    first, second, third = play(ledger, (bill, bill, bill))

    assert [first.decision, second.decision, third.decision].count(MatchDecision.APPROVE) <= 1
    assert second.decision is not MatchDecision.APPROVE
    assert second.links == ()


@ALWAYS
@given(desks())
def test_an_approval_has_no_stopping_hold_and_a_stop_has_one(desk: tuple[Ledger, tuple[Invoice, ...]]) -> None:
    for result in play(*desk):
        assert any(hold.stops for hold in result.holds) is (result.decision is not MatchDecision.APPROVE)
        assert all(len(hold.fingerprint) == 32 and hold.message.endswith(".") for hold in result.holds)


@ALWAYS
@given(
    st.lists(st.integers(1, 30), min_size=1, max_size=4),
    st.lists(st.integers(1, 30), min_size=1, max_size=4),
    st.data(),
)
def test_the_sharing_costs_no_more_than_the_best_one(
    supplies: list[int], sizes: list[int], data: st.DataObject
) -> None:
    pairs = [(i, j) for i in range(len(supplies)) for j in range(len(sizes))]
    costs = {pair: data.draw(st.integers(0, 50)) for pair in pairs if data.draw(st.booleans())}
    rooms = [[Room(Fraction(size), 0), Room(None, 200)] for size in sizes]
    shares = share_out([Fraction(s) for s in supplies], rooms, costs)

    reachable = {i for i, _ in costs}
    for i in reachable:
        assert sum(q for (k, _), q in shares.items() if k == i) == supplies[i]
    if not costs:
        return
    names = sorted(costs)
    over = [("over", j) for j in range(len(sizes))]
    objective = [costs[n] for n in names] + [200] * len(over)
    supply_rows = [[float(n[0] == i) for n in names] + [0.0] * len(over) for i in sorted(reachable)]
    room_rows = [[float(n[1] == j) for n in names] + [-float(o[1] == j) for o in over] for j in range(len(sizes))]
    best = linprog(objective, room_rows, sizes, supply_rows, [supplies[i] for i in sorted(reachable)], method="highs")

    assert abs(float(total_cost(shares, rooms, costs)) - best.fun) < 1e-6
