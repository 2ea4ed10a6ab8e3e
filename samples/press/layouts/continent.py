"""Bills of other countries: German letters, Swiss payment parts, French, Spanish, Italian, Dutch, Norwegian and Indian forms."""

# ruff: noqa: E501 - one part of a page stays on one line

from __future__ import annotations

from samples.press import codes, parts, sums
from samples.press.ink import align, box, grid, ink, lines, place, rule, stack, stroke, t
from samples.press.page import sheet
from samples.press.pen import Pen
from samples.press.sums import Row
from samples.press.tables import Column, Look, house_look, plain, standing, table


def _return_line(pen: Pen) -> str:
    return t(" · ".join((pen.voucher.seller.name, *pen.voucher.seller.lines)), 6.5)


def brief(pen: Pen) -> str:
    """A letter in a window envelope: fields at the right, a sentence before the table, cash discount after it, three columns at the foot."""
    house = pen.house
    window = stack(_return_line(pen), lines(["", *pen.buyer()], 10), gap=4)
    info = parts.by_side(
        pen.pairs(
            "invoice_number",
            "credits",
            "invoice_date",
            "customer_number",
            "po_number",
            "order_date",
            "delivery_note_number",
            "delivery_date",
            "contact",
        ),
        9,
        colon=house.pick("brief colon", (":", "")),
    )
    top = align(
        house.pick("brief logo", ("right", "left")),
        stack(parts.logo(house, 36), t(pen.f("supplier_name"), 13, bold=True, colour=house.colour), gap=5),
    )
    title = t(f"{pen.title} {house.pick('nr', ('Nr. ', '', 'Nr.: '))}{pen.f('invoice_number')}", 13, bold=True)
    hello = t(
        f"{house.label('salutation')}\n\n{house.label('credit_text' if pen.kind.value == 'credit_note' else 'as_agreed')}",
        10,
    )
    columns = standing(
        pen,
        Column("pos", "auto", "center"),
        Column("sku"),
        Column("description", "1fr"),
        Column("quantity", joined=("unit",)),
        Column("unit_price"),
        Column("discount"),
        Column("tax_rate"),
        Column("amount"),
    )
    body = table(pen, columns, house_look(pen, carry=house.chance("brief carry", 0.4)))
    listed = sums.rows(pen)
    after = ""
    if pen.has("due_date"):
        total = pen.voucher.amount("total")
        cash = house.number((total * 98 / 100).quantize(total), 2)
        skonto = (
            f"Bei Zahlung innerhalb von 10 Tagen gewähren wir 2 % Skonto ({cash})."
            if house.chance("skonto", 0.5) and house.language == "de"
            else ""
        )
        after = t(
            f"{pen.label('payment_terms')}: {pen.f('payment_terms')}. {pen.label('due_date')}: {pen.f('due_date')}. {skonto}",
            9.5,
        )
    code = ""
    if pen.has("due_date") and house.chance("transfer code", 0.4) and pen.voucher.currency == "EUR":
        words = f"{pen.title} {pen.voucher.facts['invoice_number']}"
        payload = codes.transfer_payload(pen.voucher.seller, pen.voucher.amount("amount_due"), words)
        code = grid(
            [codes.qr(payload, 70), t("Zahlen mit Code" if house.language == "de" else "Scan & betaal", 7)],
            ["auto", "auto"],
        )
    foot = grid(
        [
            lines([pen.voucher.seller.name, *pen.voucher.seller.lines], 7),
            lines([pen.voucher.seller.phone, pen.voucher.seller.email, *parts.tax_numbers(pen)], 7),
            lines([f"{label} {text}" for label, text in pen.pairs("bank", "iban", "bic")], 7),
        ],
        ["1fr", "1fr", "auto"],
        gutter=12,
    )
    return sheet(
        pen,
        top,
        grid([window, info], ["1fr", "auto"], gutter=20),
        "v(10pt)",
        title,
        hello,
        body,
        sums.block(pen, listed, 240),
        after,
        code,
        t("Mit freundlichen Grüßen" if house.language == "de" else house.label("thanks"), 9.5),
        margin="(x: 62pt, top: 42pt, bottom: 70pt)",
        footer=f"{{{rule(0.4)}; v(4pt); {foot}; v(3pt); {align('right', pen.page(6.5))}}}",
    )


def payment_part(pen: Pen) -> str:
    """A Swiss bill: the letter, and at the foot receipt and payment part with a code."""
    house, dice = pen.house, pen.dice
    plain_reference = codes.creditor_reference(f"{dice.randrange(10**9, 10**10)}")
    reference = " ".join(plain_reference[at : at + 4] for at in range(0, len(plain_reference), 4))
    owed = pen.voucher.amount("amount_due")
    code = codes.qr(codes.swiss_payload(pen.voucher.seller, pen.voucher.buyer, owed, plain_reference), 130)
    creditor = lines([pen.f("iban"), pen.voucher.seller.name, *pen.voucher.seller.lines], 7.5)
    debtor = lines([pen.voucher.buyer.name, *pen.voucher.buyer.lines], 7.5)
    pen.printed["currency"] = pen.voucher.currency
    name = "amount_due" if pen.has("due_date") else "total"
    amount = grid(
        [
            t("Währung", 6, bold=True),
            t("Betrag", 6, bold=True),
            t(pen.voucher.currency, 8),
            t(house.number(pen.voucher.amount(name), 2), 8),
        ],
        ["auto", "auto"],
        gutter=14,
    )
    receipt = stack(
        t("Empfangsschein", 11, bold=True),
        t("Konto / Zahlbar an", 6, bold=True),
        creditor,
        t("Zahlbar durch", 6, bold=True),
        debtor,
        amount,
        gap=6,
    )
    part = grid(
        [
            stack(t("Zahlteil", 11, bold=True), code, amount, gap=8),
            stack(
                t("Konto / Zahlbar an", 7, bold=True),
                creditor,
                t("Referenz", 7, bold=True),
                t(reference, 8),
                t("Zahlbar durch", 7, bold=True),
                debtor,
                gap=6,
            ),
        ],
        ["auto", "1fr"],
        gutter=18,
    )
    slip = place(
        "bottom + left",
        box(stack(rule(0.5, dash="dashed"), grid([receipt, part], ["150pt", "1fr"], gutter=24), gap=10), "100%"),
    )
    columns = standing(
        pen,
        Column("pos"),
        Column("description", "1fr", below=("sku",)),
        Column("quantity", joined=("unit",)),
        Column("unit_price"),
        Column("tax_rate"),
        Column("amount"),
    )
    body = table(pen, columns, house_look(pen, size=8.5))
    facts = parts.references(
        pen,
        ("invoice_date", "due_date", "customer_number", "po_number", "delivery_date", "credits"),
        9,
        house.pick("ch facts", ("side", "above", "right")),
    )
    top = grid(
        [parts.logo(house, 34), align("right", lines([*pen.seller(), *parts.tax_numbers(pen)], 8.5, first_bold=True))],
        ["1fr", "auto"],
    )
    return sheet(
        pen,
        top,
        align(house.pick("ch address", ("right", "left")), box(lines(pen.buyer(), 10), "200pt", inset="0pt")),
        t(f"{pen.title} {pen.f('invoice_number')}", 13, bold=True),
        facts,
        body,
        sums.block(pen, sums.rows(pen, due="total"), 230),
        slip,
        "v(260pt)",
        margin="(x: 50pt, top: 40pt, bottom: 30pt)",
        gap=11,
    )


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


def giro(pen: Pen) -> str:
    """A Norwegian bill with the payment slip's fields at the foot."""
    house, dice = pen.house, pen.dice
    head = grid(
        [
            stack(parts.logo(house, 34), lines(["", *pen.buyer()], 10), gap=14),
            align(
                "right",
                stack(
                    t(pen.title.upper(), 17, bold=True),
                    parts.by_side(
                        pen.pairs(
                            "invoice_number",
                            "credits",
                            "invoice_date",
                            "due_date",
                            "customer_number",
                            "po_number",
                            "contact",
                            "delivery_date",
                        ),
                        9,
                        colon=":",
                    ),
                    gap=8,
                ),
            ),
        ],
        ["1fr", "auto"],
    )
    columns = standing(
        pen,
        Column("sku"),
        Column("description", "1fr"),
        Column("quantity", joined=("unit",)),
        Column("unit_price"),
        Column("tax_rate"),
        Column("amount"),
    )
    body = table(pen, columns, house_look(pen))
    name = "amount_due" if pen.has("due_date") else "total"
    kid = "".join(str(dice.randrange(10)) for _ in range(13))
    slip = parts.inside(
        [
            ("KID" if house.language == "nb" else house.label("reference"), kid),
            *((pen.label(one), pen.f(one)) for one in ("due_date",) if pen.has(one)),
            (pen.label(name), house.number(pen.voucher.amount(name), 2)),
            (house.label("account_number"), pen.f("account_number")),
        ],
        4,
        10,
    )
    pen.f(name)
    foot = t(
        "   ".join(
            (pen.f("supplier_name"), *pen.voucher.seller.lines, *parts.tax_numbers(pen), pen.voucher.seller.phone)
        ),
        7,
    )
    return sheet(
        pen,
        head,
        "v(10pt)",
        body,
        sums.block(pen, sums.rows(pen), 220),
        "v(24pt)",
        box(
            stack(
                t(
                    house.pick("giro", ("KVITTERING / GIRO", "Betalingsinformasjon"))
                    if house.language == "nb"
                    else house.label("payee"),
                    9,
                    bold=True,
                ),
                slip,
                gap=6,
            ),
            fill=ink("#fdf3d8"),
            inset="10pt",
        ),
        footer=align("center", foot),
        gap=14,
    )


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


def smart_form(pen: Pen) -> str:
    """Out of a large system: information box at the right, two rows per item, gross price and discount as lines below."""
    house = pen.house
    german = house.language == "de"
    info = box(
        stack(
            t("Informationen" if german else "Information", 10, bold=True),
            parts.by_side(
                pen.pairs(
                    "invoice_number",
                    "credits",
                    "invoice_date",
                    "customer_number",
                    "po_number",
                    "order_date",
                    "delivery_note_number",
                    "delivery_date",
                ),
                9,
                colon="",
            ),
            gap=8,
        ),
        "250pt",
        pen=stroke(0.8),
    )
    window = stack(_return_line(pen), lines(["", *pen.buyer()], 10), gap=4)
    heads = {
        "pos10": "Pos." if german else "Item",
        "description": "Material / Bezeichnung" if german else "Material / Description",
    }
    columns = standing(
        pen,
        Column("pos10"),
        Column("description", "1fr", above=("sku",), below=("conditions",)),
        Column("quantity", joined=("unit",)),
        Column("unit_price"),
        Column("amount"),
    )
    for at, entry in enumerate(pen.voucher.entries):
        if entry.money("discount"):
            pen.cells[at]["discount"] = entry.cells["discount"]
    body = table(
        pen,
        columns,
        Look("head", 9, heads=heads, inset="(x: 3pt, y: 4pt)", labels_below=False, carry=house.chance("sf carry", 0.5)),
    )
    terms = lines(
        [f"{label}: {text}" for label, text in pen.pairs("payment_terms", "due_date")]
        + [f"Currency: {pen.voucher.currency}" if not german else f"Währung: {pen.voucher.currency}"],
        9,
    )
    pen.printed["currency"] = pen.voucher.currency
    return sheet(
        pen,
        align("right", stack(parts.logo(house, 30), t(pen.f("supplier_name"), 11, bold=True), gap=4)),
        grid([window, info], ["1fr", "auto"]),
        t(pen.title, 16, bold=True),
        body,
        rule(0.6),
        sums.block(pen, sums.rows(pen), 240, "plain"),
        terms,
        font="Liberation Sans",
        footer=stack(
            rule(0.4),
            t(
                "  ".join(
                    (
                        pen.voucher.seller.name,
                        *pen.voucher.seller.lines,
                        pen.voucher.seller.phone,
                        *parts.tax_numbers(pen),
                    )
                ),
                6.5,
            ),
            parts.bank(pen, 6.5, "line"),
            align("right", pen.page(6.5)),
            gap=3,
        ),
        margin="(x: 50pt, top: 40pt, bottom: 70pt)",
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
