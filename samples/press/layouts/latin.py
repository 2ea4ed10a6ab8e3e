"""Bills of French, Spanish and Italian houses: sums by delivery note, taxes in tables, due dates."""

from __future__ import annotations

from samples.press import parts, sums
from samples.press.ink import align, box, grid, ink, lines, stack, stroke, t
from samples.press.page import sheet
from samples.press.pen import Pen
from samples.press.sums import Row
from samples.press.tables import Column, Look, house_look, plain, standing, table


def bordereau(pen: Pen) -> str:
    """Delivery notes as headings over their lines, taxes in a table at the left of the sums, due dates in a row."""
    house = pen.house
    head = grid(
        [
            stack(
                parts.logo(house, 34),
                t(pen.f("supplier_name"), 13, bold=True),
                lines([*pen.voucher.seller.lines, pen.voucher.seller.phone], 8),
                gap=4,
            ),
            box(lines(pen.buyer(), 10), "230pt", pen=stroke(0.7, house.colour), inset="12pt", radius=4),
        ],
        ["1fr", "auto"],
    )
    facts = parts.in_boxes(
        pen.pairs(
            "invoice_number", "invoice_date", "customer_number", "credits", "payment_terms", "due_date", "po_number"
        ),
        6,
        8,
        f"{house.colour}22",
    )
    columns = standing(
        pen,
        Column("sku"),
        Column("description", "1fr"),
        Column("quantity"),
        Column("unit"),
        Column("unit_price"),
        Column("discount"),
        Column("amount"),
        Column("tax_rate", "auto", "center"),
    )
    body = table(pen, columns, house_look(pen, rules=house.pick("fr rules", ("columns", "grid", "head")), size=8))
    foot = grid([sums.tax_table(pen), sums.block(pen, sums.rows(pen), 210, "boxed")], ["1fr", "auto"])
    legal = t(" - ".join((pen.voucher.seller.name, *parts.tax_numbers(pen), "Capital 50 000 €")), 6.5)
    return sheet(
        pen,
        head,
        t(pen.title.upper(), 17, bold=True, colour=house.colour),
        facts,
        body,
        foot,
        parts.bank(pen, 8),
        gap=11,
        footer=stack(align("center", legal), align("right", pen.page(7)), gap=3),
        margin="(x: 36pt, top: 36pt, bottom: 54pt)",
    )


def vencimientos(pen: Pen) -> str:
    """Base, rate and tax in a row of cells, a table of due dates below."""
    house = pen.house
    head = grid(
        [
            parts.letterhead(pen, 15, 8.5),
            align(
                "right",
                stack(
                    t(pen.title.upper(), 18, bold=True),
                    parts.in_boxes(pen.pairs("invoice_number", "invoice_date", "customer_number"), 3, 8.5),
                    gap=6,
                ),
            ),
        ],
        ["1fr", "240pt"],
    )
    columns = standing(
        pen,
        Column("sku"),
        Column("description", "1fr"),
        Column("quantity"),
        Column("unit_price"),
        Column("discount"),
        Column("amount"),
    )
    body = table(pen, columns, house_look(pen))
    rows = [[house.label(key) for key in ("tax_base", "tax_rate", "tax_amount")]]
    rows += [
        [house.number(tax.base, 2), f"{house.number(tax.rate, 0)} %", house.number(tax.tax, 2)]
        for tax in pen.voucher.taxes
    ]
    if len(pen.voucher.taxes) == 1:
        pen.f("tax_total")
    taxes = plain(rows, ["1fr"] * 3, ["right"] * 3, 8.5, shade="#eeeeee")
    total = box(
        align(
            "right",
            grid([t(pen.label("total").upper(), 10, bold=True), t(pen.m("total"), 13, bold=True)], ["auto", "auto"]),
        ),
        "auto",
        pen=stroke(1),
    )
    beside = [Row(pen.label(name), pen.m(name)) for name in ("subtotal", "discount", "shipping") if pen.has(name)]
    due = (
        plain(
            [
                [pen.label("due_date"), house.label("amount")],
                [pen.f("due_date"), house.number(pen.voucher.amount("total"), 2)],
            ],
            ["auto", "auto"],
            ["left", "right"],
            8.5,
            "rows",
        )
        if pen.has("due_date")
        else ""
    )
    facts = parts.references(pen, ("po_number", "delivery_note_number", "payment_terms", "credits"), 8.5)
    return sheet(
        pen,
        head,
        parts.parties(pen, 9, form="boxed"),
        facts,
        body,
        sums.block(pen, beside, 200, "plain"),
        grid([taxes, total], ["1fr", "auto"], gutter=16),
        due,
        parts.bank(pen),
        footer=parts.footer(pen),
    )


def cortesia(pen: Pen) -> str:
    """An Italian courtesy copy: heading bars, seller and buyer in a table, summary of taxes, payment data."""
    house = pen.house
    bar = house.pick("bar", ("#e4e4e4", "#d6e4f0", "#f0e6d6"))

    def heading(text: str) -> str:
        return box(t(text, 9, bold=True), inset="3pt", fill=ink(bar))

    seller = stack(
        heading(house.pick("ced", ("Cedente/prestatore (fornitore)", "Mittente", "Fornitore"))),
        lines([*pen.seller(), *parts.tax_numbers(pen)], 8.5),
        gap=5,
    )
    buyer = stack(
        heading(house.pick("ces", ("Cessionario/committente (cliente)", "Destinatario", "Cliente"))),
        lines([*pen.buyer(), *(f"{label}: {text}" for label, text in pen.pairs("buyer_vat_id"))], 8.5),
        gap=5,
    )
    facts = parts.in_boxes(
        [
            ("Tipologia documento", pen.title),
            *pen.pairs("invoice_number", "invoice_date", "po_number", "delivery_note_number", "credits"),
        ],
        6,
        8,
        bar,
    )
    columns = standing(
        pen,
        Column("sku"),
        Column("description", "1fr"),
        Column("quantity"),
        Column("unit", "auto", "center"),
        Column("unit_price"),
        Column("discount"),
        Column("tax_rate"),
        Column("amount"),
    )
    body = table(pen, columns, Look("grid", 8, bar, pen="#888888"))
    listed = sums.rows(pen, due="total")
    pay = parts.in_boxes(pen.pairs("payment_terms", "iban", "due_date"), 3, 8, bar) if pen.has("due_date") else ""
    return sheet(
        pen,
        grid([seller, buyer], ["1fr", "1fr"], gutter=14),
        facts,
        body,
        heading("Riepilogo IVA e totali"),
        grid([sums.tax_table(pen), sums.block(pen, listed, 220, "ruled")], ["1fr", "auto"]),
        pay,
        gap=10,
        size=8.5,
        margin="34pt",
        footer=align("center", pen.page()),
    )
