"""Bills of chemicals, print work and produce, and forms of public buyers."""

# ruff: noqa: E501 - one part of a page stays on one line

from __future__ import annotations

from samples.press import parts, sums
from samples.press.ink import align, box, grid, lines, place, rule, stack, stroke, t
from samples.press.page import sheet
from samples.press.pen import Pen
from samples.press.tables import Column, Look, house_look, standing, table


def drum_house(pen: Pen) -> str:
    """Chemicals with dangerous-goods texts in the description, containers beside gallons, many surcharges."""
    house = pen.house
    band = box(
        grid(
            [
                t(pen.title.upper(), 18, bold=True, colour="#ffffff"),
                align("right", t(pen.f("invoice_number"), 14, colour="#ffffff")),
            ],
            ["1fr", "auto"],
        ),
        fill=f'rgb("{house.colour}")',
        inset="8pt",
    )
    left = lines(pen.seller(), 8.5, first_bold=True)
    facts = parts.by_side(
        [
            *pen.pairs(
                "invoice_date",
                "due_date",
                "po_number",
                "delivery_note_number",
                "delivery_date",
                "payment_terms",
                "credits",
            )
        ],
        8.5,
        "labels",
    )
    columns = standing(
        pen,
        Column("sku"),
        Column("description", "1fr"),
        Column("quantity", joined=("unit",)),
        Column("unit_price"),
        Column("amount"),
    )
    body = table(pen, columns, house_look(pen))
    emergency = box(
        t(
            "24 HOUR EMERGENCY RESPONSE 800-555-0100. This is to certify that the above named materials are properly classified, described, packaged, marked and labeled.",
            7,
        ),
        pen=stroke(0.5),
    )
    return sheet(
        pen,
        band,
        grid([left, facts], ["1fr", "auto"]),
        parts.parties(pen),
        body,
        sums.block(pen, sums.rows(pen), 220),
        emergency,
        parts.bank(pen, 8),
        gap=11,
        footer=align("center", pen.page()),
    )


def print_shop(pen: Pen) -> str:
    """Job by job, prices per thousand, long descriptions with the figures on the last line."""
    house = pen.house
    head = grid(
        [
            parts.letterhead(pen, 16, 8.5),
            align(
                "right",
                parts.by_side(
                    pen.pairs("invoice_number", "credits", "invoice_date", "po_number", "payment_terms", "due_date"),
                    9,
                    "labels",
                    ":",
                    "right",
                ),
            ),
        ],
        ["1fr", "auto"],
    )
    columns = standing(
        pen,
        Column("quantity", "60pt", "right"),
        Column("description", "1fr", above=("sku",)),
        Column("unit_price"),
        Column("unit", "auto", "left", "price_basis"),
        Column("amount"),
    )
    body = table(pen, columns, house_look(pen, level="bottom", labels_below=False, inset="(x: 4pt, y: 6pt)"))
    return sheet(
        pen,
        head,
        rule(2, house.colour),
        t(pen.title, 15, weight="bold"),
        parts.parties(pen),
        body,
        sums.block(pen, sums.rows(pen), 200),
        align("center", t(house.label("thanks"), 9, italic=True)),
        gap=14,
        footer=parts.footer(pen),
    )


def two_columns(pen: Pen) -> str:
    """A long list of goods set in two columns beside each other on the page."""
    house = pen.house
    head = grid(
        [
            stack(t(pen.f("supplier_name"), 15, bold=True), lines(pen.voucher.seller.lines, 8.5), gap=4),
            align(
                "right",
                parts.references(
                    pen, ("invoice_number", "invoice_date", "po_number", "payment_terms", "credits"), 9, "right"
                ),
            ),
        ],
        ["1fr", "auto"],
    )
    columns = standing(
        pen,
        Column("quantity", "auto", "right"),
        Column("unit"),
        Column("description", "1fr"),
        Column("unit_price"),
        Column("amount"),
    )
    body = table(
        pen,
        columns,
        house_look(
            pen,
            size=7,
            rules=house.pick("tc rules", ("none", "dotted", "rows")),
            zebra="",
            inset="(x: 2pt, y: 2pt)",
            level="top",
        ),
    )
    rows = -(-len(pen.voucher.entries) // 2) * 12.5 + 34
    return sheet(
        pen,
        head,
        parts.parties(pen, 8.5),
        f"block(height: {rows}pt, columns(2, gutter: 14pt, {body}))",
        rule(0.6),
        sums.block(pen, sums.rows(pen), 200),
        gap=10,
        margin="32pt",
        size=8,
        narrow=True,
        font="Liberation Sans",
        footer=align("center", pen.page()),
    )


def agency(pen: Pen) -> str:
    """A government's form: numbered boxes for everything, the lines in one of them."""
    house = pen.house

    def numbered(pairs: list[tuple[str, str]], first: int, columns: int) -> str:
        return parts.inside(
            [(f"{first + at}. {label.upper()}", text) for at, (label, text) in enumerate(pairs)], columns, 8.5
        )

    order = pen.kind.value.startswith("purchase")
    top = numbered(
        pen.pairs("po_number", "order_date", "required_date", "payment_terms", "fob", "carrier")
        if order
        else pen.pairs("po_number", "order_date", "invoice_number", "invoice_date", "due_date", "payment_terms"),
        1,
        3,
    )
    who = parts.inside(
        [
            ("7. " + house.label("vendor").upper(), "\n".join(pen.seller())),
            ("8. " + house.label("bill_to").upper(), "\n".join(pen.buyer())),
            ("9. " + house.label("ship_to").upper(), "\n".join(pen.place())),
        ],
        3,
        8.5,
    )
    heads = {
        "pos": "(a)\nITEM NO.",
        "description": "(b)\nSCHEDULE OF SUPPLIES/SERVICES",
        "quantity": "(c)\nQUANTITY",
        "unit": "(d)\nUNIT",
        "unit_price": "(e)\nUNIT PRICE",
        "amount": "(f)\nAMOUNT",
    }
    columns = standing(
        pen,
        Column("pos", "42pt", "center"),
        Column("description", "1fr", above=("sku",)),
        Column("quantity", "54pt", "right"),
        Column("unit", "40pt", "center"),
        Column("unit_price", "66pt", "right"),
        Column("amount", "76pt", "right"),
    )
    body = table(
        pen,
        columns,
        Look("columns", 8.5, "", heads=heads, labels_below=False, empty_rows=max(0, 9 - 2 * len(pen.voucher.entries))),
    )
    listed = [sums.Row(pen.label("total"), pen.m("total"), strong=True)] if order else sums.rows(pen, due="total")
    title = box(
        align("center", t("ORDER FOR SUPPLIES OR SERVICES" if order else "PUBLIC VOUCHER / INVOICE", 12, bold=True)),
        pen=stroke(0.8),
    )
    sign = parts.inside([("10. CERTIFYING OFFICER", " "), ("11. SIGNATURE", " "), ("12. DATE SIGNED", " ")], 3, 12)
    return sheet(
        pen,
        title,
        top,
        who,
        body,
        sums.across(pen, listed, 8.5, "#ffffff"),
        sign,
        f"pad(top: 4pt, {t('STANDARD FORM 9044 (REV. 3/2019)      PREVIOUS EDITION NOT USABLE', 6)})",
        gap=0,
        margin="36pt",
        size=8.5,
        font=house.pick("gov font", ("Liberation Sans", "Liberation Serif")),
        footer=align("right", pen.page(7)),
    )


def stamped_copy(pen: Pen) -> str:
    """A copy with a watermark under its lines."""
    house = pen.house
    mark = place(
        "center + horizon",
        f"rotate(-35deg, {t(house.pick('watermark', ('COPY', 'DUPLICATE', 'CUSTOMER COPY', 'PAID')), 80, bold=True, colour='#00000014')})",
    )
    head = grid(
        [
            parts.letterhead(pen, 13, 8.5),
            align(
                "right",
                stack(
                    t(pen.title.upper(), 18, bold=True),
                    parts.references(
                        pen, ("invoice_number", "credits", "invoice_date", "po_number", "delivery_note_number"), 9
                    ),
                    gap=6,
                ),
            ),
        ],
        ["1fr", "220pt"],
    )
    columns = standing(
        pen,
        Column("sku"),
        Column("description", "1fr"),
        Column("quantity"),
        Column("unit"),
        Column("list_price"),
        Column("unit_price"),
        Column("discount"),
        Column("amount"),
    )
    body = table(pen, columns, house_look(pen))
    due = (
        t(f"{pen.label('payment_terms')}: {pen.f('payment_terms')}    {pen.label('due_date')}: {pen.f('due_date')}", 9)
        if pen.has("due_date")
        else ""
    )
    return sheet(
        pen,
        head,
        parts.parties(pen),
        body,
        sums.block(pen, sums.rows(pen), 220),
        due,
        parts.bank(pen),
        back=mark,
        footer=parts.footer(pen),
    )
