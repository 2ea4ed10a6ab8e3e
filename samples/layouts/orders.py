"""Purchase orders of the buyer."""

from __future__ import annotations

from samples.blocks import reference, tail
from samples.blocks.table import Column, Style, table
from samples.blocks.totals import Look, totals
from samples.desk import Desk
from samples.sheet import GREY, HELVETICA, TIMES
from samples.world import BUYER_DOMAIN

_BLUE = "#20415f"


def _vendor_lines(desk: Desk) -> tuple[str, ...]:
    return (desk.show("supplier_name"), *desk.supplier.address.lines, desk.supplier.contact)


def _site_lines(desk: Desk) -> tuple[str, ...]:
    return (desk.site.name, *desk.site.address.lines, f"Attn: {desk.site.receiver}")


def purchase_form(desk: Desk) -> None:
    """A form: buyer top left, vendor and delivery boxes, ruled lines, the total in a box, a line to sign."""
    sheet = desk.sheet
    sheet.setup(HELVETICA, "letter" if desk.voice.language == "en" else "A4", 42, 42, 42, 55)
    sheet.each_page = lambda: _running(desk)
    sheet.start_page()
    sheet.text(sheet.left, 60, desk.show("buyer_name"), 15, bold=True, colour=_BLUE)
    sheet.stack(sheet.left, 74, (*desk.site.address.lines, f"purchasing@{BUYER_DOMAIN}"), 8.5)
    sheet.text(sheet.right, 60, desk.title, 17, bold=True, align="right", colour=_BLUE)
    reference.labels_left(
        desk, desk.entries("po_number", "order_date"), sheet.right - 175, 80, 175, 10, bold_values=True
    )
    half = sheet.room / 2
    reference.party_box(
        desk, desk.voice.word("vendor"), _vendor_lines(desk), sheet.left, 124, half - 8, 84, _BLUE, "#ffffff"
    )
    reference.party_box(
        desk, desk.voice.word("ship_to"), _site_lines(desk), sheet.left + half + 8, 124, half - 8, 84, _BLUE, "#ffffff"
    )
    sheet.y = (
        reference.grid(
            desk,
            desk.entries("requester", "contact", "payment_terms", "currency"),
            sheet.left,
            218,
            sheet.room,
            4,
            "#e4eaf0",
        )
        + 12
    )
    columns = (
        Column("pos", 6), Column("sku", 12), Column("description", 40), Column("quantity", 10),
        Column("unit", 8, align="centre"),
        Column("unit_price", 12), Column("amount", 14),
    )  # fmt: skip
    table(desk, columns, Style("grid", "#e4eaf0", below=("supplier_code",), below_labels=False), 120)
    sheet.y += 6
    totals(desk, Look(sheet.right - 190, 190, 9.5, boxed=True, leading=18), ())
    sheet.y += 18
    sheet.paragraph(desk.voice.word("order_text"), 8.5)
    tail.signatures(desk, ("contact", "order_date"))


def purchase_letter(desk: Desk) -> None:
    """A letter: order number in the subject, plain lines, the total below a rule."""
    sheet = desk.sheet
    sheet.setup(TIMES, "A4", 65, 60, 50, 70)
    sheet.each_page = lambda: _running(desk)
    sheet.start_page()
    sheet.text(sheet.right, 60, desk.show("buyer_name"), 13, bold=True, align="right")
    sheet.stack(
        sheet.right, 74, (*desk.site.address.lines, f"purchasing@{BUYER_DOMAIN}"), 9, align="right", colour=GREY
    )
    sheet.stack(sheet.left, 140, _vendor_lines(desk), 10.5)
    if desk.has("buyer_vat_id"):
        sheet.text(sheet.right, 152, f"{desk.label('buyer_vat_id')} {desk.show('buyer_vat_id')}", 9, align="right")
    sheet.text(sheet.right, 140, desk.show("order_date"), 10, align="right")
    sheet.text(sheet.left, 226, f"{desk.title} {desk.show('po_number')}", 13, bold=True)
    sheet.text(sheet.left, 248, desk.voice.word("salutation"), 10.5)
    sheet.y = 264
    sheet.paragraph(desk.voice.word("order_text"), 10.5)
    sheet.y += 10
    columns = (
        Column("pos", 6),
        Column("description", 48),
        Column("quantity_unit", 15),
        Column("unit_price", 14),
        Column("amount", 17),
    )
    table(desk, columns, Style("none", size=10, below=("sku", "supplier_code")), 110)
    sheet.y += 4
    totals(desk, Look(sheet.right - 210, 210, 10.5), ())
    sheet.y += 24
    sheet.text(sheet.left, sheet.y, f"{desk.label('payment_terms')}: {desk.show('payment_terms')}", 10.5)
    sheet.text(sheet.left, sheet.y + 44, desk.site.buyer, 11, italic=True)


def _running(desk: Desk) -> None:
    if desk.page > 1:
        sheet = desk.sheet
        sheet.text(sheet.left, sheet.top, f"{desk.title} {desk.show('po_number')}", 9, bold=True)
        sheet.text(sheet.right, sheet.top, f"{desk.voice.word('page')} {desk.page}", 8, align="right")
        sheet.y = sheet.top + 24
