"""Codes for machines on the paper: QR codes that pay a bill, bars that name it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import segno
from reportlab.graphics.barcode.code128 import Code128

from samples.press.companies import Company
from samples.press.ink import quoted


def creditor_reference(text: str) -> str:
    """A structured creditor reference (ISO 11649): RF, two check digits mod 97,10, then the text."""
    digits = "".join(str(int(one, 36)) for one in f"{text}RF00")
    return f"RF{98 - int(digits) % 97:02d}{text}"


def _party(company: Company) -> list[str]:
    street, _, number = company.lines[0].rpartition(" ")
    postcode, _, town = company.lines[1].partition(" ")
    return ["S", company.name, street, number, postcode, town, company.country]


def swiss_payload(seller: Company, buyer: Company, amount: Decimal, reference: str) -> str:
    """What a Swiss QR bill's code holds (SIX, version 2.2) for an account without QR-IBAN, in francs."""
    head = ["SPC", "0200", "1", seller.iban, *_party(seller), *[""] * 7, f"{amount:.2f}", "CHF"]
    return "\n".join([*head, *_party(buyer), "SCOR", reference, "", "EPD"])


def transfer_payload(seller: Company, amount: Decimal, text: str) -> str:
    """What an EPC code of a European credit transfer holds (EPC069-12, version 002), in euros."""
    return "\n".join(["BCD", "002", "1", "SCT", seller.bic, seller.name, seller.iban, f"EUR{amount:.2f}", "", "", text])


def qr(payload: str, size: float) -> str:
    """A QR code, `size` points wide."""
    drawing = segno.make(payload, micro=False, error="m").svg_inline(scale=4, border=0)
    drawing = drawing.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
    return f'image(bytes({quoted(drawing)}), format: "svg", width: {size}pt)'


def bars(text: str, height: float = 24, module: float = 0.9) -> str:
    """A Code 128 of `text`; `module` is the width of the thinnest bar in points."""
    code: Any = Code128(text)
    code.validate()
    code.encode()
    code.decompose()
    parts, x = [], 0
    for one in code.decomposed:
        width = ord(one.upper()) - ord("A") + 1
        if one.isupper():
            parts.append(f'<rect x="{x}" y="0" width="{width}" height="10"/>')
        x += width
    frame = f'xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {x} 10" preserveAspectRatio="none"'
    drawing = f"<svg {frame}>{''.join(parts)}</svg>"
    return (
        f'image(bytes({quoted(drawing)}), format: "svg", width: {x * module:.1f}pt, height: {height}pt, fit: "stretch")'
    )
