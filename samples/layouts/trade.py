"""Wholesale forms: dense tables, prices per hundred, discounts, lots, wide paper, matrix printers."""

from __future__ import annotations

from samples.blocks import masthead, reference, tail
from samples.blocks.table import Column, Style, table
from samples.blocks.totals import Look, totals
from samples.desk import Desk
from samples.sheet import COURIER, HELVETICA, TIMES


def distributor(desk: Desk) -> None:
    """Prices per hundred where the trade does so, heads of two lines, remittance address at the foot."""
    sheet = desk.sheet
    sheet.setup(HELVETICA, "letter", 36, 36, 36, 50)
    sheet.each_page = lambda: masthead.running_head(desk) if desk.page > 1 else None
    sheet.start_page()
    masthead.letterhead(desk, 13, 28)
    sheet.box(sheet.right - 150, 34, 150, 24, desk.supplier.colour, "")
    sheet.text(sheet.right - 75, 51, desk.title.upper(), 13, bold=True, align="centre", colour="#ffffff")
    names = ("invoice_number", "invoice_date", "customer_number", "credits")
    reference.labels_left(desk, desk.entries(*names), sheet.right - 150, 74, 150, 8.5, values_right=True)
    reference.party(desk, desk.voice.word("bill_to"), masthead.buyer_lines(desk), sheet.left + 30, 136)
    reference.party(desk, desk.voice.word("ship_to"), masthead.delivery_lines(desk), sheet.left + 300, 136)
    row = desk.entries("po_number", "sales_order_number", "delivery_date", "payment_terms", "due_date", "contact")
    sheet.y = reference.grid(desk, row, sheet.left, 212, sheet.room, max(len(row), 1), "#dfe3e6", 8) + 8
    columns = (
        Column("pos", 5), Column("quantity", 10, "shipped"), Column("unit", 6, align="centre"), Column("sku", 13),
        Column("description", 38), Column("unit_price", 11), Column("price_basis_quantity", 7), Column("amount", 13),
    )  # fmt: skip
    style = Style("columns", "#dfe3e6", size=8.5, gap=4, two_line_head=True, carry=True, below=("gtin",))
    table(desk, columns, style, 118)
    sheet.y += 6
    y = sheet.y
    totals(desk, Look(sheet.right - 190, 190, 9, boxed=True, due=True))
    lines = (desk.voice.word("remit_to"), desk.supplier.name, *desk.supplier.address.lines)
    sheet.stack(sheet.left, y + 10, lines, 8.5, bold_first=True)


def rebate(desk: Desk) -> None:
    """List price and discount by line, quantity and unit in one cell, labels right-aligned to a line, sums left."""
    sheet = desk.sheet
    sheet.setup(TIMES, "A4", 54, 54, 48, 60)
    sheet.each_page = lambda: masthead.running_head(desk) if desk.page > 1 else None
    sheet.start_page()
    sheet.text(sheet.left, 66, desk.title, 22, bold=True, colour=desk.supplier.colour)
    sheet.stack(
        sheet.right, 58, (desk.show("supplier_name"), *masthead.address_lines(desk)), 9, bold_first=True, align="right"
    )
    reference.party(desk, desk.voice.word("bill_to"), masthead.buyer_lines(desk), sheet.left, 142, 10)
    names = ("invoice_number", "invoice_date", "due_date", "po_number", "delivery_note_number", "credits")
    reference.labels_right(desk, desk.entries(*names), sheet.right - 110, 142, 9.5)
    sheet.y = 238
    columns = (
        Column("pos", 5), Column("description", 42), Column("quantity_unit", 14), Column("unit_price", 13),
        Column("discount", 9), Column("amount", 15),
    )  # fmt: skip
    table(desk, columns, Style("none", "#e6e6e6", size=9.5, gap=8, below=("sku",)), 110)
    sheet.y += 10
    totals(desk, Look(sheet.left, 230, 9.5, amounts=True))
    sheet.y += 22
    sheet.need(20)
    sheet.text(sheet.left, sheet.y, tail.bank_line(desk), 9)


def chemist(desk: Desk) -> None:
    """Lots under the articles, safety words, supplier's data at the foot, sums on the right without rules."""
    sheet = desk.sheet
    sheet.setup(HELVETICA, "A4", 52, 48, 46, 82)
    sheet.each_page = lambda: _chemist_page(desk)
    sheet.start_page()
    masthead.logo(desk, sheet.left, 40, 38)
    sheet.text(sheet.left + 50, 66, desk.supplier.name, 15, bold=True)
    sheet.text(sheet.right, 62, desk.title, 14, align="right")
    masthead.window(desk, 112)
    names = (
        "invoice_number",
        "invoice_date",
        "po_number",
        "sales_order_number",
        "delivery_note_number",
        "delivery_date",
        "due_date",
        "credits",
    )
    reference.labels_left(desk, desk.entries(*names), sheet.right - 215, 120, 215, 8.5, values_right=True)
    sheet.y = 244
    columns = (
        Column("po_line", 8), Column("sku", 13), Column("description", 40), Column("quantity", 11), Column("unit", 7),
        Column("unit_price", 11), Column("amount", 14),
    )  # fmt: skip
    table(desk, columns, Style("rows", gap=9, below=("lot", "gtin")), 100)
    sheet.y += 8
    totals(desk, Look(sheet.right - 220, 220, colon=True, amounts=True, due=True))


def _chemist_page(desk: Desk) -> None:
    tail.columns_footer(desk)
    if desk.page > 1:
        masthead.running_head(desk)


def wide(desk: Desk) -> None:
    """Paper across: many columns with both article numbers, tax by line and amount with tax."""
    sheet = desk.sheet
    sheet.setup(HELVETICA, "A4 landscape", 40, 40, 40, 48)
    sheet.each_page = lambda: masthead.running_head(desk) if desk.page > 1 else None
    sheet.start_page()
    masthead.letterhead(desk, 13, 30)
    sheet.text(sheet.right, 58, desk.title, 18, bold=True, align="right")
    reference.party(desk, desk.voice.word("bill_to"), masthead.buyer_lines(desk), sheet.left + 330, 50)
    names = ("invoice_number", "invoice_date", "due_date", "po_number", "order_date", "delivery_note_number", "credits")
    entries = desk.entries(*names)
    sheet.y = reference.grid(desk, entries, sheet.left, 128, sheet.room, len(entries), "#e8eef0", 8.5) + 12
    columns = (
        Column("po_line", 7), Column("sku", 9), Column("buyer_code", 9), Column("description", 33),
        Column("quantity", 8),
        Column("unit", 6), Column("unit_price", 9), Column("amount", 11), Column("tax_rate", 6), Column("tax", 9),
        Column("gross_total", 11),
    )  # fmt: skip
    table(desk, columns, Style("grid", "#e8eef0", size=8, gap=5, two_line_head=True, carry=True), 100)
    sheet.y += 8
    totals(desk, Look(sheet.right - 230, 230, amounts=True))
    sheet.text(sheet.left, sheet.y - 8, tail.bank_line(desk), 8.5)


def matrix(desk: Desk) -> None:
    """A matrix printer: one typeface, rules of dashes, everything in capitals, a discount of nothing among the sums."""
    sheet = desk.sheet
    sheet.setup(COURIER, "letter", 40, 40, 40, 50)
    sheet.each_page = lambda: _matrix_page(desk)
    sheet.start_page()
    sheet.stack(
        sheet.left,
        sheet.y + 14,
        (desk.show("supplier_name").upper(), *desk.supplier.address.lines, desk.show("phone")),
        9,
    )
    names = ("invoice_number", "invoice_date", "customer_number", "po_number", "due_date", "credits")
    entries = [(label.upper(), text) for label, text in desk.entries(*names)]
    reference.labels_left(desk, entries, sheet.left + 290, 76, 240, 9)
    sheet.stack(sheet.left, 150, (desk.voice.word("bill_to").upper() + ":", *masthead.buyer_lines(desk)), 9)
    sheet.y = 214
    columns = (
        Column("sku", 15), Column("description", 42), Column("quantity", 10), Column("unit", 6),
        Column("unit_price", 12),
        Column("amount", 14),
    )  # fmt: skip
    table(desk, columns, Style("none", size=8.5, gap=3, upper=True), 110)
    sheet.y += 6
    if not desk.has("discount"):
        sheet.y += 8
        sheet.text(sheet.right - 236, sheet.y, desk.voice.word("discount").upper(), 9)
        sheet.text(sheet.right - 4, sheet.y, desk.show_zero("discount"), 9, align="right")
        sheet.y += 6
    totals(desk, Look(sheet.right - 240, 240, 9))
    sheet.text(sheet.left, sheet.y + 24, "-" * 40, 9)
    sheet.text(sheet.left, sheet.y + 36, desk.voice.word("thanks").upper(), 9)


def _matrix_page(desk: Desk) -> None:
    sheet = desk.sheet
    sheet.text(sheet.left, sheet.top, "=" * 96, 9)
    sheet.text(sheet.left, sheet.top + 12, desk.title.upper(), 11, bold=True)
    masthead.page_number(desk, sheet.right, sheet.top + 12)
    sheet.y = sheet.top + 24
