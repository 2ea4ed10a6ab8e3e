"""Ends of pages: bank details, footers in columns, payment slips, signature lines, small print."""

from __future__ import annotations

from typing import Final

from samples.blocks.masthead import page_number
from samples.desk import Desk
from samples.sheet import GREY
from samples.world import BUYER_NAME

_TERMS: Final = (
    "1. These terms apply to every delivery unless other terms were agreed in writing.",
    "2. Prices are for the quantities stated. Packing is included, carriage only where the order says so.",
    "3. The goods remain the property of the seller until they are paid in full.",
    "4. Claims about missing or damaged goods are to be made within five working days, with the packing slip's number.",
    "5. Payments are due as stated on the invoice. Late payments bear interest of one percent a month.",
    "6. Returns need a return number from our office. Goods made to order are not taken back.",
    "7. The seller's liability is limited to the value of the goods delivered.",
    "8. Delivery dates are given in good faith; a delay is no ground for damages unless agreed.",
    "9. Technical data in catalogues may change where the use of the goods is not affected.",
    "10. The place of jurisdiction is the seller's registered office.",
)


def bank_entries(desk: Desk) -> list[tuple[str, str]]:
    """Bank and account as the supplier has them."""
    return (
        desk.entries("bank", "iban", "bic")
        if desk.has("iban")
        else desk.entries("bank", "routing_number", "account_number")
    )


def bank_line(desk: Desk) -> str:
    """Bank and account in one line."""
    return "   ".join(f"{label}: {text}" for label, text in bank_entries(desk))


def columns_footer(desk: Desk, colour: str = GREY) -> None:
    """Address, telephone, bank and tax number in four columns at the foot of the page."""
    sheet, company = desk.sheet, desk.supplier
    y = sheet.height - 52
    sheet.rule(sheet.left, y - 11, sheet.right, y - 11, 0.5)
    name = "supplier_vat_id" if desk.has("supplier_vat_id") else "supplier_tax_id"
    columns = (
        (desk.show("supplier_name"), *company.address.lines),
        (f"{desk.voice.word('phone')} {desk.show('phone')}", desk.show("email"), f"www.{company.domain}"),
        tuple(f"{label} {text}" for label, text in bank_entries(desk)),
        (f"{desk.label(name)}", desk.show(name)),
    )
    starts = (0, 0.29, 0.52, 0.83)
    for start, lines in zip(starts, columns, strict=True):
        sheet.stack(sheet.left + sheet.room * start, y, lines, 6.6, 9, colour=colour)


def payment_slip(desk: Desk, height: float = 190) -> None:
    """A slip to be cut off at the foot of the page, repeating payee, account, reference, number and amount."""
    sheet, voice = desk.sheet, desk.voice
    top = sheet.height - height
    sheet.dashes(top)
    sheet.text(sheet.width / 2, top + 11, voice.word("slip_cut"), 7, align="centre", colour=GREY)
    left, middle = sheet.left, sheet.left + sheet.room * 0.56
    sheet.text(left, top + 30, voice.word("payee"), 7, colour=GREY)
    sheet.stack(left, top + 42, (desk.show("supplier_name"), *desk.supplier.address.lines), 9)
    y = top + 84
    for label, text in bank_entries(desk):
        sheet.text(left, y, label, 7, colour=GREY)
        sheet.text(left, y + 11, text, 9.5, font="Courier")
        y += 25
    sheet.stack(middle, top + 30, (voice.word("bill_to"), BUYER_NAME, *desk.site.address.lines), 8.5)
    y = top + 88
    for name in ("customer_number", "invoice_number", "due_date"):
        if desk.has(name):
            sheet.text(middle, y, desk.label(name), 8)
            sheet.text(sheet.right, y, desk.show(name), 9, bold=True, align="right")
            y += 15
    sheet.box(middle, y - 4, sheet.right - middle, 24, "", "#333333", 1)
    name = "amount_due" if desk.has("amount_due") else "total"
    sheet.text(middle + 6, y + 12, desk.label(name), 9, bold=True)
    sheet.text(sheet.right - 6, y + 12, desk.amount(name), 11, bold=True, align="right")


def signatures(desk: Desk, keys: tuple[str, ...]) -> None:
    """Lines to sign on, each with a word below."""
    sheet = desk.sheet
    sheet.need(50)
    y = sheet.y + 42
    step = sheet.room / len(keys)
    for place, key in enumerate(keys):
        x = sheet.left + place * step
        sheet.rule(x, y, x + step * 0.8, y)
        sheet.text(x, y + 11, desk.voice.word(key), 7.5, colour=GREY)
    sheet.y = y + 20


def terms_page(desk: Desk) -> None:
    """A page of small print behind the paper."""
    sheet = desk.sheet
    sheet.each_page = lambda: None
    sheet.start_page()
    sheet.text(sheet.left, sheet.top + 10, "General Terms and Conditions of Sale", 12, bold=True)
    sheet.text(sheet.left, sheet.top + 24, desk.supplier.name, 8.5, colour=GREY)
    sheet.y = sheet.top + 48
    for clause in _TERMS:
        sheet.paragraph(clause, 8)
        sheet.y += 6
    page_number(desk, sheet.right, sheet.height - 30)
