"""Forms with a payment slip at the foot, and prices that include tax."""

from __future__ import annotations

from samples.blocks import masthead, reference, tail
from samples.blocks.table import Column, Style, table
from samples.blocks.totals import Look, tax_table, totals
from samples.desk import Desk
from samples.sheet import GREY, HELVETICA, VERA


def coupon(desk: Desk) -> None:
    """A slip to be cut off at the foot repeats payee, number and amount."""
    sheet = desk.sheet
    sheet.setup(HELVETICA, "letter" if desk.voice.language == "en" else "A4", 50, 50, 44, 210)
    sheet.each_page = lambda: masthead.running_head(desk) if desk.page > 1 else None
    sheet.start_page()
    masthead.letterhead(desk, 14, 34)
    sheet.text(sheet.right, 64, desk.title, 20, align="right", colour=desk.supplier.colour)
    reference.party(desk, desk.voice.word("bill_to"), masthead.buyer_lines(desk), sheet.left, 138)
    names = ("invoice_number", "invoice_date", "due_date", "po_number", "credits")
    reference.labels_left(desk, desk.entries(*names), sheet.right - 210, 138, 210, values_right=True)
    sheet.y = 216
    columns = (
        Column("description", 46), Column("sku", 15), Column("quantity_unit", 14), Column("unit_price", 12),
        Column("amount", 14),
    )  # fmt: skip
    table(desk, columns, Style("rows", gap=7), 95)
    sheet.y += 8
    totals(desk, Look(sheet.right - 200, 200))
    tail.payment_slip(desk)


def stub(desk: Desk) -> None:
    """A narrow stub at the foot with account and reference, sums in a coloured box, labels above their values."""
    sheet, colour = desk.sheet, desk.supplier.colour
    sheet.setup(VERA, "A4", 46, 46, 44, 150)
    sheet.each_page = lambda: masthead.running_head(desk) if desk.page > 1 else None
    sheet.start_page()
    sheet.text(sheet.left, 62, desk.show("supplier_name"), 13, bold=True, colour=colour)
    sheet.stack(sheet.left, 78, masthead.address_lines(desk), 7.5, colour=GREY)
    sheet.text(sheet.right, 66, desk.title, 17, bold=True, align="right")
    reference.party(desk, desk.voice.word("bill_to"), masthead.buyer_lines(desk), sheet.right - 210, 92, 8.5)
    names = ("invoice_number", "invoice_date", "po_number", "payment_terms", "due_date", "credits")
    sheet.y = reference.labels_above(desk, desk.entries(*names), sheet.left, 172, sheet.room, 8) + 8
    columns = (
        Column("quantity", 9), Column("unit", 8), Column("description", 46), Column("sku", 14),
        Column("unit_price", 12),
        Column("amount", 13),
    )  # fmt: skip
    table(desk, columns, Style("none", zebra="#f4f1ea", size=8, gap=8), 100)
    sheet.y += 10
    totals(desk, Look(sheet.right - 210, 210, 8.5, fill=colour, ink="#ffffff"))
    top = sheet.height - 120
    sheet.dashes(top)
    entries = [*tail.bank_entries(desk), *desk.entries("invoice_number")]
    reference.labels_left(desk, entries, sheet.left, top + 26, 260, 8.5, label_colour=GREY)
    name = "amount_due" if desk.has("amount_due") else "total"
    sheet.box(sheet.right - 180, top + 18, 180, 42, "", "#222222", 1)
    sheet.text(sheet.right - 172, top + 32, desk.label(name), 8)
    sheet.text(sheet.right - 8, top + 52, desk.amount(name), 13, bold=True, align="right")


def till(desk: Desk) -> None:
    """A shop's invoice: prices and amounts include tax, the tax contained is shown by rate below the total."""
    sheet = desk.sheet
    sheet.setup(HELVETICA, "A4", 60, 60, 48, 60)
    sheet.each_page = lambda: masthead.page_number(desk, sheet.right, sheet.height - 32, colour=GREY)
    sheet.start_page()
    masthead.letterhead(desk, 15, 38)
    reference.party(desk, desk.voice.word("bill_to"), masthead.buyer_lines(desk), sheet.left, 150)
    sheet.text(sheet.right, 150, desk.title, 16, bold=True, align="right")
    names = ("invoice_number", "invoice_date", "po_number", "delivery_date", "credits")
    reference.labels_left(desk, desk.entries(*names), sheet.right - 200, 168, 200, 9, values_right=True)
    sheet.y = 252
    columns = (
        Column("description", 46), Column("quantity", 9), Column("unit_price", 17, "gross_price"),
        Column("tax_rate", 9),
        Column("amount", 18, "gross_amount"),
    )  # fmt: skip
    table(desk, columns, Style("rows", gap=8, below=("sku",), two_line_head=True, symbols=True), 130)
    sheet.y += 10
    totals(desk, Look(sheet.right - 230, 230, 10, amounts=True), ())
    sheet.y += 8
    sheet.text(sheet.right - 230, sheet.y + 10, desk.voice.word("including_tax"), 8, colour=GREY)
    sheet.text(sheet.right - 4, sheet.y + 10, desk.amount("tax_total"), 8.5, align="right", colour=GREY)
    sheet.text(sheet.right - 230, sheet.y + 24, desk.voice.word("tax_base"), 8, colour=GREY)
    sheet.text(sheet.right - 4, sheet.y + 24, desk.amount("subtotal"), 8.5, align="right", colour=GREY)
    tax_table(desk, sheet.left, sheet.y - 4, 180, 7.5)
    sheet.y += 52
    sheet.text(sheet.left, sheet.y, tail.bank_line(desk), 8.5)
