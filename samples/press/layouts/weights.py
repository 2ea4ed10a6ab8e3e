"""Bills of goods priced by weight or by hundred, or watched by lot."""

# ruff: noqa: E501 - one part of a page stays on one line

from __future__ import annotations

from samples.press import parts, sums
from samples.press.ink import align, grid, lines, stack, t
from samples.press.page import sheet
from samples.press.pen import Pen
from samples.press.tables import Column, house_look, standing, table


def meat_house(pen: Pen) -> str:
    """Cases and catch weight beside each other, the price is per pound or per case."""
    house = pen.house
    head = grid(
        [
            stack(
                t(pen.f("supplier_name").upper(), 15, bold=True),
                t(" - ".join((*pen.voucher.seller.lines, pen.voucher.seller.phone)), 8),
                gap=4,
            ),
            align(
                "right",
                parts.in_boxes(pen.pairs("invoice_number", "invoice_date", "customer_number"), 3, 8.5, "#ffffff"),
            ),
        ],
        ["1fr", "230pt"],
    )
    row = parts.inside(
        [
            ("ROUTE", str(pen.dice.randrange(10, 99))),
            ("STOP", str(pen.dice.randrange(1, 30))),
            *pen.pairs("po_number", "payment_terms", "due_date", "contact", "credits"),
        ],
        7,
        8,
    )
    heads = {
        "cases": house.pick("h cs", ("CS", "Cases", "PCS")),
        "quantity": house.pick("h wt", ("Weight", "QTY/WT", "Net Wt/Qty", "Bill Qty")),
        "description": "Description",
        "unit_price": "Price",
    }
    columns = standing(
        pen,
        Column("cases", "auto", "right"),
        Column("sku"),
        Column("description", "1fr"),
        Column("quantity"),
        Column("unit"),
        Column("unit_price"),
        Column("amount"),
    )
    body = table(pen, columns, house_look(pen, heads=heads, size=8))
    count = sum(int(entry.extra.get("cases", "0")) for entry in pen.voucher.entries)
    tally = t(f"Total cases: {count}     Total items: {len(pen.voucher.entries)}", 8.5, bold=True)
    paca = t(
        "The perishable agricultural commodities listed on this invoice are sold subject to the statutory trust. Report shortages to the driver.",
        6.5,
    )
    return sheet(
        pen,
        head,
        parts.parties(pen, 8.5, ("bill_to", "ship_to")),
        row,
        body,
        grid(
            [
                stack(tally, paca, t(f"{house.label('received_by')} X________________", 9), gap=8),
                sums.block(pen, sums.rows(pen), 190),
            ],
            ["1fr", "auto"],
            gutter=14,
        ),
        gap=8,
        margin="30pt",
        size=8,
        footer=align("center", pen.page()),
    )


def druggist(pen: Pen) -> str:
    """National drug codes, lots with expiry, list price and net, dense small lines."""
    house = pen.house
    head = grid(
        [
            parts.letterhead(pen, 12, 8),
            align("center", t(pen.title.upper(), 16, bold=True)),
            align(
                "right",
                parts.references(
                    pen,
                    ("invoice_number", "credits", "invoice_date", "po_number", "delivery_note_number", "due_date"),
                    8.5,
                    "right",
                ),
            ),
        ],
        ["1fr", "auto", "1fr"],
    )
    heads = {"sku": house.pick("ndc", ("NDC / Item", "NDC", "Item / NDC No.")), "expiry": "Exp."}
    columns = standing(
        pen,
        Column("pos"),
        Column("sku"),
        Column("description", "1fr", below=() if house.chance("lot column", 0.5) else ("lot", "expiry")),
        *([Column("lot"), Column("expiry")] if house.chance("lot column", 0.5) else []),
        Column("quantity"),
        Column("unit"),
        Column("unit_price"),
        Column("discount"),
        Column("amount"),
    )
    body = table(pen, columns, house_look(pen, heads=heads, size=7.5, labels_below=True))
    dea = t(
        "DEA: RX0000000   State Lic. 000000   Transaction history and statement per DSCSA available on request. Returns need prior authorization.",
        6.5,
    )
    return sheet(
        pen,
        head,
        parts.parties(pen, 8.5, ("ship_to", "bill_to")),
        body,
        sums.block(pen, sums.rows(pen), 210),
        parts.remit(pen, 8),
        dea,
        gap=10,
        margin="34pt",
        size=8,
        footer=parts.footer(pen),
    )


def steel_yard(pen: Pen) -> str:
    """Pieces and weights, the price is per hundredweight."""
    house = pen.house
    for at, entry in enumerate(pen.voucher.entries):
        pen.cells[at]["price_basis_quantity"] = entry.cells["price_basis_quantity"]
    head = grid(
        [
            parts.wordmark(pen, 30),
            align(
                "right",
                stack(
                    t(pen.title, 17, bold=True),
                    parts.references(pen, ("invoice_number", "credits", "invoice_date"), 9.5, "stacked"),
                    gap=6,
                ),
            ),
        ],
        ["1fr", "180pt"],
    )
    row = parts.in_boxes(
        pen.pairs("po_number", "sales_order_number", "delivery_date", "carrier", "fob", "payment_terms"), 6, 8
    )
    heads = {
        "pieces": "Pcs",
        "quantity": house.pick("lbs", ("Weight (LBS)", "Lbs.", "Billed Wt LB")),
        "unit_price": house.pick("cwt", ("Price/CWT", "$/CWT", "Price per CWT", "Price\nCWT")),
        "lot": house.pick("heat", ("Heat No.", "Heat #")),
    }
    columns = standing(
        pen,
        Column("pos"),
        Column("pieces", "auto", "right"),
        Column(
            "description",
            "1fr",
            above=("sku",) if house.chance("code above", 0.5) else (),
            below=() if house.chance("code above", 0.5) else ("sku",),
        ),
        Column("lot"),
        Column("quantity"),
        Column("unit_price"),
        Column("amount"),
    )
    body = table(pen, columns, house_look(pen, heads=heads))
    weight = sum(int(entry.money("quantity")) for entry in pen.voucher.entries)
    foot = grid(
        [
            stack(t(f"Total weight {weight:,} LBS", 9, bold=True), parts.remit(pen), gap=10),
            sums.block(pen, sums.rows(pen), 220),
        ],
        ["1fr", "auto"],
    )
    return sheet(
        pen,
        head,
        lines(pen.voucher.seller.lines, 8),
        parts.parties(pen),
        row,
        body,
        foot,
        gap=11,
        footer=align("right", pen.page()),
    )


def bolt_house(pen: Pen) -> str:
    """Prices per hundred and per thousand in turn, ordered and shipped, backorders repeated below the table."""
    house = pen.house
    head = grid(
        [
            stack(parts.logo(house, 36), parts.letterhead(pen, 12, 8.5), gap=4),
            align(
                "right",
                parts.references(
                    pen,
                    (
                        "invoice_number",
                        "credits",
                        "invoice_date",
                        "po_number",
                        "sales_order_number",
                        "payment_terms",
                        "due_date",
                        "carrier",
                    ),
                    8.5,
                    "inside",
                ),
            ),
        ],
        ["1fr", "250pt"],
    )
    columns = standing(
        pen,
        Column("quantity_ordered"),
        Column("quantity", head="shipped"),
        Column("sku"),
        Column("description", "1fr"),
        Column("unit_price"),
        Column("unit", "auto", "center", "price_basis"),
        Column("amount"),
    )
    body = table(pen, columns, house_look(pen))
    behind = [e for e in pen.voucher.entries if e.money("quantity_backordered") > 0]
    notes = (
        stack(
            t("BACKORDERED:", 8, bold=True),
            *(t(f"{e.cells['sku']}   {house.number(e.money('quantity_backordered'), 0)}", 8) for e in behind),
            gap=3,
        )
        if behind
        else ""
    )
    return sheet(
        pen,
        head,
        t(pen.title.upper(), 15, bold=True),
        parts.parties(pen),
        body,
        grid([notes or "[]", sums.block(pen, sums.rows(pen), 210)], ["1fr", "auto"]),
        t(house.label("late"), 7),
        footer=parts.footer(pen),
    )
