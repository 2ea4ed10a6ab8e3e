"""Bills of carriers and of those who bring power and telephone."""

# ruff: noqa: E501 - one part of a page stays on one line

from __future__ import annotations

from samples.press import parts, sums
from samples.press.ink import align, box, grid, ink, lines, rule, stack, stroke, t
from samples.press.page import sheet
from samples.press.pen import Pen
from samples.press.sums import Row
from samples.press.tables import Column, Look, house_look, plain, standing, table


def carrier(pen: Pen) -> str:
    """A carrier's bill: shipper and consignee, pieces, class and weight, discount, fuel, extra services."""
    house = pen.house
    head = grid(
        [
            stack(parts.wordmark(pen, 26), lines([*pen.voucher.seller.lines], 8), gap=4),
            align(
                "right",
                stack(
                    t(house.pick("freight title", ("FREIGHT INVOICE", "FREIGHT BILL", "INVOICE")), 17, bold=True),
                    parts.in_boxes(
                        [
                            (
                                house.pick("pro", ("PRO NUMBER", "Pro #", "FREIGHT BILL NO.", "Invoice Number")),
                                pen.f("invoice_number"),
                            ),
                            (house.label("invoice_date"), pen.f("invoice_date")),
                        ],
                        2,
                        10,
                    ),
                    gap=6,
                ),
            ),
        ],
        ["1fr", "220pt"],
    )
    three = grid(
        [
            box(stack(t("SHIPPER", 7, bold=True), lines(pen.place(), 8.5), gap=3), pen=stroke(0.5)),
            box(
                stack(t("CONSIGNEE", 7, bold=True), lines(["Receiving Dept.", *pen.voucher.buyer.lines], 8.5), gap=3),
                pen=stroke(0.5),
            ),
            box(stack(t("BILL TO", 7, bold=True), lines(pen.buyer(), 8.5), gap=3), pen=stroke(0.5)),
        ],
        ["1fr", "1fr", "1fr"],
        gutter=0,
    )
    row = parts.inside(
        [
            *pen.pairs("po_number", "delivery_date", "due_date", "payment_terms"),
            ("B/L NO.", f"{pen.dice.randrange(10**6, 10**7)}"),
            ("TERMS", "PREPAID"),
        ],
        6,
        8.5,
    )
    heads = {
        "pieces": "PIECES",
        "class": "CLASS",
        "description": "DESCRIPTION OF ARTICLES AND CHARGES",
        "quantity": "WEIGHT",
        "unit_price": house.pick("cwt", ("RATE/CWT", "RATE PER CWT", "RATE (CWT)")),
        "amount": "CHARGES",
        "unit": "LBS",
    }
    columns = standing(
        pen,
        Column("pieces", "auto", "right"),
        Column("description", "1fr"),
        Column("class", "auto", "center"),
        Column("quantity"),
        Column("unit_price"),
        Column("amount"),
    )
    for at, entry in enumerate(pen.voucher.entries):
        if "price_basis_quantity" in entry.cells:
            pen.cells[at]["price_basis_quantity"] = entry.cells["price_basis_quantity"]
    body = table(
        pen, columns, Look(house.pick("carrier rules", ("grid", "columns", "head")), 8.5, "#e0e0e0", heads=heads)
    )
    listed = [
        Row(
            house.pick("pay", ("TOTAL AMOUNT DUE", "PLEASE PAY THIS AMOUNT", "Total Charges")),
            pen.m("total"),
            strong=True,
        )
    ]
    pen.unclear |= {"amount_due", "shipping", "subtotal", "discount", "tax_total"}
    return sheet(
        pen,
        head,
        three,
        row,
        body,
        sums.block(pen, listed, 260, "boxed", size=10),
        grid(
            [
                parts.remit(pen),
                t(
                    "Freight charges are due within 15 days. Claims must be filed in writing within nine months of delivery.",
                    7,
                ),
            ],
            ["1fr", "1fr"],
        ),
        margin="34pt",
        gap=9,
        footer=align("right", pen.page()),
    )


def power_bill(pen: Pen) -> str:
    """An energy bill: account, meter readings, charges, history of use, slip to return."""
    house, dice = pen.house, pen.dice
    head = grid(
        [
            stack(parts.wordmark(pen, 30), t("Customer service " + pen.voucher.seller.phone, 8), gap=5),
            box(
                parts.by_side(
                    [
                        ("Account number", pen.f("customer_number")),
                        *pen.pairs("invoice_number", "invoice_date", "due_date"),
                        (house.pick("due name", ("Total amount due", "Amount Due", "Please pay")), pen.m("amount_due")),
                    ],
                    9.5,
                    "values",
                    "",
                    "right",
                ),
                "auto",
                pen=stroke(0.8, house.colour),
                fill=f"{ink(house.colour)}.lighten(90%)",
            ),
        ],
        ["1fr", "auto"],
    )
    used = next(int(e.money("quantity")) for e in pen.voucher.entries if e.cells.get("unit") == "KWH")
    before = dice.randrange(10000, 80000)
    meter = plain(
        [
            ["Meter", "Service period", "Previous", "Present", "Multiplier", "kWh used"],
            [
                f"E{dice.randrange(10**6, 10**7)}",
                f"{dice.randrange(28, 34)} days",
                f"{before:,}",
                f"{before + used:,}",
                "1",
                f"{used:,}",
            ],
        ],
        ["1fr"] * 6,
        ["left", "left", "right", "right", "right", "right"],
        8,
        "rows",
    )
    columns = standing(
        pen, Column("description", "1fr"), Column("quantity"), Column("unit"), Column("unit_price"), Column("amount")
    )
    body = table(pen, columns, house_look(pen, head=house.chance("power head", 0.5)))
    history = plain(
        [
            ["Month", "kWh", "Days", "kWh/day"],
            *(
                [
                    month,
                    f"{dice.randrange(1500, 90000):,}",
                    str(dice.randrange(28, 34)),
                    f"{dice.randrange(50, 2800):,}",
                ]
                for month in ("Jan", "Feb", "Mar", "Apr")
            ),
        ],
        ["auto"] * 4,
        ["left", "right", "right", "right"],
        7.5,
        "head",
    )
    old = pen.m("", pen.voucher.amount("total"))
    listed = [
        Row("Previous balance", old),
        Row("Payment received - thank you", pen.m("", -pen.voucher.amount("total"))),
        Row("Current charges", pen.m("total")),
        Row("Total amount due", pen.m("amount_due"), strong=True),
    ]
    pen.unclear |= {"subtotal", "tax_total"}
    where = stack(t("Service address", 8, bold=True), lines([pen.f("buyer_name"), *pen.voucher.buyer.lines], 9), gap=4)
    return sheet(
        pen,
        head,
        where,
        t("Meter readings", 11, bold=True, colour=house.colour),
        meter,
        t("Current charges", 11, bold=True, colour=house.colour),
        body,
        grid([history, sums.block(pen, listed, 240, "ruled")], ["1fr", "auto"], gutter=20),
        parts.coupon(pen, ("customer_number", "due_date", "amount_due")),
        gap=10,
        footer=align("right", pen.page()),
    )


def phone_bill(pen: Pen) -> str:
    """A telephone bill: the account's summary at the left, charges by section at the right."""
    house = pen.house
    head = grid(
        [
            stack(parts.logo(house, 34), t(pen.f("supplier_name"), 10, bold=True), gap=4),
            align(
                "right",
                parts.by_side(
                    [
                        (
                            house.pick("acct", ("Account number", "Account #", "Billing account")),
                            pen.f("customer_number"),
                        ),
                        *pen.pairs("invoice_number"),
                        (house.pick("bd", ("Bill date", "Invoice date", "Statement date")), pen.f("invoice_date")),
                        (house.pick("dd", ("Due date", "Payment due by", "Pay by")), pen.f("due_date")),
                    ],
                    9,
                ),
            ),
        ],
        ["1fr", "auto"],
    )
    total = pen.voucher.amount("total")
    listed = [
        Row("Balance last bill", pen.m("", total)),
        Row("Payments", pen.m("", -total)),
        Row("Balance forward", pen.m("", pen.voucher.amount("nothing"))),
        Row("New charges", pen.m("total")),
        Row("Total due", pen.m("amount_due"), strong=True),
    ]
    pen.unclear |= {"subtotal", "tax_total"}
    columns = standing(pen, Column("description", "1fr"), Column("quantity"), Column("unit_price"), Column("amount"))
    body = table(
        pen,
        columns,
        house_look(
            pen,
            rules=house.pick("phone rules", ("none", "rows", "dotted")),
            section_sums=house.chance("phone sums", 0.6),
            zebra="",
        ),
    )
    left = stack(
        lines(pen.buyer(), 9.5),
        t("Summary", 12, bold=True, colour=house.colour),
        sums.block(pen, listed, 190, "ruled", "left"),
        lines(["Questions?", pen.voucher.seller.phone, pen.voucher.seller.email, *pen.voucher.seller.lines], 8),
        gap=14,
    )
    return sheet(
        pen,
        head,
        rule(1.5, house.colour),
        grid([left, body], ["190pt", "1fr"], gutter=24),
        "v(30pt)",
        parts.coupon(pen, ("customer_number", "due_date", "amount_due")),
        footer=align("center", pen.page()),
    )
