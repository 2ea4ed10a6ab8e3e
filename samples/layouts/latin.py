"""Forms of southern Europe: emitter and client in boxes, labels inside cells, taxes in a table, sums in a row."""

from __future__ import annotations

from samples.blocks import masthead, reference, tail
from samples.blocks.table import Column, Style, table
from samples.blocks.totals import Look, tax_table, totals, totals_row
from samples.desk import Desk
from samples.sheet import GREY, HELVETICA


def facture(desk: Desk) -> None:
    """Emitter left, client boxed right, references in one row, taxes by rate left of the boxed sums."""
    sheet = desk.sheet
    sheet.setup(HELVETICA, "A4", 40, 40, 40, 64)
    sheet.each_page = lambda: _small_footer(desk)
    sheet.start_page()
    masthead.letterhead(desk, 13, 32)
    sheet.box(sheet.left + sheet.room * 0.52, 104, sheet.room * 0.48, 92, "", "#555555", 0.8, 6)
    sheet.stack(
        sheet.left + sheet.room * 0.52 + 12, 124, (desk.voice.word("bill_to"), *masthead.buyer_lines(desk)), 9.5
    )
    number = desk.show("invoice_number")
    sheet.text(
        sheet.left,
        150,
        f"{desk.title} N° {number}" if desk.voice.language == "fr" else f"{desk.title} {number}",
        14,
        bold=True,
    )
    sheet.text(sheet.left, 168, f"{desk.label('invoice_date')} : {desk.show('invoice_date')}", 9)
    names = ("customer_number", "po_number", "delivery_note_number", "credits", "payment_terms", "due_date")
    entries = desk.entries(*names)
    sheet.y = reference.grid(desk, entries, sheet.left, 210, sheet.room, len(entries), "#e7edf5", 8) + 12
    columns = (
        Column("sku", 14), Column("description", 40), Column("quantity", 9), Column("unit", 7, align="centre"),
        Column("unit_price", 12), Column("tax_rate", 8), Column("amount", 14),
    )  # fmt: skip
    fill = sheet.height - 190 if len(desk.lines) < 14 else 0
    table(desk, columns, Style("columns", "#e7edf5", size=8.5, gap=5, carry=True, fill_to=fill), 120)
    sheet.y += 10
    y = sheet.y
    tax_table(desk, sheet.left, y, 210)
    totals(desk, Look(sheet.right - 210, 210, boxed=True, due=True, amounts=True))
    sheet.text(sheet.left, max(sheet.y, y + 56) + 14, tail.bank_line(desk), 8)


def _small_footer(desk: Desk) -> None:
    sheet, company = desk.sheet, desk.supplier
    y = sheet.height - 34
    text = f"{company.name} - {company.address.street} - {company.address.town}"
    if desk.has("supplier_vat_id"):
        text += f" - {desk.label('supplier_vat_id')} {desk.show('supplier_vat_id')}"
    sheet.text(sheet.width / 2, y, text, 7, align="centre", colour=GREY)
    masthead.page_number(desk, sheet.right, y + 12, colour=GREY)
    if desk.page > 1:
        masthead.running_head(desk)


def modulo(desk: Desk) -> None:
    """A printed form: every label small inside its cell, all columns ruled, the sums in one row at the foot."""
    sheet = desk.sheet
    sheet.setup(HELVETICA, "A4", 34, 34, 34, 56)
    sheet.each_page = lambda: masthead.running_head(desk) if desk.page > 1 else None
    sheet.start_page()
    half = sheet.room / 2
    sheet.box(sheet.left, 34, half, 92)
    masthead.logo(desk, sheet.left + 8, 42, 30)
    sheet.text(sheet.left + 46, 60, desk.show("supplier_name"), 11, bold=True)
    sheet.stack(sheet.left + 46, 74, masthead.address_lines(desk), 8)
    sheet.box(sheet.left + half, 34, half, 92)
    sheet.text(sheet.left + half + 6, 45, desk.voice.word("bill_to"), 6.8, colour=GREY)
    sheet.stack(sheet.left + half + 12, 62, masthead.buyer_lines(desk), 9.5)
    names = ("invoice_number", "invoice_date", "customer_number", "po_number", "delivery_note_number", "delivery_date",
             "payment_terms", "due_date", "credits")  # fmt: skip
    entries = [("", desk.title), *desk.entries(*names)]
    y = reference.grid(desk, entries, sheet.left, 126, sheet.room, 5, inside=True, size=8.5)
    y = reference.grid(desk, tail.bank_entries(desk), sheet.left, y, sheet.room, 3, inside=True, size=8.5)
    sheet.y = y + 8
    columns = (
        Column("sku", 13), Column("description", 40), Column("unit", 7, align="centre"), Column("quantity", 10),
        Column("unit_price", 12), Column("amount", 13), Column("tax_rate", 7),
    )  # fmt: skip
    table(desk, columns, Style("grid", size=8.5, gap=5, carry=True, fill_to=0), 92)
    sheet.y += 8
    sheet.y = tax_table(desk, sheet.left, sheet.y, 220, 7.5) + 8
    totals_row(desk, fill="#eeeeee")


def albaran(desk: Desk) -> None:
    """Discounts by line: list price, discount, amount; client on the left, number in a box on the right."""
    sheet = desk.sheet
    sheet.setup(HELVETICA, "A4", 44, 44, 42, 70)
    sheet.each_page = lambda: _small_footer(desk)
    sheet.start_page()
    sheet.text(
        sheet.width / 2,
        60,
        desk.show("supplier_name").upper(),
        15,
        bold=True,
        align="centre",
        colour=desk.supplier.colour,
    )
    line = "   ".join((*desk.supplier.address.lines, desk.show("phone")))
    sheet.text(sheet.width / 2, 75, line, 8.5, align="centre")
    reference.party_box(
        desk, desk.voice.word("bill_to"), masthead.buyer_lines(desk), sheet.left, 96, 250, 86, "#f0ece4"
    )
    sheet.box(sheet.right - 200, 96, 200, 86)
    sheet.text(sheet.right - 100, 114, desk.title, 13, bold=True, align="centre")
    reference.labels_left(
        desk,
        desk.entries("invoice_number", "invoice_date", "customer_number", "credits"),
        sheet.right - 190,
        132,
        180,
        9,
    )
    entries = desk.entries("po_number", "delivery_note_number", "delivery_date", "payment_terms", "due_date")
    sheet.y = reference.labels_above(desk, entries, sheet.left, 200, sheet.room, 8.5) + 6
    columns = (
        Column("quantity", 9), Column("unit", 7), Column("sku", 13), Column("description", 36),
        Column("unit_price", 12),
        Column("discount", 8), Column("amount", 14),
    )  # fmt: skip
    table(desk, columns, Style("rows", "#f0ece4", gap=7), 110)
    sheet.y += 10
    totals_row(desk)
    sheet.y += 18
    sheet.text(sheet.left, sheet.y, tail.bank_line(desk), 8.5)
