"""Bills of those who sell time: law and advice, hotels, staffing."""

# ruff: noqa: E501 - one part of a page stays on one line

from __future__ import annotations

from samples.press import parts, sums
from samples.press.ink import align, grid, lines, rule, stack, t
from samples.press.page import sheet
from samples.press.pen import Pen
from samples.press.sums import Row
from samples.press.tables import Column, house_look, standing, table


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
