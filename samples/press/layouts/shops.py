"""Papers of shops and of those who buy for shops, and bills without a table."""

# ruff: noqa: E501 - one part of a page stays on one line

from __future__ import annotations

from samples.press import parts, sums
from samples.press.ink import align, box, grid, ink, lines, rule, stack, stroke, t
from samples.press.page import sheet
from samples.press.pen import Pen
from samples.press.sums import Row
from samples.press.tables import Column, Look, house_look, standing, table


def taxed_order(pen: Pen) -> str:
    """An order whose sums show tax and freight too."""
    house = pen.house
    name = stack(
        t(pen.f("buyer_name"), 13, bold=True, colour=house.colour),
        lines([*pen.voucher.buyer.lines, pen.voucher.buyer.phone], 8.5),
        gap=4,
    )
    head = grid(
        [
            name,
            align(
                "right",
                stack(
                    t(pen.title.upper(), 19, bold=True, colour=house.colour),
                    parts.references(pen, ("order_date", "po_number"), 9, "right"),
                    gap=6,
                ),
            ),
        ],
        ["1fr", "auto"],
    )
    row = parts.references(pen, ("contact", "carrier", "fob", "payment_terms"), 8.5, "boxes")
    columns = standing(
        pen,
        Column("sku", "70pt"),
        Column("description", "1fr"),
        Column("quantity", "50pt"),
        Column("unit_price", "68pt"),
        Column("amount", "76pt"),
    )
    body = table(
        pen,
        columns,
        Look(
            "grid",
            9,
            house.colour,
            "#ffffff",
            upper=True,
            pen="#999999",
            empty_rows=max(0, 10 - len(pen.voucher.entries)),
        ),
    )
    listed = sums.rows(pen)
    note = box(
        stack(t(house.label("notes"), 9, bold=True), t("Deliver between 7 AM and 3 PM. Call ahead.", 8.5), gap=4),
        fill=ink("#eeeeee"),
    )
    return sheet(
        pen,
        head,
        parts.parties(pen, 9, ("vendor", "ship_to"), "bar"),
        row,
        body,
        grid([note, sums.block(pen, listed, 190, "ruled")], ["1fr", "auto"], gutter=14),
        align("right", t(f"{house.label('signature')} ____________________", 8.5)),
        gap=11,
        footer=align("center", pen.page()),
    )


def store_order(pen: Pen) -> str:
    """A chain's order: trade numbers, packs, cost, cubes, sums of units below."""
    house = pen.house
    head = grid(
        [
            t(pen.f("buyer_name").upper(), 14, bold=True),
            align("center", t(pen.title.upper(), 14, bold=True)),
            align("right", parts.references(pen, ("po_number", "order_date", "required_date"), 8.5, "stacked")),
        ],
        ["1fr", "auto", "180pt"],
    )
    heads = {
        "sku": "Vendor Style",
        "pack": "Pack",
        "cube": "Cube",
        "unit_price": house.pick("cost", ("Unit Cost", "Cost Each", "First Cost")),
        "amount": house.pick("ext", ("Ext. Cost", "Total Cost", "Extended")),
        "quantity": house.pick("units", ("Order Qty", "Total Units", "Units")),
    }
    columns = standing(
        pen,
        Column("pos"),
        Column("gtin"),
        Column("sku"),
        Column("description", "1fr"),
        Column("pack", "auto", "center"),
        Column("cube", "auto", "right"),
        Column("quantity"),
        Column("unit"),
        Column("unit_price"),
        Column("amount"),
    )
    body = table(pen, columns, house_look(pen, heads=heads, size=7.5))
    units = sum(int(entry.money("quantity")) for entry in pen.voucher.entries)
    listed = [Row("Total Units", f"{units:,}"), Row(pen.label("total"), pen.m("total"), strong=True)]
    terms = parts.in_boxes(pen.pairs("payment_terms", "fob", "carrier", "contact"), 4, 8)
    return sheet(
        pen,
        head,
        parts.parties(pen, 8.5, ("vendor", "ship_to")),
        terms,
        body,
        sums.block(pen, listed, 200),
        t("Vendor compliance guide applies. Late or incomplete shipments are subject to charge back.", 7),
        gap=10,
        size=8,
        margin="34pt",
        flipped=house.chance("wide order", 0.4),
        footer=align("right", pen.page()),
    )


def dispatch_list(pen: Pen) -> str:
    """Out of a large system: the item on one row, its batch on the row below, what is still open at the right."""
    house = pen.house
    window = stack(t(" - ".join(pen.seller()), 6.5), lines(pen.place(), 10), gap=6)
    info = box(
        parts.by_side(
            pen.pairs(
                "delivery_note_number",
                "delivery_date",
                "customer_number",
                "po_number",
                "order_date",
                "sales_order_number",
                "carrier",
            ),
            9,
            colon="",
        ),
        "230pt",
        pen=stroke(0.6),
    )
    columns = standing(
        pen,
        Column("pos10", "44pt", "left"),
        Column("description", "1fr", above=("sku",), below=("lot",)),
        Column("quantity_ordered"),
        Column("quantity", head="shipped", joined=("unit",)),
        Column("quantity_backordered"),
    )
    body = table(
        pen,
        columns,
        Look(house.pick("dispatch rules", ("head", "under", "rows")), 9, inset="(x: 3pt, y: 4pt)", labels_below=True),
    )
    bill = parts.party(pen, "bill_to", pen.buyer(), 8.5, "beside")
    sign = grid(
        [t(f"{house.label('received_by')}: ________________", 8.5), t("__________________", 8.5)], ["1fr", "1fr"]
    )
    return sheet(
        pen,
        align("right", parts.wordmark(pen, 26)),
        grid([window, info], ["1fr", "auto"], gutter=16),
        t(pen.title, 15, bold=True),
        bill,
        body,
        rule(0.5),
        sign,
        gap=13,
        footer=parts.footer(pen),
    )


def gross_shop(pen: Pen) -> str:
    """Prices with the tax in them; the tax is told below the total."""
    house = pen.house
    head = align(
        "center",
        stack(
            parts.logo(house, 34),
            t(pen.f("supplier_name"), 14, bold=True),
            t("  ".join((*pen.voucher.seller.lines, *parts.tax_numbers(pen))), 8.5),
            gap=5,
        ),
    )
    facts = parts.references(pen, ("invoice_number", "credits", "invoice_date", "customer_number", "po_number"), 9)
    columns = standing(
        pen,
        Column("description", "1fr", below=("sku",)),
        Column("quantity"),
        Column("unit_price"),
        Column("tax_rate"),
        Column("amount"),
    )
    body = table(pen, columns, house_look(pen))
    within = "inc." if house.language == "en" else house.label("including_tax")
    listed = [Row(pen.label("total"), pen.m("total"), strong=True)]
    listed += [
        Row(f"{within} {tax.name} {house.number(tax.rate, 0)}%", pen.m("", tax.tax)) for tax in pen.voucher.taxes
    ]
    if len(pen.voucher.taxes) == 1:
        pen.f("tax_total")
    # The lines hold the tax, so that the sum without it, where nobody printed it, is anybody's reckoning.
    pen.unclear.add("subtotal")
    return sheet(
        pen,
        head,
        t(pen.title, 16, bold=True),
        grid([lines(pen.buyer(), 9.5), facts], ["1fr", "1fr"], gutter=20),
        body,
        sums.block(pen, listed, 230),
        t(house.label("thanks"), 9),
        gap=14,
        footer=parts.footer(pen),
    )


def letter_bill(pen: Pen) -> str:
    """A letter that names its sums in the text and in a few lines without any table head."""
    house = pen.house
    head = align(house.pick("letter side", ("right", "center", "left")), parts.letterhead(pen, 13, 9))
    intro = f"{pen.title.capitalize()} {pen.f('invoice_number')} - {house.label('project')}: {house.pick('work', ('annual maintenance', 'second quarter', 'renovation of the office', 'our proposal of last month'))}"
    opening = t(
        f"Dear {house.pick('dear', ('Ms. Nair', 'Mr. Bell', 'Accounts Payable'))},\n\nPlease find below our charges under your order {pen.f('po_number')}.",
        10,
    )
    items = grid(
        [
            cell
            for at in range(len(pen.voucher.entries))
            for cell in (t(pen.cell(at, "description"), 10), t(pen.cell(at, "amount"), 10, whole=True))
        ],
        ["1fr", "90pt"],
        "(left, right)",
        20,
        8,
    )
    listed = sums.rows(pen, due="total")
    due = (
        t(f"We ask you to pay the amount of {pen.m('total')} by {pen.f('due_date')} ({pen.f('payment_terms')}).", 10)
        if pen.has("due_date")
        else t("The amount will be set off against your account.", 10)
    )
    pen.unclear.add("amount_due")
    return sheet(
        pen,
        head,
        "v(16pt)",
        lines([pen.f("invoice_date"), "", *pen.buyer()], 10),
        "v(8pt)",
        t(intro, 10.5, bold=True),
        opening,
        items,
        rule(0.4),
        sums.block(pen, listed, 220, "plain"),
        due,
        t(f"Sincerely,\n\n\n{pen.voucher.seller.contact}", 10),
        margin="72pt",
        gap=14,
        font=house.pick("letter font", ("Liberation Serif", "Libertinus Serif", "Noto Serif", "Liberation Sans")),
    )


def webshop(pen: Pen) -> str:
    """An order's invoice from a shop in the web: a picture's place, name and number of each article, quantity in words."""
    house = pen.house
    head = grid(
        [parts.logo(house, 30), align("right", t(f"{pen.title} {pen.f('invoice_number')}", 13, bold=True))],
        ["1fr", "auto"],
    )
    facts = parts.above(
        [
            *pen.pairs("invoice_date", "po_number", "sales_order_number", "credits"),
            ("Payment method", house.pick("paid by", ("Visa ending in 4471", "Purchase card", "Invoice, net 30"))),
        ],
        4,
        8.5,
    )
    sold = pen.voucher.seller
    who = grid(
        [
            stack(t("Sold by", 8.5, bold=True), lines(pen.seller(), 8.5), gap=3),
            stack(t("Bill to", 8.5, bold=True), lines(pen.buyer(), 8.5), gap=3),
            stack(t("Ship to", 8.5, bold=True), lines(pen.place(), 8.5), gap=3),
        ],
        ["1fr", "1fr", "1fr"],
        gutter=12,
    )
    rows = []
    form = house.pick("qty words", ("Qty: {}", "Quantity: {}", "{} x", "{} of:"))
    for at in range(len(pen.voucher.entries)):
        place = f"rect(width: 34pt, height: 34pt, fill: {ink(house.pick('tile', ('#e8e8e8', '#dfe7ee')))})"
        words = stack(
            t(pen.cell(at, "description"), 9, bold=True),
            t(
                f"{house.pick('item no', ('Item #', 'SKU: ', 'ASIN: ', 'Model '))}{pen.cell(at, 'sku')}",
                8,
                colour="#666666",
            ),
            t(form.format(pen.cell(at, "quantity")), 8.5),
            gap=3,
        )
        rows += [
            place,
            words,
            t(f"{pen.cell(at, 'unit_price')}{house.pick('each', (' ea.', '', ' each'))}", 9, whole=True),
            t(pen.cell(at, "amount"), 9, bold=True, whole=True),
        ]
    items = grid(rows, ["auto", "1fr", "auto", "auto"], "(left, left, right, right)", 12, 10)
    return sheet(
        pen,
        head,
        facts,
        who,
        rule(0.8),
        items,
        rule(0.8),
        sums.block(pen, sums.rows(pen, due="total"), 220, "plain"),
        align("center", t(f"Questions? Contact {sold.email}", 8)),
        gap=13,
        footer=align("center", pen.page()),
    )
