"""What buyers send: purchase orders short and very long, changes, releases; and what sellers answer."""

# ruff: noqa: E501 - one part of a page, one text or one design stays on one line

from __future__ import annotations

from samples.press import parts, sums
from samples.press.ink import align, box, grid, ink, lines, rule, stack, stroke, t
from samples.press.page import sheet
from samples.press.pen import Pen
from samples.press.sums import Row
from samples.press.tables import Column, Look, house_look, standing, table


def _total(pen: Pen) -> list[Row]:
    return [Row(pen.label("total"), pen.m("total"), strong=True)]


def _buyer_head(pen: Pen, size: float = 13) -> str:
    name = pen.f("buyer_name")
    return stack(t(name, size, bold=True), lines([*pen.voucher.buyer.lines, pen.voucher.buyer.phone], 8.5), gap=4)


def long_order(pen: Pen) -> str:
    """Many lines over many pages with sums carried forward."""
    head = grid(
        [
            _buyer_head(pen),
            align(
                "right",
                stack(
                    t(pen.title, 18, bold=True),
                    parts.references(pen, ("po_number", "order_date", "required_date"), 9, "right"),
                    gap=6,
                ),
            ),
        ],
        ["1fr", "auto"],
    )
    who = parts.parties(pen, 9, ("vendor", "ship_to"))
    row = parts.references(pen, ("payment_terms", "carrier", "fob"), 8.5, "boxes")
    columns = standing(
        pen,
        Column("pos", "auto", "center"),
        Column("sku"),
        Column("description", "1fr"),
        Column("quantity"),
        Column("unit", "auto", "center"),
        Column("unit_price"),
        Column("amount"),
    )
    body = table(pen, columns, house_look(pen, carry=True))
    return sheet(
        pen,
        head,
        who,
        row,
        body,
        sums.block(pen, _total(pen), 220),
        t(f"{pen.house.label('signature')}: ______________________", 9),
        header=""
        if pen.house.chance("no head", 0.5)
        else align("right", t(f"{pen.label('po_number')} {pen.f('po_number')}", 7.5)),
        footer=parts.align("center", pen.page()),
        gap=11,
    )


def order_form(pen: Pen) -> str:
    """A buyer's form in boxes, conditions beside the total."""
    house = pen.house
    head = grid(
        [
            stack(parts.logo(house, 34), _buyer_head(pen, 11), gap=6),
            align(
                "right",
                stack(
                    t(pen.title.upper(), 20, bold=True, colour=house.colour),
                    parts.in_boxes(pen.pairs("po_number", "order_date"), 2, 9),
                    gap=6,
                ),
            ),
        ],
        ["1fr", "200pt"],
    )
    who = parts.parties(pen, 9, ("vendor", "ship_to"), "bar")
    row = parts.in_boxes(pen.pairs("required_date", "payment_terms", "fob", "carrier"), 4, 8.5)
    columns = standing(
        pen,
        Column("pos"),
        Column("quantity"),
        Column("unit"),
        Column("sku"),
        Column("description", "1fr"),
        Column("unit_price"),
        Column("amount"),
    )
    body = table(
        pen,
        columns,
        Look("grid", 8.5, "#e6e6e6", inset="(x: 4pt, y: 3pt)", empty_rows=max(0, 8 - len(pen.voucher.entries))),
    )
    terms = t(
        "1. Show this order number on all papers and packages.\n2. No substitution without written consent.\n3. Invoice within 30 days of shipment.",
        7.5,
    )
    foot = grid([box(terms, pen=stroke(0.5)), sums.block(pen, _total(pen), 190, "boxed")], ["1fr", "auto"], gutter=10)
    return sheet(
        pen,
        head,
        who,
        row,
        body,
        foot,
        f"v(14pt); {t('Authorized signature ____________________   Date __________', 8.5)}",
        gap=10,
        footer=align("right", pen.page()),
    )


def material_order(pen: Pen) -> str:
    """Out of a large system: material and description on two lines, delivery date per line, price per unit."""
    house = pen.house
    address = stack(
        t(" - ".join((pen.voucher.buyer.name, *pen.voucher.buyer.lines)), 6.5),
        rule(0.3),
        lines(pen.seller(), 10),
        gap=5,
    )
    info = box(
        stack(
            t("Information" if house.language in {"en", "de"} else " ", 9, bold=True),
            parts.by_side(pen.pairs("po_number", "order_date", "contact", "required_date"), 9, colon=""),
            gap=6,
        ),
        "220pt",
        pen=stroke(0.6),
    )
    pen.f("buyer_name")
    columns = standing(
        pen,
        Column("pos10", "40pt", "left", "pos"),
        Column("description", "1fr", above=("sku",), below=("required",)),
        Column("quantity", joined=("unit",)),
        Column("unit_price"),
        Column("amount"),
    )
    body = table(pen, columns, Look("head", 9, inset="(x: 3pt, y: 4pt)", labels_below=False))
    place = stack(t(f"{house.label('ship_to')}:", 9, bold=True), lines(pen.place(), 9), gap=4)
    return sheet(
        pen,
        align("right", t(pen.f("buyer_name"), 12, bold=True)),
        grid([address, info], ["1fr", "auto"], gutter=20),
        t(pen.title, 15, bold=True),
        place,
        t(f"{pen.label('payment_terms')}: {pen.f('payment_terms')}    {pen.voucher.currency}", 9),
        body,
        rule(0.8),
        sums.block(pen, _total(pen), 240, "plain"),
        gap=13,
        footer=parts.align("right", pen.page()),
    )


def change_order(pen: Pen) -> str:
    """A revision: which lines are new, changed or cancelled, what the order comes to now."""
    house = pen.house
    rev = house.pick("revision", ("1", "2", "A", "3"))
    head = grid(
        [
            _buyer_head(pen),
            align("right", stack(t(pen.title.upper(), 15, bold=True), t(f"Revision {rev}", 10, bold=True), gap=5)),
        ],
        ["1fr", "auto"],
    )
    facts = parts.references(pen, ("po_number", "order_date", "required_date", "payment_terms"), 9)
    note = box(
        t(
            "This change supersedes all previous versions of this order. Changed lines are marked in the first column.",
            8.5,
        ),
        pen=stroke(0.5),
        fill=ink("#fff8dc"),
    )
    columns = standing(
        pen,
        Column("status", "auto", "left", "changed"),
        Column("pos"),
        Column("sku"),
        Column("description", "1fr"),
        Column("quantity"),
        Column("unit"),
        Column("unit_price"),
        Column("amount"),
    )
    body = table(pen, columns, house_look(pen))
    return sheet(
        pen,
        head,
        note,
        facts,
        parts.parties(pen, 9, ("vendor", "ship_to")),
        body,
        sums.block(pen, _total(pen), 220),
        footer=align("center", pen.page()),
    )


def acknowledgement(pen: Pen) -> str:
    """A seller's answer to an order, dates promised per line."""
    house = pen.house
    head = grid(
        [
            stack(parts.logo(house, 32), parts.letterhead(pen, 12, 8.5), gap=5),
            align(
                "right",
                stack(
                    t(pen.title, 16, bold=True),
                    parts.references(
                        pen, ("sales_order_number", "document_date", "po_number", "order_date"), 9, "right"
                    ),
                    gap=6,
                ),
            ),
        ],
        ["1fr", "auto"],
    )
    text = t(
        "Thank you for your order. Please review the details below and notify us of any discrepancy within 24 hours. THIS IS NOT AN INVOICE."
        if house.language == "en"
        else house.label("thanks"),
        8.5,
    )
    columns = standing(
        pen,
        Column("pos"),
        Column("sku"),
        Column("description", "1fr", below=("promised",)),
        Column("quantity"),
        Column("unit"),
        Column("unit_price"),
        Column("discount"),
        Column("amount"),
    )
    body = table(pen, columns, house_look(pen))
    return sheet(
        pen,
        head,
        parts.parties(pen),
        text,
        body,
        sums.block(pen, sums.rows(pen, due="total"), 220),
        t(f"{pen.label('payment_terms')}: {pen.f('payment_terms')}   {house.label('fob')}: {pen.f('fob')}", 8.5),
        footer=parts.footer(pen),
    )
