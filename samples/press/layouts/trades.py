"""Bills of trades with lines of their own: law, hotels, staffing, freight, energy, telephone, repairs, building sites."""

# ruff: noqa: E501 - one part of a page stays on one line

from __future__ import annotations

from samples.press import parts, sums
from samples.press.ink import align, box, grid, ink, lines, rule, stack, stroke, t
from samples.press.page import sheet
from samples.press.pen import Pen
from samples.press.sums import Row
from samples.press.tables import Column, Look, house_look, plain, standing, table


def counsel(pen: Pen) -> str:
    """Hours by day and timekeeper with long narratives, a table of the timekeepers behind."""
    house = pen.house
    head = align(
        "center",
        stack(
            t(pen.f("supplier_name").upper(), 14, bold=True, track=1),
            t(
                "Attorneys at Law" if "Associates" in pen.voucher.seller.name else "Professional Services",
                9,
                italic=True,
            ),
            t("  •  ".join((*pen.voucher.seller.lines, pen.voucher.seller.phone)), 8),
            gap=5,
        ),
    )
    matter = f"{house.label('project')}: {house.pick('matter', ('General corporate', 'Lease dispute', 'ERP selection', 'Purchase of assets'))}  ({pen.dice.randrange(1000, 9999)}-{pen.dice.randrange(100, 999)})"
    facts = parts.by_side([*pen.pairs("invoice_number", "invoice_date", "due_date", "customer_number")], 9.5, colon=":")
    two = grid([lines([pen.f("invoice_date"), "", *pen.buyer()], 10), facts], ["1fr", "auto"])
    heads = {
        "day": house.pick("h day", ("Date", "DATE", "Date of\nservice")),
        "person": house.pick("h person", ("TK", "Atty", "By", "Staff", "Timekeeper")),
        "description": house.pick(
            "h desc", ("Description of Services", "Narrative", "SERVICES RENDERED", "Description")
        ),
    }
    columns = standing(
        pen,
        Column("day"),
        Column("person"),
        Column("description", "1fr"),
        Column("quantity", head="hours"),
        Column("unit_price"),
        Column("amount"),
    )
    body = table(
        pen,
        columns,
        house_look(pen, heads=heads, level=house.pick("law level", ("top", "bottom", "top")), section_sums=True),
    )
    listed = sums.rows(pen, due="both")
    return sheet(
        pen,
        head,
        rule(0.5),
        two,
        t(f"RE: {matter}", 10, bold=True),
        t("For professional services rendered:", 9.5),
        body,
        sums.block(pen, listed, 250, "topped"),
        t("Please return one copy with your remittance. Payable upon receipt.", 8.5, italic=True),
        font=house.pick("law font", ("Liberation Serif", "Libertinus Serif", "Noto Serif", "New Computer Modern")),
        margin="64pt",
        footer=align("center", pen.page()),
    )


def folio(pen: Pen) -> str:
    """A guest's folio: charges and credits by day, balance."""
    house, dice = pen.house, pen.dice
    head = grid(
        [
            stack(
                parts.logo(house, 38),
                lines([pen.f("supplier_name"), *pen.voucher.seller.lines, pen.voucher.seller.phone], 8.5),
                gap=6,
            ),
            align(
                "right",
                t(house.pick("folio title", ("GUEST FOLIO / INVOICE", "Invoice", "FOLIO INVOICE")), 16, bold=True),
            ),
        ],
        ["1fr", "auto"],
    )
    first, last = pen.voucher.entries[0].extra["day"], pen.voucher.entries[-1].extra["day"]
    stay = [
        ("Room", str(dice.randrange(101, 899))),
        ("Arrival", first),
        ("Departure", last),
        ("Guests", str(dice.randrange(1, 3))),
        ("Confirmation", str(dice.randrange(10**7, 10**8))),
    ]
    two = grid(
        [
            lines([house.pick("guest", ("Dana Whitlock", "R. Sandoval", "Marcus Bell")), *pen.buyer()], 9.5),
            parts.by_side([*pen.pairs("invoice_number", "invoice_date"), *stay], 9),
        ],
        ["1fr", "auto"],
    )
    heads = {"day": "Date", "code": "Code", "amount": "Charges"}
    columns = standing(pen, Column("day"), Column("code"), Column("description", "1fr"), Column("amount"))
    body = table(pen, columns, house_look(pen, heads=heads))
    listed = [
        Row(house.pick("folio total", ("Total Charges", "Total", "TOTAL")), pen.m("total"), strong=True),
        Row("Visa ****4471", pen.m("", -pen.voucher.amount("total"))),
        Row("Balance", pen.m("", pen.voucher.amount("nothing"))),
    ]
    pen.unclear |= {"amount_due", "due_date", "subtotal", "tax_total"}
    return sheet(
        pen,
        head,
        two,
        body,
        sums.block(pen, listed, 220),
        t("I agree that my liability for this bill is not waived.   Signature ______________________", 8),
        gap=16,
        footer=align("center", pen.page()),
    )


def lent_hands(pen: Pen) -> str:
    """Regular and overtime hours of people lent, week by week."""
    house = pen.house
    head = grid(
        [
            parts.letterhead(pen, 13, 8.5),
            align(
                "right",
                stack(
                    t(pen.title.upper(), 18, bold=True),
                    parts.references(
                        pen,
                        ("invoice_number", "credits", "invoice_date", "due_date", "payment_terms", "customer_number"),
                        9,
                        "stacked",
                    ),
                    gap=8,
                ),
            ),
        ],
        ["1fr", "210pt"],
    )
    heads = {
        "day": house.pick("week", ("Week Ending", "W/E Date", "Period End")),
        "description": house.pick("who", ("Employee / Position", "Associate", "Name - Job Title - Type")),
    }
    columns = standing(
        pen,
        Column("day"),
        Column("description", "1fr"),
        Column("quantity", head="hours"),
        Column("unit_price", head="unit_price"),
        Column("amount"),
    )
    body = table(pen, columns, house_look(pen, heads=heads))
    listed = sums.rows(pen, due="both")
    return sheet(
        pen,
        head,
        parts.party(pen, "bill_to", pen.buyer(), 9.5),
        t(f"{pen.label('po_number')}: {pen.f('po_number')}", 9),
        body,
        sums.block(pen, listed, 230),
        parts.coupon(pen) if pen.has("due_date") else "",
        footer=parts.footer(pen),
    )


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


def workshop(pen: Pen) -> str:
    """A repair order: the vehicle, labor and parts under headings, sums by kind at the left of the total."""
    house, dice = pen.house, pen.dice
    head = grid(
        [
            parts.letterhead(pen, 14, 8.5),
            align(
                "right",
                stack(
                    t(house.pick("ro", ("REPAIR ORDER / INVOICE", "SERVICE INVOICE", "INVOICE")), 14, bold=True),
                    parts.in_boxes(pen.pairs("invoice_number", "invoice_date"), 2, 9),
                    gap=6,
                ),
            ),
        ],
        ["1fr", "200pt"],
    )
    vin = "".join(dice.choice("0123456789ABCDEFGHJKLMNPRSTUVWXYZ") for _ in range(17))
    vehicle = [
        ("Year", str(dice.randrange(2009, 2026))),
        ("Make / Model", dice.choice(("Box truck 26 ft", "Pickup 2500", "Cargo van", "Forklift LP"))),
        ("VIN", vin),
        ("Odometer In", f"{dice.randrange(8000, 240000):,}"),
        ("License", f"{dice.randrange(100, 999)} {dice.choice(('KLM', 'TRW', 'BDX'))}"),
        ("Advisor", house.pick("adv", ("Lou", "Beth", "Sam"))),
    ]
    two = grid(
        [parts.party(pen, "bill_to", pen.buyer(), 9, "boxed"), parts.inside(vehicle, 2, 9)], ["1fr", "1.4fr"], gutter=10
    )
    columns = standing(
        pen, Column("sku"), Column("description", "1fr"), Column("quantity"), Column("unit_price"), Column("amount")
    )
    heads = {"quantity": house.pick("rq", ("Hrs/Qty", "Qty", "QTY"))}
    body = table(pen, columns, house_look(pen, heads=heads, section_sums=house.chance("ro sums", 0.5)))
    listed = sums.rows(pen, due="total")
    note = t(
        "I hereby authorize the above repair work to be done along with the necessary materials. All parts are new unless specified otherwise.",
        7,
    )
    return sheet(
        pen,
        head,
        two,
        body,
        grid([box(note, pen=stroke(0.5)), sums.block(pen, listed, 200, "boxed")], ["1fr", "auto"], gutter=12),
        gap=10,
        footer=align("right", pen.page()),
    )


def progress(pen: Pen) -> str:
    """A builder's application for payment: schedule of values over the periods, retainage, payment due."""
    house = pen.house
    head = grid(
        [
            stack(
                t(
                    house.pick(
                        "aia",
                        (
                            "APPLICATION AND CERTIFICATE FOR PAYMENT",
                            "PROGRESS BILLING",
                            "APPLICATION FOR PAYMENT - INVOICE",
                        ),
                    ),
                    12,
                    bold=True,
                ),
                t("Continuation sheet", 8),
                gap=4,
            ),
            parts.by_side(
                [
                    *pen.pairs("invoice_number", "invoice_date", "due_date", "po_number"),
                    ("Application period to", pen.f("delivery_date")),
                ],
                8.5,
            ),
        ],
        ["1fr", "auto"],
    )
    pen.unclear |= {"delivery_date", "subtotal"}
    two = grid(
        [
            stack(t("TO OWNER:", 8, bold=True), lines(pen.buyer(), 9), gap=3),
            stack(t("FROM CONTRACTOR:", 8, bold=True), lines(pen.seller(), 9), gap=3),
            stack(t("PROJECT:", 8, bold=True), lines(pen.place(), 9), gap=3),
        ],
        ["1fr", "1fr", "1fr"],
        gutter=12,
    )
    heads = {
        "item": "Item\nNo.",
        "description": "Description of Work",
        "value": "Scheduled\nValue",
        "before": "Work completed\nfrom previous\napplication",
        "amount": "Work completed\nthis period",
        "done": "Total completed\nto date",
        "percent": "%",
        "rest": "Balance\nto finish",
    }
    columns = [
        Column("item"),
        Column("description", "1fr"),
        Column("value", "auto", "right"),
        Column("before", "auto", "right"),
        Column("amount"),
        Column("done", "auto", "right"),
        Column("percent", "auto", "right"),
        Column("rest", "auto", "right"),
    ]
    body = table(pen, columns, Look("grid", 7.5, "#ececec", heads=heads, inset="(x: 3pt, y: 2.5pt)"))
    listed = [
        Row("Total completed this period", pen.m("total")),
        Row("Less retainage 10%", house.signed(pen.m("", pen.voucher.amount("retained")), negative=True)),
        Row(
            house.pick("cpd", ("CURRENT PAYMENT DUE", "Current payment due", "NET AMOUNT DUE THIS APPLICATION")),
            pen.m("amount_due"),
            strong=True,
        ),
    ]
    return sheet(
        pen,
        head,
        two,
        body,
        sums.block(pen, listed, 280, "topped"),
        grid(
            [
                t("Contractor: ______________________  Date: ________", 8),
                t("Architect: ______________________  Date: ________", 8),
            ],
            ["1fr", "1fr"],
        ),
        flipped=house.chance("aia wide", 0.6),
        margin="36pt",
        footer=align("center", pen.page()),
    )


def contractor(pen: Pen) -> str:
    """A tradesman's bill: agreed sums told in sentences, no quantities, retainage kept back."""
    house = pen.house
    head = grid([parts.logo(house, 40), align("right", parts.letterhead(pen, 14, 8.5, "right"))], ["1fr", "auto"])
    facts = parts.references(
        pen, ("invoice_number", "credits", "invoice_date", "due_date", "po_number", "payment_terms"), 9
    )
    columns = standing(pen, Column("description", "1fr"), Column("tax_rate", "auto", "right"), Column("amount", "90pt"))
    body = table(pen, columns, house_look(pen, inset="(x: 5pt, y: 6pt)"))
    listed = sums.rows(pen)
    return sheet(
        pen,
        head,
        t(pen.title, 18, bold=True, colour=house.colour),
        grid([parts.party(pen, "bill_to", pen.buyer(), 9.5), facts], ["1fr", "1fr"], gutter=20),
        body,
        sums.block(pen, listed, 230),
        t(house.label("thanks"), 9),
        parts.bank(pen),
        footer=parts.footer(pen),
        gap=16,
    )
