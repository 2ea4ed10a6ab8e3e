"""Papers out of a line printer: fixed columns of one width, lines of dashes, pages of so many rows."""

# ruff: noqa: E501 - one part of a page stays on one line

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap

from samples.press import sums
from samples.press.ink import quoted
from samples.press.page import sheet
from samples.press.pen import Pen


@dataclass(frozen=True, slots=True)
class Field:
    """One column of a listing: cell, width in characters, heading; `right` where figures stand."""

    name: str
    width: int
    head: str
    right: bool = True


def _fit(text: str, width: int, right: bool) -> str:
    return text.rjust(width) if right else text.ljust(width)


def _rows(pen: Pen, fields: Sequence[Field]) -> list[list[str]]:
    """The listing's rows of each line, further lines of the description below the first."""
    made = []
    for at, entry in enumerate(pen.voucher.entries):
        first, more = [], []
        for one in fields:
            text = pen.cell(at, one.name)
            if one.name == "description":
                texts = [part for line in text.split("\n") for part in wrap(line, one.width)]
                indent = sum(field.width + 1 for field in fields[: list(fields).index(one)])
                more = [" " * indent + part for part in texts[1:]]
                text = texts[0]
            first.append(_fit(text, one.width, one.right))
        for name in ("lot", "serial"):
            extra = pen.cell(at, name)
            if extra:
                more.append(" " * 10 + f"{pen.house.label(name).upper()}: {extra}")
        if entry.remark:
            more.append(" " * 6 + entry.remark.upper())
        made.append([" ".join(first).rstrip(), *more])
    return made


def _pages(
    pen: Pen, top: list[str], head: list[str], rows: list[list[str]], foot: list[str], per_page: int
) -> list[str]:
    """The pages: head of the paper and of the listing on each, the sums on the last."""
    pages: list[list[str]] = []
    room = max(per_page - len(top) - len(head), 12)
    body: list[str] = []
    for group in rows:
        if len(body) + len(group) > room:
            pages.append(
                [
                    *body,
                    "",
                    pen.house.pick("more", ("*** CONTINUED ON NEXT PAGE ***", "CONTINUED", "-- more --")).rjust(60),
                ]
            )
            body = []
        body += group
    if len(body) + len(foot) > room:
        pages.append(body)
        body = []
    pages.append([*body, *foot])
    return [
        "\n".join([*(line.replace("@PAGE", str(at + 1)) for line in top), *head, *page])
        for at, page in enumerate(pages)
    ]


def _printed(pen: Pen, pages: list[str], width: int) -> str:
    flipped = width > 104
    size = min(10.4, (720 if flipped else 548) / (0.602 * width))
    bars = pen.house.chance("green bars", 0.25)
    back = ""
    if bars:
        stripe = 'rect(width: 100%, height: 18pt, fill: rgb("#e9f3e6"))'
        back = f"stack(dir: ttb, spacing: 18pt, {', '.join([stripe] * 24)})"
    body = "; pagebreak(); ".join(f"raw({quoted(page)}, block: true)" for page in pages)
    family = pen.house.pick("mono", ("Liberation Mono", "DejaVu Sans Mono"))
    return (
        sheet(pen, font=family, size=size, margin="(x: 30pt, y: 36pt)", back=back, flipped=flipped)
        + f'show raw: set text(font: ({quoted(family)}, "DejaVu Sans Mono"), size: {size:.2f}pt)\n{body}'
    )


def _beside(left: Sequence[str], right: Sequence[str], width: int) -> list[str]:
    count = max(len(left), len(right))
    pad = [*left, *[""] * (count - len(left))], [*right, *[""] * (count - len(right))]
    return [(one.ljust(width) + two).rstrip() for one, two in zip(*pad, strict=True)]


def _head(pen: Pen, names: Sequence[str], width: int, second: Sequence[str]) -> list[str]:
    house = pen.house
    dots = house.pick("dots", (": ", ". . : ", " ", " - "))
    facts = [f"{label.upper():<16}{dots}{text}" for label, text in pen.pairs(*names)]
    facts.append(f"{'PAGE':<16}{dots}@PAGE")
    top = [pen.title.upper().center(width).rstrip(), ""] if house.chance("title above", 0.5) else []
    named = _beside(
        [
            pen.f("supplier_name").upper() if second[0] != "vendor" else pen.f("buyer_name").upper(),
            *(line.upper() for line in (pen.voucher.seller if second[0] != "vendor" else pen.voucher.buyer).lines),
        ],
        facts,
        width - 44,
    )
    texts = {"bill_to": pen.buyer, "ship_to": pen.place, "vendor": pen.seller}
    left, right = ([house.label(key).upper() + ":", *(f"  {line.upper()}" for line in texts[key]())] for key in second)
    who = _beside(left, right, width // 2)
    if not top:
        top = ["", f"*** {pen.title.upper()} ***".rjust(width - 6), ""]
    return [*top, *named, "", *who, ""]


def _totals(pen: Pen, rows: Sequence[sums.Row], width: int) -> list[str]:
    dots = pen.house.chance("total dots", 0.4)
    made = []
    for row in rows:
        label = row.label.upper()
        label = f"{label} {'.' * (26 - len(label))}" if dots and len(label) < 25 else label.ljust(27)
        made.append(f"{label}{row.text:>16}".rjust(width))
    return made


def _rule(pen: Pen, fields: Sequence[Field], width: int) -> str:
    form = pen.house.pick("rule", ("-", "=", "gaps", "-"))
    return " ".join("-" * one.width for one in fields) if form == "gaps" else form * width


def _listing(pen: Pen, fields: Sequence[Field], top: list[str], sums_rows: Sequence[sums.Row], tail: list[str]) -> str:
    width = sum(one.width + 1 for one in fields) - 1
    rule = _rule(pen, fields, width)
    head = [" ".join(_fit(one.head, one.width, one.right) for one in fields), rule]
    if pen.house.chance("rule above", 0.5):
        head.insert(0, rule)
    foot = [rule, *_totals(pen, sums_rows, width), "", *tail] if sums_rows else [rule, *tail]
    return _printed(pen, _pages(pen, top, head, _rows(pen, fields), foot, 62 if width <= 104 else 44), width)


def _width(pen: Pen, fields: Sequence[Field]) -> int:
    return sum(one.width + 1 for one in fields) - 1


def spool(pen: Pen) -> str:
    """A distributor's invoice from the line printer."""
    wide = pen.house.chance("wide", 0.4)
    fields = [
        Field("quantity_ordered", 8, "ORDERED"),
        Field("quantity", 8, "SHIPPED"),
        Field("quantity_backordered", 6, "B/O"),
        Field("sku", 16, "ITEM NUMBER", right=False),
        Field("description", 46 if wide else 24, "DESCRIPTION", right=False),
        Field("unit", 5, "UM", right=False),
        Field("unit_price", 12, "PRICE"),
        Field("amount", 14, "EXTENSION"),
    ]
    if not wide:
        fields = [one for one in fields if one.name not in {"quantity_ordered", "quantity_backordered"}]
    if pen.house.chance("line numbers", 0.4):
        fields.insert(0, Field("pos", 3, "LN"))
    width = _width(pen, fields)
    names = (
        "invoice_number",
        "credits",
        "invoice_date",
        "po_number",
        "customer_number",
        "sales_order_number",
        "payment_terms",
        "due_date",
        "carrier",
    )
    top = _head(pen, names, width, ("bill_to", "ship_to"))
    return _listing(
        pen,
        fields,
        top,
        sums.rows(pen, due="both" if pen.house.chance("mono due", 0.4) else "total"),
        [f"{pen.house.label('remit_to').upper()}: {', '.join(pen.seller())}", pen.house.label("late").upper()],
    )


def spool_order(pen: Pen) -> str:
    """An order from the line printer, many lines, many pages."""
    fields = [
        Field("pos", 4, "LINE"),
        Field("sku", 16, "PART NO", right=False),
        Field("description", 34, "DESCRIPTION", right=False),
        Field("quantity", 9, "QTY"),
        Field("unit", 5, "U/M", right=False),
        Field("unit_price", 12, "UNIT COST"),
        Field("amount", 14, "EXT COST"),
    ]
    top = _head(
        pen,
        ("po_number", "order_date", "required_date", "payment_terms", "contact"),
        _width(pen, fields),
        ("vendor", "ship_to"),
    )
    return _listing(
        pen, fields, top, [sums.Row(pen.label("total"), pen.m("total"))], ["AUTHORIZED BY ______________________"]
    )


def spool_slip(pen: Pen) -> str:
    """A packing list from the line printer."""
    fields = [
        Field("quantity_ordered", 9, "ORDERED"),
        Field("quantity", 9, "SHIPPED"),
        Field("quantity_backordered", 9, "BACKORD"),
        Field("unit", 5, "UM", right=False),
        Field("sku", 16, "ITEM", right=False),
        Field("description", 36, "DESCRIPTION", right=False),
    ]
    top = _head(
        pen,
        ("delivery_note_number", "delivery_date", "po_number", "sales_order_number", "carrier"),
        _width(pen, fields),
        ("bill_to", "ship_to"),
    )
    return _listing(pen, fields, top, [], ["", "PACKED BY ________  CHECKED BY ________  CARTONS ____"])


def till_roll(pen: Pen) -> str:
    """A till's receipt on a narrow roll, two rows for what was bought more than once."""
    house = pen.house
    width = 38
    rows = [
        pen.f("supplier_name").upper().center(width),
        *(line.upper().center(width) for line in pen.voucher.seller.lines),
        pen.voucher.seller.phone.center(width),
        "",
    ]
    rows += [
        f"{house.pick('till no', ('TRANS', 'RECEIPT #', 'TICKET', 'INV'))} {pen.f('invoice_number')}",
        f"{pen.f('invoice_date')}  {pen.dice.randrange(8, 20):02d}:{pen.dice.randrange(60):02d}   REG {pen.dice.randrange(1, 9)}",
        "-" * width,
    ]
    for at, entry in enumerate(pen.voucher.entries):
        amount = pen.cell(at, "amount")
        name = pen.cell(at, "description")
        single = entry.money("quantity") == 1
        if house.chance("codes", 0.5):
            rows.append(pen.cell(at, "sku"))
        if single:
            rows.append(f"{name[:26]:<26}{amount:>12}")
            continue
        rows.append(name)
        rows.append(
            f"  {pen.cell(at, 'quantity')} {house.pick('at', ('@', 'x', 'X'))} {pen.cell(at, 'unit_price')}".ljust(26)
            + f"{amount:>12}"
        )
    rows.append("-" * width)
    rows += [f"{row.label.upper():<24}{row.text:>14}" for row in sums.rows(pen, due="total")]
    rows += [
        f"{house.pick('card', ('VISA', 'CASH', 'DEBIT', 'MC')):<24}{house.number(pen.voucher.amount('total'), 2):>14}",
        f"{'CHANGE':<24}{house.number(pen.voucher.amount('nothing'), 2):>14}",
        "",
        f"ITEMS SOLD {len(pen.voucher.entries)}".center(width),
        "THANK YOU FOR SHOPPING WITH US".center(width),
        house.pick("returns", ("RETURNS WITHIN 30 DAYS WITH RECEIPT", "ALL SALES FINAL", "TELL US HOW WE DID")).center(
            width
        ),
    ]
    size = 8.5
    length = len(rows) * size * 1.22 + 60
    return (
        sheet(
            pen, font="Liberation Mono", size=size, width="216pt", height=f"{length:.0f}pt", margin="(x: 10pt, y: 20pt)"
        )
        + f'show raw: set text(font: ("Liberation Mono", "DejaVu Sans Mono"), size: {size}pt)\n'
        + f"raw({quoted(chr(10).join(rows))}, block: true)"
    )
