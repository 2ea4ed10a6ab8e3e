"""Modern forms in the house colour: a band, a side column, an amount as headline."""

from __future__ import annotations

from samples.blocks import masthead, reference, tail
from samples.blocks.table import Column, Style, table
from samples.blocks.totals import Look, totals
from samples.desk import Desk
from samples.sheet import GREY, HELVETICA, VERA

_WHITE = "#ffffff"


def band(desk: Desk) -> None:
    """A coloured band with the title in white, labels left on the right side, striped lines, the total on colour."""
    sheet, colour = desk.sheet, desk.supplier.colour
    sheet.setup(HELVETICA, "A4", 48, 48, 46, 60)
    sheet.each_page = lambda: _band_page(desk)
    sheet.start_page()
    sheet.box(0, 0, sheet.width, 92, colour, "")
    sheet.text(sheet.left, 56, desk.title, 26, bold=True, colour=_WHITE)
    company = desk.supplier
    sheet.text(sheet.right, 38, desk.show("supplier_name"), 12, bold=True, align="right", colour=_WHITE)
    sheet.stack(sheet.right, 53, (*company.address.lines, company.email), 8, align="right", colour=_WHITE)
    reference.party(desk, desk.voice.word("bill_to"), masthead.buyer_lines(desk), sheet.left, 124, 9.5, colour)
    names = (
        "invoice_number",
        "credits",
        "invoice_date",
        "due_date",
        "po_number",
        "delivery_note_number",
        "delivery_date",
    )
    entries = desk.entries(*names)
    y = reference.labels_left(desk, entries, sheet.right - 220, 124, 220, 9, values_right=True, bold_values=True)
    sheet.y = max(y, 200) + 14
    columns = (
        Column("sku", 15), Column("description", 43), Column("quantity", 10), Column("unit", 8),
        Column("unit_price", 12),
        Column("amount", 14),
    )  # fmt: skip
    table(desk, columns, Style("none", colour, _WHITE, "#f2f4f7", gap=9), 120)
    sheet.y += 12
    totals(desk, Look(sheet.right - 215, 215, fill=colour, ink=_WHITE, leading=16))
    sheet.y += 20
    sheet.need(40)
    sheet.text(sheet.left, sheet.y, tail.bank_line(desk), 8.5)
    if desk.has("supplier_vat_id"):
        sheet.text(sheet.left, sheet.y + 14, f"{desk.label('supplier_vat_id')} {desk.show('supplier_vat_id')}", 8.5)


def _band_page(desk: Desk) -> None:
    sheet = desk.sheet
    masthead.page_number(desk, sheet.right, sheet.height - 28, colour=GREY)
    if desk.page > 1:
        sheet.box(0, 0, sheet.width, 14, desk.supplier.colour, "")


def side(desk: Desk) -> None:
    """A coloured column down the left with the supplier's data and bank, everything else to the right of it."""
    sheet, company = desk.sheet, desk.supplier
    sheet.setup(HELVETICA, "A4", 190, 40, 60, 50)
    sheet.each_page = lambda: _side_page(desk)
    sheet.start_page()
    sheet.text(24, 130, desk.show("supplier_name"), 9 if len(company.name) > 26 else 10.5, bold=True, colour=_WHITE)
    sheet.stack(24, 146, masthead.address_lines(desk), 7.5, 12, colour=_WHITE)
    lines = [text for entry in tail.bank_entries(desk) for text in entry]
    sheet.stack(24, sheet.height - 160, lines, 7.2, 11, colour=_WHITE)
    sheet.text(sheet.left, 76, desk.title, 24, colour=company.colour)
    names = ("invoice_number", "invoice_date", "due_date", "credits")
    sheet.y = reference.labels_above(desk, desk.entries(*names), sheet.left, 108, sheet.room)
    reference.party(desk, desk.voice.word("bill_to"), masthead.buyer_lines(desk), sheet.left, sheet.y + 6)
    entries = desk.entries("po_number", "customer_number")
    sheet.y = reference.labels_left(
        desk, entries, sheet.left + 190, sheet.y + 6, 170, 8.5, colon=False, label_colour=GREY
    )
    sheet.y += 46
    columns = (Column("description", 48), Column("quantity_unit", 17), Column("unit_price", 16), Column("amount", 19))
    style = Style("rows", size=8.5, gap=9, below=("sku",), below_labels=False, symbols=True)
    table(desk, columns, style, 110)
    sheet.y += 12
    totals(desk, Look(sheet.left + sheet.room * 0.42, sheet.room * 0.58, amounts=True, due=True))
    if desk.has("payment_terms"):
        sheet.text(sheet.left, sheet.y + 26, f"{desk.label('payment_terms')}: {desk.show('payment_terms')}", 8.5)


def _side_page(desk: Desk) -> None:
    sheet = desk.sheet
    sheet.box(0, 0, 166, sheet.height, desk.supplier.colour, "")
    masthead.logo(desk, 24, 50, 46, _WHITE)
    sheet.text(24, sheet.height - 28, f"{desk.voice.word('page')} {desk.page}/{sheet.pages}", 7.5, colour=_WHITE)


def headline(desk: Desk) -> None:
    """The amount and when it is due as headline, labels above their values, hardly any rules."""
    sheet = desk.sheet
    sheet.setup(VERA, "letter" if desk.voice.language == "en" else "A4", 58, 58, 52, 60)
    sheet.each_page = lambda: masthead.page_number(desk, sheet.right, sheet.height - 32, colour=GREY)
    sheet.start_page()
    sheet.text(sheet.left, 68, desk.title.capitalize(), 16, bold=True)
    masthead.logo(desk, sheet.right - 30, 46, 30)
    names = ("invoice_number", "credits", "invoice_date", "due_date", "po_number")
    y = reference.labels_left(desk, desk.entries(*names), sheet.left, 94, 250, 8, colon=False, bold_values=True)
    top = y + 14
    sheet.text(sheet.left, top, desk.show("supplier_name"), 8.5, bold=True)
    y = sheet.stack(sheet.left, top + 12, masthead.address_lines(desk), 8)
    reference.party(
        desk, desk.voice.word("bill_to"), masthead.buyer_lines(desk), sheet.left + sheet.room * 0.52, top, 8
    )
    name = "amount_due" if desk.has("amount_due") else "total"
    words = (
        f"{desk.amount(name)}  {desk.label('due_date').lower()} {desk.show('due_date')}"
        if desk.has("due_date")
        else desk.amount(name)
    )
    sheet.text(sheet.left, y + 26, words, 15, bold=True)
    sheet.y = y + 48
    columns = (Column("description", 52), Column("quantity", 10), Column("unit_price", 17), Column("amount", 19))
    table(desk, columns, Style("none", size=8, gap=10, below=("sku",), below_labels=False, symbols=True), 110)
    sheet.y += 8
    totals(desk, Look(sheet.right - 220, 220, 8, amounts=True, due=True))
    sheet.y += 24
    sheet.text(sheet.left, sheet.y, tail.bank_line(desk), 7.5, colour=GREY)
