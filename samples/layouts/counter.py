"""Forms that show more than was billed: quantities still to come, taxes in components, deposits taken off."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from samples.blocks import masthead, reference, tail
from samples.blocks.table import Column, Style, table
from samples.blocks.totals import Look, totals
from samples.desk import Desk
from samples.papers import Invoice, cents
from samples.sheet import GREY, HELVETICA, TIMES

#: The county's part of the sales tax, in percent.
_COUNTY_RATE: Final = Decimal("1.50")


def warehouse(desk: Desk) -> None:
    """Ordered, shipped and backordered beside each other, sales tax of state and county, everything in a grid."""
    sheet = desk.sheet
    sheet.setup(HELVETICA, "letter", 34, 34, 34, 48)
    sheet.each_page = lambda: masthead.running_head(desk) if desk.page > 1 else None
    sheet.start_page()
    masthead.logo(desk, sheet.left, 34, 40)
    sheet.stack(sheet.left + 52, 46, (desk.show("supplier_name"), *masthead.address_lines(desk)), 8.5, bold_first=True)
    sheet.text(sheet.right, 54, desk.title.upper(), 18, bold=True, align="right")
    heads = desk.entries("invoice_date", "invoice_number", "customer_number")
    reference.grid(desk, heads, sheet.right - 240, 66, 240, 3, "#e2e6da", 8.5)
    half = sheet.room / 2
    boxes = (("bill_to", masthead.buyer_lines(desk)), ("ship_to", masthead.delivery_lines(desk)))
    for place, (label, lines) in enumerate(boxes):
        reference.party_box(desk, desk.voice.word(label), lines, sheet.left + place * half, 116, half, 80, "#e2e6da")
    row = desk.entries(
        "po_number", "credits", "order_date", "delivery_date", "delivery_note_number", "payment_terms", "due_date"
    )
    sheet.y = reference.grid(desk, row, sheet.left, 202, sheet.room, len(row), "#e2e6da", 8) + 6
    columns = (
        Column("quantity_ordered", 8), Column("quantity", 8, "shipped"), Column("quantity_backordered", 7),
        Column("unit", 6, align="centre"), Column("sku", 13), Column("description", 36), Column("unit_price", 11),
        Column("amount", 13),
    )  # fmt: skip
    table(desk, columns, Style("grid", "#e2e6da", size=8.5, gap=5, two_line_head=True), 130)
    sheet.y += 8
    _components(desk)


def _components(desk: Desk) -> None:
    """The sums with an American sales tax in two components, whose sum is not printed."""
    sheet, voice, paper = desk.sheet, desk.voice, desk.paper
    assert isinstance(paper, Invoice)
    if desk.has("supplier_vat_id"):
        totals(desk, Look(sheet.right - 194, 194, fill="#e2e6da"))
        return
    county = cents((paper.tax_total * _COUNTY_RATE) / paper.taxes[0].rate)
    entries = [*desk.entries("subtotal", "discount", "shipping")]
    entries.append(
        (f"State Tax {voice.percent(paper.taxes[0].rate - _COUNTY_RATE)}%", voice.figure(paper.tax_total - county))
    )
    entries.append((f"County Tax {voice.percent(_COUNTY_RATE)}%", voice.figure(county)))
    sheet.need(len(entries) * 14 + 60)
    sheet.y = reference.labels_left(
        desk, entries, sheet.right - 190, sheet.y + 10, 186, 9, colon=False, values_right=True, leading=14
    )
    sheet.y -= 8
    totals(desk, Look(sheet.right - 194, 194, fill="#e2e6da"), ())


def deposit(desk: Desk) -> None:
    """A deposit is taken off the total, what is left is asked for; references in the text, sums on the right."""
    sheet, company = desk.sheet, desk.supplier
    sheet.setup(TIMES, "letter" if company.address.country == "US" else "A4", 58, 58, 50, 64)
    sheet.each_page = lambda: masthead.page_number(desk, sheet.right, sheet.height - 34, colour=GREY)
    sheet.start_page()
    sheet.text(sheet.left, 70, desk.show("supplier_name"), 16, bold=True, colour=company.colour)
    sheet.text(sheet.left, 86, "  ·  ".join((*company.address.lines, company.phone)), 8.5, colour=GREY)
    if desk.has("supplier_vat_id"):
        sheet.text(
            sheet.right, 86, f"{desk.label('supplier_vat_id')} {desk.show('supplier_vat_id')}", 8.5, align="right"
        )
    sheet.rule(sheet.left, 94, sheet.right, 94, 0.8, company.colour)
    sheet.stack(sheet.left, 132, masthead.buyer_lines(desk), 10.5)
    sheet.text(sheet.left, 216, f"{desk.title}  {desk.show('invoice_number')}", 14, bold=True)
    names = ("invoice_date", "due_date", "po_number", "delivery_note_number", "credits")
    sheet.y = 232
    sheet.paragraph("   ".join(f"{label}: {text}" for label, text in desk.entries(*names)), 9.5)
    sheet.y += 8
    columns = (
        Column("pos", 6), Column("sku", 14), Column("description", 42), Column("quantity_unit", 14),
        Column("unit_price", 12),
        Column("amount", 14),
    )  # fmt: skip
    table(desk, columns, Style("rows", size=9.5, gap=8), 130)
    sheet.y += 10
    totals(desk, Look(sheet.right - 230, 230, 10, due=True, amounts=True))
    sheet.y += 24
    sheet.need(16)
    sheet.text(sheet.left, sheet.y, tail.bank_line(desk), 9)
