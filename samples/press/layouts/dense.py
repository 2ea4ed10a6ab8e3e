"""Forms of many columns and small type: wide pages with headings of several lines, stamped copies."""

from __future__ import annotations

from samples.press import parts, sums
from samples.press.ink import align, grid, place, stack, t
from samples.press.page import sheet
from samples.press.pen import Pen
from samples.press.tables import Column, Look, standing, table


def landscape(pen: Pen) -> str:
    """A wide page of many columns under headings of up to three lines."""
    house = pen.house
    head = grid(
        [
            parts.letterhead(pen, 12, 8),
            align("center", t(pen.title, 17, bold=True)),
            align(
                "right",
                parts.references(
                    pen, ("invoice_number", "credits", "invoice_date", "due_date", "payment_terms"), 8, "side"
                ),
            ),
        ],
        ["1fr", "1fr", "1fr"],
    )
    who = parts.parties(pen, 8.5, ("bill_to", "ship_to"), "boxed")
    row = parts.references(
        pen,
        (
            "customer_number",
            "po_number",
            "order_date",
            "sales_order_number",
            "delivery_note_number",
            "delivery_date",
            "carrier",
            "fob",
        ),
        7.5,
        "boxes",
    )
    columns = standing(
        pen,
        Column("pos"),
        Column("sku", "auto"),
        Column("description", "1fr"),
        Column("gtin"),
        Column("quantity_ordered"),
        Column("quantity", head="shipped"),
        Column("quantity_backordered"),
        Column("unit"),
        Column("unit_price"),
        Column("discount"),
        Column("amount"),
    )
    heads = (
        {
            "pos": "Line\nNo.",
            "quantity_ordered": "Quantity\nOrdered",
            "quantity": "Quantity\nShipped\nThis Inv.",
            "quantity_backordered": "Quantity\nBack\nOrdered",
            "unit_price": "Unit\nPrice",
            "discount": "Disc.\nPct.",
            "amount": "Extended\nAmount",
            "gtin": "UPC / GTIN",
            "unit": "Unit\nof\nMeas.",
        }
        if house.language == "en"
        else {}
    )
    body = table(
        pen,
        columns,
        Look(
            house.pick("wide rules", ("grid", "head", "rows")), 7.5, "#e8e8e8", inset="(x: 3pt, y: 2.5pt)", heads=heads
        ),
    )
    listed = sums.rows(pen, due="both")
    return sheet(
        pen,
        head,
        who,
        row,
        body,
        sums.block(pen, listed, 230, "topped"),
        parts.bank(pen, 7.5, "line"),
        flipped=True,
        gap=9,
        margin="30pt",
        size=8,
        footer=parts.footer(pen),
    )


def received(pen: Pen) -> str:
    """A dense form in small condensed type, stamped by the buyer, sums in a row at the foot."""
    house = pen.house
    head = grid(
        [
            stack(t(pen.f("supplier_name"), 15, bold=True), t("  |  ".join(pen.voucher.seller.lines), 7.5), gap=4),
            align("right", t(pen.title.upper(), 15, bold=True)),
        ],
        ["1fr", "auto"],
    )
    form = parts.inside(
        pen.pairs(
            "invoice_number",
            "invoice_date",
            "customer_number",
            "po_number",
            "sales_order_number",
            "carrier",
            "fob",
            "payment_terms",
            "due_date",
            "delivery_date",
            "credits",
            "contact",
        ),
        4,
        8.5,
    )
    columns = standing(
        pen,
        Column("quantity"),
        Column("unit"),
        Column("sku"),
        Column("description", "1fr"),
        Column("list_price"),
        Column("discount"),
        Column("unit_price"),
        Column("amount"),
    )
    body = table(
        pen,
        columns,
        Look(
            "columns",
            7.5,
            "#dddddd",
            inset="(x: 3pt, y: 2pt)",
            upper=True,
            empty_rows=max(0, 10 - len(pen.voucher.entries)),
        ),
    )
    listed = sums.rows(pen, due="total")
    mark = house.pick("mark", ("RECEIVED\nACCOUNTS PAYABLE", "PAID", "APPROVED\nBY ______", "ENTERED"))
    over = place(
        "bottom + left",
        parts.stamp(
            mark, house.pick("stamp ink", ("#b02030", "#203090", "#207040")), house.pick("turn", (-14, -7, 5, 10)), 15
        ),
        60,
        -70,
    )
    return sheet(
        pen,
        head,
        parts.parties(pen, 8, form="bar"),
        form,
        body,
        sums.across(pen, listed, 8),
        t(house.label("late"), 6.5),
        gap=7,
        margin="28pt",
        size=7.5,
        narrow=True,
        font="Liberation Sans",
        over=over if house.chance("stamped", 0.6) else "",
        footer=align("right", pen.page(7)),
    )
