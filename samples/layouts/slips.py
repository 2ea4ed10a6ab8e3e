"""Packing slips: what was ordered, what is in the box, what follows."""

from __future__ import annotations

from samples.blocks import masthead, reference, tail
from samples.blocks.table import Column, Style, table
from samples.desk import Desk
from samples.sheet import COURIER, GREY, HELVETICA, VERA

_SHADE = "#ececec"


def packing_list(desk: Desk) -> None:
    """American slip: boxed addresses, ordered, shipped and backordered side by side, lines to sign."""
    sheet = desk.sheet
    sheet.setup(HELVETICA, "letter", 45, 45, 42, 55)
    sheet.each_page = lambda: masthead.running_head(desk) if desk.page > 1 else None
    sheet.start_page()
    masthead.letterhead(desk, 14, 30, with_numbers=False)
    sheet.text(sheet.right, sheet.top + 20, desk.title, 20, bold=True, align="right", colour=desk.supplier.colour)
    entries = desk.entries("delivery_note_number", "delivery_date", "po_number", "order_date", "carrier", "parcels")
    half = sheet.room / 2
    reference.party_box(
        desk, desk.voice.word("bill_to"), masthead.buyer_lines(desk), sheet.left, 122, half - 8, 82, _SHADE
    )
    reference.party_box(
        desk,
        desk.voice.word("ship_to"),
        masthead.delivery_lines(desk),
        sheet.left + half + 8,
        122,
        half - 8,
        82,
        _SHADE,
    )
    sheet.y = reference.grid(desk, entries, sheet.left, 214, sheet.room, 6, _SHADE, 8.5) + 12
    columns = (
        Column("pos", 5), Column("sku", 14), Column("description", 41), Column("unit", 7, align="centre"),
        Column("quantity_ordered", 11), Column("quantity", 11, "shipped"), Column("quantity_backordered", 11),
    )  # fmt: skip
    table(desk, columns, Style("grid", _SHADE), 90)
    sheet.y += 16
    sheet.paragraph(desk.voice.word("sent_text"), 8.5)
    tail.signatures(desk, ("received_by", "date"))


def delivery_letter(desk: Desk) -> None:
    """European delivery note: address window, reference lines on the right, lots under the articles, no prices."""
    sheet = desk.sheet
    sheet.setup(HELVETICA, "A4", 62, 52, 50, 95)
    sheet.each_page = lambda: _letter_page(desk)
    sheet.start_page()
    masthead.logo(desk, sheet.right - 40, 36, 40)
    masthead.window(desk, 128)
    entries = desk.entries(
        "delivery_date", "po_number", "order_date", "sales_order_number", "customer_number", "carrier", "parcels"
    )
    reference.labels_left(desk, entries, sheet.left + sheet.room * 0.58, 132, sheet.room * 0.42, 8.5)
    sheet.text(sheet.left, 262, f"{desk.title} {desk.show('delivery_note_number')}", 13, bold=True)
    sheet.y = 286
    columns = (
        Column("pos", 6), Column("sku", 15), Column("description", 50), Column("quantity", 13), Column("unit", 9),
    )  # fmt: skip
    table(desk, columns, Style("none", below=("buyer_code", "lot")), 80)
    sheet.y += 22
    sheet.paragraph(desk.voice.word("sent_text"), 9)
    tail.signatures(desk, ("received_by",))


def _letter_page(desk: Desk) -> None:
    tail.columns_footer(desk)
    if desk.page > 1:
        masthead.running_head(desk)


def box_label(desk: Desk) -> None:
    """A plain slip from a warehouse printer: typewriter face, quantities first."""
    sheet = desk.sheet
    sheet.setup(COURIER, "letter", 50, 50, 46, 50)
    sheet.each_page = lambda: masthead.running_head(desk) if desk.page > 1 else None
    sheet.start_page()
    sheet.text(sheet.left, 56, desk.show("supplier_name"), 12, bold=True)
    sheet.stack(sheet.left, 70, desk.supplier.address.lines, 9)
    sheet.text(sheet.left, 112, f"*** {desk.title.upper()} ***", 13, bold=True)
    reference.labels_left(
        desk, desk.entries("delivery_note_number", "po_number", "delivery_date", "carrier"), sheet.left, 134, 260
    )
    reference.party(
        desk,
        desk.voice.word("ship_to"),
        (desk.show("buyer_name"), *masthead.delivery_lines(desk)[1:]),
        sheet.left + 300,
        112,
    )
    sheet.y = 200
    columns = (
        Column("quantity", 10, "shipped"), Column("unit", 8), Column("sku", 16), Column("description", 50),
        Column("quantity_backordered", 14),
    )  # fmt: skip
    table(desk, columns, Style("none", size=9, two_line_head=True), 60)
    sheet.y += 20
    sheet.text(sheet.left, sheet.y, f"{desk.voice.word('parcels')}: {desk.show('parcels')}", 9)


def shipping_note(desk: Desk) -> None:
    """A slip in the house colour: labels above their values, striped lines with trade numbers."""
    sheet, colour = desk.sheet, desk.supplier.colour
    sheet.setup(VERA, "A4", 48, 48, 46, 55)
    sheet.each_page = lambda: masthead.running_head(desk) if desk.page > 1 else None
    sheet.start_page()
    sheet.box(0, 0, sheet.width, 8, colour, "")
    sheet.text(sheet.left, 58, desk.title, 18, bold=True, colour=colour)
    masthead.logo(desk, sheet.right - 34, 32, 34)
    sheet.stack(
        sheet.right, 84, (desk.show("supplier_name"), *desk.supplier.address.lines), 7.5, align="right", colour=GREY
    )
    reference.party(
        desk,
        desk.voice.word("ship_to"),
        (desk.show("buyer_name"), *masthead.delivery_lines(desk)[1:]),
        sheet.left,
        92,
        8.5,
    )
    entries = desk.entries("delivery_note_number", "delivery_date", "po_number", "order_date")
    sheet.y = reference.labels_above(desk, entries, sheet.left, 184, sheet.room, 8.5) + 8
    columns = (
        Column("po_line", 10), Column("description", 48), Column("gtin", 18), Column("quantity_ordered", 11),
        Column("quantity", 11, "shipped"), Column("unit", 8),
    )  # fmt: skip
    table(desk, columns, Style("none", colour, "#ffffff", "#f1f4f6", 8, 7, below=("sku",)), 60)
