"""Printed forms of the American office: boxes in rows, ruled columns, totals in the foot of the form."""

# ruff: noqa: E501 - one part of a page, one text or one design stays on one line

from __future__ import annotations

from samples.press import parts, sums
from samples.press.ink import align, box, grid, ink, lines, rule, stack, stroke, t
from samples.press.page import sheet
from samples.press.pen import Pen
from samples.press.tables import Column, Look, plain, standing, table


def desktop_books(pen: Pen) -> str:
    """Date and number in a small grid, bill-to and ship-to boxes, a row of particulars, a form of ruled columns."""
    house = pen.house
    head = grid(
        [
            parts.letterhead(pen, 12, 9),
            align(
                "right",
                stack(
                    t(pen.title, 20, bold=True),
                    f"box(width: 190pt, {parts.in_boxes(pen.pairs('invoice_date', 'invoice_number'), 2, 9, '#ffffff')})",
                    gap=8,
                ),
            ),
        ],
        ["1fr", "auto"],
    )
    boxes = grid(
        [parts.party(pen, "bill_to", pen.buyer(), 9, "bar"), parts.party(pen, "ship_to", pen.place(), 9, "bar")],
        ["1fr", "1fr"],
        gutter=30,
    )
    row = parts.in_boxes(
        pen.pairs("po_number", "payment_terms", "due_date", "contact", "delivery_date", "carrier", "credits"),
        7,
        8.5,
        "#ffffff",
    )
    columns = standing(
        pen,
        Column("quantity", "50pt", "center"),
        Column("sku", "80pt"),
        Column("description", "1fr"),
        Column("unit_price", "66pt"),
        Column("amount", "76pt"),
    )
    many = len(pen.voucher.entries)
    look = Look(
        "columns",
        9,
        house.pick("form shade", ("", "#eeeeee")),
        inset="(x: 4pt, y: 3pt)",
        empty_rows=max(0, 18 - 2 * many),
    )
    listed = sums.rows(pen, due="both" if house.chance("books due", 0.5) else "total")
    foot = grid(
        [box(t(house.label("thanks"), 9), pen=stroke(0.6)), sums.block(pen, listed, 200, "boxed")],
        ["1fr", "auto"],
        gutter=0,
    )
    return sheet(
        pen,
        head,
        boxes,
        align("right", row),
        table(pen, columns, look),
        foot,
        gap=10,
        font=house.pick("books font", ("Liberation Sans", "Liberation Serif")),
        footer=align("center", pen.page()) if many > 12 else "",
    )


def distributor_stub(pen: Pen) -> str:
    """Ordered, shipped and backordered; sold-to upright; remit-to beside the sums; a slip to tear off."""
    house = pen.house
    remit = lines([house.label("remit_to"), *pen.seller()], 8.5, first_bold=True)
    head = grid(
        [
            stack(parts.wordmark(pen, 30), lines([*pen.voucher.seller.lines, *parts.contacts(pen)], 8), gap=5),
            align(
                "right",
                stack(
                    t(pen.title.upper(), 18, bold=True),
                    parts.in_boxes(pen.pairs("invoice_number", "invoice_date"), 2, 9.5),
                    gap=6,
                ),
            ),
        ],
        ["1fr", "190pt"],
    )
    who = parts.parties(pen, 9, form=house.pick("stub party", ("upright", "upright", "boxed", "beside")))
    one = parts.in_boxes(pen.pairs("customer_number", "po_number", "order_date", "sales_order_number", "contact"), 5, 8)
    two = parts.in_boxes(pen.pairs("carrier", "delivery_date", "fob", "payment_terms", "due_date", "credits"), 6, 8)
    columns = standing(
        pen,
        Column("pos"),
        Column("quantity_ordered", "auto", "center"),
        Column("quantity", "auto", "center", "shipped"),
        Column("quantity_backordered", "auto", "center"),
        Column("sku", "auto"),
        Column("description", "1fr", below=("lot", "serial")),
        Column("unit"),
        Column("unit_price"),
        Column("price_basis_quantity"),
        Column("amount"),
    )
    body = table(
        pen,
        columns,
        Look(house.pick("stub rules", ("columns", "grid", "head")), 8, "#dcdcdc", inset="(x: 3pt, y: 3pt)", upper=True),
    )
    listed = sums.rows(pen, due="both")
    foot = grid([remit, sums.block(pen, listed, 210, "boxed")], ["1fr", "auto"])
    late = t(house.label("late"), 7)
    return sheet(
        pen,
        head,
        who,
        stack(one, two, gap=0),
        body,
        foot,
        late,
        parts.coupon(pen) if pen.has("due_date") else "",
        margin="32pt",
        size=8.5,
        gap=9,
        footer=align("right", pen.page()),
    )


def industrial(pen: Pen) -> str:
    """Totals at the top right, lines without rules with the item number above the description, remit-to boxed."""
    house = pen.house
    left = stack(parts.logo(house, 36), lines([pen.f("supplier_name"), *pen.voucher.seller.lines], 8.5), gap=4)
    listed = sums.rows(pen, due="both")
    names = ("invoice_number", "credits", "invoice_date", "due_date", "customer_number", "po_number", "payment_terms")
    name = "amount_due" if pen.has("due_date") else "total"
    head = grid(
        [
            left,
            box(
                parts.by_side([*pen.pairs(*names), (pen.label(name), pen.m(name))], 9, "labels", "", "right"),
                "auto",
                pen=stroke(0.8),
                fill=ink("#f6f6f6"),
            ),
        ],
        ["1fr", "auto"],
    )
    who = parts.parties(pen, 8.5, ("ship_to", "bill_to"), "small")
    columns = standing(
        pen,
        Column("pos"),
        Column("description", "1fr", above=("sku",), below=("lot", "serial")),
        Column("quantity", joined=()),
        Column("unit", "auto", "center"),
        Column("unit_price"),
        Column("amount"),
    )
    body = table(
        pen,
        columns,
        Look(
            "dotted",
            8.5,
            "",
            house.colour,
            inset="(x: 4pt, y: 4pt)",
            labels_below=house.chance("ind labels", 0.4),
            pen="#777777",
            level=house.pick("ind level", ("top", "bottom", "horizon")),
        ),
    )
    pay = grid(
        [box(parts.remit(pen), "220pt", pen=stroke(0.6)), parts.bank(pen, 8, "list")], ["auto", "1fr"], gutter=16
    )
    return sheet(
        pen,
        head,
        t(pen.title.upper(), 16, bold=True),
        who,
        rule(1.2),
        body,
        sums.block(pen, listed, 220, "topped"),
        pay,
        gap=11,
        footer=parts.footer(pen),
    )


def remit_top(pen: Pen) -> str:
    """The slip to return stands at the top with the sum, the lines come below the perforation."""
    house = pen.house
    name = "amount_due" if pen.has("due_date") else "total"
    pairs = [
        *pen.pairs("customer_number", "invoice_number", "credits", "invoice_date", "due_date"),
        (pen.label(name), pen.m(name)),
    ]
    slip = grid(
        [stack(parts.logo(house, 30), lines(pen.seller(), 9), gap=6), parts.in_boxes(pairs, 2, 9)], ["1fr", "230pt"]
    )
    windows = grid(
        [
            stack(t(house.label("bill_to"), 7.5), lines(pen.buyer(), 10), gap=6),
            stack(t(house.label("remit_to"), 7.5), lines(pen.seller(), 10), gap=6),
        ],
        ["1fr", "1fr"],
        gutter=20,
    )
    cut = stack(rule(0.8, dash="dashed"), align("center", t(house.label("cut"), 7)), gap=3)
    row = parts.references(
        pen,
        ("po_number", "sales_order_number", "delivery_note_number", "delivery_date", "payment_terms", "carrier"),
        8,
        "above",
    )
    columns = standing(
        pen,
        Column("quantity", "auto", "right"),
        Column("unit"),
        Column("sku"),
        Column("description", "1fr"),
        Column("unit_price"),
        Column("amount"),
    )
    body = table(pen, columns, Look("head", 8.5, "#efefef", inset="(x: 4pt, y: 3pt)"))
    listed = sums.rows(pen, due="both")
    return sheet(
        pen,
        align("center", t(pen.title, 16, bold=True)),
        slip,
        windows,
        cut,
        row,
        body,
        sums.across(pen, listed),
        t(house.label("late"), 7.5, italic=True),
        gap=13,
        footer=align("center", pen.page()),
    )


def spreadsheet(pen: Pen) -> str:
    """A template of a spreadsheet: cells with grid lines, coloured bars, empty rows down to the sums."""
    house = pen.house
    tone = house.pick("sheet tone", ("#2f5496", "#548235", "#c55a11", "#7f7f7f", "#1f3864"))
    head = grid(
        [t(pen.f("supplier_name"), 14, bold=True), align("right", t(pen.title.upper(), 24, bold=True, colour=tone))],
        ["1fr", "auto"],
    )
    left = lines([*pen.voucher.seller.lines, *parts.contacts(pen)], 9)
    right = plain(
        [
            [a for a, _ in pen.pairs("invoice_date", "invoice_number")],
            [b for _, b in pen.pairs("invoice_date", "invoice_number")],
            *(
                [
                    [a for a, _ in pen.pairs("customer_number", "payment_terms")],
                    [b for _, b in pen.pairs("customer_number", "payment_terms")],
                ]
            ),
        ],
        ["95pt", "95pt"],
        ["center", "center"],
        9,
        "grid",
        "#d9e2f3",
    )
    bars = grid(
        [
            box(t(house.label(key).upper(), 9, bold=True, colour="#ffffff"), inset="3pt", fill=ink(tone))
            for key in ("bill_to", "ship_to")
        ]
        + [lines(pen.buyer(), 9), lines(pen.place(), 9)],
        ["1fr", "1fr"],
        gutter=30,
    )
    row = parts.references(
        pen, ("po_number", "contact", "delivery_date", "carrier", "due_date", "credits"), 8.5, "boxes"
    )
    columns = standing(
        pen,
        Column("sku", "80pt"),
        Column("description", "1fr"),
        Column("quantity", "48pt"),
        Column("unit_price", "68pt"),
        Column("amount", "78pt"),
    )
    look = Look(
        "grid",
        9,
        tone,
        "#ffffff",
        inset="(x: 4pt, y: 3pt)",
        upper=True,
        pen="#a6a6a6",
        empty_rows=max(0, 14 - len(pen.voucher.entries)),
    )
    listed = sums.rows(pen, due="total")
    notes = box(
        stack(
            t(house.label("notes"), 9, bold=True),
            t(f"1. {house.label('late')}\n2. {house.label('thanks')}", 8.5),
            gap=4,
        ),
        pen=stroke(0.5, "#a6a6a6"),
    )
    return sheet(
        pen,
        head,
        grid([left, right], ["1fr", "auto"]),
        bars,
        row,
        table(pen, columns, look),
        grid([notes, sums.block(pen, listed, 190, "boxed")], ["1fr", "auto"], gutter=20),
        gap=9,
        font=house.pick("sheet font", ("Liberation Sans", "Noto Sans", "DejaVu Sans")),
        margin="40pt",
    )
