"""Bills of German, Austrian, Swiss and Norwegian houses: letters, payment parts with codes, system forms, giro slips."""

# ruff: noqa: E501 - one part of a page stays on one line

from __future__ import annotations

from samples.press import codes, parts, sums
from samples.press.ink import align, box, grid, ink, lines, place, rule, stack, stroke, t
from samples.press.page import sheet
from samples.press.pen import Pen
from samples.press.tables import Column, Look, house_look, standing, table


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
