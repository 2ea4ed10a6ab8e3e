"""Papers that ask for nothing: statements of account and letters."""

from __future__ import annotations

from samples.blocks import masthead, reference
from samples.desk import Desk
from samples.papers import Letter, Statement
from samples.sheet import HELVETICA, TIMES


def statement(desk: Desk) -> None:
    """Open items with their due dates and a running balance, aged balances in a row of cells."""
    sheet, paper, voice = desk.sheet, desk.paper, desk.voice
    assert isinstance(paper, Statement)
    sheet.setup(HELVETICA, "letter" if desk.voice.language == "en" else "A4", 50, 50, 44, 60)
    sheet.each_page = lambda: None
    sheet.start_page()
    masthead.letterhead(desk)
    sheet.text(sheet.right, sheet.top + 18, desk.title, 15, bold=True, align="right")
    sheet.text(sheet.right, sheet.top + 34, desk.show("date"), 9, align="right")
    reference.party(desk, voice.word("bill_to"), masthead.buyer_lines(desk), sheet.left, 150)
    y = 238.0
    stops = (sheet.left + 4, sheet.left + 110, sheet.left + 250, sheet.left + 395, sheet.right - 4)
    heads = ("invoice_date", "invoice_number", "due_date", "open_amount", "balance")
    sheet.box(sheet.left, y - 12, sheet.room, 17, "#dde3e8", "")
    for place, (stop, key) in enumerate(zip(stops, heads, strict=True)):
        sheet.text(stop, y, voice.word(key), 8.5, bold=True, align="right" if place > 2 else "left")
    running = paper.lines[0].amount * 0
    for line in paper.lines:
        y += 16
        running += line.amount
        texts = (
            voice.day(line.day),
            line.number,
            voice.day(line.due),
            voice.figure(line.amount),
            voice.figure(running),
        )
        for place, (stop, text) in enumerate(zip(stops, texts, strict=True)):
            sheet.text(stop, y, text, 9, align="right" if place > 2 else "left")
        sheet.rule(sheet.left, y + 4, sheet.right, y + 4, 0.3)
    sheet.text(
        sheet.right - 4, y + 28, f"{desk.label('balance')}  {desk.amount('balance')}", 11, bold=True, align="right"
    )


def letter(desk: Desk) -> None:
    """A letter to the buyer with a subject and a few paragraphs."""
    sheet, paper = desk.sheet, desk.paper
    assert isinstance(paper, Letter)
    sheet.setup(TIMES, "letter" if desk.voice.language == "en" else "A4", 72, 72, 50, 70)
    sheet.each_page = lambda: None
    sheet.start_page()
    masthead.letterhead(desk, 14, 28, with_numbers=False)
    masthead.window(desk, 160)
    sheet.text(sheet.right, 252, desk.voice.day(paper.day), 11, align="right")
    sheet.text(sheet.left, 282, paper.subject, 12, bold=True)
    sheet.text(sheet.left, 308, desk.voice.word("salutation"), 11)
    sheet.y = 328
    for paragraph in paper.paragraphs:
        sheet.paragraph(paragraph, 11)
        sheet.y += 9
    sheet.text(sheet.left, sheet.y + 40, desk.supplier.contact, 11)
    sheet.text(sheet.left, sheet.y + 54, desk.show("supplier_name"), 11, italic=True)
