"""Papers that ask for nothing by themselves: statements with ages, remittance advices, quotations; and releases of blanket orders."""

# ruff: noqa: E501 - one part of a page stays on one line

from __future__ import annotations

from decimal import Decimal

from samples.papers import cents
from samples.press import parts, sums
from samples.press.ink import align, box, grid, lines, rule, stack, stroke, t
from samples.press.page import sheet
from samples.press.pen import Pen
from samples.press.sums import Row
from samples.press.tables import Column, house_look, plain, standing, table


def _balance(pen: Pen) -> Decimal:
    return sum((entry.money("amount") for entry in pen.voucher.entries), Decimal(0))


def _ages(pen: Pen) -> str:
    """The balance by age."""
    left = _balance(pen)
    shares = []
    for share in (50, 25, 15):
        shares.append(cents(_balance(pen) * share / 100))
        left -= shares[-1]
    heads = pen.house.pick(
        "ages",
        (
            ("Current", "31-60 Days", "61-90 Days", "Over 90 Days"),
            ("CURRENT", "1-30 DAYS PAST DUE", "31-60 DAYS PAST DUE", "OVER 60"),
        ),
    )
    return plain(
        [list(heads), [pen.house.number(one, 2) for one in (*shares, left)]],
        ["1fr"] * 4,
        ["center"] * 4,
        8.5,
        shade="#e6e6e6",
    )


def aging(pen: Pen) -> str:
    """A statement with a running balance and ages at the foot."""
    house = pen.house
    head = grid(
        [
            parts.letterhead(pen, 13, 8.5),
            align(
                "right",
                stack(
                    t(pen.title, 18, bold=True),
                    parts.by_side(
                        [
                            (house.pick("sd", ("Statement Date", "Date", "As of")), pen.f("invoice_date")),
                            *pen.pairs("customer_number"),
                        ],
                        9,
                    ),
                    gap=6,
                ),
            ),
        ],
        ["1fr", "auto"],
    )
    running, rows = Decimal(0), [["Date", "Transaction", "Due", "Amount", "Balance"]]
    for entry in pen.voucher.entries:
        running += entry.money("amount")
        rows.append(
            [
                entry.extra["day"],
                f"{entry.extra['kind']} #{entry.extra['number']}",
                entry.extra["due"],
                entry.extra["open"],
                house.number(running, 2),
            ]
        )
    body = plain(
        rows,
        ["auto", "1fr", "auto", "auto", "auto"],
        ["left", "left", "left", "right", "right"],
        8.5,
        house.pick("st rules", ("rows", "head", "grid")),
        "#eeeeee",
    )
    due = sums.block(
        pen,
        [Row(house.pick("bal", ("Amount Due", "Balance Due", "Account Balance")), house.money(running), strong=True)],
        210,
    )
    return sheet(
        pen,
        head,
        parts.party(pen, "bill_to", pen.buyer(), 9.5),
        body,
        due,
        _ages(pen),
        footer=align("center", pen.page()),
    )


def remit_statement(pen: Pen) -> str:
    """A statement in two halves: the list for the reader, the same numbers to tick and send back."""
    house = pen.house
    left = [["Date", "Reference", "Code", "Amount"]] + [
        [e.extra["day"], e.extra["number"], e.extra["kind"][:3].upper(), e.extra["open"]] for e in pen.voucher.entries
    ]
    right = [["Reference", "Amount", "✓"]] + [[e.extra["number"], e.extra["open"], " "] for e in pen.voucher.entries]
    halves = grid(
        [
            plain(left, ["auto", "1fr", "auto", "auto"], ["left", "left", "center", "right"], 8, "columns"),
            plain(right, ["1fr", "auto", "auto"], ["left", "right", "center"], 8, "columns"),
        ],
        ["1.7fr", "1fr"],
        gutter=18,
    )
    head = grid(
        [
            stack(parts.logo(house, 30), lines(pen.seller(), 8.5), gap=4),
            align("right", t(pen.title.upper(), 16, bold=True)),
        ],
        ["1fr", "auto"],
    )
    total = box(t(f"PLEASE PAY  {house.money(_balance(pen))}", 12, bold=True), "auto", pen=stroke(1))
    return sheet(
        pen,
        head,
        grid(
            [
                lines(pen.buyer(), 9.5),
                parts.by_side([("Account", pen.f("customer_number")), ("Closing date", pen.f("invoice_date"))], 9),
            ],
            ["1fr", "auto"],
        ),
        halves,
        align("right", total),
        t(house.label("late"), 7.5),
    )


def advice(pen: Pen) -> str:
    """The buyer's advice of a payment: which bills it settles."""
    house = pen.house
    title = house.pick("advice", ("REMITTANCE ADVICE", "Payment Advice", "ACH Remittance Notice"))
    head = grid(
        [
            stack(t(pen.f("buyer_name"), 13, bold=True), lines(pen.voucher.buyer.lines, 8.5), gap=4),
            align("right", t(title, 16, bold=True)),
        ],
        ["1fr", "auto"],
    )
    rows = [["Invoice", "Date", "Gross", "Discount", "Net Paid"]] + [
        [e.extra["number"], e.extra["day"], e.extra["open"], house.number(Decimal(0), 2), e.extra["open"]]
        for e in pen.voucher.entries
    ]
    facts = parts.by_side(
        [
            ("Payment number", str(pen.dice.randrange(10**5, 10**6))),
            ("Payment date", pen.f("invoice_date")),
            ("Vendor", pen.f("supplier_name")),
        ],
        9,
    )
    return sheet(
        pen,
        head,
        facts,
        lines(pen.voucher.seller.lines, 9),
        plain(rows, ["1fr"] * 5, ["left", "left", "right", "right", "right"], 9, "rows"),
        sums.block(pen, [Row("Total paid", house.money(_balance(pen)), strong=True)], 200),
    )


def quotation(pen: Pen) -> str:
    """An offer."""
    house = pen.house
    head = grid(
        [
            stack(parts.logo(house, 36), parts.letterhead(pen, 12, 8.5), gap=5),
            align(
                "right",
                stack(
                    t(
                        house.pick("quote", ("QUOTATION", "Quote", "ESTIMATE", "PROPOSAL")),
                        20,
                        bold=True,
                        colour=house.colour,
                    ),
                    parts.by_side(
                        [
                            ("Quote #", f"Q{pen.dice.randrange(10000, 99999)}"),
                            ("Date", pen.f("invoice_date")),
                            ("Valid until", pen.f("due_date")),
                        ],
                        9,
                    ),
                    gap=6,
                ),
            ),
        ],
        ["1fr", "auto"],
    )
    columns = standing(pen, Column("description", "1fr"), Column("quantity"), Column("unit_price"), Column("amount"))
    return sheet(
        pen,
        head,
        parts.party(pen, "bill_to", pen.buyer(), 9.5),
        table(pen, columns, house_look(pen)),
        sums.block(pen, sums.rows(pen, due="total"), 220),
        t("Prices are valid for 30 days. To accept this quotation, sign here and return: ______________________", 9),
        footer=parts.footer(pen),
    )


def release(pen: Pen) -> str:
    """A release against a blanket order: quantities now and so far."""
    house = pen.house
    head = grid(
        [
            stack(t(pen.f("buyer_name"), 13, bold=True), lines(pen.voucher.buyer.lines, 8.5), gap=4),
            align(
                "right",
                stack(
                    t(
                        house.pick("rel", ("BLANKET ORDER RELEASE", "Purchase Order Release", "RELEASE ORDER")),
                        15,
                        bold=True,
                    ),
                    t(f"Release No. {pen.dice.randrange(1, 24)}", 10, bold=True),
                    gap=4,
                ),
            ),
        ],
        ["1fr", "auto"],
    )
    facts = parts.references(pen, ("po_number", "order_date", "required_date", "payment_terms", "fob"), 9)
    columns = standing(
        pen,
        Column("pos"),
        Column("sku"),
        Column("description", "1fr", below=("required",)),
        Column("quantity"),
        Column("unit"),
        Column("unit_price"),
        Column("amount"),
    )
    total = [Row(house.pick("rt", ("Release Total", "Total this release", "Total")), pen.m("total"), strong=True)]
    return sheet(
        pen,
        head,
        facts,
        parts.parties(pen, 9, ("vendor", "ship_to")),
        table(pen, columns, house_look(pen, labels_below=False)),
        sums.block(pen, total, 210),
        rule(0.4),
        t("Subject to the terms of the blanket agreement. Ship only the quantities released.", 8),
        footer=align("right", pen.page()),
    )


def returned(pen: Pen) -> str:
    """A credit memo for goods sent back: reason, authorisation, restocking fee among the sums."""
    house = pen.house
    head = grid(
        [
            parts.letterhead(pen, 13, 8.5),
            align(
                "right",
                stack(
                    t(pen.title.upper(), 18, bold=True, colour="#b02020"),
                    parts.references(
                        pen,
                        ("invoice_number", "invoice_date", "credits", "customer_number", "po_number"),
                        9,
                        house.pick("cr", ("stacked", "right", "side")),
                    ),
                    gap=6,
                ),
            ),
        ],
        ["1fr", "46%"],
    )
    reason = box(
        t(
            f"RMA {pen.dice.randrange(10000, 99999)}    Reason: {pen.dice.choice(('damaged in transit', 'wrong item shipped', 'pricing error', 'overshipment', 'quality rejection'))}",
            9,
        ),
        pen=stroke(0.5),
    )
    columns = standing(
        pen,
        Column("sku"),
        Column("description", "1fr"),
        Column("quantity", head="quantity"),
        Column("unit"),
        Column("unit_price"),
        Column("amount"),
    )
    return sheet(
        pen,
        head,
        parts.party(pen, "bill_to", pen.buyer(), 9),
        reason,
        table(pen, columns, house_look(pen)),
        sums.block(pen, sums.rows(pen, due="total"), 220),
        t("Do not pay. This credit will be applied to your account.", 9, bold=True),
        footer=parts.footer(pen),
    )
