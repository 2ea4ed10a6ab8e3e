"""Papers put together from the parts at the house's whim: as many layouts as there are houses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from samples.press import parts, sums
from samples.press.ink import align, box, grid, ink, lines, rule, stack, stroke, t
from samples.press.page import sheet
from samples.press.pen import Pen
from samples.press.sums import Row
from samples.press.tables import Column, house_look, standing, table


def _title(pen: Pen) -> str:
    house = pen.house
    text = pen.title.upper() if house.chance("upper title", 0.4) else pen.title
    return t(
        text,
        house.pick("title size", (13, 15, 17, 20, 24)),
        bold=house.chance("bold title", 0.7),
        colour=house.pick("title ink", ("", "", house.colour)),
        track=house.pick("track", (0, 0, 0, 2)),
    )


def _name(pen: Pen) -> str:
    """Who writes: letters, a mark with letters, or a picture and the name elsewhere."""
    form = pen.house.pick("name", ("letters", "letters", "mark", "picture", "plain"))
    if form == "mark":
        return grid([parts.logo(pen.house, 34), parts.letterhead(pen, 12, 8)], ["auto", "1fr"], gutter=8)
    if form == "picture":
        return stack(
            parts.wordmark(pen, 28),
            lines([*pen.voucher.seller.lines, *parts.contacts(pen), *parts.tax_numbers(pen)], 8),
            gap=4,
        )
    if form == "plain":
        return lines([*pen.seller(), *parts.contacts(pen), *parts.tax_numbers(pen)], 8.5)
    return parts.letterhead(pen, pen.house.pick("name size", (11, 13, 16)), 8.5)


def _head(pen: Pen, who: str, names: Sequence[str]) -> str:
    """Title, writer and references in one of six arrangements."""
    house = pen.house
    facts = parts.references(pen, names, house.pick("fact size", (8, 8.5, 9)))
    match house.pick("head", ("right", "left", "centre", "bar", "stacked", "row")):
        case "left":
            return stack(grid([_title(pen), who], ["1fr", "48%"]), facts, gap=12)
        case "centre":
            return stack(align("center", box(who, "60%", inset="0pt")), align("center", _title(pen)), facts, gap=10)
        case "bar":
            band = box(
                align(
                    house.pick("band side", ("left", "right", "center")),
                    t(pen.title.upper(), 15, bold=True, colour="#ffffff"),
                ),
                fill=ink(house.colour),
                inset="6pt",
            )
            return stack(band, grid([who, facts], ["1fr", "1fr"], gutter=16), gap=10)
        case "stacked":
            return stack(who, rule(0.8, house.colour), _title(pen), facts, gap=10)
        case "row":
            row = parts.in_boxes(pen.pairs(*names), min(len(pen.pairs(*names)), 6), 8)
            return stack(grid([who, align("right", _title(pen))], ["1fr", "auto"]), row, gap=12)
    return grid([who, align("right", stack(_title(pen), facts, gap=8))], ["1fr", "46%"], gutter=16)


def _some(pen: Pen, names: Sequence[str], always: Sequence[str]) -> list[str]:
    """Those references that the house prints, in its own order."""
    chosen = [name for name in names if name in always or pen.house.chance(f"prints {name}", 0.5)]
    return (
        sorted(chosen, key=lambda name: pen.house.pick(f"place {name}", range(100)))
        if pen.house.chance("own order", 0.5)
        else chosen
    )


def _columns(pen: Pen, first: Sequence[Column], description: Column, last: Sequence[Column]) -> list[Column]:
    house = pen.house
    before = [one for one in first if house.chance(f"column {one.name}", 0.6) or one.name == "quantity"]
    before.sort(key=lambda one: house.pick(f"column place {one.name}", range(100)))
    after = [
        one
        for one in last
        if house.chance(f"column {one.name}", 0.5) or one.name in {"unit_price", "amount", "quantity"}
    ]
    at = house.pick("description at", range(len(before) + 1))
    columns = [*before[:at], description, *before[at:], *after]
    seen: set[str] = set()
    return standing(pen, *(one for one in columns if not (one.name in seen or seen.add(one.name))))  # type: ignore[func-returns-value]


def _description(pen: Pen, below: tuple[str, ...]) -> Column:
    above = pen.house.chance("code above", 0.15)
    return Column(
        "description",
        "1fr",
        above=("sku",) if above else (),
        below=("sku", *below) if not above and pen.house.chance("code below", 0.2) else below,
    )


def _table(pen: Pen, columns: Sequence[Column]) -> str:
    """The lines; a code that stands by the description has no column, many columns are set smaller."""
    inside = {name for one in columns for name in one.above + one.below}
    shown = [one for one in columns if one.name not in inside]
    bare = {one.name for one in shown} <= {"pos", "sku", "quantity", "unit", "description", "unit_price", "amount"}
    look = house_look(pen, carry=pen.house.chance("carries", 0.15), head=not bare or pen.house.chance("headed", 0.9))
    if len(shown) > 7:
        look = replace(look, size=min(look.size, 8), inset="(x: 3pt, y: 3pt)")
    return table(pen, shown, look)


def _foot(pen: Pen, listed: Sequence[Row]) -> str:
    house = pen.house
    side = house.pick("sum side", ("right", "right", "right", "right", "left"))
    shape = house.pick("sum shape", ("block", "block", "block", "across"))
    text = (
        sums.across(pen, listed)
        if shape == "across" and len(listed) < 7
        else sums.block(pen, listed, house.pick("sum width", (180, 210, 250)), side=side)
    )
    notes = house.pick("beside", ("", "", "notes", "bank", "terms"))
    if notes and side == "right" and shape == "block":
        if notes == "bank":
            body = parts.bank(pen, 8, "list")
        else:
            key = "late" if notes == "terms" and house.language == "en" else "thanks"
            body = t(house.label(key), 8)
        return grid(
            [box(body, pen=stroke(0.5)) if house.chance("boxed notes", 0.4) else body, text], ["1fr", "auto"], gutter=16
        )
    return text


def bill(pen: Pen) -> str:
    """An invoice or a credit memo."""
    house = pen.house
    names = _some(
        pen,
        (
            "invoice_number",
            "credits",
            "invoice_date",
            "due_date",
            "po_number",
            "payment_terms",
            "customer_number",
            "sales_order_number",
            "delivery_note_number",
            "delivery_date",
            "order_date",
            "contact",
            "carrier",
            "fob",
        ),
        ("invoice_number", "credits", "invoice_date", "po_number"),
    )
    quantity = Column("quantity", joined=("unit",) if house.chance("joined", 0.25) else ())
    first = (
        Column("pos"),
        Column("sku"),
        quantity,
        *(() if quantity.joined else (Column("unit"),)),
        Column("quantity_ordered"),
        Column("quantity_backordered"),
    )
    columns = _columns(
        pen,
        first,
        _description(pen, ()),
        (Column("list_price"), Column("unit_price"), Column("discount"), Column("tax_rate"), Column("amount")),
    )
    if not any(one.name == "discount" for one in columns):
        columns.insert(len(columns) - 1, Column("discount"))
    who = parts.parties(
        pen,
        house.pick("who size", (8.5, 9, 10)),
        house.pick("whom", (("bill_to", "ship_to"), ("bill_to",), ("ship_to", "bill_to"))),
    )
    due = house.pick("due shape", ("", "", "both", "total"))
    foot = _foot(pen, sums.rows(pen, due="both" if pen.has("prepaid") else due))
    remit = parts.remit(pen) if house.chance("remit", 0.25) else ""
    slip = parts.coupon(pen) if house.chance("slip", 0.15) and pen.has("due_date") else ""
    return sheet(
        pen,
        _head(pen, _name(pen), names),
        who,
        _table(pen, columns),
        foot,
        remit,
        parts.bank(pen) if house.chance("bank", 0.3) else "",
        slip,
        gap=house.pick("gap", (8, 12, 18)),
        footer=parts.footer(pen),
    )


def order(pen: Pen) -> str:
    """An order."""
    house = pen.house
    names = _some(
        pen,
        ("po_number", "order_date", "required_date", "payment_terms", "contact", "fob", "carrier"),
        ("po_number", "order_date"),
    )
    buyer = lines([pen.f("buyer_name"), *pen.voucher.buyer.lines, pen.voucher.buyer.phone], 9, first_bold=True)
    who = grid([parts.logo(house, 30), buyer], ["auto", "1fr"], gutter=8) if house.chance("buyer logo", 0.5) else buyer
    first = (Column("pos"), Column("sku"), Column("quantity"), Column("unit"))
    columns = _columns(
        pen,
        first,
        _description(pen, ("required",) if house.chance("dates", 0.4) else ()),
        (Column("unit_price"), Column("amount")),
    )
    listed = [Row(pen.label("total"), pen.m("total"), strong=True)]
    return sheet(
        pen,
        _head(pen, who, names),
        parts.parties(
            pen,
            9,
            house.pick(
                "order parties", (("vendor", "ship_to"), ("vendor", "bill_to"), ("vendor", "ship_to", "bill_to"))
            ),
        ),
        _table(pen, columns),
        sums.block(pen, listed, 210),
        footer=align("center", pen.page()),
        gap=house.pick("gap", (9, 13)),
    )


def slip(pen: Pen) -> str:
    """A packing slip."""
    house = pen.house
    names = _some(
        pen,
        (
            "delivery_note_number",
            "delivery_date",
            "po_number",
            "order_date",
            "sales_order_number",
            "customer_number",
            "carrier",
            "tracking",
        ),
        ("delivery_note_number", "delivery_date", "po_number"),
    )
    first = (
        Column("pos"),
        Column("sku"),
        Column("unit"),
        Column("quantity", head=house.pick("slip qty", ("quantity", "shipped"))),
    )
    columns = _columns(
        pen,
        first,
        _description(pen, ("lot", "serial") if house.chance("lots below", 0.5) else ()),
        (Column("quantity_ordered"), Column("quantity_backordered"), Column("lot"), Column("serial")),
    )
    who = parts.parties(
        pen, 9, house.pick("slip parties", (("ship_to",), ("ship_to", "bill_to"), ("bill_to", "ship_to")))
    )
    sign = t(f"{house.label('received_by')} ______________________", 8.5)
    return sheet(
        pen,
        _head(pen, _name(pen), names),
        who,
        _table(pen, columns),
        sign if house.chance("signs", 0.5) else "",
        footer=parts.footer(pen),
    )
