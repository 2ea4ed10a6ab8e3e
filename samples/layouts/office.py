"""European business letters: address window, reference lines, footer in columns."""

from __future__ import annotations

from samples.blocks import masthead, reference, tail
from samples.blocks.table import Column, Style, table
from samples.blocks.totals import Look, tax_table, totals
from samples.desk import Desk
from samples.papers import Invoice
from samples.sheet import HELVETICA, TIMES, VERA


def _footed_page(desk: Desk) -> None:
    tail.columns_footer(desk)
    if desk.page > 1:
        masthead.running_head(desk)


def din_letter(desk: Desk) -> None:
    """Address window, a block of references on the right, the number in the subject, carried totals, taxes by rate."""
    sheet = desk.sheet
    sheet.setup(HELVETICA, "A4", 64, 50, 48, 84)
    sheet.each_page = lambda: _footed_page(desk)
    sheet.start_page()
    masthead.logo(desk, sheet.right - 44, 34, 44)
    sheet.text(sheet.right - 54, 62, desk.supplier.name, 12, bold=True, align="right", colour=desk.supplier.colour)
    masthead.window(desk, 132)
    names = ("invoice_number", "invoice_date", "customer_number", "po_number", "order_date", "delivery_note_number",
             "delivery_date", "contact", "credits")  # fmt: skip
    reference.labels_left(desk, desk.entries(*names), sheet.right - 205, 132, 205, 8.5)
    sheet.text(sheet.left, 268, f"{desk.title} {desk.show('invoice_number')}", 13, bold=True)
    sheet.text(sheet.left, 290, desk.voice.word("salutation"), 9.5)
    sheet.y = 305
    text = "as_agreed" if desk.has("due_date") else "credit_text"
    sheet.paragraph(desk.voice.word(text), 9.5)
    sheet.y += 8
    columns = (
        Column("pos", 6), Column("sku", 13), Column("description", 39), Column("quantity", 10), Column("unit", 8),
        Column("unit_price", 12), Column("amount", 14),
    )  # fmt: skip
    table(desk, columns, Style("none", gap=8, carry=True, slip_heading=True), 105)
    sheet.y += 6
    totals(desk, Look(sheet.right - 230, 230, amounts=False))
    sheet.y += 20
    _payment_sentence(desk)


def _payment_sentence(desk: Desk) -> None:
    sheet = desk.sheet
    sheet.need(58)
    if desk.has("due_date"):
        for name in ("payment_terms", "due_date"):
            sheet.paragraph(f"{desk.label(name)}: {desk.show(name)}", 9.5)
    sheet.y += 4
    sheet.paragraph(desk.voice.word("thanks"), 9.5)


def engineer(desk: Desk) -> None:
    """A technical trader: references in a grid of labels over values, article and order line under the description."""
    sheet = desk.sheet
    sheet.setup(VERA, "A4", 50, 46, 44, 78)
    sheet.each_page = lambda: _footed_page(desk)
    sheet.start_page()
    sheet.text(sheet.left, 62, desk.show("supplier_name"), 14, bold=True, colour=desk.supplier.colour)
    sheet.rule(sheet.left, 70, sheet.right, 70, 2, desk.supplier.colour)
    masthead.window(desk, 100, label=True)
    sheet.text(sheet.right, 122, desk.title.upper(), 15, bold=True, align="right")
    masthead.page_number(desk, sheet.right, 138)
    names = (
        "invoice_number",
        "invoice_date",
        "po_number",
        "order_date",
        "delivery_note_number",
        "due_date",
        "customer_number",
        "credits",
    )
    sheet.y = reference.grid(desk, desk.entries(*names), sheet.left, 196, sheet.room, 4, "#eef1f4", 8) + 14
    columns = (
        Column("pos", 5), Column("description", 42), Column("quantity_unit", 14), Column("unit_price", 13),
        Column("tax_rate", 8), Column("amount", 15),
    )  # fmt: skip
    table(desk, columns, Style("rows", size=8, figures="last", below=("sku", "po_line"), carry=True), 120)
    sheet.y += 8
    sheet.need(100)
    y = sheet.y
    tax_table(desk, sheet.left, y, 200, 7.5)
    totals(desk, Look(sheet.right - 215, 215, 8.5, fill="#e3e8ee", amounts=True))
    sheet.y = max(sheet.y, y + 60) + 16
    _payment_sentence(desk)


def consultant(desk: Desk) -> None:
    """A letter for services: serif face, the work in sentences of a small table, sums in the text column."""
    sheet, paper = desk.sheet, desk.paper
    assert isinstance(paper, Invoice)
    sheet.setup(TIMES, "A4", 78, 78, 60, 90)
    sheet.each_page = lambda: _footed_page(desk)
    sheet.start_page()
    sheet.text(sheet.left, 74, desk.show("supplier_name"), 17, italic=True, colour=desk.supplier.colour)
    masthead.window(desk, 128)
    sheet.text(sheet.right, 226, desk.show("invoice_date"), 10.5, align="right")
    sheet.text(sheet.left, 252, f"{desk.title} {desk.show('invoice_number')}", 12.5, bold=True)
    y = reference.labels_left(desk, desk.entries("po_number", "credits", "delivery_date"), sheet.left, 272, 300, 10.5)
    sheet.text(sheet.left, y + 12, desk.voice.word("salutation"), 10.5)
    sheet.y = y + 28
    sheet.paragraph(desk.voice.word("as_agreed" if desk.has("due_date") else "credit_text"), 10.5)
    sheet.y += 6
    columns = (Column("description", 50), Column("quantity_unit", 16), Column("unit_price", 15), Column("amount", 18))
    table(desk, columns, Style("none", size=10, gap=7, symbols=True), 110)
    sheet.y += 4
    totals(desk, Look(sheet.left, sheet.room, 10.5, amounts=True, leading=17))
    sheet.y += 22
    _payment_sentence(desk)


def handwerk(desk: Desk) -> None:
    """Figures on a line of their own above the description, taxes by rate, sums boxed on the right."""
    sheet = desk.sheet
    sheet.setup(HELVETICA, "A4", 56, 50, 48, 84)
    sheet.each_page = lambda: _footed_page(desk)
    sheet.start_page()
    masthead.letterhead(desk, 14, 36, with_numbers=False)
    reference.party(desk, desk.voice.word("bill_to"), masthead.buyer_lines(desk), sheet.left, 138, 10)
    entries = desk.entries(
        "invoice_number", "invoice_date", "po_number", "delivery_note_number", "delivery_date", "credits"
    )
    reference.labels_right(desk, entries, sheet.right - 110, 138)
    sheet.text(sheet.left, 240, desk.title, 16, bold=True)
    sheet.y = 256
    columns = (
        Column("pos", 8), Column("sku", 22), Column("description", 0.01), Column("quantity", 18), Column("unit", 12),
        Column("unit_price", 18), Column("amount", 22),
    )  # fmt: skip
    table(desk, columns, Style("rows", figures="above", head_fill="#e9ece6"), 110)
    sheet.y += 8
    y = sheet.y
    tax_table(desk, sheet.left, y, 190)
    totals(desk, Look(sheet.right - 210, 210, boxed=True))
    sheet.y = max(sheet.y, y + 50) + 18
    _payment_sentence(desk)
