"""American forms: boxed parties, a grid of labels over values, a fully ruled table."""

from __future__ import annotations

from samples.blocks import masthead, reference
from samples.blocks.table import Column, Style, table
from samples.blocks.totals import Look, totals
from samples.desk import Desk
from samples.sheet import HELVETICA, TIMES

_SHADE = "#e8e8e8"


def ledger(desk: Desk) -> None:
    """Letter paper, grey heads, the table ruled down to the sums in the right corner."""
    sheet = desk.sheet
    sheet.setup(HELVETICA, "letter", 42, 42, 40, 50)
    sheet.each_page = lambda: masthead.running_head(desk) if desk.page > 1 else None
    sheet.start_page()
    masthead.letterhead(desk, 14, 30)
    sheet.text(sheet.right, sheet.top + 18, desk.title, 20, bold=True, align="right")
    entries = desk.entries("invoice_date", "invoice_number")
    reference.grid(desk, entries, sheet.right - 190, sheet.top + 30, 190, 2, _SHADE)
    half = sheet.room / 2
    reference.party_box(
        desk, desk.voice.word("bill_to"), masthead.buyer_lines(desk), sheet.left, 132, half - 10, 82, _SHADE
    )
    reference.party_box(
        desk,
        desk.voice.word("ship_to"),
        masthead.delivery_lines(desk),
        sheet.left + half + 10,
        132,
        half - 10,
        82,
        _SHADE,
    )
    row = desk.entries("po_number", "credits", "payment_terms", "due_date", "contact", "delivery_date")
    sheet.y = reference.grid(desk, row, sheet.left, 224, sheet.room, len(row), _SHADE) + 10
    columns = (
        Column("quantity", 9), Column("unit", 7, align="centre"), Column("sku", 14), Column("description", 42),
        Column("unit_price", 13), Column("amount", 15),
    )  # fmt: skip
    table(desk, columns, Style("columns", _SHADE, fill_to=sheet.height - 160 if len(desk.lines) < 12 else 0), 112)
    sheet.y += 6
    y = sheet.y
    totals(desk, Look(sheet.right - 200, 200, boxed=True, due=True, leading=17))
    sheet.stack(sheet.left, y + 12, (desk.voice.word("thanks"), desk.supplier.phone), 8.5)


def journal(desk: Desk) -> None:
    """Letter paper in a serif face: title in the middle, labels right-aligned to a line, ruled rows, sums left."""
    sheet = desk.sheet
    sheet.setup(TIMES, "letter", 60, 60, 46, 60)
    sheet.each_page = lambda: masthead.running_head(desk) if desk.page > 1 else None
    sheet.start_page()
    middle = sheet.width / 2
    sheet.text(middle, 60, desk.show("supplier_name"), 18, bold=True, align="centre")
    sheet.text(middle, 76, "  |  ".join((*desk.supplier.address.lines, desk.supplier.phone)), 9, align="centre")
    sheet.rule(sheet.left, 86, sheet.right, 86, 1.4, desk.supplier.colour)
    sheet.text(middle, 112, desk.title, 15, bold=True, align="centre")
    reference.party(desk, desk.voice.word("bill_to"), masthead.buyer_lines(desk), sheet.left, 142, 10)
    entries = desk.entries("invoice_number", "credits", "invoice_date", "po_number", "payment_terms", "due_date")
    sheet.y = max(reference.labels_right(desk, entries, sheet.right - 105, 142, 10), 215) + 8
    columns = (
        Column("pos", 6, "pos"), Column("description", 50), Column("quantity_unit", 16), Column("unit_price", 14),
        Column("amount", 16),
    )  # fmt: skip
    table(desk, columns, Style("rows", size=10, gap=8, below=("sku",), two_line_head=True), 120)
    sheet.y += 12
    totals(desk, Look(sheet.left, 210, 10, amounts=True, colon=True))
    sheet.y += 26
    sheet.text(sheet.left, sheet.y, desk.voice.word("thanks"), 10, italic=True)
