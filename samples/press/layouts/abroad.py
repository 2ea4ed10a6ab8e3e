"""Bills of Indian, British and Dutch houses: everything in one frame, strips of labels, office forms."""

# ruff: noqa: E501 - one part of a page stays on one line

from __future__ import annotations

from samples.press import parts, sums
from samples.press.ink import align, box, grid, ink, lines, stack, stroke, t
from samples.press.page import sheet
from samples.press.pen import Pen
from samples.press.tables import Column, Look, house_look, plain, standing, table


def state_tax(pen: Pen) -> str:
    """An Indian tax invoice: everything in one big ruled frame, tax codes, central and state tax, amount in words."""
    house = pen.house
    title = box(
        align("center", t("TAX INVOICE" if pen.kind.value == "invoice" else "CREDIT NOTE", 12, bold=True)),
        pen=stroke(0.6),
        inset="4pt",
    )
    seller = box(
        stack(lines(pen.seller(), 8.5, first_bold=True), lines(parts.tax_numbers(pen), 8.5), gap=4),
        pen=stroke(0.6),
        height="74pt",
    )
    facts = parts.inside(
        pen.pairs(
            "invoice_number",
            "invoice_date",
            "delivery_note_number",
            "payment_terms",
            "po_number",
            "order_date",
            "credits",
            "carrier",
        ),
        2,
        8.5,
    )
    buyer = box(
        stack(t("Buyer (Bill to)", 7.5), lines(pen.buyer(), 8.5, first_bold=True), gap=4),
        pen=stroke(0.6),
        height="62pt",
    )
    ship = box(
        stack(t("Consignee (Ship to)", 7.5), lines(pen.place(), 8.5, first_bold=True), gap=4),
        pen=stroke(0.6),
        height="62pt",
    )
    heads = {
        "pos": "Sl\nNo.",
        "description": "Description of Goods",
        "hsn": "HSN/SAC",
        "quantity": "Quantity",
        "unit_price": "Rate",
        "unit": "per",
        "amount": "Amount",
        "discount": "Disc. %",
    }
    columns = standing(
        pen,
        Column("pos", "auto", "center"),
        Column("description", "1fr"),
        Column("hsn"),
        Column("quantity", joined=("unit",)),
        Column("unit_price"),
        Column("unit"),
        Column("discount"),
        Column("amount"),
    )
    body = table(pen, columns, Look("columns", 8.5, heads=heads, empty_rows=max(0, 6 - len(pen.voucher.entries))))
    listed = sums.rows(pen, due="total")
    taxes = plain(
        [
            ["HSN/SAC", "Taxable Value", "Rate", "Tax Amount"],
            *(
                [tax.name, house.number(tax.base, 2), f"{house.number(tax.rate, 0)}%", house.number(tax.tax, 2)]
                for tax in pen.voucher.taxes
            ),
        ],
        ["1fr"] * 4,
        ["left", "right", "right", "right"],
        8,
    )
    bank = parts.by_side(
        [
            ("Bank Name", pen.voucher.seller.bank),
            ("A/c No.", pen.f("account_number")),
            ("IFS Code", f"{pen.voucher.seller.bic[:4]}0{pen.dice.randrange(100000, 999999)}"),
        ],
        8,
    )
    sign = align(
        "right",
        stack(t(f"for {pen.voucher.seller.name}", 8.5, bold=True), "v(22pt)", t("Authorised Signatory", 8), gap=2),
    )
    return sheet(
        pen,
        title,
        grid([stack(seller, ship, buyer, gap=0), facts], ["1fr", "1.1fr"], gutter=0),
        body,
        sums.block(pen, listed, 230, "boxed"),
        taxes,
        box(grid([bank, sign], ["1fr", "1fr"]), pen=stroke(0.6)),
        align("center", f"pad(top: 5pt, {t('This is a Computer Generated Invoice', 7.5)})"),
        gap=0,
        margin="34pt",
        size=8.5,
        footer=align("center", pen.page(7)),
    )


def business_central(pen: Pen) -> str:
    """Grey labels in a strip, no rules, tax specification by rate below the sums."""
    house = pen.house
    head = grid(
        [t(f"{pen.title} {pen.f('invoice_number')}", 18, weight="light"), align("right", parts.logo(house, 40))],
        ["1fr", "auto"],
    )
    who = grid([lines(pen.buyer(), 9), align("right", lines([*pen.seller(), *parts.contacts(pen)], 9))], ["1fr", "1fr"])
    strip = parts.above(
        pen.pairs(
            "invoice_date", "due_date", "payment_terms", "po_number", "delivery_note_number", "contact", "credits"
        ),
        4,
        9,
        bold_label=False,
        colour="#777777",
    )
    columns = standing(
        pen,
        Column("sku"),
        Column("description", "1fr"),
        Column("quantity"),
        Column("unit", "auto", "left"),
        Column("unit_price"),
        Column("discount"),
        Column("tax_rate"),
        Column("amount"),
    )
    body = table(pen, columns, house_look(pen, rules=house.pick("bc", ("under", "none")), shade="", head_ink="#000000"))
    spec = sums.tax_table(pen) if pen.voucher.taxes else ""
    return sheet(
        pen,
        head,
        who,
        strip,
        body,
        sums.block(pen, sums.rows(pen, due="total"), 250, "topped"),
        spec,
        f"block(above: 20pt, {parts.above([*pen.pairs('bank', 'iban', 'bic', 'account_number')][:4], 4, 8, bold_label=False, colour='#777777')})",
        font=house.pick("bc font", ("Noto Sans", "Liberation Sans", "Noto Sans Display")),
        footer=align("right", pen.page()),
    )


def sage_form(pen: Pen) -> str:
    """A British office form: address at the left in a frame, numbers in a column of cells at the right, sums in cells below."""
    house = pen.house
    head = stack(
        t(pen.f("supplier_name"), 15, bold=True),
        t(", ".join(pen.voucher.seller.lines) + "   " + "   ".join((*parts.contacts(pen), *parts.tax_numbers(pen))), 8),
        gap=5,
    )
    cells = []
    for label, text in pen.pairs(
        "invoice_number", "credits", "invoice_date", "po_number", "customer_number", "due_date"
    ):
        cells += [f"grid.cell(fill: {ink('#ececec')}, {t(label, 8.5)})", t(text, 9)]
    two = grid(
        [
            box(lines(pen.buyer(), 10), height="90pt", pen=stroke(0.6), radius=5, inset="10pt"),
            grid(cells, ["auto", "1fr"], gutter=0, gap=0, inset=4, pen=stroke(0.5)),
        ],
        ["1.3fr", "1fr"],
        gutter=20,
    )
    columns = standing(
        pen,
        Column("quantity", "auto", "center"),
        Column("description", "1fr", above=("sku",) if house.chance("sage code", 0.4) else ()),
        Column("unit_price"),
        Column("discount"),
        Column("amount"),
        Column("tax_rate"),
        Column("tax"),
    )
    heads = {"amount": "Net Amt" if house.language == "en" else house.label("amount")}
    body = table(
        pen,
        columns,
        Look("columns", 9, "#ececec", heads=heads, empty_rows=max(0, 9 - len(pen.voucher.entries)), labels_below=False),
    )
    return sheet(
        pen,
        head,
        t(pen.title, 20, bold=True, italic=True),
        two,
        body,
        sums.block(pen, sums.rows(pen, due="total"), 220, "boxed"),
        parts.bank(pen),
        gap=12,
        footer=parts.footer(pen),
    )
