"""Bills out of bookkeeping programs in the browser: airy, few rules, the amount due set large."""

from __future__ import annotations

from samples.press import codes, parts, sums
from samples.press.ink import align, box, grid, ink, lines, rule, stack, t
from samples.press.page import sheet
from samples.press.pen import Pen
from samples.press.tables import Column, Look, house_look, standing, table


def bookkeeper(pen: Pen) -> str:
    """Coloured title, three columns of particulars, pale heading, balance behind a dotted rule."""
    house, colour = pen.house, pen.house.colour
    head = grid([parts.letterhead(pen, 11, 8.5), align("right", parts.logo(house, 44))], ["1fr", "auto"])
    title = t(pen.title, 22, colour=colour)
    facts = parts.by_side(
        pen.pairs("invoice_number", "credits", "invoice_date", "payment_terms", "due_date"), 8.5, "labels", ""
    )
    three = grid(
        [
            parts.party(pen, "bill_to", pen.buyer(), 8.5, "small"),
            parts.party(pen, "ship_to", pen.place(), 8.5, "small"),
            facts,
        ],
        ["1fr", "1fr", "auto"],
        gutter=14,
    )
    extra = parts.above(pen.pairs("carrier", "delivery_date", "tracking", "po_number"), 4, 8.5, colour=colour)
    columns = standing(
        pen,
        Column("sku", "18%", "left", "description" if house.chance("activity", 0.3) else ""),
        Column("description", "1fr"),
        Column("quantity"),
        Column("unit_price"),
        Column("amount"),
    )
    look = Look(
        house.pick("bk rules", ("none", "rows", "under")),
        8.5,
        "#e3ecf5",
        colour,
        upper=True,
        pen="#bbbbbb",
        inset="(x: 5pt, y: 5pt)",
        heads={"sku": "ACTIVITY"},
    )
    listed = sums.rows(pen, due="due" if house.chance("balance only", 0.5) else "both")
    end = grid([t(house.label("thanks"), 8.5), sums.block(pen, listed, 230, "dotted")], ["1fr", "auto"])
    return sheet(
        pen,
        head,
        title,
        three,
        rule(0.6, colour),
        extra,
        table(pen, columns, look),
        rule(0.8, "#999999", "dashed"),
        end,
        size=8.5,
        footer=align("center", pen.page()),
    )


def xpress(pen: Pen) -> str:
    """Title at the left, particulars with labels above in the middle, the seller at the right, advice at the foot."""
    house = pen.house
    meta = [
        stack(t(label, 9, bold=True), t(text, 9), gap=3)
        for label, text in pen.pairs("invoice_date", "invoice_number", "credits", "po_number", "supplier_vat_id")
    ]
    right = lines([pen.f("supplier_name"), *pen.voucher.seller.lines, *parts.tax_numbers(pen)], 9)
    top = grid(
        [
            stack(t(pen.title.upper(), 24), lines(["", *pen.buyer()], 9), gap=14),
            stack(*meta, gap=8),
            stack(parts.logo(house, 38), right, gap=12),
        ],
        ["1.4fr", "1fr", "1fr"],
        gutter=18,
    )
    columns = standing(
        pen,
        Column("description", "1fr"),
        Column("quantity"),
        Column("unit_price"),
        Column("tax_rate", "auto", "right"),
        Column("amount"),
    )
    name = f"{house.label('amount')} {pen.voucher.currency}"
    pen.printed["currency"] = pen.voucher.currency
    body = table(pen, columns, Look("rows", 9, pen="#aaaaaa", inset="(x: 3pt, y: 6pt)", heads={"amount": name}))
    listed = sums.rows(pen)
    due = t(f"{pen.label('due_date')}: {pen.f('due_date')}", 11, bold=True) if pen.has("due_date") else ""
    advice = parts.coupon(pen) if house.chance("advice", 0.6) and pen.has("due_date") else ""
    return sheet(
        pen,
        top,
        "v(16pt)",
        body,
        sums.block(pen, listed, 240, "topped"),
        due,
        parts.bank(pen, 8.5, "list"),
        advice,
        margin="48pt",
        gap=16,
        footer=parts.footer(pen, with_page=False),
    )


def freelancer(pen: Pen) -> str:
    """The amount due at the top, billed-to columns, one thin rule in colour."""
    house, colour = pen.house, pen.house.colour
    name = "amount_due" if pen.has("due_date") else "total"
    top = grid(
        [parts.wordmark(pen, 30), lines([*pen.voucher.seller.lines, *parts.contacts(pen)], 8.5)], ["1fr", "auto"]
    )
    billed = stack(
        t("Billed To" if house.language == "en" else house.label("bill_to"), 8.5, colour="#777777"),
        lines(pen.buyer(), 9),
        gap=4,
    )
    dates = stack(
        *(
            stack(t(label, 8.5, colour="#777777"), t(text, 9), gap=3)
            for label, text in pen.pairs("invoice_date", "due_date")
        ),
        gap=9,
    )
    number = stack(
        *(
            stack(t(label, 8.5, colour="#777777"), t(text, 9), gap=3)
            for label, text in pen.pairs("invoice_number", "credits", "po_number")
        ),
        gap=9,
    )
    due = align(
        "right",
        stack(
            t(f"{pen.label(name)} ({pen.voucher.currency})", 8.5, colour="#777777"),
            t(pen.m(name), 22, colour=colour),
            gap=6,
        ),
    )
    pen.printed["currency"] = pen.voucher.currency
    columns = standing(
        pen, Column("description", "1fr", below=("sku",)), Column("unit_price"), Column("quantity"), Column("amount")
    )
    body = table(pen, columns, Look("rows", 9, "", colour, pen="#dddddd", inset="(x: 2pt, y: 6pt)", labels_below=False))
    listed = sums.rows(pen, due="both")
    pay = stack(
        t(house.label("notes"), 8.5, colour="#777777"), t(house.label("thanks"), 9), parts.bank(pen, 8.5, "list"), gap=5
    )
    return sheet(
        pen,
        top,
        "v(8pt)",
        grid([billed, dates, number, due], ["1.3fr", "1fr", "1fr", "auto"], gutter=14),
        rule(2, colour),
        body,
        sums.block(pen, listed, 220, "plain"),
        pay,
        f"parbreak(); {lines(parts.tax_numbers(pen), 8)}",
        margin="54pt",
        gap=14,
    )


def saas(pen: Pen) -> str:
    """A subscription's bill: number and dates at the left, headline with the amount, periods below each line."""
    house = pen.house
    paid = pen.kind.value == "receipt"
    top = grid([t(pen.title.capitalize(), 17, bold=True), align("right", parts.logo(house, 28))], ["1fr", "auto"])
    names = (
        ("invoice_number", "invoice_date")
        if paid
        else ("invoice_number", "credits", "invoice_date", "due_date", "po_number")
    )
    facts = parts.by_side(pen.pairs(*names), 8.5, house.pick("saas bold", ("labels", "values")), "", gap=4)
    seller = lines(
        [
            pen.f("supplier_name"),
            *pen.voucher.seller.lines,
            pen.voucher.seller.nation,
            pen.voucher.seller.email,
            *parts.tax_numbers(pen),
        ],
        8.5,
        first_bold=True,
    )
    buyer = stack(
        t(house.label("bill_to"), 8.5, bold=True), lines([*pen.buyer(), pen.voucher.buyer.nation], 8.5), gap=4
    )
    due = "due" if house.language == "en" else pen.label("due_date")
    verb = (
        f"{pen.m('total')} paid on {pen.f('invoice_date')}"
        if paid
        else f"{pen.m('amount_due')} {due} {pen.f('due_date')}"
        if pen.has("due_date")
        else pen.m("total")
    )
    columns = standing(
        pen,
        Column("description", "1fr", below=("period",)),
        Column("quantity"),
        Column("unit_price"),
        Column("tax_rate", "auto", "right"),
        Column("amount"),
    )
    body = table(pen, columns, Look("under", 8.5, pen="#888888", inset="(x: 2pt, y: 5pt)", labels_below=False))
    listed = sums.rows(pen, due="both")
    words = t(f"{pen.f('invoice_number')} · {pen.m('total')}", 7.5, colour="#666666")
    foot = stack(rule(0.4, "#cccccc"), grid([words, pen.page()], ["1fr", "auto"]), gap=5)
    return sheet(
        pen,
        top,
        facts,
        grid([seller, buyer], ["1fr", "1fr"]),
        t(verb, 14, bold=True),
        body,
        sums.block(pen, listed, 270, "ruled"),
        margin="(x: 50pt, top: 44pt, bottom: 60pt)",
        gap=18,
        footer=foot,
    )


def zebra(pen: Pen) -> str:
    """Balance due below the number, dark heading with rounded ground, item number before name and remark."""
    house = pen.house
    dark = house.pick("dark", ("#333333", "#2c3e50", house.colour))
    name = "amount_due" if pen.has("due_date") else "total"
    left = stack(parts.logo(house, 42), parts.letterhead(pen, 10.5, 8.5), gap=8)
    right = align(
        "right",
        stack(
            t(pen.title.upper(), 26),
            t(f"# {pen.f('invoice_number')}", 9, bold=True),
            "v(4pt)",
            t(pen.label(name), 8.5),
            t(pen.m(name), 13, bold=True),
            gap=5,
        ),
    )
    meta = align(
        "right",
        parts.by_side(
            pen.pairs("invoice_date", "payment_terms", "due_date", "po_number", "credits"),
            9,
            colon=" :",
            values="right",
        ),
    )
    two = grid([parts.party(pen, "bill_to", pen.buyer(), 9, "above"), meta], ["1fr", "auto"])
    columns = standing(
        pen,
        Column("pos"),
        Column("description", "1fr", below=("sku",) if house.chance("sku below", 0.5) else ()),
        Column(
            "quantity",
            joined=("unit",) if house.chance("unit joined", 0.5) else (),
        ),
        Column("unit_price"),
        Column("discount"),
        Column("amount"),
    )
    look = Look(
        house.pick("zrules", ("rows", "none")),
        9,
        dark,
        "#ffffff",
        house.pick("zz", ("", "#f5f5f5")),
        "(x: 5pt, y: 6pt)",
        pen="#cccccc",
        labels_below=False,
    )
    listed = sums.rows(pen, due="both")
    return sheet(
        pen,
        grid([left, right], ["1fr", "auto"]),
        two,
        table(pen, columns, look),
        sums.block(pen, listed, 220, "shaded"),
        stack(t(house.label("notes"), 9, colour="#666666"), t(house.label("thanks"), 8.5), gap=4),
        parts.bank(pen),
        gap=20,
        footer=parts.footer(pen),
    )


def suite(pen: Pen) -> str:
    """A total in a coloured field at the right, one row of particulars, items with options below."""
    house, colour = pen.house, pen.house.colour
    left = stack(parts.wordmark(pen, 28), lines([*pen.voucher.seller.lines, *parts.contacts(pen)], 8.5), gap=6)
    right = align(
        "right",
        stack(t(pen.title, 20, bold=True), t(f"#{pen.f('invoice_number')}", 13), t(pen.f("invoice_date"), 9), gap=5),
    )
    total = box(
        align(
            "left",
            stack(
                t("TOTAL" if house.language == "en" else house.label("total"), 9),
                align("right", t(pen.m("total"), 20, bold=True)),
                t(f"{pen.label('due_date')}: {pen.f('due_date')}", 8.5) if pen.has("due_date") else "",
                gap=8,
            ),
        ),
        "190pt",
        inset="8pt",
        fill=f"{ink(colour)}.lighten(80%)",
    )
    three = grid(
        [
            parts.party(pen, "bill_to", pen.buyer(), 9, "above"),
            parts.party(pen, "ship_to", pen.place(), 9, "above"),
            total,
        ],
        ["1fr", "1fr", "auto"],
        gutter=12,
    )
    row = parts.above(pen.pairs("payment_terms", "po_number", "contact", "carrier", "credits"), 5, 8.5)
    columns = standing(
        pen,
        Column("quantity", "auto", "left"),
        Column("sku", "20%", below=("serial",)),
        Column("description", "1fr"),
        Column("tax_rate", "auto", "center"),
        Column("unit_price"),
        Column("amount"),
    )
    body = table(pen, columns, Look("rows", 8.5, f"{colour}22", inset="(x: 4pt, y: 5pt)", pen="#cccccc"))
    listed = sums.rows(pen, due="total")
    return sheet(
        pen,
        grid([left, right], ["1fr", "auto"]),
        three,
        row,
        body,
        sums.block(pen, listed, 210, "filled"),
        "v(20pt)",
        stack(codes.bars(pen.f("invoice_number")), t(pen.f("invoice_number"), 7), gap=3),
        gap=14,
        footer=parts.footer(pen),
    )


def minimal(pen: Pen) -> str:
    """Nothing but words in columns: no rules, no grounds, light type, much room."""
    house = pen.house
    title = t(f"{pen.title} {pen.f('invoice_number')}", 15, weight="light")
    who = grid(
        [
            lines(pen.buyer(), 9),
            align("right", lines([pen.f("supplier_name"), *pen.voucher.seller.lines, *parts.tax_numbers(pen)], 9)),
        ],
        ["1fr", "1fr"],
    )
    facts = parts.sentence(
        pen.pairs("invoice_date", "po_number", "delivery_note_number", "delivery_date", "credits"), 9, "  /  "
    )
    columns = standing(
        pen,
        Column("quantity", "auto", "left", joined=("unit",)),
        Column("description", "1fr"),
        Column("unit_price"),
        Column("amount"),
    )
    look = house_look(pen, rules="none", shade="", head_ink="#000000", zebra="", head=house.chance("has head", 0.6))
    listed = sums.rows(pen)
    pay = t(
        f"{pen.label('payment_terms')}: {pen.f('payment_terms')}"
        + (f", {pen.label('due_date')} {pen.f('due_date')}" if pen.has("due_date") else ""),
        9,
    )
    return sheet(
        pen,
        who,
        "v(20pt)",
        title,
        facts,
        table(pen, columns, look),
        sums.block(pen, listed, 200, "plain"),
        "v(10pt)",
        pay,
        parts.bank(pen, 8.5),
        margin="64pt",
        gap=14,
    )
