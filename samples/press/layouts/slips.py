"""Papers that travel with goods: packing slips with and without prices, by carton, delivery tickets, labels, receipts of goods."""

# ruff: noqa: E501 - one part of a page, one text or one design stays on one line

from __future__ import annotations

from samples.press import codes, parts
from samples.press.ink import align, box, grid, lines, rule, stack, stroke, t
from samples.press.page import sheet
from samples.press.pen import Pen
from samples.press.tables import Column, Look, house_look, standing, table

_ALL = (
    "delivery_note_number",
    "delivery_date",
    "po_number",
    "order_date",
    "sales_order_number",
    "carrier",
    "tracking",
    "customer_number",
)


def pick_ship(pen: Pen) -> str:
    """Ordered, shipped and backordered with lots and serials below, a box to sign at the foot."""
    house = pen.house
    head = grid(
        [
            stack(parts.logo(house, 34), parts.letterhead(pen, 12, 8.5), gap=5),
            align(
                "right",
                stack(
                    t(pen.title, 20, bold=True),
                    codes.bars(pen.f("delivery_note_number"), 20) if house.chance("bars", 0.4) else "",
                    gap=8,
                ),
            ),
        ],
        ["1fr", "auto"],
    )
    order = house.pick("slip parties", (("ship_to", "bill_to"), ("bill_to", "ship_to")))
    row = parts.references(pen, _ALL, 8.5)
    columns = standing(
        pen,
        Column("pos"),
        Column("sku"),
        Column("description", "1fr", below=("lot", "serial", "expiry")),
        Column("unit", "auto", "center"),
        Column("quantity_ordered"),
        Column("quantity", head="shipped"),
        Column("quantity_backordered"),
    )
    body = table(pen, columns, house_look(pen))
    sign = grid(
        [
            box(t(f"{house.label('received_by')}: ______________________", 8.5), inset="8pt", pen=stroke(0.5)),
            box(t(f"{house.label('invoice_date')}: ____________", 8.5), inset="8pt", pen=stroke(0.5)),
        ],
        ["2fr", "1fr"],
        gutter=0,
    )
    return sheet(pen, head, parts.parties(pen, 9, order), row, body, sign, footer=parts.footer(pen))


def carton_list(pen: Pen) -> str:
    """Contents by carton: a heading for each, its weight, the pieces within."""
    house = pen.house
    head = grid(
        [t(pen.title.upper(), 20, bold=True), align("right", parts.references(pen, _ALL[:5], 9, "right"))],
        ["1fr", "auto"],
    )
    who = grid(
        [
            parts.party(pen, "from", pen.seller(), 9, "above"),
            parts.party(pen, "ship_to", pen.place(), 9, "above"),
            parts.party(pen, "bill_to", pen.buyer(), 9, "above"),
        ],
        ["1fr", "1fr", "1fr"],
        gutter=12,
    )
    columns = standing(
        pen,
        Column("quantity", "60pt", "center", house.pick("carton qty", ("quantity", "shipped"))),
        Column("unit"),
        Column("sku", "auto"),
        Column("description", "1fr"),
        Column("lot"),
        Column("serial"),
        Column("gtin"),
    )
    body = table(pen, columns, house_look(pen, level="top"))
    count = len({entry.section for entry in pen.voucher.entries if entry.section}) or 1
    total = t(
        f"{house.label('parcels')}: {count}      {house.label('weight')}: {house.pick('lbs', (184, 412, 96, 1230))} {'LBS' if house.country == 'US' else 'kg'}",
        9.5,
        bold=True,
    )
    return sheet(pen, head, rule(1), who, body, total, footer=align("right", pen.page()))


def priced_slip(pen: Pen) -> str:
    """A slip that shows prices too, the supplier's name only in a picture and in the foot."""
    house = pen.house
    head = grid(
        [parts.wordmark(pen, 30), align("right", t(pen.title, 18, bold=True, colour=house.colour))], ["1fr", "auto"]
    )
    columns = standing(
        pen,
        Column("sku"),
        Column("description", "1fr"),
        Column("quantity_ordered"),
        Column("quantity", joined=("unit",)),
        Column("unit_price"),
        Column("amount"),
    )
    body = table(pen, columns, house_look(pen))
    return sheet(
        pen,
        head,
        parts.references(pen, _ALL[:6], 9),
        parts.parties(pen),
        body,
        t(house.label("thanks"), 8.5, italic=True),
        footer=align("center", t("  ·  ".join(pen.seller()), 7)),
    )


def delivery_ticket(pen: Pen) -> str:
    """Half a page: a ticket with large number, few lines, lines to sign."""
    house = pen.house
    number = t(f"{pen.label('delivery_note_number')} {pen.f('delivery_note_number')}", 13, bold=True, colour="#b02020")
    head = grid(
        [
            stack(
                t(pen.f("supplier_name"), 13, bold=True),
                lines([*pen.voucher.seller.lines, pen.voucher.seller.phone], 8),
                gap=4,
            ),
            align("right", stack(t(pen.title.upper(), 13, bold=True), number, gap=6)),
        ],
        ["1fr", "auto"],
    )
    form = parts.inside([*pen.pairs("delivery_date", "po_number", "customer_number", "carrier")], 4, 10)
    who = parts.party(pen, "ship_to", pen.place(), 10, "beside")
    columns = standing(
        pen,
        Column("quantity", "70pt", "right"),
        Column("unit", "40pt", "center"),
        Column("description", "1fr", above=("sku",)),
    )
    body = table(pen, columns, Look("grid", 9.5, "#eeeeee", labels_below=False))
    sign = grid(
        [
            t(
                "Driver ______________   Time in ______   Time out ______"
                if house.language == "en"
                else "______________",
                9,
            ),
            t(f"{house.label('received_by')} X ____________________", 9),
        ],
        ["1fr", "1fr"],
    )
    return sheet(
        pen,
        head,
        form,
        who,
        pen.f("buyer_name") and t(f"{house.label('bill_to')}: {pen.f('buyer_name')}", 9),
        body,
        "v(20pt)",
        sign,
        margin="36pt",
        gap=12,
        size=9.5,
    )


def label_slip(pen: Pen) -> str:
    """A slip of the size of a shipping label."""
    pairs = pen.pairs("delivery_note_number", "po_number", "delivery_date")
    columns = standing(pen, Column("quantity", "auto", "right"), Column("sku"), Column("description", "1fr"))
    body = table(pen, columns, Look("under", 7, inset="(x: 2pt, y: 2pt)"))
    who = grid(
        [
            stack(t("FROM", 6), lines(pen.seller(), 7), gap=2),
            stack(t("SHIP TO", 6), lines(pen.place(), 9, first_bold=True), gap=2),
        ],
        ["1fr", "1.3fr"],
    )
    return sheet(
        pen,
        who,
        rule(1.5),
        align("center", t(pen.title.upper(), 11, bold=True)),
        parts.by_side(pairs, 8, "labels"),
        body,
        align("center", codes.bars(pen.f("delivery_note_number"), 34)),
        width="288pt",
        height="432pt",
        margin="14pt",
        size=7.5,
        gap=7,
        font="Liberation Sans",
        footer=align("center", pen.page(6)),
    )


def receiver(pen: Pen) -> str:
    """The buyer's own record of what was counted."""
    house = pen.house
    head = grid(
        [
            stack(t(pen.f("buyer_name"), 13, bold=True), lines(pen.voucher.buyer.lines, 8.5), gap=4),
            align("right", stack(t(pen.title.upper(), 15, bold=True), gap=4)),
        ],
        ["1fr", "auto"],
    )
    facts = parts.in_boxes(
        [
            (house.label("vendor"), pen.f("supplier_name")),
            *pen.pairs("po_number", "delivery_note_number", "delivery_date", "carrier"),
        ],
        5,
        8.5,
    )
    columns = standing(
        pen,
        Column("pos"),
        Column("sku"),
        Column("description", "1fr", below=("lot",)),
        Column("unit"),
        Column("quantity_ordered"),
        Column("quantity", head="received"),
    )
    body = table(pen, columns, Look("grid", 8.5, "#dfe7f1"))
    sign = grid(
        [t("Counted by ____________", 8.5), t("Inspected by ____________", 8.5), t("Put away ____________", 8.5)],
        ["1fr", "1fr", "1fr"],
    )
    return sheet(pen, head, facts, body, sign, footer=align("right", pen.page()))
