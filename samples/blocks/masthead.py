"""Tops of pages: invented logos, the supplier's name and address, the line above an address window."""

from __future__ import annotations

from reportlab.lib.colors import HexColor

from samples.desk import Desk
from samples.sheet import GREY, INK
from samples.world import BUYER_NAME


def logo(desk: Desk, x: float, y: float, size: float, colour: str = "") -> None:
    """A mark in the house colour (or in `colour` on the house colour); its form follows from the supplier's name."""
    sheet, company = desk.sheet, desk.supplier
    ground = company.colour if colour else "#ffffff"
    colour = colour or company.colour
    canvas, top = sheet.canvas, sheet.height - y
    canvas.setFillColor(HexColor(colour))
    canvas.setStrokeColor(HexColor(colour))
    form = sum(ord(character) for character in company.name) % 5
    if form == 0:
        canvas.circle(x + size / 2, top - size / 2, size / 2, stroke=0, fill=1)
        sheet.text(x + size / 2, y + size * 0.66, company.name[0], size * 0.5, bold=True, align="centre", colour=ground)
    elif form == 1:
        for place in range(3):
            canvas.rect(x + place * size * 0.36, top - size, size * 0.26, size * (0.5 + place * 0.25), stroke=0, fill=1)
    elif form == 2:
        _triangle(desk, x, top, size, ground)
    elif form == 3:
        canvas.setLineWidth(size * 0.14)
        canvas.circle(x + size * 0.36, top - size / 2, size * 0.3, stroke=1, fill=0)
        canvas.circle(x + size * 0.7, top - size / 2, size * 0.3, stroke=1, fill=0)
    else:
        canvas.roundRect(x, top - size, size, size, size * 0.2, stroke=0, fill=1)
        canvas.setLineWidth(size * 0.1)
        canvas.setStrokeColor(HexColor(ground))
        canvas.line(x + size * 0.22, top - size * 0.72, x + size * 0.5, top - size * 0.28)
        canvas.line(x + size * 0.5, top - size * 0.28, x + size * 0.78, top - size * 0.72)


def _triangle(desk: Desk, x: float, top: float, size: float, ground: str) -> None:
    canvas = desk.sheet.canvas
    path = canvas.beginPath()
    path.moveTo(x, top - size)
    path.lineTo(x + size / 2, top)
    path.lineTo(x + size, top - size)
    path.close()
    canvas.drawPath(path, stroke=0, fill=1)
    canvas.setFillColor(HexColor(ground))
    canvas.circle(x + size / 2, top - size * 0.68, size * 0.15, stroke=0, fill=1)


def address_lines(desk: Desk, with_numbers: bool = True) -> list[str]:
    """The supplier's address, telephone and mail, and its tax number where wanted."""
    company = desk.supplier
    lines = [*company.address.lines, f"{desk.voice.word('phone')} {desk.show('phone')}", desk.show("email")]
    if with_numbers:
        name = "supplier_vat_id" if desk.has("supplier_vat_id") else "supplier_tax_id"
        lines.append(f"{desk.label(name)}: {desk.show(name)}")
    return lines


def letterhead(desk: Desk, size: float = 15, mark: float = 34, with_numbers: bool = True) -> float:
    """Logo, name and address top left; gives the y below."""
    sheet = desk.sheet
    x, y = sheet.left, sheet.top
    if mark:
        logo(desk, x, y, mark)
        x += mark * 1.3
    sheet.text(x, y + size, desk.show("supplier_name"), size, bold=True)
    return sheet.stack(x, y + size + 13, address_lines(desk, with_numbers), 8.5, colour="#333333")


def window(desk: Desk, y: float, label: bool = False) -> float:
    """The buyer's address as for an envelope window, the sender in one small line above; gives the y below."""
    sheet, company, site = desk.sheet, desk.supplier, desk.site
    sender = f"{company.name} · {company.address.street} · {company.address.town}"
    sheet.text(sheet.left, y, sender, 6.5, colour=GREY)
    sheet.rule(sheet.left, y + 2.5, sheet.left + sheet.measure(sender, 6.5), y + 2.5, 0.4)
    y += 18
    if label:
        sheet.text(sheet.left, y, desk.voice.word("bill_to"), 8, colour=GREY)
        y += 13
    return sheet.stack(sheet.left, y, (desk.show("buyer_name"), site.name, *site.address.lines), 10)


def buyer_lines(desk: Desk) -> tuple[str, ...]:
    """The buyer as billed, with its VAT number where it has one."""
    lines = (desk.show("buyer_name"), *desk.site.address.lines)
    if desk.has("buyer_vat_id"):
        lines += (f"{desk.label('buyer_vat_id')}: {desk.show('buyer_vat_id')}",)
    return lines


def delivery_lines(desk: Desk) -> tuple[str, ...]:
    """Where the goods go: the site's name, the buyer's name, the address, the person who receives."""
    site = desk.site
    return (f"{BUYER_NAME}", site.name, *site.address.lines, f"Attn: {site.receiver}")


def running_head(desk: Desk) -> None:
    """Name, number and page on the pages after the first."""
    sheet = desk.sheet
    number = next(
        (desk.show(name) for name in ("invoice_number", "delivery_note_number", "po_number") if desk.has(name)), ""
    )
    sheet.text(sheet.left, sheet.top, f"{desk.supplier.name}   {desk.title} {number}", 8.5, bold=True)
    page_number(desk, sheet.right, sheet.top)
    sheet.rule(sheet.left, sheet.top + 5, sheet.right, sheet.top + 5)
    sheet.y = sheet.top + 26


def page_number(desk: Desk, x: float, y: float, align: str = "right", colour: str = INK) -> None:
    """Page n of m."""
    word, of = desk.voice.word("page"), desk.voice.word("of")
    desk.sheet.text(x, y, f"{word} {desk.page} {of} {desk.sheet.pages}", 8, align=align, colour=colour)
