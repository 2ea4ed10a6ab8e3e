"""Bills of workshops and building sites: labor and parts, schedules of values, agreed sums."""

# ruff: noqa: E501 - one part of a page stays on one line

from __future__ import annotations

from samples.press import parts, sums
from samples.press.ink import align, box, grid, lines, stack, stroke, t
from samples.press.page import sheet
from samples.press.pen import Pen
from samples.press.sums import Row
from samples.press.tables import Column, Look, house_look, standing, table


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
